"""Ordering: the keys of every mapping in the order of the format.

Lists stay as they are, and so do mappings whose keys are the author's own words. Entries with an empty line before
them begin a group: each group is put in order, and the groups by the first key of each, so that what stands together
stays together. A comment belongs to the entry below it; one that an empty line separates from it titles the group.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush

from blueprint_cli.rewrite.shape import Shape, blueprint
from blueprint_cli.source.transcript import Above, Collection, Part, Transcript, anchors

_IGNORE = "blueprint: ignore["
"""In a comment on a line of its own, this silences a finding about what is below, and goes where that goes."""


def order(transcript: Transcript, data: object) -> None:
    """Put the keys of a file in order, in place; ``data`` is what the file says."""
    root = transcript.content
    if root and isinstance(root.value, Collection):
        _free_silencers(root)
        _Orderer(_lanes(data), has_anchors=transcript.has_anchors).order(root, blueprint(), leads=True)


def _lanes(data: object) -> tuple[str, ...]:
    """The ids of the lanes from top to bottom; none where another file declares them."""
    from blueprint_cli.model.lanes import STANDARD

    declared = data.get("lanes") if isinstance(data, dict) else None
    if not isinstance(declared, list):
        return () if isinstance(data, dict) and "include" in data else tuple(lane.value for lane in STANDARD)
    return tuple(filter(None, map(_lane, declared)))


def _lane(declared: object) -> str:
    if isinstance(declared, str):
        return declared
    if not isinstance(declared, dict):
        return ""
    title, role = declared.get("title"), declared.get("role")
    own = declared.get("id") or (None if title else role)
    if own is not None:
        return str(own)
    from blueprint_cli.model.ids import slug

    return slug(str(title or ""))


def _free_silencers(root: Part) -> None:
    """Give a comment in the head of the file that silences findings in its first entry to that entry."""
    collection = root.value
    silencer = next((at for at, comment in enumerate(root.above) if _IGNORE in comment.text), None)
    if silencer is not None and isinstance(collection, Collection) and collection.parts:
        first = collection.parts[0]
        first.above = [*root.above[silencer:], *first.above]
        first.apart, root.apart = root.apart, first.above[0].apart
        first.above[0] = first.above[0]._replace(apart=False)
        del root.above[silencer:]


class _Orderer:
    """Puts one file in order."""

    def __init__(self, lanes: tuple[str, ...], *, has_anchors: bool) -> None:
        self._lanes = lanes
        self._step: Shape | None = None
        self._has_anchors = has_anchors

    def order(self, part: Part, shape: Shape | None, *, leads: bool) -> None:
        """Put all that is in ``part`` in order; ``leads`` where a comment can stand above the first entry in it."""
        collection = part.value
        if shape is None or not isinstance(collection, Collection):
            return
        if collection.is_mapping and "phase" in shape.ranks:
            shape = self._step = self._step or shape.with_lanes(self._lanes)
        if collection.is_mapping and shape.ranks:
            self._order_entries(collection, shape, leads=leads)
        for inner in collection.parts:
            has_line = bool(inner.key or inner.beside or inner.value.properties)
            self.order(inner, shape.of(inner.key.raw if inner.key else None), leads=has_line)

    def _order_entries(self, collection: Collection, shape: Shape, *, leads: bool) -> None:
        ranks = [shape.rank(part.key.raw if part.key else "") for part in collection.parts]
        if ranks == sorted(ranks):
            return
        units = [self._unit(part, rank) for part, rank in zip(collection.parts, ranks, strict=True)]
        parted = _parted(units)
        parted[-1][-1].tail, collection.below = _until_apart(collection.below)
        groups = [_group(units, leads=leads) for units in parted]
        _join(_sorted(groups, leads=leads), collection)

    def _unit(self, part: Part, rank: int) -> _Unit:
        names = set(anchors(part)) if self._has_anchors else set()
        return _Unit(
            [part],
            rank,
            given=frozenset(name for name, is_given in names if is_given),
            repeated=frozenset(name for name, is_given in names if not is_given),
        )


class _Unit:
    """What is put in its place as a whole: an entry, or a group of them with the comments that title it.

    ``given`` are the names of the anchors in it, ``repeated`` those of the aliases. ``tail`` are the comments right
    below a group.
    """

    __slots__ = ("given", "parts", "rank", "repeated", "tail", "title")

    def __init__(self, parts: list[Part], rank: int, *, given: frozenset[str], repeated: frozenset[str]) -> None:
        self.parts = parts
        self.rank = rank
        self.given = given
        self.repeated = repeated
        self.title: list[Above] = []
        self.tail: list[Above] = []

    def may_lead(self) -> bool:
        """Whether no comment stands above it."""
        return not self.title and not self.parts[0].above


def _parted(units: list[_Unit]) -> list[list[_Unit]]:
    """``units`` in groups, which begin at empty lines; each first and last one has the comments around its group."""
    groups: list[list[_Unit]] = []
    for unit in units:
        (part,) = unit.parts
        if groups and not part.begins_apart:
            groups[-1].append(unit)
            continue
        if groups:
            groups[-1][-1].tail, part.above = _until_apart(part.above)
        unit.title = _take_title(part)
        _set_apart(part, apart=False)
        groups.append([unit])
    return groups


def _until_apart(comments: list[Above]) -> tuple[list[Above], list[Above]]:
    """Those of ``comments`` before the first that has an empty line before it, and the others."""
    cut = next((at for at, comment in enumerate(comments) if comment.apart), len(comments))
    return comments[:cut], comments[cut:]


def _take_title(part: Part) -> list[Above]:
    """Take from ``part`` the comments above it that an empty line separates from it."""
    cut = max((at for at, comment in enumerate(part.above) if comment.apart), default=0)
    cut = len(part.above) if part.apart else cut
    title, part.above = part.above[:cut], part.above[cut:]
    return title


def _group(units: list[_Unit], *, leads: bool) -> _Unit:
    """``units`` in order as one."""
    title, tail = units[0].title, units[-1].tail
    units[0].title = []
    group = _Unit(
        [part for unit in _sorted(units, leads=leads) for part in unit.parts],
        min(unit.rank for unit in units),
        given=frozenset().union(*(unit.given for unit in units)),
        repeated=frozenset().union(*(unit.repeated for unit in units)),
    )
    group.title, group.tail = title, tail
    return group


def _join(groups: list[_Unit], collection: Collection) -> None:
    """Put the entries of ``groups`` into ``collection``, with an empty line before each group and below its title."""
    collection.parts = [part for group in groups for part in group.parts]
    tail: list[Above] = []
    for at, group in enumerate(groups):
        first = group.parts[0]
        _set_apart(first, apart=bool(at or group.title))
        if group.title:
            first.above = group.title + first.above
            _set_apart(first, apart=bool(at))
        first.above = tail + first.above
        tail = group.tail
    collection.below = tail + collection.below


def _set_apart(part: Part, *, apart: bool) -> None:
    """Set an empty line before ``part`` and the comments above it, or take it away."""
    if part.above:
        part.above[0] = part.above[0]._replace(apart=apart)
    else:
        part.apart = apart


def _sorted(units: list[_Unit], *, leads: bool) -> list[_Unit]:
    """``units`` by rank, as far as anchors stay before what repeats them.

    Unless ``leads``, the first is one that no comment stands above: it goes on the line of a dash.
    """
    waits, blocks = _bonds(units)
    free = [(unit.rank, at) for at, unit in enumerate(units) if not waits[at]]
    if not leads and (leading := [place for place in free if units[place[1]].may_lead()]):
        free.remove(min(leading))
        free.append((-1, min(leading)[1]))
    heapify(free)
    done: list[_Unit] = []
    while free:
        _, at = heappop(free)
        done.append(units[at])
        for later in blocks[at]:
            waits[later] -= 1
            if not waits[later]:
                heappush(free, (units[later].rank, later))
    return done


def _bonds(units: list[_Unit]) -> tuple[list[int], list[set[int]]]:
    """For each unit how many it has to stay behind, and which have to stay behind it: what repeats a name behind what
    gives it, and what gives it anew behind both."""
    givers: dict[str, int] = {}
    repeaters: dict[str, set[int]] = {}
    blocks: list[set[int]] = [set() for _ in units]
    for at, unit in enumerate(units):
        for name in unit.given | unit.repeated:
            if name in givers:
                blocks[givers[name]].add(at)
        for name in unit.given:
            for before in repeaters.pop(name, ()):
                blocks[before].add(at)
            givers[name] = at
        for name in unit.repeated:
            repeaters.setdefault(name, set()).add(at)
    waits = [0] * len(units)
    for later in (at for blocked in blocks for at in blocked):
        waits[later] += 1
    return waits, blocks
