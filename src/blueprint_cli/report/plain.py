"""Findings for people: the format ``full``.

Each stands with its source, what is marked in it, the way out, and the places that it is related to::

    warning[BP103 empty-lane]: the lane "Backstage" holds no card
     --> coffee.blueprint.yaml:7:5
      |
    7 |   - backstage
      |     ^^^^^^^^^
      |
      = help: give it a card in some step, or take it out of `lanes`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from blueprint_cli.diagnostics import Diagnostic, Place
from blueprint_cli.report.cleaning import clean
from blueprint_cli.report.excerpting import excerpt
from blueprint_cli.report.painting import SEVERITIES, Paint, paint
from blueprint_cli.report.report import Checked, Report
from blueprint_cli.text.span import Lines

_MOST = 6
"""Related places of a kind that are shown with their source; a screenful of them hides the next finding."""

_LEAST = 40
"""Cells that a source line gets however narrow the terminal."""


class Plain(Report):
    """The findings one below the other, with an empty line between them; nothing where there are none.

    What lies in a file whose text is not at hand is shown without its source. ``width`` is that of the terminal in
    cells: longer source lines are cut, messages are left to the terminal to wrap.
    """

    def __init__(self, *, color: bool = False, width: int = 120) -> None:
        self._color = color
        self._width = width
        self._between = ""

    def add(self, checked: Checked) -> str:
        """The blocks of the next file."""
        sources: dict[str, Lines] = {}
        pieces: list[str] = []
        for diagnostic in checked.diagnostics:
            for path in _paths(diagnostic) & checked.texts.keys() - sources.keys():
                sources[path] = Lines(checked.texts[path])
            block = _Block(diagnostic, sources, color=self._color, width=self._width)
            pieces.append(self._between + "".join(f"{line}\n" for line in block.rows(checked.texts)))
            self._between = "\n"
        return "".join(pieces)


def _paths(diagnostic: Diagnostic) -> set[str]:
    return {diagnostic.place.path, *(note.place.path for note in diagnostic.notes if note.place)}


class _Block:
    """One finding and how it is shown."""

    __slots__ = ("_color", "_diagnostic", "_margin", "_sources", "_width")

    def __init__(self, diagnostic: Diagnostic, sources: Mapping[str, Lines], *, color: bool, width: int) -> None:
        places = [diagnostic.place, *(note.place for note in diagnostic.notes if note.place)]
        self._diagnostic = diagnostic
        self._sources = sources
        self._color = color
        self._width = width
        self._margin = len(str(max(place.start.line for place in places)))

    def rows(self, texts: Mapping[str, str]) -> Iterator[str]:
        """The lines of the block."""
        diagnostic = self._diagnostic
        severity = SEVERITIES[diagnostic.severity]
        label = paint(f"{diagnostic.severity}[{diagnostic.code} {diagnostic.name}]", severity, on=self._color)
        yield label + paint(f": {clean(diagnostic.message)}", Paint.STRONG, on=self._color)
        yield from self._snippet([diagnostic.place], mark="^", colour=severity)
        yield from self._remarks()
        placed = [(note.message, note.place) for note in diagnostic.notes if note.place]
        for (message, _), group in groupby(placed, key=lambda note: (note[0], note[1].path)):
            yield f"{paint('note', Paint.STRONG, on=self._color)}: {clean(message)}"
            places = [place for _, place in group]
            yield from self._snippet(places[:_MOST], mark="-", colour=Paint.FRAME)
            if len(places) > _MOST:
                yield self._said(f"and {len(places) - _MOST} more")
        yield from self._fix(texts.get(diagnostic.place.path))

    def _snippet(self, places: list[Place], *, mark: str, colour: Paint) -> Iterator[str]:
        """Where it is, and the source lines with what is marked in them."""
        first = places[0]
        arrow = paint(f"{' ' * self._margin}-->", Paint.FRAME, on=self._color)
        yield f"{arrow} {clean(first.path)}:{first.start.line}:{first.start.column}"
        source = self._sources.get(first.path)
        if source is None:
            return
        yield self._framed("")
        for place in places:
            yield from self._marked(place, source.line(place.start.line), mark=mark, colour=colour)

    def _marked(self, place: Place, line: str, *, mark: str, colour: Paint) -> Iterator[str]:
        """One source line and the marks below it; of a place of several lines, its first."""
        whole = place.end.line == place.start.line
        start, end = place.start.column - 1, place.end.column - 1 if whole else len(line.rstrip())
        shown = excerpt(line, start, end, width=max(self._width - self._margin - 3, _LEAST))
        yield self._framed(shown.text, number=str(place.start.line))
        yield self._framed(" " * shown.indent + paint(mark * shown.length, colour, on=self._color))

    def _remarks(self) -> Iterator[str]:
        """What is to be said without another place: notes, and the way out."""
        remarks = [("note", note.message) for note in self._diagnostic.notes if not note.place]
        remarks += [("help", self._diagnostic.help)] if self._diagnostic.help else []
        if remarks:
            yield self._framed("")
        for label, text in remarks:
            first, *more = text.split("\n")
            yield self._said(f"{paint(label, Paint.STRONG, on=self._color)}: {clean(first)}")
            margin = " " * (self._margin + len(label) + 5)
            yield from (f"{margin}{clean(line)}".rstrip() for line in more)

    def _said(self, text: str) -> str:
        return f"{' ' * (self._margin + 1)}{paint('=', Paint.FRAME, on=self._color)} {text}"

    def _framed(self, text: str, *, number: str = "") -> str:
        frame = paint(f"{number:>{self._margin}} |", Paint.FRAME, on=self._color)
        return f"{frame} {text}" if text else frame

    def _fix(self, text: str | None) -> Iterator[str]:
        """The fix as the lines that go and those that come."""
        fix = self._diagnostic.fix
        if fix is None or text is None:
            return
        from blueprint_cli.report.comparing import compare

        kind = "fix" if fix.safe else "unsafe fix"
        yield f"{paint(kind, Paint.HELP, on=self._color)}: {clean(fix.message)}"
        yield self._framed("")
        for change in compare(text, fix.edits):
            yield from self._changed(change.removed, change.number, sign="-", colour=Paint.REMOVED)
            yield from self._changed(change.added, change.number, sign="+", colour=Paint.ADDED)

    def _changed(self, lines: tuple[str, ...], number: int, *, sign: str, colour: Paint) -> Iterator[str]:
        for at, line in enumerate(lines, number):
            shown = excerpt(line.rstrip("\r"), 0, 0, width=max(self._width - self._margin - 3, _LEAST)).text
            row = f"{at:>{self._margin}} {sign} {shown}".rstrip()
            yield paint(row, colour, on=self._color)
