"""Quoting: how a text is written on one line, with quotes where a reader of YAML needs them and nowhere else."""

from __future__ import annotations

import re

from blueprint_cli.source.plainness import is_plain
from blueprint_cli.source.resolving import resolve
from blueprint_cli.source.transcript import Text

_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*\\(?:[^\"\\/]|$)")
"""An escape that stands for more than the sign after it."""


def quote(text: Text, *, bracketed: bool, dated: bool = False) -> str | None:
    """``text`` on one line, or None where it takes several.

    It stands plain where readers of YAML 1.2 and of 1.1 both take it for that text, and a number, truth or null that
    was written plain stays so. Else it gets double quotes, and single ones where those save escapes. ``dated``
    where a date is wanted: 1.1 has a type for it, and nobody quotes it.
    """
    raw = text.raw
    if text.style in {"|", ">"} or "\n" in raw or _is_verbatim(text):
        return text.lines[0] if len(text.lines) == 1 and text.style not in {"|", ">"} else None
    if not text.style and not isinstance(resolve(raw), str):
        return raw
    if is_plain(raw, bracketed=bracketed, dated=dated):
        return raw
    return _quoted(raw)


def quote_lines(text: Text) -> tuple[str, ...]:
    """The lines of a text that takes several, with double quotes in place of single ones where no escape is needed."""
    if text.style == "'" and "!" not in text.properties and not any(sign in text.raw for sign in '"\\'):
        joined = "\n".join(text.lines)
        return tuple(f'"{joined[1:-1]}"'.replace("''", "'").split("\n"))
    return text.lines


def _is_verbatim(text: Text) -> bool:
    """Whether the author's way of writing says more than its text: an alias, a tag, an escape."""
    if text.style == "*" or "!" in text.properties:
        return True
    return text.style == '"' and any(_ESCAPE.search(line) for line in text.lines)


def _quoted(raw: str) -> str:
    if raw.count("'") < raw.count('"') + raw.count("\\"):
        return "'" + raw.replace("'", "''") + "'"
    return '"' + raw.replace("\\", "\\\\").replace('"', '\\"') + '"'
