"""Spelling: values as YAML, on one line."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Literal

from blueprint_cli.source.changes import Value
from blueprint_cli.source.plainness import is_plain

Quote = Literal["", "'", '"']
"""The quotes around a text; none where it stands plain."""

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
    if not quote and is_plain(text, bracketed=bracketed, dated=True):
        return text
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
