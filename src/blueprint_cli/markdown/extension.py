"""The extension: Python-Markdown finds it by the name ``blueprint``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from blueprint_cli.markdown.embedding import embed
from blueprint_cli.markdown.fences import Fence, find
from blueprint_cli.markdown.surroundings import Surroundings
from markdown import Markdown

_BEFORE_FENCED_CODE = 27
"""Python-Markdown takes code out of a page at 25, as do others in its place; whitespace is put in order at 30."""


class BlueprintExtension(Extension):
    """Draws the blocks ``blueprint`` of a page.

    ``base_path`` is the folder from which blocks name files, and out of which none can; ``theme`` is for blocks that
    name none; with ``links``, cards lead to their ``url``.
    """

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "base_path": [".", "The folder in which files of blueprints are."],
            "theme": ["light", "The theme of blocks that name none."],
            "links": [False, "Whether cards lead to their url."],
        }
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - it is Python-Markdown's
        """Put the blocks before all that would take them for code."""
        md.registerExtension(self)
        self._drawing = _Drawing(md, self)
        md.preprocessors.register(self._drawing, "blueprint", _BEFORE_FENCED_CODE)

    def reset(self) -> None:
        """Begin a page: its pictures are numbered anew."""
        self._drawing.count = 0


class _Drawing(Preprocessor):
    """Puts pictures in the place of blocks."""

    def __init__(self, md: Markdown, extension: BlueprintExtension) -> None:
        super().__init__(md)
        self.count = 0
        self._extension = extension

    def run(self, lines: list[str]) -> list[str]:
        """The page with what stands for its pictures until it is HTML."""
        drawn: list[str] = []
        for part in find(lines):
            drawn += self._draw(part) if isinstance(part, Fence) else [part]
        return drawn

    def _draw(self, fence: Fence) -> list[str]:
        self.count += 1
        option = self._extension.getConfig
        around = Surroundings(
            Path(str(option("base_path"))), str(option("theme")), links=bool(option("links")), number=self.count
        )
        placeholder = self.md.htmlStash.store(embed(fence.body, fence.words, around))
        return ["", fence.indent + placeholder, ""]


def makeExtension(**kwargs: Any) -> BlueprintExtension:  # noqa: N802 - it is Python-Markdown's
    """The extension, for those who name its module."""
    return BlueprintExtension(**kwargs)
