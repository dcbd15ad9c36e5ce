"""The theme ``high-contrast``: strong colours and strokes on white, and broken strips as in ``print``.

Every text has a contrast of at least 7 to 1 (WCAG 2.2, criterion 1.4.6), every line of at least 4.5 to 1.
"""

from __future__ import annotations

from blueprint_cli.analysis.remarks import RemarkKind
from blueprint_cli.draw.theme import LIGHT, Head, Hue, LinkPen, MarkPaint, Pen
from blueprint_cli.layout.scene import Tone
from blueprint_cli.model.blueprint import LaneRole, LinkKind, Mark

_WHITE, _BLACK = "#FFFFFF", "#000000"
_AMBER, _BLUE, _GREEN, _VIOLET = "#5E3B00", "#003C8F", "#00471B", "#45178F"
_TEAL, _ROSE, _BROWN, _RED, _RUST = "#00433D", "#7A0046", "#4A3820", "#9B0000", "#7A2E00"
HIGH_CONTRAST = LIGHT._replace(
    ink=_BLACK,
    rule=Pen("#4A4A4A", 1),
    phase=_BLACK,
    tones=dict.fromkeys(LIGHT.tones, _BLACK)
    | {Tone.PHASE: _WHITE, Tone.WAIT: _RUST, Tone.MET: _GREEN, Tone.MISSED: _RED},
    roles={
        LaneRole.EVIDENCE: Hue("#FFFAEC", _AMBER, _AMBER, strip="2 3"),
        LaneRole.CUSTOMER: Hue("#EEF6FF", _BLUE, _BLUE),
        LaneRole.FRONTSTAGE: Hue("#EEFAF2", _GREEN, _GREEN, strip="14 3"),
        LaneRole.BACKSTAGE: Hue("#F6F2FF", _VIOLET, _VIOLET, strip="6 4"),
        LaneRole.SUPPORT: Hue("#F4F5F7", "#2B2B2B", "#2B2B2B", strip="2.5 2.5"),
        LaneRole.PARTNER: Hue("#EBF9F7", _TEAL, _TEAL, strip="14 3 2 3"),
        LaneRole.POLICY: Hue("#FFF2F8", _ROSE, _ROSE, strip="6 2 1.5 2 1.5 2"),
        LaneRole.NOTES: Hue("#FAF8F4", _BROWN, _BROWN, strip="1 5"),
        LaneRole.EMOTION: Hue(_WHITE, _BLACK, _BLACK, strip="0.8 9"),
        LaneRole.TIME: Hue(_WHITE, _BLACK, _BLACK, strip="0.8 9"),
        LaneRole.METRICS: Hue(_WHITE, _BLACK, _BLACK, strip="0.8 9"),
    },
    border=2.2,
    contrast=7.0,
    lines={line: Pen(_BLACK, 2, pen.dash) for line, pen in LIGHT.lines.items()},
    links={
        LinkKind.FLOW: LinkPen(Pen(_BLACK, 2), Head.FULL),
        LinkKind.AGREEMENT: LinkPen(Pen(_BLACK, 2), Head.FULL),
        LinkKind.MESSAGE: LinkPen(Pen(_BLACK, 2, "6 4"), Head.FULL),
        LinkKind.LOOP: LinkPen(Pen(_RUST, 2.4, "2.4 3"), Head.FULL),
        LinkKind.FAILURE: LinkPen(Pen(_RED, 2, "11 4 2.5 4"), Head.HOLLOW),
    },
    marks={
        Mark.FAIL: MarkPaint(_RED, _WHITE),
        Mark.WAIT: MarkPaint(_RUST, _WHITE),
        Mark.DECISION: MarkPaint(_BLACK, _WHITE),
        Mark.MOMENT_OF_TRUTH: MarkPaint(_BLUE, _WHITE),
        Mark.BOTTLENECK: MarkPaint(_VIOLET, _WHITE),
    },
    statuses={
        status: paint._replace(fill=paint.fill and _WHITE, ink=_BLACK, border=paint.border and _BLACK)
        for status, paint in LIGHT.statuses.items()
    },
    remarks={
        RemarkKind.PAIN: _RED,
        RemarkKind.RECOVERY: _TEAL,
        RemarkKind.QUESTION: _VIOLET,
        RemarkKind.OPPORTUNITY: _GREEN,
        RemarkKind.POLICY: _ROSE,
        RemarkKind.NOTE: _BLACK,
    },
    emotions=tuple(
        pen._replace(color=color, width=2.6)
        for pen, color in zip(LIGHT.emotions, (_BLUE, _ROSE, _TEAL, _BROWN), strict=True)
    ),
    neutral=LIGHT.neutral._replace(color="#4A4A4A"),
    axis=Pen(_BLACK, 1.6),
)
