"""Dressing: from a file with a theme of somebody's own to the theme."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeAlias

from blueprint_cli.draw.colors import contrast, mix, readable
from blueprint_cli.draw.pairing import pair
from blueprint_cli.draw.theme import LIGHT, Head, Hue, LinkPen, MarkPaint, Pen, StatusPaint, Theme
from blueprint_cli.draw.themes import ThemeName, built_in
from blueprint_cli.layout.scene import Tone
from blueprint_cli.model.blueprint import CardStatus, LaneRole

Keys: TypeAlias = Mapping[str, Any]
"""A mapping of the file, which fits its schema."""


INKED = (Tone.TITLE, Tone.CARD, Tone.NOTE)
"""Texts in the colour that a file calls ink."""
_QUIET = (Tone.SUBTITLE, Tone.STEP, Tone.LINE, Tone.DETAIL, Tone.VALUE, Tone.LINK, Tone.LEGEND)
"""Those in the colour that it calls quiet."""
_ON_CARDS = (CardStatus.CONFIRMED, CardStatus.ASSUMPTION, CardStatus.QUESTION)
_BLACK_AND_WHITE = ("#000000", "#FFFFFF")


def dress(keys: Keys) -> Theme:
    """The theme that a file of valid ``keys`` describes: the one that it extends, and what it says is different.

    A hue is moved until it can be read, as an author's own are; every other colour is taken as it stands.
    """
    name = ThemeName(keys.get("extends", ThemeName.LIGHT))
    base = LIGHT if name is ThemeName.AUTO else built_in(name)
    theme = _overlaid(base._replace(fonts=_fonts(keys) + base.fonts), keys)
    if name is not ThemeName.AUTO and "dark" not in keys:
        return theme
    night = keys.get("dark", {})
    hues = {role.value: hue for role in LaneRole if (hue := _hue_in(_named(keys, "roles", role)))}
    return pair(theme, _overlaid(built_in(ThemeName.DARK), {**night, "roles": {**hues, **night.get("roles", {})}}))


def _fonts(keys: Keys) -> tuple[str, ...]:
    fonts = keys.get("fonts", [])
    return tuple(str(font) for font in (fonts if isinstance(fonts, list) else [fonts]))


def _overlaid(base: Theme, keys: Keys) -> Theme:
    """``base`` with everything that ``keys`` names; colours that others follow from come first."""
    theme = base._replace(
        ground=keys.get("ground", base.ground),
        ink=keys.get("ink", base.ink),
        tint=keys.get("tint", base.tint),
        border=keys.get("border", base.border),
        tones=_tones(base, keys),
        statuses={status: _status(paint, status, keys) for status, paint in base.statuses.items()},
        rule=_pen(base.rule, keys.get("rule")),
        neutral=_pen(base.neutral, keys.get("neutral")),
        axis=_pen(base.axis, keys.get("axis")),
        lines={line: _pen(pen, _named(keys, "lines", line)) for line, pen in base.lines.items()},
        links={kind: _link(link, _named(keys, "links", kind)) for kind, link in base.links.items()},
        remarks={kind: _named(keys, "remarks", kind) or color for kind, color in base.remarks.items()},
    )
    theme = theme._replace(
        roles={role: _lane(theme, hue, _named(keys, "roles", role)) for role, hue in base.roles.items()},
        marks={mark: _mark(theme, paint, _named(keys, "marks", mark)) for mark, paint in base.marks.items()},
        emotions=tuple(
            _pen(base.emotions[index % len(base.emotions)], pen) for index, pen in enumerate(keys["emotions"])
        )
        if "emotions" in keys
        else base.emotions,
    )
    return _with_bars(theme, keys.get("phases"))


def _named(keys: Keys, group: str, word: StrEnum) -> Any:
    """What a file says of one word of a group, None where it says nothing."""
    return keys.get(group, {}).get(word.value)


def _tones(base: Theme, keys: Keys) -> Mapping[Tone, str]:
    named = {Tone(tone): color for tone, color in keys.get("texts", {}).items() if not tone.startswith("x-")}
    inked = dict.fromkeys(INKED, keys["ink"]) if "ink" in keys else {}
    quiet = dict.fromkeys(_QUIET, keys["quiet"]) if "quiet" in keys else {}
    return {**base.tones, **inked, **quiet, **named}


def _status(base: StatusPaint, status: CardStatus, keys: Keys) -> StatusPaint:
    fill = keys.get("card", base.fill) if status in _ON_CARDS else base.fill
    ink = keys.get("ink", base.ink) if status is not CardStatus.REMOVED else base.ink
    look = {
        "fill": fill,
        "ink": ink,
        "border": base.border,
        "dash": base.dash,
        **(_named(keys, "statuses", status) or {}),
    }
    return base._replace(fill=look["fill"], ink=look["ink"], border=look["border"], dash=str(look["dash"]))


def _known(look: Keys | None, *words: str) -> dict[str, str]:
    """Those of ``words`` that a mapping has, as texts."""
    return {word: str(look[word]) for word in words if look and word in look}


def _pen(base: Pen, look: Keys | str | None) -> Pen:
    match look:
        case None:
            return base
        case str():
            return base._replace(color=look)
        case _:
            return base._replace(**_known(look, "color", "dash"), width=float(look.get("width", base.width)))


def _link(base: LinkPen, look: Keys | str | None) -> LinkPen:
    head = look.get("head", base.head) if isinstance(look, Mapping) else base.head
    return LinkPen(_pen(base.pen, look), Head(head))


def _hue_in(look: Keys | str | None) -> str:
    """The hue that a role is given, empty where it is given none."""
    return look if isinstance(look, str) else str((look or {}).get("hue", ""))


def _lane(theme: Theme, base: Hue, look: Keys | str | None) -> Hue:
    if look is None:
        return base
    hue = _hue_in(look)
    if hue:
        band = mix(theme.ground, hue, theme.tint)
        strong = readable(hue, theme.ink, (band, theme.ground), ratio=theme.contrast)
        base = base._replace(band=band, border=strong, heading=strong)
    if isinstance(look, str):
        return base
    return base._replace(
        **_known(look, "band", "border", "heading", "strip"), width=float(look.get("width", base.width))
    )


def _mark(theme: Theme, base: MarkPaint, look: Keys | str | None) -> MarkPaint:
    if look is None:
        return base
    look = {"fill": look} if isinstance(look, str) else look
    named = base._replace(**_known(look, "fill", "ink", "ring"))
    return named if "ink" in look else named._replace(ink=_legible(named.ink, named.fill, theme))


def _with_bars(theme: Theme, look: Keys | str | None) -> Theme:
    """The theme with the bars of phases as they are named."""
    if look is None:
        return theme
    look = {"fill": look} if isinstance(look, str) else look
    fill = look.get("fill", theme.phase)
    ink = look.get("ink") or _legible(theme.tones[Tone.PHASE], fill, theme)
    border = _pen(theme.phase_border or Pen(theme.ink, 1.2), look["border"]) if "border" in look else theme.phase_border
    return theme._replace(phase=fill, phase_border=border, tones={**theme.tones, Tone.PHASE: ink})


def _legible(ink: str, ground: str, theme: Theme) -> str:
    """``ink`` if it can be read on ``ground``, else black or white."""
    if contrast(ink, ground) >= theme.contrast:
        return ink
    return max(_BLACK_AND_WHITE, key=lambda color: contrast(color, ground))
