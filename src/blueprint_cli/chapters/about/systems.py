"""What the service runs on, the most used first."""

from __future__ import annotations

from blueprint_cli.analysis.systems import systems
from blueprint_cli.chapters.blocks import Basis, Block, Figure
from blueprint_cli.chapters.chapter import Untold
from blueprint_cli.chapters.subject import Subject, listed
from blueprint_cli.chapters.tabling import tabulate


def tell(subject: Subject) -> tuple[Block, ...] | Untold:
    """Each system, how often it is used, where and by whom."""
    found = systems(subject.blueprint)
    if not found:
        return Untold("no lane of role `support` has a card, and no role of kind `system` does one")
    rows = tuple(
        (
            system.title,
            Figure(str(len(system.cards)), len(system.cards), len(system.cards), "cards"),
            listed(subject.step(card) for card in system.cards),
            listed(user.title for user in system.users),
        )
        for system in found
    )
    return (
        tabulate("Systems", ("System", "Uses", "Steps", "Linked with"), rows),
        Basis(
            text="A system is what a card of a support lane says, or a role of kind `system`; its uses are its cards. "
            "Those linked with it have a link to or from one of them."
        ),
    )
