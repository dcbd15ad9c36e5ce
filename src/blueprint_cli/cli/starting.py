"""Starting: a template becomes somebody's own first blueprint."""

from __future__ import annotations

import re
from typing import cast

from blueprint_cli.source.document import Document
from blueprint_cli.source.reading import read
from blueprint_cli.text.edit import Edit, apply_edits

_PLAIN = re.compile(r"[^\W_][\w '(),.&/-]*")
"""A text that YAML reads as it stands; others are quoted."""


def start(template: str, *, title: str, schema: str) -> str:
    """The text of ``template`` under ``title``, with a first line that tells editors where ``schema`` is."""
    document = cast(Document, read(template.encode(), path="template")[0])  # ours, and tested
    titled = apply_edits(template, [Edit(span=document.place(("title",)).span, replacement=scalar(title))])
    return f"# yaml-language-server: $schema={schema}\n{titled}"


def scalar(text: str) -> str:
    if _PLAIN.fullmatch(text) and not text.endswith(" "):
        return text
    from json import dumps

    return dumps(text, ensure_ascii=False)
