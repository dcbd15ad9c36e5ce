"""A piece of a file: a node, the way to it, and how its values are taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal
from unicodedata import normalize

from blueprint_cli.diagnostics import Place, Route
from blueprint_cli.model.blueprint import Address
from blueprint_cli.source.document import Document, Mapping, Node, Scalar, Sequence


class Part:
    """A node of a document and the route to it. A plain class: a file has thousands of them."""

    __slots__ = ("document", "node", "route")

    def __init__(self, document: Document, node: Node, route: Route = ()) -> None:
        self.document = document
        self.node = node
        self.route = route

    def get(self, key: str) -> Part | None:
        """The value under ``key``; None where there is none, or null."""
        node = self._under(key)
        return Part(self.document, node, (*self.route, key)) if node else None

    def key_names(self) -> Iterable[str]:
        """The keys of a mapping, those of null values too; nothing of another node."""
        return self.node.values if isinstance(self.node, Mapping) else ()

    def entries(self) -> Iterator[tuple[str, Part]]:
        """The keys of a mapping with their values, null ones too; nothing of another node."""
        if isinstance(self.node, Mapping):
            for key, node in self.node.values.items():
                yield key, Part(self.document, node, (*self.route, key))

    def items(self) -> list[Part]:
        """The items of a list; nothing of another node."""
        if not isinstance(self.node, Sequence):
            return []
        return [Part(self.document, node, (*self.route, index)) for index, node in enumerate(self.node.items)]

    def each(self) -> list[Part]:
        """The items of a list, or the lone value that stands where a list may stand."""
        return self.items() if isinstance(self.node, Sequence) else [self]

    def texts(self, key: str) -> list[Part]:
        """The texts under ``key``: a lone one or a list of them, without what is not a text."""
        part = self.get(key)
        return [item for item in part.each() if item.text] if part else []

    def word(self, key: str) -> str:
        """The text under ``key``; empty where there is none."""
        node = self._under(key)
        return _text(node) if node else ""

    def quantity(self, key: str) -> float | None:
        """The number under ``key``; None where there is none."""
        node = self._under(key)
        return _number(node) if node else None

    def _under(self, key: str) -> Node | None:
        if not isinstance(self.node, Mapping):
            return None
        node = self.node.values.get(key)
        return None if isinstance(node, Scalar) and node.value is None else node

    @property
    def text(self) -> str:
        """A scalar as it is written, its ends trimmed; empty for anything else, and for null."""
        return _text(self.node)

    @property
    def name(self) -> str:
        """The text as names are compared: after NFC."""
        text = _text(self.node)
        return text if text.isascii() else normalize("NFC", text)

    @property
    def number(self) -> float | None:
        """The value of a number; None for anything else, ``true`` and ``false`` included."""
        return _number(self.node)

    @property
    def is_mapping(self) -> bool:
        return isinstance(self.node, Mapping)

    @property
    def is_list(self) -> bool:
        return isinstance(self.node, Sequence)

    @property
    def address(self) -> Address:
        return Address(self.document.path, self.route)

    def place(self, part: Literal["value", "key"] = "value") -> Place:
        """Where it stands, or where its key does."""
        return self.document.place(self.route, part)


def is_extension(key: str) -> bool:
    """Whether a key is the author's own and says nothing to this tool."""
    return key.startswith("x-")


def is_nothing(node: Node) -> bool:
    """Whether a node is null, however it was written."""
    return isinstance(node, Scalar) and node.value is None


def _text(node: Node) -> str:
    return node.raw.strip() if isinstance(node, Scalar) and node.value is not None else ""


def _number(node: Node) -> float | None:
    return node.value if isinstance(node, Scalar) and not isinstance(node.value, bool | str) else None
