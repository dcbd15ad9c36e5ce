"""Completing: what may stand at a place in a file that is being written.

A word that nobody uses is put there, and the file is read: where that word is found tells what is being written, and
what refers by it, who may be named. So there is no second opinion on what the format is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lsprotocol import types

from blueprint_cli.diagnostics import Route
from blueprint_cli.editor.desk import Desk, File
from blueprint_cli.editor.hovering import describe
from blueprint_cli.editor.pointing import Spot, point
from blueprint_cli.model.lanes import STANDARD
from blueprint_cli.model.references import Names, Vocabulary
from blueprint_cli.schema.consulting import consult
from blueprint_cli.source.document import Document, Mapping
from blueprint_cli.text.span import Span

_WORD = "zqcompletedzq"
_BEFORE = re.compile(r"[\w.-]*\Z")
_AFTER = re.compile(r"[\w.-]*")
_LINE = re.compile(r"[^\r\n]*")

_FEW = 3
"""From so many examples on, they are words to choose from and not only an illustration."""


class _Offer(NamedTuple):
    """Something that may be written; ``more`` is what follows it there."""

    label: str
    kind: types.CompletionItemKind
    detail: str = ""
    documentation: str = ""
    more: str = ""


def complete(desk: Desk, file: File, offset: int) -> list[types.CompletionItem]:
    """What may stand at ``offset`` in the place of the word there: keys, words of the format, ids."""
    text = file.text
    start = offset - len(_match(_BEFORE, text[:offset]))
    word = Span(start, offset + len(_match(_AFTER, text[offset:])))
    offers: dict[str, _Offer] = {}
    for attempt in _attempts(file, text, word):
        for offer in attempt.offers(None if attempt.is_whole else desk.last_words(file)):
            offers.setdefault(offer.label, offer)
    where = file.places.range(word)
    goes_on = text.startswith(":", word.end)
    return [
        _item(file, offer, types.TextEdit(where, offer.label + ("" if goes_on else offer.more)), order=order)
        for order, offer in enumerate(offers.values())
    ]


def _item(file: File, offer: _Offer, edit: types.TextEdit, *, order: int) -> types.CompletionItem:
    markup = types.MarkupKind.Markdown if file.client.markdown else types.MarkupKind.PlainText
    return types.CompletionItem(
        label=offer.label,
        kind=offer.kind,
        detail=offer.detail or None,
        documentation=types.MarkupContent(markup, offer.documentation) if offer.documentation else None,
        sort_text=f"{order:04}",
        text_edit=edit,
    )


def _attempts(file: File, text: str, word: Span) -> Iterator[_Attempt]:
    """The file with the word as a value, and as a key; where the rest of it cannot be read, without that."""
    before, after = text[: word.start], text[word.end :]
    line = _match(_LINE, after)
    for written in (_WORD,) if after.startswith(":") else (_WORD, f"{_WORD}: "):
        for rest in (after, line):
            tried = file.edited(before + written + rest)
            spot = point(tried.document, word.start) if tried.document else None
            if tried.document and tried.words and spot and _is_there(tried.document, spot, word.start):
                yield _Attempt(tried.document, spot, tried.words, definition=file.definition, is_whole=rest is after)
                break


def _is_there(document: Document, spot: Spot, offset: int) -> bool:
    """Whether the word was read as one: and not as the next line of a text that stands above it."""
    line = document.lines.position(offset).line
    return _WORD in spot.scalar.raw and document.lines.position(spot.scalar.span.start).line == line


class _Attempt:
    """A file that could be read with the word in it, and where the word was found."""

    def __init__(self, document: Document, spot: Spot, words: Vocabulary, *, definition: str, is_whole: bool) -> None:
        self.is_whole = is_whole
        self._definition = definition
        self._document = document
        self._spot = spot
        self._words = words

    def offers(self, known: Vocabulary | None) -> Iterator[_Offer]:
        """What may be written in its place. ``known`` are the names of the file while it could be read to its end."""
        kinds = list(self._referred())
        ids = [offer for names in (*self._words, *(known or ())) if names.kind in kinds for offer in _ids(names)]
        if self._spot.scalar.raw != _WORD:
            yield from ids
        elif self._spot.at == "key":
            taken = self._taken()
            yield from self._keys(taken)
            yield from (offer._replace(more=": ") for offer in ids if offer.label not in taken)
        else:
            yield from ids
            yield from self._values()

    def _referred(self) -> Iterator[str]:
        """The kinds of elements that the word would name; in a link that has no arrow yet, a card."""
        for names in self._words:
            if any(_WORD in reference.name for reference in names.references):
                yield names.kind
        spot = self._spot
        if spot.at == "value" and len(spot.route) == 2 and spot.route[0] == "links" and spot.scalar.raw == _WORD:
            yield self._words.cards.kind

    def _taken(self) -> set[str]:
        """The keys that the mapping has already."""
        parent = self._document.node(self._spot.route[:-1])
        return set(parent.keys) if isinstance(parent, Mapping) else set()

    def _keys(self, taken: set[str]) -> Iterator[_Offer]:
        above = self._spot.route[:-1]
        missing = self._unlisted() | taken
        for part in consult(above, definition=self._definition):
            for key in part.get("properties", {}):
                if key not in missing:
                    yield self._key((*above, key))

    def _key(self, route: Route) -> _Offer:
        forms = consult(route, definition=self._definition)
        more = ":" if all(form.get("type") in ("object", "array") for form in forms) else ": "
        description = next(filter(None, map(describe, forms)), "")
        return _Offer(str(route[-1]), types.CompletionItemKind.Property, documentation=description, more=more)

    def _unlisted(self) -> set[str]:
        """The standard lanes that a file with lanes of its own has not."""
        lanes = self._words.lanes.definitions
        declared = any(lane.written for lane in lanes.values())
        return {role for role in STANDARD if role not in lanes} if declared else set()

    def _values(self) -> Iterator[_Offer]:
        for part in consult(self._spot.route, definition=self._definition):
            said = dict(zip(part.get("enum", ()), part.get("enumDescriptions", ()), strict=False))
            for word in part.get("enum", ()):
                yield _Offer(_written(word), types.CompletionItemKind.EnumMember, documentation=said.get(word, ""))
            examples = part.get("examples", ())
            if len(examples) >= _FEW and not any(isinstance(each, dict | list) for each in examples):
                for word in examples:
                    yield _Offer(_written(word), types.CompletionItemKind.Value)


def _ids(names: Names) -> Iterator[_Offer]:
    """The elements of a kind, by what they are called where they are named."""
    for own, definition in names.definitions.items():
        called = definition.title or definition.part.word("text") or definition.part.text
        label = definition.title if names.implied else own
        if _WORD not in label and _WORD not in own:
            yield _Offer(label, types.CompletionItemKind.Reference, detail=called if called != label else "")


def _written(word: object) -> str:
    return str(word).lower() if isinstance(word, bool) else str(word)


def _match(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[0] if found else ""
