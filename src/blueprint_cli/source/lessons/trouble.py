"""What a lesson starts from, and what it gives: the place where a parser gave up, and the mistake behind it."""

from __future__ import annotations

import re
from typing import NamedTuple

from yaml import MarkedYAMLError, YAMLError

from blueprint_cli.text.span import Lines, Span


class Mistake(NamedTuple):
    """What is wrong, the way out, and where."""

    message: str
    help: str
    span: Span


class Trouble(NamedTuple):
    """Where a parser gave up: its words, the place, what it was reading and where that began.

    ``last`` is the last whole value before.
    """

    text: str
    lines: Lines
    problem: str
    at: int
    context: str
    began: int
    last: Span

    @classmethod
    def of(cls, error: YAMLError, *, text: str, lines: Lines, last: Span) -> Trouble:
        """The trouble that ``error`` reports about ``text``."""
        if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
            return cls(text, lines, str(error), last.end, "", last.end, last)
        at = min(error.problem_mark.index, len(text))
        began = min(error.context_mark.index, at) if error.context_mark else at
        return cls(text, lines, error.problem or "", at, error.context or "", began, last)

    @property
    def character(self) -> str:
        return self.text[self.at : self.at + 1]

    @property
    def here(self) -> Span:
        """One character, where the parser gave up."""
        return Span(self.at, min(self.at + 1, len(self.text)))

    def line(self, at: int) -> int:
        return self.lines.position(at).line

    def before(self, at: int) -> str:
        """What stands on the line of ``at`` before it."""
        return self.text[self.lines.offset(self.line(at)) : at]

    def rest(self, at: int) -> str:
        """What stands on the line of ``at`` from there on, without a comment."""
        line = self.lines.line(self.line(at))
        return re.split(r"\s#", line[len(self.before(at)) :])[0].rstrip()

    def before_is_blank(self) -> bool:
        return not self.before(self.at).strip()

    def span_of(self, at: int, piece: str) -> Span:
        return Span(at, min(at + max(len(piece), 1), len(self.text)))

    def follows(self, *openings: str) -> bool:
        """Whether the last value begins with one of ``openings``, and nothing stands between its end and here."""
        between = self.text[self.last.end : self.at]
        return (
            self.text[self.last.start : self.last.start + 1] in openings
            and not between.strip()
            and "\n" not in between
            and self.at < len(self.text)
        )
