"""Laying: a blueprint as the table that people know, with a row for each lane and a column for each step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from blueprint_cli.analysis.crossings import crossings
from blueprint_cli.analysis.emotions import curves
from blueprint_cli.analysis.grid import lay_out
from blueprint_cli.analysis.numbers import write_number
from blueprint_cli.analysis.timing import say, times
from blueprint_cli.exchange.grids.cells import AGAIN, join
from blueprint_cli.exchange.grids.columns import NO_PHASE
from blueprint_cli.exchange.grids.headings import headings
from blueprint_cli.model.blueprint import VALUE_LANES, Blueprint, Card, Lane, LaneRole, Step


class Kind(StrEnum):
    """What a row of the table is."""

    PHASES = "phases"
    STEPS = "steps"
    LANE = "lane"
    LINE = "line"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A text over one or more columns, the first of them counted from 0."""

    text: str
    first: int
    width: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidRow:
    """A row: its title, empty where it goes on with the lane above, and what stands in its columns.

    ``role`` and ``color`` are those of its lane.
    """

    kind: Kind
    title: str
    runs: tuple[Run, ...] = ()
    role: LaneRole | None = None
    color: str = ""

    def texts(self, width: int) -> list[str]:
        """The title and a text for each column: where one goes on, it stands again, with the sign for it."""
        cells = [""] * width
        for run in self.runs:
            cells[run.first] = run.text
            cells[run.first + 1 : run.first + run.width] = [AGAIN + run.text] * (run.width - 1)
        return [self.title, *cells]


def lay(blueprint: Blueprint) -> tuple[LaidRow, ...]:
    """The rows of the table, from the top down."""
    titles = headings(blueprint.language)
    rows = [
        LaidRow(
            kind=Kind.STEPS,
            title=titles.steps,
            runs=tuple(Run(text=step.title, first=place) for place, step in enumerate(blueprint.steps)),
        )
    ]
    if any(step.phase for step in blueprint.steps):
        rows.insert(0, LaidRow(kind=Kind.PHASES, title=titles.phases, runs=tuple(_phases(blueprint))))
    above = {crossing.below: crossing for crossing in crossings(blueprint)}
    for lane in blueprint.lanes:
        if lane.id in above:
            rows += [LaidRow(kind=Kind.LINE, title=title) for title in above[lane.id].titles]
        rows += _lane(blueprint, lane)
        if lane.role is LaneRole.TIME and (waits := _waits(blueprint)):
            rows.append(LaidRow(kind=Kind.LANE, title=titles.waits, runs=waits, role=lane.role, color=lane.color))
    return tuple(rows)


def _phases(blueprint: Blueprint) -> Iterator[Run]:
    titles = {phase.id: phase.title for phase in blueprint.phases}
    first = 0
    for phase, steps in groupby(blueprint.steps, key=lambda step: step.phase):
        width = len(list(steps))
        if phase:
            yield Run(text=titles[phase], first=first, width=width)
        else:
            yield from (Run(text=NO_PHASE, first=first + further) for further in range(width))
        first += width


def _lane(blueprint: Blueprint, lane: Lane) -> list[LaidRow]:
    """The rows of a lane: one with what stands in each step, then further ones with what spans several."""
    tracks = [_values(blueprint, lane)] if lane.role in VALUE_LANES else _tracks(blueprint, lane)
    return [
        LaidRow(
            kind=Kind.LANE,
            title=lane.title if not number else "",
            runs=tuple(runs),
            role=lane.role,
            color=lane.color,
        )
        for number, runs in enumerate(tracks)
    ]


def _tracks(blueprint: Blueprint, lane: Lane) -> list[list[Run]]:
    grid = lay_out(blueprint)
    cells = [grid.own.get((step.id, lane.id), ()) for step in blueprint.steps]
    single = [[card.text for card in cell if card.span == 1] for cell in cells]
    tracks = [[Run(text=join(texts), first=place) for place, texts in enumerate(single) if texts]]
    for card in (card for cell in cells for card in cell if card.span > 1):
        run = _run(card, grid.first(card))
        for track in tracks:
            if all(not _overlap(run, other) for other in track):
                track.append(run)
                break
        else:
            tracks.append([run])
    return tracks


def _run(card: Card, first: int) -> Run:
    return Run(text=join([card.text]), first=first, width=card.span)


def _overlap(one: Run, other: Run) -> bool:
    return one.first < other.first + other.width and other.first < one.first + one.width


def _values(blueprint: Blueprint, lane: Lane) -> list[Run]:
    found = [_value(blueprint, lane, step, place) for place, step in enumerate(blueprint.steps)]
    return [Run(text=text, first=place) for place, text in enumerate(found) if text]


def _value(blueprint: Blueprint, lane: Lane, step: Step, place: int) -> str:
    match lane.role:
        case LaneRole.EMOTION:
            found = [value for curve in curves(blueprint)[:1] for name, value in curve.points if name == step.id]
            return write_number(round(found[0], 2)) if found else ""
        case LaneRole.TIME:
            time = times(blueprint)[place].time
            return say(time) if time else ""
        case _:
            return "\n".join(_measures(blueprint, step))


def _waits(blueprint: Blueprint) -> tuple[Run, ...]:
    """How long is waited in each step, below its time: one cell cannot say both."""
    return tuple(
        Run(text=say(time.wait), first=place) for place, time in enumerate(times(blueprint)) if time.wait is not None
    )


def _measures(blueprint: Blueprint, step: Step) -> Sequence[str]:
    titles = {metric.id: metric for metric in blueprint.metrics}
    cards = [card for card in blueprint.cards if card.step == step.id]
    readings = [*step.metrics, *(reading for card in cards for reading in card.metrics)]
    return [
        " ".join(filter(None, (titles[r.metric].title, write_number(r.value), titles[r.metric].unit)))
        for r in readings
        if r.value is not None
    ]
