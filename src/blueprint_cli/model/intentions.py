"""Intentions: durations and days that are written in another way than the format's. Loaded only for what is wrong."""

from __future__ import annotations

import re

from blueprint_cli.model.durations import read_duration
from blueprint_cli.model.values import is_date

_LONGEST = 40
"""Characters of what may be a duration: longer ones are texts."""

_WORDS = {
    word: unit
    for unit, words in {
        "s": "sec secs second seconds sek sekunde sekunden",
        "m": "min mins minute minutes minuten",
        "h": "hr hrs hour hours std stunde stunden heure heures",
        "d": "day days tag tage tagen jour jours",
        "w": "week weeks wk wks woche wochen semaine semaines",
        "wd": "workday workdays werktag werktage arbeitstag arbeitstage",
    }.items()
    for word in words.split()
} | {"working day": "wd", "working days": "wd", "business day": "wd", "business days": "wd"}
"""What people write for the units."""


def intended_duration(text: str) -> str:
    """What somebody may have meant who wrote ``5 minutes``, ``1,5h`` or ``2-3 days``; empty where that is not clear."""
    if len(text) > _LONGEST:
        return ""
    plain = re.sub(r"([0-9]),([0-9])", r"\1.\2", text.strip().casefold())
    low, separator, high = re.sub(r"\s*(?:\.\.\.?|[-–—]|\bto\b|\bbis\b)\s*", "\0", plain).partition("\0")
    unit = re.search(r"(?:(?:working|business) )?[^\W0-9]+\.?$", high)
    if unit and re.fullmatch(r"[0-9.]+", low):
        low += unit[0]
    meant = "..".join(_in_units(half) for half in ((low, high) if separator else (low,)))
    return meant if read_duration(meant) else ""


def _in_units(text: str) -> str:
    """A duration with the words of people for the units."""
    pieces = re.findall(r"([0-9]+(?:\.[0-9]+)?)\s*([^\W0-9_]+(?: days?)?)?\.?|(\S)", text)
    return "".join(f"{number}{_WORDS.get(word.strip(), word)}{other}" for number, word, other in pieces)


def intended_date(text: str) -> str:
    """The day that is written otherwise, where that is clear: ``31.10.2026``, ``2026/10/31``."""
    found = re.fullmatch(r"([0-9]{1,2})[.] ?([0-9]{1,2})[.] ?([0-9]{4})", text)
    day, month, year = found.groups() if found else ("", "", "")
    if not found and (found := re.fullmatch(r"([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})", text)):
        year, month, day = found.groups()
    meant = f"{year}-{month:0>2}-{day:0>2}"
    return meant if found and is_date(meant) else ""
