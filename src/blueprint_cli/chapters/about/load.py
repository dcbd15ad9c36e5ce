"""How busy each role is, and which of them limits the service."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.analysis.loads import Load, loads
from blueprint_cli.analysis.numbers import write_number
from blueprint_cli.chapters.blocks import Basis, Block, Cell, Figure, Paragraph
from blueprint_cli.chapters.chapter import Untold
from blueprint_cli.chapters.figures import hours, per_hour
from blueprint_cli.chapters.resting import rest
from blueprint_cli.chapters.subject import Subject
from blueprint_cli.chapters.tabling import tabulate


def tell(subject: Subject) -> tuple[Block, ...] | Untold:
    """The time that one customer takes of each role, and how many customers an hour the role could serve."""
    found = loads(subject.efforts)
    if not found:
        return Untold("no card that says who does it (`by`) has a `time`")
    return tuple(_blocks(subject, found))


def _blocks(subject: Subject, found: tuple[Load, ...]) -> Iterator[Block]:
    tightest = found[0]
    if tightest.capacity:
        yield Paragraph(
            text=f"{tightest.role.title} is the first to reach its limit: at most {per_hour(tightest.capacity).text} "
            "customers an hour can start this journey before it is busy all the time."
        )
    yield tabulate(
        "Load by role",
        ("Role", "People", "Busy for one customer", "Customers an hour at most"),
        (
            (
                load.role.title,
                _people(load.role.headcount),
                hours(load.hours),
                per_hour(load.capacity) if load.capacity else "",
            )
            for load in found
        ),
    )
    text = " ".join((*rest(subject), "The limit is what all of a role could do if they did nothing else."))
    if any(load.role.headcount is None for load in found):
        text += " Where a role has no `count`, no limit follows."
    yield Basis(text=text)


def _people(count: float | None) -> Cell:
    return "" if count is None else Figure(write_number(count), count, count, "people")
