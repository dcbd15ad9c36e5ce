"""Viewing: the part of a blueprint that a view, or the command line, selects."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from blueprint_cli.analysis.journeying import chart
from blueprint_cli.analysis.naming import name
from blueprint_cli.errors import UsageError
from blueprint_cli.model.blueprint import VALUE_LANES, Blueprint, Card, Lane, LaneRole, Link, Phase, Role, Step, View
from blueprint_cli.model.views import JOURNEY

_STAYING = frozenset({LaneRole.EVIDENCE, LaneRole.CUSTOMER})
"""Roles whose cards stay in every kept step, whatever roles, tags and marks a view asks for."""


class _Wanted(NamedTuple):
    """Which cards are asked for: those that bear one of each of these, as far as any are named."""

    roles: Collection[str] = ()
    tags: Collection[str] = ()
    marks: Collection[str] = ()

    def holds(self, card: Card) -> bool:
        asked = ((self.roles, card.by), (self.tags, card.tags), (self.marks, card.marks))
        return all(not wanted or not set(wanted).isdisjoint(borne) for wanted, borne in asked)


def select(
    blueprint: Blueprint,
    *,
    view: str = "",
    lanes: Sequence[str] = (),
    phases: Sequence[str] = (),
    roles: Sequence[str] = (),
    tags: Sequence[str] = (),
) -> Blueprint:
    """What ``view`` keeps of ``blueprint``, and of that what is in ``lanes`` and ``phases``, by id or title.

    ``roles`` and ``tags`` choose cards as those of a view do. Rows and columns that are left empty go, links between
    kept cards stay, steps keep their numbers. ``whole`` of the result still has everything: times and totals are those
    of the whole. Raises ``UsageError`` where there is no such view, lane, phase, role or tag, or no card would be left.
    """
    if not (view or lanes or phases or roles or tags):
        return blueprint
    chosen = _view(blueprint, view)
    drawn = chart(blueprint) if view == JOURNEY else blueprint
    rows = _rows(drawn, chosen, name("lane", lanes, _titles((*blueprint.lanes, *drawn.lanes))))
    columns = _columns(drawn, chosen, name("phase", phases, _titles(blueprint.phases)))
    asked = _Wanted(name("role", roles, _titles(blueprint.roles)), name("tag", tags, _tags(blueprint)))
    of_view = _Wanted(chosen.roles, chosen.tags, chosen.marks) if chosen else _Wanted()
    staying = {lane.id for lane in rows if lane.role in _STAYING}
    cards = _cards(
        drawn, rows, columns, lambda card: card.lane in staying or (asked.holds(card) and of_view.holds(card))
    )
    if not cards:
        raise UsageError(
            f"the selection leaves no card of {blueprint.path}", hint="choose more lanes, phases or another view"
        )
    kept = _only(drawn, rows, columns, cards)
    return kept._replace(view=chosen.id, hide=kept.hide | chosen.hide) if chosen else kept._replace(view=view)


def _view(blueprint: Blueprint, name: str) -> View | None:
    """The view of that id or title; None for the whole, and for the one that is built in."""
    if not name or name == JOURNEY:
        return None
    found = next((view for view in blueprint.views if name in (view.id, view.title)), None)
    if found is None:
        known = ", ".join([*(view.id for view in blueprint.views), JOURNEY])
        raise UsageError(f"{blueprint.path} has no view {name}", hint=f"its views are {known}")
    return found


def _titles(parts: Iterable[Lane | Phase | Role]) -> dict[str, str]:
    return {part.id: part.title for part in parts}


def _tags(blueprint: Blueprint) -> dict[str, str]:
    return {tag: tag for card in blueprint.cards for tag in card.tags}


def _rows(blueprint: Blueprint, chosen: View | None, asked: Collection[str]) -> list[Lane]:
    return [
        lane
        for lane in blueprint.lanes
        if (not (chosen and chosen.lanes) or lane.id in chosen.lanes) and (not asked or lane.id in asked)
    ]


def _columns(blueprint: Blueprint, chosen: View | None, asked: Collection[str]) -> list[Step]:
    return [
        step
        for step in blueprint.steps
        if (not asked or step.phase in asked)
        and (not (chosen and chosen.steps) or step.id in chosen.steps)
        and (not (chosen and chosen.phases) or step.phase in chosen.phases)
    ]


def _cards(
    blueprint: Blueprint, rows: Iterable[Lane], columns: Iterable[Step], is_chosen: Callable[[Card], bool]
) -> list[Card]:
    """The kept cards, each as long as the kept steps that it covers, in the order of a blueprint."""
    lanes = {lane.id: place for place, lane in enumerate(rows)}
    kept = {step.id for step in columns}
    steps = [step.id for step in blueprint.steps]
    order = {step: place for place, step in enumerate(steps)}
    cards = []
    for card in blueprint.cards:
        if card.lane not in lanes or not is_chosen(card):
            continue
        start = order[card.step]
        covered = [step for step in steps[start : start + card.span] if step in kept]
        if covered:
            same = len(covered) == card.span
            cards.append(card if same else card._replace(step=covered[0], span=len(covered)))
    return sorted(cards, key=lambda card: (order[card.step], lanes[card.lane]))


def _only(blueprint: Blueprint, rows: Iterable[Lane], columns: Sequence[Step], cards: Sequence[Card]) -> Blueprint:
    """``blueprint`` with only these cards, the rows and columns that they fill, and what is between them."""
    order = {step.id: place for place, step in enumerate(columns)}
    filled = {place for card in cards for place in range(order[card.step], order[card.step] + card.span)}
    steps = tuple(step for place, step in enumerate(columns) if place in filled)
    used = {card.lane for card in cards}
    ids = {card.id for card in cards}
    return blueprint._replace(
        lanes=tuple(lane for lane in rows if lane.id in used or lane.role in VALUE_LANES),
        phases=tuple(phase for phase in blueprint.phases if any(step.phase == phase.id for step in steps)),
        steps=steps,
        cards=tuple(cards),
        links=tuple(link for link in blueprint.links if _is_between(link, ids)),
        whole=blueprint.whole or blueprint,
    )


def _is_between(link: Link, cards: Collection[str]) -> bool:
    return link.source in cards and link.target in cards
