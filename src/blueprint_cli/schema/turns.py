"""Turns: how what stands in a file becomes what was wanted, where that can be told from the two."""

from __future__ import annotations

import re

from blueprint_cli.schema.phrasing import example
from blueprint_cli.schema.published import Kind, Schema
from blueprint_cli.schema.words import homes_of
from blueprint_cli.source.document import Mapping, Node, Scalar, Sequence
from blueprint_cli.source.problem import shown

_WRITTEN_AGAIN = 60
"""Characters of a text that a way out writes again."""

_BULLET = re.compile(r"(?:[*•·–—‣▪]|-)\s*(?=\w)")
"""What people begin an item with that YAML takes for the beginning of a key."""

_NUMBER = re.compile(r"(?P<number>[-+]?\d{1,9}(?:[.,]\d{1,9})?)\s*(?P<percent>%?)")

_OTHER_COLON = re.compile(r"(\w+)\s*([：=﹕])\s*(\S+)")


def wrapped(node: Node, kind: Kind) -> str:
    """What to do with a file whose content is right, but for what goes around it; empty where that is not so."""
    if isinstance(node, Sequence) and kind is Kind.BLUEPRINT:
        return "a list of steps stands below the key `steps`; "
    if isinstance(node, Scalar) and (other := _OTHER_COLON.match(node.raw)):
        return f"{shown(other[2])} is no colon to YAML: write `{other[1]}: {other[3]}`; "
    return ""


def turned(node: Node, part: Schema) -> str:
    """How a text becomes a number or a mapping with one required key, and a mapping the items of a list; empty for
    all else.
    """
    match node:
        case Scalar(value=str(), raw=raw) if 0 < len(raw.strip()) < _WRITTEN_AGAIN and part.get("type") == "object":
            required = part.get("required", ())
            return f"write {example(required[0], raw)}" if len(required) == 1 else ""
        case Scalar(value=str(), raw=raw) if _takes_number(part) and (number := _NUMBER.fullmatch(raw.strip())):
            return _as_number(number, part)
        case Mapping() if node.keys and part.get("type") == "array":
            return _as_items(node)
        case _:
            return ""


def _takes_number(part: Schema) -> bool:
    return any(branch.get("type") == "number" for branch in part.get("anyOf", [part]))


def _as_number(written: re.Match[str], part: Schema) -> str:
    """A share in percent as one of 1, and a decimal comma as the point."""
    number = float(written["number"].replace(",", "."))
    if written["percent"] and part.get("maximum") != 1:
        return f"write `{number:g}`, without the sign"
    return f"write `{number / 100 if written['percent'] else number:g}`"


def _as_items(node: Mapping) -> str:
    first, heading = next(iter(node.keys)), heading_of(node)
    if bullet := _BULLET.match(first):
        return f"an item of a list begins with a hyphen and a space: `- {first[bullet.end() :]}: …`"
    return f"each item of a list begins with a dash: `- {f'title: {heading}' if heading else f'{first}: …'}`"


def heading_of(node: Mapping) -> str:
    """The key that a mapping begins with as with a heading: no word of the format, with a mapping below it."""
    first, value = next(iter(node.values.items()), ("", None))
    is_one = isinstance(value, Mapping) and first.strip() and not homes_of(first)
    return first if is_one and len(first) < _WRITTEN_AGAIN else ""
