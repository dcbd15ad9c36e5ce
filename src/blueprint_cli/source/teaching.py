"""Teaching: why YAML could not read a text, in the words of somebody who has made the same mistake.

A YAML parser says what it expected; people want to know what they did. Each of the lessons knows one
common mistake by the text around it; the parser's own words only tell where to look.
"""

from __future__ import annotations

from collections.abc import Callable

from blueprint_cli.source.lessons import brackets, colons, depths, items, leftovers, quotes, signs, spaces
from blueprint_cli.source.lessons.trouble import Mistake, Trouble


def teach(trouble: Trouble) -> Mistake:
    """The mistake behind ``trouble``."""
    for lesson in _LESSONS:
        mistake = lesson(trouble)
        if mistake:
            return mistake
    return Mistake(
        "YAML cannot read the file from here on",
        f"look for a missing quote, bracket or colon here or just before; the YAML reader says: {trouble.problem}",
        trouble.here,
    )


_LESSONS: tuple[Callable[[Trouble], Mistake | None], ...] = (
    leftovers.conflict,
    spaces.tab,
    spaces.odd_space,
    quotes.unclosed_quote,
    quotes.escape,
    signs.reserved_start,
    signs.star_or_ampersand,
    signs.block_header,
    signs.question,
    signs.tag,
    colons.second_colon,
    colons.missing_colon,
    items.dash,
    brackets.bracket,
    brackets.after_bracket,
    quotes.after_quote,
    signs.stray_sign,
    leftovers.directive,
    leftovers.after_the_end,
    depths.indentation,
)
"""In this order: a later one may take for granted that none before it has seen its mistake."""
