"""Complaints: what is said about a text that is no YAML, or more than a blueprint may hold.

Loaded where there is something to say, which is seldom.
"""

from __future__ import annotations

from collections.abc import Iterable

from yaml import YAMLError

from blueprint_cli.diagnostics import Diagnostic, Note, Place
from blueprint_cli.source.document import Node, Scalar, Sequence
from blueprint_cli.source.lessons.trouble import Trouble
from blueprint_cli.source.problem import Code, problem, shown
from blueprint_cli.text.span import Lines, Span

_LISTED = 8
"""Names that a message counts up."""


class Complaints:
    """Adds what is wrong in one text to ``problems``."""

    def __init__(self, lines: Lines, problems: list[Diagnostic], *, path: str) -> None:
        self._lines = lines
        self._problems = problems
        self._path = path

    # What YAML allows, and a blueprint does not

    def second_document(self, span: Span) -> None:
        self._add(
            "a second document starts here, and a file holds one blueprint",
            "move what follows `---` into a file of its own, or delete the line",
            span=span,
        )

    def invisible_character(self, character: str, span: Span) -> None:
        self._add(
            f"an escape in this text makes an invisible character (U+{ord(character):04X})",
            "leave the escape out: no picture can show that character",
            span=span,
        )

    def tag(self, text: str, span: Span) -> None:
        self._add(
            f"{shown(text)} is a tag, and a blueprint needs none",
            "put a text that begins with an exclamation mark between quotes, else delete the tag",
            span=span,
        )

    def untrue_tag(self, raw: str, kind: str, *, span: Span) -> None:
        """The tag ``kind`` stands before a text that is no such value."""
        self._add(f"{shown(raw)} is no `!!{kind}`", "delete the tag: a blueprint needs none", span=span)

    def endless_alias(self, name: str, span: Span) -> None:
        self._add(
            f"`*{name}` stands inside of `&{name}`, and so repeats itself without end",
            "write out what is meant here",
            span=span,
        )

    def lost_alias(self, name: str, anchors: Iterable[str], *, span: Span) -> None:
        """An alias that repeats nothing; ``anchors`` are those that the file has so far."""
        listed = ", ".join(f"`&{anchor}`" for anchor in list(anchors)[:_LISTED]) or "no `&name`"
        self._add(
            f"`*{name}` repeats what is called `&{name}`, and nothing is",
            f'quote a text that begins with a star: "*{name}"; the file has {listed}',
            span=span,
        )

    def missing_key(self, span: Span) -> None:
        self._add(
            "a key is missing here",
            "write the key before the colon, or put a text that begins with a colon between quotes",
            span=span,
        )

    def merge(self, span: Span) -> None:
        self._add(
            "`<<` merges mappings in YAML 1.1 only, and a blueprint is YAML 1.2",
            "aliases do work: give a value a name with `&name`, and repeat it whole with `*name`",
            span=span,
        )

    def template(self, span: Span) -> None:
        self._add(
            "`{{ … }}` is no text in YAML but a mapping in a mapping",
            "put the text between quotes; the tool fills in no templates, it draws what stands there",
            span=span,
        )

    def odd_key(self, node: Node) -> None:
        """A list or a mapping as a key."""
        kind = "list" if isinstance(node, Sequence) else "mapping"
        self._add(
            f"a {kind} stands where a key is wanted",
            "write a plain word as the key; put a text that begins with a bracket between quotes",
            span=node.span,
        )

    def duplicate_key(self, key: Scalar, first: Scalar) -> None:
        self._add(
            f"the key {shown(key.raw)} stands here a second time",
            "delete one of the two; several cards of one lane stand in one list, as in `customer: [one, two]`",
            span=key.span,
            code="BP002",
            notes=(Note(message="it stands here first", place=self._place(first.span)),),
        )

    def too_deep(self, deepest: int, span: Span) -> None:
        self._add(
            f"lists and mappings stand in one another more than {deepest} deep",
            "check the brackets and the indentation: a blueprint is eight deep at most",
            span=span,
            code="BP009",
        )

    def too_many_values(self, most: int, span: Span) -> None:
        self._add(
            f"the file holds more than {most:,} values",
            "split the service into several blueprints, and open cards up with `details`",
            span=span,
            code="BP009",
        )

    def too_much_repeated(self, name: str, span: Span) -> None:
        self._add(
            f"with `*{name}`, the aliases of this file repeat more than a file may hold",
            "write out what differs, and repeat less: an alias counts with all that it repeats",
            span=span,
            code="BP009",
        )

    # What YAML does not allow

    def unreadable(self, error: YAMLError, text: str, *, last: Span) -> None:
        """Why ``text`` cannot be read on after ``last``, unless a problem on the same line says so already."""
        from blueprint_cli.source.teaching import teach

        mistake = teach(Trouble.of(error, text=text, lines=self._lines, last=last))
        line = self._lines.position(mistake.span.start).line
        if not self._problems or self._problems[-1].code != "BP001" or self._problems[-1].place.start.line != line:
            self._add(mistake.message, mistake.help, span=mistake.span)

    def _add(
        self, message: str, way_out: str, *, span: Span, code: Code = "BP001", notes: tuple[Note, ...] = ()
    ) -> None:
        self._problems.append(problem(code, self._place(span), message=message, help=way_out, notes=notes))

    def _place(self, span: Span) -> Place:
        position = self._lines.position
        return Place(path=self._path, span=span, start=position(span.start), end=position(span.end))
