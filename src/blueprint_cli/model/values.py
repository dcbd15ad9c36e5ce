"""Values that several elements bear: times, readings of metrics, remarks, dates, texts."""

from __future__ import annotations

import re

from blueprint_cli.model.blueprint import Duration, Reading, Remark, Timing
from blueprint_cli.model.durations import read_duration
from blueprint_cli.model.part import Part, is_extension
from blueprint_cli.model.problems import Problems
from blueprint_cli.model.references import Names, refer_by_key
from blueprint_cli.source.problem import shown

_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def texts(part: Part, key: str) -> tuple[str, ...]:
    """The texts under ``key``: a lone one or a list."""
    return tuple(item.text for item in part.texts(key))


def read_timing(part: Part, key: str, problems: Problems) -> Timing | None:
    """The time under ``key``: one duration, which is how long it takes, or target, max and actual."""
    value = part.get(key)
    if value is None:
        return None
    if value.is_mapping:
        names = ("target", "max", "actual")
        target, most, actual = (_duration(found, problems) if (found := value.get(name)) else None for name in names)
        return Timing(target=target, max=most, actual=actual) if target or most or actual else None
    duration = _duration(value, problems)
    return Timing(actual=duration) if duration else None


def _duration(part: Part, problems: Problems) -> Duration | None:
    duration = read_duration(part.text)
    if duration is None and part.text:
        problems.add("BP006", part, f"{shown(part.text)} is no duration", help=_way_out(part))
    return duration


def _way_out(part: Part) -> str:
    """What to write in the place of ``part``, which is no duration."""
    from blueprint_cli.model.intentions import intended_duration

    if part.number is not None:
        return f"say {part.text} of what: `{part.text}m` are minutes, `{part.text}h` hours, `{part.text}d` days"
    way_out = "write a number and a unit, such as `45s`, `5m`, `1h30m`, `3d`, `5wd`, or a range, `5m..10m`"
    meant = intended_duration(part.text)
    return f"did you mean `{meant}`? {way_out}" if meant else way_out


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
    if not is_date(value.text):
        from blueprint_cli.model.intentions import intended_date

        meant = intended_date(value.text)
        way_out = "write year, month and day, such as `2026-01-31`" + (f": here `{meant}`" if meant else "")
        problems.add("BP006", value, f"{shown(value.text)} is no date", help=way_out)
    return value.text


def is_date(text: str) -> bool:
    """Whether ``text`` is a day of the calendar, as the format writes it."""
    from datetime import date

    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


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
