"""Omitting: what of a blueprint a format has no place for, so that nobody looks for it in vain."""

from __future__ import annotations

from collections.abc import Iterable

from blueprint_cli.analysis.remarks import remarks
from blueprint_cli.exchange.bpmn.pools import pools
from blueprint_cli.exchange.formats import ExportFormat
from blueprint_cli.model.blueprint import VALUE_LANES, Blueprint, LinkKind

_TABLES = frozenset({ExportFormat.CSV, ExportFormat.XLSX})
_DIAGRAMS = frozenset({ExportFormat.MERMAID, ExportFormat.FLOWCHART, ExportFormat.PLANTUML})


def omissions(blueprint: Blueprint, form: ExportFormat) -> tuple[str, ...]:
    """Sentences on what of ``blueprint`` is not in a file of that format, or is something else there."""
    found = []
    if form in _TABLES:
        found.append(_left_out(len(blueprint.links), "link"))
    if form in _DIAGRAMS or form is ExportFormat.BPMN:
        found.append(_left_out(sum(lane.role in VALUE_LANES for lane in blueprint.lanes), "lane of values"))
    if form in _TABLES | _DIAGRAMS | {ExportFormat.DRAWIO}:
        found.append(_left_out(_remarks(blueprint), "remark"))
    if form is ExportFormat.BPMN:
        found += _turned(blueprint)
    return tuple(f"{form} {sentence}" for sentence in found if sentence)


def _left_out(count: int, noun: str) -> str:
    first, _, rest = noun.partition(" ")
    return f"has no place for {count} {first}{'s' * (count != 1)} {rest}".rstrip() if count else ""


def _remarks(blueprint: Blueprint) -> int:
    return sum(len(remarks(blueprint, part)) for parts in (blueprint.cards, blueprint.steps) for part in parts)


def _turned(blueprint: Blueprint) -> Iterable[str]:
    """Messages and agreements within a pool: BPMN has them between pools only."""
    homes = {lane.id: pool.id for pool in pools(blueprint) for lane in pool.lanes}
    lanes = {card.id: homes.get(card.lane) for card in blueprint.cards}
    kinds = {LinkKind.MESSAGE, LinkKind.AGREEMENT}
    count = sum(link.kind in kinds and lanes[link.source] == lanes[link.target] for link in blueprint.links)
    if count:
        yield (
            f"knows messages between pools only: {count} within one "
            + ("is a sequence flow" if count == 1 else "are sequence flows")
        )
