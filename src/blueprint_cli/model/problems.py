"""What is wrong with a file, gathered while it is read."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from blueprint_cli.diagnostics import Diagnostic, Note
from blueprint_cli.model.part import Part
from blueprint_cli.source.problem import Code, problem, shown

_COMPARISONS = 20_000
"""Words compared for suggestions in one file. Past them the problems are still told, without a
suggestion: three thousand misspelt links to two thousand cards must not take minutes."""

_LISTED = 12
"""As many allowed words as still make a sentence that people read."""


class Problems:
    """The problems of one file and of what it includes, in the order in which they were met."""

    __slots__ = ("_comparisons", "found")

    def __init__(self) -> None:
        self.found: list[Diagnostic] = []
        self._comparisons = _COMPARISONS

    def add(
        self,
        code: Code,
        part: Part,
        message: str,
        *,
        help: str,  # noqa: A002 - the name that Diagnostic gives it
        at: Literal["value", "key"] = "value",
        notes: tuple[Note, ...] = (),
    ) -> None:
        """Note a problem of ``part``, pointing at its value or its key."""
        self.found.append(problem(code, part.place(at), message=message, help=help, route=part.route, notes=notes))

    def suggest(self, word: str, words: Collection[str], *, known: Collection[str]) -> str:
        """The way out of an unknown ``word``: the nearest of ``words``, else which are ``known``, if they are few."""
        return way_out(self.nearest(word, words), known)

    def nearest(self, word: str, words: Collection[str]) -> str:
        """The one of ``words`` that was probably meant; empty where none is near, or too many were looked for."""
        self._comparisons -= len(words)
        if self._comparisons < 0:
            return ""
        from blueprint_cli.schema.suggesting import nearest

        return nearest(word, words)


def way_out(near: str, known: Collection[str]) -> str:
    """What to do about an unknown word: take the one that is ``near``, else one of those ``known``, if they are few."""
    if near:
        return f"did you mean {shown(near)}?"
    return "possible are " + ", ".join(map(shown, known)) if 0 < len(known) <= _LISTED else ""
