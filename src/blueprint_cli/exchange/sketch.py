"""A sketch: what could be read of a blueprint in a foreign format, before it is written down in ours.

Plain frozen data between a reader of such a format and ``composing``. Lanes are meant by their place, steps by the
order in which they stand, cards by a key of the reader's own. Every text is as people read it, not yet escaped.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath
from typing import NamedTuple

from blueprint_cli.model.blueprint import Flow, LaneRole, LinkKind, Mark


class Remark(NamedTuple):
    """What was guessed, or not carried over, and where in the foreign file; ``place`` may be empty."""

    place: str
    message: str


class RemarkKind(StrEnum):
    """What may be said of a card, by the keys that the format has for it."""

    PAINS = "pains"
    OPPORTUNITIES = "opportunities"
    QUESTIONS = "questions"
    POLICIES = "policies"


class SketchRemark(NamedTuple):
    """Something said of a card."""

    kind: RemarkKind
    text: str


class SketchLane(NamedTuple):
    """A row. ``guessed`` says why it has its role, where its title does not."""

    title: str
    role: LaneRole
    guessed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SketchCard:
    """A card. ``key`` is what links call it, empty where none does; ``span`` counts the steps that it covers."""

    text: str
    key: str = ""
    span: int = 1
    by: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    url: str = ""
    said: tuple[SketchRemark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SketchStep:
    """A column; ``cells`` has the cards of a lane by its place from 0. ``time`` and ``wait`` are durations of ours."""

    title: str
    phase: str = ""
    description: str = ""
    time: str = ""
    wait: str = ""
    emotion: float | None = None
    notes: tuple[str, ...] = ()
    cells: Mapping[int, tuple[SketchCard, ...]] = field(default_factory=dict)


class SketchLink(NamedTuple):
    """An arrow between two cards, by their keys."""

    source: str
    target: str
    text: str = ""
    kind: LinkKind = LinkKind.FLOW


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """A whole blueprint, as far as it could be read. ``language`` is a tag, empty where nothing tells."""

    title: str
    lanes: tuple[SketchLane, ...]
    steps: tuple[SketchStep, ...]
    links: tuple[SketchLink, ...] = ()
    flow: Flow = Flow.JOURNEY
    language: str = ""
    remarks: tuple[Remark, ...] = ()


def named(path: str) -> str:
    """A title from the name of a file."""
    words = PurePath(path).stem.replace("_", " ").replace("-", " ").strip()
    return words[:1].upper() + words[1:]
