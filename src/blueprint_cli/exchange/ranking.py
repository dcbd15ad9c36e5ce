"""Ranking: steps for the parts of a drawing that has none, by the order in which its arrows lead."""

from __future__ import annotations

from collections.abc import Sequence


def rank(parts: Sequence[str], arrows: Sequence[tuple[str, str]]) -> dict[str, int]:
    """How far each part is from the beginning, from 0: one further than the furthest from which an arrow leads to it.

    Arrows that lead back to a part from which they come, in the order of ``parts``, do not count.
    """
    ways: dict[str, list[str]] = {part: [] for part in parts}
    for source, target in arrows:
        ways[source].append(target)
    order = _ordered(parts, ways)
    place = {part: at for at, part in enumerate(order)}
    ranks = dict.fromkeys(parts, 0)
    for part in order:
        for target in ways[part]:
            if place[target] > place[part]:
                ranks[target] = max(ranks[target], ranks[part] + 1)
    return ranks


def _ordered(parts: Sequence[str], ways: dict[str, list[str]]) -> list[str]:
    """Each part before those to which its arrows lead, unless that is where it comes from."""
    seen: set[str] = set()
    done: list[str] = []
    for start in parts:
        if start in seen:
            continue
        seen.add(start)
        path = [(start, iter(ways[start]))]
        while path:
            part, targets = path[-1]
            target = next((target for target in targets if target not in seen), None)
            if target is None:
                done.append(part)
                path.pop()
            else:
                seen.add(target)
                path.append((target, iter(ways[target])))
    return done[::-1]
