"""The language server, driven by a client as editors have one, over its standard input and output."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands import BROKEN, GOOD
from editors import Editor


@pytest.mark.parametrize("like", ["visual-studio-code", "neovim", "emacs"])
def test_a_session(tmp_path: Path, like: str):
    with Editor(tmp_path, like=like) as editor:
        assert [found.code for found in editor.open("broken.blueprint.yaml", BROKEN)] == ["BP003"]
        assert [found.code for found in editor.open("good.blueprint.yaml", GOOD)] == ["BP102"]
