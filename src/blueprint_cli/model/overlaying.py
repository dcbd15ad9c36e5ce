"""Overlaying: measured values laid over a blueprint, whose file stays as it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar
from unicodedata import normalize

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.model.blueprint import Blueprint, Card, Duration, Metric, Reading, Step, Timing
from blueprint_cli.model.durations import read_duration
from blueprint_cli.model.problems import way_out
from blueprint_cli.model.values import is_date
from blueprint_cli.schema.suggesting import nearest
from blueprint_cli.source.measurements import Entry, Measurements, Row
from blueprint_cli.source.problem import Code, problem, shown

TIME, WAIT = "time", "wait"
"""What is measured besides the metrics of the blueprint; a metric of such an id goes before."""

_NUMBER = re.compile(r"[-+−]?[0-9]+(?:\.[0-9]+)?")

_Part = TypeVar("_Part", Step, Card)
_Key = tuple[str, str, str]
"""``step`` or ``card``, its id, and a metric's id, ``time`` or ``wait``."""


class _Measured(NamedTuple):
    date: str
    value: float | Duration


class _Found(NamedTuple):
    key: _Key
    measured: _Measured


def overlay(blueprint: Blueprint, measurements: Measurements) -> tuple[Blueprint, tuple[Diagnostic, ...]]:
    """``blueprint`` with the newest of its own and the measured values, and what is wrong with rows of the table.

    The value before the newest is its ``previous``. What the file says without a date is older than what has one, and
    of a day the row that stands last is the newest. A row that fits nothing is told (BP005, BP006, BP011) and left out.
    """
    reading = _Reading(blueprint, measurements)
    found: dict[_Key, list[_Measured]] = {}
    for row in measurements.rows:
        read = reading.read(row)
        if read:
            found.setdefault(read.key, []).append(read.measured)
    laid = blueprint._replace(
        steps=tuple(_laid(step, "step", found, blueprint.metrics) for step in blueprint.steps),
        cards=tuple(_laid(card, "card", found, blueprint.metrics) for card in blueprint.cards),
    )
    return laid, tuple(sorted(reading.problems, key=lambda found: found.place.span))


class _Reading:
    """The rows of one table, on their way to what they mean in one blueprint."""

    def __init__(self, blueprint: Blueprint, measurements: Measurements) -> None:
        self._measurements = measurements
        self._metrics = {metric.id: metric for metric in blueprint.metrics}
        self._titles = {_plain(metric.title): metric.id for metric in reversed(blueprint.metrics)}
        self._cards = _names((card.id, card.text) for card in blueprint.cards)
        for card in blueprint.cards:
            self._cards.setdefault(f"{card.step}.{card.lane}", card.id)
        self._steps = _names((step.id, step.title) for step in blueprint.steps)
        self._known = [step.id for step in blueprint.steps]
        self._bearing = _bearing(blueprint)
        self.problems: list[Diagnostic] = []

    def read(self, row: Row) -> _Found | None:
        """What a row means; None, and one problem or more, where it means nothing."""
        part = self._part(row)
        metric = self._metric(row.metric)
        value = self._value(row.value, metric) if metric else None
        dated = self._is_dated(row.date)
        if part is None or value is None or not dated:
            return None
        key = (*part, metric)
        return _Found(self._bearing.get(key, key), _Measured(row.date.text, value))

    def _part(self, row: Row) -> tuple[str, str] | None:
        kinds = (("step", self._steps), ("card", self._cards))
        name = _plain(row.part.text)
        for kind, names in kinds if row.is_step else kinds[::-1]:
            if name in names:
                return kind, names[name]
        if not name:
            self._add("BP005", row.part, "the row names no card and no step", "name one in the column `card` or `step`")
            return None
        near = nearest(name, [*self._cards, *self._steps])
        help_ = way_out(near, self._known) or "a card is named by its id or its text, a step by its id or its title"
        self._add("BP011", row.part, f"there is no card and no step {shown(row.part.text)}", help_)
        return None

    def _metric(self, entry: Entry) -> str:
        """A metric's id, or ``time`` or ``wait``; empty where it is none."""
        name = _plain(entry.text)
        found = name if name in self._metrics or name in (TIME, WAIT) else self._titles.get(name, "")
        if found:
            return found
        known = (*self._metrics, TIME, WAIT)
        if not name:
            self._add("BP005", entry, "the row names no metric", way_out("", known))
        else:
            near = nearest(name, [*known, *self._titles])
            self._add("BP011", entry, f"there is no metric {shown(entry.text)}", way_out(near, known))
        return ""

    def _value(self, entry: Entry, metric: str) -> float | Duration | None:
        known = self._metrics.get(metric)
        value = self._number(entry.text, known) if known else read_duration(entry.text)
        if value is None and known:
            self._add(
                "BP006", entry, f"{shown(entry.text)} is no number", "write digits, and a full stop before decimals"
            )
        elif value is None:
            help_ = "write a number and a unit, such as `45s`, `5m`, `1h30m`, `3d`, `5wd`, or a range, `5m..10m`"
            self._add("BP006", entry, f"{shown(entry.text)} is no duration", help_)
        return value

    def _number(self, text: str, metric: Metric) -> float | None:
        """A number, its unit after it or not; with a comma before decimals where none parts the cells."""
        plain = text.removesuffix(metric.unit).strip() if metric.unit else text
        if self._measurements.comma:
            plain = plain.replace(",", ".", 1)
        return float(plain.replace("−", "-")) if _NUMBER.fullmatch(plain) else None

    def _is_dated(self, entry: Entry) -> bool:
        if not entry.text or is_date(entry.text):
            return True
        help_ = "write year, month and day, such as `2026-01-31`"
        self._add("BP006", entry, f"{shown(entry.text)} is no date", help_)
        return False

    def _add(self, code: Code, entry: Entry, message: str, help_: str) -> None:
        self.problems.append(problem(code, self._measurements.place(entry), message=message, help=help_))


