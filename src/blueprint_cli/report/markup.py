"""XML by hand: an element as a text, whatever its attributes hold."""

from __future__ import annotations

import re
from collections.abc import Mapping

from blueprint_cli.report.cleaning import clean

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_FORBIDDEN = re.compile("[\ufffe\uffff]")
"""XML has no way to write these; ``clean`` has made the others that it forbids visible."""


def element(name: str, attributes: Mapping[str, object], content: str | None = None) -> str:
    """``<name …>content</name>``, or an empty element. ``content`` is markup, attributes are texts."""
    written = "".join(f' {key}="{_attribute(value)}"' for key, value in attributes.items())
    return f"<{name}{written}/>" if content is None else f"<{name}{written}>{content}</{name}>"


def escape(text: str) -> str:
    """``text`` as markup of the same text; line breaks stay, other control characters become visible."""
    return _FORBIDDEN.sub("\ufffd", "\n".join(map(clean, text.split("\n")))).translate(_ESCAPES)


def _attribute(value: object) -> str:
    """A value between quotes, where a line break would be read as a space."""
    return escape(str(value)).replace("\n", "&#10;")
