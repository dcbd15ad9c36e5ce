"""Fixing: what findings offer to put right, done to the text until nothing more is offered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.text.edit import Edit, apply_edits

Look = Callable[[str], tuple[Diagnostic, ...]]
"""What there is to say of a text, in the order in which it is told."""

_ROUNDS = 10
"""How often the text is looked at again. A fix may offer another; two that undo each other would never end."""

_STOPPING = "BP0"
"""How the codes of errors begin that stop a drawing."""


class Fixed(NamedTuple):
    """A text and the findings that are mended in it; or the text as it was, and the ``failure`` that is why."""

    text: str
    mended: tuple[Diagnostic, ...] = ()
    failure: str = ""


def fix(text: str, look: Look, *, path: str, unsafe: bool = False) -> Fixed:
    """``text``, which is that of the file ``path``, with the fixes made that ``look`` finds: with ``unsafe`` all of
    them, else those that keep what the file means.

    Of two fixes that touch the same place the first is made, and the other one if it is still offered afterwards.
    Where they bring an error that stops the file from being drawn, or never end, the text stays as it was.
    """
    found = look(text)
    errors = _errors(found)
    better = text
    mended: list[Diagnostic] = []
    for _ in range(_ROUNDS):
        chosen = _choose(found, path, unsafe=unsafe)
        better = apply_edits(better, _edits(chosen))
        mended += chosen
        found = look(better) if chosen else ()
        if _errors(found) - errors:
            return Fixed(text, failure=f"the fixes of {_names(mended)} do not go together")
    if _choose(found, path, unsafe=unsafe):
        return Fixed(text, failure=f"the fixes of {_names(mended)} come to no end")
    return Fixed(better, tuple(mended))


def _choose(found: Iterable[Diagnostic], path: str, *, unsafe: bool) -> list[Diagnostic]:
    """The findings whose fixes are made this time: none of them touches what another one does."""
    chosen: list[Diagnostic] = []
    taken: list[Edit] = []
    for diagnostic in found:
        offered = diagnostic.fix
        if offered is None or not (offered.safe or unsafe) or diagnostic.place.path != path:
            continue
        if not any(_touch(edit, other) for edit in offered.edits for other in taken):
            taken += offered.edits
            chosen.append(diagnostic)
    return chosen


def _touch(one: Edit, other: Edit) -> bool:
    """Whether two edits are about the same place; what is put right beside something else counts as well."""
    if one.span.start == one.span.end or other.span.start == other.span.end:
        return one.span.start <= other.span.end and other.span.start <= one.span.end
    return one.span.start < other.span.end and other.span.start < one.span.end


def _edits(chosen: Iterable[Diagnostic]) -> list[Edit]:
    return [edit for diagnostic in chosen if diagnostic.fix for edit in diagnostic.fix.edits]


def _errors(found: Iterable[Diagnostic]) -> Counter[str]:
    return Counter(diagnostic.code for diagnostic in found if diagnostic.code.startswith(_STOPPING))


def _names(diagnostics: Iterable[Diagnostic]) -> str:
    return ", ".join(dict.fromkeys(f"{diagnostic.code} {diagnostic.name}" for diagnostic in diagnostics))
