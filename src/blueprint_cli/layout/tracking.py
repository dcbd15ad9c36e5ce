"""Side by side: which track each run of an arrow takes in its slot, so that none lies on another.

Runs of one slot that meet the same other slots must differ in their track. Their order decides which of
them cross where they turn off; it is sought by sifting (Matuszewski, Schönfeld and Molitor 1999) on the
number of such crossings, level and upright slots in turn, because the one's ends are the other's tracks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from blueprint_cli.layout.routing import Path

PORT = 0.4
"""A run that ends at a card ends this far beyond the middle of the card's slot, on the side it comes from:
runs that arrive on opposite sides of a card do not meet."""

ROUNDS = 5
SIFTINGS = 2
_SLOT = 1000.0


class Run:
    """A straight stretch of an arrow: ``level`` or upright, in ``slot``, from ``low`` to ``high``.

    ``tracks`` is how many tracks there are where it runs, ``track`` the one it takes, from 0; runs that may
    meet are of one ``group``. ``before`` and ``after`` are the runs at its low and high end, None at a card.
    A plain class: it is changed in place.
    """

    __slots__ = ("after", "before", "group", "high", "level", "link", "low", "slot", "track", "tracks")

    def __init__(self, link: int, slot: int, low: float, high: float, *, level: bool) -> None:
        self.link = link
        self.level = level
        self.slot = slot
        self.low = low
        self.high = high
        self.before: Run | None = None
        self.after: Run | None = None
        self.track = 0
        self.tracks = 1
        self.group = 0

    def turns(self, end: Run) -> int:
        """Which way the neighbour ``end`` leads from here: -1 to lower slots, 1 to higher ones."""
        return 1 if (end.low + end.high) / 2 > self.slot else -1

    def place(self) -> float:
        """Where it lies, in slots and tracks: comparable among runs of the same direction."""
        return self.slot * _SLOT + self.track

    def start(self) -> float:
        """Where its low end lies, comparable with ``place`` of runs across it."""
        return self.before.place() if self.before else self.low * _SLOT

    def end(self) -> float:
        """Where its high end lies."""
        return self.after.place() if self.after else self.high * _SLOT


def track(paths: Sequence[Path]) -> list[list[Run]]:
    """The runs of each path, from source to target, each with its track."""
    arrows = [_runs(link, path) for link, path in enumerate(paths)]
    _settle([*_groups(arrows, level=False), *_groups(arrows, level=True)])
    return arrows


def _groups(arrows: Sequence[Sequence[Run]], *, level: bool) -> list[list[Run]]:
    by_slot: defaultdict[int, list[Run]] = defaultdict(list)
    for run in (run for arrow in arrows for run in arrow if run.level == level):
        by_slot[run.slot].append(run)
    groups = [group for slot in sorted(by_slot) for group in _meeting(by_slot[slot])]
    for number, group in enumerate(groups):
        for run in group:
            run.group = number
    return groups


def _settle(groups: Sequence[list[Run]]) -> None:
    """Order every group, again and again while crossings get fewer, and keep the best."""
    best: tuple[float, dict[Run, tuple[int, int]]] = (float("inf"), {})
    everything = [run for group in groups for run in group]
    for _ in range(ROUNDS):
        crossings = sum(_order(group) for group in groups)
        if crossings >= best[0]:
            break
        best = (crossings, {run: (run.track, run.tracks) for run in everything})
    for run, (place, count) in best[1].items():
        run.track, run.tracks = place, count


def _runs(link: int, path: Path) -> list[Run]:
    runs: list[Run] = []
    last = len(path) - 2
    for index, ((x0, y0), (x1, y1)) in enumerate(pairwise(path)):
        level = y0 == y1
        start, end = (x0, x1) if level else (y0, y1)
        forward = 1 if end > start else -1
        near = start + PORT * forward if index == 0 else float(start)
        far = end - PORT * forward if index == last else float(end)
        runs.append(Run(link, y0 if level else x0, min(near, far), max(near, far), level=level))
    for one, other in pairwise(runs):
        _join(one, other)
    return runs


def _join(one: Run, other: Run) -> None:
    for run, neighbour in ((one, other), (other, one)):
        if run.low == neighbour.slot:
            run.before = neighbour
        else:
            run.after = neighbour


def _meeting(runs: Iterable[Run]) -> list[list[Run]]:
    """The runs of one slot in groups that do not meet one another."""
    groups: list[list[Run]] = []
    reach = float("-inf")
    for run in sorted(runs, key=lambda run: (run.low, run.high, run.link)):
        if run.low > reach:
            groups.append([])
        groups[-1].append(run)
        reach = max(reach, run.high)
    return groups


def _order(group: list[Run]) -> float:
    """Give the runs of a group their tracks; the crossings that are left among them."""
    if len(group) == 1:
        return 0.0
    order = sorted(group, key=_pull)
    weights = _weights(order)
    places = _sifted(list(range(len(order))), weights)
    order = [order[place] for place in places]
    _stack(order)
    return sum(_crossed(one, other) for at, one in enumerate(order) for other in order[at + 1 :] if _meet(one, other))


def _pull(run: Run) -> tuple[float, float, float, float, float, int]:
    """Where a run would rather lie: on the side to which its ends turn, the shorter ones nested in the longer."""
    ends = [end for end in (run.before, run.after) if end]
    side = sum(run.turns(end) for end in ends)
    reach = sum(end.high - end.low for end in ends)
    return (side, -side * (run.high - run.low), -side * reach, run.track, run.low, run.link)


def _weights(order: Sequence[Run]) -> list[list[float]]:
    """``weights[i][j]``: crossings with ``i`` before ``j``, less those with ``j`` before ``i``."""
    weights = [[0.0] * len(order) for _ in order]
    for i, one in enumerate(order):
        for j in range(i + 1, len(order)):
            other = order[j]
            if _meet(one, other):
                weight = _crossed(one, other) - _crossed(other, one)
                weights[i][j], weights[j][i] = weight, -weight
    return weights


def _sifted(order: list[int], weights: Sequence[Sequence[float]]) -> list[int]:
    """Take each out in turn and put it where crossings are fewest."""
    for _ in range(SIFTINGS):
        moved = False
        for item in sorted(order):
            at = order.index(item)
            order.pop(at)
            total, best, place = 0.0, 0.0, 0
            costs = [0.0]
            for index, other in enumerate(order):
                total += weights[other][item]
                costs.append(total)
                if total < best:
                    best, place = total, index + 1
            if costs[at] <= best:
                place = at
            moved = moved or place != at
            order.insert(place, item)
        if not moved:
            break
    return order


def _stack(order: Sequence[Run]) -> None:
    """Tracks from 0 in the given order; runs that do not meet may share one."""
    for index, run in enumerate(order):
        run.track = max((other.track + 1 for other in order[:index] if _meet(other, run)), default=0)
    count = max(run.track for run in order) + 1
    for run in order:
        run.tracks = count


def _meet(one: Run, other: Run) -> bool:
    return one.low <= other.high and other.low <= one.high


def _crossed(one: Run, other: Run) -> int:
    """How often the two cross where they turn, when ``one`` lies before ``other``."""
    return _cuts(one, other, 1) + _cuts(other, one, -1)


def _cuts(run: Run, other: Run, way: int) -> int:
    """How many ends of ``run`` turn the given way and cut through ``other``."""
    start, end = other.start(), other.end()
    count = 0
    if run.before and run.turns(run.before) == way and start < run.before.place() < end:
        count += 1
    if run.after and run.turns(run.after) == way and start < run.after.place() < end:
        count += 1
    return count
