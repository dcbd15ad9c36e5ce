"""Charts as SVG in a page, whose style sheet colours them: their words are those of the page's font."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from blueprint_cli.chapters.blocks import Bars, Curves, Figure, Series
from blueprint_cli.chapters.figures import signed
from blueprint_cli.chapters.writers.characters import highest, said
from blueprint_cli.draw.decimals import decimal
from blueprint_cli.export.markup import escape
from blueprint_cli.layout.measuring import wrap

_WIDTH = 760.0
_LABEL, _GAP, _LINE = 190.0, 10.0, 16.0
"""The room for labels, what is between them and the bars, and the height of a line of text, in pixels."""

_SIZE = 13.0
_BAR = 16.0
_ROW = 26.0
_SAID = 170.0
"""The room for what is said at the end of the longest bar."""

_PLACE = 92.0
_PLOT = 150.0
_MARGIN = 34.0
_DOT = 4.5


def draw_bars(block: Bars, own: str) -> str:
    """Bars one below the other; the second series is hatched, and what a range may add is paler."""
    return "".join(_bars(block, own))


def _bars(block: Bars, own: str) -> Iterator[str]:
    labels = [wrap(bar.label, _LABEL, _SIZE).lines for bar in block.bars]
    heights = [max(_ROW, len(lines) * _LINE + 8) for lines in labels]
    yield _opening(_WIDTH, _ROW + sum(heights), block.title)
    yield (
        f'<defs><pattern id="{own}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><path d="M0 0V6M3 0V6"/></pattern></defs>'
    )
    yield from _legend(block, own)
    top, scale = _ROW, (_WIDTH - _LABEL - _GAP - _SAID) / (highest(block) or 1)
    for bar, lines, height in zip(block.bars, labels, heights, strict=True):
        yield from _lines(lines, top + height / 2)
        x = _LABEL + _GAP
        for place, figure in enumerate(bar.figures):
            if figure:
                yield from _bar(figure, x, top + (height - _BAR) / 2, scale=scale, paint=_paint(place, own))
                x += max(figure.low, figure.high) * scale
        if any(bar.figures):
            yield _text(x + 6, top + height / 2, said(bar, block.series))
        top += height
    yield "</svg></div>"


def _bar(figure: Figure, x: float, y: float, *, scale: float, paint: str) -> Iterator[str]:
    low, high = sorted((figure.low * scale, figure.high * scale))
    if low or high:
        yield f'<rect x="{decimal(x)}" y="{decimal(y)}" width="{decimal(max(1.0, low))}" height="{_BAR:g}" {paint}/>'
    if high > low:
        yield (
            f'<rect x="{decimal(x + low)}" y="{decimal(y)}" width="{decimal(high - low)}" height="{_BAR:g}" {paint} '
            'opacity="0.45"/>'
        )


def _legend(block: Bars, own: str) -> Iterator[str]:
    x = _LABEL + _GAP
    for place, name in enumerate(block.series):
        yield f'<rect x="{decimal(x)}" y="4" width="16" height="12" {_paint(place, own)}/>'
        yield _text(x + 22, 10, name)
        x += 110


def _paint(place: int, own: str) -> str:
    return f'class="waited" fill="url(#{own}-hatch)"' if place else 'class="bar"'


def draw_curves(block: Curves, own: str) -> str:
    """Curves over the places, each point with its value; the second is dashed, the third dotted."""
    del own  # nothing in it is referred to
    return "".join(_curves(block))


def _curves(block: Curves) -> Iterator[str]:
    labels = [wrap(place, _PLACE - 8, _SIZE).lines for place in block.places]
    below = max(map(len, labels)) * _LINE + 12
    names = len(block.series) > 1
    top = _LINE * 1.5 * len(block.series) if names else 4.0
    width = 2 * _MARGIN + _PLACE * len(block.places)
    yield _opening(width, top + _PLOT + below, block.title)
    yield from _axis(block, top, width)
    for place, series in enumerate(block.series):
        if names:
            y = _LINE * (1.5 * place + 0.75)
            yield f'<path class="curve-{place % 3}" d="M{_MARGIN:g} {decimal(y)}h30"/>'
            yield _text(_MARGIN + 36, y, series.title)
        yield from _curve(block, series, top, place=place % 3)
    for place, lines in enumerate(labels):
        yield from _centred(lines, _x(place), top + _PLOT + _LINE)
    yield "</svg></div>"


def _axis(block: Curves, top: float, width: float) -> Iterator[str]:
    for value in (block.highest, (block.highest + block.lowest) / 2, block.lowest):
        y = _y(block, value, top)
        yield f'<path class="axis" d="M{_MARGIN:g} {decimal(y)}H{decimal(width - _MARGIN)}"/>'
        yield _text(_MARGIN - 6, y, signed(value), anchor="end")


def _curve(block: Curves, series: Series, top: float, *, place: int) -> Iterator[str]:
    points = [
        (_x(index), _y(block, value, top), value) for index, value in enumerate(series.values) if value is not None
    ]
    line = f"M{decimal(points[0][0])} {decimal(points[0][1])}"
    for (x, y, _), (next_x, next_y, _) in pairwise(points):
        middle = (x + next_x) / 2
        bend = f"{decimal(middle)} {decimal(y)} {decimal(middle)} {decimal(next_y)}"
        line += f"C{bend} {decimal(next_x)} {decimal(next_y)}"
    yield f'<path class="curve-{place}" d="{line}"/>'
    for x, y, value in points:
        above = -14 if value >= 0 else 16
        yield f'<circle class="dot-{place}" cx="{decimal(x)}" cy="{decimal(y)}" r="{_DOT:g}"/>'
        yield _text(x, y + above, signed(value), anchor="middle")


def _x(place: int) -> float:
    return _MARGIN + _PLACE * (place + 0.5)


def _y(block: Curves, value: float, top: float) -> float:
    around = 20.0
    share = (block.highest - value) / (block.highest - block.lowest)
    return top + around + share * (_PLOT - 2 * around)


def _opening(width: float, height: float, title: str) -> str:
    """The numbers of a chart are in its text; as a whole it is one picture with a name."""
    return (
        f'<div class="scroll" tabindex="0" role="group" aria-label="{escape(title)}">'
        f'<svg viewBox="0 0 {decimal(width)} {decimal(height)}" width="{decimal(width)}" height="{decimal(height)}" '
        f'font-size="{_SIZE:g}">'
    )


def _text(x: float, y: float, text: str, *, anchor: str = "start") -> str:
    place = f'x="{decimal(x)}" y="{decimal(y)}" dy="0.35em"'
    side = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f"<text {place}{side}>{escape(text)}</text>"


def _lines(lines: tuple[str, ...], middle: float) -> Iterator[str]:
    for place, line in enumerate(lines):
        yield _text(_LABEL, middle + (place - (len(lines) - 1) / 2) * _LINE, line, anchor="end")


def _centred(lines: tuple[str, ...], x: float, top: float) -> Iterator[str]:
    for place, line in enumerate(lines):
        yield _text(x, top + place * _LINE, line, anchor="middle")
