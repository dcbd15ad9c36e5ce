"""What one customer's journey costs: by step, by role, and in all."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.analysis.efforts import Effort, add_up
from blueprint_cli.chapters.blocks import Basis, Block, Paragraph, Table
from blueprint_cli.chapters.cards import words
from blueprint_cli.chapters.chapter import Untold
from blueprint_cli.chapters.figures import counted, duration, money, number, often, said
from blueprint_cli.chapters.resting import rest
from blueprint_cli.chapters.subject import Subject
from blueprint_cli.chapters.tabling import tabulate


def tell(subject: Subject) -> tuple[Block, ...] | Untold:
    """The costs of the cards that have a time and a role with a cost, each as often as it happens."""
    found = [effort for effort in subject.efforts if effort.cost]
    if not found:
        if all(role.cost_per_hour is None for role in subject.blueprint.roles):
            return Untold("no role has a `cost_per_hour`")
        return Untold("no card of a role with a `cost_per_hour` has a `time`")
    return tuple(_blocks(subject, found))


def _blocks(subject: Subject, found: list[Effort]) -> Iterator[Block]:
    total = add_up(effort.cost for effort in found)
    costs = money(total).text if total else ""
    yield Paragraph(
        text=f"One customer who starts this journey costs {costs} on average, in the money in which the costs of roles "
        "are given."
    )
    yield _by_step(subject, found)
    yield _by_role(found)
    yield tabulate(
        "Each effort",
        ("Step", "Role", "What", "Takes", "Happens", "Costs"),
        (
            (
                subject.step(effort.card),
                effort.role.title,
                words(effort.card),
                duration(effort.duration),
                often(effort.often),
                money(effort.cost) if effort.cost else "",
            )
            for effort in found
        ),
    )
    yield Basis(text=" ".join((*rest(subject), *_unknown(subject, found))))


def _by_step(subject: Subject, found: list[Effort]) -> Table:
    rows = []
    for step in subject.blueprint.steps:
        cost = add_up(effort.cost for effort in found if effort.card.step == step.id)
        if cost:
            rows.append((subject.step(step), often(subject.frequencies.steps[step.id]), money(cost)))
    return tabulate("Cost by step", ("Step", "Entered", "Costs"), rows)


def _by_role(found: list[Effort]) -> Table:
    roles = dict.fromkeys(effort.role.id for effort in found)
    rows = []
    for role in roles:
        own = [effort for effort in found if effort.role.id == role]
        cost = add_up(effort.cost for effort in own)
        if cost:
            rows.append((own[0].role.title, f"{number(own[0].role.cost_per_hour or 0)} an hour", money(cost)))
    return tabulate("Cost by role", ("Role", "Price", "Costs"), rows)


def _unknown(subject: Subject, found: list[Effort]) -> Iterator[str]:
    """What the sum leaves out."""
    priced = {role.id for role in subject.blueprint.roles if role.cost_per_hour is not None}
    timed = {effort.card.id for effort in found}
    without = [card for card in subject.blueprint.cards if priced & set(card.by) and card.id not in timed]
    if without:
        have = said(len(without), "has", "have")
        yield f"Not in the sum: {counted(len(without), 'card')} of roles with a cost that {have} no time."
    free = {effort.role.title for effort in subject.efforts if effort.cost is None}
    if free:
        yield f"Not in the sum: {', '.join(sorted(free))}, without a `cost_per_hour`."
