"""Transcribing: how a YAML file is written, its comments given to what they belong to."""

from __future__ import annotations

import re
from typing import Any

from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from blueprint_cli.source.attaching import Between
from blueprint_cli.source.composing import parser_of
from blueprint_cli.source.transcript import Collection, Part, Text, Transcript

_BREAK = re.compile(r"\r\n?")
_ROOM = re.compile(r"(?:\s|#[^\n]*)*")
_PROPERTY = re.compile(r"&[^\s,\[\]{}]+|!(?:<[^>\s]*>|[^\s,\[\]{}]*)")
_HEADER = re.compile(r"[|>][-+0-9]*[ \t]*(?P<comment>#[^\n]*)?")
_TRAILING = re.compile(r"(?<![ \t\\])[ \t]+$")
"""Blanks at the end of a line, but not one that a backslash keeps."""


def transcribe(text: str) -> Transcript:
    """How ``text`` is written, which must be one that could be read without a problem.

    A comment beside something belongs to it; one on a line of its own to what is below it, unless it is indented like
    what has just ended. Line breaks are taken as line feeds.
    """
    return _Transcriber(_BREAK.sub("\n", text)).transcribe()


class _Open:
    """A collection whose end has not come yet, the part whose value it is, and its entry that waits for a value."""

    __slots__ = ("collection", "entry", "owner")

    def __init__(self, collection: Collection, owner: Part) -> None:
        self.collection = collection
        self.owner = owner
        self.entry: Part | None = None


