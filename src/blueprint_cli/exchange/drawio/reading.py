"""Reading: a drawing of draw.io's with swimlanes, as a sketch: what stands where says which step it belongs to."""

from __future__ import annotations

import re
from typing import NamedTuple

from blueprint_cli.errors import FileError
from blueprint_cli.exchange.drawio.cells import Area, Cell, Page, read_pages
from blueprint_cli.exchange.drawio.heading import Heads, heads
from blueprint_cli.exchange.formats import Reader
from blueprint_cli.exchange.guessing import guess
from blueprint_cli.exchange.matching import fold
from blueprint_cli.exchange.placed import Placed, filled, looped
from blueprint_cli.exchange.sketch import Remark, Sketch, SketchCard, SketchLink, SketchStep, named
from blueprint_cli.model.blueprint import Flow, LaneRole, LinkKind, Mark

_SAFE = re.compile(r"(?:https?://[^/\s]|mailto:\S)", re.IGNORECASE)


def read_drawio(content: bytes, reader: Reader, *, name: str) -> Sketch:
    """The sketch of the page with the most lanes, or of the one that ``reader`` names.

    Raises ``FileError`` where there is no lane with a card in it.
    """
    pages = read_pages(content, name=name, wanted=reader.sheet)
    page = max(pages, key=lambda page: len(_lanes(page)))
    others = [Remark(other.name, "this page is left out") for other in pages if other is not page]
    return _Drawing(page, others).sketch(reader, name=name)


def _lanes(page: Page) -> list[Cell]:
    """The lanes that hold cards and no further lanes; of a table, its rows."""
    lanes = [cell for cell in page.cells if cell.is_lane and not cell.is_edge]
    rows = [cell for cell in lanes if cell.style.get("shape") == "tableRow"]
    if rows:
        return rows
    parents = {cell.parent for cell in lanes}
    return [cell for cell in lanes if cell.id not in parents]


class _Row(NamedTuple):
    """A lane and its place on the page, time running right."""

    cell: Cell
    area: Area


