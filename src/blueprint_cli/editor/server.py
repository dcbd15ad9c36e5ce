"""The server: what is open in one editor, and what the editor was told about it."""

from __future__ import annotations

import asyncio
from importlib.metadata import version

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from blueprint_cli.editor.client import Client
from blueprint_cli.editor.desk import Desk
from blueprint_cli.editor.diagnosing import diagnose
from blueprint_cli.editor.linting import lint

_PAUSE = 0.2
"""Seconds without a further stroke of a key after which a file is looked at again."""


_Told = dict[str, dict[str, list[types.Diagnostic]]]
"""What was told, by the address of the open file that it was found in, and by that of the file that it is about."""


class Server(LanguageServer):
    """A language server for one editor. ``is_told`` once that has said that it will leave."""

    def __init__(self) -> None:
        # The whole text with each change: the library counts lines at more signs than editors and YAML do.
        sync = types.TextDocumentSyncKind.Full
        super().__init__("blueprint", version("blueprint-cli"), text_document_sync_kind=sync, max_workers=1)
        self.is_told = False
        self.desk = Desk(Client())
        self._waiting: asyncio.TimerHandle | None = None
        self._told: _Told = {}
        self._versions: dict[str, int | None] = {}
        self._troubles: set[str] = set()

    def put(self, uri: str) -> None:
        """Take over a text that the editor has sent."""
        document = self.workspace.get_text_document(uri)
        self.desk.put(uri, document.source, document.version)

    def wait(self) -> None:
        """Look at the files once nothing has been written for a while."""
        self._stop_waiting()
        self._waiting = asyncio.get_running_loop().call_later(_PAUSE, self.look)

    def look(self) -> None:
        """Tell what there is to say about the open files, of each as far as that is news."""
        self._stop_waiting()
        files = list(self.desk.files())
        linted = {file.uri: lint(file) for file in files}
        told = {file.uri: diagnose(file, linted[file.uri].found) for file in files}
        versions = {file.uri: file.version for file in files}
        addresses = {uri for shown in (*told.values(), *self._told.values()) for uri in shown}
        news = {uri for uri in addresses if _about(uri, told) != _about(uri, self._told)}
        news |= {uri for uri, number in versions.items() if self._versions.get(uri, -1) != number}
        self._told, self._versions = told, versions
        for uri in sorted(news):
            shown = types.PublishDiagnosticsParams(uri, _about(uri, told), version=versions.get(uri))
            self.text_document_publish_diagnostics(shown)
        self._complain({each.trouble for each in linted.values()} - {""})

    def _complain(self, troubles: set[str]) -> None:
        """Tell once what is wrong with the settings, and again when it has been right in between."""
        for trouble in sorted(troubles - self._troubles):
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, trouble))
        self._troubles = troubles

    def _stop_waiting(self) -> None:
        if self._waiting:
            self._waiting.cancel()
            self._waiting = None


def _about(uri: str, told: _Told) -> list[types.Diagnostic]:
    """What all files together say about one: those that include a file may say the same of it."""
    found: list[types.Diagnostic] = []
    for shown in told.values():
        found += [diagnostic for diagnostic in shown.get(uri, ()) if diagnostic not in found]
    return found
