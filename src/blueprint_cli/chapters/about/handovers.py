"""Where work, word or responsibility passes from one to another, and across which line."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.analysis.crossings import RANKS
from blueprint_cli.analysis.handovers import Handover, count
from blueprint_cli.chapters.blocks import Basis, Block, Cell, Figure, Matrix, Paragraph, Table
from blueprint_cli.chapters.cards import words
from blueprint_cli.chapters.chapter import Untold
from blueprint_cli.chapters.figures import counted, said
from blueprint_cli.chapters.subject import Subject, listed
from blueprint_cli.chapters.tabling import tabulate
from blueprint_cli.model.blueprint import FLOW_LANES, Flow, LaneRole, LinkKind


def tell(subject: Subject) -> tuple[Block, ...] | Untold:
    """The hand-overs in numbers, as a matrix, by line, and one by one."""
    if not subject.handovers:
        return Untold("no link leads from one role or lane to another; `flow: full` draws the usual ones")
    return tuple(_blocks(subject))


def _blocks(subject: Subject) -> Iterator[Block]:
    found = subject.handovers
    crossing = sum(bool(handover.lines) for handover in found)
    passing = sum(set(handover.givers) != set(handover.takers) for handover in found)
    yield Paragraph(
        text=f"{counted(len(found), 'hand-over')}: {passing} from one role or lane to another, {crossing} across a "
        "line."
    )
    yield _matrix(found)
    lines = _lines(subject)
    if lines.rows:
        yield lines
    yield _each(subject)
    yield from _few(subject)
    yield Basis(
        text="Each link between cards of different roles, or on two sides of a line, counts once, those that the tool "
        "adds included. A card that names no role counts for its lane; one that names several counts for each in the "
        "matrix."
    )


def _few(subject: Subject) -> Iterator[Block]:
    """That most of what the provider does has no arrow, and so is in no hand-over."""
    linked = {end for link in subject.links for end in (link.source, link.target)}
    roles = FLOW_LANES - {LaneRole.CUSTOMER}
    cards = [card for card in subject.blueprint.cards if subject.lanes[card.lane].role in roles]
    lone = sum(card.id not in linked for card in cards)
    if 2 * lone > len(cards) and subject.blueprint.flow is not Flow.FULL:
        yield Basis(
            text=f"Few arrows are written: {lone} of the {counted(len(cards), 'card')} behind the line of interaction "
            f"{said(lone, 'has', 'have')} none. `flow: full` draws the usual ones."
        )


def _matrix(found: tuple[Handover, ...]) -> Matrix:
    counts = count(found)
    actors = list(dict.fromkeys(actor for pair in counts for actor in pair))
    return Matrix(
        title="Who hands over to whom",
        corner="from ↓ to →",
        rows=tuple(actor.title for actor in actors),
        columns=tuple(actor.title for actor in actors),
        counts=tuple(tuple(counts.get((giver, taker), 0) for taker in actors) for giver in actors),
    )


def _lines(subject: Subject) -> Table:
    """How often each line is crossed: inwards, that is away from the customer, and outwards."""
    rows: list[tuple[Cell, ...]] = []
    for line, title in subject.blueprint.line_titles.items():
        across = [handover for handover in subject.handovers if line in handover.lines]
        mutual = sum(handover.link.kind is LinkKind.AGREEMENT for handover in across)
        inwards = sum(_is_inwards(subject, handover) for handover in across)
        if across:
            numbers = (len(across), inwards, len(across) - inwards - mutual, mutual)
            rows.append((title, *(_count(number) for number in numbers)))
    return tabulate("Across each line", ("Line", "Links", "Inwards", "Outwards", "Both ways"), rows)


def _is_inwards(subject: Subject, handover: Handover) -> bool:
    source, target = (RANKS[subject.lanes[card.lane].role] for card in (handover.source, handover.target))
    return source < target and handover.link.kind is not LinkKind.AGREEMENT


def _count(number: int) -> Figure:
    return Figure(str(number), number, number, "links")


def _each(subject: Subject) -> Table:
    rows = tuple(
        (
            subject.step(handover.source),
            subject.who(handover.source),
            subject.who(handover.target),
            _what(handover),
            listed(subject.blueprint.line_titles[line] for line in handover.lines),
        )
        for handover in subject.handovers
    )
    return tabulate("Each hand-over", ("Step", "From", "To", "What", "Across"), rows)


def _what(handover: Handover) -> str:
    """What the link says; where it says nothing, what follows."""
    mutual = "agreement" if handover.link.kind is LinkKind.AGREEMENT else ""
    return ", ".join(filter(None, (mutual, handover.link.text))) or f"→ {words(handover.target)}"
