"""The links of a blueprint, in all the forms in which they are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal
from unicodedata import normalize

from blueprint_cli.diagnostics import Place
from blueprint_cli.model.arrows import Trouble, looks_like_arrows, parse_arrows
from blueprint_cli.model.blueprint import Link, LinkKind
from blueprint_cli.model.cards import Placed
from blueprint_cli.model.part import Part
from blueprint_cli.model.problems import Problems
from blueprint_cli.model.references import Names, refer
from blueprint_cli.source.problem import shown
from blueprint_cli.text.span import Span

_KINDS = frozenset(kind.value for kind in LinkKind)


def read_links(root: Part, placed: Sequence[Placed], names: Names, problems: Problems) -> list[Link]:
    """The written links: those of the cards' ``to`` in the cards' order, then those under ``links``."""
    links: list[Link] = []
    for card in placed:
        following = card.part.get("to")
        if following:
            for item in following.each():
                links += _following(card.id, item, names, problems)
    listed = root.get("links")
    for item in listed.items() if listed else ():
        links += _listed(item, names, problems)
    return links


def _following(source: str, item: Part, names: Names, problems: Problems) -> Iterator[Link]:
    """The link of one entry of a card's ``to``."""
    end = item.get("to") if item.is_mapping else item
    if end is None or not end.text:
        return
    if looks_like_arrows(end.text):
        way_out = "write only the card that follows: the link starts at this card"
        problems.add("BP006", end, f"{shown(end.text)} is no card", help=way_out)
        return
    target = refer(end, names, problems)
    if target:
        yield _link(source, target, item)


def _listed(item: Part, names: Names, problems: Problems) -> Iterator[Link]:
    """The links of one entry of ``links``."""
    if not item.is_mapping:
        if item.text:
            yield from _arrows(item, item.text, "", names=names, problems=problems)
        return
    start, end = item.get("from"), item.get("to")
    if start and end:
        source, target = refer(start, names, problems), refer(end, names, problems)
        if source and target:
            yield _link(source, target, item)
        return
    entries = list(item.entries())
    if len(entries) == 1 and looks_like_arrows(entries[0][0]):
        key, label = entries[0]
        yield from _arrows(label, key, label.text, names=names, problems=problems)


def _link(source: str, target: str, item: Part) -> Link:
    """A link with what a mapping says of it; of a bare id there is nothing more to say."""
    kind = item.word("kind")
    return Link(
        source=source,
        target=target,
        kind=LinkKind(kind) if kind in _KINDS else LinkKind.FLOW,
        text=item.word("text"),
        probability=item.quantity("probability"),
        at=item.address,
    )


def _arrows(item: Part, text: str, label: str, *, names: Names, problems: Problems) -> Iterator[Link]:
    """The links that ``text`` writes as arrows: the value of ``item``, or its key where there is a label."""
    at: Literal["value", "key"] = "value" if text == item.text else "key"
    chain = parse_arrows(f"{text}: {label}" if at == "key" and label else text)
    if isinstance(chain, Trouble):
        problems.add("BP006", item, chain.message, help=chain.help, at=at)
        return
    found = [refer(word, names, problems) for word in _words(item, chain.ids, at)]
    for (source, target), kind in zip(pairwise(found), chain.kinds, strict=True):
        if source and target:
            yield Link(source=source, target=target, kind=kind, text=chain.label, at=item.address)


class _Word(Part):
    """One id within a text that writes links, so that it can be pointed at by itself."""

    __slots__ = ("_span", "_written")

    def __init__(self, part: Part, written: str, span: Span) -> None:
        super().__init__(part.document, part.node, part.route)
        self._written = written
        self._span = span

    @property
    def name(self) -> str:
        return normalize("NFC", self._written)

    def place(self, part: Literal["value", "key"] = "value") -> Place:  # noqa: ARG002 - as every part is asked
        return self.document.place_of(self._span)


def _words(item: Part, ids: Sequence[str], at: Literal["value", "key"]) -> Iterator[_Word]:
    """Each id where it stands in the text; where escapes hide it, the whole text."""
    whole = item.place(at).span
    cursor = whole.start
    for name in ids:
        start = item.document.text.find(name, cursor, whole.end)
        if start < 0:
            yield _Word(item, name, whole)
        else:
            cursor = start + len(name)
            yield _Word(item, name, Span(start, cursor))
