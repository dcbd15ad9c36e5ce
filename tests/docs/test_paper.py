"""The page on paper and slides says what works."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from blueprint_cli.cli.app import run
from blueprint_cli.layout.paper import PageSize

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/paper.md").read_text(encoding="utf-8")
FLAGS = re.findall(r"^\| .* \| `(--.*)` \|$", PAGE, re.MULTILINE)


@pytest.mark.parametrize("flags", FLAGS)
def test_the_flags_that_it_tells_make_a_picture(flags: str, tmp_path: Path) -> None:
    source = shutil.copy(ROOT / "examples/coffee-to-go.blueprint.yaml", tmp_path)
    assert run(["render", str(source), *flags.split()]) == 0
    (made,) = (path.suffix for path in tmp_path.iterdir() if path.suffix != ".yaml")
    assert made == (".png" if "png" in flags else ".svg" if "svg" in flags or "--page" not in flags else ".pdf")


def test_it_shows_how_to_print_and_names_every_size() -> None:
    assert "--page A4" in FLAGS
    assert set(re.findall(r"`([^`]+)`", PAGE.split("knows ")[1].split(". ")[0])) | {"A1", "A2", "A3"} == set(PageSize)
