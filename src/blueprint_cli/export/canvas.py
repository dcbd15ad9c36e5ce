"""What all parts of a picture are written with: the shapes that Graphviz drew, and small pieces of SVG."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from blueprint_cli.draw.decimals import decimal
from blueprint_cli.draw.fading import fade
from blueprint_cli.draw.theme import Pen, Theme
from blueprint_cli.errors import EngineError
from blueprint_cli.export.markup import escape, paint, write_text
from blueprint_cli.export.tracing import Curve, Traced
from blueprint_cli.layout.scene import Anchor, Box, Label, Scene, TextLine, Tone

_CAPITALS = 0.714  # the height of Noto Sans' capitals, in ems
_AS_TOLD = 0.6
"""How far off a shape may come back, in points: Graphviz before 3.0 makes nodes whole points large."""


class Canvas:
    """One picture in the making: its scene, its theme, and what Graphviz drew of it.

    Its cards lead to other blueprints in files whose names end in ``page``, or without ``links`` nowhere.
    """

    def __init__(self, traced: Traced, scene: Scene, theme: Theme, *, links: bool, page: str = ".svg") -> None:
        self.scene = scene
        self.theme = theme
        self.links = links
        self.page = page
        self.prefix = escape(scene.prefix)
        self._traced = traced
        self._identified: Counter[str] = Counter()

    @cached_property
    def faded(self) -> Canvas:
        """The same picture in paler colours, for what stands back."""
        faded = Canvas(self._traced, self.scene, fade(self.theme), links=self.links, page=self.page)
        faded._identified = self._identified
        return faded

    def box(self, key: str, told: Box) -> Box:
        """Where Graphviz drew a shape. Raises ``EngineError`` if that is not where it was told to."""
        drawn = self._traced.boxes.get(key)
        if drawn is None or any(abs(one - other) > _AS_TOLD for one, other in zip(drawn, told, strict=True)):
            raise _not_drawn(key)
        return told

    def curve(self, key: str) -> Curve:
        """A curve that Graphviz drew. Raises ``EngineError`` if there is none of that key."""
        if key not in self._traced.curves:
            raise _not_drawn(key)
        return self._traced.curves[key]

    def text(self, label: Label, kind: str = "label") -> str:
        """A text in the colour of its tone."""
        return write_text(label, self.theme.tones[label.tone], kind=kind)

    def identify(self, kind: str, own: str) -> str:
        """The ``id`` of a part: no two parts, and no two pictures on a page, share one.

        What stands in a picture again, such as a lane in each band, bears its number behind two dots, which no id
        of a file has.
        """
        identity = f"{kind}-{own}"
        self._identified[identity] += 1
        count = self._identified[identity]
        again = f"..{count}" if count > 1 else ""
        return f'id="{self.prefix}-{escape(identity)}{again}"'


def title(*texts: str) -> str:
    """What a part is called: a tooltip, and what a screen reader says."""
    text = "\n".join(filter(None, texts))
    return f"<title>{escape(text)}</title>"


def place(box: Box) -> str:
    """The attributes that put a ``<rect>`` in its place."""
    return f'x="{decimal(box.x)}" y="{decimal(box.y)}" width="{decimal(box.width)}" height="{decimal(box.height)}"'


def stroked(pen: Pen) -> str:
    """The attributes of a stroke."""
    dash = f' stroke-dasharray="{pen.dash}"' if pen.dash else ""
    return f'{paint("stroke", pen.color)} stroke-width="{pen.width:g}"{dash}'


def circle(box: Box, fill: str, ring: Pen | None = None) -> str:
    """The circle that fills ``box``."""
    center = f'cx="{decimal(box.center.x)}" cy="{decimal(box.center.y)}" r="{decimal(box.width / 2)}"'
    return f"<circle {center} {paint('fill', fill)}{' ' + stroked(ring) if ring else ''}/>"


def letter(sign: str, box: Box, color: str) -> str:
    """A sign in the middle of its box, as large as looks well."""
    size = round(box.height * 0.62, 1)
    line = TextLine(box.center.x, box.center.y + size * _CAPITALS / 2, sign, size)
    label = Label(lines=(line,), size=size, weight=700, anchor=Anchor.MIDDLE, tone=Tone.BADGE)
    return write_text(label, color, kind="sign")


def _not_drawn(key: str) -> EngineError:
    return EngineError(
        f"Graphviz did not draw {key.replace('_', ' ')} where it was told to",
        hint="try the other engine, --engine embedded or --engine system, and report this, please",
    )
