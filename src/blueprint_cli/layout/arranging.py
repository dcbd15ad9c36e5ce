"""From a blueprint to its scene: everything in its place."""

from __future__ import annotations

from dataclasses import replace

from blueprint_cli.analysis.story import tell
from blueprint_cli.layout.carding import card_box
from blueprint_cli.layout.drafting import MARGIN, Sheet, draft
from blueprint_cli.layout.legending import legend
from blueprint_cli.layout.lettered import texts
from blueprint_cli.layout.measuring import unshipped
from blueprint_cli.layout.mirroring import mirror
from blueprint_cli.layout.noting import append
from blueprint_cli.layout.planning import Topology, plan
from blueprint_cli.layout.scene import (
    Arrow,
    Box,
    CardBox,
    EmotionLane,
    MetricsLane,
    Sample,
    Scene,
    TimeLane,
)
from blueprint_cli.layout.stretching import hops
from blueprint_cli.layout.valuing import value_lane
from blueprint_cli.model.blueprint import VALUE_LANES, Blueprint, Direction, LinkKind

ABOVE_LEGEND, ABOVE_APPENDIX, BELOW_ALL = 8.0, 8.0, 10.0


def arrange(blueprint: Blueprint) -> Scene:
    """The scene of a blueprint, or of a view of one."""
    topology = plan(blueprint)
    sheet = draft(topology)
    cards, arrows = _cards(topology, sheet), _arrows(topology, sheet)
    samples, bottom = _legend(topology, sheet, cards, arrows)
    entries, bottom = append(topology.numbers, _below(sheet, bottom + ABOVE_APPENDIX), bottom)
    lanes = topology.bands.bands(sheet.lane_boxes)
    scene = Scene(
        prefix=f"bp-{blueprint.id}-{blueprint.view}" if blueprint.view else f"bp-{blueprint.id}",
        width=sheet.width,
        height=bottom + BELOW_ALL,
        title=blueprint.title,
        description=tell(blueprint),
        language=blueprint.language,
        direction=blueprint.direction,
        texts=tuple(sheet.heading.texts),
        phases=sheet.heading.phases,
        steps=sheet.heading.steps,
        lanes=lanes,
        strokes=topology.bands.strokes({lane.id: lane.box for lane in lanes}),
        cards=cards,
        arrows=arrows,
        legend=samples,
        unshipped="",
        values=_values(topology, sheet),
        appendix=entries,
        owner=blueprint.owner,
        subject=blueprint.description or blueprint.scenario,
    )
    scene = replace(scene, unshipped=unshipped("".join(texts(scene))))
    return mirror(scene) if scene.direction is Direction.RIGHT_TO_LEFT else scene


def _cards(topology: Topology, sheet: Sheet) -> tuple[CardBox, ...]:
    lanes = {lane.id: lane for lane in topology.blueprint.lanes}
    steps = {step.id: step for step in topology.blueprint.steps}
    cards = (
        card_box(
            card,
            topology.contents[card.id],
            sheet.card_boxes[card.id],
            lane=lanes[card.lane],
            step=steps[card.step],
            wording=topology.wording,
        )
        for card in topology.blueprint.cards
    )
    dimmed = topology.blueprint.dimmed
    return tuple(
        replace(card, dimmed=True, title=_back(card.title, topology)) if card.id in dimmed else card for card in cards
    )


def _back(title: str, topology: Topology) -> str:
    """What a part that stands back is called."""
    return f"{title}; {topology.wording.dimmed}"


def _arrows(topology: Topology, sheet: Sheet) -> tuple[Arrow, ...]:
    cards = {card.id: card for card in topology.blueprint.cards}
    dimmed = topology.blueprint.dimmed
    arrows = []
    for index, (link, points, jumps) in enumerate(zip(topology.links, sheet.lines, hops(sheet.lines), strict=True)):
        title = topology.wording.connection(cards[link.source], cards[link.target], link)
        back = not dimmed.isdisjoint((link.source, link.target))
        arrows.append(
            Arrow(
                id=f"{index + 1}",
                source=link.source,
                target=link.target,
                kind=link.kind,
                auto=link.auto,
                both=link.kind is LinkKind.AGREEMENT,
                points=tuple(points),
                hops=jumps,
                label=sheet.labels.get(index),
                title=_back(title, topology) if back else title,
                dimmed=back,
            )
        )
    return tuple(arrows)


def _values(topology: Topology, sheet: Sheet) -> tuple[EmotionLane | TimeLane | MetricsLane, ...]:
    return tuple(
        value_lane(topology.blueprint, lane, box, sheet.plan.across, topology.wording)
        for lane, box in zip(topology.blueprint.lanes, sheet.lane_boxes, strict=True)
        if lane.role in VALUE_LANES
    )


def _legend(
    topology: Topology, sheet: Sheet, cards: tuple[CardBox, ...], arrows: tuple[Arrow, ...]
) -> tuple[tuple[Sample, ...], float]:
    """The legend, unless the view hides it, and where it ends."""
    if "legend" in topology.blueprint.hide:
        return (), sheet.bottom
    return legend(cards, arrows, _below(sheet, sheet.bottom + ABOVE_LEGEND), topology.wording)


def _below(sheet: Sheet, top: float) -> Box:
    """The width of the sheet from ``top`` down; its height does not count."""
    return Box(MARGIN, top, sheet.width - 2 * MARGIN, 0.0)