def _plain(text: str) -> str:
    return " ".join(normalize("NFC", text).split())


def _names(parts: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Ids by what they are called: by themselves, and by a title that no other has."""
    listed = list(parts)
    titles = [_plain(title) for _, title in listed]
    counted = Counter(titles)
    names = {own: own for own, _ in listed}
    for (own, _), title in zip(listed, titles, strict=True):
        if counted[title] == 1:
            names.setdefault(title, own)
    return names


def _bearing(blueprint: Blueprint) -> dict[_Key, _Key]:
    """Where a step has no value of a metric and just one of its cards has: what is measured of the step is its."""
    found: dict[_Key, list[_Key]] = {}
    for card in blueprint.cards:
        for reading in card.metrics:
            key = "card", card.id, reading.metric
            found.setdefault(("step", card.step, reading.metric), []).append(key)
    own = {("step", step.id, reading.metric) for step in blueprint.steps for reading in step.metrics}
    return {step: cards[0] for step, cards in found.items() if len(cards) == 1 and step not in own}


def _laid(part: _Part, kind: str, found: Mapping[_Key, Sequence[_Measured]], metrics: Iterable[Metric]) -> _Part:
    """A step or card with what was measured there."""
    own = {reading.metric: reading for reading in part.metrics}
    for metric in metrics:
        measured = found.get((kind, part.id, metric.id))
        if measured:
            own[metric.id] = _read(own.get(metric.id, Reading(metric.id)), measured)
    times = {
        key: _timed(timing or Timing(), measured)
        for key, timing in ((TIME, part.time), (WAIT, part.wait))
        if (measured := found.get((kind, part.id, key))) and isinstance(measured[0].value, Duration)
    }
    if not times and tuple(own.values()) == part.metrics:
        return part
    return part._replace(metrics=tuple(own.values()), time=times.get(TIME, part.time), wait=times.get(WAIT, part.wait))


def _read(reading: Reading, measured: Sequence[_Measured]) -> Reading:
    own = [] if reading.value is None else [_Measured(reading.date, reading.value)]
    newest, before = _newest([*own, *measured])
    previous = before.value if before else None
    return reading._replace(
        value=newest.value if isinstance(newest.value, float | int) else None,
        date=newest.date,
        previous=previous if isinstance(previous, float | int) else None,
    )


def _timed(timing: Timing, measured: Sequence[_Measured]) -> Timing:
    own = [_Measured("", timing.actual)] if timing.actual else []
    newest, before = _newest([*own, *measured])
    return timing._replace(
        actual=newest.value if isinstance(newest.value, Duration) else None,
        previous=before.value if before and isinstance(before.value, Duration) else None,
        date=newest.date,
    )


def _newest(measured: Iterable[_Measured]) -> tuple[_Measured, _Measured | None]:
    """The newest, and the one before it if there is one."""
    *earlier, last = sorted(measured, key=lambda found: found.date)
    return last, earlier[-1] if earlier else None
