"""Remarks on cards and steps, as the panel of a card and the story show them: in the colour of their kind."""

from __future__ import annotations

from typing import NamedTuple

from blueprint_cli.analysis.remarks import Noted
from blueprint_cli.layout.wording import Wording


class Remarked(NamedTuple):
    """A remark: its kind, by which it is coloured, what that is called, and what it says."""

    kind: str
    name: str
    text: str


def remark(noted: Noted, wording: Wording) -> Remarked:
    """A remark in the words of the picture."""
    name = wording.name(noted.kind)
    return Remarked(noted.kind.value, name, wording.remark(noted).removeprefix(f"{name}: "))
