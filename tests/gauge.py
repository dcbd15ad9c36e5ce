"""What is wrong in a finished picture, as one list in words (empty where nothing is).

Measured on the SVG alone, see ``drawn``: what a reader would stumble on, whatever the layout meant. That the scene
keeps the layout contract is what ``contract`` asks; this holds the drawing to it, from outside.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from math import dist

from blueprint_cli.analysis.flow import links
from blueprint_cli.layout.scene import Box, Point
from blueprint_cli.model.blueprint import Blueprint
from contract import cuts, grown, inside, touch
from drawn import Drawing, Part, Way, Words, read

ROUNDING = 0.02
"""Coordinates are written with two decimals."""
APART = 6.0 - ROUNDING
"""Between two arrows that run side by side."""
HUGGING, ALONG = 4.0, 10.0
"""An arrow hugs a card, or runs along a border, where it stays so near for so long."""
AT_CARD = 2.0
"""How far an arrow may end from the edge of its card: half a border, and the point of its head."""
OWN_ARROW = 25.0
"""Further off, nobody sees whose label it is."""


def faults(svg: str, blueprint: Blueprint | None = None) -> list[str]:
    """Everything that is wrong in the picture; with the ``blueprint`` it shows, also what is missing in it."""
    drawing = read(svg)
    along = drawing.along_time()
    return [
        *_cards(drawing),
        *_columns(along, stacked=drawing.runs_down),
        *_lanes(along),
        *_borders(along),
        *_through(drawing),
        *_ends(drawing),
        *_shared(drawing),
        *_texts(drawing),
        *_texts_aside(drawing),
        *_labels(drawing),
        *_outside(drawing),
        *(_missing(drawing, blueprint) if blueprint else ()),
    ]


def crossings(svg: str) -> int:
    """How often arrows cross in the picture, their common cards aside."""
    drawing = read(svg)
    cards = {card.ids["id"]: card.box for card in drawing.cards}
    return sum(len(list(_crossed(one, other, cards))) for one, other in combinations(drawing.ways, 2))


def _cards(drawing: Drawing) -> Iterator[str]:
    for one, other in combinations(drawing.cards, 2):
        if touch(one.box, other.box):
            yield f"cards {_name(one)} and {_name(other)} overlap"
        if any(touch(sign, other.box) for sign in one.signs) or any(touch(sign, one.box) for sign in other.signs):
            yield f"a badge lies between cards {_name(one)} and {_name(other)}"


def _columns(drawing: Drawing, *, stacked: bool) -> Iterator[str]:
    """The cards of a step begin or end together, and those of the next step lie beyond them.

    Where cards of one cell are ``stacked`` along time, that is asked of the first of each.
    """
    columns: defaultdict[str, list[Box]] = defaultdict(list)
    for card in drawing.cards:
        columns[card.ids["step"]].append(card.box)
    for step in columns:
        cells: defaultdict[str, list[Box]] = defaultdict(list)
        for card in drawing.cards:
            if card.ids["step"] == step:
                cells[card.ids["lane"]].append(card.box)
        boxes = [min(cell) for cell in cells.values()] if stacked else columns[step]
        if min(_spread(box.x for box in boxes), _spread(box.right for box in boxes)) > ROUNDING:
            yield f"the cards of step {step} do not stand in one column"
    middles = {step.ids["step"]: _middle(step.texts, down=stacked) for step in drawing.steps}
    extents: dict[str, Box] = {}
    for step, boxes in columns.items():
        if own := [box for box in boxes if not _spans(box, step, middles)]:
            extents[step] = _union(own)
    for one, other in combinations(extents, 2):
        if extents[one].x < extents[other].right and extents[other].x < extents[one].right:
            yield f"the columns of steps {one} and {other} overlap"


def _middle(texts: Sequence[Words], *, down: bool) -> float:
    """Where along time the middle of a title is."""
    box = _union([words.box for words in texts])
    return box.y + box.height / 2 if down else box.x + box.width / 2


def _spans(box: Box, step: str, middles: Mapping[str, float]) -> bool:
    """Whether a card reaches beside the titles of its own step and of others."""
    beside = {name for name, middle in middles.items() if box.x < middle < box.right}
    return step in beside and len(beside) > 1


def _spread(places: Iterable[float]) -> float:
    known = list(places)
    return max(known) - min(known)


def _lanes(drawing: Drawing) -> Iterator[str]:
    lanes = {lane.ids["id"]: lane.box for lane in drawing.lanes}
    for above, below in pairwise(drawing.lanes):
        if abs(above.box.bottom - below.box.y) > ROUNDING:
            yield f"lanes {_name(above)} and {_name(below)} do not lie below one another"
        if abs(above.box.x - below.box.x) + abs(above.box.right - below.box.right) > ROUNDING:
            yield f"lanes {_name(above)} and {_name(below)} do not begin and end together"
    for card in drawing.cards:
        if not inside(card.box, lanes[card.ids["lane"]]):
            yield f"card {_name(card)} leaves its lane"
    for line in drawing.lines:
        if abs(line.box.width - drawing.lanes[0].box.width) > ROUNDING:
            yield "one of the three lines does not run the full width"


def _through(drawing: Drawing) -> Iterator[str]:
    """Arrows through or along what they do not join."""
    for way in drawing.ways:
        for card in drawing.cards:
            own = _name(card) in {way.source, way.target}
            if _within(way, grown(card.box, -1.0)) > (AT_CARD if own else 0.0):
                yield f"{_arrow(way)} runs through card {_name(card)}"
            elif not own and _within(way, grown(card.box, HUGGING)) > ALONG:
                yield f"{_arrow(way)} hugs card {_name(card)}"
            if any(_within(way, sign) for sign in card.signs):
                yield f"{_arrow(way)} runs through a badge of card {_name(card)}"


def _borders(drawing: Drawing) -> Iterator[str]:
    """Arrows along the borders of lanes."""
    borders = [at for lane in drawing.lanes for at in (lane.box.y, lane.box.bottom)]
    for way in drawing.ways:
        for a, b in way.runs:
            if a.y == b.y and abs(a.x - b.x) > ALONG and any(abs(a.y - at) < HUGGING for at in borders):
                yield f"{_arrow(way)} runs along the border of a lane"


def _within(way: Way, box: Box) -> float:
    """How much of an arrow lies in the box, in points."""
    return sum(_length_within(a, b, box) for a, b in way.runs if cuts(a, b, box))


def _length_within(a: Point, b: Point, box: Box) -> float:
    """How much of a straight piece lies in the box (Liang and Barsky's clipping)."""
    enter, leave = 0.0, 1.0
    for start, way, low, high in ((a.x, b.x - a.x, box.x, box.right), (a.y, b.y - a.y, box.y, box.bottom)):
        if way:
            first, last = sorted(((low - start) / way, (high - start) / way))
            enter, leave = max(enter, first), min(leave, last)
    return max(0.0, leave - enter) * dist(a, b)


def _ends(drawing: Drawing) -> Iterator[str]:
    cards = {card.ids["id"]: card.box for card in drawing.cards}
    ports: defaultdict[str, list[tuple[Point, Way]]] = defaultdict(list)
    for way in drawing.ways:
        for card, end in ((way.source, way.line[0]), (way.target, way.line[-1])):
            if card not in cards:
                yield f"{_arrow(way)} leads to no card"
                continue
            tips = (tip for tip in way.tips if dist(tip, end) < OWN_ARROW / 2)
            port = min((end, *tips), key=lambda point: _off(point, cards[card]))
            ports[card].append((port, way))
            if _off(port, cards[card]) > AT_CARD:
                yield f"{_arrow(way)} does not reach card {card}"
    for card, ends in ports.items():
        for (one, way), (other, other_way) in combinations(ends, 2):
            if dist(one, other) < HUGGING:
                yield f"{_arrow(way)} and {_arrow(other_way)} share a port of card {card}"


def _off(point: Point, box: Box) -> float:
    """How far a point lies from the edge of a box."""
    beyond = max(box.x - point.x, point.x - box.right, box.y - point.y, point.y - box.bottom)
    return abs(beyond)


def _shared(drawing: Drawing) -> Iterator[str]:
    """Arrows that lie on one another, or so near that they look as one."""
    for level in (True, False):
        runs = sorted(_runs(drawing.ways, level=level))
        for index, (at, low, high, one) in enumerate(runs):
            for other_at, other_low, other_high, other in runs[index + 1 :]:
                if other_at - at >= APART:
                    break
                if one != other and min(high, other_high) - max(low, other_low) > AT_CARD:
                    yield f"{_arrow(drawing.ways[one])} and {_arrow(drawing.ways[other])} run on one another"


def _runs(ways: Sequence[Way], *, level: bool) -> Iterator[tuple[float, float, float, int]]:
    for index, way in enumerate(ways):
        for a, b in way.runs:
            if (a.y == b.y) if level else (a.x == b.x):
                at, one, other = (a.y, a.x, b.x) if level else (a.x, a.y, b.y)
                yield at, min(one, other), max(one, other), index


def _texts(drawing: Drawing) -> Iterator[str]:
    """Texts in their boxes, and clear of the badges there."""
    for part in (*drawing.cards, *drawing.lanes, *drawing.phases):
        for words in part.texts:
            if not inside(words.box, grown(part.box, ROUNDING)):
                yield f"{words.text!r} leaves its box"
    for card in drawing.cards:
        for words in card.texts:
            if any(touch(words.box, sign) for sign in card.signs):
                yield f"a badge of card {_name(card)} lies on {words.text!r}"


def _texts_aside(drawing: Drawing) -> Iterator[str]:
    """Texts of no card clear of each other, of cards and of arrows."""
    aside = _aside(drawing)
    for one, other in combinations(aside, 2):
        if touch(one.box, other.box):
            yield f"{one.text!r} lies on {other.text!r}"
    for words in aside:
        if any(touch(words.box, card.box) for card in drawing.cards):
            yield f"{words.text!r} lies on a card"
        if any(_within(way, words.box) for way in drawing.ways):
            yield f"{words.text!r} lies on an arrow"


def _aside(drawing: Drawing) -> list[Words]:
    """The texts that stand on no card and at no arrow."""
    parts = (*drawing.lanes, *drawing.phases, *drawing.steps, *drawing.lines)
    return [*drawing.others, *drawing.values, *(words for part in parts for words in part.texts)]


def _labels(drawing: Drawing) -> Iterator[str]:
    aside = _aside(drawing)
    solid = [box for card in drawing.cards for box in (card.box, *card.signs)]
    lanes = [lane.box for lane in drawing.lanes]
    borders = [box._replace(y=at, height=0.0) for box in lanes for at in (box.y, box.bottom)]
    if drawing.runs_down:
        borders += [box._replace(x=at, width=0.0) for box in lanes for at in (box.x, box.right)]
    labelled = [way for way in drawing.ways if way.label]
    for way, other in combinations(labelled, 2):
        if any(touch(one.box, another.box) for one in way.label for another in other.label):
            yield f"the labels of {_arrow(way)} and {_arrow(other)} overlap"
    for way in labelled:
        for words in way.label:
            if any(touch(words.box, box) for box in solid):
                yield f"the label {words.text!r} lies on a card"
            if any(touch(words.box, text.box) for text in aside):
                yield f"the label {words.text!r} lies on another text"
            if any(touch(words.box, border) for border in borders):
                yield f"the label {words.text!r} lies on the border of a lane"
            if any(_within(other, words.box) for other in drawing.ways):
                yield f"the label {words.text!r} lies on an arrow"
        yield from _ambiguous(way, drawing.ways)


def _ambiguous(way: Way, ways: Iterable[Way]) -> Iterator[str]:
    """A label is nearest to its own arrow."""
    box = _union([words.box for words in way.label])
    own = _gap(way, box)
    if own > OWN_ARROW:
        yield f"the label of {_arrow(way)} stands far from it"
    if any(_gap(other, box) < own - 1.0 for other in ways if other is not way):
        yield f"the label of {_arrow(way)} stands nearer to another arrow"


def _union(boxes: Sequence[Box]) -> Box:
    x, y = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(x, y, max(box.right for box in boxes) - x, max(box.bottom for box in boxes) - y)


def _gap(way: Way, box: Box) -> float:
    """From an arrow to a box, at the nearest."""
    return min(_apart(a, b, box) for a, b in way.runs)


def _apart(a: Point, b: Point, box: Box) -> float:
    """From a straight piece to a box; an elbow counts as the chord that cuts it."""
    beside = max(
        0.0, min(a.x, b.x) - box.right, box.x - max(a.x, b.x), min(a.y, b.y) - box.bottom, box.y - max(a.y, b.y)
    )
    if a.x == b.x or a.y == b.y or beside > OWN_ARROW or _length_within(a, b, box):
        return beside
    corners = (Point(x, y) for x in (box.x, box.right) for y in (box.y, box.bottom))
    return min(*(_off_piece(corner, a, b) for corner in corners), _off(a, box), _off(b, box))


def _off_piece(point: Point, a: Point, b: Point) -> float:
    """How far a point lies from a straight piece."""
    way = Point(b.x - a.x, b.y - a.y)
    along = ((point.x - a.x) * way.x + (point.y - a.y) * way.y) / dist(a, b) ** 2
    reach = min(1.0, max(0.0, along))
    return dist(point, (a.x + reach * way.x, a.y + reach * way.y))


def _outside(drawing: Drawing) -> Iterator[str]:
    words = [*_aside(drawing), *(text for card in drawing.cards for text in card.texts)]
    words += [text for way in drawing.ways for text in way.label]
    for text in words:
        if not inside(text.box, drawing.canvas):
            yield f"{text.text!r} leaves the canvas"
    for card in drawing.cards:
        if not inside(card.box, drawing.canvas):
            yield f"card {_name(card)} leaves the canvas"
    for way in drawing.ways:
        if not all(0.0 <= point.x <= drawing.canvas.right and 0.0 <= point.y <= drawing.canvas.bottom
                   for point in way.line):  # fmt: skip
            yield f"{_arrow(way)} leaves the canvas"


def _missing(drawing: Drawing, blueprint: Blueprint) -> Iterator[str]:
    """What the blueprint has and the picture has not, or in another order."""
    if [lane.ids["id"] for lane in drawing.lanes] != [lane.id for lane in blueprint.lanes]:
        yield "the lanes are not those of the blueprint, in its order"
    if [step.ids["step"] for step in drawing.steps] != [step.id for step in blueprint.steps]:
        yield "the steps are not those of the blueprint, in its order"
    drawn = {card.ids["id"]: card for card in drawing.cards}
    if drawn.keys() != {card.id for card in blueprint.cards}:
        yield "the cards are not those of the blueprint"
    for card in blueprint.cards:
        if card.id in drawn and not _letters(card.text) <= _letters("".join(_of(drawn[card.id].texts))):
            yield f"card {card.id} does not show all of its text"
    wanted = [link for link in links(blueprint) if "links" not in blueprint.hide]
    if Counter((way.source, way.target) for way in drawing.ways) != Counter((one.source, one.target) for one in wanted):
        yield "the arrows are not the links of the blueprint"
    told = Counter(letter for way in drawing.ways for text in _of(way.label) for letter in text)
    if not Counter(letter for link in wanted for letter in "".join((link.text or "").split())) <= told:
        yield "an arrow does not show all of its label"


def _letters(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


def _of(texts: Iterable[Words]) -> Iterator[str]:
    return ("".join(words.text.split()) for words in texts)


def _crossed(one: Way, other: Way, cards: dict[str, Box]) -> Iterator[Point]:
    """Where two arrows cross; not at a card that both join."""
    common = [grown(cards[card], HUGGING) for card in {one.source, one.target} & {other.source, other.target}]
    for a, b in one.runs:
        for c, d in other.runs:
            point = _meeting(a, b, c, d) or _meeting(c, d, a, b)
            if point and not any(inside(Box(*point, 0.0, 0.0), box) for box in common):
                yield point


def _meeting(a: Point, b: Point, c: Point, d: Point) -> Point | None:
    """Where the level run ``a`` to ``b`` crosses the upright one ``c`` to ``d``."""
    if a.y == b.y and c.x == d.x and min(a.x, b.x) < c.x < max(a.x, b.x) and min(c.y, d.y) < a.y < max(c.y, d.y):
        return Point(c.x, a.y)
    return None


def _name(part: Part) -> str:
    return part.ids["id"]


def _arrow(way: Way) -> str:
    return f"arrow {way.source} -> {way.target}"
