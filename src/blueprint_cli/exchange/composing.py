"""Composing: a sketch becomes the text of a blueprint file, in the canonical layout."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from blueprint_cli.errors import BlueprintError, FileError
from blueprint_cli.exchange.sketch import RemarkKind, Sketch, SketchCard, SketchLane, SketchLink, SketchStep
from blueprint_cli.model.blueprint import VALUE_LANES, Flow, LaneRole, LinkKind
from blueprint_cli.model.ids import slug
from blueprint_cli.model.lanes import STANDARD, STEP_KEYS
from blueprint_cli.model.titles import lane_title
from blueprint_cli.rewrite.formatting import canonical
from blueprint_cli.source.changes import Value
from blueprint_cli.source.reading import read
from blueprint_cli.source.spelling import spell

_UNPRINTABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_LEVEL = "  "
_ID = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


def compose(sketch: Sketch, *, schema: str = "") -> str:
    """The file that ``sketch`` makes, which can be read without an error.

    Its first line tells editors where ``schema`` is. Raises ``FileError`` where there is no step in the sketch.
    """
    if not sketch.steps:
        raise FileError(f"there is no step in {sketch.title}", hint="a table needs a column or row for each step")
    text = "".join(_lines(_Composing(sketch).document()))
    head = f"# yaml-language-server: $schema={schema}\n" if schema else ""
    document, problems = read((head + text).encode(), path=sketch.title)
    if document is None or problems:
        found = problems[0].message if problems else "it cannot be read"
        raise BlueprintError(f"what was imported makes no blueprint: {found}")
    return canonical(document)


def clean(text: str) -> str:
    """``text`` as a blueprint can hold it: one kind of line break, no characters that cannot be seen, no spaces at
    the ends of lines."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    lines = _UNPRINTABLE.sub("", plain).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


class _Row(NamedTuple):
    """A lane with the id that it gets."""

    id: str
    lane: SketchLane


class _Commented(NamedTuple):
    """An item of a list with a comment above it."""

    value: Value
    comment: str


class _Composing:
    """One sketch on its way to a file."""

    def __init__(self, sketch: Sketch) -> None:
        self._sketch = sketch
        self._rows = _identified(sketch)
        self._linked = {key for link in sketch.links for key in (link.source, link.target)}
        self._steps = _step_ids(sketch.steps)
        self._cards: dict[str, str] = {}

    def document(self) -> dict[str, Value]:
        sketch = self._sketch
        steps: list[Value] = [self._step(place, step) for place, step in enumerate(sketch.steps)]
        document: dict[str, Value] = {"blueprint": 1, "title": clean(sketch.title) or "Untitled"}
        if sketch.language:
            document["language"] = sketch.language
        if sketch.flow is not Flow.JOURNEY:
            document["flow"] = sketch.flow.value
        if lanes := self._lanes():
            document["lanes"] = lanes
        document["steps"] = steps
        if links := [self._link(link) for link in sketch.links]:
            document["links"] = links
        return document

    def _lanes(self) -> list[Value]:
        """The lanes; none where they are the standard ones in their order."""
        declared: list[Value] = [self._lane(row) for row in self._rows]
        used = {place for step in self._sketch.steps for place, cards in step.cells.items() if cards}
        standing = [
            role.value
            for role in STANDARD
            if role is LaneRole.CUSTOMER
            or any(row.id == role and place in used for place, row in enumerate(self._rows))
        ]
        return [] if declared == standing else [self._explained(row) for row in self._rows]

    def _explained(self, row: _Row) -> Value:
        lane, why = self._lane(row), clean(row.lane.guessed)
        return _Commented(lane, f"{row.lane.role}, guessed: {why}") if why else lane

    def _lane(self, row: _Row) -> Value:
        title, role = clean(row.lane.title), row.lane.role
        if row.id == role.value and title in ("", lane_title(role, self._sketch.language or "en")):
            return row.id
        lane: dict[str, Value] = {"id": row.id, "title": title or row.id}
        return lane if row.id == role.value else lane | {"role": role.value}

    def _step(self, place: int, step: SketchStep) -> dict[str, Value]:
        name = self._steps[place]
        written: dict[str, Value] = {"title": clean(step.title) or f"Step {place + 1}"}
        if name != slug(clean(step.title)) or self._is_linked(step):
            written["id"] = name
        for key, text in (("phase", step.phase), ("description", step.description)):
            if clean(text):
                written[key] = clean(text)
        written |= {key: value for key, value in (("time", step.time), ("wait", step.wait)) if value}
        if step.emotion is not None:
            written["emotion"] = _number(step.emotion)
        notes: list[Value] = [clean(note) for note in step.notes if clean(note)]
        for lane, row in enumerate(self._rows):
            cards = [card for card in step.cells.get(lane, ()) if clean(card.text)]
            if cards and row.lane.role not in VALUE_LANES:
                written[row.id] = _single([self._card(card, name, row.id, at) for at, card in enumerate(cards, 1)])
        if notes:
            before = written.get("notes", [])
            written["notes"] = _single([*(before if isinstance(before, list) else [before]), *notes])
        return written

    def _is_linked(self, step: SketchStep) -> bool:
        return any(card.key in self._linked for cards in step.cells.values() for card in cards)

    def _card(self, card: SketchCard, step: str, lane: str, number: int) -> Value:
        if card.key:
            self._cards[card.key] = f"{step}.{lane}" + (f".{number}" if number > 1 else "")
        written: dict[str, Value] = {"text": clean(card.text)}
        if card.by:
            written["by"] = _single([clean(name) for name in card.by])
        if card.marks:
            written["marks"] = [mark.value for mark in card.marks]
        if card.span > 1:
            written["span"] = card.span
        if card.url:
            written["url"] = card.url
        for kind in RemarkKind:
            if said := [clean(remark.text) for remark in card.said if remark.kind is kind]:
                written[kind.value] = _single([*said])
        return written["text"] if len(written) == 1 else written

    def _link(self, link: SketchLink) -> Value:
        source, target, text = self._cards[link.source], self._cards[link.target], clean(link.text)
        sign = {LinkKind.FLOW: "->", LinkKind.AGREEMENT: "<->", LinkKind.MESSAGE: "..>"}.get(link.kind)
        if sign is None:
            whole: dict[str, Value] = {"from": source, "to": target}
            return whole | ({"text": text} if text else {}) | {"kind": link.kind.value}
        return f"{source} {sign} {target}" + (f": {text}" if text else "")


