"""Values that several elements bear: times, readings of metrics, remarks, dates, texts."""

from __future__ import annotations

import re

from blueprint_cli.model.blueprint import Reading, Remark, Timing
from blueprint_cli.model.durations import read_duration
from blueprint_cli.model.part import Part, is_extension
from blueprint_cli.model.problems import Problems
from blueprint_cli.model.references import Names, refer_by_key
from blueprint_cli.source.problem import shown

_DATE = re.compile("([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
"""The shape of a date, as the schema has it; what is not of this shape is the schema's to tell."""


def texts(part: Part, key: str) -> tuple[str, ...]:
    """The texts under ``key``: a lone one or a list."""
    return tuple(item.text for item in part.texts(key))


def read_timing(part: Part, key: str) -> Timing | None:
    """The time under ``key``: one duration, which is how long it takes, or target, max and actual."""
    value = part.get(key)
    if value is None:
        return None
    if not value.is_mapping:
        duration = read_duration(value.text)
        return Timing(actual=duration) if duration else None
    target, most, actual = (read_duration(value.word(name)) for name in ("target", "max", "actual"))
    return Timing(target=target, max=most, actual=actual) if target or most or actual else None


def read_readings(part: Part, metrics: Names, problems: Problems) -> tuple[Reading, ...]:
    """The values of metrics on a step or card."""
    values = part.get("metrics")
    if values is None:
        return ()
    readings = []
    for key, value in values.entries():
        if is_extension(key):
            continue
        metric = refer_by_key(key, value, metrics, problems)
        if not metric:
            continue
        if value.is_mapping:
            date = read_date(value, "date", problems)
            reading = Reading(metric=metric, value=value.quantity("value"), target=value.quantity("target"), date=date)
            readings.append(reading)
        elif value.number is not None:
            readings.append(Reading(metric=metric, value=value.number))
    return tuple(readings)


def read_date(part: Part, key: str, problems: Problems) -> str:
    """The date under ``key``, as it is written; empty where there is none or the calendar has none."""
    value = part.get(key)
    if value is None or not value.text:
        return ""
    from datetime import date

    found = _DATE.fullmatch(value.text)
    try:
        date(*(int(number) for number in found.groups()) if found else (1, 1, 1))
    except ValueError:
        way_out = "write year, month and day: `2026-01-31`"
        problems.add("BP006", value, f"the calendar has no {shown(value.text)}", help=way_out)
    return value.text


def read_remarks(part: Part, key: str) -> tuple[Remark, ...]:
    """The pains, opportunities, questions, policies or notes under ``key``: a lone one or a list."""
    value = part.get(key)
    remarks = []
    for item in value.each() if value else ():
        if item.is_mapping:
            remark = Remark(
                text=item.word("text"),
                owner=item.word("owner"),
                impact=item.word("impact"),
                effort=item.word("effort"),
                url=item.word("url"),
            )
            remarks.append(remark)
        elif item.text:
            remarks.append(Remark(text=item.text))
    return tuple(remarks)
