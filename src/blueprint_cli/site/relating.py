"""Relating: which blueprints of a folder open up a card of another, or would replace it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.site.addresses import beside
from blueprint_cli.site.entry import Entry


class Pair(NamedTuple):
    """A blueprint and the one that it would replace."""

    new: Entry
    old: Entry


class Relations(NamedTuple):
    """How the blueprints belong together, by the path of each; who has no relation of a kind is not in it.

    ``parents`` have cards whose ``details`` a blueprint is. ``strays`` are what ``details`` and ``replaces`` name
    outside of the site, with who names it.
    """

    parents: Mapping[str, Sequence[Entry]]
    replaced: Mapping[str, Pair]
    successors: Mapping[str, Sequence[Pair]]
    strays: Sequence[tuple[str, str]]


def relate(entries: Iterable[Entry]) -> Relations:
    """The relations between all of ``entries``."""
    known = {entry.path: entry for entry in entries}
    parents: dict[str, dict[str, Entry]] = {}
    replaced: dict[str, Pair] = {}
    successors: dict[str, list[Pair]] = {}
    strays: list[tuple[str, str]] = []
    for entry in known.values():
        for named, target in _details(entry):
            if target not in known:
                strays.append((entry.path, named))
            elif target != entry.path:
                parents.setdefault(target, {})[entry.path] = entry
        old = _replaces(entry, known, strays)
        if old:
            replaced[entry.path] = Pair(entry, old)
            successors.setdefault(old.path, []).append(Pair(entry, old))
    return Relations(
        {path: tuple(found.values()) for path, found in parents.items()},
        replaced,
        successors,
        tuple(dict.fromkeys(strays)),
    )


def confine(blueprint: Blueprint, path: str, known: Iterable[str]) -> Blueprint:
    """The blueprint without ``details`` that would lead out of the site: their pages are not there."""
    known = frozenset(known)
    cards = tuple(
        card._replace(details="") if card.details and beside(path, card.details) not in known else card
        for card in blueprint.cards
    )
    return blueprint._replace(cards=cards)


def _details(entry: Entry) -> Iterator[tuple[str, str]]:
    for card in entry.blueprint.cards if entry.blueprint else ():
        if card.details:
            yield card.details, beside(entry.path, card.details)


def _replaces(entry: Entry, known: Mapping[str, Entry], strays: list[tuple[str, str]]) -> Entry | None:
    named = entry.blueprint.replaces if entry.blueprint else ""
    if not named:
        return None
    target = beside(entry.path, named)
    if target not in known:
        strays.append((entry.path, named))
    return known.get(target) if target != entry.path else None
