"""The scene: where everything goes, in points, origin top left, y downwards, nothing left to decide.

Plain frozen data between ``layout``, which makes it, and ``draw``, which gives it colours. Every
text is already broken into lines and measured; ``y`` of a line is its baseline.

Annotations are not put off here: a named tuple compiles each that it is given as a text, and there are many.
"""

from enum import StrEnum
from typing import NamedTuple

from blueprint_cli.analysis.measures import Verdict
from blueprint_cli.analysis.remarks import RemarkKind
from blueprint_cli.model.blueprint import CardStatus, Direction, LaneRole, Line, LinkKind, Mark


class Point(NamedTuple):
    """A point of the picture."""

    x: float
    y: float


class Box(NamedTuple):
    """An upright rectangle: its top left corner, width and height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def center(self) -> Point:
        return Point(self.x + self.width / 2, self.y + self.height / 2)


class Anchor(StrEnum):
    """Which end of a line of text stands at its ``x``; the values are SVG's, for left-to-right text."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Tone(StrEnum):
    """What a text is for; the theme turns it into a colour."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    PHASE = "phase"
    STEP = "step"
    LANE = "lane"
    LINE = "line"
    CARD = "card"
    DETAIL = "detail"
    """Who acts, by which channel, how long: small print on a card."""
    WAIT = "wait"
    MET = "met"
    MISSED = "missed"
    VALUE = "value"
    LINK = "link"
    BADGE = "badge"
    LEGEND = "legend"
    NOTE = "note"


class Way(StrEnum):
    """Where a card leads to when it is clicked."""

    URL = "url"
    DETAILS = "details"


class TextLine(NamedTuple):
    """One line of text. ``x`` is where its anchor stands, ``y`` its baseline, ``width`` its measure."""

    x: float
    y: float
    text: str
    width: float


class Label(NamedTuple):
    """A text of one or more lines, all of one size (points), weight (CSS number) and anchor."""

    lines: tuple[TextLine, ...]
    size: float
    weight: int
    anchor: Anchor
    tone: Tone
    direction: Direction = Direction.LEFT_TO_RIGHT

    @property
    def extent(self) -> Box:
        """The rectangle that its lines take."""
        share = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[self.anchor]
        left = min(line.x - share * line.width for line in self.lines)
        right = max(line.x + (1 - share) * line.width for line in self.lines)
        top, bottom = self.lines[0].y - self.size, self.lines[-1].y + self.size * 0.3
        return Box(left, top, right - left, bottom - top)


class PhaseBar(NamedTuple):
    """A phase's bar above or beside its run of steps, which begins with ``step`` (an id).

    A phase whose steps are not neighbours, or stand in several bands of lanes, has several.
    """

    id: str
    title: str
    description: str
    step: str
    box: Box
    label: Label


class NumberBadge(NamedTuple):
    """The number under which a card's remarks stand in the appendix; ``kind`` is the gravest of them."""

    number: int
    kind: RemarkKind
    title: str
    box: Box
    label: Label


class StepHeading(NamedTuple):
    """A step's numbered title; ``box`` is as wide as its column, or as high as its row.

    ``note`` numbers its notes; ``phase`` is an id.
    """

    id: str
    number: int
    title: str
    description: str
    box: Box
    label: Label
    note: NumberBadge | None = None
    phase: str = ""


class LaneBand(NamedTuple):
    """A lane over the full width, or height: ``box`` the band, ``heading`` the part that bears its title.

    ``color`` is the author's hue, or empty for the role's own.
    """

    id: str
    role: LaneRole
    title: str
    description: str
    color: str
    box: Box
    heading: Box
    label: Label

    @property
    def is_column(self) -> bool:
        """Whether time runs down in it, and its title stands at its head."""
        return self.heading.width == self.box.width

    @property
    def room(self) -> Box:
        """The band without what bears its title, where that is at its head."""
        if not self.is_column:
            return self.box
        return self.box._replace(y=self.heading.bottom, height=self.box.bottom - self.heading.bottom)


class Stroke(NamedTuple):
    """A line of interaction, visibility or internal interaction; several that fall together are one.

    ``label`` is None where the line's name already stands on an earlier stroke.
    """

    lines: tuple[Line, ...]
    title: str
    start: Point
    end: Point
    label: Label | None


class Badge(NamedTuple):
    """A small sign on a card's corner: a mark's letter. ``title`` says in words what it is."""

    mark: Mark
    title: str
    box: Box
    label: Label


class CardBox(NamedTuple):
    """A card. ``label`` is its own text; ``title`` is the tooltip and what a screen reader says.

    ``details`` are lines of small print below the text. ``way`` says that the card leads somewhere, which a small
    sign in ``way_box`` shows. A ``dimmed`` one stands back behind what is highlighted.
    """

    id: str
    step: str
    lane: str
    role: LaneRole
    color: str
    status: CardStatus
    box: Box
    label: Label
    title: str
    badges: tuple[Badge, ...]
    href: str
    details: tuple[Label, ...] = ()
    number: NumberBadge | None = None
    way: Way | None = None
    way_box: Box | None = None
    dimmed: bool = False


