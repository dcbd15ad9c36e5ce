"""Colours as ``#rrggbb``: mixing them, and telling whether one can be read on another."""

from __future__ import annotations

from typing import Self


class Swatch(str):
    """A colour of a picture that follows its reader: light as the text that it is, ``dark``, and its ``name``.

    By that name a page can set it to another one.
    """

    __slots__ = ("dark", "name")

    dark: str
    name: str

    def __new__(cls, light: str, *, dark: str, name: str) -> Self:
        swatch = super().__new__(cls, light)
        swatch.dark = dark
        swatch.name = name
        return swatch

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, str]]:
        """What it is made of anew in another process."""
        return (str(self),), {"dark": self.dark, "name": self.name}


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance")."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mix(first: str, second: str, share: float) -> str:
    """``first`` with a ``share`` (0 to 1) of ``second`` in it."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * share):02X}" for one, other in pairs)


def readable(color: str, ink: str, grounds: tuple[str, ...], *, ratio: float) -> str:
    """``color``, moved towards ``ink`` until it has the contrast ``ratio`` on each of ``grounds``.

    ``ink`` itself must have it.
    """
    candidates = (mix(color, ink, percent / 100) for percent in range(0, 100, 4))
    good = (one for one in candidates if all(contrast(one, ground) >= ratio for ground in grounds))
    return next(good, ink)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _channels(color: str) -> tuple[int, int, int]:
    digits = color[1:]
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