class _Transcriber:
    """Goes through the parser's events; what the parser drops stands between them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        """How far the text has been looked through."""
        self._open: list[_Open] = []
        self._between = Between()
        self._result = Transcript(comments=self._between.comments, below=self._between.end)
        self._steps: dict[type[Event], Any] = {
            ScalarEvent: self._take_text,
            AliasEvent: self._take_text,
            SequenceStartEvent: self._begin,
            MappingStartEvent: self._begin,
            SequenceEndEvent: self._end,
            MappingEndEvent: self._end,
            DocumentStartEvent: self._begin_document,
            DocumentEndEvent: self._end_document,
        }

    def transcribe(self) -> Transcript:
        """The whole text."""
        next_event = parser_of(self._text).get_event
        event = next_event()
        while type(event) is not StreamEndEvent:
            step = self._steps.get(type(event))
            if step:
                step(event)
            event = next_event()
        self._look(len(self._text))
        return self._result

    def _look(self, to: int) -> None:
        """Attach what stands before ``to``, where the next value is written."""
        self._between.attach(self._text, self._at, end=to)
        self._at = to

    def _part(self) -> Part:
        """The part that goes on with the next event: an entry that waits for its value, else a new one."""
        if not self._open:
            root = self._result.content = self._result.content or Part()
            return root
        holder = self._open[-1]
        if holder.entry:
            return holder.entry
        part = Part()
        holder.collection.parts.append(part)
        is_mapping = holder.collection.is_mapping
        self._between.begin(part, dashed=not is_mapping and not holder.collection.bracket)
        if is_mapping:
            holder.entry = part
        return part

    def _finish(self, part: Part) -> None:
        """``part`` has its value."""
        column = None
        if self._open:
            holder = self._open[-1]
            holder.entry = None
            column = None if holder.collection.bracket else holder.collection.column
        self._between.finish(part, column=column)

    # The file

    def _begin_document(self, event: Any) -> None:
        root = self._part()
        if event.explicit:
            self._at = event.end_mark.index
            self._result.opening = self._opening(self._text[: self._at - 3])
            self._between.awaiting = root
        self._between.begin(root, dashed=False)

    def _opening(self, before: str) -> tuple[str, ...]:
        lines = [line.strip() for line in before.split("\n") if line.strip()]
        self._between.comments += [line for line in lines if line.startswith("#")]
        return (*lines, "---")

    def _end_document(self, event: Any) -> None:
        if event.explicit:
            self._look(event.start_mark.index)
            self._at = event.end_mark.index
            self._between.awaiting = self._between.done = None
            self._result.is_closed = True

    # Lists and mappings

    def _begin(self, event: Any) -> None:
        part = self._part()
        properties, start = self._properties(event, part)
        bracket = ""
        if event.flow_style:
            bracket = self._text[start] if self._text[start] in "[{" else ":"
        column = start - self._text.rfind("\n", 0, start) - 1
        collection = Collection(is_mapping=type(event) is MappingStartEvent, bracket=bracket, column=column)
        collection.properties = properties
        if self._open and not bracket and not collection.is_mapping:
            around = self._open[-1].collection
            collection.shares_column = around.is_mapping and around.column == column
        if bracket in {"[", "{"}:
            self._look(start)
            self._at = start + 1
            self._between.awaiting = part
        part.value = collection
        self._open.append(_Open(collection, part))

    def _end(self, event: Any) -> None:
        opened = self._open.pop()
        collection = opened.collection
        if collection.bracket in {"[", "{"}:
            self._between.closing = collection
            self._look(event.start_mark.index)
            self._at = event.end_mark.index
            self._finish(opened.owner)
            return
        if not collection.bracket:
            self._between.closed.append(collection)
        if self._open:
            self._open[-1].entry = None

    # Values

    def _take_text(self, event: Any) -> None:
        part = self._part()
        is_key = bool(self._open) and self._open[-1].entry is part and part.key is None
        text = self._alias(event) if type(event) is AliasEvent else self._scalar(event, part)
        if is_key:
            part.key = text
            self._between.awaiting = part
        else:
            part.value = text
            self._finish(part)

    def _alias(self, event: Any) -> Text:
        self._look(event.start_mark.index)
        self._at = event.end_mark.index
        return Text(event.anchor, "*", (f"*{event.anchor}",))

    def _scalar(self, event: Any, part: Part) -> Text:
        properties, start = self._properties(event, part)
        end: int = event.end_mark.index
        style: str = event.style or ""
        if start >= end:
            text = self._nothing(start if not properties else self._at)
        elif style in {"|", ">"}:
            text = self._block(event.value, start, end, part=part)
        else:
            self._look(start)
            self._at = end
            text = Text(event.value, style, _lines(self._text[start:end]))
        text.properties = properties
        return text

    def _nothing(self, at: int) -> Text:
        """A value that is not written; the parser may place it before the next one, past what stands between."""
        if not self._text[self._at : at].strip(" :"):
            self._at = at
        elif self._text[at - 1] == "-":
            self._look(at)
        return Text("", "", ("",))

    def _block(self, raw: str, start: int, end: int, *, part: Part) -> Text:
        self._look(start)
        header = _HEADER.match(self._text, start)
        begin = header.end() if header else start
        self._at = begin
        if header and header["comment"]:
            self._at = header.start("comment")
            self._between.awaiting = part
            self._look(begin)
        self._at = max(begin, start + len(self._text[start:end].rstrip()))
        style = self._text[start]
        lines = raw.rstrip("\n").split("\n") if style == "|" else _folded(raw, self._text[begin:end].split("\n")[1:])
        return Text(raw, style, tuple(lines))

    def _properties(self, event: Any, part: Part) -> tuple[str, int]:
        """The anchor and tag of a value, and where it starts after them."""
        start: int = event.start_mark.index
        if not event.anchor and not event.tag:
            return "", start
        found: list[str] = []
        for _ in range(bool(event.anchor) + bool(event.tag)):
            self._look(start)
            word = _PROPERTY.match(self._text, start)
            found.append(word[0] if word else "")
            self._at = start + len(found[-1])
            self._between.awaiting = part
            room = _ROOM.match(self._text, self._at)
            start = room.end() if room else start
        self._result.has_anchors = self._result.has_anchors or bool(event.anchor)
        return " ".join(found), start


def _lines(written: str) -> tuple[str, ...]:
    """The lines of a plain or quoted text; blanks around its line breaks mean nothing."""
    if "\n" not in written:
        return (written,)
    first, *more = written.split("\n")
    *middle, last = [line.lstrip(" \t") for line in more]
    return (_trimmed(first), *map(_trimmed, middle), last)


def _trimmed(line: str) -> str:
    return _TRAILING.sub("", line)


def _folded(raw: str, lines: list[str]) -> list[str]:
    """The lines of a folded block without their indentation, which its first line of text shows."""
    first = next((line for line in lines if line.strip(" ")), "")
    told = next((line for line in raw.split("\n") if line.strip(" ")), "")
    indent = len(first) - len(first.lstrip(" ")) - (len(told) - len(told.lstrip(" ")))
    bare = [line[indent:] for line in lines]
    while bare and not bare[-1]:
        bare.pop()
    return bare
