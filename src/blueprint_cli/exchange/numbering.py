"""Numbering: titles that people have numbered, without their numbers. The tool numbers steps itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_NUMBERED = re.compile(r"([0-9]{1,3})(?:[.):]\s*|\s+)(?=\S)")


def unnumbered(titles: Sequence[str]) -> list[str]:
    """``titles`` without the numbers before them, where all that are there have one and these rise."""
    found = [_NUMBERED.match(title) for title in titles if title]
    numbers = [int(match[1]) for match in found if match]
    if not numbers or len(numbers) < len(found) or any(one >= other for one, other in pairwise(numbers)):
        return list(titles)
    return [_NUMBERED.sub("", title, count=1) for title in titles]
