"""Ranking: what has changed its place among others, and not just made room for them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence


def moved(olds: Sequence[str], news: Sequence[str], new_of: Mapping[str, str]) -> frozenset[str]:
    """The fewest of ``olds`` that have to be moved to come to the order of ``news``; what has no partner is ignored.

    All but those of a longest run that has kept its order (C. Schensted, 1961, by patience sorting).
    """
    place = {name: at for at, name in enumerate(news)}
    kept = [name for name in olds if new_of.get(name) in place]
    ranks = [place[new_of[name]] for name in kept]
    staying = _longest_rising(ranks)
    return frozenset(name for at, name in enumerate(kept) if at not in staying)


def _longest_rising(ranks: Sequence[int]) -> frozenset[int]:
    """The places of a longest rising run of ``ranks``."""
    ends: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for at, rank in enumerate(ranks):
        length = bisect_left(ends, rank)
        before.append(places[length - 1] if length else -1)
        ends[length:] = [rank] if length == len(ends) else [rank, *ends[length + 1 :]]
        places[length:] = [at] if length == len(places) else [at, *places[length + 1 :]]
    found = []
    at = places[-1] if places else -1
    while at >= 0:
        found.append(at)
        at = before[at]
    return frozenset(found)
