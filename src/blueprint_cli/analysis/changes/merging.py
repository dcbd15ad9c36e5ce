"""Merging: two blueprints as one, in which everything shows what has become of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from blueprint_cli.analysis.changes.change import Change, Comparison, Kind, PartKind
from blueprint_cli.analysis.flow import links
from blueprint_cli.analysis.grid import lay_out
from blueprint_cli.model.blueprint import Blueprint, Card, CardStatus, Flow, Lane, Link, Remark, Step

_ADDED, _GONE, _CHANGED = "* ", "− ", "Δ "
"""What stands before a title or a label that has come, gone or changed: the signs of cards."""

_SIGNS = tuple(sign.strip() for sign in (_ADDED, _GONE, _CHANGED))


def merge(comparison: Comparison) -> Blueprint:
    """The new blueprint, with what only the old one has in its old place.

    Cards that have changed say by their status how, and by a note what was before; those that have not, and are at no
    end of an arrow that has, stand back. Other remarks are left out, so that all numbers are those of changes.
    """
    merging = _Merging(comparison)
    return comparison.new._replace(
        steps=merging.steps,
        lanes=merging.lanes,
        cards=merging.cards,
        links=merging.links,
        roles=(*comparison.new.roles, *comparison.old.roles),
        views=(),
        flow=Flow.NONE,
        dimmed=frozenset(card.id for card in merging.cards if card.id not in merging.bright),
    )


class _Merging:
    """Both blueprints on the way to one. What is gone has an id that no file can write."""

    def __init__(self, comparison: Comparison) -> None:
        self._old = comparison.old
        self._new = comparison.new
        self._changes = {(change.part, change.id): change for change in comparison.changes if not _is_gone(change)}
        self._links_gone = {change.id for change in comparison.of(PartKind.LINK) if _is_gone(change)}
        self._steps = _with_gone([step.id for step in self._old.steps], comparison.steps)
        self._lanes = _with_gone([lane.id for lane in self._old.lanes], comparison.lanes)
        self._cards = _with_gone([card.id for card in self._old.cards], comparison.cards)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The steps; one that is gone keeps its number, and is in the phase of the one before it."""
        olds = {self._steps[step.id]: step for step in self._old.steps}
        news = {step.id: step for step in self._new.steps}
        phase = next((step.phase for step in self._new.steps), "")
        merged: list[Step] = []
        for name in _interleave(list(news), list(olds)):
            if name in news:
                phase = news[name].phase
                notes = tuple(_notes(self._changes.get((PartKind.STEP, name))))
                merged.append(
                    news[name]._replace(title=self._signed(PartKind.STEP, name, news[name].title), notes=notes)
                )
            else:
                merged.append(_gone_step(olds[name], name, phase=phase))
        return tuple(merged)

    @cached_property
    def lanes(self) -> tuple[Lane, ...]:
        """The lanes."""
        olds = {
            self._lanes[lane.id]: lane._replace(id=self._lanes[lane.id], title=_GONE + lane.title)
            for lane in self._old.lanes
        }
        news = {
            lane.id: lane._replace(title=self._signed(PartKind.LANE, lane.id, lane.title)) for lane in self._new.lanes
        }
        known = olds | news
        return tuple(known[name] for name in _interleave(list(news), list(olds)))

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """The cards, cell by cell: in each those of the new blueprint, then those that are gone from it."""
        steps, lanes = [step.id for step in self.steps], [lane.id for lane in self.lanes]
        cells: dict[tuple[str, str], list[Card]] = {}
        for card in (*self._kept(), *self._gone()):
            cells.setdefault((card.step, card.lane), []).append(card)
        return tuple(card for step in steps for lane in lanes for card in cells.get((step, lane), ()))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """All arrows of the new blueprint, and those of the old one that have gone or whose cards have."""
        kept = [link._replace(text=self._label(link)) for link in links(self._new)]
        return (*kept, *self._links_of_old())

    @cached_property
    def bright(self) -> frozenset[str]:
        """The cards that do not stand back."""
        changed = {card.id for card in self.cards if card.status is not CardStatus.CONFIRMED}
        signed = [link for link in self.links if link.text.startswith(_SIGNS)]
        return frozenset(changed.union(*((link.source, link.target) for link in signed)))

    def _kept(self) -> Iterator[Card]:
        grid = lay_out(self._new)
        ids = [step.id for step in self._new.steps]
        for card in self._new.cards:
            last = ids[grid.last(card)]
            change = self._changes.get((PartKind.CARD, card.id))
            yield _bare(card)._replace(
                span=self._place(last) - self._place(card.step) + 1,
                status=_status(change),
                notes=tuple(_notes(change)),
            )

    def _gone(self) -> Iterator[Card]:
        grid = lay_out(self._old)
        ids = [step.id for step in self._old.steps]
        for card in self._old.cards:
            if not self._cards[card.id].startswith(_MARK):
                continue
            first, last = self._steps[card.step], self._steps[ids[grid.last(card)]]
            yield _bare(card)._replace(
                id=self._cards[card.id],
                step=first,
                lane=self._lanes[card.lane],
                span=max(1, self._place(last) - self._place(first) + 1),
                status=CardStatus.GONE,
                time=None,
                wait=None,
                emotion=None,
                metrics=(),
                goals=(),
            )

    def _links_of_old(self) -> Iterator[Link]:
        for link in self._old.links:
            source, target = self._cards[link.source], self._cards[link.target]
            goes_with_a_card = _MARK in (source[:1], target[:1])
            if goes_with_a_card or f"{link.source} -> {link.target}" in self._links_gone:
                yield link._replace(source=source, target=target, text=f"{_GONE}{link.text}".rstrip(), probability=None)

    def _label(self, link: Link) -> str:
        change = self._changes.get((PartKind.LINK, f"{link.source} -> {link.target}"))
        if change is None or link.auto:
            return link.text
        return ((_CHANGED if change.details[0].before else _ADDED) + link.text).rstrip()

    def _signed(self, part: PartKind, name: str, title: str) -> str:
        """A title with the sign of what has become of its part."""
        change = self._changes.get((part, name))
        return title if change is None else (_ADDED if Kind.ADDED in change.kinds else _CHANGED) + title

    def _place(self, step: str) -> int:
        return self._places[step]

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {step.id: place for place, step in enumerate(self.steps)}


