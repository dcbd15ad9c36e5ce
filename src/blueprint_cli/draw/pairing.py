"""A light theme and a dark one as one that follows its reader: every colour of the one with that of the other."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from blueprint_cli.draw.colors import Swatch
from blueprint_cli.draw.theme import MarkPaint, Pen, StatusPaint, Theme

Kind = TypeVar("Kind", bound=StrEnum)


def pair(light: Theme, dark: Theme) -> Theme:
    """``light``, its colours swatches with those of ``dark``; shapes, strokes and fonts are those of ``light``.

    Where one of the two gives a status no colour of its own, neither does.
    """
    return light._replace(
        ground=Swatch(light.ground, dark=dark.ground, name="ground"),
        ink=Swatch(light.ink, dark=dark.ink, name="ink"),
        rule=_pen(light.rule, dark.rule, "rule"),
        phase=Swatch(light.phase, dark=dark.phase, name="phase"),
        phase_border=light.phase_border and _pen(light.phase_border, dark.phase_border or dark.axis, "phase-border"),
        tones=_swatches(light.tones, dark.tones, "text"),
        roles={role: hue.beside(dark.roles[role], _word(role)) for role, hue in light.roles.items()},
        lines={line: _pen(pen, dark.lines[line], f"line-{_word(line)}") for line, pen in light.lines.items()},
        links={
            kind: link._replace(pen=_pen(link.pen, dark.links[kind].pen, f"link-{kind}"))
            for kind, link in light.links.items()
        },
        marks={mark: _mark(paint, dark.marks[mark], f"mark-{mark}") for mark, paint in light.marks.items()},
        statuses={
            status: _status(paint, dark.statuses[status], f"card-{status}") for status, paint in light.statuses.items()
        },
        remarks=_swatches(light.remarks, dark.remarks, "remark"),
        emotions=tuple(
            _pen(pen, dark.emotions[index % len(dark.emotions)], f"emotion-{index + 1}")
            for index, pen in enumerate(light.emotions)
        ),
        neutral=_pen(light.neutral, dark.neutral, "neutral"),
        axis=_pen(light.axis, dark.axis, "axis"),
        dark=dark,
    )


def _pen(light: Pen, dark: Pen, name: str) -> Pen:
    return light._replace(color=Swatch(light.color, dark=dark.color, name=name))


def _swatches(light: Mapping[Kind, str], dark: Mapping[Kind, str], name: str) -> Mapping[Kind, str]:
    return {kind: Swatch(color, dark=dark[kind], name=f"{name}-{_word(kind)}") for kind, color in light.items()}


def _mark(light: MarkPaint, dark: MarkPaint, name: str) -> MarkPaint:
    return MarkPaint(
        fill=_swatch(light.fill, dark.fill, name),
        ink=_swatch(light.ink, dark.ink, f"{name}-ink"),
        ring=_swatch(light.ring, dark.ring, f"{name}-ring"),
    )


def _status(light: StatusPaint, dark: StatusPaint, name: str) -> StatusPaint:
    return light._replace(
        fill=_swatch(light.fill, dark.fill, name),
        ink=_swatch(light.ink, dark.ink, f"{name}-ink"),
        border=_swatch(light.border, dark.border, f"{name}-border"),
    )


def _swatch(light: str, dark: str, name: str) -> str:
    return Swatch(light, dark=dark, name=name) if light and dark else ""


def _word(word: StrEnum) -> str:
    return word.replace("_", "-")