class Sign(NamedTuple):
    """Where an arrow goes on, or comes from, in another band of lanes or on another page: at which step (an id).

    It points the way of the arrow: ``forward`` in time, or back.
    """

    step: str
    title: str
    box: Box
    label: Label
    forward: bool


class Arrow(NamedTuple):
    """An arrow: upright and level runs through ``points``, from port to port, arrowhead at the end.

    ``both`` puts a head at either end. ``hops`` are points where it jumps over an earlier arrow. An arrow whose
    cards stand in different bands of lanes, or on different pages, is there in two parts with the same ``id``:
    the one that leads to a sign has ``ends_beyond`` it, the one that comes from a sign ``begins_beyond``. A
    ``dimmed`` one has a dimmed card at one end.
    """

    id: str
    source: str
    target: str
    kind: LinkKind
    auto: bool
    both: bool
    points: tuple[Point, ...]
    hops: tuple[Point, ...]
    label: Label | None
    title: str
    dimmed: bool = False
    begins_beyond: bool = False
    ends_beyond: bool = False

    @property
    def heads(self) -> tuple[bool, bool]:
        """Whether there is a head where it begins, and where it ends."""
        return self.both and not self.begins_beyond, not self.ends_beyond


class Sample(NamedTuple):
    """One entry of the legend: a mark, a kind of link or a status, shown in ``box``, and its words.

    What becomes of targets is told by signs that are letters: they stand before the words, and the box is empty.
    """

    shows: Mark | LinkKind | CardStatus | Verdict
    box: Box
    label: Label


class Feeling(NamedTuple):
    """One point of an emotion curve: a step, its value from -2 to 2, and where it stands."""

    step: str
    value: float
    point: Point
    title: str


class EmotionCurve(NamedTuple):
    """How the customers of one lane feel from step to step, drawn in an emotion lane.

    Where feelings are known of steps in other bands of lanes, or on other pages, the curve comes in at ``before`` and
    goes out at ``after``.
    """

    lane: str
    title: str
    feelings: tuple[Feeling, ...]
    before: Point | None = None
    after: Point | None = None

    @property
    def points(self) -> tuple[Point, ...]:
        """Where the curve comes in, what it runs through, and where it goes out."""
        ends = (self.before,), [feeling.point for feeling in self.feelings], (self.after,)
        return tuple(point for part in ends for point in part if point is not None)


class EmotionLane(NamedTuple):
    """What an emotion lane draws: a neutral line, a curve for each customer lane, words at the scale's ends."""

    lane: str
    neutral: tuple[Point, Point]
    curves: tuple[EmotionCurve, ...]
    labels: tuple[Label, ...]


class TimeLane(NamedTuple):
    """What a time lane draws: an axis, a tick at the end of each step, durations above and totals below.

    Where time runs down, durations stand right of the axis and totals left of it.

    ``said`` reads them out, step by step.
    """

    lane: str
    axis: tuple[Point, Point]
    ticks: tuple[Point, ...]
    labels: tuple[Label, ...]
    said: str = ""


class MetricsLane(NamedTuple):
    """What a metrics lane draws: the measured values of each step, as labels. ``said`` reads them out."""

    lane: str
    labels: tuple[Label, ...]
    said: str = ""


class Entry(NamedTuple):
    """A numbered entry of the appendix: the badge as on the card, and what it stands for."""

    badge: NumberBadge
    card: str
    label: Label


class Scene(NamedTuple):
    """The whole picture. ``prefix`` starts every XML id; ``description`` reads the journey out.

    Parts are in reading order. ``unshipped`` holds the characters that no font at hand has. ``scale`` is
    how many points of paper (1/72 inch) a point of the picture is: as it comes, that of a pixel of CSS.
    """

    prefix: str
    width: float
    height: float
    title: str
    description: str
    language: str
    direction: Direction
    texts: tuple[Label, ...]
    phases: tuple[PhaseBar, ...]
    steps: tuple[StepHeading, ...]
    lanes: tuple[LaneBand, ...]
    strokes: tuple[Stroke, ...]
    cards: tuple[CardBox, ...]
    arrows: tuple[Arrow, ...]
    legend: tuple[Sample, ...]
    unshipped: str
    values: tuple[EmotionLane | TimeLane | MetricsLane, ...] = ()
    appendix: tuple[Entry, ...] = ()
    owner: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    scale: float = 0.75
    signs: tuple[Sign, ...] = ()

    @property
    def pixels(self) -> float:
        """How many pixels of CSS (1/96 inch) a point of the picture is."""
        return self.scale / 0.75

    @property
    def runs_down(self) -> bool:
        """Whether time runs down and lanes are columns."""
        return any(lane.is_column for lane in self.lanes)
