"""Locating: where in a file of settings a setting stands. The library that reads TOML does not tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PART = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_NAME = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_HEADER = re.compile(rf"[ \t]*\[{{1,2}}[ \t]*(?P<name>{_NAME})[ \t]*\]")
_SETTING = re.compile(rf"[ \t]*(?P<name>{_NAME})[ \t]*=")


def locate(text: str, route: Sequence[str]) -> tuple[int, int]:
    """The line and column, both from 1, of the setting at ``route``; of as much of the route as has a place of its own.

    It goes by the looks of lines, and so may be led astray by a text of several lines that looks like settings.
    """
    table: tuple[str, ...] = ()
    best, place = 0, (1, 1)
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = _parts(header["name"])
        found = header or _SETTING.match(line)
        if found is None:
            continue
        whole = table if header else (*table, *_parts(found["name"]))
        if len(whole) > best and whole == tuple(route[: len(whole)]):
            best, place = len(whole), (number, found.start("name") + 1)
    return place


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, name))