_MARK = "!"
"""The first sign of the id of a part that only the old blueprint has."""


def _with_gone(olds: Sequence[str], new_of: Mapping[str, str]) -> dict[str, str]:
    """By old id, that of the new blueprint, or a marked one for what is gone."""
    return {name: new_of.get(name, f"{_MARK}{name}") for name in olds}


def _interleave(news: Sequence[str], olds: Sequence[str]) -> list[str]:
    """``news`` with those of ``olds`` that are not among them, each behind the one that it stood behind."""
    behind: dict[str, list[str]] = {}
    before = ""
    known = set(news)
    for name in olds:
        if name in known:
            before = name
        else:
            behind.setdefault(before, []).append(name)
    return [*behind.get("", ()), *(each for name in news for each in (name, *behind.get(name, ())))]


def _gone_step(step: Step, name: str, *, phase: str) -> Step:
    """A step that is gone: its values are no longer lived through, nor counted."""
    title = _GONE + step.title
    return step._replace(id=name, title=title, phase=phase, time=None, wait=None, emotion=None, metrics=(), notes=())


def _is_gone(change: Change) -> bool:
    return Kind.REMOVED in change.kinds or (change.part is PartKind.LINK and not change.details[0].after)


def _bare(card: Card) -> Card:
    """A card without what would be numbered beside its changes."""
    return card._replace(pains=(), opportunities=(), questions=(), policies=(), notes=(), recovery="")


def _status(change: Change | None) -> CardStatus:
    if change is None:
        return CardStatus.CONFIRMED
    if Kind.ADDED in change.kinds:
        return CardStatus.ADDED
    return CardStatus.MOVED if set(change.kinds) == {Kind.MOVED} else CardStatus.CHANGED


def _notes(change: Change | None) -> Iterator[Remark]:
    """What each key said and says."""
    if change is None or Kind.ADDED in change.kinds:
        return
    for key, before, after in change.details:
        yield Remark(text=f"{key}: {before or '–'} → {after or '–'}")
