"""Lanes without cards as SVG: feelings as a curve, time as an axis, measured values."""

from __future__ import annotations

from blueprint_cli.draw.shapes import dot_box
from blueprint_cli.draw.theme import Pen
from blueprint_cli.export.arrowing import write_stroke
from blueprint_cli.export.canvas import Canvas, circle, title
from blueprint_cli.export.markup import escape
from blueprint_cli.layout.scene import EmotionLane, MetricsLane, TimeLane


def write_values(canvas: Canvas, index: int, lane: EmotionLane | TimeLane | MetricsLane) -> str:
    """The group of what one lane draws."""
    match lane:
        case EmotionLane():
            kind, drawn = "emotion", _emotion(canvas, index, lane)
        case TimeLane():
            kind, drawn = "time", _time(canvas, index, lane)
        case metrics:
            kind, drawn = "metrics", []
            lane = metrics
    labels = [canvas.text(label) for label in lane.labels]
    said = "" if isinstance(lane, EmotionLane) else lane.said
    named = title(next(band.title for band in canvas.scene.lanes if band.id == lane.lane))
    told = f"<desc>{escape(said)}</desc>" if said else ""
    return f'<g class="values {kind}" data-lane="{escape(lane.lane)}">{named}{told}{"".join(drawn + labels)}</g>'


def _emotion(canvas: Canvas, index: int, lane: EmotionLane) -> list[str]:
    pens = canvas.theme.emotions
    drawn = [write_stroke(canvas.curve(f"neutral_{index}"), canvas.theme.neutral)]
    for line, emotion in enumerate(lane.curves):
        pen = pens[line % len(pens)]
        parts = [title(emotion.title)]
        if len(emotion.points) > 1:
            parts.append(write_stroke(canvas.curve(f"emotion_{index}_{line}"), pen))
        for place, feeling in enumerate(emotion.feelings):
            box = canvas.box(f"feeling_{index}_{line}_{place}", dot_box(feeling))
            dot = circle(box, canvas.theme.ground, Pen(pen.color, 2))
            parts.append(f'<g class="feeling" data-step="{escape(feeling.step)}">{title(feeling.title)}{dot}</g>')
        drawn.append(f'<g class="curve" data-lane="{escape(emotion.lane)}">{"".join(parts)}</g>')
    return drawn


def _time(canvas: Canvas, index: int, lane: TimeLane) -> list[str]:
    keys = [f"axis_{index}", *(f"tick_{index}_{place}" for place in range(len(lane.ticks)))]
    return [write_stroke(canvas.curve(key), canvas.theme.axis) for key in keys]
