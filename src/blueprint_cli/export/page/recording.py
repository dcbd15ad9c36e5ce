"""Recording: what the script of a page has to know, as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from blueprint_cli.analysis.remarks import remarks
from blueprint_cli.export.linking import target
from blueprint_cli.export.page.facets import Facet
from blueprint_cli.export.page.material import Material
from blueprint_cli.export.page.remarking import remark
from blueprint_cli.export.page.vocabulary import Vocabulary
from blueprint_cli.export.tables.table import Connection, Item, Row, Table
from blueprint_cli.layout.scene import Box, Scene
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Card, LinkKind


def record(material: Material, facets: Iterable[Facet], said: Vocabulary) -> Mapping[str, object]:
    """Everything by JSON's types: the cards by id, links, steps, facets, places in the picture, words."""
    return {
        "cards": dict(_cards(material)),
        "links": [_link(connection, material.table) for connection in material.table.connections],
        "steps": list(_steps(material.table)),
        "facets": {facet.key: {option.value: list(option.cards) for option in facet.options} for facet in facets},
        "places": _places(material.scene),
        "words": dict(said),
        "prefix": material.table.prefix,
    }


def _cards(material: Material) -> Iterator[tuple[str, Mapping[str, object]]]:
    written = {card.id: card for card in material.blueprint.cards}
    for row in material.table.rows:
        if isinstance(row, Row):
            for cell in row.cells:
                yield from ((item.id, _card(material, row, item, written[item.id])) for item in cell.items)


def _card(material: Material, row: Row, item: Item, card: Card) -> Mapping[str, object]:
    covered = material.table.columns[item.first : item.first + item.span]
    wording = Wording(material.table.language)
    return {
        "text": item.text,
        "lane": row.title,
        "role": row.role.value,
        "color": row.color,
        "steps": [column.id for column in covered],
        "place": f"{covered[0].number} {covered[0].title}",
        "until": f"{covered[-1].number} {covered[-1].title}" if len(covered) > 1 else "",
        "signs": list(item.signs),
        "details": list(item.details),
        "remarks": [remark(noted, wording)._asdict() for noted in remarks(material.blueprint, card)],
        "address": target(item.href, item.way, page=".html") if material.links else "",
        "written": item.href,
    }


def _link(connection: Connection, table: Table) -> Mapping[str, object]:
    return {
        "source": connection.source.card,
        "target": connection.target.card,
        "both": connection.kind is LinkKind.AGREEMENT,
        "back": connection.kind is LinkKind.LOOP,
        "said": ", ".join(filter(None, (connection.label, *connection.facts))),
        "arrow": connection.arrow(table.direction),
    }


def _steps(table: Table) -> Iterator[Mapping[str, object]]:
    phases = [run.title for run in table.runs for _ in range(run.width)]
    for column, phase in zip(table.columns, phases, strict=True):
        yield {"id": column.id, "title": f"{column.number} {column.title}", "phase": phase}


def _places(scene: Scene) -> Mapping[str, object]:
    """How large the picture is, and where its headings stand: above all, and beside all.

    Where lanes are drawn again below, no heading is that of all, and there are none. Lanes that are ``columns`` have
    theirs above.
    """
    lanes = [lane.id for lane in scene.lanes]
    whole = {"width": scene.width, "height": scene.height}
    if not lanes or len(set(lanes)) < len(lanes):
        return whole
    if scene.runs_down:
        return whole | {"above": _heads(scene), "beside": _rows(scene), "columns": True}
    return whole | {"above": _above(scene), "beside": _beside(scene)}


def _above(scene: Scene) -> Mapping[str, float]:
    boxes = [*(phase.box for phase in scene.phases), *(step.box for step in scene.steps)]
    top = min(box.y for box in boxes)
    bottom = scene.lanes[0].box.y
    return _box(Box(0, top, scene.width, bottom - top))


def _beside(scene: Scene) -> Mapping[str, float]:
    heading, last = scene.lanes[0].heading, scene.lanes[-1].box
    return _box(Box(heading.x, heading.y, heading.width, last.bottom - heading.y))


def _heads(scene: Scene) -> Mapping[str, float]:
    """The heads of lanes that are columns, with the names of lines above them."""
    head = scene.lanes[0].heading
    tops = [label.lines[0].y - label.size for stroke in scene.strokes if (label := stroke.label)]
    top = min([head.y, *tops])
    return _box(Box(0, top, scene.width, head.bottom - top))


def _rows(scene: Scene) -> Mapping[str, float]:
    """The titles of phases and steps beside lanes that are columns."""
    room = scene.lanes[0].room
    boxes = [*(phase.box for phase in scene.phases), *(step.box for step in scene.steps)]
    left, right = min(box.x for box in boxes), max(box.right for box in boxes)
    return _box(Box(left, room.y, right - left, room.height))


def _box(box: Box) -> Mapping[str, float]:
    return {name: round(value, 2) for name, value in box._asdict().items()}
