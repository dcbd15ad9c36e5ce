"""Serving: a language server on standard input and output, for one editor."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from blueprint_cli.editor.changing import change
from blueprint_cli.editor.client import client
from blueprint_cli.editor.completing import complete
from blueprint_cli.editor.desk import Desk, File
from blueprint_cli.editor.finding import find, find_all, find_definition, find_file
from blueprint_cli.editor.formatting import reformat
from blueprint_cli.editor.hovering import hover
from blueprint_cli.editor.linting import lint
from blueprint_cli.editor.mending import KINDS, mend
from blueprint_cli.editor.outlining import outline
from blueprint_cli.editor.renaming import name_of, rename
from blueprint_cli.editor.server import Server
from blueprint_cli.errors import BlueprintError
from blueprint_cli.text.span import Span

_WATCHED = "**/*.{yaml,yml,toml}"
"""Files that others include, and those with settings."""

_Asked: TypeAlias = (
    types.CompletionParams
    | types.HoverParams
    | types.DefinitionParams
    | types.ReferenceParams
    | types.PrepareRenameParams
    | types.RenameParams
)
"""A question about a place in a text."""


def serve() -> int:
    """Serve until the editor leaves. The exit code is 1 where it left without having said so, else 0."""
    server = Server()
    for method, answer in _ANSWERS.items():
        server.feature(method, _OPTIONS.get(method))(answer)
    logging.getLogger("pygls.protocol.json_rpc").addFilter(_is_trouble)
    # A copy, for the library closes it, and standard output is still to be flushed.
    server.start_io(stdout=open(os.dup(sys.stdout.fileno()), "wb"))  # noqa: SIM115, PTH123 - closed by the library
    return 0 if server.is_told else 1


def _is_trouble(record: logging.LogRecord) -> bool:
    """Whether what is logged is not only that we have said no."""
    return not (record.exc_info and isinstance(record.exc_info[1], JsonRpcException))


def _begin(server: Server, params: types.InitializeParams) -> None:
    server.desk = Desk(client(params.capabilities, server.workspace.position_encoding))


def _watch(server: Server, _params: types.InitializedParams) -> None:
    if server.desk.client.watching:
        watched = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(_WATCHED)])
        wish = types.Registration("watched", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, watched)
        server.client_register_capability(types.RegistrationParams([wish]))


def _leave(server: Server, _params: None) -> None:
    server.is_told = True


def _open(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    server.put(params.text_document.uri)
    server.look()


def _write(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    server.put(params.text_document.uri)
    server.wait()


def _notice(server: Server, _params: object) -> None:
    """Something was saved, here or elsewhere."""
    server.desk.refresh()
    server.look()


def _close(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    server.desk.take(params.text_document.uri)
    server.desk.refresh()
    server.look()


def _complete(server: Server, params: types.CompletionParams) -> list[types.CompletionItem]:
    file, offset = _at(server, params)
    return complete(server.desk, file, offset) if file else []


def _hover(server: Server, params: types.HoverParams) -> types.Hover | None:
    file, offset = _at(server, params)
    known = hover(file, lint(file).found, offset) if file else ""
    markup = types.MarkupKind.Markdown if server.desk.client.markdown else types.MarkupKind.PlainText
    return types.Hover(types.MarkupContent(markup, known)) if known else None


def _go(server: Server, params: types.DefinitionParams) -> types.Location | None:
    file, offset = _at(server, params)
    if file is None:
        return None
    named = find(file, offset)
    if named:
        own = find_definition(file, named[0])
        return file.location(own.path, own.span) if own else None
    path = find_file(file, offset)
    return file.location(str(path), Span(0, 0)) if path else None


def _refer(server: Server, params: types.ReferenceParams) -> list[types.Location]:
    file, offset = _at(server, params)
    named = find(file, offset) if file else ()
    if file is None or not named:
        return []
    places = [
        owner.location(mention.path, mention.span)
        for owner, mention in find_all(server.desk, file, named[0])
        if params.context.include_declaration or not mention.defines
    ]
    unique = {(place.uri, str(place.range)): place for place in places if place}
    return list(unique.values())


def _prepare(server: Server, params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
    file, offset = _at(server, params)
    named = find(file, offset) if file else ()
    if file is None or not named:
        return None
    with _saying_no():
        return types.PrepareRenamePlaceholder(file.places.range(named[-1].span), name_of(named[-1]))


def _rename(server: Server, params: types.RenameParams) -> types.WorkspaceEdit | None:
    file, offset = _at(server, params)
    named = find(file, offset) if file else ()
    if file is None or not named:
        return None
    with _saying_no():
        return change(rename(server.desk, file, named[-1], new=params.new_name.strip()))


def _act(server: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    file = server.desk.get(params.text_document.uri)
    if file is None:
        return []
    start, end = file.places.offset(params.range.start), file.places.offset(params.range.end)
    return list(mend(file, Span(start, end), only=params.context.only))


def _format(server: Server, params: types.DocumentFormattingParams) -> list[types.TextEdit] | None:
    file = server.desk.get(params.text_document.uri)
    if file is None:
        return None
    with _saying_no():
        return reformat(file)


def _outline(server: Server, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
    file = server.desk.get(params.text_document.uri)
    return outline(file) if file else []


def _at(server: Server, params: _Asked) -> tuple[File | None, int]:
    """The file and the place in it that are asked about."""
    file = server.desk.get(params.text_document.uri)
    return file, file.places.offset(params.position) if file else 0


@contextmanager
def _saying_no() -> Iterator[None]:
    try:
        yield
    except BlueprintError as error:
        raise JsonRpcException(str(error), code=types.LSPErrorCodes.RequestFailed) from error


_ANSWERS: dict[str, Callable[[Server, Any], object]] = {
    types.INITIALIZE: _begin,
    types.INITIALIZED: _watch,
    types.SHUTDOWN: _leave,
    types.TEXT_DOCUMENT_DID_OPEN: _open,
    types.TEXT_DOCUMENT_DID_CHANGE: _write,
    types.TEXT_DOCUMENT_DID_SAVE: _notice,
    types.TEXT_DOCUMENT_DID_CLOSE: _close,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: _notice,
    types.TEXT_DOCUMENT_COMPLETION: _complete,
    types.TEXT_DOCUMENT_HOVER: _hover,
    types.TEXT_DOCUMENT_DEFINITION: _go,
    types.TEXT_DOCUMENT_REFERENCES: _refer,
    types.TEXT_DOCUMENT_PREPARE_RENAME: _prepare,
    types.TEXT_DOCUMENT_RENAME: _rename,
    types.TEXT_DOCUMENT_CODE_ACTION: _act,
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: _outline,
    types.TEXT_DOCUMENT_FORMATTING: _format,
}

_OPTIONS: dict[str, object] = {
    types.TEXT_DOCUMENT_COMPLETION: types.CompletionOptions(trigger_characters=[" ", "."]),
    types.TEXT_DOCUMENT_RENAME: types.RenameOptions(prepare_provider=True),
    types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions(KINDS),
}
