"""What a picture looks like: every colour and every stroke. Another look is another value of ``Theme``.

Nothing is told by colour alone: kinds of links and statuses differ in dashes, heads and signs, marks in
their letters, lanes in their titles.

Annotations are not put off here: a named tuple compiles each that it is given as a text, and there are many.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from blueprint_cli.analysis.remarks import RemarkKind
from blueprint_cli.draw.colors import Swatch, mix, readable
from blueprint_cli.layout.scene import Tone
from blueprint_cli.model.blueprint import CardStatus, LaneRole, Line, LinkKind, Mark

READABLE = 4.5
"""The contrast that every text has on what it stands on (WCAG 2.2, criterion 1.4.3)."""


class Head(StrEnum):
    """The shape of an arrowhead."""

    FULL = "full"
    HOLLOW = "hollow"


class Hue(NamedTuple):
    """A lane's colours: its band, the border of its cards, its heading.

    ``width`` is that of the cards' borders, 0 for the theme's own. ``strip`` is the dash array by which the strip
    at the lane's edge is told from others, empty for an unbroken one.
    """

    band: str
    border: str
    heading: str
    width: float = 0.0
    strip: str = ""

    def beside(self, dark: "Hue", name: str) -> "Hue":
        """The same, each colour with the one that takes its place in the ``dark``, under the ``name`` of a lane."""
        return self._replace(
            band=Swatch(self.band, dark=dark.band, name=f"{name}-band"),
            border=Swatch(self.border, dark=dark.border, name=f"{name}-border"),
            heading=Swatch(self.heading, dark=dark.heading, name=f"{name}-heading"),
        )


class Pen(NamedTuple):
    """A stroke. ``dash`` is SVG's dash array in points, empty for an unbroken line."""

    color: str
    width: float
    dash: str = ""


class LinkPen(NamedTuple):
    """How a kind of link is drawn."""

    pen: Pen
    head: Head


class MarkPaint(NamedTuple):
    """The colours of a mark's badge: its ground, its letter, and the ring around it, empty for the picture's ground."""

    fill: str
    ink: str
    ring: str = ""


class StatusPaint(NamedTuple):
    """How a card's status shows. Empty ``fill`` and ``border`` are those of its lane: none of them its own.

    ``sign`` stands on the card's first corner; ``struck`` draws a line through the text.
    """

    fill: str
    ink: str
    border: str = ""
    dash: str = ""
    sign: str = ""
    struck: bool = False


class Theme(NamedTuple):
    """A whole look. Lengths are points.

    ``ink`` is the strongest colour on ``ground``, towards which an author's own hue is moved until it has the
    ``contrast`` that texts have here; a ``monochrome`` theme shows none of it. ``tones`` has no entry for lanes'
    headings and badges, whose colours are with their kind. ``emotions`` are for the first curve of a lane, the
    second and so on, and then from the first again. Where there is a ``dark``, colours are those of ``Swatch``.
    ``fading`` is how far authors' hues are moved towards the ground, as all else has been, see ``draw.fading``.
    """

    fonts: tuple[str, ...]
    ground: str
    ink: str
    rule: Pen
    phase: str
    tones: Mapping[Tone, str]
    roles: Mapping[LaneRole, Hue]
    tint: float
    border: float
    lines: Mapping[Line, Pen]
    links: Mapping[LinkKind, LinkPen]
    marks: Mapping[Mark, MarkPaint]
    statuses: Mapping[CardStatus, StatusPaint]
    remarks: Mapping[RemarkKind, str]
    emotions: tuple[Pen, ...]
    neutral: Pen
    axis: Pen
    phase_border: Pen | None = None
    contrast: float = READABLE
    monochrome: bool = False
    fading: float = 0.0
    dark: "Theme | None" = None

    def hue(self, role: LaneRole, color: str) -> "Hue":
        """The colours of a lane: its role's, or those that follow from a hue of its own.

        That is a colour from the author, or a kind of remark, which has one here.
        """
        known = self.roles[role]
        if not color or self.monochrome:
            return known
        remark = color in _REMARKS
        hue = self.remarks[RemarkKind(color)] if remark else color
        band = mix(self.ground, hue, self.tint)
        strong = readable(hue, self.ink, (band, self.ground), ratio=self.contrast)
        shown = hue if remark and self.fading else mix(strong, self.ground, self.fading)
        own = known._replace(band=band, border=shown, heading=shown)
        name = f"own-{color.lstrip('#').lower()}" + ("-faded" if self.fading else "")
        return own.beside(self.dark.hue(role, color), name) if self.dark else own

    def outline(self, hue: Hue, status: CardStatus) -> Pen:
        """The pen for the border of a card in a lane of that ``hue``."""
        paint = self.statuses[status]
        return Pen(paint.border or hue.border, hue.width or self.border, paint.dash)

    def stroke(self, lines: Sequence[Line]) -> Pen:
        """The pen for lines that fall together: the strongest of them shows."""
        return self.lines[Line.VISIBILITY if Line.VISIBILITY in lines else lines[0]]


_REMARKS = frozenset(RemarkKind)

_WHITE = "#FFFFFF"
_INK = "#1A202C"
_SLATE = "#475569"
_GREY = "#56627A"
_AMBER = "#96610F"
_BLUE = "#2B6CB0"
_GREEN = "#26744C"
_VIOLET = "#6B46C1"
_RUST = "#9C4F08"
_RED = "#C53030"
_NIGHT = "#2D3748"
_PLAIN = Hue(band=_WHITE, border="#7A8699", heading="#4A5568")

