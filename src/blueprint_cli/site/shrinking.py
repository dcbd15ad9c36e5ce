"""Shrinking: a picture so small that its words are strokes: what an index shows of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from blueprint_cli.draw.colors import Swatch
from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.draw.theme import Hue, Theme
from blueprint_cli.layout.scene import Anchor, Arrow, Box, CardBox, Label, LaneBand, Scene, Stroke

_STRIP = 5
"""Points that the strip at a lane's edge is wide."""

_MARGIN = 8


def shrink(scene: Scene, theme: Theme) -> str:
    """The grid of a scene as an SVG of its own, without texts, in both colours where the theme follows its reader."""
    return _Miniature(scene, theme).write()


class _Miniature:
    def __init__(self, scene: Scene, theme: Theme) -> None:
        self._scene = scene
        self._theme = theme
        self._colors: dict[str, str] = {}

    def write(self) -> str:
        window = _window(self._scene)
        parts = "\n".join((*self._ground(window), *self._arrows(), *self._cards()))
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{_box(window)}">\n<!-- {GENERATOR_MARK} -->\n'
            f"<style>{''.join(self._rules())}</style>\n{parts}\n</svg>\n"
        )

    def _ground(self, window: Box) -> Iterator[str]:
        yield self._rect(window, self._theme.ground)
        for lane in self._scene.lanes:
            hue = self._hue(lane)
            yield self._rect(lane.box, hue.band)
            strip = lane.heading._replace(width=_STRIP) if not lane.is_column else lane.heading._replace(height=_STRIP)
            yield self._rect(strip, hue.border)
            yield self._words([lane.label], hue.heading)
        for phase in self._scene.phases:
            yield self._rect(phase.box, self._theme.phase)
        yield self._words([step.label for step in self._scene.steps], self._theme.ink)

    def _arrows(self) -> Iterator[str]:
        for line in self._scene.strokes:
            yield self._path(_through(line), self._theme.stroke(line.lines).color, more=' stroke-dasharray="10 8"')
        kinds = dict.fromkeys(arrow.kind for arrow in self._scene.arrows)
        for kind in kinds:
            paths = "".join(_along(arrow) for arrow in self._scene.arrows if arrow.kind is kind)
            yield self._path(paths, self._theme.links[kind].pen.color)

    def _cards(self) -> Iterator[str]:
        for key in dict.fromkeys((card.role, card.color) for card in self._scene.cards):
            cards = [card for card in self._scene.cards if (card.role, card.color) == key]
            hue = self._theme.hue(*key)
            outline = "".join(map(_around, cards))
            filled, stroked = self._color(self._theme.ground), self._color(hue.border)
            yield f'<path class="f{filled} s{stroked}" stroke-width="2.5" d="{outline}"/>'
            yield self._words([card.label for card in cards], hue.heading)

    def _hue(self, lane: LaneBand) -> Hue:
        return self._theme.hue(lane.role, lane.color)

    def _rect(self, box: Box, color: str) -> str:
        x, y, width, height = map(round, box)
        return f'<rect class="f{self._color(color)}" x="{x}" y="{y}" width="{width}" height="{height}"/>'

    def _words(self, labels: Sequence[Label], color: str) -> str:
        """Lines of text as strokes."""
        strokes = "".join(_line(label) for label in labels)
        size = max((label.size for label in labels), default=0) * 0.42
        more = ' opacity="0.55"'
        return self._path(strokes, color, width=size, more=more) if strokes else ""

    def _path(self, path: str, color: str, *, width: float = 2, more: str = "") -> str:
        return f'<path class="s{self._color(color)}" fill="none" stroke-width="{width:.1f}"{more} d="{path}"/>'

    def _color(self, color: str) -> str:
        """The number under which the style has a colour, and the one that takes its place in the dark."""
        dark = color.dark if isinstance(color, Swatch) else color
        return self._colors.setdefault(f"{color} {dark}", str(len(self._colors)))

    def _rules(self) -> Iterator[str]:
        pairs = [(key.split(" "), number) for key, number in self._colors.items()]
        yield from (_rule(number, light) for (light, _), number in pairs)
        if self._theme.dark:
            yield "@media (prefers-color-scheme:dark){"
            yield from (_rule(number, dark) for (_, dark), number in pairs)
            yield "}"


def _rule(number: str, color: str) -> str:
    return f".f{number}{{fill:{color}}}.s{number}{{stroke:{color}}}"


def _window(scene: Scene) -> Box:
    """The lanes, and the steps and phases above or beside them."""
    boxes = [*(lane.box for lane in scene.lanes), *(step.box for step in scene.steps)]
    boxes += [phase.box for phase in scene.phases]
    left, top = min(box.x for box in boxes) - _MARGIN, min(box.y for box in boxes) - _MARGIN
    right, bottom = max(box.right for box in boxes) + _MARGIN, max(box.bottom for box in boxes) + _MARGIN
    return Box(left, top, right - left, bottom - top)


def _box(box: Box) -> str:
    return " ".join(str(round(value)) for value in box)


def _through(line: Stroke) -> str:
    return _points((line.start, line.end))


def _along(arrow: Arrow) -> str:
    return _points(arrow.points)


def _points(points: Iterable[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in points)


def _around(card: CardBox) -> str:
    x, y, width, height = map(round, card.box)
    return f"M{x} {y}h{width}v{height}h{-width}z"


def _line(label: Label) -> str:
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[label.anchor]
    return "".join(
        f"M{line.x - shift * line.width:.0f} {line.y - label.size * 0.3:.0f}h{line.width:.0f}" for line in label.lines
    )
