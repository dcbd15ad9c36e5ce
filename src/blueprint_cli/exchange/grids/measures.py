"""Measures: durations and feelings as people write them into tables, as ours."""

from __future__ import annotations

import re

from blueprint_cli.exchange.matching import fold
from blueprint_cli.model.durations import read_duration

_UNITS = {
    "s": "s|sec|secs|second|seconds|sek|sekunde|sekunden|seconde|secondes|segundo|segundos|secondo|secondi|seconden"
    "|秒|초",
    "m": "m|min|mins|minute|minutes|minuten|minuto|minutos|minuti|minuut|minuty|minut|分|分钟|分鐘|분|دقيقة|मिनट",
    "h": "h|hr|hrs|hour|hours|std|stunde|stunden|heure|heures|hora|horas|ora|ore|uur|godz|godzina|godziny"
    "|時間|小时|小時|시간|ساعة|घंटा|घंटे",
    "d": "d|day|days|tag|tage|tagen|jour|jours|día|días|dia|dias|giorno|giorni|dag|dagen|dzień|dni|日|天|일|يوم|दिन",
    "w": "w|week|weeks|woche|wochen|semaine|semaines|semana|semanas|settimana|settimane|weken|tydzień|tygodnie"
    "|週間|周|週|주|أسبوع|सप्ताह",
    "wd": "wd|working day|working days|business day|business days|werktag|werktage|arbeitstag|arbeitstage|at"
    "|jours ouvrés|días hábiles|dias úteis|giorni lavorativi|werkdagen|dni robocze|営業日|工作日|영업일",
}
_SHORT = {fold(name): unit for unit, names in _UNITS.items() for name in names.split("|")}
_NUMBER = r"[0-9]{1,6}(?:[.,][0-9]{1,3})?"
_PIECE = re.compile(rf"({_NUMBER})\s*([^\W\d_]+(?: [^\W\d_]+)?)\.?\s*")
_RANGE = re.compile(rf"({_NUMBER})\s*(?:-|–|—|\.\.|to|bis|à|a)\s*({_NUMBER}\s*\D.*)")

_FACES = {
    2.0: ("😀", "😃", "😄", "😁", "😍", "🤩", "🥰", "++", ":-D", ":D"),
    1.0: ("🙂", "😊", "☺", "☺️", "👍", "+", ":-)", ":)"),
    0.0: ("😐", "😶", "😑", "🫤", "o", "0", "~", ":-|", ":|"),
    -1.0: ("🙁", "😕", "☹", "☹️", "😟", "👎", "-", "–", "−", ":-(", ":("),
    -2.0: ("😡", "😠", "😢", "😭", "😞", "😤", "🤬", "--", "−−", ">:("),
}
_FEELINGS = {face: value for value, faces in _FACES.items() for face in faces}
_RATED = 5


def duration(text: str) -> str:
    """A duration of ours for ``text``: ``5 to 10 min`` is ``5m..10m``. Empty where it says none."""
    plain = text.strip().lstrip("~≈ca. ").strip()
    if read_duration(plain):
        return plain
    low, _, high = (part.strip() for part in re.sub(r"[–—]", "–", plain).partition("–"))
    if high and _length(low) and _length(high):
        return f"{_length(low)}..{_length(high)}"
    if found := _RANGE.fullmatch(plain):
        high = _length(found[2])
        unit = re.sub(r"[0-9.]", "", high)
        return f"{found[1].replace(',', '.')}{unit}..{high}" if unit in _UNITS else ""
    return _length(plain)


def _length(text: str) -> str:
    written, at = "", 0
    while at < len(text):
        found = _PIECE.match(text, at)
        unit = _SHORT.get(fold(found[2])) if found else None
        if found is None or unit is None:
            return ""
        written, at = f"{written}{found[1].replace(',', '.')}{unit}", found.end()
    return written if read_duration(written) else ""


def feelings(texts: list[str]) -> tuple[list[float | None], bool]:
    """Values from -2 to 2 for what a row says of feelings, None where a text is none, and whether they were marks of
    one to five, of which three is neutral."""
    values = [_feeling(text) for text in texts]
    known = [value for value in values if value is not None]
    if known and min(known) >= 1 and 2 < max(known) <= _RATED:
        return [None if value is None else value - 3 for value in values], True
    return [value if value is not None and -2 <= value <= 2 else None for value in values], False


def _feeling(text: str) -> float | None:
    plain = text.strip()
    if plain in _FEELINGS:
        return _FEELINGS[plain]
    found = re.fullmatch(r"([+−-]?)\s*([0-9](?:[.,][0-9]{1,2})?)(?:\s*/\s*5)?", plain)
    if not found:
        return None
    value = float(found[2].replace(",", "."))
    return -value if found[1] in ("-", "−") and value else value
