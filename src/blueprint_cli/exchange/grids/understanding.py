"""Understanding: a sheet of texts becomes a sketch of a blueprint, whichever way it lies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from blueprint_cli.errors import FileError
from blueprint_cli.exchange.grids.cells import AGAIN, split
from blueprint_cli.exchange.grids.columns import Column, columns
from blueprint_cli.exchange.grids.grid import Grid
from blueprint_cli.exchange.grids.measures import duration, feelings
from blueprint_cli.exchange.grids.orienting import orient
from blueprint_cli.exchange.grids.rows import Row, Rows, sort
from blueprint_cli.exchange.guessing import guess
from blueprint_cli.exchange.matching import Heading, match
from blueprint_cli.exchange.sketch import Remark, Sketch, SketchCard, SketchLane, SketchStep
from blueprint_cli.model.blueprint import VALUE_LANES, LaneRole


def understand(grid: Grid, *, name: str, roles: Mapping[str, LaneRole], language: str = "") -> Sketch:
    """The sketch that ``grid`` holds; ``name`` is its title where the sheet has none.

    ``roles`` has the lanes that the user named, by folded title. Raises ``FileError`` where no title is that of a lane.
    """
    oriented = orient(grid, roles)
    if not oriented.lanes:
        raise FileError(
            f"no row or column of {grid.name} has the title of a lane",
            hint="call one Customer, Frontstage or Backstage, or say what it is: --lane 'What we do=frontstage'",
        )
    return _Understanding(oriented.grid, oriented.heading, roles, language=language).sketch(name)


class _Place(NamedTuple):
    """Where a card goes: its lane and its step, by their places from 0."""

    lane: int
    step: int


class _Understanding:
    """One sheet, with a lane in each row, on its way to a sketch."""

    def __init__(self, grid: Grid, heading: int, roles: Mapping[str, LaneRole], *, language: str) -> None:
        self._grid = grid
        self._heading = heading
        self._remarks: list[Remark] = []
        self._rows: Rows = sort(grid, heading, roles)
        self._remarks += self._rows.remarks
        self._columns, remarks, others = columns(grid, heading, self._rows)
        self._remarks += remarks
        self._values = (*self._rows.values, *(row._replace(meaning=Heading.DESCRIPTION) for row in others))
        self._lanes = self._guessed(roles)
        self._language = language or self._spoken()
        self._cards: dict[_Place, list[SketchCard]] = {}

    def sketch(self, name: str) -> Sketch:
        steps = [SketchStep(title=column.title, phase=column.phase) for column in self._columns]
        for lane, row in enumerate(self._rows.lanes):
            for number in row.numbers:
                self._take_cards(lane, number)
        for row in self._values:
            steps = self._valued(row, steps)
        lanes = [*self._lanes, *self._value_lanes(steps)]
        cells = [
            {lane: tuple(self._cards.get(_Place(lane, place), ())) for lane in range(len(self._lanes))}
            for place in range(len(steps))
        ]
        self._tell_guesses()
        return Sketch(
            title=self._rows.title or self._grid.title or name,
            lanes=tuple(lanes),
            steps=tuple(replace(step, cells=held) for step, held in zip(steps, cells, strict=True)),
            language="" if self._language == "en" else self._language,
            remarks=tuple(self._remarks),
        )

    def _guessed(self, roles: Mapping[str, LaneRole]) -> list[SketchLane]:
        numbers = [row.numbers[0] for row in self._rows.lanes]
        lines = {
            line: sum(number < drawn for number in numbers)  # the lanes above it
            for line, drawn in self._rows.lines.items()
        }
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
            self._remark(
                self._grid.place(row, column), f"the semicolons are taken for ends of cards: {len(cards)} of them"
            )

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
            case LaneRole.TIME | Heading.WAIT:
                key = "wait" if row.meaning is Heading.WAIT else "time"
                return [self._timed(row, place, step, texts[place], key) for place, step in enumerate(steps)]
            case LaneRole.EMOTION:
                values, rated = feelings(texts)
                if rated:
                    self._remark(self._grid.place(row.numbers[0], self._heading), "marks of 1 to 5 became -2 to 2")
                return [
                    replace(step, emotion=value) if value is not None else self._noted(row, place, step, texts[place])
                    for place, (step, value) in enumerate(zip(steps, values, strict=True))
                ]
            case _:
                return [self._noted(row, place, step, texts[place]) for place, step in enumerate(steps)]

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
        return replace(step, notes=(*step.notes, f"{row.title}: {text}"))

    def _joined(self, row: Row, column: Column) -> str:
        texts = (self._grid.rows[number][at] for number in row.numbers for at in column.numbers)
        return "\n".join(text.strip() for text in texts if text.strip())

    def _value_lanes(self, steps: list[SketchStep]) -> Iterator[SketchLane]:
        """A lane for each row of values that could be read, below the others."""
        drawn = {
            LaneRole.EMOTION: any(step.emotion is not None for step in steps),
            LaneRole.TIME: any(step.time or step.wait for step in steps),
        }
        titles = {row.meaning: row.title for row in self._rows.values if row.meaning in VALUE_LANES}
        for role, is_drawn in drawn.items():
            if is_drawn:
                yield SketchLane(titles.get(role, ""), role)


def _both(first: str, second: str) -> str:
    return "\n".join(filter(None, (first, second)))