class _Drawing:
    """One page on its way to a sketch."""

    def __init__(self, page: Page, remarks: list[Remark]) -> None:
        self._page = page
        self._remarks = remarks
        lanes = _lanes(page)
        self._is_upright = _is_upright([lane.area for lane in lanes])
        self._rows = sorted((_Row(lane, self._area(lane)) for lane in lanes), key=lambda row: row.area.y)
        self._cells = {cell.id: cell for cell in page.cells}

    def sketch(self, reader: Reader, *, name: str) -> Sketch:
        boxes = [cell for cell in self._page.cells if self._is_box(cell)]
        inside = {cell.id: lane for cell in boxes if (lane := self._lane(cell)) is not None}
        cards = [cell for cell in boxes if cell.id in inside]
        if not cards:
            raise FileError(
                f"there is no swimlane with a card in {name}",
                hint="put the cards into swimlanes, or export the drawing as a table",
            )
        outside = [(cell, self._area(cell)) for cell in boxes if cell.id not in inside]
        found = heads(outside, [self._area(card) for card in cards], above=self._rows[0].area.y, cells=self._of_table())
        self._remarks += found.remarks
        placed = self._placed(cards, inside, found)
        roles = self._told_roles() | dict(reader.roles)
        lanes = guess([row.cell.text for row in self._rows], {fold(title): role for title, role in roles.items()})
        self._remarks += [
            Remark("", f"“{lane.title}” is taken for a lane of role {lane.role}: {lane.guessed}")
            for lane in lanes
            if lane.guessed
        ]
        title = found.title or self._pool() or named(name)
        steps = [SketchStep(title=column.title, phase=column.phase) for column in found.columns]
        return Sketch(
            title=title,
            lanes=tuple(lanes),
            steps=filled(steps, placed),
            links=looped(self._links({card.card.key for card in placed}), placed),
            flow=Flow.NONE,
            language=reader.language,
            remarks=tuple(self._remarks),
        )

    def _told_roles(self) -> dict[str, LaneRole]:
        """The roles of lanes, by title, that an export of ours has kept."""
        told = {row.cell.text: row.cell.style.get("blueprintRole", "") for row in self._rows}
        return {title: LaneRole(role) for title, role in told.items() if role in tuple(LaneRole)}

    def _area(self, cell: Cell) -> Area:
        return cell.area.turned() if self._is_upright else cell.area

    def _is_box(self, cell: Cell) -> bool:
        """Whether it is a box with a text, and no lane, label of an arrow or mere frame."""
        parent = self._cells.get(cell.parent)
        is_label = bool({"edgeLabel", "blueprintSign"} & set(cell.style)) or bool(parent and parent.is_edge)
        return bool(cell.text) and not (cell.is_edge or cell.is_lane or is_label)

    def _lane(self, cell: Cell) -> int | None:
        """The lane in which it stands, by what holds it, or else by where it is."""
        above, seen = self._cells.get(cell.parent), 0
        while above is not None and seen < len(self._cells):
            for place, row in enumerate(self._rows):
                if row.cell.id == above.id:
                    return place
            above, seen = self._cells.get(above.parent), seen + 1
        middle = self._area(cell).middle
        return next((place for place, row in enumerate(self._rows) if row.area.holds(middle)), None)

    def _of_table(self) -> list[tuple[Cell, Area]]:
        """The cells of a table's first row: their titles are those of phases."""
        rows = {row.cell.id for row in self._rows}
        found = [c for c in self._page.cells if c.parent in rows and c.is_lane and c.text]
        return [(cell, self._area(cell)) for cell in found]

    def _pool(self) -> str:
        """The title of what all lanes stand in."""
        parents = {row.cell.parent for row in self._rows}
        pool = self._cells.get(parents.pop()) if len(parents) == 1 else None
        return pool.text if pool else ""

    def _placed(self, cards: list[Cell], inside: dict[str, int], found: Heads) -> list[Placed]:
        placed = []
        for cell in sorted(cards, key=lambda cell: (self._area(cell).y, self._area(cell).x)):
            area = self._area(cell)
            first, last = found.covered(area)
            marks = (Mark.DECISION,) if "rhombus" in cell.style or cell.style.get("shape") == "rhombus" else ()
            url = cell.link if _SAFE.match(cell.link) else ""
            card = SketchCard(text=cell.text, key=cell.id, span=last - first + 1, marks=marks, url=url)
            placed.append(Placed(inside[cell.id], first, card))
        return placed

    def _links(self, cards: set[str]) -> list[SketchLink]:
        labels: dict[str, str] = {}
        for cell in self._page.cells:
            if cell.text and not cell.is_edge and (above := self._cells.get(cell.parent)) and above.is_edge:
                labels[above.id] = cell.text
        links = []
        for cell in self._page.cells:
            if not cell.is_edge:
                continue
            if cell.source in cards and cell.target in cards and cell.source != cell.target:
                text = cell.text or labels.get(cell.id, "")
                links.append(SketchLink(cell.source, cell.target, text, _kind(cell)))
            elif cell.source or cell.target:
                named = f"“{cell.text}”" if cell.text else "an arrow"
                self._remarks.append(Remark(cell.id, f"{named} does not lead from one card to another: left out"))
        return links


def _is_upright(areas: list[Area]) -> bool:
    """Whether the lanes stand beside each other, so that time runs down."""
    if len(areas) < 2:
        return bool(areas) and areas[0].height > areas[0].width
    across = {round(area.middle[0]) for area in areas}
    down = {round(area.middle[1]) for area in areas}
    return len(across) > len(down)


def _kind(cell: Cell) -> LinkKind:
    own = cell.style.get("blueprintKind", "")
    if own in tuple(LinkKind):
        return LinkKind(own)
    if cell.style.get("startArrow", "none") not in ("none", ""):
        return LinkKind.AGREEMENT if cell.style.get("endArrow", "classic") != "none" else LinkKind.FLOW
    return LinkKind.MESSAGE if cell.style.get("dashed") == "1" else LinkKind.FLOW
