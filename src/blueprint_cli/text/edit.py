"""Edits to a text: replacements of spans, applied all at once or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from blueprint_cli.text.span import Span


class Edit(NamedTuple):
    """Put ``replacement`` where ``span`` stands; an empty span inserts."""

    span: Span
    replacement: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """``text`` with every edit made. Raises ``ValueError`` where two edits touch the same text."""
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        if edit.span.start < done:
            raise ValueError(f"two edits overlap at offset {edit.span.start}")
        pieces += [text[done : edit.span.start], edit.replacement]
        done = edit.span.end
    return "".join([*pieces, text[done:]])


def edits_between(before: str, after: str) -> tuple[Edit, ...]:
    """The edits that make ``after`` of ``before``, each of whole lines."""
    from difflib import SequenceMatcher

    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    offsets = [0, *accumulate(map(len, old))]
    return tuple(
        Edit(span=Span(offsets[start], offsets[end]), replacement="".join(new[first:last]))
        for kind, start, end, first, last in SequenceMatcher(None, old, new).get_opcodes()
        if kind != "equal"
    )
