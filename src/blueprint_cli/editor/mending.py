"""Mending: the fixes of what was found, as actions that an editor offers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lsprotocol import types

from blueprint_cli.diagnostics import Diagnostic, Fix
from blueprint_cli.editor.changing import change
from blueprint_cli.editor.desk import File
from blueprint_cli.editor.diagnosing import diagnose
from blueprint_cli.text.span import Span

_UNSAFE = " (unsafe: look at what it changes)"


def mend(file: File, found: Iterable[Diagnostic], span: Span) -> Iterator[types.CodeAction]:
    """The fixes of what was ``found`` at ``span`` of ``file``: safe ones are preferred, others say what they are."""
    for diagnostic in found:
        start, end = diagnostic.place.span
        if diagnostic.fix and diagnostic.place.path == file.path and start <= span.end and span.start <= end:
            yield _action(file, diagnostic, diagnostic.fix)


def _action(file: File, diagnostic: Diagnostic, fix: Fix) -> types.CodeAction:
    title = fix.message[:1].upper() + fix.message[1:]
    return types.CodeAction(
        title=title if fix.safe else title + _UNSAFE,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=diagnose(file, [diagnostic])[file.uri],
        is_preferred=fix.safe,
        edit=change([(file, fix.edits)]),
    )
