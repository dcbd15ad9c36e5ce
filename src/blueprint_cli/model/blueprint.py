"""What a blueprint is, once its file has been read and found sound: frozen, resolved, complete.

Every reference is an id that exists; every default is filled in; text is trimmed. What follows from
a blueprint without being written in it (links drawn by ``flow``, lines, sums of time) is in
``analysis``. ``at`` tells where an element stands, for findings. All are named tuples: start-up is a
feature, and a data class takes seven times as long to make. Name the fields where you make one.

Annotations are not put off here: a named tuple compiles each that it is given as a text, and there are many.
"""

from collections.abc import Mapping
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
    """How sure the team is of a card, and whether it stays; or, in a picture of changes, what has become of it.

    Files say the first five, comparisons the others (see ``analysis.changes.merging``).
    """

    CONFIRMED = "confirmed"
    ASSUMPTION = "assumption"
    QUESTION = "question"
    PLANNED = "planned"
    REMOVED = "removed"

    ADDED = "added"
    GONE = "gone"
    MOVED = "moved"
    CHANGED = "changed"


WRITTEN_STATUSES = tuple(CardStatus)[:5]
"""Those that a file may say."""


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


class Role(NamedTuple):
    """Who acts. ``declared`` is false where ``by`` named it and ``roles`` is absent."""

    id: str
    title: str
    at: Address
    description: str = ""
    kind: str = ""
    headcount: float | None = None
    cost_per_hour: float | None = None
    declared: bool = True


class Metric(NamedTuple):
    """Something measured. ``better`` is ``higher``, ``lower`` or empty."""

    id: str
    title: str
    at: Address
    unit: str = ""
    better: str = ""
    target: float | None = None
    goals: tuple[str, ...] = ()


class Goal(NamedTuple):
    """A business goal that cards and metrics serve."""

    id: str
    title: str
    at: Address
    metric: str = ""
    target: float | None = None
    unit: str = ""


class Lane(NamedTuple):
    """A row. ``declared`` is false where it stands only because a card does, or in a journey map.

    ``color`` is the author's hue; a journey map's lanes of remarks have the kind of these in its place.
    """

    id: str
    title: str
    role: LaneRole
    at: Address
    description: str = ""
    color: str = ""
    declared: bool = True


class Phase(NamedTuple):
    """A named run of neighbouring steps."""

    id: str
    title: str
    at: Address
    description: str = ""
    declared: bool = True


class Step(NamedTuple):
    """A column. ``phase`` is a phase's id or empty. ``number`` counts from 1 over the whole file,
    also in a view that leaves steps out."""

    id: str
    title: str
    number: int
    at: Address
    phase: str = ""
    description: str = ""
    time: Timing | None = None
    wait: Timing | None = None
    emotion: float | None = None
    metrics: tuple[Reading, ...] = ()
    notes: tuple[Remark, ...] = ()


class Card(NamedTuple):
    """What stands in a cell. ``span`` counts the steps it covers, from ``step`` on, at least 1.

    ``by`` holds role ids. ``ends`` where the author wrote ``to: []``: nothing follows.
    """

    id: str
    step: str
    lane: str
    text: str
    at: Address
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


class Link(NamedTuple):
    """An arrow from card to card, by their ids. ``auto`` where ``flow`` added it."""

    source: str
    target: str
    at: Address
    kind: LinkKind = LinkKind.FLOW
    text: str = ""
    probability: float | None = None
    auto: bool = False


class View(NamedTuple):
    """A named selection: empty means all. Values of one key are or, keys are and."""

    id: str
    title: str
    at: Address
    lanes: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    hide: frozenset[str] = frozenset()


class Blueprint(NamedTuple):
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
    lanes: tuple[Lane, ...]
    line_titles: Mapping[Line, str]
    steps: tuple[Step, ...]
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
    phases: tuple[Phase, ...] = ()
    cards: tuple[Card, ...] = ()
    links: tuple[Link, ...] = ()
    views: tuple[View, ...] = ()
    view: str = ""
    hide: frozenset[str] = frozenset()
    dimmed: frozenset[str] = frozenset()
    whole: "Blueprint | None" = None
