"""Where to cut a blueprint so that its stretches fit pages: on as few as can be, and these filled evenly.

Among as few pages the best are sought (dynamic programming over the steps, as for the lines of a paragraph: Knuth and
Plass 1981). A cut costs what it tears: links, cards that span it, a phase. So a cut between phases is taken where that
leaves pages about as full as the others, and no page gets a step or two for its sake.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from blueprint_cli.layout.surveying import Survey

UNEVEN = 100.0
"""What a page costs that is twice as full as it should be, or empty; less, as the square, where it is less uneven."""
LINK, SPAN, PHASE = 2.0, 12.0, 8.0
"""What it costs to cut a link, a card, a phase."""


def part(whole: Survey, widths: Sequence[float], room: float) -> tuple[int, ...]:
    """The places of the steps with which new stretches begin.

    ``widths`` are what steps take up with the gutter beside them, ``room`` is what a stretch may take up, in points.
    A step that is wider than that is a stretch by itself.
    """
    torn = [_torn(whole, place) for place in range(len(widths))]
    pages = _fewest(widths, room)
    even = sum(widths) / pages

    @cache
    def best(start: int, left: int) -> tuple[float, tuple[int, ...]]:
        """The least cost of the steps from ``start`` on over ``left`` stretches, and where others begin among them."""
        found: tuple[float, tuple[int, ...]] = (float("inf"), ())
        taken = 0.0
        for end in range(start + 1, len(widths) + 1):
            taken += widths[end - 1]
            if taken > room and end > start + 1:
                break
            uneven = UNEVEN * (taken / even - 1) ** 2
            if end == len(widths):
                found = min(found, (uneven, ()))
            elif left > 1:
                after, starts = best(end, left - 1)
                found = min(found, (uneven + torn[end] + after, (end, *starts)))
        return found

    return best(0, pages)[1]


def _fewest(widths: Sequence[float], room: float) -> int:
    """On how few pages the steps fit: each as full as can be."""
    pages, taken = 0, float("inf")
    for width in widths:
        if taken + width > room:
            pages, taken = pages + 1, 0.0
        taken += width
    return pages


def _torn(whole: Survey, start: int) -> float:
    """What it costs to cut before the step at ``start``."""
    blueprint = whole.blueprint
    order = {step.id: place for place, step in enumerate(blueprint.steps)}
    before = {card.id: order[card.step] + card.span <= start for card in blueprint.cards}
    spanning = sum(order[card.step] < start and not before[card.id] for card in blueprint.cards)
    links = sum(before[link.source] != before[link.target] for link in whole.links)
    phases = [step.phase for step in blueprint.steps[max(start - 1, 0) : start + 1]]
    return LINK * links + SPAN * spanning + PHASE * (len(phases) > 1 and bool(phases[0]) and phases[0] == phases[1])
