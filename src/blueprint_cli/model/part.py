"""A piece of a file: a node, the way to it, and how its values are taken."""

from __future__ import annotations

from collections.abc import Iterator
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
        if not isinstance(self.node, Mapping):
            return None
        entry = self.node.entries.get(key)
        if entry is None or is_nothing(entry.value):
            return None
        return Part(self.document, entry.value, (*self.route, key))

    def entries(self) -> Iterator[tuple[str, Part]]:
        """The keys of a mapping with their values, null ones too; nothing of another node."""
        if isinstance(self.node, Mapping):
            for key, entry in self.node.entries.items():
                yield key, Part(self.document, entry.value, (*self.route, key))

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
        part = self.get(key)
        return part.text if part else ""

    def quantity(self, key: str) -> float | None:
        """The number under ``key``; None where there is none."""
        part = self.get(key)
        return part.number if part else None

    @property
    def text(self) -> str:
        """A scalar as it is written, its ends trimmed; empty for anything else, and for null."""
        if not isinstance(self.node, Scalar) or self.node.value is None:
            return ""
        return self.node.raw.strip()

    @property
    def name(self) -> str:
        """The text as names are compared: after NFC."""
        text = self.text
        return text if text.isascii() else normalize("NFC", text)

    @property
    def number(self) -> float | None:
        """The value of a number; None for anything else, ``true`` and ``false`` included."""
        if not isinstance(self.node, Scalar) or isinstance(self.node.value, bool | str):
            return None
        return self.node.value

    @property
    def is_mapping(self) -> bool:
        return isinstance(self.node, Mapping)

    @property
    def is_text(self) -> bool:
        """Whether it is a text to YAML too, and not a number, ``true`` or ``false``."""
        return isinstance(self.node, Scalar) and isinstance(self.node.value, str)

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
