"""Labels in Mermaid: its own escapes, line breaks and marks, as text and back."""

from __future__ import annotations

import html
import re

_BREAK = re.compile(r"<br\s*/?>|\\n", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_CODE = re.compile(r"#(\d+|[a-zA-Z]+);")
_ICON = re.compile(r"\bfa[bklrs]?:fa-[\w-]+\s*")
_ESCAPED = re.compile(r"[#;\"<>&`\\*_~|{}\[\]()%:^$@]")


def read_label(label: str) -> str:
    """The text of a label: without quotes, marks of Markdown and tags."""
    text = label.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1]
    if len(text) > 1 and text[0] == text[-1] == "`":
        text = re.sub(r"\*\*|__", "", text[1:-1])
    text = _TAG.sub("", _BREAK.sub("\n", _ICON.sub("", text)))
    return html.unescape(_CODE.sub(lambda found: f"&{'#' * found[1].isdigit()}{found[1]};", text)).strip()


def write_label(text: str) -> str:
    """``text`` in quotes; whatever may mean something there is written as its code."""
    escaped = _ESCAPED.sub(lambda found: f"#{ord(found[0])};", text)
    return '"' + escaped.replace("\n", "<br/>") + '"'
