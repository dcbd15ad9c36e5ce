"""Sketching: the steps that somebody has named become a blueprint to fill in.

What nobody has said yet is asked on the picture: a card with a question stands where an answer is wanted, so that the
file can be drawn and checked from the first minute and says of itself what it lacks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from blueprint_cli.cli.starting import scalar

_QUESTIONS = {
    "evidence": "What do they see, hear or hold?",
    "customer": "",
    "frontstage": "Who meets them, and does what?",
    "backstage": "Who works out of their sight?",
    "support": "What does that rest on?",
}
"""By lane, what is to be found out for each step; of the customer the step itself says it."""

CUSTOMER, OWNER = "Customer", "Our team"
"""What stands where nobody has said who."""

_COMMAS = re.compile(r"[,;،؛、，；\n]")


class Outline(NamedTuple):
    """What somebody can say of a service in a minute: ``steps`` are titles, at least one."""

    title: str
    customer: str
    owner: str
    steps: tuple[str, ...]


def named_in(line: str) -> tuple[str, ...]:
    """The titles in a line that separates them by commas, in any script's form of them."""
    return tuple(title for part in _COMMAS.split(line) if (title := " ".join(part.split())))


def sketch(outline: Outline, *, schema: str) -> str:
    """The text of a blueprint in its canonical layout, whose first line tells editors where ``schema`` is."""
    return "".join(f"{line}\n" for line in _lines(outline, schema))


def _lines(outline: Outline, schema: str) -> Iterator[str]:
    yield f"# yaml-language-server: $schema={schema}"
    yield "# A card with `status: question` is still open, and drawn dashed. Write what is true in its place, as the"
    yield "# customer cards have it; a list where there is more than one; and take it away where there is none."
    yield "# blueprint: ignore-file[open-questions] so that lint does not count them; it says when this line can go"
    yield "blueprint: 1"
    yield f"title: {scalar(outline.title)}"
    yield f"persona: {scalar(outline.customer)}"
    yield f"owner: {scalar(outline.owner)}"
    yield "version: 1"
    yield f"starts: {scalar(outline.steps[0])} # better: what sets it off"
    yield f"ends: {scalar(outline.steps[-1])} # better: how it ends well"
    yield "state: current # or target, or future"
    yield "flow: full # draws the usual arrows between the lanes; journey: those of the customer only"
    yield ""
    yield "# With the lanes emotion and time, `emotion: 1` (from -2 to 2) and `time: 5m` of cards are drawn too."
    yield f"lanes: [{', '.join(_QUESTIONS)}]"
    yield ""
    yield "steps:"
    for number, title in enumerate(outline.steps):
        if number:
            yield ""
        yield f"  - title: {scalar(title)}"
        for lane, question in _QUESTIONS.items():
            card = f'{{ text: "{question}", status: question }}' if question else scalar(title)
            yield f"    {lane}: {card}"
