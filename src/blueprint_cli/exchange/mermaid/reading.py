"""Reading: which kind of diagram a text in Mermaid is, and what it says as a sketch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from blueprint_cli.errors import FileError
from blueprint_cli.exchange.decoding import decode
from blueprint_cli.exchange.formats import Reader
from blueprint_cli.exchange.mermaid.diagram import Diagram, Line
from blueprint_cli.exchange.sketch import Sketch, named

_FENCE = re.compile(r"^[ \t]*(`{3,})[ \t]*mermaid\b[^\n]*\n(.*?)^[ \t]*\1", re.MULTILINE | re.DOTALL)
_HEAD = re.compile(r"---[ \t]*\n(.*?)\n---[ \t]*\n", re.DOTALL)
_TITLE = re.compile(r"^title:[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_KIND = re.compile(r"(journey|swimlane-beta|flowchart-elk|flowchart|graph)\b")


def read_mermaid(content: bytes, reader: Reader, *, name: str) -> Sketch:
    """The sketch in the first diagram of a kind that is known. Raises ``FileError`` where there is none."""
    text, remarks = decode(content, name=name)
    for start, diagram in _diagrams(text):
        kind, read = _read(diagram, start)
        title = read.title or named(name)
        if kind == "journey":
            from blueprint_cli.exchange.mermaid.journeys import read_journey

            sketch = read_journey(read._replace(title=title), reader)
        elif kind:
            from blueprint_cli.exchange.mermaid.flowcharts import read_flowchart

            sketch = read_flowchart(read._replace(title=title), reader, name=name)
        else:
            continue
        return replace(sketch, remarks=(*remarks, *sketch.remarks))
    raise FileError(
        f"there is no diagram in {name} that can be imported", hint="these can: journey, swimlane-beta, flowchart"
    )


def _diagrams(text: str) -> Iterator[tuple[int, str]]:
    """Each diagram and the number of its first line: those in fences, or else the whole."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    fenced = list(_FENCE.finditer(plain))
    for found in fenced:
        yield plain.count("\n", 0, found.start(2)) + 1, found[2]
    if not fenced:
        yield 1, plain


def _read(text: str, start: int) -> tuple[str, Diagram]:
    """What kind of diagram it is, empty where it is none of ours, and what is in it."""
    head = _HEAD.match(text.lstrip("\n"))
    title = found[1].strip("\"'") if head and (found := _TITLE.search(head[1])) else ""
    skipped = text.count("\n", 0, len(text) - len(text.lstrip("\n")) + head.end()) if head else 0
    kind = ""
    lines: list[Line] = []
    comments: list[str] = []
    for number, line in enumerate(text.split("\n")[skipped:], start + skipped):
        plain = line.strip()
        if plain.startswith("%%"):
            comments.append(plain.removeprefix("%%").strip())
        elif plain and not kind:
            found = _KIND.match(plain)
            if not found:
                return "", Diagram("", (), ())
            kind = found[1]
            rest = re.sub(r"^\s*(TB|TD|BT|LR|RL)\b", "", plain[found.end() :])
            lines += [Line(number, rest.strip("; "))] * bool(rest.strip("; "))
        elif plain:
            lines.append(Line(number, plain))
    return kind, Diagram(title, tuple(lines), tuple(comments))
