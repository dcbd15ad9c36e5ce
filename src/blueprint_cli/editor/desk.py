"""The desk: the files that are open in an editor, and those beside them, as far as they are understood."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from enum import Enum, auto
from functools import cached_property
from pathlib import Path

from lsprotocol import types
from pygls.uris import from_fs_path, to_fs_path

from blueprint_cli.editor.client import Client
from blueprint_cli.editor.places import Places
from blueprint_cli.model.including import INCLUDABLE, STANDARD_INPUT
from blueprint_cli.model.indexing import index
from blueprint_cli.model.part import is_extension
from blueprint_cli.model.references import Vocabulary
from blueprint_cli.pipeline.loading import Loaded, understand
from blueprint_cli.source import document as nodes
from blueprint_cli.source.document import Document
from blueprint_cli.source.filename import is_blueprint
from blueprint_cli.source.reading import read
from blueprint_cli.text.span import Span

_VERSION = "blueprint"


class Kind(Enum):
    """What a file is to us."""

    BLUEPRINT = auto()
    REGISTRY = auto()
    """A file with nothing but what blueprints include."""
    OTHER = auto()
    """Some YAML of somebody else's: nothing is said about it."""


class File:
    """One file as it is now. With another text it is another file, so that what was understood of it stays true."""

    def __init__(self, uri: str, text: str, *, version: int | None, desk: Desk) -> None:
        self.uri = uri
        self.path = to_fs_path(uri) or STANDARD_INPUT
        self.shown = text
        """The text as the editor has it."""
        self.text = text.lstrip("\ufeff")
        """The text that is read of it: without a byte order mark."""
        self.version = version
        """The editor's number of this text; None where it is not open there."""
        self._desk = desk

    @property
    def name(self) -> str:
        """The file as a message calls it."""
        return os.path.basename(self.path)  # noqa: PTH119 - a path as the editor wrote it

    @property
    def includes(self) -> bool:
        """Whether it may include other files."""
        return "include:" in self.text

    @property
    def client(self) -> Client:
        """What the editor can take."""
        return self._desk.client

    @cached_property
    def document(self) -> Document | None:
        """The file as YAML; None while that cannot be read."""
        return read(self.text.encode(), path=self.path)[0]

    @cached_property
    def words(self) -> Vocabulary | None:
        """Who is called what in the file; None while YAML cannot be read."""
        return index(self.document, fetch=self._desk.fetch) if self.document else None

    @cached_property
    def loaded(self) -> Loaded:
        """The file as far as it could be understood as a blueprint."""
        return understand(self.text.encode(), path=self.path, fetch=self._desk.fetch)

    @cached_property
    def kind(self) -> Kind:
        """What the file is, by its name or else by what stands in it."""
        if is_blueprint(self.path):
            return Kind.BLUEPRINT
        root = self.document.root if self.document else None
        keys = [key for key in root.keys if not is_extension(key)] if isinstance(root, nodes.Mapping) else []
        if keys and all(key in (*INCLUDABLE, _VERSION) for key in keys):
            return Kind.REGISTRY
        return Kind.BLUEPRINT if _VERSION in keys else Kind.OTHER

    @property
    def definition(self) -> str:
        """What the file is by the schema: the name of a definition, which a blueprint has none of."""
        return "registry" if self.kind is Kind.REGISTRY else ""

    @cached_property
    def places(self) -> Places:
        """The places in the file, as the editor counts them."""
        return Places(self.shown, self.client.encoding)

    def location(self, path: str, span: Span) -> types.Location | None:
        """Where ``span`` of the file at ``path`` is, this one or one beside it; None where that cannot be read."""
        file = self if path == self.path else self._desk.at(path)
        return types.Location(file.uri, file.places.range(span)) if file else None

    def edited(self, text: str) -> File:
        """The same file with another text."""
        return File(self.uri, text, version=self.version, desk=self._desk)


class Desk:
    """The files that are open, by their addresses, and a look at those that are not."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self._open: dict[str, File] = {}
        self._words: dict[str, Vocabulary] = {}

    def put(self, uri: str, text: str, version: int | None) -> None:
        """Lay a file on the desk, in the place of what it was before. Halves of characters, which JSON knows, go."""
        whole = text.encode("utf-16", errors="surrogatepass").decode("utf-16", errors="replace")
        before = self._open.get(uri)
        if before and before.words:
            self._words[uri] = before.words
        self._open[uri] = File(uri, whole, version=version, desk=self)
        self.refresh(if_it_includes=True)

    def take(self, uri: str) -> None:
        """Take a file off the desk."""
        self._open.pop(uri, None)
        self._words.pop(uri, None)

    def refresh(self, *, if_it_includes: bool = False) -> None:
        """Forget what was understood: something else has changed. Of all files, or of those that include others."""
        for uri, file in self._open.items():
            if not if_it_includes or file.includes:
                self._open[uri] = file.edited(file.shown)

    def get(self, uri: str) -> File | None:
        """The open file at the address ``uri``, where it is one of ours."""
        file = self._open.get(uri)
        return file if file and file.kind is not Kind.OTHER else None

    def files(self) -> Iterator[File]:
        """The open files that are ours."""
        return (file for file in list(self._open.values()) if file.kind is not Kind.OTHER)

    def at(self, path: str) -> File | None:
        """The file at ``path``, as it is open or else as it is saved; None where it cannot be read."""
        file = self._opened(path)
        if file:
            return file
        try:
            text = Path(path).read_bytes().decode("utf-8", errors="replace")
        except OSError:
            return None
        return File(from_fs_path(path) or path, text, version=None, desk=self)

    def fetch(self, path: Path) -> bytes:
        """The content of an included file, as it is open or else as it is saved. Raises ``OSError``."""
        file = self._opened(str(path))
        return file.text.encode() if file else path.read_bytes()

    def edited(self, texts: Mapping[str, str]) -> Desk:
        """The desk as it would be, were these the texts of the files at these addresses."""
        desk = Desk(self.client)
        for uri, text in {**{uri: file.text for uri, file in self._open.items()}, **texts}.items():
            desk.put(uri, text, None)
        return desk

    def like(self, file: File) -> File:
        """The file of this desk at the address of another's."""
        return self._open.get(file.uri) or File(file.uri, file.text, version=None, desk=self)

    def last_words(self, file: File) -> Vocabulary | None:
        """Who is called what in ``file``, or was while YAML could last be read."""
        return file.words or self._words.get(file.uri)

    def _opened(self, path: str) -> File | None:
        wanted = os.path.realpath(path)
        return next((file for file in self._open.values() if os.path.realpath(file.path) == wanted), None)
