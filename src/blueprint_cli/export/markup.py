"""XML out: characters that may stand there, attributes, and texts as SVG writes them."""

from __future__ import annotations

from blueprint_cli.draw.colors import Swatch
from blueprint_cli.draw.decimals import decimal
from blueprint_cli.layout.scene import Anchor, Label, TextLine
from blueprint_cli.model.blueprint import Direction

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})
_RUNNING_LEFT = {"R", "AL", "NSM"}
_ISOLATE, _POP = "\u2067", "\u2069"


def escape(text: str) -> str:
    """``text`` for the content of an element or, in double quotes, of an attribute."""
    if not text.isprintable():
        text = "".join([letter if _is_possible(letter) else "\ufffd" for letter in text])
    return text.translate(_ENTITIES)


def _is_possible(letter: str) -> bool:
    """Whether XML 1.0 can hold it (section 2.2, "Char"); others not even as a reference."""
    return letter in "\t\n\r" or " " <= letter <= "\ud7ff" or "\ue000" <= letter <= "\ufffd" or letter > "\uffff"


def paint(attribute: str, color: str) -> str:
    """``fill`` or ``stroke`` as an attribute. A swatch says its name as well, by which the style sheet finds it."""
    named = f' data-{attribute}="{color.name}"' if isinstance(color, Swatch) else ""
    return f'{attribute}="{color}"{named}'


def write_text(label: Label, color: str, *, struck: bool = False, kind: str = "label") -> str:
    """A ``<text>`` of the class ``kind``: one line as it is, several as spans with a place each.

    Viewers do not agree on what the start of a right-to-left text is, and some know no ``direction`` at all:
    so that is never said, and lines whose order depends on it stand between Unicode's isolates (UAX #9),
    each in a ``<text>`` of its own, so that none is taken into the order of the one before.
    """
    attributes = _attributes(label, color, struck=struck, kind=kind)
    if label.direction is Direction.RIGHT_TO_LEFT:
        return "".join([f"<text {_place(line)} {attributes}>{_isolated(line.text)}</text>" for line in label.lines])
    if len(label.lines) == 1:
        return f"<text {_place(label.lines[0])} {attributes}>{escape(label.lines[0].text)}</text>"
    spans = [f"<tspan {_place(line)}>{escape(line.text)}</tspan>" for line in label.lines]
    return f"<text {attributes}>{''.join(spans)}</text>"


def _attributes(label: Label, color: str, *, struck: bool, kind: str) -> str:
    attributes = f'class="{kind}" font-size="{label.size:g}"'
    if label.weight != 400:
        attributes += f' font-weight="{label.weight}"'
    attributes += f" {paint('fill', color)}"
    if label.anchor is not Anchor.START:
        attributes += f' text-anchor="{label.anchor}"'
    if struck:
        attributes += ' text-decoration="line-through"'
    if any(line.text != " ".join(line.text.split()) for line in label.lines):  # its spaces count
        attributes += ' xml:space="preserve"'
    return attributes


def _isolated(text: str) -> str:
    """``text`` so that it runs from right to left also where numbers, signs or other scripts are in it."""
    import unicodedata

    plain = all(unicodedata.bidirectional(letter) in _RUNNING_LEFT or letter == " " for letter in text)
    return escape(text) if plain else f"{_ISOLATE}{escape(text)}{_POP}"


def _place(line: TextLine) -> str:
    return f'x="{decimal(line.x)}" y="{decimal(line.y)}"'
