"""What a blueprint is, once its file has been read and found sound: frozen, resolved, complete.

Every reference is an id that exists; every default is filled in; text is trimmed. What follows from
a blueprint without being written in it (links drawn by ``flow``, lines, sums of time) is in
``analysis``. ``at`` tells where an element stands, for findings; it takes no part in equality. What has no
place of its own is a named tuple: a data class takes seven times as long to import.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from blueprint_cli.diagnostics import Route


class Address(NamedTuple):
    """A route in one file: elements may come from included files."""

    path: str
    route: Route


class LaneRole(StrEnum):
    """What a lane is for; decides where the lines go and what lint expects."""

    EVIDENCE = "evidence"
    CUSTOMER = "customer"
    FRONTSTAGE = "frontstage"
    BACKSTAGE = "backstage"
    SUPPORT = "support"
    PARTNER = "partner"
    POLICY = "policy"
    NOTES = "notes"
    EMOTION = "emotion"
    TIME = "time"
    METRICS = "metrics"


VALUE_LANES = frozenset({LaneRole.EMOTION, LaneRole.TIME, LaneRole.METRICS})
"""Lanes that draw values of steps and cards, and hold no cards."""

FLOW_LANES = frozenset({LaneRole.CUSTOMER, LaneRole.FRONTSTAGE, LaneRole.BACKSTAGE, LaneRole.SUPPORT, LaneRole.PARTNER})
"""Lanes whose cards take part in the flow of the service."""


class Mark(StrEnum):
    """Shostack's and Bitner's marks on a card."""

    FAIL = "fail"
    WAIT = "wait"
    DECISION = "decision"
    MOMENT_OF_TRUTH = "moment-of-truth"
    BOTTLENECK = "bottleneck"


class CardStatus(StrEnum):
    """How sure the team is of a card, and whether it stays."""

    CONFIRMED = "confirmed"
    ASSUMPTION = "assumption"
    QUESTION = "question"
    PLANNED = "planned"
    REMOVED = "removed"


class LinkKind(StrEnum):
    """What an arrow means."""

    FLOW = "flow"
    AGREEMENT = "agreement"
    MESSAGE = "message"
    LOOP = "loop"
    FAILURE = "failure"


class Flow(StrEnum):
    """Which links the tool adds by itself, see ``analysis.flow``."""

    NONE = "none"
    JOURNEY = "journey"
    FULL = "full"


class Line(StrEnum):
    """The three lines between the lanes' roles."""

    INTERACTION = "interaction"
    VISIBILITY = "visibility"
    INTERNAL_INTERACTION = "internal_interaction"


class Direction(StrEnum):
    """The way the language of the blueprint runs."""

    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


class Duration(NamedTuple):
    """A duration in seconds; ``low == high`` unless it was written as a range.

    ``working`` where it was given in working days, which are counted as 24 hours and shown with ≈.
    """

    low: float
    high: float
    working: bool = False


class Timing(NamedTuple):
    """How long something takes: any of the three may be missing, but not all.

    A duration that is written by itself is ``actual``. Where measured values were laid over the blueprint,
    ``previous`` is what it was before, and ``date`` the day of the measurement, both if they are known.
    """

    target: Duration | None = None
    max: Duration | None = None
    actual: Duration | None = None
    previous: Duration | None = None
    date: str = ""


class Remark(NamedTuple):
    """A pain, opportunity, question, policy or note."""

    text: str
    owner: str = ""
    impact: str = ""
    effort: str = ""
    url: str = ""


