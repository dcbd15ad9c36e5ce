"""Judging: whether everything in a theme can be read and seen on what it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from blueprint_cli.diagnostics import Route
from blueprint_cli.draw.colors import contrast
from blueprint_cli.draw.theme import Theme
from blueprint_cli.layout.scene import Tone
from blueprint_cli.model.blueprint import CardStatus, LaneRole

VISIBLE = 3.0
"""The contrast that lines and shapes need (WCAG 2.2, criterion 1.4.11)."""

ON_GROUND = (Tone.TITLE, Tone.SUBTITLE, Tone.STEP, Tone.LEGEND, Tone.NOTE)
ON_CARDS = (Tone.DETAIL, Tone.WAIT, Tone.MET, Tone.MISSED, Tone.VALUE)
ON_LANES = (Tone.LINE, Tone.LINK, *ON_CARDS)


_Ground: TypeAlias = tuple[Route, str, float]
"""What something stands on: its key, its colour, and the contrast that is needed there."""


class Meeting(NamedTuple):
    """Two colours that meet in a picture, and the contrast they need.

    ``what`` and ``where`` are the keys that name them in a file of one's own theme.
    """

    what: Route
    color: str
    where: Route
    ground: str
    needed: float

    @property
    def contrast(self) -> float:
        """The contrast they have, from 1 to 21."""
        return contrast(self.color, self.ground)


def judge(theme: Theme) -> tuple[Meeting, ...]:
    """The colours that meet with less contrast than they need."""
    return tuple(meeting for meeting in meetings(theme) if meeting.contrast < meeting.needed)


def meetings(theme: Theme) -> Iterator[Meeting]:
    """All pairs of colours that can meet: texts first, and then lines and shapes.

    Lines between lanes and the neutral line of a curve are not among them: they tell nothing of their own.
    """
    yield from _texts_on_the_ground(theme)
    for role in theme.roles:
        yield from _texts_on_a_lane(theme, role)
        yield from _shapes_on_a_lane(theme, role)
    yield from _shapes_on_the_ground(theme)


def _texts_on_the_ground(theme: Theme) -> Iterator[Meeting]:
    ground: _Ground = (("ground",), theme.ground, theme.contrast)
    for tone in ON_GROUND:
        yield Meeting(("texts", tone.value), theme.tones[tone], *ground)
    yield Meeting(("texts", "phase"), theme.tones[Tone.PHASE], ("phases",), theme.phase, theme.contrast)
    for kind, color in theme.remarks.items():
        yield Meeting(("remarks", kind.value), color, *ground)
    for status, paint in theme.statuses.items():
        yield Meeting(("statuses", status.value, "ink"), paint.ink, *ground)
    for mark, badge in theme.marks.items():
        known = ("marks", mark.value)
        yield Meeting((*known, "ink"), badge.ink, (*known, "fill"), badge.fill, theme.contrast)


def _texts_on_a_lane(theme: Theme, role: LaneRole) -> Iterator[Meeting]:
    hue, known = theme.roles[role], ("roles", role.value)
    band: _Ground = ((*known, "band"), hue.band, theme.contrast)
    yield Meeting((*known, "heading"), hue.heading, *band)
    for tone in ON_LANES:
        yield Meeting(("texts", tone.value), theme.tones[tone], *band)
    for status, paint in theme.statuses.items():
        where: Route = ("statuses", status.value, "fill") if paint.fill else band[0]
        fill = paint.fill or hue.band
        yield Meeting(("statuses", status.value, "ink"), paint.ink, where, fill, theme.contrast)
        for tone in ON_CARDS:
            yield Meeting(("texts", tone.value), theme.tones[tone], where, fill, theme.contrast)


def _shapes_on_a_lane(theme: Theme, role: LaneRole) -> Iterator[Meeting]:
    hue, known = theme.roles[role], ("roles", role.value)
    band: _Ground = ((*known, "band"), hue.band, VISIBLE)
    yield Meeting((*known, "border"), hue.border, *band)
    yield Meeting((*known, "border"), hue.border, ("ground",), theme.ground, VISIBLE)
    for status, paint in theme.statuses.items():
        what: Route = ("statuses", status.value, "border") if paint.border else (*known, "border")
        yield Meeting(what, paint.border or hue.border, *band)
        if paint.fill:
            fill = ("statuses", status.value, "fill")
            yield Meeting(what, paint.border or hue.border, fill, paint.fill, VISIBLE)
    for what, color in _strokes(theme):
        yield Meeting(what, color, *band)


def _shapes_on_the_ground(theme: Theme) -> Iterator[Meeting]:
    ground: _Ground = (("ground",), theme.ground, VISIBLE)
    bar = theme.phase_border.color if theme.phase_border else theme.phase
    yield Meeting(("phases",), bar, *ground)
    for what, color in _strokes(theme):
        yield Meeting(what, color, *ground)
    for mark, badge in theme.marks.items():
        card = theme.statuses[CardStatus.CONFIRMED].fill or theme.ground
        yield Meeting(
            ("marks", mark.value, "fill"), badge.ring or badge.fill, ("statuses", "confirmed", "fill"), card, VISIBLE
        )


def _strokes(theme: Theme) -> Iterator[tuple[Route, str]]:
    """Everything thin that runs over lanes and over the ground."""
    yield from ((("links", kind.value), link.pen.color) for kind, link in theme.links.items())
    yield from ((("lines", line.value), pen.color) for line, pen in theme.lines.items())
    yield from ((("marks", mark.value, "fill"), badge.ring or badge.fill) for mark, badge in theme.marks.items())
    yield from ((("emotions", index), pen.color) for index, pen in enumerate(theme.emotions))
    yield ("axis",), theme.axis.color
