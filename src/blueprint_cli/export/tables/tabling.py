"""From a blueprint to a table that says everything in words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from blueprint_cli.analysis import emotions
from blueprint_cli.analysis.crossings import Crossing, crossings
from blueprint_cli.analysis.emotions import curves
from blueprint_cli.analysis.grid import Grid, lay_out
from blueprint_cli.analysis.measures import Verdict
from blueprint_cli.analysis.remarks import remarks
from blueprint_cli.analysis.timing import StepTime, say, times
from blueprint_cli.export.tables.connecting import connect
from blueprint_cli.export.tables.defining import define
from blueprint_cli.export.tables.headwords import Headwords
from blueprint_cli.export.tables.itemizing import Itemizing
from blueprint_cli.export.tables.table import (
    Cell,
    Column,
    Connection,
    Curve,
    Divider,
    Feeling,
    Heads,
    Note,
    Row,
    Run,
    Sign,
    Table,
)
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import VALUE_LANES, Blueprint, Card, CardStatus, Lane, LaneRole, LinkKind, Mark, Step
from blueprint_cli.model.titles import lane_title


def tabulate(blueprint: Blueprint) -> Table:
    """The table of a blueprint, or of a view of one: without what that hides."""
    return _Tabulating(blueprint).table()


class _Tabulating:
    """One blueprint on its way to a table."""

    def __init__(self, blueprint: Blueprint) -> None:
        self._blueprint = blueprint
        self._wording = Wording(blueprint.language)
        self._headwords = Headwords(blueprint.language)
        self._grid: Grid = lay_out(blueprint)
        self._notes = _numbered(blueprint, self._wording)
        numbers = {part: note.number for part, note in self._notes.items()}
        self._itemizing = Itemizing(blueprint, self._wording, self._headwords, numbers=numbers)
        self._curves = tuple(map(self._curve, curves(blueprint)))
        self._times = {time.step: time for time in times(blueprint)}

    def table(self) -> Table:
        blueprint = self._blueprint
        connections = connect(blueprint, self._wording)
        return Table(
            prefix="-".join(filter(None, ("bpt", blueprint.id, blueprint.view))),
            title=blueprint.title,
            language=blueprint.language,
            direction=blueprint.direction,
            about=tuple(filter(None, (*self._wording.about(blueprint), blueprint.description))),
            record=self._record(),
            heads=self._heads(),
            columns=tuple(self._column(step) for step in blueprint.steps),
            runs=tuple(_runs(blueprint)),
            rows=tuple(self._rows()),
            connections=connections,
            notes=tuple(self._notes.values()),
            glossaries=define(blueprint, self._wording, self._headwords),
            legend=self._legend(connections),
        )

    def _record(self) -> tuple[str, ...]:
        """State, version, status, owner and review, and what the picture has no room for."""
        blueprint, fill = self._blueprint, self._headwords.fill
        more = (
            fill("every", blueprint.review_every),
            fill("replaces", blueprint.replaces),
            fill("tags", ", ".join(blueprint.tags)),
        )
        return tuple(filter(None, (*self._wording.record(blueprint), " · ".join(filter(None, more)))))

    def _heads(self) -> Heads:
        return Heads(
            lane=self._headwords["lane"],
            phase=self._headwords["phase"],
            links=self._headwords["links"],
            notes=lane_title(LaneRole.NOTES, self._blueprint.language),
            dimmed=self._wording.dimmed,
        )

    def _column(self, step: Step) -> Column:
        note = self._notes.get(f"step:{step.id}")
        return Column(
            id=step.id,
            number=step.number,
            title=step.title,
            description=step.description,
            facts=tuple(self._itemizing.facts(step)),
            note=note.number if note else None,
        )

    def _rows(self) -> Iterator[Row | Divider]:
        titles = {lane.id: lane.title for lane in self._blueprint.lanes}
        above: dict[str, Crossing] = {crossing.below: crossing for crossing in crossings(self._blueprint)}
        for lane in self._blueprint.lanes:
            if lane.id in above:
                crossing = above[lane.id]
                yield Divider(
                    lines=crossing.lines,
                    titles=tuple(self._blueprint.line_titles[line] for line in crossing.lines),
                    above=titles[crossing.above],
                    below=lane.title,
                )
            yield self._row(lane)

    def _row(self, lane: Lane) -> Row:
        return Row(
            id=lane.id,
            title=lane.title,
            description=lane.description,
            role=lane.role,
            color=lane.color,
            cells=tuple(self._cell(lane, step) for step in self._blueprint.steps),
            curves=self._curves if lane.role is LaneRole.EMOTION else (),
        )

    def _curve(self, curve: emotions.Curve) -> Curve:
        order, signed = self._grid.order, self._wording.signed
        return Curve(curve.title, tuple(Feeling(order[step], value, signed(value)) for step, value in curve.points))

    def _cell(self, lane: Lane, step: Step) -> Cell:
        if lane.role in VALUE_LANES:
            return Cell(values=tuple(self._values(lane, step)))
        item, cell = self._itemizing.item, (step.id, lane.id)
        return Cell(
            items=tuple(item(card, self._grid.first(card)) for card in self._grid.own.get(cell, ())),
            covering=tuple(item(card, self._grid.first(card)) for card in self._grid.covering.get(cell, ())),
        )

    def _values(self, lane: Lane, step: Step) -> Iterator[str]:
        match lane.role:
            case LaneRole.EMOTION:
                yield from self._feelings(step)
            case LaneRole.TIME:
                yield from self._spent(self._times[step.id])
            case _:
                cards = [card for card in self._blueprint.cards if card.step == step.id]
                readings = [*step.metrics, *(reading for card in cards for reading in card.metrics)]
                yield from dict.fromkeys(map(self._itemizing.figure, readings))

    def _feelings(self, step: Step) -> Iterator[str]:
        """What the customers feel, named by their lane where there are several."""
        place = self._grid.order[step.id]
        for curve in self._curves:
            for feeling in curve.feelings:
                if feeling.column == place:
                    yield f"{curve.title}: {feeling.said}" if len(self._curves) > 1 else feeling.said

    def _spent(self, time: StepTime) -> Iterator[str]:
        if time.time:
            yield self._judged(say(time.time), time.on_time)
        if time.wait and time.wait.high:
            yield self._judged(self._wording.wait(say(time.wait)), time.waited_well)
        if time.total and (time.time or time.wait):
            yield self._headwords.fill("total", say(time.total))

    def _judged(self, text: str, verdict: Verdict) -> str:
        judged = self._wording.verdict(verdict)
        return f"{text} ({judged})" if judged else text

    def _legend(self, connections: tuple[Connection, ...]) -> tuple[Sign, ...]:
        """The signs that occur, unless the view hides the legend."""
        hide = self._blueprint.hide
        if "legend" in hide:
            return ()
        cards = self._blueprint.cards
        occurring = {connection.kind for connection in connections}
        marks = {mark for card in cards for mark in card.marks if "marks" not in hide}
        states = {card.status for card in cards if "status" not in hide} - {CardStatus.CONFIRMED}
        shown: list[Mark | LinkKind | CardStatus] = [
            *(mark for mark in Mark if mark in marks),
            *(kind for kind in LinkKind if kind in occurring),
            *(status for status in CardStatus if status in states),
        ]
        return tuple(Sign(sign, self._wording.name(sign)) for sign in shown)


def _numbered(blueprint: Blueprint, wording: Wording) -> dict[str, Note]:
    """The remarks on cards, by id, and on steps, by ``step:`` and id, numbered as in the picture: as they are read."""
    found: dict[str, Note] = {}
    for key, about, part in _noted(blueprint):
        lines = tuple(map(wording.remark, remarks(blueprint, part)))
        if lines:
            found[key] = Note(number=len(found) + 1, part=key, about=about, lines=lines)
    return found


def _noted(blueprint: Blueprint) -> Iterator[tuple[str, str, Card | Step]]:
    """What may bear remarks, with its key and what it is called."""
    for step in blueprint.steps:
        yield f"step:{step.id}", step.title, step
        yield from ((card.id, card.text, card) for card in blueprint.cards if card.step == step.id)


def _runs(blueprint: Blueprint) -> Iterator[Run]:
    phases = {phase.id: phase for phase in blueprint.phases}
    first = 0
    for phase, steps in groupby(blueprint.steps, key=lambda step: step.phase):
        count = len(list(steps))
        known = phases.get(phase)
        yield Run(known.title, known.description, first, count) if known else Run("", "", first, count)
        first += count
