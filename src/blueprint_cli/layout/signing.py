"""Signs at the edges of a stretch: at which step an arrow goes on that leads to another band or page."""

from __future__ import annotations

from blueprint_cli.layout.lettering import Type, center
from blueprint_cli.layout.measuring import BOLD, OTHER_FONT, Words, measure
from blueprint_cli.layout.scene import Box, Point, Sign, Tone
from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Step

NUMBER = Type(9.5, BOLD, Tone.LINK)
SIGN_PITCH = 17.0
"""From the middle of a sign to the middle of the one below it, at least."""
HEIGHT = 14.0
DOWN_HEIGHT, DOWN_PITCH = 20.0, 4.0
"""How high a sign is that points down or up, and from such a sign to the one beside it, at least."""
BESIDE, TIP = 4.0, 5.0
"""Beside the number, and how long the point of a sign is, which points the way of the arrow."""


def sign_width(step: Step) -> float:
    """How wide the sign of a step is."""
    return measure(str(step.number), NUMBER.size, NUMBER.weight) * OTHER_FONT + 2 * BESIDE + TIP


def sign_box(room: Box, port: Point, step: Step, timeline: Timeline) -> Box:
    """The sign of a step at the end of an arrow, as wide as the column for signs, or as high as the row for them."""
    if timeline is Timeline.RIGHT:
        return Box(room.x, port.y - HEIGHT / 2, room.width, HEIGHT)
    width = sign_width(step)
    return Box(port.x - width / 2, room.y, width, room.height)


def sign(step: Step, box: Box, wording: Wording, timeline: Timeline, *, forward: bool) -> Sign:
    """The sign of a step, which points ``forward`` in time or back."""
    figure = str(step.number)
    words = Words((figure,), (measure(figure, NUMBER.size, NUMBER.weight),))
    aside = -TIP / 2 if forward else TIP / 2
    x, y = box.center
    x, y = (x + aside, y) if timeline is Timeline.RIGHT else (x, y + aside)
    return Sign(step=step.id, title=wording.step(step), box=box, label=center(words, NUMBER, x, y), forward=forward)
