"""The cards of a blueprint: who they are, what they cover, what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from blueprint_cli.model.blueprint import WRITTEN_STATUSES, Card, CardStatus, Mark, Reading, Remark, Timing
from blueprint_cli.model.cells import Cell
from blueprint_cli.model.identifying import Claim, identify
from blueprint_cli.model.part import Part
from blueprint_cli.model.problems import Problems
from blueprint_cli.model.references import Names, Vocabulary, refer, refer_all
from blueprint_cli.model.values import read_readings, read_remarks, read_timing, texts

_MARKS = frozenset(mark.value for mark in Mark)
_STATUSES = frozenset(status.value for status in WRITTEN_STATUSES)


class Placed:
    """A card that has its place and its id, and is still to be read.

    ``step`` is the place of its first step, from 0; ``span`` how many steps it covers.
    """

    __slots__ = ("cell", "id", "part", "span")

    def __init__(self, part: Part, cell: Cell, *, id: str, span: int) -> None:  # noqa: A002 - the format's word
        self.part = part
        self.cell = cell
        self.id = id
        self.span = span


def place_cards(
    cells: Sequence[Cell], steps: Sequence[str], vocabulary: Vocabulary, problems: Problems
) -> list[Placed]:
    """The cards of all cells with their ids, entered into the vocabulary with what else names them."""
    found = [(cell, number, part) for cell in cells for number, part in enumerate(cell.cards, 1)]
    vocabulary.cards.forgiven |= vocabulary.steps.forgiven
    vocabulary.cards.complete = vocabulary.steps.complete
    claims = [
        Claim(part, id=part.get("id"), default=_default(steps[cell.step], cell.lane.id, number))
        for cell, number, part in found
    ]
    ids = identify(claims, vocabulary.cards, problems)
    order = {step: place for place, step in enumerate(steps)}
    placed = [
        Placed(part, cell, id=name, span=_span(part, cell.step, order, steps=vocabulary.steps, problems=problems))
        for (cell, _, part), name in zip(found, ids, strict=True)
    ]
    _alias(placed, steps, vocabulary)
    return placed


def _default(step: str, lane: str, number: int = 1) -> str:
    return f"{step}.{lane}" if number == 1 else f"{step}.{lane}.{number}"


def _span(part: Part, start: int, order: Mapping[str, int], *, steps: Names, problems: Problems) -> int:
    """How many steps a card covers, from the one at ``start`` on; all that are left where that makes no sense."""
    written = part.get("span")
    if written is None:
        return 1
    left = len(order) - start
    until = written.get("until")
    if until:
        last = refer(until, steps, problems)
        span = order[last] - start + 1 if last else left
    else:
        span = int(written.number or 1)
    if until and span < 1:
        way_out = "`until` names the last step that the card covers, this one or a later one"
        problems.add("BP012", until, "the span runs backwards: it ends before the card's own step", help=way_out)
    elif span > left:
        way_out = f"from this step on there are {left}" if left > 1 else "this is the last step: leave `span` out"
        said = written.text or span  # as it is written: as a number it may be too large to be exact
        problems.add("BP012", written, f"the span of {said} runs past the last step", help=way_out)
    elif span >= 1:
        return span
    return left


def _alias(placed: Sequence[Placed], steps: Sequence[str], vocabulary: Vocabulary) -> None:
    """Let ``STEP.LANE`` name the first card of a cell, and of an empty one the card that spans it."""
    for card in placed:
        vocabulary.cards.alias(_default(steps[card.cell.step], card.cell.lane.id), card.id)
    for card in placed:
        for step in range(card.cell.step + 1, card.cell.step + card.span):
            vocabulary.cards.alias(_default(steps[step], card.cell.lane.id), card.id)
    for unclear in steps:
        shared = vocabulary.steps.shared(unclear)
        if shared:
            for lane in dict.fromkeys(card.cell.lane.id for card in placed):
                vocabulary.cards.share(_default(unclear, lane), shared)


def mentions(placed: Sequence[Placed]) -> Iterator[Part]:
    """Who acts, card by card, as it is written."""
    for card in placed:
        yield from card.part.texts("by")


def read_cards(
    placed: Sequence[Placed], steps: Sequence[str], vocabulary: Vocabulary, problems: Problems
) -> list[Card]:
    """The cards, in their order."""
    return [
        _read(card, steps[card.cell.step], vocabulary, problems)
        if card.part.is_mapping
        else Card(
            id=card.id,
            step=steps[card.cell.step],
            lane=card.cell.lane.id,
            text=card.part.text,
            at=card.part.address,
        )
        for card in placed
    ]


def _read(card: Placed, step: str, vocabulary: Vocabulary, problems: Problems) -> Card:
    part = card.part
    readers = ((key, _READERS[key]) for key in part.key_names() if key in _READERS)
    said: dict[str, Any] = {field: read(part, key, vocabulary, problems) for key, (field, read) in readers}
    return Card(
        id=card.id,
        step=step,
        lane=card.cell.lane.id,
        text=part.word("text"),
        span=card.span,
        at=part.address,
        **said,
    )


def _by(part: Part, key: str, vocabulary: Vocabulary, problems: Problems) -> tuple[str, ...]:
    return refer_all(part.texts(key), vocabulary.roles, problems, titles=True)


def _goals(part: Part, key: str, vocabulary: Vocabulary, problems: Problems) -> tuple[str, ...]:
    return refer_all(part.texts(key), vocabulary.goals, problems)


def _metrics(part: Part, _: str, vocabulary: Vocabulary, problems: Problems) -> tuple[Reading, ...]:
    return read_readings(part, vocabulary.metrics, problems)


def _marks(part: Part, key: str, *_: object) -> tuple[Mark, ...]:
    return tuple(dict.fromkeys(Mark(mark) for mark in texts(part, key) if mark in _MARKS))


def _status(part: Part, key: str, *_: object) -> CardStatus:
    status = part.word(key)
    return CardStatus(status) if status in _STATUSES else CardStatus.CONFIRMED


def _timing(part: Part, key: str, _: Vocabulary, problems: Problems) -> Timing | None:
    return read_timing(part, key, problems)


def _remarks(part: Part, key: str, *_: object) -> tuple[Remark, ...]:
    return read_remarks(part, key)


def _texts(part: Part, key: str, *_: object) -> tuple[str, ...]:
    return texts(part, key)


def _word(part: Part, key: str, *_: object) -> str:
    return part.word(key)


def _quantity(part: Part, key: str, *_: object) -> float | None:
    return part.quantity(key)


def _ends(part: Part, key: str, *_: object) -> bool:
    """Whether the author wrote ``to: []``: nothing follows."""
    following = part.get(key)
    return following is not None and following.is_list and not following.items()


_Reader: TypeAlias = Callable[[Part, str, Vocabulary, Problems], Any]

_READERS: dict[str, tuple[str, _Reader]] = {
    "by": ("by", _by),
    "channel": ("channels", _texts),
    "marks": ("marks", _marks),
    "status": ("status", _status),
    **{key: (key, _remarks) for key in ("pains", "opportunities", "questions", "policies", "notes")},
    **{key: (key, _word) for key in ("recovery", "url", "details")},
    **{key: (key, _timing) for key in ("time", "wait")},
    "emotion": ("emotion", _quantity),
    "metrics": ("metrics", _metrics),
    "goals": ("goals", _goals),
    "to": ("ends", _ends),
    "tags": ("tags", _texts),
}
"""The keys of a card but for those of its place and name: the field that each fills, and how it is read. Only those
that are written are looked at: most cards have few."""