LIGHT = Theme(
    fonts=("Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "sans-serif"),
    ground=_WHITE,
    ink=_INK,
    rule=Pen("#E2E8F0", 1),
    phase=_NIGHT,
    tones={
        Tone.TITLE: _INK,
        Tone.SUBTITLE: "#4A5568",
        Tone.PHASE: _WHITE,
        Tone.STEP: "#4A5568",
        Tone.LINE: _GREY,
        Tone.CARD: _INK,
        Tone.DETAIL: _GREY,
        Tone.WAIT: _RUST,
        Tone.MET: _GREEN,
        Tone.MISSED: _RED,
        Tone.VALUE: "#4A5568",
        Tone.LINK: _SLATE,
        Tone.LEGEND: "#4A5568",
        Tone.NOTE: _INK,
    },
    roles={
        LaneRole.EVIDENCE: Hue(band="#FFFBF0", border=_AMBER, heading=_AMBER),
        LaneRole.CUSTOMER: Hue(band="#F1F7FE", border=_BLUE, heading=_BLUE),
        LaneRole.FRONTSTAGE: Hue(band="#F0FAF4", border=_GREEN, heading=_GREEN),
        LaneRole.BACKSTAGE: Hue(band="#F7F4FD", border=_VIOLET, heading=_VIOLET),
        LaneRole.SUPPORT: Hue(band="#F5F7FA", border="#4A5568", heading="#4A5568"),
        LaneRole.PARTNER: Hue(band="#EFFAF9", border="#0F766E", heading="#0F766E"),
        LaneRole.POLICY: Hue(band="#FDF4F9", border="#A83A6B", heading="#A83A6B"),
        LaneRole.NOTES: Hue(band="#FAF8F5", border="#6B5B45", heading="#6B5B45"),
        LaneRole.EMOTION: _PLAIN,
        LaneRole.TIME: _PLAIN,
        LaneRole.METRICS: _PLAIN,
    },
    tint=0.06,
    border=1.3,
    lines={
        Line.INTERACTION: Pen("#6B7890", 1.4, "7 4"),
        Line.VISIBILITY: Pen("#6B7890", 1.4),
        Line.INTERNAL_INTERACTION: Pen("#6B7890", 1.4, "7 4"),
    },
    links={
        LinkKind.FLOW: LinkPen(Pen(_SLATE, 1.5), Head.FULL),
        LinkKind.AGREEMENT: LinkPen(Pen(_SLATE, 1.5), Head.FULL),
        LinkKind.MESSAGE: LinkPen(Pen(_SLATE, 1.5, "5 3"), Head.FULL),
        LinkKind.LOOP: LinkPen(Pen(_RUST, 1.8, "1.8 2.4"), Head.FULL),
        LinkKind.FAILURE: LinkPen(Pen(_RED, 1.5, "9 3 2 3"), Head.HOLLOW),
    },
    marks={
        Mark.FAIL: MarkPaint(_RED, _WHITE),
        Mark.WAIT: MarkPaint(_RUST, _WHITE),
        Mark.DECISION: MarkPaint(_NIGHT, _WHITE),
        Mark.MOMENT_OF_TRUTH: MarkPaint(_BLUE, _WHITE),
        Mark.BOTTLENECK: MarkPaint("#7048CF", _WHITE),
    },
    statuses={
        CardStatus.CONFIRMED: StatusPaint(fill=_WHITE, ink=_INK),
        CardStatus.ASSUMPTION: StatusPaint(fill=_WHITE, ink=_INK, dash="5 3", sign="~"),
        CardStatus.QUESTION: StatusPaint(fill=_WHITE, ink=_INK, dash="5 3", sign="?"),
        CardStatus.PLANNED: StatusPaint(fill="", ink=_INK, dash="1.5 2.5", sign="+"),
        CardStatus.REMOVED: StatusPaint(fill="#EEF0F3", ink=_GREY, border="#7A8699", sign="×", struck=True),
        CardStatus.ADDED: StatusPaint(fill="#E9F7EE", ink=_INK, border=_GREEN, sign="*"),
        CardStatus.GONE: StatusPaint(fill="#FCEDEC", ink=_GREY, border=_RED, dash="5 3", sign="−", struck=True),
        CardStatus.MOVED: StatusPaint(fill="#EAF2FB", ink=_INK, border=_BLUE, sign="»"),
        CardStatus.CHANGED: StatusPaint(fill="#FFF6E5", ink=_INK, border=_RUST, sign="Δ"),
    },
    remarks={
        RemarkKind.PAIN: _RED,
        RemarkKind.RECOVERY: "#0F766E",
        RemarkKind.QUESTION: _VIOLET,
        RemarkKind.OPPORTUNITY: _GREEN,
        RemarkKind.POLICY: "#A83A6B",
        RemarkKind.NOTE: _SLATE,
    },
    emotions=(
        Pen(_BLUE, 2.2),
        Pen("#A83A6B", 2.2, "8 3"),
        Pen("#0F766E", 2.2, "2.2 2.6"),
        Pen("#6B5B45", 2.2, "9 3 2 3"),
    ),
    neutral=Pen("#CBD5E0", 1, "2 4"),
    axis=Pen("#6B7890", 1.2),
)
