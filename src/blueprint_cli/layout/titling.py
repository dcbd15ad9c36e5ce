"""The title block: what a blueprint is called, whom and what it is about, and its record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from blueprint_cli.layout.lettering import Type, letter
from blueprint_cli.layout.measuring import BOLD, OTHER_FONT, REGULAR, Words, measure, wrap
from blueprint_cli.layout.scene import Anchor, Box, Label, Tone
from blueprint_cli.layout.wording import BETWEEN, Wording
from blueprint_cli.model.blueprint import Blueprint

TITLE = Type(22.0, BOLD, Tone.TITLE, Anchor.START)
SUBTITLE = Type(12.0, REGULAR, Tone.SUBTITLE, Anchor.START)
RECORD = Type(11.0, REGULAR, Tone.SUBTITLE, Anchor.END)

APART = 36.0
"""The least space between the title and the record at its right."""
BELOW_TITLE, BELOW_BLOCK, RECORD_DOWN = 2.0, 14.0, 8.0


class Headline(NamedTuple):
    """What a title block says: below the title whom it is about, at its right the record, line by line.

    A line of what it is about is in parts, which stand below one another where they have no room side by side.
    """

    title: str
    about: tuple[tuple[str, ...], ...]
    record: tuple[str, ...]


def headline(blueprint: Blueprint, wording: Wording) -> Headline:
    """What the title block of a blueprint says."""
    return Headline(blueprint.title, tuple(wording.about_in_parts(blueprint)), tuple(wording.record(blueprint)))


def title_block(said: Headline, box: Box) -> tuple[tuple[Label, ...], float]:
    """The texts in the upper part of ``box``, whose height does not count, and where they end.

    The record stands below the rest where it has no room beside the title, or would squeeze all else.
    """
    words = Words(said.record, tuple(measure(line, RECORD.size) for line in said.record))
    record = tuple((line,) for line in said.record)
    below, below_end = _column(_lines(said.title, (*said.about, *record), box.width), box)
    aside = box.width - words.width * OTHER_FONT - APART
    if not said.record or measure(said.title, TITLE.size, TITLE.weight) * OTHER_FONT > aside:
        return tuple(below), below_end + BELOW_BLOCK
    labels, end = _column(_lines(said.title, said.about, aside), box._replace(width=aside))
    end = max(end, box.y + RECORD_DOWN + RECORD.height(words))
    if end >= below_end:
        return tuple(below), below_end + BELOW_BLOCK
    return (*labels, letter(words, RECORD, box.right, box.y + RECORD_DOWN)), end + BELOW_BLOCK


def _lines(title: str, about: Iterable[tuple[str, ...]], width: float) -> Iterator[tuple[Type, str]]:
    """The lines of a title block of that width, before they are broken."""
    yield TITLE, title
    for parts in about:
        line = BETWEEN.join(parts)
        fits = measure(line, SUBTITLE.size) * OTHER_FONT <= width
        yield from ((SUBTITLE, part) for part in ((line,) if fits else parts))


def _column(lines: Iterable[tuple[Type, str]], box: Box) -> tuple[list[Label], float]:
    """The lines one below the other, each broken to the width of the box; and where they end."""
    labels: list[Label] = []
    y = box.y
    for kind, text in lines:
        words = wrap(text, box.width, kind.size, kind.weight)
        labels.append(letter(words, kind, box.x, y))
        y += kind.height(words) + (BELOW_TITLE if kind is TITLE else 0.0)
    return labels, y
