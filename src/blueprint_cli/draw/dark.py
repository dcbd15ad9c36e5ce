"""The theme ``dark``: light on nearly black, in the hues of ``light``."""

from __future__ import annotations

from blueprint_cli.analysis.remarks import RemarkKind
from blueprint_cli.draw.theme import LIGHT, Hue, MarkPaint, Pen, StatusPaint, Theme
from blueprint_cli.layout.scene import Tone
from blueprint_cli.model.blueprint import CardStatus, LaneRole, LinkKind, Mark

_NIGHT, _CARD, _CHALK, _CLOUD, _MIST = "#11151B", "#1B222C", "#F1F5F9", "#B7C2D0", "#A3AFBF"
_PLAIN = Hue(band=_NIGHT, border="#8592A6", heading="#B7C2D0")
_AMBER, _BLUE, _GREEN, _VIOLET, _TEAL, _ROSE = "#E0A84A", "#74B3F5", "#62C490", "#B98CF0", "#4FC4B9", "#EE8FBD"
_RED, _ORANGE, _SAND = "#FF8A8A", "#F0A35C", "#CDB894"
DARK = Theme(
    fonts=LIGHT.fonts,
    ground=_NIGHT,
    ink=_CHALK,
    rule=Pen("#2A323E", 1),
    phase="#566C8D",
    tones={
        Tone.TITLE: _CHALK,
        Tone.SUBTITLE: _CLOUD,
        Tone.PHASE: "#FFFFFF",
        Tone.STEP: _CLOUD,
        Tone.LINE: _MIST,
        Tone.CARD: _CHALK,
        Tone.DETAIL: _MIST,
        Tone.WAIT: _ORANGE,
        Tone.MET: _GREEN,
        Tone.MISSED: _RED,
        Tone.VALUE: _CLOUD,
        Tone.LINK: _CLOUD,
        Tone.LEGEND: _CLOUD,
        Tone.NOTE: _CHALK,
    },
    roles={
        LaneRole.EVIDENCE: Hue(band="#1F1B14", border=_AMBER, heading=_AMBER),
        LaneRole.CUSTOMER: Hue(band="#131E2B", border=_BLUE, heading=_BLUE),
        LaneRole.FRONTSTAGE: Hue(band="#122018", border=_GREEN, heading=_GREEN),
        LaneRole.BACKSTAGE: Hue(band="#1B182A", border=_VIOLET, heading=_VIOLET),
        LaneRole.SUPPORT: Hue(band="#191D24", border="#A9B4C4", heading="#B7C2D0"),
        LaneRole.PARTNER: Hue(band="#10201F", border=_TEAL, heading=_TEAL),
        LaneRole.POLICY: Hue(band="#221820", border=_ROSE, heading=_ROSE),
        LaneRole.NOTES: Hue(band="#1D1B17", border=_SAND, heading=_SAND),
        LaneRole.EMOTION: _PLAIN,
        LaneRole.TIME: _PLAIN,
        LaneRole.METRICS: _PLAIN,
    },
    tint=0.1,
    border=LIGHT.border,
    lines={line: pen._replace(color="#8592A6") for line, pen in LIGHT.lines.items()},
    links={
        kind: link._replace(
            pen=link.pen._replace(color={LinkKind.LOOP: _ORANGE, LinkKind.FAILURE: _RED}.get(kind, "#AEBACB"))
        )
        for kind, link in LIGHT.links.items()
    },
    marks={
        Mark.FAIL: MarkPaint(_RED, _NIGHT),
        Mark.WAIT: MarkPaint(_ORANGE, _NIGHT),
        Mark.DECISION: MarkPaint("#D5DDE8", _NIGHT),
        Mark.MOMENT_OF_TRUTH: MarkPaint(_BLUE, _NIGHT),
        Mark.BOTTLENECK: MarkPaint(_VIOLET, _NIGHT),
    },
    statuses={status: paint._replace(fill=paint.fill and _CARD, ink=_CHALK) for status, paint in LIGHT.statuses.items()}
    | {
        CardStatus.REMOVED: StatusPaint("#181C23", _MIST, border="#8592A6", sign="×", struck=True),
        CardStatus.ADDED: StatusPaint("#15261D", _CHALK, border=_GREEN, sign="*"),
        CardStatus.GONE: StatusPaint("#2A1B1D", _MIST, border=_RED, dash="5 3", sign="−", struck=True),
        CardStatus.MOVED: StatusPaint("#16222F", _CHALK, border=_BLUE, sign="»"),
        CardStatus.CHANGED: StatusPaint("#2A2216", _CHALK, border=_ORANGE, sign="Δ"),
    },
    remarks={
        RemarkKind.PAIN: _RED,
        RemarkKind.RECOVERY: _TEAL,
        RemarkKind.QUESTION: _VIOLET,
        RemarkKind.OPPORTUNITY: _GREEN,
        RemarkKind.POLICY: _ROSE,
        RemarkKind.NOTE: "#AEBACB",
    },
    emotions=tuple(
        pen._replace(color=color) for pen, color in zip(LIGHT.emotions, (_BLUE, _ROSE, _TEAL, _SAND), strict=True)
    ),
    neutral=LIGHT.neutral._replace(color="#4A5666"),
    axis=LIGHT.axis._replace(color="#8592A6"),
)
