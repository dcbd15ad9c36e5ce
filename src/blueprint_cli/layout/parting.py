"""Where to cut a blueprint so that its stretches fit pages: on as few as can be, of about one width.

Among as few pages the best are sought (dynamic programming over the steps, as for the lines of a paragraph: Knuth and
Plass 1981). A cut costs what it tears: links, cards that span it, a phase.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from blueprint_cli.layout.surveying import Survey

PAGE, SLACK = 1000.0, 60.0
"""What a further page costs, and one of which nothing is used."""
LINK, SPAN, PHASE = 2.0, 12.0, 8.0
"""What it costs to cut a link, a card, a phase."""


def part(whole: Survey, widths: Sequence[float], room: float) -> tuple[int, ...]:
    """The places of the steps with which new stretches begin.

    ``widths`` are what steps take up with the gutter beside them, ``room`` is what a stretch may take up, in points.
    A step that is wider than that is a stretch by itself.
    """
    torn = [_torn(whole, place) for place in range(len(widths))]

    @cache
    def best(start: int) -> tuple[float, tuple[int, ...]]:
        """The least cost of the steps from ``start`` on, and where new stretches begin among them."""
        found: tuple[float, tuple[int, ...]] = (float("inf"), ())
        taken = 0.0
        for end in range(start + 1, len(widths) + 1):
            taken += widths[end - 1]
            if taken > room and end > start + 1:
                break
            cost = PAGE + SLACK * max(0.0, 1 - taken / room) ** 2
            if end < len(widths):
                after, starts = best(end)
                cost, starts = cost + torn[end] + after, (end, *starts)
            else:
                starts = ()
            found = min(found, (cost, starts))
        return found

    return best(0)[1]


def _torn(whole: Survey, start: int) -> float:
    """What it costs to cut before the step at ``start``."""
    blueprint = whole.blueprint
    order = {step.id: place for place, step in enumerate(blueprint.steps)}
    before = {card.id: order[card.step] + card.span <= start for card in blueprint.cards}
    spanning = sum(order[card.step] < start and not before[card.id] for card in blueprint.cards)
    links = sum(before[link.source] != before[link.target] for link in whole.links)
    phases = [step.phase for step in blueprint.steps[max(start - 1, 0) : start + 1]]
    return LINK * links + SPAN * spanning + PHASE * (len(phases) > 1 and bool(phases[0]) and phases[0] == phases[1])
