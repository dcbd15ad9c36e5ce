"""An editor for tests: at the other end of a language server, which runs as a process of its own."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Coroutine, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from lsprotocol import types
from pygls.uris import from_fs_path, to_fs_path
from pytest_lsp import LanguageClient, client_capabilities
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, default_converter, register_lsp_features

from blueprint_cli.text.edit import Edit, apply_edits
from blueprint_cli.text.span import Span

CURSOR = "│"
"""Where a test points in a text."""

PATIENCE = 20.0
"""Seconds after which an answer is not late but missing. Two tests at a time on a busy machine are slow."""

SERVER = (sys.executable, "-m", "blueprint_cli", "lsp", "--stdio")


class Here(NamedTuple):
    """A place in a text that is open in the editor."""

    name: str
    uri: str
    position: types.Position

    @property
    def asked(self) -> dict[str, Any]:
        """The place, as questions about places have it."""
        return {"text_document": types.TextDocumentIdentifier(self.uri), "position": self.position}


class Editor:
    """One session of an editor, in ``folder``. ``like`` is an editor whose abilities it has.

    ``server`` is the command that starts the other end, and ``settings`` what that is told when it asks for some.
    """

    def __init__(
        self,
        folder: Path,
        *,
        like: str = "visual-studio-code",
        server: Sequence[str] = SERVER,
        settings: dict[str, Any] | None = None,
    ) -> None:
        self.folder = folder
        self._command = server
        self.capabilities = client_capabilities(like)
        self.code: int | None = None
        self.registered: list[types.Registration] = []
        self.begun: types.InitializeResult
        self._told: dict[str, types.PublishDiagnosticsParams] = {}
        self._news = asyncio.Event()
        self._runner = asyncio.Runner()
        self.client = LanguageClient(configuration={"": settings or {}}, converter_factory=default_converter)
        register_lsp_features(self.client, {**DEFAULT_CLIENT_FEATURES, **self._features()})
        self._versions: dict[str, int] = {}
        self._texts: dict[str, str] = {}

    def __enter__(self) -> Self:
        self._run(self._start())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._run(self.client.shutdown_session())
            process = self.client._server
            self.code = process.returncode if process else None
            self._run(self.client.stop())
        finally:
            self._runner.close()
        if error is None:
            assert self.client.error is None
            assert self.code == 0

    @property
    def encoding(self) -> str:
        """What both count columns in."""
        return self.begun.capabilities.position_encoding or "utf-16"

    def uri(self, name: str) -> str:
        """The address of a file in the folder."""
        return from_fs_path(str(self.folder / name)) or ""

    def open(self, name: str, text: str | None = None) -> list[types.Diagnostic]:
        """Open a file, with ``text`` in place of what is saved, and wait for what is found in it."""
        uri = name if ":" in name else self.uri(name)
        if text is None:
            text = (self.folder / name).read_text(encoding="utf-8")
        text = text.replace(CURSOR, "")
        self._texts[uri] = text
        self._versions[uri] = 1
        item = types.TextDocumentItem(uri, "yaml", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return self.found(name)

    def write(self, name: str, text: str) -> None:
        """Change a text, and do not wait."""
        uri = self.uri(name)
        self._texts[uri] = text.replace(CURSOR, "")
        self._versions[uri] += 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self._versions[uri], uri),
                [types.TextDocumentContentChangeWholeDocument(self._texts[uri])],
            )
        )

    def save(self, name: str) -> None:
        """Save a text."""
        (self.folder / name).write_text(self._texts[self.uri(name)], encoding="utf-8")
        self.client.text_document_did_save(
            types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(self.uri(name)))
        )

    def close(self, name: str) -> None:
        """Close a file."""
        uri = self.uri(name)
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))

    def found(self, name: str) -> list[types.Diagnostic]:
        """What the server says of the text of a file that it was last sent."""
        uri = name if ":" in name else self.uri(name)
        return list(self._run(self._wait_for(uri)).diagnostics)

    def told(self, name: str) -> list[types.Diagnostic] | None:
        """What the server said of a file last, if it did, once it has done what it was asked."""
        self.ask("outline", types.DocumentSymbolParams(types.TextDocumentIdentifier("file:///nowhere")))
        told = self._told.get(self.uri(name))
        return list(told.diagnostics) if told else None

    def here(self, marked: str, name: str = "") -> Here:
        """The place that is marked in a text, which is sent if it is another than before; it opens a file for it."""
        name = name or f"file-{len(self._texts)}.blueprint.yaml"
        uri = self.uri(name)
        plain = marked.replace(CURSOR, "")
        if uri not in self._texts:
            self.open(name, plain)
        elif self._texts[uri] != plain:
            self.write(name, plain)
        return Here(name, uri, self._position(marked.partition(CURSOR)[0]))

    def ask(self, what: str, params: Any) -> Any:
        """Ask the server, and wait for its answer."""
        method = {
            "complete": self.client.text_document_completion_async,
            "hover": self.client.text_document_hover_async,
            "go": self.client.text_document_definition_async,
            "refer": self.client.text_document_references_async,
            "prepare": self.client.text_document_prepare_rename_async,
            "rename": self.client.text_document_rename_async,
            "act": self.client.text_document_code_action_async,
            "outline": self.client.text_document_document_symbol_async,
            "format": self.client.text_document_formatting_async,
        }[what]
        return self._run(method(params))

    def rename(self, here: Here, new: str) -> dict[str, str]:
        """The texts that there would be, by the names of the files, were somebody called ``new``."""
        edit = self.ask("rename", types.RenameParams(new_name=new, **here.asked))
        texts = {}
        for each in edit.document_changes:
            assert each.text_document.version == self._versions.get(each.text_document.uri)
            name = Path(to_fs_path(each.text_document.uri) or "").name
            texts[name] = self.taken(each.edits, name)
        return texts

    def taken(self, edits: Sequence[types.TextEdit], name: str) -> str:
        """The text of a file, open or saved, once edits were made in it."""
        text = self._texts.get(self.uri(name)) or (self.folder / name).read_text(encoding="utf-8")
        made = [
            Edit(
                span=Span(self._offset(text, edit.range.start), self._offset(text, edit.range.end)),
                replacement=edit.new_text,
            )
            for edit in edits
        ]
        return apply_edits(text, made)

    def shown(self, place: types.Range, name: str) -> str:
        """What stands at a place."""
        text = self._texts.get(self.uri(name)) or (self.folder / name).read_text(encoding="utf-8")
        return text[self._offset(text, place.start) : self._offset(text, place.end)]

    def _features(self) -> dict[str, Any]:
        def tell(client: LanguageClient, params: types.PublishDiagnosticsParams) -> None:
            self._told[params.uri] = params
            self._news.set()

        def register(client: LanguageClient, params: types.RegistrationParams) -> None:
            self.registered += params.registrations

        return {types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: tell, types.CLIENT_REGISTER_CAPABILITY: register}

    async def _start(self) -> None:
        environment = {**os.environ, "PYTHONWARNINGS": "error"}
        await self.client.start_io(*self._command, cwd=self.folder, env=environment)
        folder = types.WorkspaceFolder(from_fs_path(str(self.folder)) or "", self.folder.name)
        params = types.InitializeParams(capabilities=self.capabilities, workspace_folders=[folder])
        self.begun = await self.client.initialize_session(params)

    async def _wait_for(self, uri: str) -> types.PublishDiagnosticsParams:
        while True:
            told = self._told.get(uri)
            if told and (self._versions[uri] == told.version or self._command is not SERVER):
                return told
            self._news.clear()
            await self._news.wait()

    def _run(self, work: Coroutine[Any, Any, Any]) -> Any:
        async def in_time() -> Any:
            return await asyncio.wait_for(work, PATIENCE)

        return self._runner.run(in_time())

    def _position(self, before: str) -> types.Position:
        *_, line = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        lines = before.replace("\r\n", "\n").replace("\r", "\n").count("\n")
        return types.Position(lines, _units(line, self.encoding))

    def _offset(self, text: str, position: types.Position) -> int:
        """The editor's own view of a position, reckoned in another way than the server does."""
        start = 0
        for _ in range(position.line):
            start = min(found for found in (text.find(sign, start) for sign in "\n\r") if found >= 0)
            start += 2 if text.startswith("\r\n", start) else 1
        units = 0
        while units < position.character:
            units += _units(text[start], self.encoding)
            start += 1
        assert units == position.character, "a position in the midst of a character"
        return start


def _units(text: str, encoding: str) -> int:
    codec, size = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}[encoding]
    return len(text.encode(codec)) // size
