"""How alike two texts are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar
from unicodedata import normalize

Old = TypeVar("Old")
New = TypeVar("New")


class Pair(NamedTuple):
    """Two things by their place in two sequences, and how alike they are."""

    old: int
    new: int
    likeness: float


def likeness(one: str, other: str) -> float:
    """From 0, nothing in common, to 1, the same but for capitals and blanks.

    The Sørensen–Dice coefficient of the pairs of neighbouring letters, word by word, in which swapped words cost
    little and a wrong letter costs two pairs (G. W. Adamson and J. Boreham, 1974).
    """
    if one == other:
        return 1.0
    ours, theirs = _pairs(one), _pairs(other)
    if not ours or not theirs:
        return 0.0
    return 2 * len(ours & theirs) / (len(ours) + len(theirs))


def likeness_of_all(ones: Sequence[str], others: Sequence[str]) -> float:
    """How alike two sets of texts are: the mean, over all of both, of how alike each is to its like in the other."""
    if not ones or not others:
        return 0.0
    best = [max(likeness(one, other) for other in others) for one in ones]
    best += [max(likeness(one, other) for one in ones) for other in others]
    return sum(best) / len(best)


def pair(
    olds: Sequence[Old], news: Sequence[New], measure: Callable[[Old, New], float], *, least: float
) -> Iterable[Pair]:
    """The pairs that are at least ``least`` alike, each thing in one pair only: the most alike first, and of equally
    alike ones those whose places are nearest."""
    candidates = [Pair(old, new, measure(one, other)) for old, one in enumerate(olds) for new, other in enumerate(news)]
    candidates = [candidate for candidate in candidates if candidate.likeness >= least]
    candidates.sort(key=lambda found: (-found.likeness, abs(found.old - found.new), found.old, found.new))
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for candidate in candidates:
        if candidate.old not in taken_old and candidate.new not in taken_new:
            taken_old.add(candidate.old)
            taken_new.add(candidate.new)
            yield candidate


@lru_cache(maxsize=8192)
def _pairs(text: str) -> frozenset[str]:
    words = normalize("NFKC", text).casefold().split()
    return frozenset(f" {word} "[at : at + 2] for word in words for at in range(len(word) + 1))
