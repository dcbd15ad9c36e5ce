"""Lining: a picture whose cards say in which line of their file they stand, so that programs can lead to it.

Pictures do not say so by themselves: a comment at the head of a file would make each of them another one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Final

_CARD: Final = re.compile(r'<g class="node card [^>]* data-id="([^"]*)"')


def line(picture: str, lines: Mapping[str, int]) -> str:
    """An SVG, or a page with one, whose cards have the line of their id as ``data-line``."""

    def lined(found: re.Match[str]) -> str:
        return f'{found[0]} data-line="{lines[unescape(found[1])]}"'

    return _CARD.sub(lined, picture)
