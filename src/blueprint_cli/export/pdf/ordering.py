"""Which characters of a line stand where: Unicode's bidirectional algorithm (UAX #9) for one line.

Explicit embeddings and isolates within the line are passed over; one around the whole line gives its direction,
as ``export.markup`` writes it. Everything else runs from left to right at first.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple
from unicodedata import bidirectional

_ISOLATE, _POP = "\u2067", "\u2069"
_PASSED_OVER = frozenset({"LRE", "LRO", "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN"})
_NEUTRAL = frozenset({"B", "S", "WS", "ON"})
_RIGHT = frozenset({"R", "AL"})
_NUMBERS = frozenset({"EN", "AN"})
_SEPARATED = frozenset({("EN", "ES"), ("EN", "CS"), ("AN", "CS")})
"""Numbers, and what keeps them one number where it stands between two of their kind (rule W4)."""
_BRACKETS = {"(": ")", "[": "]", "{": "}", "「": "」", "『": "』", "【": "】", "〈": "〉", "《": "》"}


class Stretch(NamedTuple):
    """A piece of a line that runs one way, its characters in the order in which they are read."""

    text: str
    leftwards: bool


def order(line: str) -> list[Stretch]:
    """The pieces of a line as they stand, from left to right."""
    base = 0
    if line.startswith(_ISOLATE) and line.endswith(_POP):
        line, base = line[1:-1], 1
    if line.isascii() and not base:
        return [Stretch(line, leftwards=False)]
    kinds = [bidirectional(character) or "L" for character in line]
    kept = [place for place, kind in enumerate(kinds) if kind not in _PASSED_OVER]
    text = "".join(line[place] for place in kept)
    levels = _levels(text, [kinds[place] for place in kept], base)
    stretches = [
        (level, "".join(text[place] for place in places))
        for level, places in groupby(range(len(text)), key=levels.__getitem__)
    ]
    return [Stretch(piece, leftwards=level % 2 == 1) for level, piece in _turned(stretches)]


def _turned(stretches: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Rule L2: from the highest level down to the lowest odd one, what is of that level or above is reversed."""
    for level in range(max((level for level, _ in stretches), default=0), 0, -1):
        turned: list[tuple[int, str]] = []
        high: list[tuple[int, str]] = []
        for stretch in stretches:
            if stretch[0] >= level:
                high.insert(0, stretch)
            else:
                turned += [*high, stretch]
                high = []
        stretches = turned + high
    return stretches


def _levels(text: str, kinds: list[str], base: int) -> list[int]:
    trailing = len(text.rstrip())
    around = "R" if base else "L"
    kinds = _brackets(text, _weak(kinds, around), around)
    kinds = _neutral(kinds, around)
    levels = [base + _above(kind, base) for kind in kinds]
    return levels[:trailing] + [base] * (len(text) - trailing)  # rule L1


def _above(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if base:
        return 0 if kind == "R" else 1
    return {"L": 0, "R": 1}.get(kind, 2)


def _weak(kinds: list[str], around: str) -> list[str]:
    """Rules W1 to W7."""
    kinds = list(_marks(kinds, around))
    kinds = list(_arabic_numbers(kinds, around))
    for place in range(1, len(kinds) - 1):
        before, kind, after = kinds[place - 1 : place + 2]
        if before == after and (before, kind) in _SEPARATED:
            kinds[place] = before
    kinds = _terminators(kinds)
    kinds = ["ON" if kind in {"ES", "ET", "CS"} else kind for kind in kinds]
    strong = around
    for place, kind in enumerate(kinds):
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"
    return kinds


def _marks(kinds: list[str], around: str) -> Iterator[str]:
    before = around
    for kind in kinds:
        before = before if kind == "NSM" else kind
        yield before


def _arabic_numbers(kinds: list[str], around: str) -> Iterator[str]:
    strong = around
    for kind in kinds:
        if kind in {"L", "R", "AL"}:
            strong = kind
        if kind == "EN" and strong == "AL":
            yield "AN"
        else:
            yield "R" if kind == "AL" else kind


def _terminators(kinds: list[str]) -> list[str]:
    """Rule W5: signs such as % and € beside European numbers belong to them."""
    result: list[str] = []
    groups = [(kind, len(list(group))) for kind, group in groupby(kinds)]
    for place, (kind, count) in enumerate(groups):
        beside = {groups[other][0] for other in (place - 1, place + 1) if 0 <= other < len(groups)}
        result += ["EN" if kind == "ET" and "EN" in beside else kind] * count
    return result


def _brackets(text: str, kinds: list[str], around: str) -> list[str]:
    """Rule N0: brackets run as what is within them does, or else as what stands before them."""
    for opened, closed in _pairs(text, kinds):
        within = {_strong(kind) for kind in kinds[opened + 1 : closed]} - {""}
        if around in within:
            way = around
        elif within:
            before = next((strong for kind in reversed(kinds[:opened]) if (strong := _strong(kind))), around)
            way = before if before in within else around
        else:
            continue
        kinds[opened] = kinds[closed] = way
    return kinds


def _pairs(text: str, kinds: list[str]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    open_ones: list[int] = []
    for place, character in enumerate(text):
        if kinds[place] != "ON":
            continue
        if character in _BRACKETS:
            open_ones.append(place)
        for depth in range(len(open_ones) - 1, -1, -1):
            if _BRACKETS[text[open_ones[depth]]] == character:
                pairs.append((open_ones[depth], place))
                del open_ones[depth:]
                break
    return sorted(pairs)


def _neutral(kinds: list[str], around: str) -> list[str]:
    """Rules N1 and N2: what stands between two of one way goes that way, else with the line."""
    result: list[str] = []
    groups = [(neutral, list(group)) for neutral, group in groupby(kinds, key=_NEUTRAL.__contains__)]
    for place, (neutral, group) in enumerate(groups):
        if not neutral:
            result += group
            continue
        before = _strong(groups[place - 1][1][-1]) if place else around
        after = _strong(groups[place + 1][1][0]) if place + 1 < len(groups) else around
        result += [before if before == after else around] * len(group)
    return result


def _strong(kind: str) -> str:
    """The way that a character counts for: numbers stand in right-to-left text as if they were of it."""
    return "L" if kind == "L" else "R" if kind in _RIGHT or kind in _NUMBERS else ""
