"""Comparing: what has changed from one blueprint to another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from blueprint_cli.analysis.changes.change import Change, Comparison, Detail, Kind, PartKind
from blueprint_cli.analysis.changes.describing import (
    Said,
    describe_blueprint,
    describe_card,
    describe_goal,
    describe_lane,
    describe_metric,
    describe_phase,
    describe_role,
    describe_step,
    describe_view,
)
from blueprint_cli.analysis.changes.linking import compare_links, links_of
from blueprint_cli.analysis.changes.matching import match
from blueprint_cli.analysis.changes.naming import Names
from blueprint_cli.analysis.changes.pairing import Pairing
from blueprint_cli.analysis.changes.ranking import moved
from blueprint_cli.model.blueprint import Address, Blueprint, Card, Role


class _Series(NamedTuple):
    """The parts of one kind in both blueprints. Where they are ``ordered``, their order means something."""

    part: PartKind
    olds: Sequence[Any]
    news: Sequence[Any]
    pairing: Pairing
    describe: Callable[[Any, Names], Iterable[Said]]
    ordered: bool = False


def compare(old: Blueprint, new: Blueprint) -> Comparison:
    """The changes from ``old`` to ``new``, both whole."""
    matching = match(old, new)
    before, after = Names(old, matching, is_old=True), Names(new, matching, is_old=False)
    named = (
        _Series(PartKind.ROLE, old.roles, new.roles, matching.roles, describe_role),
        _Series(PartKind.METRIC, old.metrics, new.metrics, matching.metrics, describe_metric),
        _Series(PartKind.GOAL, old.goals, new.goals, matching.goals, describe_goal),
        _Series(PartKind.LANE, old.lanes, new.lanes, matching.lanes, describe_lane, ordered=True),
        _Series(PartKind.PHASE, old.phases, new.phases, matching.phases, describe_phase, ordered=True),
        _Series(PartKind.STEP, old.steps, new.steps, matching.steps, describe_step, ordered=True),
    )
    changes = [
        *_head(old, new),
        *(change for series in named for change in _compare(series, before, after)),
        *_cards(matching.cards, before, after),
        *compare_links(before, after, matching.cards),
        *_compare(_Series(PartKind.VIEW, old.views, new.views, matching.views, describe_view), before, after),
    ]
    return Comparison(
        old=old,
        new=new,
        changes=tuple(changes),
        steps=matching.steps.new_of,
        lanes=matching.lanes.new_of,
        cards=matching.cards.new_of,
    )


def _head(old: Blueprint, new: Blueprint) -> Iterator[Change]:
    kinds, details = _differences(describe_blueprint(old), describe_blueprint(new))
    if kinds:
        at = Address(new.path, ())
        yield Change(part=PartKind.BLUEPRINT, kinds=kinds, id=new.id, title=new.title, details=details, at=at)


def _compare(series: _Series, before: Names, after: Names) -> Iterator[Change]:
    olds = {part.id: part for part in series.olds}
    news = {part.id: part for part in series.news}
    pairing, old_of = series.pairing, series.pairing.old_of
    out_of_order = moved(list(olds), list(news), pairing.new_of) if series.ordered else frozenset()
    for part in series.news:
        was = old_of.get(part.id)
        if was is None:
            yield from _lone(series.part, Kind.ADDED, part, after)
            continue
        kinds, details = _differences(series.describe(olds[was], before), series.describe(part, after))
        if was in out_of_order:
            kinds = _and(kinds, Kind.MOVED)
            place = Detail("place", str(list(olds).index(was) + 1), str(list(news).index(part.id) + 1))
            details = (place, *details)
        alike = pairing.likeness.get(was)
        if alike is not None and not kinds:
            kinds, details = (Kind.CHANGED,), (Detail("id", was, part.id),)
        if kinds:
            yield Change(
                part=series.part,
                kinds=kinds,
                id=part.id,
                was="" if was == part.id else was,
                title=part.title,
                place=_step_place(series.part, part.id, after),
                details=details,
                likeness=alike,
                at=part.at,
            )
    for part in series.olds:
        if part.id not in pairing.new_of:
            yield from _lone(series.part, Kind.REMOVED, part, before)


def _lone(kind: PartKind, happened: Kind, part: Any, names: Names) -> Iterator[Change]:
    if isinstance(part, Role) and not part.declared:  # it comes and goes with the cards that name it
        return
    place = _step_place(kind, part.id, names)
    yield Change(part=kind, kinds=(happened,), id=part.id, title=part.title, place=place, at=part.at)


def _step_place(kind: PartKind, name: str, names: Names) -> str:
    return f"step {names.steps[name].number}" if kind is PartKind.STEP else ""


def _cards(pairing: Pairing, before: Names, after: Names) -> Iterator[Change]:
    out_of_order, old_of = _moved_in_cells(pairing, before, after), pairing.old_of
    for card in after.blueprint.cards:
        was = old_of.get(card.id)
        if was is None:
            yield _lone_card(Kind.ADDED, card, after)
            continue
        old = before.grid.cards[was]
        kinds, details = _differences(describe_card(old, before), describe_card(card, after))
        if before.same("steps", [old.step]) != (card.step,) or before.same("lanes", [old.lane]) != (card.lane,):
            kinds = _and(kinds, Kind.MOVED)
            details = (Detail("place", before.place(old), after.place(card)), *details)
        elif was in out_of_order:
            kinds = _and(kinds, Kind.MOVED)
        if _covered(old, before) != _covered(card, after):
            kinds = _and(kinds, Kind.MOVED)
            details = (*details, Detail("span", _span(old), _span(card)))
        if kinds:
            yield Change(
                part=PartKind.CARD,
                kinds=kinds,
                id=card.id,
                was="" if was == card.id else was,
                title=card.text,
                place=after.place(card),
                details=details,
                likeness=pairing.likeness.get(was),
                at=card.at,
            )
    for name in pairing.removed:
        yield _lone_card(Kind.REMOVED, before.grid.cards[name], before)


def _moved_in_cells(pairing: Pairing, before: Names, after: Names) -> frozenset[str]:
    """The cards (old ids) that have changed places with others of their cell."""
    found: set[str] = set()
    for (step, lane), cards in before.grid.own.items():
        steps, lanes = before.same("steps", [step]), before.same("lanes", [lane])
        there = after.grid.own.get((steps[0], lanes[0]), ())
        found |= moved([card.id for card in cards], [card.id for card in there], pairing.new_of)
    return frozenset(found)


def _covered(card: Card, names: Names) -> frozenset[str]:
    """The steps that both blueprints have and that ``card`` covers after its first one."""
    steps = names.blueprint.steps[names.grid.first(card) + 1 : names.grid.last(card) + 1]
    return names.kept_steps(step.id for step in steps)


def _span(card: Card) -> str:
    return f"{card.span} steps" if card.span > 1 else ""


def _lone_card(happened: Kind, card: Card, names: Names) -> Change:
    details = (*(_detail(happened, said) for said in describe_card(card, names) if said.key != "text" and said.words),)
    return Change(
        part=PartKind.CARD,
        kinds=(happened,),
        id=card.id,
        title=card.text,
        place=names.place(card),
        details=(*details, *(_detail(happened, said) for said in links_of(card, names))),
        at=card.at,
    )


def _detail(happened: Kind, said: Said) -> Detail:
    return Detail(said.key, "", said.words) if happened is Kind.ADDED else Detail(said.key, said.words, "")


def _differences(before: Iterable[Said], after: Iterable[Said]) -> tuple[tuple[Kind, ...], tuple[Detail, ...]]:
    kinds: tuple[Kind, ...] = ()
    details = []
    for old, new in zip(before, after, strict=True):
        if _meaning(old) != _meaning(new):
            kinds = _and(kinds, new.kind)
            details.append(Detail(new.key, old.words, new.words))
    return kinds, tuple(details)


def _meaning(said: Said) -> object:
    return said.words if said.means is None else said.means


def _and(kinds: Iterable[Kind], more: Kind) -> tuple[Kind, ...]:
    return tuple(kind for kind in Kind if kind is more or kind in kinds)
