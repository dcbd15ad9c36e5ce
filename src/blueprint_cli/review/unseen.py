"""Unseen: characters of a text that have no shape of their own, and that its script does not need."""

from __future__ import annotations

import re
from unicodedata import bidirectional, category

UNSEEN = re.compile(
    "[\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\uffa0\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]"
)
"""Unicode's default ignorables that are in use, without the soft hyphen, which is seen at the end of a line."""

TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""What turns the direction of a whole piece of text: embeddings, overrides, isolates."""

_OVERRIDES = "\u202d\u202e"
_OPENING, _CLOSING = "\u202a\u202b\u2066\u2067\u2068", "\u202c\u2069"
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")
_KEYCAP = "\u20e3"


def find_unseen(text: str, *, leftward: bool) -> tuple[int, ...]:
    """Where such characters stand in ``text``; ``leftward`` where what is around it runs from right to left.

    Left alone are joiners within emoji and in scripts that join, spaces without a width in scripts that write none,
    variants of what has them, and marks of direction where something runs from right to left, if each that opens is
    closed; overrides never are.
    """
    leftward = leftward or any(bidirectional(character) in {"R", "AL"} for character in text)
    balanced = sum(map(text.count, _OPENING)) == sum(map(text.count, _CLOSING))
    flags = {at for flag in _FLAG.finditer(text) for at in range(*flag.span())}
    found = (match.start() for match in UNSEEN.finditer(text))
    return tuple(
        at
        for at in found
        if at not in flags
        and not (_directs(text[at]) and leftward and balanced and text[at] not in _OVERRIDES)
        and not _belongs(text[at - 1 : at], text[at], text[at + 1 : at + 2])
    )


def _directs(character: str) -> bool:
    return character in "\u061c\u200e\u200f" or TURNING.match(character) is not None


def _belongs(last: str, character: str, following: str) -> bool:
    """Whether the script or the emoji that ``character`` stands in needs it: between ``last`` and ``following``."""
    if character == "\u200d" and _is_emoji(last) and _is_emoji(following):
        return True
    if character in "\u034f\u200c\u200d":
        return _is_of(_JOINING, last) and category(last)[0] in "LM"
    if character == "\u200b":
        return _is_of(_UNSPACED, last) or _is_of(_UNSPACED, following)
    if "\u180b" <= character <= "\u180f":
        return "\u1800" <= last <= "\u18af"
    if "\ufe00" <= character <= "\ufe0f":
        return last > "\x7f" or following == _KEYCAP
    return "\U000e0100" <= character <= "\U000e01ef" and last > "\u2e7f"


_JOINING = (
    ("\u0590", "\u109f"),
    ("\u1700", "\u1cff"),
    ("\ua800", "\uabff"),
    ("\ufb50", "\ufeff"),
    ("\U00010d00", "\U00011fff"),
)
_UNSPACED = (
    ("\u0e00", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u1950", "\u1aaf"),
    ("\u2e80", "\ua4cf"),
    ("\ua9e0", "\uaadf"),
)
"""Scripts whose letters join or stack, from Hebrew to the scripts of India and around, and those without spaces."""


def _is_of(ranges: tuple[tuple[str, str], ...], character: str) -> bool:
    return any(first <= character <= last for first, last in ranges)


def _is_emoji(character: str) -> bool:
    """Whether a joiner may stand beside it: a sign, a tone of skin, or the variant of a sign."""
    return character == "\ufe0f" or (bool(character) and category(character) in {"So", "Sk"})