def _identified(sketch: Sketch) -> list[_Row]:
    """Each lane with an id: its role where that is still free, else what its title gives.

    Where steps have notes of their own, ``notes`` is free only for a lane that is called so.
    """
    noted = any(clean(note) for step in sketch.steps for note in step.notes)
    called = lane_title(LaneRole.NOTES, sketch.language or "en")
    taken: set[str] = set()
    rows = []
    for lane in sketch.lanes:
        name = lane.role.value
        if name in taken or (noted and lane.role is LaneRole.NOTES and lane.title != called):
            own = slug(clean(lane.title))
            name = _free(own if own and own not in STEP_KEYS and not own.startswith("x-") else f"lane-{own}", taken)
        taken.add(name)
        rows.append(_Row(name, lane))
    return rows


def _free(name: str, taken: set[str]) -> str:
    name = name.strip("-") or "lane"
    roles = {role.value for role in LaneRole}
    number, found = 1, name
    while found in taken or found in roles:
        number += 1
        found = f"{name}-{number}"
    return found


def _step_ids(steps: Sequence[SketchStep]) -> list[str]:
    """The id of each step: what its title gives, or else its number."""
    slugs = [slug(clean(step.title)) for step in steps]
    count = Counter(slugs)
    taken = {name for name in slugs if name and count[name] == 1}
    ids = []
    for place, name in enumerate(slugs, 1):
        if count[name] > 1 or not name:
            name = _free(f"step-{place}", taken)
            taken.add(name)
        ids.append(name)
    return ids


def _number(value: float) -> float | int:
    return int(value) if value == int(value) else round(value, 2)


def _single(values: list[Value]) -> Value:
    return values[0] if len(values) == 1 else values


def _lines(value: Mapping[str, Value] | Sequence[Value], pad: str = "") -> Iterator[str]:
    """``value`` as YAML in blocks; the canonical layout does the rest."""
    if isinstance(value, Mapping):
        for key, held in value.items():
            yield from _entry(f"{pad}{spell(key, bracketed=False)}:", held, pad)
    else:
        for held in value:
            if isinstance(held, _Commented):
                yield f"{pad}# {held.comment}\n"
            yield from _entry(f"{pad}-", held.value if isinstance(held, _Commented) else held, pad)


def _entry(start: str, held: Value, pad: str) -> Iterator[str]:
    if isinstance(held, Mapping | list) and not _is_short(held):
        yield f"{start}\n"
        yield from _lines(held, pad + _LEVEL)
    else:
        yield f"{start} {spell(held, bracketed=False)}\n"


def _is_short(held: Value) -> bool:
    """Whether ``held`` is an arrow, which stands in braces, or a list of marks or ids, which stands in brackets."""
    if isinstance(held, Mapping):
        return "from" in held
    return isinstance(held, list) and all(isinstance(word, str) and set(word) <= _ID for word in held)
