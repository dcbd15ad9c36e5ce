"""What a tab of the preview asks for, and what it gets."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from blueprint_cli.layout.timeline import Timeline

Reading = Mapping[str, bytes]
"""What was read, by path: the file itself and what it includes."""


class Wish(NamedTuple):
    """A file by its path, and how its picture is to be: an empty ``view`` is the whole."""

    path: str
    view: str = ""
    theme: str = "auto"
    timeline: Timeline = Timeline.RIGHT


class State(StrEnum):
    """How the file is."""

    GOOD = "good"
    BROKEN = "broken"
    """It has errors: the picture is the last good one."""
    GONE = "gone"
    """It is no longer there: the same."""


class Look(NamedTuple):
    """A file as it is now. ``shown`` is what the tab gets of it, plain data for JSON, see ``looking``."""

    state: State
    shown: Mapping[str, object]
    reading: Reading
