"""Resolving: what a scalar is by the YAML 1.2 core schema."""

from __future__ import annotations

import re
from math import isfinite
from typing import Final

Value = str | float | bool | None

_WORDS: Final[dict[str, Value]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}

SUSPECTS = frozenset("-+.0123456789~nNtTfF") | {""}
"""How an unquoted scalar begins that may be anything but text."""

_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_INTEGER = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o([0-7]{1,20})")
_HEXADECIMAL = re.compile(r"0x([0-9a-fA-F]{1,15})")

_EXACT = 18
"""Digits that certainly fit 64 bits: longer whole numbers are taken as the nearest decimal ones."""

_TAG = "tag:yaml.org,2002:"
_TYPES: Final[dict[str, tuple[type, ...]]] = {
    f"{_TAG}null": (type(None),),
    f"{_TAG}bool": (bool,),
    f"{_TAG}int": (int,),
    f"{_TAG}float": (int, float),
}
TEXT_TAGS = frozenset({"!", f"{_TAG}str"})
SEQUENCE_TAGS = frozenset({"!", f"{_TAG}seq"})
MAPPING_TAGS = frozenset({"!", f"{_TAG}map"})


def resolve(raw: str) -> Value:
    """The value of an unquoted scalar.

    ``.inf``, ``.nan`` and numbers past what a computer holds stay text: JSON, and so every tool
    that reads the data after us, has no such numbers, and no blueprint means them.
    """
    if raw in _WORDS:
        return _WORDS[raw]
    if raw[0] not in "0123456789.+-":
        return raw
    if _INTEGER.fullmatch(raw) and len(raw) <= _EXACT:
        return int(raw)
    if _NUMBER.fullmatch(raw):
        number = float(raw)
        return number if isfinite(number) else raw
    for pattern, base in (_OCTAL, 8), (_HEXADECIMAL, 16):
        if found := pattern.fullmatch(raw):
            return int(found[1], base)
    return raw


def is_scalar_tag(tag: str) -> bool:
    """Whether ``tag`` is one of the core schema's tags for scalars."""
    return tag in TEXT_TAGS or tag in _TYPES


def resolve_tagged(raw: str, tag: str) -> Value:
    """The value of a scalar with one of the core tags. Raises ``ValueError`` where it has none of that type."""
    if tag in TEXT_TAGS:
        return raw
    value = resolve(raw)
    types = _TYPES[tag]
    if type(value) not in types:
        raise ValueError(raw)
    return float(value) if types == (int, float) and isinstance(value, int) else value
