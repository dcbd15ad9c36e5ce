"""Make text from files safe for a terminal."""

from __future__ import annotations


def clean(text: str) -> str:
    """``text`` on one line, with every character made visible that could steer a terminal or turn its writing around.

    A tab becomes a space.
    """
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(character: str) -> str:
    code = ord(character)
    if character == "\t":
        return " "
    if code < 0x20:
        return chr(0x2400 + code)  # the control pictures: ␀ … ␟
    if code == 0x7F:
        return "␡"
    return f"<U+{code:04X}>" if _steers(code) else character


def _steers(code: int) -> bool:
    return (
        0x80 <= code < 0xA0  # C1: some terminals obey them like escape sequences
        or 0x2028 <= code <= 0x202E  # separators of lines, embeddings and overrides of direction
        or 0x2066 <= code <= 0x2069  # isolates
        or 0xD800 <= code < 0xE000  # halves of characters, from file names that are not UTF-8
        or code == 0xFEFF
    )
