"""XML out: characters that may stand there, attributes, and texts as SVG writes them."""

from __future__ import annotations

import re

from blueprint_cli.draw.decimals import decimal
from blueprint_cli.layout.scene import Anchor, Label, TextLine
from blueprint_cli.model.blueprint import Direction

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})
_IMPOSSIBLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold (section 2.2, "Char"), not even as a reference."""
_SPACES_THAT_COUNT = re.compile(r"^\s|\s$|[ \t\n]{2}|\t|\n")
_ENDS = {Anchor.START: 0.5, Anchor.MIDDLE: 0.0, Anchor.END: -0.5}


def escape(text: str) -> str:
    """``text`` for the content of an element or, in double quotes, of an attribute."""
    if not text.isprintable():
        text = _IMPOSSIBLE.sub("\ufffd", text)
    return text.translate(_ENTITIES)


def write_text(label: Label, color: str, *, struck: bool = False, kind: str = "label") -> str:
    """A ``<text>`` of the class ``kind``: one line as it is, several as spans with a place each."""
    attributes = f'class="{kind}" font-size="{label.size:g}"'
    if label.weight != 400:
        attributes += f' font-weight="{label.weight}"'
    attributes += f' fill="{color}"'
    right_to_left = label.direction is Direction.RIGHT_TO_LEFT
    anchor = Anchor.MIDDLE if right_to_left else label.anchor
    if anchor is not Anchor.START:
        attributes += f' text-anchor="{anchor}"'
    if right_to_left:
        attributes += ' direction="rtl"'
    if struck:
        attributes += ' text-decoration="line-through"'
    if any(_SPACES_THAT_COUNT.search(line.text) for line in label.lines):
        attributes += ' xml:space="preserve"'
    places = [_place(line, _ENDS[label.anchor] if right_to_left else 0.0) for line in label.lines]
    if len(places) == 1:
        return f"<text {places[0]} {attributes}>{escape(label.lines[0].text)}</text>"
    spans = [f"<tspan {place}>{escape(line.text)}</tspan>" for place, line in zip(places, label.lines, strict=True)]
    return f"<text {attributes}>{''.join(spans)}</text>"


def _place(line: TextLine, share: float) -> str:
    """Where the line's anchor stands.

    What "start" is in a text that runs from right to left, viewers do not agree on; its middle they do:
    ``share`` is how much of the width lies between the two.
    """
    return f'x="{decimal(line.x + share * line.width)}" y="{decimal(line.y)}"'
