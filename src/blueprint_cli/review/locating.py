"""From addresses to places: where a route becomes a line and a column."""

from __future__ import annotations

from pathlib import Path

from blueprint_cli.diagnostics import Place
from blueprint_cli.model.blueprint import Address
from blueprint_cli.source.document import Document
from blueprint_cli.source.reading import read
from blueprint_cli.text.span import Span


class Documents:
    """The file that is linted, and those of its included files that a finding points into, read when it does."""

    __slots__ = ("_by_path", "_mentions", "main")

    def __init__(self, main: Document) -> None:
        self.main = main
        self._by_path: dict[str, Document | None] = {main.path: main}
        self._mentions: dict[tuple[str, str], bool] = {}

    def at(self, path: str) -> Document | None:
        """The document at ``path``; None where it can no longer be read."""
        if path not in self._by_path:
            self._by_path[path] = read_document(path)
        return self._by_path[path]

    def place(self, address: Address, *, key: bool = False, within: Span | None = None) -> Place:
        """The place of the value at ``address``, or of its key; or ``within`` the file, which is then the main one."""
        if within:
            return self.main.place_of(within)
        document = self.at(address.path)
        if document is None:
            return self.main.place(("include",))
        return document.place(address.route, "key" if key else "value")

    def mention(self, word: str, path: str) -> bool:
        """Whether ``word`` stands anywhere in the document at ``path``; looked for once."""
        if (word, path) not in self._mentions:
            document = self.at(path)
            self._mentions[word, path] = document is not None and word in document.text
        return self._mentions[word, path]


def read_document(path: str) -> Document | None:
    """The document at ``path``; None where it cannot be read, or no longer."""
    try:
        return read(Path(path).read_bytes(), path=path)[0]
    except OSError:
        return None
