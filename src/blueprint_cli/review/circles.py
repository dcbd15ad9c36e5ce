"""Circles: ways from file to file that lead back to where they began."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from blueprint_cli.review.texts import Text

Way: TypeAlias = tuple[str, Text]
"""The path of the file that a way leads to, and the text by which it does."""


def find_circles(ways: Mapping[str, Sequence[Way]]) -> Iterator[list[Way]]:
    """The ways that lead in a circle, each circle once and from the first of its files by their paths.

    ``ways`` are those of each file, by its path. What leads from a file to itself is no circle here. Of many circles
    that cross, not every combination is told: as many as need to be opened until none is left.
    """
    told: set[frozenset[str]] = set()
    done: set[str] = set()
    for start in sorted(ways):
        for circle in _search(start, ways, done):
            members = frozenset(target for target, _ in circle)
            if len(circle) > 1 and members not in told:
                told.add(members)
                first = min(range(len(circle)), key=lambda place: circle[place][1].at.path)
                yield circle[first:] + circle[:first]


def _search(start: str, ways: Mapping[str, Sequence[Way]], done: set[str]) -> Iterator[list[Way]]:
    """Follow all ways from ``start`` to their ends, depth first; ``done`` are the files that need no second look."""
    if start in done:
        return
    passed: dict[str, int] = {start: 0}
    trail: list[Way] = []
    waiting = [iter(ways[start])]
    while waiting:
        way = next(waiting[-1], None)
        if way is None:
            waiting.pop()
            done.add(passed.popitem()[0])
            del trail[-1:]
            continue
        target, _ = way
        if target in passed:
            yield [*trail[passed[target] :], way]
        elif target in ways and target not in done:
            passed[target] = len(passed)
            trail.append(way)
            waiting.append(iter(ways[target]))
