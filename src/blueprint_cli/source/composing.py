"""Composing: the events of a YAML parser as nodes with their places and as plain data.

The parser is libyaml's, asked for one event after the other: nothing here calls itself, so that no
nesting, however deep, exhausts a stack. Everything that a blueprint may not hold is told on the way.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from yaml import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.source.document import Mapping, Node, Scalar, Sequence
from blueprint_cli.source.resolving import (
    MAPPING_TAGS,
    SEQUENCE_TAGS,
    SUSPECTS,
    is_scalar_tag,
    resolve,
    resolve_tagged,
)
from blueprint_cli.text.span import Lines, Span

if TYPE_CHECKING:
    from blueprint_cli.source.complaints import Complaints

DEEPEST = 64
"""Levels of nesting. A blueprint has eight."""

MOST_VALUES = 200_000
"""Values in a file. Two thousand cards have twenty thousand."""

MOST_REPEATED = 500_000
"""Characters that aliases may repeat, a value counting as ``_VALUE`` characters more than are written for it."""

_VALUE = 25

_TOO_DEEP = "exceeded maximum nesting depth"
"""What libyaml says that reads ahead of its events, and meets with its own limit before we see ours."""

_TAG = re.compile(r"!(?:<[^>\s]*>|[^\s,\[\]{}]*)")
_PROPERTY = re.compile(rf"(?:&[^\s,\[\]{{}}]+|{_TAG.pattern})(?:\s|(?<=\s)#[^\r\n]*)*")
"""An anchor or a tag, and what separates it from the value it belongs to."""

_PLAIN, _STYLED = True, False
"""How a scalar is written, in words: scalars are made without keywords."""

_NO_KEYS = frozenset({"<<", ""})
"""What is no key where it stands unquoted."""

_CONTROLS = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]"
"""What only an escape can make: control characters, and with the slower parser halves of characters."""

_OTHER_BREAKS = "\r\n|[\r\u2028\u2029]"


class Composition(NamedTuple):
    """What a text holds; ``root`` is None where it could not be read to its end."""

    root: Node | None
    data: object
    problems: tuple[Diagnostic, ...]


class _UnreadableError(Exception):
    """The rest of the text is not read: the problem that says why has been noted."""


class _Repeat(NamedTuple):
    """What an anchor names, its plain value, and what it weighs each time it is repeated."""

    node: Node
    data: Any
    weight: int


class _Open:
    """A list or mapping whose end has not come yet: its node, and its data, which grows with it.

    ``weighed`` is the weight of all that stands before it, where an anchor wants to know its own. ``key`` waits for
    its value, and with ``dropping`` that is dropped.
    """

    __slots__ = (
        "anchor",
        "broken",
        "data",
        "dropping",
        "in_braces",
        "items",
        "key",
        "keys",
        "merged",
        "node",
        "values",
        "weighed",
    )

    def __init__(self, node: Sequence | Mapping, event: Any) -> None:
        self.node: Any = node  # which of the two it is, the one who asks knows
        self.items: list[Node] | None = None
        self.data: Any
        if isinstance(node, Sequence):
            self.items, self.data = node.items, []
        else:
            self.keys, self.values, self.data = node.keys, node.values, {}
        self.anchor: str | None = event.anchor
        self.in_braces: bool = event.flow_style
        self.weighed = 0
        self.key: Scalar | None = None
        self.dropping = False
        self.broken = False
        self.merged: tuple[tuple[Node, Any], ...] = ()


class Composer:
    """Reads one text."""

    def __init__(self, text: str, *, path: str) -> None:
        self._text = text
        self._path = path
        self._parser = parser_of(text)
        self.lines = Lines(text)
        self._problems: list[Diagnostic] = []
        self._top = _Open(Sequence(0), SequenceStartEvent(None, None, implicit=True))
        self._open = [self._top]
        self._anchors: dict[str, _Repeat | None] = {}
        self._documents = 0
        self._values = 0
        self._repeated = 0
        self._last: Span | Node = Span(0, 0)

    def compose(self) -> Composition:
        """Read the text, to its end or to what makes the rest unreadable."""
        try:
            self._read_events()
        except _UnreadableError:
            return Composition(None, None, tuple(self._problems))
        except YAMLError as error:
            self._explain(error)
            return Composition(None, None, tuple(self._problems))
        if not self._top.data:
            self._attach(Scalar("", None, _PLAIN, 0, 0), None)
        return Composition(self._top.node.items[0], self._top.data[0], tuple(self._problems))

    def _read_events(self) -> None:
        next_event, take_scalar, steps = self._parser.get_event, self._take_scalar, self._STEPS
        while self._documents < 2:
            event = next_event()
            kind = type(event)
            if kind is ScalarEvent:  # three of four are
                take_scalar(event)
            elif kind is StreamEndEvent:
                return
            elif step := steps.get(kind):
                step(self, event)

    def _start_document(self, event: DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._complaints.second_document(_span(event))

    # Values

    def _take_scalar(self, event: Any) -> None:
        """Attach a scalar; what is usual is done right here: no other function is called as often."""
        if event.style or event.tag or event.anchor:
            node = self._adorned(event)
            raw, value = node.raw, node.value
        else:
            raw = event.value
            value = resolve(raw) if raw[:1] in SUSPECTS else raw
            node = Scalar(raw, value, _PLAIN, event.start_mark.index, event.end_mark.index)
        self._last = node
        self._values += 1
        if self._values > MOST_VALUES:
            self._complaints.too_many_values(MOST_VALUES, node.span)
            raise _UnreadableError
        holder = self._open[-1]
        if holder.key is None and holder.items is None and raw not in _NO_KEYS and raw not in holder.keys:
            holder.key = node
        else:
            self._attach(node, value)

    def _adorned(self, event: Any) -> Scalar:
        """A scalar in quotes or in a block, or with an anchor or a tag."""
        raw: str = event.value
        start, end, tag, style = event.start_mark.index, event.end_mark.index, event.tag, event.style
        if tag or event.anchor:
            start = self._after_properties(start, end)
        if style:
            end, raw = self._finish_styled(raw, style, span=Span(start, end))
        value = self._resolve_tagged(raw, tag, _span(event)) if tag else raw if style else resolve(raw)
        node = Scalar(raw, value, not style, start, end)
        if event.anchor:
            self._anchors[event.anchor] = _Repeat(node, value, _VALUE + len(raw))
        return node

    def _after_properties(self, start: int, end: int) -> int:
        """Where a value starts whose anchor or tag starts at ``start``."""
        while found := _PROPERTY.match(self._text, start, end):
            start = found.end()
        return start

    def _finish_styled(self, raw: str, style: str, *, span: Span) -> tuple[int, str]:
        """The end of a quoted or block scalar, without the blank lines after it, and its text."""
        if style in "|>":
            return span.start + len(self._text[span.start : span.end].rstrip()), raw
        if style == '"' and not raw.isprintable():
            raw = re.sub(_OTHER_BREAKS, "\n", raw)
            refused = re.search(_CONTROLS, raw)
            if refused:
                self._complaints.invisible_character(refused[0], span)
                raw = re.sub(_CONTROLS, "\ufffd", raw)
        return span.end, raw

    def _resolve_tagged(self, raw: str, tag: str, span: Span) -> Any:
        if not is_scalar_tag(tag):
            self._note_tag(span)
            return raw
        try:
            return resolve_tagged(raw, tag)
        except ValueError:
            self._complaints.untrue_tag(raw, tag.rpartition(":")[2], span=span)
            return raw

    def _take_alias(self, event: Any) -> None:
        span = _span(event)
        name: str = event.anchor
        repeat = self._anchors.get(name)
        if repeat is None:
            repeat = self._take_lost_alias(name, span)
        self._repeated += repeat.weight
        if self._repeated > MOST_REPEATED:
            self._complaints.too_much_repeated(name, span)
            raise _UnreadableError
        self._last = span
        node = repeat.node
        is_key = self._open[-1].items is None and self._open[-1].key is None
        if is_key and isinstance(node, Scalar):
            node = Scalar(node.raw, node.value, _STYLED, span.start, span.end)
        self._attach(node, repeat.data)

    def _take_lost_alias(self, name: str, span: Span) -> _Repeat:
        """An alias that repeats nothing: the text as it stands is taken in its place."""
        if name in self._anchors:
            self._complaints.endless_alias(name, span)
            raise _UnreadableError
        self._complaints.lost_alias(name, self._anchors, span=span)
        raw = f"*{name}"
        return _Repeat(Scalar(raw, raw, _STYLED, span.start, span.end), raw, _VALUE)

    # Lists and mappings

    def _open_sequence(self, event: SequenceStartEvent) -> None:
        self._enter(event, Sequence(self._start(event)), tags=SEQUENCE_TAGS)

    def _open_mapping(self, event: MappingStartEvent) -> None:
        self._enter(event, Mapping(self._start(event)), tags=MAPPING_TAGS)

    def _start(self, event: Any) -> int:
        start: int = event.start_mark.index
        if event.tag or event.anchor:
            start = self._after_properties(start, event.end_mark.index)
        return start

    def _enter(self, event: Any, node: Sequence | Mapping, *, tags: frozenset[str]) -> None:
        self._values += 1
        if self._values > MOST_VALUES:
            self._complaints.too_many_values(MOST_VALUES, node.span)
            raise _UnreadableError
        if event.tag and event.tag not in tags:
            self._note_tag(_span(event))
        if len(self._open) > DEEPEST:
            self._complaints.too_deep(DEEPEST, Span(event.end_mark.index - 1, event.end_mark.index))
            raise _UnreadableError
        opened = _Open(node, event)
        if event.anchor:
            self._anchors[event.anchor] = None
            opened.weighed = self._weight(node.start)
        self._open.append(opened)

    def _close(self, event: Any) -> None:
        closed = self._open.pop()
        node: Node = closed.node
        end = event.end_mark.index
        node.end = end if end > event.start_mark.index else max(self._last.end, node.start)
        if closed.in_braces:  # a block ends with the last value in it
            self._last = node
        if closed.merged:
            _merge(closed)
        data = closed.data
        if closed.broken:
            data = self._text[node.start : node.end]
            node = Scalar(data, data, _STYLED, node.start, node.end)
        if closed.anchor:
            self._anchors[closed.anchor] = _Repeat(node, data, self._weight(node.end) - closed.weighed)
        self._attach(node, data)

    def _weight(self, end: int) -> int:
        """What weighs all that has been read, up to ``end``, with what aliases repeat."""
        return _VALUE * self._values + end + self._repeated

    def _attach(self, node: Node, data: Any) -> None:
        """Put a finished node where it belongs: an item, a key, or a key's value."""
        holder = self._open[-1]
        key = holder.key
        if key is None:
            if holder.items is None:
                self._take_key(holder, node)
            else:
                holder.items.append(node)
                holder.data.append(data)
        elif holder.dropping:
            holder.key, holder.dropping = None, False
            if key.raw == "<<" and key.plain:
                holder.merged += ((node, data),)
        else:
            holder.key = None
            raw = key.raw
            holder.keys[raw] = key
            holder.values[raw] = node
            holder.data[raw] = data

    # Keys

    def _take_key(self, holder: _Open, node: Node) -> None:
        """Hold ``node`` as the key of the value to come, unless it cannot be one."""
        if not isinstance(node, Scalar):
            if self._text[node.start - 1 : node.start + 1] == "{{":
                self._complaints.template(node.span)
            else:
                self._complaints.odd_key(node)
            holder.broken = holder.in_braces
            holder.dropping = True
            holder.key = Scalar("", "", _STYLED, node.start, node.end)
            return
        holder.key = node
        raw = node.raw
        if raw in _NO_KEYS and node.plain:
            holder.dropping = True
            if raw:
                self._complaints.merge(node.span)
            else:
                self._complaints.missing_key(node.span)
        elif raw in holder.keys:
            holder.dropping = True
            self._complaints.duplicate_key(node, holder.keys[raw])

    def _note_tag(self, span: Span) -> None:
        start = self._text.find("!", span.start)
        found = _TAG.match(self._text, start)
        tag_span = Span(*found.span()) if found else span
        self._complaints.tag(self._text[tag_span.start : tag_span.end], tag_span)

    # Problems

    @cached_property
    def _complaints(self) -> Complaints:
        from blueprint_cli.source.complaints import Complaints

        return Complaints(self.lines, self._problems, path=self._path)

    def _explain(self, error: YAMLError) -> None:
        if getattr(error, "problem", "") == _TOO_DEEP:
            self._complaints.too_deep(DEEPEST, Span(self._last.end, self._last.end))
        else:
            self._complaints.unreadable(error, self._text, last=Span(self._last.start, self._last.end))

    # Events are of any type to us: the stubs of PyYAML say that they may have no marks, and these always do.
    # Functions of the class, not methods of an object: they would hold on to it, and it to all that it has read.
    _STEPS: ClassVar[dict[type[Event], Callable[[Composer, Any], None]]] = {
        SequenceStartEvent: _open_sequence,
        MappingStartEvent: _open_mapping,
        SequenceEndEvent: _close,
        MappingEndEvent: _close,
        AliasEvent: _take_alias,
        DocumentStartEvent: _start_document,
    }


def _merge(closed: _Open) -> None:
    """Give a mapping what its ``<<`` names, so that the refused merge is the one thing said about it."""
    node = closed.node
    for merged, data in closed.merged:
        if isinstance(merged, Mapping):
            node.keys = {**merged.keys, **node.keys}
            node.values = {**merged.values, **node.values}
            closed.data = {**data, **closed.data}


def _span(event: Any) -> Span:
    return Span(event.start_mark.index, event.end_mark.index)


def parser_of(text: str) -> Any:
    """libyaml's parser, or the slower one in Python where PyYAML was built without it."""
    try:
        from yaml import CSafeLoader
    except ImportError:
        from yaml import SafeLoader

        return SafeLoader(text)
    return CSafeLoader(text)
