"""What is known of a block before it is read."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Surroundings(NamedTuple):
    """Where a block stands: the folder of the files that it may name, what holds unless it says otherwise, and the
    how manieth of its page it is."""

    folder: Path
    theme: str
    links: bool
    number: int
