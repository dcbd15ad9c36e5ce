"""Spelling: values as YAML, on one line."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Literal

from blueprint_cli.source.changes import Value
from blueprint_cli.source.resolving import resolve

Quote = Literal["", "'", '"']
"""The quotes around a text; none where it stands plain."""

_STARTS_SOMETHING_ELSE = re.compile(r"[\[\]{},#&*!|>'\"%@`]|[-?:](?:\s|$)|---|\.\.\.")
_ENDS_EARLY = re.compile(r":(?:\s|$)|\s#|[\r\n\t]")
_ENDS_IN_BRACKETS = re.compile(r"[\[\]{},]|:[\[\]{},]|^[-?:]")
_OTHER_TOOLS = frozenset({"y", "n", "yes", "no", "on", "off", "<<", "="})
"""Words that YAML 1.1 takes for something else: quoted, they are the same to every tool."""

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


def spell(value: Value, *, bracketed: bool, quote: Quote = "") -> str:
    """``value`` as YAML, on one line.

    ``bracketed`` says that it will stand within brackets or braces, where a plain text may hold less. A text gets
    the quotes that are wished for, and others or any where it needs them.
    """
    match value:
        case str():
            return _text(value, bracketed=bracketed, quote=quote)
        case bool() | int() | float():
            return json.dumps(value)
        case Mapping():
            pairs = (
                f"{spell(key, bracketed=True, quote=quote)}: {spell(held, bracketed=True, quote=quote)}"
                for key, held in value.items()
            )
            inside = ", ".join(pairs)
            return f"{{ {inside} }}" if inside else "{}"
        case _:
            return f"[{', '.join(spell(item, bracketed=True, quote=quote) for item in value)}]"


def _text(text: str, *, bracketed: bool, quote: Quote) -> str:
    if quote == "'" and not _UNSEEN.search(text):
        return "'" + text.replace("'", "''") + "'"
    if not quote and _is_plain(text, bracketed=bracketed):
        return text
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def _is_plain(text: str, *, bracketed: bool) -> bool:
    """Whether ``text`` without quotes is that text again."""
    if not text or text != text.strip() or _UNSEEN.search(text) or text.lower() in _OTHER_TOOLS:
        return False
    if _STARTS_SOMETHING_ELSE.match(text) or _ENDS_EARLY.search(text) or resolve(text) != text:
        return False
    return not (bracketed and _ENDS_IN_BRACKETS.search(text))
