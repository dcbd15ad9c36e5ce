"""How lessons name signs, quote texts and count."""

from __future__ import annotations

QUOTABLE = 60
"""Characters of a text that a way out writes again."""

_SIGNS = {
    "": "the end of the file",
    "@": "an at sign (@)",
    "`": "a backtick",
    "%": "a percent sign (%)",
    "*": "a star (*)",
    "&": "an ampersand (&)",
    ",": "a comma",
    "]": "a closing bracket (])",
    "}": "a closing brace (})",
}


def named(sign: str) -> str:
    return _SIGNS.get(sign, f"`{sign}`")


def quoted(text: str) -> str:
    """``text`` as one would write it between quotes."""
    text = text.strip()
    if len(text) > QUOTABLE:
        text = text[: QUOTABLE - 1].rstrip() + "…"
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def spaces(count: int) -> str:
    return f"{count} space{'s' if count != 1 else ''}"
