"""Suppressing: comments that silence findings, as ``# blueprint: ignore[BP207] the reason``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from typing import NamedTuple

from blueprint_cli.diagnostics import Diagnostic, Fix, Place, Severity
from blueprint_cli.review.locating import Documents
from blueprint_cli.review.registry import find, nearest
from blueprint_cli.review.rule import Rule
from blueprint_cli.review.words import joined
from blueprint_cli.source.comments import Comment, comments
from blueprint_cli.source.document import Document, Mapping, Node, Scalar
from blueprint_cli.text.edit import Edit
from blueprint_cli.text.span import Span

_FORM = re.compile(r"#\s*blueprint:\s*(?P<form>ignore[\w-]*)\s*(?:\[(?P<words>[^\]]*)\]|(?P<bare>[\w-]+))?")
_WORD = re.compile(r"[^\s,]+")
_NOWHERE = Span(0, 0)


class Suppressions:
    """The suppressions of a file, and of those included files that findings lie in, read when they are needed."""

    __slots__ = ("_by_path", "_documents")

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._by_path: dict[str, list[_Suppression]] = {}

    def silence(self, rule: Rule, place: Place) -> bool:
        """Whether a finding of ``rule`` at ``place`` is suppressed. The suppressions that do it count as used."""
        silencing = [one for one in self._at(place.path) if one.covers(place.span.start) and one.names(rule)]
        for one in silencing:
            one.used.add(rule.code)
        return bool(silencing)

    def unused(self, own: Rule, severity: Severity, ran: Collection[str]) -> Iterator[Diagnostic]:
        """A finding of the rule ``own`` for each comment of the main file with a word that silences nothing.

        ``ran`` are the codes of the rules that have run: of the others nobody knows what they would have found.
        """
        document = self._documents.main
        for one in self._at(document.path):
            complaint = one.complaint(ran)
            place = document.place_of(one.comment.span)
            if complaint and not self.silence(own, place):
                yield Diagnostic(
                    code=own.code,
                    name=own.name,
                    severity=severity,
                    message=complaint.message,
                    place=place,
                    help=complaint.help,
                    fix=_fix(document, one, complaint.words),
                )

    def _at(self, path: str) -> list[_Suppression]:
        if path not in self._by_path:
            document = self._documents.at(path)
            self._by_path[path] = list(_read(document)) if document else []
        return self._by_path[path]


class _Word(NamedTuple):
    """What a comment names, and the rule that it means, if it means one."""

    text: str
    rule: Rule | None


class _Complaint(NamedTuple):
    message: str
    help: str
    words: tuple[_Word, ...]


class _Suppression:
    """One comment: the rules that it names, the text that it holds for, and the codes that it has silenced."""

    __slots__ = ("_bare", "_holds", "_misplaced", "bare_at", "comment", "used", "words", "written")

    def __init__(self, comment: Comment, found: re.Match[str], holds: Span, *, misplaced: bool) -> None:
        self.comment = comment
        self.used: set[str] = set()
        self.words = tuple(_Word(word, find(word)) for word in _WORD.findall(found["words"] or ""))
        self.written = Span(*found.span("words"))
        self._bare = found["bare"] or ""
        self.bare_at = Span(*found.span("bare")) if find(self._bare) else None
        self._holds = holds
        self._misplaced = misplaced

    def covers(self, offset: int) -> bool:
        return self._holds.start <= offset < self._holds.end

    def names(self, rule: Rule) -> bool:
        return any(word.rule is rule for word in self.words)

    def complaint(self, ran: Collection[str]) -> _Complaint | None:
        """What is wrong with it, and the words that are."""
        bare = find(self._bare)
        if bare:
            return _Complaint("the rule of this suppression does not stand in brackets", f"write `[{self._bare}]`", ())
        if not self.words:
            return _Complaint(
                "this suppression names no rule", "name the rules that it is meant for: `ignore[BP106]`", ()
            )
        if self._misplaced:
            return _Complaint(
                "`ignore-file` holds only in the head of the file, above its first key",
                "move it to the top, or write `ignore` for the lines that it is meant for",
                self.words,
            )
        unknown = tuple(word for word in self.words if word.rule is None)
        idle = tuple(word for word in self.words if word.rule and self._is_idle(word.rule, ran))
        parts = [f"there is no rule {joined([word.text for word in unknown], 'or')}"] if unknown else []
        parts += [f"there is nothing to ignore for {joined([word.text for word in idle], 'or')}"] if idle else []
        near = [f"did you mean {word}?" for word in dict.fromkeys(nearest(word.text) for word in unknown) if word]
        return _Complaint("; ".join(parts), " ".join(near), unknown + idle) if parts else None

    def _is_idle(self, rule: Rule, ran: Collection[str]) -> bool:
        return rule.code not in self.used and (rule.code in ran or not rule.switchable)


def _read(document: Document) -> Iterator[_Suppression]:
    found = [(comment, form) for comment in comments(document) if (form := _form(document, comment))]
    parts = sorted(_parts(document.root), key=_outermost_first) if found else []
    for comment, form in found:
        if form["form"] == "ignore-file":
            misplaced = comment.span.start > document.place(()).span.start
            holds = _NOWHERE if misplaced else Span(0, len(document.text) + 1)
        elif comment.alone:
            following = bisect_left(parts, comment.span.end, key=_start)
            misplaced, holds = False, parts[following] if following < len(parts) else _NOWHERE
        else:
            misplaced, holds = False, Span(document.lines.offset(comment.line), comment.span.end)
        yield _Suppression(comment, form, holds, misplaced=misplaced)


def _form(document: Document, comment: Comment) -> re.Match[str] | None:
    return _FORM.match(document.text, comment.span.start, comment.span.end)


def _parts(root: Node) -> Iterator[Span]:
    """The entries of mappings and the items of lists, each with all that is under it."""
    waiting = [root]
    seen: set[int] = set()  # an alias stands in several places
    while waiting:
        node = waiting.pop()
        if id(node) in seen or isinstance(node, Scalar):
            continue
        seen.add(id(node))
        if isinstance(node, Mapping):
            parts = [(entry.key.span.start, entry.value) for entry in node.entries]
        else:
            parts = [(item.span.start, item) for item in node.items]
        for start, value in parts:
            waiting.append(value)
            yield Span(start, max(start, value.span.end) + 1)


def _start(part: Span) -> int:
    return part.start


def _outermost_first(part: Span) -> tuple[int, int]:
    return part.start, -part.end


def _fix(document: Document, suppression: _Suppression, idle: tuple[_Word, ...]) -> Fix:
    """Put the rule into brackets; else take the idle words out, and the comment where no other is left."""
    if suppression.bare_at:
        bare = document.text[suppression.bare_at.start : suppression.bare_at.end]
        bracketed = Edit(span=suppression.bare_at, replacement=f"[{bare}]")
        return Fix(message="put the rule into brackets", edits=(bracketed,), safe=True)
    kept = [word.text for word in suppression.words if word not in idle]
    if kept:
        edit = Edit(span=suppression.written, replacement=", ".join(kept))
        return Fix(message=f"ignore {joined(kept)} only", edits=(edit,), safe=True)
    edit = Edit(span=_with_its_room(document, suppression.comment), replacement="")
    return Fix(message="take the comment out", edits=(edit,), safe=True)


def _with_its_room(document: Document, comment: Comment) -> Span:
    """``comment`` and the blanks before it; its whole line where it stands alone."""
    lines = document.lines
    start = lines.offset(comment.line)
    if not comment.alone:
        before = document.text[start : comment.span.start]
        return Span(start + len(before.rstrip()), comment.span.end)
    return Span(start, lines.offset(comment.line + 1) if comment.line < len(lines) else comment.span.end)
