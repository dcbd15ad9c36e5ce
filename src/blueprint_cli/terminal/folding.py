"""How wide the columns of a drawing are, and how many of them stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from blueprint_cli.terminal.measuring import measure

GUTTER = 5
"""Between the boxes of neighbouring steps: room for an arrow that bends."""

_LEAST, _MOST = 17, 32
"""How wide boxes are, where the terminal gives the choice."""

_LEAST_HEADING, _MOST_HEADING = 10, 20
_AROUND_TITLE = 3
_NARROW = 16
"""What a long word of a title may take in any case."""

_BESIDE_HEADING = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """The columns of a drawing. ``heading`` is the width of what bears the lanes' titles, ``box`` that of a card.

    ``bands`` are the columns that stand side by side, one range below the other.
    """

    width: int
    heading: int
    box: int
    bands: tuple[range, ...]

    def start(self, place: int, band: range) -> int:
        """Where the column at ``place`` begins in ``band``."""
        return self.heading + _BESIDE_HEADING + (place - band.start) * (self.box + GUTTER)

    def end(self, place: int, band: range) -> int:
        """Where that column ends: the first column of the terminal after it."""
        return self.start(place, band) + self.box


def fold(steps: int, titles: Sequence[str], width: int, *, most: int = 0) -> Fold:
    """The columns for so many steps, beside lanes and lines with ``titles``, in a terminal ``width`` columns wide.

    Bands are of ``most`` steps if there is room for these, else about equally long. A terminal too narrow for one step
    is taken for one just wide enough.
    """
    heading = _heading(titles, width)
    room = max(width - heading - _BESIDE_HEADING, _LEAST_HEADING)
    fitting = max(1, (room + GUTTER) // (_LEAST + GUTTER))
    across = min(most, steps) if 0 < most <= fitting else _even(steps, fitting)
    return Fold(
        width=heading + _BESIDE_HEADING + room,
        heading=heading,
        box=min(_MOST, (room + GUTTER) // across - GUTTER),
        bands=tuple(range(first, min(first + across, steps)) for first in range(0, steps, across)),
    )


def _even(steps: int, fitting: int) -> int:
    """How many of the steps stand side by side in as few bands as can be, none of them shorter than it must be."""
    bands = -(-steps // fitting)
    return -(-steps // bands)


def _heading(titles: Sequence[str], width: int) -> int:
    """A share of the terminal, more where a word is longer, less where no title is so long."""
    longest = max(map(measure, titles))
    word = max(measure(word) for title in titles for word in title.split())
    share = max(_LEAST_HEADING, min(_MOST_HEADING, width // 6))
    return min(longest + _AROUND_TITLE, max(share, min(word + _AROUND_TITLE, max(width // 4, _NARROW))))
