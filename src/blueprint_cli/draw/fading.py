"""A theme for what stands back: cards and arrows that are not among those highlighted."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from blueprint_cli.draw.colors import Swatch, mix
from blueprint_cli.draw.theme import Hue, LinkPen, MarkPaint, Pen, StatusPaint, Theme

Kind = TypeVar("Kind", bound=StrEnum)

FADING = 0.62
"""How far colours go towards the ground: so far that the rest stands out, and words can still be made out."""


def fade(theme: Theme) -> Theme:
    """``theme`` with everything that cards and arrows are drawn in paler; grounds stay."""
    return _Fading(theme).faded()


class _Fading:
    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def faded(self) -> Theme:
        theme = self._theme
        return theme._replace(
            tones=self._all(theme.tones),
            roles={role: self._hue(hue) for role, hue in theme.roles.items()},
            links={kind: LinkPen(self._pen(link.pen), link.head) for kind, link in theme.links.items()},
            marks={mark: self._mark(paint) for mark, paint in theme.marks.items()},
            statuses={status: self._status(paint) for status, paint in theme.statuses.items()},
            remarks=self._all(theme.remarks),
            fading=FADING,
            dark=fade(theme.dark) if theme.dark else None,
        )

    def _pale(self, color: str) -> str:
        if not color:
            return ""
        pale = mix(color, self._theme.ground, FADING)
        if isinstance(color, Swatch) and self._theme.dark:
            dark = mix(color.dark, self._theme.dark.ground, FADING)
            return Swatch(pale, dark=dark, name=f"{color.name}-faded")
        return pale

    def _all(self, colors: Mapping[Kind, str]) -> Mapping[Kind, str]:
        return {kind: self._pale(color) for kind, color in colors.items()}

    def _pen(self, pen: Pen) -> Pen:
        return pen._replace(color=self._pale(pen.color))

    def _hue(self, hue: Hue) -> Hue:
        return hue._replace(border=self._pale(hue.border), heading=self._pale(hue.heading))

    def _mark(self, paint: MarkPaint) -> MarkPaint:
        return paint._replace(fill=self._pale(paint.fill), ring=self._pale(paint.ring))

    def _status(self, paint: StatusPaint) -> StatusPaint:
        return paint._replace(ink=self._pale(paint.ink), border=self._pale(paint.border))
