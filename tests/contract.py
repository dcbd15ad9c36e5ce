"""The layout contract of a scene, as one list of everything that breaks it (empty where it holds)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise
from typing import Any

from blueprint_cli.layout.measuring import OTHER_FONT
from blueprint_cli.layout.moving import change
from blueprint_cli.layout.scene import Anchor, Arrow, Box, CardBox, EmotionLane, Label, LaneBand, Point, Scene
from blueprint_cli.model.blueprint import VALUE_LANES, Direction

APART = 6.0 - 0.01
"""Parallel runs keep at least 6 points."""
NEAR_CARD = 4.0


def violations(scene: Scene) -> list[str]:
    """Everything in the scene that breaks the layout contract, in words."""
    turned = _turned(scene)
    return [
        *_columns(turned, stacked=scene.runs_down),
        *_lanes(turned),
        *_overlaps(scene),
        *_text(scene),
        *_arrows(scene),
        *_parallel(scene),
        *_labels(scene),
        *_strokes(turned),
        *_canvas(scene),
        *_within_lanes(turned),
        *_badges(scene),
        *_signs(scene),
        *_values(scene),
        *_appendix(scene),
        *_head(scene),
        *_legend(scene),
    ]


def _turned(scene: Scene) -> Scene:
    """A scene whose time runs down, turned so that it runs to the right; its texts stay where they are."""
    if not scene.runs_down:
        return scene
    mirrored = scene.direction is Direction.RIGHT_TO_LEFT

    def turned(part: Any) -> Any:
        match part:
            case Point(x, y):
                return Point(y, scene.width - x if mirrored else x)
            case Box():
                aside = scene.width - part.right if mirrored else part.x
                return Box(part.y, aside, part.height, part.width)
            case _:
                return None

    return change(scene, turned)._replace(direction=Direction.LEFT_TO_RIGHT)


def _columns(scene: Scene, *, stacked: bool) -> Iterator[str]:
    """Where cards of one cell are ``stacked`` along time, the first of them starts with its step, others in it."""
    columns = {step.id: step.box for step in scene.steps}
    begun: set[tuple[str, str]] = set()
    for card in scene.cards:
        column = columns[card.step]
        mirrored = scene.direction is Direction.RIGHT_TO_LEFT
        off = card.box.right - column.right if mirrored else card.box.x - column.x
        if stacked and (card.step, card.lane) in begun and 0.0 < off < column.width:
            continue
        begun.add((card.step, card.lane))
        if abs(off) > 0.01:
            yield f"card {card.id} does not start with its column"


def _lanes(scene: Scene) -> Iterator[str]:
    for band in _bands(scene):
        for above, below in pairwise(band):
            if abs(above.box.bottom - below.box.y) > 0.01:
                yield f"lanes {above.id} and {below.id} do not touch"
    for one, other in combinations(_bands(scene), 2):
        if touch(_around(one), _around(other)):
            yield "two bands of lanes overlap"
    for card in scene.cards:
        if not any(inside(card.box, lane.box) for lane in scene.lanes if lane.id == card.lane):
            yield f"card {card.id} leaves its lane"


def _bands(scene: Scene) -> list[list[LaneBand]]:
    """The lanes by the bands that they make up: a folded picture has all lanes again in each."""
    bands: list[list[LaneBand]] = []
    for lane in scene.lanes:
        if not bands or any(lane.id == other.id for other in bands[-1]):
            bands.append([])
        bands[-1].append(lane)
    return bands


def _around(band: list[LaneBand]) -> Box:
    first, last = band[0].box, band[-1].box
    return Box(first.x, first.y, first.width, last.bottom - first.y)


def _overlaps(scene: Scene) -> Iterator[str]:
    for one, other in combinations(scene.cards, 2):
        if touch(one.box, other.box):
            yield f"cards {one.id} and {other.id} overlap"


def _text(scene: Scene) -> Iterator[str]:
    for card in scene.cards:
        yield from _card_text(card)
    for bar in scene.phases:
        yield from _fits(bar.label, bar.box, f"phase {bar.id}")
    for step in scene.steps:
        yield from _fits(step.label, step.box, f"step {step.id}")
    for lane in scene.lanes:
        yield from _fits(lane.label, lane.heading, f"lane {lane.id}")
    for stroke in scene.strokes:
        for lane in scene.lanes:
            if stroke.label and touch(label_box(stroke.label), label_box(lane.label)):
                yield f"the name of {stroke.title} lies on the title of lane {lane.id}"


def _card_text(card: CardBox) -> Iterator[str]:
    texts = [card.label, *card.details]
    for text in texts:
        yield from _fits(text, card.box, f"card {card.id}")
    for one, other in combinations(texts, 2):
        if touch(label_box(one), label_box(other)):
            yield f"texts of card {card.id} overlap"
    signs = [badge.box for badge in card.badges] + ([card.number.box] if card.number else [])
    for text in texts:
        if any(touch(label_box(text), sign) for sign in signs):
            yield f"a sign lies on the text of card {card.id}"
        if card.way_box and touch(label_box(text), card.way_box):
            yield f"the sign of where card {card.id} leads lies on its text"
    for one_sign, other_sign in combinations(signs, 2):
        if touch(one_sign, other_sign):
            yield f"signs of card {card.id} overlap"


def _fits(label: Label, box: Box, what: str) -> Iterator[str]:
    if not inside(label_box(label), box):
        yield f"the text of {what} leaves its box"


def _arrows(scene: Scene) -> Iterator[str]:
    signs = [sign.box for sign in scene.signs]
    for arrow in scene.arrows:
        name = f"arrow {arrow.source} -> {arrow.target}"
        for point, card, beyond in (
            (arrow.points[0], arrow.source, arrow.begins_beyond),
            (arrow.points[-1], arrow.target, arrow.ends_beyond),
        ):
            ends = signs if beyond else [one.box for one in scene.cards if one.id == card]
            if not any(_on_edge(point, box) for box in ends):
                yield f"{name} does not end at its cards"
        for a, b in pairwise(arrow.points):
            if (a.x == b.x) == (a.y == b.y):
                yield f"{name} has a run that is neither level nor upright"
        for one in scene.cards:
            own = one.id in {arrow.source, arrow.target}
            near = one.box if own else grown(one.box, NEAR_CARD)
            if any(cuts(a, b, near) for a, b in pairwise(arrow.points)):
                yield f"{name} runs through or along card {one.id}"


def _parallel(scene: Scene) -> Iterator[str]:
    for level in (True, False):
        runs = sorted(_runs(scene.arrows, level=level))
        for index, (at, low, high, one) in enumerate(runs):
            for other_at, other_low, other_high, other in runs[index + 1 :]:
                if other_at - at >= APART:
                    break
                if one != other and min(high, other_high) - max(low, other_low) > 0.5:
                    yield f"arrows {scene.arrows[one].title!r} and {scene.arrows[other].title!r} run on one another"


def _runs(arrows: Iterable[Arrow], *, level: bool) -> Iterator[tuple[float, float, float, int]]:
    for index, arrow in enumerate(arrows):
        for a, b in pairwise(arrow.points):
            if (a.y == b.y) == level:
                at, one, other = (a.y, a.x, b.x) if level else (a.x, a.y, b.y)
                yield at, min(one, other), max(one, other), index


def _labels(scene: Scene) -> Iterator[str]:
    labelled = [(arrow, label_box(arrow.label)) for arrow in scene.arrows if arrow.label]
    for (one, box), (other, other_box) in combinations(labelled, 2):
        if touch(box, other_box):
            yield f"labels of {one.title!r} and {other.title!r} overlap"
    for arrow, box in labelled:
        yield from _label(scene, arrow, box)


def _label(scene: Scene, arrow: Arrow, box: Box) -> Iterator[str]:
    name = f"the label of {arrow.title!r}"
    for card in scene.cards:
        if touch(box, card.box):
            yield f"{name} lies on card {card.id}"
    for other in scene.arrows:
        if any(cuts(a, b, box) for a, b in pairwise(other.points)):
            yield f"{name} is crossed by {other.title!r}"
    if not any(cuts(a, b, grown(box, 6.0)) for a, b in pairwise(arrow.points)):
        yield f"{name} stands off its arrow"
    for lane in scene.lanes:
        corner, top, side = lane.box[:2], Point(lane.box.right, lane.box.y), Point(lane.box.x, lane.box.bottom)
        if cuts(Point(*corner), top, box) or cuts(Point(*corner), side, box) or touch(box, lane.heading):
            yield f"{name} lies on the border or the title of lane {lane.id}"


def _strokes(scene: Scene) -> Iterator[str]:
    for stroke in scene.strokes:
        ends = sorted((stroke.start.x, stroke.end.x))
        if max(abs(ends[0] - scene.lanes[0].box.x), abs(ends[1] - scene.lanes[0].box.right)) > 0.01:
            yield f"{stroke.title} does not run the full width"
        for card in scene.cards:
            if cuts(stroke.start, stroke.end, grown(card.box, 2.0)):
                yield f"{stroke.title} touches card {card.id}"
        for arrow in scene.arrows:
            for a, b in pairwise(arrow.points):
                if a.y == b.y and abs(a.y - stroke.start.y) < NEAR_CARD:
                    yield f"{arrow.title!r} runs along {stroke.title}"


def _canvas(scene: Scene) -> Iterator[str]:
    canvas = Box(0.0, 0.0, scene.width, scene.height)
    boxes = [
        *(card.box for card in scene.cards),
        *(sign.box for sign in scene.signs),
        *(lane.box for lane in scene.lanes),
        *(bar.box for bar in scene.phases),
        *(sample.box for sample in scene.legend),
        *(label_box(sample.label) for sample in scene.legend),
        *(label_box(label) for label in scene.texts),
        *(label_box(stroke.label) for stroke in scene.strokes if stroke.label),
        *(label_box(arrow.label) for arrow in scene.arrows if arrow.label),
        *(label_box(entry.label) for entry in scene.appendix),
        *(entry.badge.box for entry in scene.appendix),
    ]
    for box in boxes:
        if not inside(box, canvas):
            yield f"{box} leaves the canvas"


def _within_lanes(scene: Scene) -> Iterator[str]:
    for arrow in scene.arrows:
        lane = scene.lanes[0]
        mirrored = scene.direction is Direction.RIGHT_TO_LEFT
        low, high = (lane.box.x, lane.heading.x) if mirrored else (lane.heading.right, lane.box.right)
        if not all(low <= point.x <= high for point in arrow.points):
            yield f"{arrow.title!r} leaves the lanes"


def _badges(scene: Scene) -> Iterator[str]:
    badges = [(card, badge.box) for card in scene.cards for badge in card.badges]
    badges += [(card, card.number.box) for card in scene.cards if card.number]
    for (one, box), (other, other_box) in combinations(badges, 2):
        if touch(box, other_box):
            yield f"badges of {one.id} and {other.id} overlap"
    for card, box in badges:
        for arrow in scene.arrows:
            if any(cuts(a, b, box) for a, b in pairwise(arrow.points)):
                yield f"{arrow.title!r} runs through a badge of {card.id}"
            if arrow.label and touch(label_box(arrow.label), box):
                yield f"the label of {arrow.title!r} lies on a badge of {card.id}"
        for other in scene.cards:
            if other.id != card.id and touch(other.box, box):
                yield f"a badge of {card.id} lies on card {other.id}"


def _signs(scene: Scene) -> Iterator[str]:
    ends = [point for arrow in scene.arrows for point, beyond in _ends(arrow) if beyond]
    if len(ends) != len(scene.signs):
        yield f"{len(ends)} arrows go on elsewhere, and there are {len(scene.signs)} signs"
    for sign in scene.signs:
        name = f"the sign of step {sign.step}"
        yield from _fits(sign.label, sign.box, name)
        if sum(_on_edge(point, sign.box) for point in ends) != 1:
            yield f"{name} stands at no arrow, or at several"
        obstacles = [grown(card.box, NEAR_CARD) for card in scene.cards] + [lane.heading for lane in scene.lanes]
        obstacles += [label_box(arrow.label) for arrow in scene.arrows if arrow.label]
        obstacles += [other.box for other in scene.signs if other is not sign]
        if any(touch(sign.box, box) for box in obstacles):
            yield f"{name} lies on a card, a heading, a label or another sign"
        runs = [run for arrow in scene.arrows for run in pairwise(arrow.points)]
        runs += [(Point(lane.box.x, lane.box.y), Point(lane.box.right, lane.box.y)) for lane in scene.lanes]
        if any(cuts(a, b, sign.box) for a, b in runs):
            yield f"{name} is crossed by an arrow or a border"


def _ends(arrow: Arrow) -> tuple[tuple[Point, bool], tuple[Point, bool]]:
    return (arrow.points[0], arrow.begins_beyond), (arrow.points[-1], arrow.ends_beyond)


def _values(scene: Scene) -> Iterator[str]:
    lanes = (lane for lane in scene.lanes if lane.role in VALUE_LANES)
    for values, lane in zip(scene.values, lanes, strict=True):
        for label in values.labels:
            yield from _fits(label, lane.box, f"lane {lane.id}")
            if touch(label_box(label), lane.heading):
                yield f"a value of lane {lane.id} lies in its heading"
            for arrow in scene.arrows:
                if any(cuts(a, b, label_box(label)) for a, b in pairwise(arrow.points)):
                    yield f"{arrow.title!r} runs through a value of lane {lane.id}"
        if isinstance(values, EmotionLane):
            yield from _curves(values)
        for one, other in combinations(values.labels, 2):
            if touch(label_box(one), label_box(other)):
                yield f"values of lane {lane.id} overlap"


def _curves(lane: EmotionLane) -> Iterator[str]:
    """Names of curves stand on no point of any curve."""
    points = [feeling.point for curve in lane.curves for feeling in curve.feelings]
    for label in lane.labels:
        if any(touch(label_box(label), grown(Box(point.x, point.y, 0.0, 0.0), 3.0)) for point in points):
            yield f"a label of lane {lane.lane} lies on a curve"


def _appendix(scene: Scene) -> Iterator[str]:
    boxes = [label_box(entry.label) for entry in scene.appendix]
    for one, other in combinations(boxes, 2):
        if touch(one, other):
            yield "entries of the appendix overlap"
    below = max((lane.box.bottom for lane in scene.lanes), default=0.0)
    if any(box.y < below for box in boxes):
        yield "the appendix runs into the lanes"


def _head(scene: Scene) -> Iterator[str]:
    texts = [label_box(label) for label in scene.texts]
    if any(touch(one, other) for one, other in combinations(texts, 2)):
        yield "texts of the title block overlap"
    if any(touch(text, bar.box) for text in texts for bar in scene.phases):
        yield "the title block runs into the phases"
    around = [*scene.texts, *(step.label for step in scene.steps), *(bar.label for bar in scene.phases)]
    around += [lane.label for lane in scene.lanes] + [line.label for line in scene.strokes if line.label]
    if any(touch(label_box(one), label_box(other)) for one, other in combinations(around, 2)):
        yield "titles of phases, steps, lanes, lines and of the whole overlap"
    for step in scene.steps:
        if step.note and touch(label_box(step.label), step.note.box):
            yield f"the number of the notes of step {step.id} lies on its title"


def _legend(scene: Scene) -> Iterator[str]:
    entries = [(sample.box, label_box(sample.label)) for sample in scene.legend]
    entries += [(entry.badge.box, label_box(entry.label)) for entry in scene.appendix]
    if any(touch(sign, words) for sign, words in entries):
        yield "a sign of the legend or the appendix lies on its words"
    for one, other in combinations(entries, 2):
        if any(touch(a, b) for a in one for b in other):
            yield "entries of the legend or the appendix overlap"


def label_box(label: Label) -> Box:
    """What a label covers in the widest font in common use: capitals to descenders."""
    boxes = []
    for line in label.lines:
        width = line.width * OTHER_FONT
        shift = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[label.anchor]
        boxes.append(Box(line.x - shift, line.y - 0.74 * label.size, width, 0.94 * label.size))
    x, y = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(x, y, max(box.right for box in boxes) - x, max(box.bottom for box in boxes) - y)


def inside(inner: Box, outer: Box) -> bool:
    """Whether ``inner`` lies in ``outer``, to a hundredth of a point."""
    return (
        inner.x >= outer.x - 0.01
        and inner.y >= outer.y - 0.01
        and inner.right <= outer.right + 0.01
        and inner.bottom <= outer.bottom + 0.01
    )


def touch(one: Box, other: Box) -> bool:
    """Whether the two boxes share more than an edge."""
    return (
        one.x < other.right - 0.01
        and other.x < one.right - 0.01
        and one.y < other.bottom - 0.01
        and other.y < one.bottom - 0.01
    )


def grown(box: Box, by: float) -> Box:
    """The box, larger by so much on every side."""
    return Box(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by)


def cuts(a: Point, b: Point, box: Box) -> bool:
    """Whether a level or upright run goes through the inside of the box."""
    return (
        min(a.x, b.x) < box.right - 0.01
        and max(a.x, b.x) > box.x + 0.01
        and min(a.y, b.y) < box.bottom - 0.01
        and max(a.y, b.y) > box.y + 0.01
    )


def _on_edge(point: Point, box: Box) -> bool:
    level = box.x - 0.01 <= point.x <= box.right + 0.01 and min(abs(point.y - box.y), abs(point.y - box.bottom)) < 0.01
    side = box.y - 0.01 <= point.y <= box.bottom + 0.01 and min(abs(point.x - box.x), abs(point.x - box.right)) < 0.01
    return level or side
