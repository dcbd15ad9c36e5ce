"""Which way time runs in pictures, and what they are cut to."""

from __future__ import annotations

from typing import NamedTuple

from blueprint_cli.layout.paper import PageSize, Turn
from blueprint_cli.layout.timeline import Timeline


class Paging(NamedTuple):
    """What pictures are cut to; by itself each is one, as large as it comes.

    After each ``wrap`` steps the lanes begin anew, below those before. With a ``size``, it is laid on pages: on as
    many as it takes for its text to be read, or on one where it is ``fitted``. Without a ``turn``, pages are held as
    suits it best. ``timeline`` is the way that time runs.
    """

    wrap: int = 0
    size: PageSize | None = None
    turn: Turn | None = None
    fitted: bool = False
    timeline: Timeline = Timeline.RIGHT

    @property
    def spread(self) -> bool:
        """Whether there may be several pages."""
        return bool(self.size) and not self.fitted
