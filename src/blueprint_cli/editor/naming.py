"""Naming: where in a file somebody is named, and who that is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import normalize

from blueprint_cli.model.part import Part
from blueprint_cli.model.references import At, Definition, Names, Reference, Vocabulary
from blueprint_cli.text.span import Span

_SIGNS = re.compile(r"\A(?:\s|['\"])+|(?:\s|['\"])+\Z")
"""What stands around a name: quotes, and blanks within them."""


class Mention(NamedTuple):
    """A place where the element of ``names`` called ``id`` is named, by its id, its title or a part of a card's id.

    ``span`` is that name in the text, without the quotes around it; where it is written in another way than it reads,
    it is not ``literal``, and the span is all of it. ``defines`` where the element gets its name here.
    """

    names: Names
    id: str
    part: Part
    span: Span
    name: str
    literal: bool = True
    defines: bool = False

    @property
    def path(self) -> str:
        """The file in which it stands."""
        return self.part.document.path

    @property
    def definition(self) -> Definition:
        """The element."""
        return self.names.definitions[self.id]


def name(words: Vocabulary) -> Iterator[Mention]:
    """Every place where somebody is named: those of a file, and where its included files define somebody."""
    for names in words:
        for own, definition in names.definitions.items():
            if definition.part.route:  # the customers' lane stands in every blueprint, written or not
                yield _definition(names, own, definition)
        for reference in names.references:
            if reference.id:
                mention = _mention(names, reference.id, reference.part, reference.at, name=reference.name)
                yield mention
                if names is words.cards:
                    yield from _halves(words, reference, mention)


def _definition(names: Names, own: str, definition: Definition) -> Mention:
    """Where an element gets its name: at its id, else at its title or text."""
    written, part = definition.written, definition.part
    said = written or part.get("title") or part.get("text") or part
    mention = _mention(names, own, said, definition.at, name=own if written else definition.title)
    return mention._replace(defines=True)


def _mention(names: Names, own: str, part: Part, at: At, *, name: str) -> Mention:
    whole = part.place(at).span
    written = _SIGNS.sub("", part.document.text[whole.start : whole.end])
    if not name or normalize("NFC", written) != name:
        return Mention(names, own, part, whole, name, literal=False)
    start = part.document.text.index(written, whole.start)
    return Mention(names, own, part, Span(start, start + len(written)), name)


def _halves(words: Vocabulary, reference: Reference, card: Mention) -> Iterator[Mention]:
    """The step and the lane whose ids the name of a card consists of, where it has none of its own."""
    start, end = card.span
    if "." not in reference.name or end - start != len(reference.name):
        return
    for names, own in zip((words.steps, words.lanes), reference.name.split("."), strict=False):
        if own in names.definitions:
            yield Mention(names, own, card.part, Span(start, start + len(own)), own)
        start += len(own) + 1
