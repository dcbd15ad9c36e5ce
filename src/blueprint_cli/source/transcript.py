"""A YAML file as it is written: quotes, brackets, anchors, comments, empty lines, and what stands where.

A ``Document`` is what a file says; this is how it says it, for those who change its layout and nothing else.
Plain classes and not frozen ones: thousands a file, and whoever asked for one arranges it anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias


class Above(NamedTuple):
    """A comment on a line of its own, with its ``#``; ``apart`` where an empty line stands before it."""

    text: str
    apart: bool


class Text:
    """A single value, or an alias.

    ``raw`` is its text as YAML reads it. ``style`` says how it is written: ``'``, ``"``, ``|``, ``>``, ``*`` for an
    alias, and empty for a plain one. ``lines`` are the lines that it is written on, without their indentation: with
    its quotes; of a block, what stands below the header. ``properties`` are its anchor and tag.
    """

    __slots__ = ("lines", "properties", "raw", "style")

    def __init__(self, raw: str, style: str, lines: tuple[str, ...]) -> None:
        self.raw = raw
        self.style = style
        self.lines = lines
        self.properties = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written at all."""
        return self.lines == ("",) and not self.style and not self.properties


class Collection:
    """A mapping or a list.

    ``bracket`` is ``{`` or ``[``; empty where its parts stand on lines of their own, and ``:`` for the one pair of a
    mapping that stands in a list in brackets without braces. ``below`` are the comments after its last part.
    """

    __slots__ = ("below", "bracket", "column", "is_mapping", "parts", "properties", "shares_column")

    def __init__(self, *, is_mapping: bool, bracket: str, column: int) -> None:
        self.is_mapping = is_mapping
        self.bracket = bracket
        self.column = column
        self.shares_column = False
        self.properties = ""
        self.parts: list[Part] = []
        self.below: list[Above] = []


Value: TypeAlias = Text | Collection


class Part:
    """An entry of a mapping, an item of a list (which has no ``key``), or the whole of a file.

    Its comments: ``above`` it, ``beside`` its key, dash or opening bracket, ``behind`` its value, and ``within`` where
    there is nothing else under its key. ``apart`` where an empty line stands right before it.
    """

    __slots__ = ("above", "apart", "behind", "beside", "key", "value", "within")

    def __init__(self) -> None:
        self.above: list[Above] = []
        self.apart = False
        self.key: Text | None = None
        self.beside = ""
        self.value: Value = Text("", "", ("",))
        self.behind = ""
        self.within: list[Above] = []

    @property
    def begins_apart(self) -> bool:
        """Whether an empty line stands before it or among the comments above it."""
        return self.apart or any(comment.apart for comment in self.above)


class Transcript:
    """A file.

    ``opening`` are ``---`` and the lines above it, ``content`` is None where there is nothing but comments, ``below``
    are the comments after everything, and ``is_closed`` is true where ``...`` ends the file. ``comments`` are the
    texts of all comments.
    """

    __slots__ = ("below", "comments", "content", "has_anchors", "is_closed", "opening")

    def __init__(self, *, comments: list[str], below: list[Above]) -> None:
        self.opening: tuple[str, ...] = ()
        self.content: Part | None = None
        self.below = below
        self.is_closed = False
        self.comments = comments
        self.has_anchors = False


def anchors(part: Part) -> Iterator[tuple[str, bool]]:
    """The names of the anchors in ``part``; true with those that it gives, false with those that it repeats."""
    for value in (part.key, part.value):
        if value is None:
            continue
        for word in value.properties.split():
            if word.startswith("&"):
                yield word[1:], True
        if isinstance(value, Collection):
            for inner in value.parts:
                yield from anchors(inner)
        elif value.style == "*":
            yield value.raw, False
