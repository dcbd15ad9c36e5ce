"""User text for Markdown: shown as it stands, whatever it looks like."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"[\\`*_\[\]~|#]|\A[-+](?=[\s-]|\Z)")
"""What is markup of CommonMark or of GitHub's dialect, some of it at the start of a text only."""

_NUMBER = re.compile(r"\A(\d{1,9})([.)])(?=\s|\Z)")
"""What would begin a numbered list."""

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;", "\t": " ", "\r": ""})

_CALLS = re.compile(r"(?<![\w/])@(?=\w)|\\#(?=\d)|(?<![\w:]):(?=[\w+\\-]+:)")
"""What GitHub makes people, issues and pictures of, after Markdown and in spite of any escape."""

_NOTHING = "<!-- -->"

_UNSAFE_IN_ADDRESS = re.compile(r"[\s<>()\[\]|\\`\"]")


def escape(text: str) -> str:
    """``text`` for one line of Markdown, in a table or not; its line breaks are ``<br>``."""
    escaped = _NUMBER.sub(r"\1\\\2", _SIGNS.sub(r"\\\g<0>", text.strip())).translate(_ENTITIES)
    return re.sub(r" *\n", "<br>", _CALLS.sub(rf"\g<0>{_NOTHING}", escaped))


def address(href: str) -> str:
    """An address that ends nothing where it stands between round brackets."""
    from urllib.parse import quote

    return _UNSAFE_IN_ADDRESS.sub(lambda found: quote(found[0]), href)
