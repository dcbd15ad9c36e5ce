"""The theme ``print``, for printers and copiers: black on white.

What colours tell elsewhere, borders of several widths and broken strips tell here.
"""

from __future__ import annotations

from blueprint_cli.analysis.remarks import RemarkKind
from blueprint_cli.draw.theme import LIGHT, Hue, LinkPen, MarkPaint, Pen
from blueprint_cli.model.blueprint import LaneRole, Mark

_WHITE, _BLACK = "#FFFFFF", "#000000"


def _hue(width: float, strip: str) -> Hue:
    return Hue(band=_WHITE, border=_BLACK, heading=_BLACK, width=width, strip=strip)


PRINT = LIGHT._replace(
    ink=_BLACK,
    rule=Pen(_BLACK, 0.4),
    phase=_WHITE,
    phase_border=Pen(_BLACK, 1.2),
    tones=dict.fromkeys(LIGHT.tones, _BLACK),
    roles={
        LaneRole.EVIDENCE: _hue(0.7, "1 2"),
        LaneRole.CUSTOMER: _hue(2.2, ""),
        LaneRole.FRONTSTAGE: _hue(1.6, "14 3"),
        LaneRole.BACKSTAGE: _hue(1.1, "6 4"),
        LaneRole.SUPPORT: _hue(0.7, "2.5 2.5"),
        LaneRole.PARTNER: _hue(1.1, "14 3 2 3"),
        LaneRole.POLICY: _hue(0.7, "6 2 1.5 2 1.5 2"),
        LaneRole.NOTES: _hue(0.7, "1 5"),
        LaneRole.EMOTION: _hue(0.7, "0.8 9"),
        LaneRole.TIME: _hue(0.7, "0.8 9"),
        LaneRole.METRICS: _hue(0.7, "0.8 9"),
    },
    monochrome=True,
    lines={line: pen._replace(color=_BLACK) for line, pen in LIGHT.lines.items()},
    links={kind: LinkPen(link.pen._replace(color=_BLACK), link.head) for kind, link in LIGHT.links.items()},
    marks={mark: MarkPaint(_WHITE, _BLACK, ring=_BLACK) for mark in Mark},
    statuses={
        status: paint._replace(fill=_WHITE, ink=_BLACK, border=paint.border and _BLACK)
        for status, paint in LIGHT.statuses.items()
    },
    remarks=dict.fromkeys(RemarkKind, _BLACK),
    emotions=tuple(pen._replace(color=_BLACK) for pen in LIGHT.emotions),
    neutral=LIGHT.neutral._replace(color=_BLACK, width=0.6),
    axis=LIGHT.axis._replace(color=_BLACK),
)
