"""Viewing: the part of a blueprint that a view, or the command line, selects."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from unicodedata import normalize

from blueprint_cli.analysis.crossings import evidence_in_sight
from blueprint_cli.errors import UsageError
from blueprint_cli.model.blueprint import VALUE_LANES, Blueprint, Card, Lane, LaneRole, Link, Phase, Step, View
from blueprint_cli.model.views import JOURNEY

_JOURNEY_ROLES = frozenset({LaneRole.CUSTOMER}) | VALUE_LANES
"""What the built-in view shows, with the evidence in sight: what customers do, meet and feel, and how long it takes."""

_STAYING = frozenset({LaneRole.EVIDENCE, LaneRole.CUSTOMER})
"""Roles whose cards stay in every kept step, whatever roles, tags and marks a view asks for."""


def select(blueprint: Blueprint, *, view: str = "", lanes: Sequence[str] = (), phases: Sequence[str] = ()) -> Blueprint:
    """What ``view`` keeps of ``blueprint``, and of that what is in ``lanes`` and ``phases``, by id or title.

    Rows and columns that are left empty go, links between kept cards stay, steps keep their numbers.
    ``whole`` of the result still has everything: times and totals are those of the whole. Raises
    ``UsageError`` where there is no such view, lane or phase, or where no card would be left.
    """
    if not (view or lanes or phases):
        return blueprint
    chosen = _view(blueprint, view)
    asked_lanes = _named("lane", lanes, blueprint.lanes)
    asked_phases = _named("phase", phases, blueprint.phases)
    rows = [lane for lane in _rows(blueprint, view, chosen) if not lanes or lane.id in asked_lanes]
    columns = [step for step in _columns(blueprint, chosen) if not phases or step.phase in asked_phases]
    cards = _cards(blueprint, rows, columns, _choice(chosen, rows))
    if not cards:
        raise UsageError(
            f"the selection leaves no card of {blueprint.path}", hint="choose more lanes, phases or another view"
        )
    kept = _only(blueprint, rows, columns, cards)
    return replace(kept, view=chosen.id, hide=chosen.hide) if chosen else replace(kept, view=view)


def _view(blueprint: Blueprint, name: str) -> View | None:
    """The view of that id or title; None for the whole, and for the one that is built in."""
    if not name or name == JOURNEY:
        return None
    found = next((view for view in blueprint.views if name in (view.id, view.title)), None)
    if found is None:
        known = ", ".join([*(view.id for view in blueprint.views), JOURNEY])
        raise UsageError(f"{blueprint.path} has no view {name}", hint=f"its views are {known}")
    return found


def _named(kind: str, names: Iterable[str], elements: Collection[Lane | Phase]) -> frozenset[str]:
    """The ids of the elements that have one of ``names`` as their id, or else as their title."""
    found: set[str] = set()
    for name in names:
        plain = normalize("NFC", name.strip())
        matching = [element.id for element in elements if element.id == plain] or [
            element.id for element in elements if normalize("NFC", element.title) == plain
        ]
        if not matching:
            known = ", ".join(element.id for element in elements)
            hint = f"its {kind}s are {known}" if known else f"it has no {kind}s"
            raise UsageError(f"the blueprint has no {kind} {name}", hint=hint)
        found.update(matching)
    return frozenset(found)


def _rows(blueprint: Blueprint, name: str, chosen: View | None) -> list[Lane]:
    if name == JOURNEY:
        met = evidence_in_sight(blueprint.lanes)
        return [lane for lane in blueprint.lanes if lane.role in _JOURNEY_ROLES or lane.id in met]
    return [lane for lane in blueprint.lanes if not (chosen and chosen.lanes) or lane.id in chosen.lanes]


def _columns(blueprint: Blueprint, chosen: View | None) -> list[Step]:
    if chosen is None:
        return list(blueprint.steps)
    return [
        step
        for step in blueprint.steps
        if (not chosen.steps or step.id in chosen.steps) and (not chosen.phases or step.phase in chosen.phases)
    ]


def _choice(chosen: View | None, rows: Iterable[Lane]) -> Callable[[Card], bool]:
    """Whether a card of one of ``rows`` is chosen."""
    roles = {lane.id: lane.role for lane in rows}

    def is_chosen(card: Card) -> bool:
        if chosen is None or roles[card.lane] in _STAYING:
            return True
        asked = ((chosen.roles, card.by), (chosen.tags, card.tags), (chosen.marks, card.marks))
        return all(not wanted or not set(wanted).isdisjoint(borne) for wanted, borne in asked)

    return is_chosen


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
            cards.append(card if same else replace(card, step=covered[0], span=len(covered)))
    return sorted(cards, key=lambda card: (order[card.step], lanes[card.lane]))


def _only(blueprint: Blueprint, rows: Iterable[Lane], columns: Sequence[Step], cards: Sequence[Card]) -> Blueprint:
    """``blueprint`` with only these cards, the rows and columns that they fill, and what is between them."""
    order = {step.id: place for place, step in enumerate(columns)}
    filled = {place for card in cards for place in range(order[card.step], order[card.step] + card.span)}
    steps = tuple(step for place, step in enumerate(columns) if place in filled)
    used = {card.lane for card in cards}
    ids = {card.id for card in cards}
    return replace(
        blueprint,
        lanes=tuple(lane for lane in rows if lane.id in used or lane.role in VALUE_LANES),
        phases=tuple(phase for phase in blueprint.phases if any(step.phase == phase.id for step in steps)),
        steps=steps,
        cards=tuple(cards),
        links=tuple(link for link in blueprint.links if _is_between(link, ids)),
        whole=blueprint.whole or blueprint,
    )


def _is_between(link: Link, cards: Collection[str]) -> bool:
    return link.source in cards and link.target in cards
