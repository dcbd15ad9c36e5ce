"""Formatting: the canonical layout of a file, as edits to its text."""

from __future__ import annotations

from lsprotocol import types

from blueprint_cli.editor.changing import edit
from blueprint_cli.editor.desk import File
from blueprint_cli.errors import UsageError
from blueprint_cli.pipeline import formatting
from blueprint_cli.text.edit import edits_between


def reformat(file: File) -> list[types.TextEdit]:
    """The edits that ``blueprint fmt`` makes.

    Raises ``UsageError`` where the file cannot be read as YAML without a problem, and so cannot be laid out, and
    ``BlueprintError`` where it would not say the same.
    """
    formatted = formatting.reformat(file.text.encode(), path=file.path)
    if formatted.after is None:
        first = formatted.diagnostics[0]
        raise UsageError(f"line {first.place.start.line} is in the way: {first.message}")
    return edit(file, edits_between(file.text, formatted.after))
