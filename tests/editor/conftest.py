from __future__ import annotations

from collections.abc import Iterator

import pytest

from editors import Editor


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """One session for all tests of a module; each opens files of its own."""
    with Editor(tmp_path_factory.mktemp("project")) as editor:
        yield editor
