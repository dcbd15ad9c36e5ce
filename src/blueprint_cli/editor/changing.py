"""Changing: edits to the texts of files, as an editor makes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lsprotocol import types

from blueprint_cli.editor.desk import File
from blueprint_cli.text.edit import Edit

Edits = tuple[File, Sequence[Edit]]
"""A file, and what is to be changed in it."""


def change(files: Iterable[Edits]) -> types.WorkspaceEdit:
    """All edits in one change. An editor that knows versions refuses it where it has another text by now."""
    changes = [(file, edit(file, edits)) for file, edits in files]
    if all(file.client.versions for file, _ in changes):
        versioned = [
            types.TextDocumentEdit(types.OptionalVersionedTextDocumentIdentifier(file.uri, file.version), edits)
            for file, edits in changes
        ]
        return types.WorkspaceEdit(document_changes=versioned)
    return types.WorkspaceEdit(changes={file.uri: edits for file, edits in changes})


def edit(file: File, edits: Iterable[Edit]) -> list[types.TextEdit]:
    """The edits to one file."""
    return [types.TextEdit(file.places.range(each.span), each.replacement) for each in edits]
