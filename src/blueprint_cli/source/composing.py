"""Composing: the events of a YAML parser as nodes with their places and as plain data.

The parser is libyaml's, asked for one event after the other: nothing here calls itself, so that no
nesting, however deep, exhausts a stack. Everything that a blueprint may not hold is told on the way.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, ClassVar, NamedTuple

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

from blueprint_cli.diagnostics import Diagnostic, Note, Place
from blueprint_cli.source.document import Mapping, Node, Scalar, Sequence
from blueprint_cli.source.problem import Code, problem, shown
from blueprint_cli.source.resolving import (
    MAPPING_TAGS,
    SEQUENCE_TAGS,
    SUSPECTS,
    is_scalar_tag,
    resolve,
    resolve_tagged,
)
from blueprint_cli.text.span import Lines, Span

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

_NO_KEYS = frozenset({"<<", ""})
"""What is no key where it stands unquoted."""

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""What only an escape can make: control characters, and with the slower parser halves of characters."""

_OTHER_BREAKS = re.compile("\r\n|[\r\u2028\u2029]")


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

    __slots__ = ("anchor", "broken", "data", "dropping", "in_braces", "items", "key", "merged", "node", "weighed")

    def __init__(self, node: Sequence | Mapping, data: Any, *, event: Any, weighed: int) -> None:
        self.node: Any = node  # which of the two it is, the one who asks knows
        self.data = data
        self.items = node.items if type(node) is Sequence else None
        self.anchor: str | None = event.anchor
        self.in_braces: bool = event.flow_style
        self.weighed = weighed
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
        self._top = _Open(Sequence(0), [], event=SequenceStartEvent(None, None, implicit=True), weighed=0)
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
            self._attach(Scalar("", None, plain=True, start=0, end=0), None)
        return Composition(self._top.node.items[0], self._top.data[0], tuple(self._problems))

    def _read_events(self) -> None:
        next_event = self._parser.get_event
        steps = self._STEPS
        event = next_event()
        while type(event) is not StreamEndEvent and self._documents < 2:
            step = steps.get(type(event))
            if step:
                step(self, event)
            event = next_event()

    def _start_document(self, event: DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._note(
                "BP001",
                _span(event),
                message="a second document starts here, and a file holds one blueprint",
                help="move what follows `---` into a file of its own, or delete the line",
            )

    # Values

    def _take_scalar(self, event: Any) -> None:
        if event.style or event.tag or event.anchor:
            node = self._adorned(event)
        else:
            raw: str = event.value
            value = resolve(raw) if raw[:1] in SUSPECTS else raw
            node = Scalar(raw, value, plain=True, start=event.start_mark.index, end=event.end_mark.index)
        self._last = node
        self._values += 1
        if self._values > MOST_VALUES:
            self._stop_counting(node.span)
        self._attach(node, node.value)

    def _adorned(self, event: Any) -> Scalar:
        """A scalar in quotes or in a block, or with an anchor or a tag."""
        raw: str = event.value
        start, end, tag, style = event.start_mark.index, event.end_mark.index, event.tag, event.style
        if tag or event.anchor:
            start = self._after_properties(start, end)
        if style:
            end, raw = self._finish_styled(raw, style, span=Span(start, end))
        value = self._resolve_tagged(raw, tag, _span(event)) if tag else raw if style else resolve(raw)
        node = Scalar(raw, value, plain=not style, start=start, end=end)
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
        if style == '"':
            raw = _OTHER_BREAKS.sub("\n", raw)
            refused = _CONTROLS.search(raw)
            if refused:
                self._note(
                    "BP001",
                    span,
                    message=f"an escape in this text makes an invisible character (U+{ord(refused[0]):04X})",
                    help="leave the escape out: no picture can show that character",
                )
                raw = _CONTROLS.sub("\ufffd", raw)
        return span.end, raw

    def _resolve_tagged(self, raw: str, tag: str, span: Span) -> Any:
        if not is_scalar_tag(tag):
            self._note_tag(span)
            return raw
        try:
            return resolve_tagged(raw, tag)
        except ValueError:
            self._note(
                "BP001",
                span,
                message=f"{shown(raw)} is no `!!{tag.rpartition(':')[2]}`",
                help="delete the tag: a blueprint needs none",
            )
            return raw

    def _take_alias(self, event: Any) -> None:
        span = _span(event)
        name: str = event.anchor
        repeat = self._anchors.get(name)
        if repeat is None:
            repeat = self._note_lost_alias(name, span)
        self._repeated += repeat.weight
        if self._repeated > MOST_REPEATED:
            self._stop(
                "BP009",
                span,
                message=f"with `*{name}`, the aliases of this file repeat more than a file may hold",
                help="write out what differs, and repeat less: an alias counts with all that it repeats",
            )
        self._last = span
        node = repeat.node
        is_key = self._open[-1].items is None and self._open[-1].key is None
        if is_key and isinstance(node, Scalar):
            node = Scalar(node.raw, node.value, plain=False, start=span.start, end=span.end)
        self._attach(node, repeat.data)

    def _note_lost_alias(self, name: str, span: Span) -> _Repeat:
        """Tell why an alias repeats nothing; the text as it stands is taken in its place."""
        if name in self._anchors:
            self._stop(
                "BP001",
                span,
                message=f"`*{name}` stands inside of `&{name}`, and so repeats itself without end",
                help="write out what is meant here",
            )
        if self._anchors:
            known = "the file has " + ", ".join(f"`&{anchor}`" for anchor in list(self._anchors)[:8])
        else:
            known = "the file has no `&name`"
        self._note(
            "BP001",
            span,
            message=f"`*{name}` repeats what is called `&{name}`, and nothing is",
            help=f'quote a text that begins with a star: "*{name}"; {known}',
        )
        raw = f"*{name}"
        return _Repeat(Scalar(raw, raw, plain=False, start=span.start, end=span.end), raw, _VALUE)

    # Lists and mappings

    def _open_sequence(self, event: SequenceStartEvent) -> None:
        self._enter(event, Sequence(self._start(event)), [], tags=SEQUENCE_TAGS)

    def _open_mapping(self, event: MappingStartEvent) -> None:
        self._enter(event, Mapping(self._start(event)), {}, tags=MAPPING_TAGS)

    def _start(self, event: Any) -> int:
        start: int = event.start_mark.index
        if event.tag or event.anchor:
            start = self._after_properties(start, event.end_mark.index)
        return start

    def _enter(self, event: Any, node: Sequence | Mapping, data: Any, *, tags: frozenset[str]) -> None:
        self._values += 1
        if self._values > MOST_VALUES:
            self._stop_counting(node.span)
        if event.tag and event.tag not in tags:
            self._note_tag(_span(event))
        if len(self._open) > DEEPEST:
            self._note_depth(Span(event.end_mark.index - 1, event.end_mark.index))
            raise _UnreadableError
        if event.anchor:
            self._anchors[event.anchor] = None
        self._open.append(_Open(node, data, event=event, weighed=self._weight(node.start) if event.anchor else 0))

    def _close(self, event: SequenceEndEvent | MappingEndEvent) -> None:
        closed = self._open.pop()
        node: Node = closed.node
        span = _span(event)
        node.end = span.end if span.end > span.start else max(self._last.end, node.start)
        if closed.in_braces:  # a block ends with the last value in it
            self._last = node
        if closed.merged:
            _merge(closed)
        data = closed.data
        if closed.broken:
            data = self._text[node.start : node.end]
            node = Scalar(data, data, plain=False, start=node.start, end=node.end)
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
        if holder.items is not None:
            holder.items.append(node)
            holder.data.append(data)
        elif key is None:
            self._take_key(holder, node)
        elif holder.dropping:
            holder.key, holder.dropping = None, False
            if key.raw == "<<" and key.plain:
                holder.merged += ((node, data),)
        else:
            holder.key = None
            raw = key.raw
            holder.node.keys[raw] = key
            holder.node.values[raw] = node
            holder.data[raw] = data

    # Keys

    def _take_key(self, holder: _Open, node: Node) -> None:
        """Hold ``node`` as the key of the value to come, unless it cannot be one."""
        if not isinstance(node, Scalar):
            self._note_odd_key(node)
            holder.broken = holder.in_braces
            holder.dropping = True
            holder.key = Scalar("", "", plain=False, start=node.start, end=node.end)
            return
        holder.key = node
        if node.plain and node.raw in _NO_KEYS:
            holder.dropping = True
            self._note_no_key(node)
        elif node.raw in holder.node.keys:
            holder.dropping = True
            self._note_duplicate(node, holder.node.keys[node.raw])

    def _note_no_key(self, node: Scalar) -> None:
        if node.raw == "<<":
            self._note_merge(node.span)
            return
        self._note(
            "BP001",
            node.span,
            message="a key is missing here",
            help="write the key before the colon, or put a text that begins with a colon between quotes",
        )

    def _note_merge(self, span: Span) -> None:
        self._note(
            "BP001",
            span,
            message="`<<` merges mappings in YAML 1.1 only, and a blueprint is YAML 1.2",
            help="aliases do work: give a value a name with `&name`, and repeat it whole with `*name`",
        )

    def _note_odd_key(self, node: Node) -> None:
        if self._text[node.start - 1 : node.start + 1] == "{{":
            message = "`{{ … }}` is no text in YAML but a mapping in a mapping"
            way_out = "put the text between quotes; the tool fills in no templates, it draws what stands there"
        else:
            kind = "list" if isinstance(node, Sequence) else "mapping"
            message = f"a {kind} stands where a key is wanted"
            way_out = "write a plain word as the key; put a text that begins with a bracket between quotes"
        self._note("BP001", node.span, message=message, help=way_out)

    def _note_duplicate(self, key: Scalar, first: Scalar) -> None:
        self._note(
            "BP002",
            key.span,
            message=f"the key {shown(key.raw)} stands here a second time",
            help="delete one of the two; several cards of one lane stand in one list, as in `customer: [one, two]`",
            notes=(Note(message="it stands here first", place=self._place(first.span)),),
        )

    def _note_tag(self, span: Span) -> None:
        start = self._text.find("!", span.start)
        found = _TAG.match(self._text, start)
        tag_span = Span(*found.span()) if found else span
        self._note(
            "BP001",
            tag_span,
            message=f"{shown(self._text[tag_span.start : tag_span.end])} is a tag, and a blueprint needs none",
            help="put a text that begins with an exclamation mark between quotes, else delete the tag",
        )

    # Limits and problems

    def _note_depth(self, span: Span) -> None:
        self._note(
            "BP009",
            span,
            message=f"lists and mappings stand in one another more than {DEEPEST} deep",
            help="check the brackets and the indentation: a blueprint is eight deep at most",
        )

    def _stop_counting(self, span: Span) -> None:
        self._stop(
            "BP009",
            span,
            message=f"the file holds more than {MOST_VALUES:,} values",
            help="split the service into several blueprints, and open cards up with `details`",
        )

    def _explain(self, error: YAMLError) -> None:
        """Tell why the text cannot be read on, unless a problem on the same line says so already."""
        from blueprint_cli.source.teaching import Trouble, teach

        if getattr(error, "problem", "") == _TOO_DEEP:
            self._note_depth(Span(self._last.end, self._last.end))
            return
        mistake = teach(
            Trouble.of(error, text=self._text, lines=self.lines, last=Span(self._last.start, self._last.end))
        )
        line = self.lines.position(mistake.span.start).line
        if not self._problems or self._problems[-1].code != "BP001" or self._problems[-1].place.start.line != line:
            self._note("BP001", mistake.span, message=mistake.message, help=mistake.help)

    def _stop(self, code: Code, span: Span, *, message: str, help: str) -> None:  # noqa: A002 - as in Diagnostic
        self._note(code, span, message=message, help=help)
        raise _UnreadableError

    def _note(
        self,
        code: Code,
        span: Span,
        *,
        message: str,
        help: str,  # noqa: A002 - the name that Diagnostic gives it
        notes: tuple[Note, ...] = (),
    ) -> None:
        self._problems.append(problem(code, self._place(span), message=message, help=help, notes=notes))

    def _place(self, span: Span) -> Place:
        position = self.lines.position
        return Place(path=self._path, span=span, start=position(span.start), end=position(span.end))

    # Events are of any type to us: the stubs of PyYAML say that they may have no marks, and these always do.
    # Functions of the class, not methods of an object: they would hold on to it, and it to all that it has read.
    _STEPS: ClassVar[dict[type[Event], Callable[[Composer, Any], None]]] = {
        ScalarEvent: _take_scalar,
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