class Reading(NamedTuple):
    """A metric's value on a step or card, as written there or as measured values were laid over it.

    ``previous`` is the measured value before it, where there is one.
    """

    metric: str
    value: float | None = None
    target: float | None = None
    date: str = ""
    previous: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Who acts. ``declared`` is false where ``by`` named it and ``roles`` is absent."""

    id: str
    title: str
    description: str = ""
    kind: str = ""
    count: float | None = None
    cost_per_hour: float | None = None
    declared: bool = True
    at: Address = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """Something measured. ``better`` is ``higher``, ``lower`` or empty."""

    id: str
    title: str
    unit: str = ""
    better: str = ""
    target: float | None = None
    goals: tuple[str, ...] = ()
    at: Address = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A business goal that cards and metrics serve."""

    id: str
    title: str
    metric: str = ""
    target: float | None = None
    unit: str = ""
    at: Address = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A row. ``declared`` is false where it stands only because a card does, or in a journey map.

    ``color`` is the author's hue; a journey map's lanes of remarks have the kind of these in its place.
    """

    id: str
    title: str
    role: LaneRole
    description: str = ""
    color: str = ""
    declared: bool = True
    at: Address = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A named run of neighbouring steps."""

    id: str
    title: str
    description: str = ""
    declared: bool = True
    at: Address = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A column. ``phase`` is a phase's id or empty. ``number`` counts from 1 over the whole file,
    also in a view that leaves steps out."""

    id: str
    title: str
    number: int
    phase: str = ""
    description: str = ""
    time: Timing | None = None
    wait: Timing | None = None
    emotion: float | None = None
    metrics: tuple[Reading, ...] = ()
    notes: tuple[Remark, ...] = ()
    at: Address = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What stands in a cell. ``span`` counts the steps it covers, from ``step`` on, at least 1.

    ``by`` holds role ids. ``ends`` where the author wrote ``to: []``: nothing follows.
    """

    id: str
    step: str
    lane: str
    text: str
    by: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    status: CardStatus = CardStatus.CONFIRMED
    pains: tuple[Remark, ...] = ()
    opportunities: tuple[Remark, ...] = ()
    questions: tuple[Remark, ...] = ()
    policies: tuple[Remark, ...] = ()
    notes: tuple[Remark, ...] = ()
    recovery: str = ""
    time: Timing | None = None
    wait: Timing | None = None
    emotion: float | None = None
    metrics: tuple[Reading, ...] = ()
    goals: tuple[str, ...] = ()
    ends: bool = False
    span: int = 1
    url: str = ""
    details: str = ""
    tags: tuple[str, ...] = ()
    at: Address = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An arrow from card to card, by their ids. ``auto`` where ``flow`` added it."""

    source: str
    target: str
    kind: LinkKind = LinkKind.FLOW
    text: str = ""
    probability: float | None = None
    auto: bool = False
    at: Address = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A named selection: empty means all. Values of one key are or, keys are and."""

    id: str
    title: str
    lanes: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    hide: frozenset[str] = frozenset()
    at: Address = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Blueprint:
    """A whole service blueprint.

    ``lanes``, ``phases``, ``steps`` are in drawing order; ``cards`` by step, then lane in the order
    of ``lanes``, then place in the cell. ``links`` are the written ones, those of ``to`` included.
    ``line_titles`` has no entry for a line that the author hid. ``hide`` is what the chosen view
    hides (see ``analysis.viewing``), empty for the whole; ``dimmed`` are the cards (ids) that stand back
    behind what is highlighted. ``whole`` is what a selection was made from, None where nothing was
    selected: times and totals are those of the whole.
    """

    path: str
    id: str
    title: str
    description: str = ""
    scenario: str = ""
    persona: str = ""
    owner: str = ""
    version: str = ""
    starts: str = ""
    ends: str = ""
    state: str = ""
    replaces: str = ""
    status: str = ""
    language: str = "en"
    direction: Direction = Direction.LEFT_TO_RIGHT
    reviewed: str = ""
    review_every: str = ""
    tags: tuple[str, ...] = ()
    flow: Flow = Flow.JOURNEY
    roles: tuple[Role, ...] = ()
    metrics: tuple[Metric, ...] = ()
    goals: tuple[Goal, ...] = ()
    lanes: tuple[Lane, ...]
    line_titles: Mapping[Line, str]
    phases: tuple[Phase, ...] = ()
    steps: tuple[Step, ...]
    cards: tuple[Card, ...] = ()
    links: tuple[Link, ...] = ()
    views: tuple[View, ...] = ()
    view: str = ""
    hide: frozenset[str] = frozenset()
    dimmed: frozenset[str] = frozenset()
    whole: Blueprint | None = field(default=None, compare=False, repr=False)
