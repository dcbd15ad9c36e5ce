"""Texts that begin with a sign that YAML keeps for itself."""

from __future__ import annotations

import re

from blueprint_cli.source.lessons.items import BULLET, no_item
from blueprint_cli.source.lessons.phrases import named, quoted
from blueprint_cli.source.lessons.trouble import Mistake, Trouble
from blueprint_cli.text.span import Span


def reserved_start(trouble: Trouble) -> Mistake | None:
    if trouble.character not in {"@", "`", "%"} or "cannot start any token" not in trouble.problem:
        return None
    text = trouble.rest(trouble.at)
    if trouble.text[trouble.at - 1 : trouble.at] == "{":
        return Mistake(
            "`{%` begins no text in YAML, where `{` begins a mapping",
            "put the text between quotes; the tool fills in no templates, it draws what stands there",
            Span(trouble.at - 1, trouble.at + 1),
        )
    return Mistake(
        f"a text cannot begin with {named(trouble.character)}: YAML keeps it for itself",
        f"put the text between quotes: {quoted(text)}",
        trouble.here,
    )


def star_or_ampersand(trouble: Trouble) -> Mistake | None:
    if not re.search("scanning an (?:alias|anchor)", trouble.context):
        return None
    if not trouble.before(trouble.began).strip() and BULLET.match(trouble.rest(trouble.began)):
        return no_item(trouble, trouble.began)
    sign = trouble.text[trouble.began]
    what = "repeats what has a name" if sign == "*" else "gives a name to what follows"
    return Mistake(
        f"a text cannot begin with {named(sign)}, which in YAML {what}",
        f"put the text between quotes: {quoted(trouble.rest(trouble.began))}",
        Span(trouble.began, trouble.began + 1),
    )


def block_header(trouble: Trouble) -> Mistake | None:
    if "block scalar" not in trouble.context:
        return None
    sign = trouble.text[trouble.began]
    return Mistake(
        f"`{sign}` begins a text that stands on the lines below, and so nothing may follow it on its own line",
        f"put a text that begins with {sign} between quotes: {quoted(trouble.rest(trouble.began))}",
        Span(trouble.began, trouble.began + 1),
    )


def question(trouble: Trouble) -> Mistake | None:
    if "mapping keys are not allowed" not in trouble.problem:
        return None
    return Mistake(
        "a text cannot begin with a question mark and a space: YAML takes it for a key",
        f"put the text between quotes: {quoted(trouble.rest(trouble.at))}",
        trouble.here,
    )


def tag(trouble: Trouble) -> Mistake | None:
    if "tag" not in trouble.problem and "tag" not in trouble.context:
        return None
    return Mistake(
        "a text cannot begin with an exclamation mark, which in YAML begins a tag",
        f"put the text between quotes: {quoted(trouble.rest(trouble.began))}",
        Span(trouble.began, min(trouble.began + 1, len(trouble.text))),
    )


def stray_sign(trouble: Trouble) -> Mistake | None:
    if trouble.character == ":" and trouble.before_is_blank():
        return Mistake(
            "a key is missing before this colon",
            "write the key, or put a text that begins with a colon between quotes",
            trouble.here,
        )
    if not trouble.character or trouble.character not in ",]}":
        return None
    why = ", and no list or mapping is open that it could close" if trouble.character in "]}" else ""
    return Mistake(
        f"a text cannot begin with {named(trouble.character)}{why}",
        "delete it, or put the text between quotes",
        trouble.here,
    )
