"""The blueprints that are measured: ``python benchmarks/fixtures.py`` writes them anew, always the same.

A removal firm's service in three sizes: cards in every lane, long texts, several cards in a cell, links that skip
lanes and steps, loops, labels. ``flow`` is off, so that each has as many links as its name says.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from random import Random
from typing import NamedTuple

FOLDER = Path(__file__).parent / "fixtures"


class Size(NamedTuple):
    """How much there is of everything."""

    name: str
    steps: int
    cards: int
    links: int


SIZES = (Size("S", 6, 18, 20), Size("M", 14, 60, 75), Size("L", 40, 240, 320))
LARGEST = Size("XL", 250, 2000, 3000)
"""Not kept as a file: it is as long as a book."""

PHASES = ("Decide to move", "Compare offers", "Plan the day", "Pack", "Move", "Arrive", "Settle", "Look back")
STEPS = (
    *("Ask around", "Describe the flat", "Get an offer", "Choose a date", "Sort things out", "Fill the boxes", "Load"),
    *("Drive over", "Carry in", "Put together", "Hand over the keys", "Pay", "Complain", "Rate"),
)
LANES = ("evidence", "customer", "frontstage", "backstage", "support")
SHARES = (4, 3, 6, 5, 5)
"""How the cards are dealt to the lanes that come on top of a customer's card in each step."""

SUBJECTS = {
    "evidence": ("Offer by e-mail with", "Leaflet about", "Label on", "Text message on", "Signed list of"),
    "customer": ("Asks for", "Compares", "Confirms", "Worries aloud that nobody has thought of", "Walks through"),
    "frontstage": ("Crew leader explains", "Planner on the phone goes through", "Driver shows", "Crew checks"),
    "backstage": ("Dispatcher reserves", "Planner works out", "Warehouse clerk prepares", "Accountant checks"),
    "support": ("Route planning for", "Booking system keeps", "Insurance cover of", "Register of"),
}
OBJECTS = (
    *("the date", "the two flats and their staircases", "the piano", "all forty boxes", "the parking permit"),
    *("the van with the tail lift", "the inventory", "the fragile things on top", "the final price"),
)
LABELS = ("date and address", "changed", "not on that day", "signed", "too heavy for two", "damage reported")


class Card(NamedTuple):
    """A card, and where it stands."""

    id: str
    step: int
    lane: int
    text: str


def main() -> None:
    """Write every fixture."""
    FOLDER.mkdir(exist_ok=True)
    for size in SIZES:
        path = FOLDER / f"{size.name}.blueprint.yaml"
        path.write_text("".join(f"{line}\n" for line in blueprint(size)), encoding="utf-8", newline="\n")


def blueprint(size: Size) -> Iterator[str]:
    """The lines of one fixture."""
    random = Random(size.name)
    cards = sorted(_cards(size, random), key=lambda card: (card.step, card.lane))
    yield "blueprint: 1"
    yield f"title: 'Moving house: size {size.name}'"
    yield "flow: none"
    yield "steps:"
    for step in range(size.steps):
        yield from _step(step, size, [card for card in cards if card.step == step])
    yield "links:"
    yield from _links(cards, size, random)


def _cards(size: Size, random: Random) -> Iterator[Card]:
    """A customer's card in each step; the others are dealt to the lanes by their shares, two to a cell at most."""
    dealt = cycle(lane for turn in range(max(SHARES)) for lane in range(len(LANES)) if turn < SHARES[lane])
    room = {(step, lane): 2 for step in range(size.steps) for lane in range(len(LANES))}
    lanes = [LANES.index("customer")] * size.steps + list(islice(dealt, size.cards - size.steps))
    counts = dict.fromkeys(LANES, 0)
    for number, lane in enumerate(lanes):
        free = [step for step in range(size.steps) if room[step, lane]]
        step = number if number < size.steps else random.choice(free)
        room[step, lane] -= 1
        name = LANES[lane]
        counts[name] += 1
        text = f"{random.choice(SUBJECTS[name])} {random.choice(OBJECTS)}"
        yield Card(f"{name[0]}{counts[name]}", step, lane, text)


def _step(step: int, size: Size, cards: list[Card]) -> Iterator[str]:
    phases = PHASES[: max(2, size.steps // 5)]
    yield f"- title: {STEPS[step % len(STEPS)]}{' again' * (step // len(STEPS))}"
    yield f"  phase: {phases[step * len(phases) // size.steps]}"
    for lane, name in enumerate(LANES):
        here = [card for card in cards if card.lane == lane]
        if here:
            yield f"  {name}:"
        for card in here:
            yield f"  - id: {card.id}"
            yield f"    text: {card.text}"


def _links(cards: list[Card], size: Size, random: Random) -> Iterator[str]:
    """One from each card while they last, then any: mostly in the same step or to the next, some back in time."""
    made: set[tuple[str, str]] = set()
    while len(made) < size.links:
        source = cards[len(made)] if len(made) < len(cards) else random.choice(cards)
        distance = random.choices((0, 1, 2, 3, -1, -2), (40, 40, 8, 4, 5, 3))[0]
        near = [card for card in cards if card.step == source.step + distance and card is not source]
        target = random.choice(near) if near else source
        if target is source or {(source.id, target.id), (target.id, source.id)} & made:
            continue
        made.add((source.id, target.id))
        yield f"- from: {source.id}"
        yield f"  to: {target.id}"
        if random.random() < 0.25:
            yield f"  text: {random.choice(LABELS)}"
        if distance < 0:
            yield "  kind: loop"


if __name__ == "__main__":
    main()
