"""Signs at the edges of a stretch: at which step an arrow goes on that leads to another band or page."""

from __future__ import annotations

from blueprint_cli.layout.lettering import Type, center
from blueprint_cli.layout.measuring import BOLD, OTHER_FONT, Words, measure
from blueprint_cli.layout.scene import Box, Point, Sign, Tone
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Step

NUMBER = Type(9.5, BOLD, Tone.LINK)
SIGN_PITCH = 17.0
"""From the middle of a sign to the middle of the one below it, at least."""
HEIGHT = 14.0
BESIDE, TIP = 4.0, 5.0
"""Beside the number, and how long the point of a sign is, which points the way of the arrow."""


def sign_width(step: Step) -> float:
    """How wide the sign of a step is."""
    return measure(str(step.number), NUMBER.size, NUMBER.weight) * OTHER_FONT + 2 * BESIDE + TIP


def sign_box(column: Box, port: Point) -> Box:
    """A sign as wide as its ``column``, at the end of an arrow."""
    return Box(column.x, port.y - HEIGHT / 2, column.width, HEIGHT)


def sign(step: Step, box: Box, wording: Wording, *, forward: bool) -> Sign:
    """The sign of a step, which points ``forward`` in time or back."""
    figure = str(step.number)
    words = Words((figure,), (measure(figure, NUMBER.size, NUMBER.weight),))
    aside = -TIP / 2 if forward else TIP / 2
    return Sign(
        step=step.id,
        title=wording.step(step),
        box=box,
        label=center(words, NUMBER, box.center.x + aside, box.center.y),
        forward=forward,
    )
