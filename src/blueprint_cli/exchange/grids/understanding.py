"""Understanding: a sheet of texts becomes a sketch of a blueprint, whichever way it lies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from blueprint_cli.analysis.numbers import write_number
from blueprint_cli.errors import FileError
from blueprint_cli.exchange.grids.attaching import attach
from blueprint_cli.exchange.grids.cells import AGAIN, split
from blueprint_cli.exchange.grids.columns import Column, columns
from blueprint_cli.exchange.grids.grid import Grid
from blueprint_cli.exchange.grids.measures import Feeling, duration, feelings
from blueprint_cli.exchange.grids.orienting import orient
from blueprint_cli.exchange.grids.rows import Row, Rows, sort
from blueprint_cli.exchange.guessing import guess
from blueprint_cli.exchange.matching import Heading, Meaning, match
from blueprint_cli.exchange.sketch import Remark, RemarkKind, Sketch, SketchCard, SketchLane, SketchStep
from blueprint_cli.model.blueprint import LaneRole


def understand(grid: Grid, *, name: str, meanings: Mapping[str, Meaning], language: str = "") -> Sketch:
    """The sketch that ``grid`` holds; ``name`` is its title where the sheet has none.

    ``meanings`` has the lanes that the user named, by folded title. Raises ``FileError`` where no
    title is that of a lane.
    """
    oriented = orient(grid, meanings)
    if not oriented.lanes:
        raise FileError(
            f"no row or column of {grid.name} has the title of a lane",
            hint="call one Customer, Frontstage or Backstage, or say what it is: --lane 'What we do=frontstage'",
        )
    return _Understanding(oriented.grid, oriented.heading, meanings, language=language).sketch(name)


class _Place(NamedTuple):
    """Where a card goes: its lane and its step, by their places from 0."""

    lane: int
    step: int


class _Ordered(NamedTuple):
    """A lane, the row in which it stands, and the place of its cards; a lane of values has none."""

    number: int
    lane: SketchLane
    place: int | None = None


class _Understanding:
    """One sheet, with a lane in each row, on its way to a sketch."""

    def __init__(self, grid: Grid, heading: int, meanings: Mapping[str, Meaning], *, language: str) -> None:
        self._grid = grid
        self._heading = heading
        self._remarks: list[Remark] = []
        self._rows: Rows = sort(grid, heading, meanings)
        self._remarks += self._rows.remarks
        self._columns, remarks, others = columns(grid, heading, self._rows)
        self._remarks += remarks
        self._values = (*self._rows.values, *(row._replace(meaning=Heading.DESCRIPTION) for row in others))
        self._lanes = self._guessed(meanings)
        self._language = language or self._spoken()
        self._cards: dict[_Place, list[SketchCard]] = {}

    def sketch(self, name: str) -> Sketch:
        steps = [SketchStep(title=column.title, phase=column.phase) for column in self._columns]
        for lane, row in enumerate(self._rows.lanes):
            for number in row.numbers:
                self._take_cards(lane, number)
        for row in self._values:
            steps = self._valued(row, steps)
        steps = [
            replace(
                step,
                cells={lane: tuple(self._cards.get(_Place(lane, place), ())) for lane in range(len(self._lanes))},
            )
            for place, step in enumerate(steps)
        ]
        for row in self._rows.said:
            steps = self._attached(row, steps)
        lanes = self._ordered(steps)
        self._tell_guesses()
        return Sketch(
            title=self._rows.title or self._grid.title or name,
            lanes=tuple(row.lane for row in lanes),
            steps=tuple(_reordered(step, lanes) for step in steps),
            language="" if self._language == "en" else self._language,
            remarks=tuple(self._remarks),
        )

    def _guessed(self, meanings: Mapping[str, Meaning]) -> list[SketchLane]:
        numbers = [row.numbers[0] for row in self._rows.lanes]
        lines = {
            line: sum(number < drawn for number in numbers)  # the lanes above it
            for line, drawn in self._rows.lines.items()
        }
        roles = {title: meaning for title, meaning in meanings.items() if isinstance(meaning, LaneRole)}
        return guess([row.title for row in self._rows.lanes], roles, lines)

    def _tell_guesses(self) -> None:
        for row, lane in zip(self._rows.lanes, self._lanes, strict=True):
            if lane.guessed:
                place = self._grid.place(row.numbers[0], self._heading)
                self._remark(place, f"“{lane.title}” is taken for a lane of role {lane.role}: {lane.guessed}")

    def _spoken(self) -> str:
        """The language in which most built-in titles are; English where that is one of several."""
        found = Counter(
            language for row in self._rows.lanes if (known := match(row.title)) for language in known.languages
        )
        best = max(found.values(), default=0)
        spoken = [language for language, count in found.items() if count == best]
        return "en" if "en" in spoken or not spoken else spoken[0]

    def _remark(self, place: str, message: str) -> None:
        self._remarks.append(Remark(place, message))

    def _step_at(self, column: int) -> int | None:
        return next((place for place, held in enumerate(self._columns) if column in held.numbers), None)

    def _take_cards(self, lane: int, row: int) -> None:
        """The cards of one row; a text with the sign for it goes on from the cell before."""
        before: list[tuple[_Place, int]] = []
        for column, text in enumerate(self._grid.rows[row]):
            step = self._step_at(column)
            if step is None:
                continue
            if text.startswith(AGAIN) and self._lengthen(before, text.removeprefix(AGAIN)):
                continue
            cards = split(text)
            self._tell_split(row, column, text, cards)
            span = self._span(row, column, step) if cards else 1
            held = self._cards.setdefault(_Place(lane, step), [])
            before = [(_Place(lane, step), len(held) + at) for at in range(len(cards))]
            held += [SketchCard(text=card, span=span) for card in cards]

    def _tell_split(self, row: int, column: int, text: str, cards: tuple[str, ...]) -> None:
        if len(cards) > 1 and "\n" not in text:
            ends = "semicolon parts" if len(cards) == 2 else "semicolons part"
            self._remark(self._grid.place(row, column), f"the {ends} the cell into {len(cards)} cards")

    def _span(self, row: int, column: int, step: int) -> int:
        extent = self._grid.extent(row, column)
        lanes = {lane for lane, held in enumerate(self._rows.lanes) for number in held.numbers
                 if row <= number < row + extent.height}  # fmt: skip
        if len(lanes) > 1:
            self._remark(
                self._grid.place(row, column), f"the cell covers {len(lanes)} lanes; its cards are in the first"
            )
        last = max(at for other in range(column, column + extent.width) if (at := self._step_at(other)) is not None)
        return last - step + 1

    def _lengthen(self, before: list[tuple[_Place, int]], text: str) -> bool:
        """Let those of the cards ``before`` that have these texts go on over one more step."""
        reaching = [(place, at) for place, at in before if self._cards[place][at].text in split(text)]
        for place, at in reaching:
            card = self._cards[place][at]
            self._cards[place][at] = replace(card, span=card.span + 1)
        return bool(reaching)

    def _valued(self, row: Row, steps: list[SketchStep]) -> list[SketchStep]:
        """``steps`` with what a row says of each; what cannot be understood becomes a note."""
        texts = [self._joined(row, column) for column in self._columns]
        match row.meaning:
            case Heading.DESCRIPTION:
                return [
                    replace(step, description=_both(step.description, text))
                    for step, text in zip(steps, texts, strict=True)
                ]
            case Heading.OWNER:
                self._remark(
                    self._grid.place(row.numbers[0], self._heading), f"“{row.title}” became notes of the steps"
                )
                return [_with_note(step, row, text) if text else step for step, text in zip(steps, texts, strict=True)]
            case LaneRole.TIME | Heading.WAIT:
                key = "wait" if row.meaning is Heading.WAIT else "time"
                return [self._timed(row, place, step, texts[place], key) for place, step in enumerate(steps)]
            case LaneRole.EMOTION:
                felt, rated = feelings(texts)
                self._tell_feelings(row, texts, felt, rated=rated)
                return [self._felt(row, place, step, felt[place]) for place, step in enumerate(steps)]
            case _:
                return [self._noted(row, place, step, texts[place]) for place, step in enumerate(steps)]

    def _tell_feelings(self, row: Row, texts: list[str], felt: list[Feeling], *, rated: bool) -> None:
        at = self._grid.place(row.numbers[0], self._heading)
        if rated:
            self._remark(at, "marks of 1 to 5 became -2 to 2")
        words = {
            f"{' '.join(text.split())} = {write_number(round(feeling.value, 2))}": None
            for text, feeling in zip(texts, felt, strict=True)
            if feeling.is_word and feeling.value is not None
        }
        if words:
            self._remark(at, f"words for feelings became values from -2 to 2: {', '.join(words)}")

    def _felt(self, row: Row, place: int, step: SketchStep, feeling: Feeling) -> SketchStep:
        felt = step if feeling.value is None else replace(step, emotion=feeling.value)
        return self._noted(row, place, felt, feeling.rest)

    def _timed(self, row: Row, place: int, step: SketchStep, text: str, key: str) -> SketchStep:
        known = duration(text)
        if not known:
            return self._noted(row, place, step, text)
        return replace(step, wait=known) if key == "wait" else replace(step, time=known)

    def _noted(self, row: Row, place: int, step: SketchStep, text: str) -> SketchStep:
        if not text.strip():
            return step
        at = self._grid.place(row.numbers[0], self._columns[place].numbers[0])
        self._remark(at, f"“{row.title}” became a note of the step: it cannot be read as a value")
        return _with_note(step, row, text)

    def _joined(self, row: Row, column: Column) -> str:
        texts = (self._grid.rows[number][at] for number in row.numbers for at in column.numbers)
        return "\n".join(text.strip() for text in texts if text.strip())

    def _attached(self, row: Row, steps: list[SketchStep]) -> list[SketchStep]:
        """``steps`` with what a row says of their cards."""
        if not isinstance(row.meaning, RemarkKind):
            return steps
        texts = [self._joined(row, column) for column in self._columns]
        attached = attach(row.meaning, texts, steps, title=row.title, lanes=self._lanes)
        if attached.message:
            self._remark(self._grid.place(row.numbers[0], self._heading), f"“{row.title}”: {attached.message}")
        return attached.steps

    def _ordered(self, steps: list[SketchStep]) -> list[_Ordered]:
        """The lanes as they stand in the sheet, those of values among the others."""
        cards = [
            _Ordered(row.numbers[0], lane, place)
            for place, (row, lane) in enumerate(zip(self._rows.lanes, self._lanes, strict=True))
        ]
        return sorted((*cards, *self._value_lanes(steps)), key=lambda row: row.number)

    def _value_lanes(self, steps: list[SketchStep]) -> Iterator[_Ordered]:
        """A lane for each kind of values that could be read."""
        drawn = {
            LaneRole.EMOTION: any(step.emotion is not None for step in steps),
            LaneRole.TIME: any(step.time or step.wait for step in steps),
        }
        rows = {row.meaning: row for row in reversed(self._rows.values)}
        for role in (role for role, is_drawn in drawn.items() if is_drawn):
            row = rows.get(role) or rows[Heading.WAIT]
            yield _Ordered(row.numbers[0], SketchLane(row.title if row.meaning is role else "", role))


def _reordered(step: SketchStep, lanes: list[_Ordered]) -> SketchStep:
    """``step`` with its cells by the places of ``lanes``."""
    return replace(
        step, cells={place: step.cells[row.place] for place, row in enumerate(lanes) if row.place is not None}
    )


def _with_note(step: SketchStep, row: Row, text: str) -> SketchStep:
    return replace(step, notes=(*step.notes, f"{row.title}: {text}"))


def _both(first: str, second: str) -> str:
    return "\n".join(filter(None, (first, second)))
