"""Matching: which part of a blueprint is which part of another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from blueprint_cli.analysis.changes.likeness import likeness, likeness_of_all, pair
from blueprint_cli.analysis.changes.pairing import Pairing, Pairs
from blueprint_cli.model.blueprint import Blueprint, Card

_ALIKE = 0.6
"""How alike the titles of two lanes, phases, roles, goals, metrics or views must be to be taken for the same."""

_ALIKE_STEPS = 0.45
"""The same for steps, whose cards are looked at as well."""

_REWORDED = 0.3
"""The same for two cards in the same cell: little, because their place speaks for them too."""

_FOUND_AGAIN = 0.7
"""The same for two cards in different cells."""


class Matching(NamedTuple):
    """The pairs of each kind of part."""

    roles: Pairing
    metrics: Pairing
    goals: Pairing
    lanes: Pairing
    phases: Pairing
    steps: Pairing
    views: Pairing
    cards: Pairing


class _Titled(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...


def match(old: Blueprint, new: Blueprint) -> Matching:
    """Match by id, and what is left by likeness."""
    lanes = _titled(old.lanes, new.lanes)
    steps = _steps(old, new)
    return Matching(
        roles=_titled(old.roles, new.roles),
        metrics=_titled(old.metrics, new.metrics),
        goals=_titled(old.goals, new.goals),
        lanes=lanes,
        phases=_titled(old.phases, new.phases),
        steps=steps,
        views=_titled(old.views, new.views),
        cards=_Cards(old, new, steps.new_of, lanes.new_of).match(),
    )


def _titled(olds: Sequence[_Titled], news: Sequence[_Titled]) -> Pairing:
    pairs = Pairs([part.id for part in olds], [part.id for part in news])
    pairs.same_ids()
    titles = {("old", part.id): part.title for part in olds} | {("new", part.id): part.title for part in news}
    pairs.alike(lambda one, other: likeness(titles["old", one], titles["new", other]), least=_ALIKE)
    return pairs.settled()


def _steps(old: Blueprint, new: Blueprint) -> Pairing:
    """Ids that come from titles say nothing where several steps share one: a step more, and all are shifted."""
    pairs = Pairs([step.id for step in old.steps], [step.id for step in new.steps])
    shared = _shared_titles(old) | _shared_titles(new)
    firm = {step.id for blueprint in (old, new) for step in blueprint.steps if step.title.casefold() not in shared}
    pairs.same_ids(firm)
    before, after = _told(old), _told(new)

    def alike(one: str, other: str) -> float:
        (title, cards), (other_title, other_cards) = before[one], after[other]
        return (likeness(title, other_title) + likeness_of_all(cards, other_cards)) / 2

    shifted = {step.id for blueprint in (old, new) for step in blueprint.steps} - firm
    pairs.alike(alike, least=_ALIKE_STEPS, told=lambda one, other: not {one, other} <= shifted)
    pairs.same_ids()
    return pairs.settled()


def _shared_titles(blueprint: Blueprint) -> set[str]:
    counts = Counter(step.title.casefold() for step in blueprint.steps)
    return {title for title, count in counts.items() if count > 1}


def _told(blueprint: Blueprint) -> Mapping[str, tuple[str, Sequence[str]]]:
    """By step, its title and the texts of its cards."""
    texts: dict[str, list[str]] = {step.id: [] for step in blueprint.steps}
    for card in blueprint.cards:
        texts[card.step].append(card.text)
    return {step.id: (step.title, texts[step.id]) for step in blueprint.steps}


class _Cards:
    """The cards of two blueprints whose steps and lanes are matched."""

    def __init__(self, old: Blueprint, new: Blueprint, steps: Mapping[str, str], lanes: Mapping[str, str]) -> None:
        self._old = {card.id: card for card in old.cards}
        self._new = {card.id: card for card in new.cards}
        self._steps = steps
        self._lanes = lanes
        self._pairs = Pairs(list(self._old), list(self._new))

    def match(self) -> Pairing:
        """By ids that somebody wrote; then what stands in the same cell; then what is found again elsewhere."""
        self._pairs.same_ids({name for name in self._old if "." not in name})
        self._same_text_in_cells()
        self._same_text_elsewhere()
        self._reworded_in_cells()
        self._pairs.alike(self._likeness, least=_FOUND_AGAIN)
        self._replaced_in_cells()
        return self._pairs.settled()

    def _likeness(self, one: str, other: str) -> float:
        return likeness(self._old[one].text, self._new[other].text)

    def _same_text_in_cells(self) -> None:
        for olds, news in self._cells():
            for one in olds:
                again = [other for other in news if self._new[other].text == self._old[one].text]
                self._pairs.take(one, again)

    def _same_text_elsewhere(self) -> None:
        """In its lane before another one: where a text is written once only, so that nothing has to be guessed."""
        for by_lane in (True, False):
            before = _once({one: self._key(self._old[one], self._lanes, by_lane=by_lane) for one in self._pairs.olds})
            after = _once({one: self._key(self._new[one], None, by_lane=by_lane) for one in self._pairs.news})
            for key, one in before.items():
                if key in after:
                    self._pairs.take(one, [after[key]], likeness=1.0)

    @staticmethod
    def _key(card: Card, lanes: Mapping[str, str] | None, *, by_lane: bool) -> tuple[str, str]:
        """The text of a card, and the lane of the new blueprint that it stands in where that matters."""
        lane = card.lane if lanes is None else lanes.get(card.lane, "")
        return card.text, lane if by_lane else ""

    def _reworded_in_cells(self) -> None:
        for olds, news in self._cells():
            for found in list(pair(olds, news, self._likeness, least=_REWORDED)):
                self._pairs.take(olds[found.old], [news[found.new]])

    def _replaced_in_cells(self) -> None:
        """What has nothing in common but its place in the cell, which gives it the same id."""
        for olds, news in self._cells():
            by_rank = {_rank(other): other for other in news}
            for one in olds:
                if _rank(one) in by_rank:
                    self._pairs.take(one, [by_rank[_rank(one)]])

    def _cells(self) -> Iterator[tuple[list[str], list[str]]]:
        """What is left of each cell that both have."""
        after: dict[tuple[str, str], list[str]] = {}
        for name in self._pairs.news:
            card = self._new[name]
            after.setdefault((card.step, card.lane), []).append(name)
        before: dict[tuple[str, str], list[str]] = {}
        for name in self._pairs.olds:
            card = self._old[name]
            before.setdefault((self._steps.get(card.step, ""), self._lanes.get(card.lane, "")), []).append(name)
        for cell, olds in before.items():
            if cell in after:
                yield olds, after[cell]


def _once(keys: Mapping[str, tuple[str, str]]) -> dict[tuple[str, str], str]:
    """By key, the one that has it, of those that no other has."""
    counts = Counter(keys.values())
    return {key: name for name, key in keys.items() if counts[key] == 1}


def _rank(name: str) -> str:
    """What is left of an id that comes from a cell without the cell; an id that somebody wrote, as it is."""
    step, dot, rest = name.partition(".")
    return rest.partition(".")[2] if dot else step
