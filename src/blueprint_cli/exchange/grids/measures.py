"""Measures: durations and feelings as people write them into tables, as ours."""

from __future__ import annotations

import re
from math import copysign
from typing import NamedTuple

from blueprint_cli.exchange.grids.moods import FEELINGS, SLIGHTLY, STRONGLY
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
    2.0: ("😀", "😃", "😄", "😁", "😆", "😍", "🤩", "🥰", "🥳", "😻", "++", ":-D", ":D"),
    1.0: ("🙂", "😊", "☺", "😌", "😎", "🤗", "👍", "+", ":-)", ":)"),
    0.0: ("😐", "😶", "😑", "🤔", "🫤", "o", "0", "~", ":-|", ":|"),
    -1.0: ("🙁", "😕", "☹", "😟", "😒", "😔", "😬", "😰", "🥱", "👎", "-", "–", "−", ":-(", ":("),
    -2.0: ("😡", "😠", "😢", "😭", "😞", "😣", "😖", "😩", "😫", "😤", "🤬", "😱", "--", "−−", ">:("),
}
_SIGNS = {face: value for value, faces in _FACES.items() for face in faces}
_EMOJI = {face: value for face, value in _SIGNS.items() if len(face) == 1 and face >= "☹"}
_VARIANT = "\ufe0f"
"""After a face: that it is to be shown in colours."""

_BETWEEN = re.compile(r"[,;/&+\n]|\s(?:and|but|und|aber|et|y|e|en|i)\s")
_RATED = 5
_STRONGEST = 2.0


class Feeling(NamedTuple):
    """What a cell says of a feeling: its value, if it has one, and what else it says."""

    value: float | None
    rest: str = ""
    is_word: bool = False


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


def feelings(texts: list[str]) -> tuple[list[Feeling], bool]:
    """What each text of a row says, in values from -2 to 2, and whether its numbers were marks of one to five, of which
    three is neutral."""
    marks = [_mark(text) for text in texts]
    known = [mark for mark in marks if mark is not None]
    rated = bool(known) and min(known) >= 1 and _STRONGEST < max(known) <= _RATED
    shift = 3 if rated else 0
    return [
        _feeling(text) if mark is None else _numbered(text, mark - shift)
        for text, mark in zip(texts, marks, strict=True)
    ], rated


def _mark(text: str) -> float | None:
    """The number that a text is."""
    found = re.fullmatch(r"([+−-]?)\s*([0-9](?:[.,][0-9]{1,2})?)(?:\s*/\s*5)?", text.strip())
    if not found:
        return None
    value = float(found[2].replace(",", "."))
    return -value if found[1] in ("-", "−") and value else value


def _numbered(text: str, value: float) -> Feeling:
    return Feeling(value) if -_STRONGEST <= value <= _STRONGEST else Feeling(None, text)


def _feeling(text: str) -> Feeling:
    """A sign or a face, or words, of several their mean; a face in words that say none stands for these."""
    plain = text.replace(_VARIANT, "").strip()
    if plain in _SIGNS:
        return Feeling(_SIGNS[plain])
    words = [fold(part) for part in _BETWEEN.split(plain.casefold())]
    values = [_word(word) for word in words if word]
    felt = [value for value in values if value is not None]
    if felt and len(felt) == len(values):
        return Feeling(sum(felt) / len(felt), is_word=True)
    faces = [_EMOJI[letter] for letter in plain if letter in _EMOJI]
    if not faces:
        return Feeling(None, plain)
    rest = "".join(letter for letter in plain if letter not in _EMOJI)
    return Feeling(sum(faces) / len(faces), " ".join(rest.split()))


def _word(word: str) -> float | None:
    """The value of a word, or of one after another that says how strong it is."""
    if word in FEELINGS:
        return FEELINGS[word]
    if slight := next((before for before in SLIGHTLY if word.startswith(f"{before} ")), ""):
        return FEELINGS.get(word.removeprefix(f"{slight} "))
    before, _, feeling = word.partition(" ")
    value = FEELINGS.get(feeling) if before in STRONGLY else None
    return copysign(_STRONGEST, value) if value else value
