"""The words after the name of a block: ``file=coffee.blueprint.yaml view=journey hide=pains,questions``."""

from __future__ import annotations

import shlex
from typing import NamedTuple

from blueprint_cli.errors import UsageError


class Wish(NamedTuple):
    """What a block asks for, under the names that the flags of ``render`` have."""

    file: str = ""
    view: str = ""
    theme: str = ""
    lanes: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    highlight: tuple[str, ...] = ()


_SINGLE = {"file", "view", "theme"}


def understand_words(words: str) -> Wish:
    """What ``words`` ask for. Raises ``UsageError``."""
    wished: dict[str, str] = {}
    for word in _split(words):
        key, equals, value = word.partition("=")
        if key not in Wish._fields or not equals or not value:
            raise UsageError(_what_is_wrong(word), hint=_hint(key))
        if key in wished:
            raise UsageError(f"a block says {key} once, and not twice", hint="separate several by commas")
        wished[key] = value
    lists = {key: tuple(value.split(",")) for key, value in wished.items() if key not in _SINGLE}
    return Wish(file=wished.get("file", ""), view=wished.get("view", ""), theme=wished.get("theme", ""), **lists)


def _split(words: str) -> list[str]:
    try:
        return shlex.split(words)
    except ValueError as error:
        raise UsageError(f"a quote in {words} has no partner", hint='write "…" around a value with spaces') from error


def _what_is_wrong(word: str) -> str:
    key, equals, _ = word.partition("=")
    return f"{key} has no value" if key in Wish._fields and equals else f"{word} says nothing to a block"


def _hint(key: str) -> str:
    from blueprint_cli.schema.suggesting import nearest

    near = nearest(key, list(Wish._fields))
    meant = f"did you mean {near}? " if near else ""
    return f"{meant}it takes {', '.join(f'{field}=…' for field in Wish._fields)}"
