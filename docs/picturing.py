"""The pictures of the tutorial: what its reader has on the screen after each of its steps."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from blueprint_cli import Selection, load, render
from executing import blocks, put


def picture(root: Path) -> Mapping[str, str]:
    """The pictures, by path from ``root``. Raises ``ValueError`` where a step has errors."""
    page = (root / "docs/tutorial.md").read_text(encoding="utf-8")
    pictures: dict[str, str] = {}
    with TemporaryDirectory() as folder:
        for block in blocks(page):
            path = put(block.words, block.body, Path(folder))
            if path:
                pictures[f"docs/pictures/tutorial.{len(pictures) + 1}.svg"] = _drawn(path, Selection())
        if path := next(Path(folder).glob("*"), None):
            pictures["docs/pictures/tutorial.journey.svg"] = _drawn(path, Selection(view="journey"))
    return pictures


def _drawn(path: Path, selection: Selection) -> str:
    loaded = load(path)
    if loaded.blueprint is None:
        raise ValueError(f"a step of the tutorial has errors: {loaded.diagnostics[0].message}")
    return render(loaded.blueprint, "svg", selection=selection).decode()
