"""The fenced blocks ``blueprint`` of a page; those that are shown within other blocks are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_OPENING = re.compile(r"(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,})[ \t]*(?P<words>[^`]*)$")
_CONTAINER = re.compile(r"\s*([-*+]|\d+[.)]|!!!|\?\?\?\+?|===\+?|:|\[\^[^\]]+\]:)\s")
"""What may hold a block that is further in: an item of a list, an admonition, a tab, a definition, a footnote."""
_CODE = 4
"""So far in, a line that nothing holds is code."""


class Fence(NamedTuple):
    """A block: how far in it stands, the words after its name, and its lines without that indent."""

    indent: str
    words: str
    body: str


def find(lines: Sequence[str]) -> Iterator[str | Fence]:
    """The lines of a page, and in the place of its blocks ``blueprint``, these."""
    at = 0
    while at < len(lines):
        opening = _OPENING.match(lines[at])
        end = _end(lines, at, opening) if opening and _is_fence(lines, at, opening) else None
        if opening is None or end is None:
            yield lines[at]
            at += 1
            continue
        kind, _, words = opening["words"].strip().partition(" ")
        if kind == "blueprint":
            body = [_outdented(line, opening["indent"]) for line in lines[at + 1 : end]]
            yield Fence(opening["indent"], words.strip(), "".join(f"{line}\n" for line in body))
        else:
            yield from lines[at : end + 1]
        at = end + 1


def _is_fence(lines: Sequence[str], at: int, opening: re.Match[str]) -> bool:
    """Whether the line begins a block, and is no code that shows how one begins."""
    indent = _width(opening["indent"])
    if indent < _CODE:
        return True
    for line in reversed(lines[:at]):
        if line.strip() and _width(line) < indent:
            return bool(_CONTAINER.match(line)) or _width(line) >= _CODE
    return False


def _end(lines: Sequence[str], at: int, opening: re.Match[str]) -> int | None:
    """The line that closes the block; one that is never closed is no block."""
    fence = opening["fence"]
    closing = re.compile(rf"[ \t]*{fence[0]}{{{len(fence)},}}[ \t]*$")
    return next((index for index in range(at + 1, len(lines)) if closing.match(lines[index])), None)


def _outdented(line: str, indent: str) -> str:
    return line[len(indent) :] if line.startswith(indent) else line.lstrip(" \t")


def _width(line: str) -> int:
    line = line.expandtabs(_CODE)
    return len(line) - len(line.lstrip(" "))
