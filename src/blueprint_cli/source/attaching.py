"""Attaching: the comments and empty lines between two values, given to what they belong to."""

from __future__ import annotations

import re

from blueprint_cli.source.transcript import Above, Collection, Part, Text

_SIGN = re.compile(r"\n|#[^\n]*|\S")
"""What stands between two values: line breaks, comments, and the signs of YAML."""


class Between:
    """What ends and begins between two values: told by whoever goes through the values, and then used by ``attach``."""

    __slots__ = ("awaiting", "closed", "closing", "comments", "done", "done_column", "end", "fresh", "items")

    def __init__(self) -> None:
        self.comments: list[str] = []
        """All comments so far."""
        self.awaiting: Part | None = None
        """The part whose key, bracket or anchor is the last thing written: its value is still to come."""
        self.done: Part | None = None
        """Else the innermost part whose value was the last thing written."""
        self.done_column: int | None = None
        """Where its key or dash stands; None between brackets, where indentation means nothing."""
        self.closed: list[Collection] = []
        """The collections without brackets that end here, the innermost first."""
        self.closing: Collection | None = None
        """The collection whose closing bracket is the next thing written."""
        self.fresh: list[Part] = []
        """The parts that begin here, the outermost first."""
        self.items: list[Part] = []
        """Those of them that begin with a dash."""
        self.end: list[Above] = []
        """The comments below everything."""

    def begin(self, part: Part, *, dashed: bool) -> None:
        """Tell of a part that begins here; the outermost comes first."""
        self.fresh.append(part)
        if dashed:
            self.items.append(part)

    def finish(self, part: Part, *, column: int | None) -> None:
        """Tell of a part whose value has just been written."""
        self.awaiting, self.done, self.done_column = None, part, column

    def attach(self, text: str, start: int, *, end: int) -> None:
        """Give away what stands in ``text`` from ``start`` to ``end``, and be ready for the next place."""
        gap = text[start:end]
        if "#" in gap or gap.count("\n") > 1:
            _Attachment(self, text).attach(start, end)
        if self.fresh or self.closing or self.closed:
            self.closing = None
            self.fresh.clear()
            self.items.clear()
            self.closed.clear()


class _Attachment:
    """One place between two values, read from its start to its end."""

    __slots__ = ("_between", "_breaks", "_dashes", "_level", "_text")

    def __init__(self, between: Between, text: str) -> None:
        self._between = between
        self._text = text
        self._dashes = 0
        self._breaks = 0
        """Line breaks since the last value or comment: two of them enclose an empty line."""
        self._level = -1
        """The innermost of the closed collections that a comment can still belong to; -1 where it may be within
        a part that has nothing else under its key."""

    def attach(self, start: int, end: int) -> None:
        """Go through the place; an empty line right before what begins there is told to it."""
        alone = start == 0
        for sign in _SIGN.finditer(self._text, start, end):
            written = sign[0]
            if written == "\n":
                self._breaks += 1
                alone = True
            elif written[0] == "#":
                self._take(written.rstrip(), sign.start(), alone=alone)
                self._breaks = 0
            else:
                alone = False
                if written == "-":
                    self._set_apart()
                    self._breaks = 0
                    self._dashes += 1
        self._set_apart()

    def _set_apart(self) -> None:
        """Tell of an empty line to what begins below it."""
        between = self._between
        if self._breaks > 1 and between.fresh:
            item = between.items[self._dashes - 1] if self._dashes else None
            part = self._below_dash(item) if item else between.fresh[0]
            part.apart = part.apart or part is not item

    def _take(self, comment: str, at: int, *, alone: bool) -> None:
        self._between.comments.append(comment)
        if alone or not self._put_beside(comment):
            column = at - self._text.rfind("\n", 0, at) - 1
            self._holder(column).append(Above(comment, apart=self._breaks > 1))

    def _put_beside(self, comment: str) -> bool:
        """Whether there is a place for ``comment`` on the line of what stands before it."""
        between = self._between
        part = between.items[self._dashes - 1] if self._dashes else between.awaiting
        if part and not part.beside:
            part.beside = comment
            return True
        if not part and between.done and not between.done.behind:
            between.done.behind = comment
            return True
        return False

    def _holder(self, column: int) -> list[Above]:
        """Where a comment goes that stands on a line of its own."""
        between = self._between
        if self._dashes:
            return self._below_dash(between.items[self._dashes - 1]).above
        if between.closing:
            return between.closing.below
        if self._level < 0:
            if between.done and self._is_within(between.done, column):
                return between.done.within
            self._level = 0
        while self._level < len(between.closed) and not _fits(between.closed[self._level], column):
            self._level += 1
        if self._level < len(between.closed):
            return between.closed[self._level].below
        part = between.fresh[0] if between.fresh else between.awaiting
        return part.above if part else between.end

    def _below_dash(self, item: Part) -> Part:
        """The part to which a comment below a dash belongs: what begins there, if a comment is beside the dash already,
        so that what begins cannot be written beside it."""
        inner = self._between.fresh[self._between.fresh.index(item) + 1 :]
        return inner[0] if item.beside and inner else item

    def _is_within(self, done: Part, column: int) -> bool:
        between = self._between
        is_empty = between.awaiting is None and isinstance(done.value, Text) and done.value.is_empty
        return is_empty and between.done_column is not None and column > between.done_column


def _fits(collection: Collection, column: int) -> bool:
    """Whether a comment at ``column`` goes on with what is in ``collection``, and not with what follows it."""
    return column > collection.column or (column == collection.column and not collection.shares_column)
