"""Mending: the fixes of what was found, as actions that an editor offers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from lsprotocol import types

from blueprint_cli.diagnostics import Diagnostic, Fix
from blueprint_cli.editor.changing import change
from blueprint_cli.editor.desk import File
from blueprint_cli.editor.diagnosing import diagnose
from blueprint_cli.editor.linting import lint
from blueprint_cli.rewrite.fixing import fix
from blueprint_cli.text.edit import edits_between
from blueprint_cli.text.span import Span

KINDS = (types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll)

_UNSAFE = " (unsafe: look at what it changes)"


def mend(file: File, span: Span, *, only: Collection[str] | None) -> Iterator[types.CodeAction]:
    """The fixes of what is found at ``span`` of ``file``, and all of its safe ones at once.

    Safe ones are preferred, others say what they are. ``only`` are the kinds of actions that are asked for, or the
    beginnings of their names.
    """
    found = [diagnostic for diagnostic in lint(file).found if diagnostic.place.path == file.path]
    if _is_wanted(types.CodeActionKind.QuickFix, only):
        yield from _fixes(file, found, span)
    if _is_wanted(types.CodeActionKind.SourceFixAll, only):
        yield from _fix_all(file)


def _is_wanted(kind: str, only: Collection[str] | None) -> bool:
    return only is None or any(not asked or kind == asked or kind.startswith(f"{asked}.") for asked in only)


def _fixes(file: File, found: Iterable[Diagnostic], span: Span) -> Iterator[types.CodeAction]:
    for diagnostic in found:
        start, end = diagnostic.place.span
        if diagnostic.fix and start <= span.end and span.start <= end:
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


def _fix_all(file: File) -> Iterator[types.CodeAction]:
    fixed = fix(file.text, lambda text: lint(file.edited(text)).found, path=file.path)
    if fixed.mended:
        number = len(fixed.mended)
        yield types.CodeAction(
            title=f"Make {'the safe fix' if number == 1 else f'all {number} safe fixes'} of this file",
            kind=types.CodeActionKind.SourceFixAll,
            edit=change([(file, edits_between(file.text, fixed.text))]),
        )
