"""The client: what the editor at the other end can take."""

from __future__ import annotations

from typing import NamedTuple

from lsprotocol import types


class Client(NamedTuple):
    """What an editor said of itself, as far as it matters here. Without a word, it can do the least."""

    encoding: str = types.PositionEncodingKind.Utf16
    """What it counts the columns of a line in."""
    markdown: bool = False
    """Whether it shows Markdown where it hovers."""
    related: bool = False
    """Whether it shows the further places that a finding is about."""
    faded: bool = False
    """Whether it can show what is unnecessary as faded."""
    versions: bool = False
    """Whether it takes edits that say which version of a text they are for."""
    watching: bool = False
    """Whether it can be asked to watch files that it has not open."""


def client(capabilities: types.ClientCapabilities, encoding: str | None) -> Client:
    """What ``capabilities`` say, and the encoding that was agreed on, UTF-16 where none was."""
    texts = capabilities.text_document or types.TextDocumentClientCapabilities()
    workspace = capabilities.workspace or types.WorkspaceClientCapabilities()
    shown = texts.publish_diagnostics or types.PublishDiagnosticsClientCapabilities()
    hover = texts.hover or types.HoverClientCapabilities()
    edits = workspace.workspace_edit or types.WorkspaceEditClientCapabilities()
    watched = workspace.did_change_watched_files or types.DidChangeWatchedFilesClientCapabilities()
    tags = shown.tag_support.value_set if shown.tag_support else ()
    return Client(
        encoding=encoding or types.PositionEncodingKind.Utf16,
        markdown=types.MarkupKind.Markdown in (hover.content_format or ()),
        related=bool(shown.related_information),
        faded=types.DiagnosticTag.Unnecessary in tags,
        versions=bool(edits.document_changes),
        watching=bool(watched.dynamic_registration),
    )
