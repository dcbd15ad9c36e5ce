"""Naming: which parts of a blueprint are meant by names that were typed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from unicodedata import normalize

from blueprint_cli.errors import UsageError


def name(kind: str, asked: Iterable[str], titles: Mapping[str, str]) -> frozenset[str]:
    """The ids, of those in ``titles``, that are meant by ``asked``: those that are so, or else have such a title.

    Raises ``UsageError`` where nothing of that ``kind`` is meant by one of them.
    """
    found: set[str] = set()
    for typed in asked:
        matching = match(typed, titles.items())
        if not matching:
            known = ", ".join(titles)
            hint = f"its {kind}s are {known}" if known else f"it has no {kind}s"
            raise UsageError(f"the blueprint has no {kind} {typed}", hint=hint)
        found.update(matching)
    return frozenset(found)


def match(typed: str, parts: Collection[tuple[str, str]]) -> frozenset[str]:
    """The ids, of ``parts`` given as id and title, that are meant by one name: none if there is none."""
    plain = normalize("NFC", typed.strip())
    exact = frozenset(own for own, _ in parts if own == plain)
    return exact or frozenset(own for own, title in parts if normalize("NFC", title) == plain)
