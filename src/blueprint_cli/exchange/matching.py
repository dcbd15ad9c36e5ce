"""Matching: which lane, or which part of a step, a title in a foreign file means."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from blueprint_cli.exchange import synonyms
from blueprint_cli.exchange.sketch import RemarkKind
from blueprint_cli.model.blueprint import LaneRole, Line
from blueprint_cli.model.titles import LANGUAGES, lane_title, line_title, opportunities_title, pains_title

_OTHERS = re.compile(r"[\W_]+")
_BRACKETS = re.compile(r"[(\[（].*?[)\]）]")


class Heading(StrEnum):
    """What a row or column may hold beside a lane's cards."""

    STEP = "step"
    PHASE = "phase"
    WAIT = "wait"
    DESCRIPTION = "description"
    OWNER = "owner"
    LINE = "line"
    """One of the three lines, which the tool draws by itself."""


Meaning = LaneRole | RemarkKind | Heading


class Match(NamedTuple):
    """What a title means. ``languages`` are those of whose built-in titles it is one."""

    meaning: Meaning
    languages: tuple[str, ...] = ()


def match(title: str) -> Match | None:
    """What ``title`` means, as a whole or without what is in brackets; None where it is no known one."""
    folded = fold(title)
    known = _known().get(folded) or _known().get(fold(_BRACKETS.sub(" ", title))) or _plural(folded)
    return known or (Match(Heading.LINE) if match_line(title) else None)


def match_line(title: str) -> Line | None:
    """The line of interaction, of visibility or of internal interaction that ``title`` names, among other words."""
    folded = f" {fold(title)} "
    return next((line for line, names in _lines().items() if any(f" {name} " in folded for name in names)), None)


def fold(title: str) -> str:
    """A title as it is compared: small letters and digits, one space for all that is between them."""
    return _OTHERS.sub(" ", normalize("NFKC", title).casefold()).strip()


def _plural(folded: str) -> Match | None:
    return _known().get(folded.removesuffix("s")) if folded.isascii() else None


@cache
def _known() -> dict[str, Match]:
    """Every title by its folded form; where two mean something else, the built-in one counts, then the first."""
    known: dict[str, Match] = {}
    for role in LaneRole:
        for language in LANGUAGES:
            title = fold(lane_title(role, language))
            found = known.get(title)
            if found is None or found.meaning is role:
                known[title] = Match(role, (*(found.languages if found else ()), language))
    for language in LANGUAGES:
        known.setdefault(fold(pains_title(language)), Match(RemarkKind.PAINS))
        known.setdefault(fold(opportunities_title(language)), Match(RemarkKind.OPPORTUNITIES))
    further: tuple[tuple[Meaning, str], ...] = (
        *synonyms.LANES.items(),
        (RemarkKind.PAINS, synonyms.PAINS),
        (RemarkKind.OPPORTUNITIES, synonyms.OPPORTUNITIES),
        (RemarkKind.QUESTIONS, synonyms.QUESTIONS),
        (Heading.PHASE, synonyms.PHASES),
        (Heading.STEP, synonyms.STEPS),
        (Heading.WAIT, synonyms.WAITS),
        (Heading.DESCRIPTION, synonyms.DESCRIPTIONS),
        (Heading.OWNER, synonyms.OWNERS),
    )
    for meaning, titles in further:
        for title in titles.split("|"):
            known.setdefault(fold(title), Match(meaning))
    for names in _lines().values():
        for name in names:
            known.setdefault(name, Match(Heading.LINE))
    known.pop("", None)  # a sign such as # folds to nothing
    return known


@cache
def _lines() -> dict[Line, frozenset[str]]:
    return {line: frozenset(fold(line_title(line, language)) for language in LANGUAGES) for line in Line}
