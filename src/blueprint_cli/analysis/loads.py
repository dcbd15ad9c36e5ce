"""The load on each role: how long it is busy for one customer, and how many customers it could serve an hour."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from blueprint_cli.analysis.efforts import Effort, Range, add_up
from blueprint_cli.model.blueprint import Role


class Load(NamedTuple):
    """``hours`` of the role for one customer who starts the journey, and ``capacity``, the customers that all of the
    role could serve in an hour if they did nothing else; None where its ``count`` is not known or it is never busy."""

    role: Role
    hours: Range
    capacity: Range | None


def loads(efforts: Iterable[Effort]) -> tuple[Load, ...]:
    """The load of each role that has any effort, the one that limits the journey most first."""
    by_role: dict[str, list[Effort]] = {}
    for effort in efforts:
        by_role.setdefault(effort.role.id, []).append(effort)
    found = [_load(of_role) for of_role in by_role.values()]
    return tuple(sorted(found, key=lambda load: load.capacity.low if load.capacity else float("inf")))


def _load(efforts: list[Effort]) -> Load:
    role = efforts[0].role
    hours = add_up(effort.hours for effort in efforts) or Range(0, 0)
    least, most = sorted((hours.low, hours.high))
    known = role.headcount is not None and least > 0
    capacity = Range((role.headcount or 0) / most, (role.headcount or 0) / least, hours.rough) if known else None
    return Load(role, hours, capacity)
