"""Statements: what the lines of a flowchart in Mermaid declare: lanes, nodes and arrows.

A reader of the notation as people write it, and no judge of it: what is not understood is left out and said.
https://mermaid.js.org/syntax/flowchart.html
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from blueprint_cli.exchange.mermaid.diagram import Line
from blueprint_cli.exchange.mermaid.labels import read_label
from blueprint_cli.exchange.sketch import Remark
from blueprint_cli.model.blueprint import LinkKind


class Arrow(NamedTuple):
    """An arrow between two nodes."""

    source: str
    target: str
    text: str
    kind: LinkKind
    line: int


@dataclass(slots=True)
class Node:
    """A node: its text and lane as far as they are known; ``decides`` where it is a diamond."""

    id: str
    text: str = ""
    lane: str | None = None
    decides: bool = False
    url: str = ""


@dataclass(slots=True)
class Chart:
    """What a flowchart declares, in its order. ``lanes`` has the titles of the outermost subgraphs by id."""

    lanes: dict[str, str] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)
    arrows: list[Arrow] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


_SHAPES = (
    ("(((", ")))"), ("((", "))"), ("([", "])"), ("[[", "]]"), ("[(", ")]"), ("{{", "}}"), ("[/", "/]"), ("[/", "\\]"),
    ("[\\", "\\]"), ("[\\", "/]"), ("(", ")"), ("[", "]"), ("{", "}"), (">", "]"),
)  # fmt: skip
_ID = re.compile(r"[^\W_](?:[\w./+*'`!?]|-(?![-.>]))*|_[\w./-]*")
_CLASS = re.compile(r":::[\w-]+")
_DETAILS = re.compile(r"@\{([^{}]*)\}")
_LABEL = re.compile(r'\blabel\s*:\s*("[^"]*"|[^,}]+)')
_DIAMOND = re.compile(r"\bshape\s*:\s*(?:diam|decision|diamond|question)\b")
_LINK = re.compile(
    r"(?:[\w-]+@)?(?P<start>[<xo]?)(?:"
    r"(?P<dotted>-\.(?:(?P<dotted_text>[^.|>].*?)\.-|\.*-))"
    r"|(?P<thick>==+(?:(?P<thick_text>[^=|>].*?)==+|))"
    r"|(?P<hidden>~~~+)"
    r"|(?P<plain>--+(?:(?P<plain_text>[^->|xo \t].*?|[ \t].*?|[xo][^\s].*?)--+|))"
    r")(?P<end>[>xo]?)"
)
_PIPED = re.compile(r"\s*\|([^|]*)\|")
_SUBGRAPH = re.compile(r"subgraph\b\s*(.*)")
_CLICK = re.compile(r"click\s+(\S+)\s+(?:href\s+)?\"([^\"]+)\"")
_PASSED_OVER = re.compile(r"(?:direction|classDef|class|style|linkStyle|accTitle|accDescr|click)\b|[})]")


def read_statements(lines: Iterable[Line]) -> Chart:
    """What the lines of a flowchart declare."""
    chart = Chart()
    open_: list[str] = []
    for number, text in lines:
        for statement in _parted(text):
            if found := _SUBGRAPH.fullmatch(statement):
                _open(chart, open_, found[1])
            elif statement == "end":
                del open_[-1:]
            elif found := _CLICK.match(statement):
                chart.nodes.setdefault(found[1], Node(found[1])).url = found[2]
            elif not _PASSED_OVER.match(statement):
                _connect(chart, statement, open_[0] if open_ else None, number)
    return chart


def _parted(text: str) -> Iterator[str]:
    """The statements of a line: semicolons part them, unless they stand in a text or end a code such as ``#35;``."""
    for part in re.findall(r'(?:"[^"]*"|\|[^|]*\||#\w+;|&\w+;|[^;"|]|["|])+', text):
        if part.strip():
            yield part.strip()


def _open(chart: Chart, open_: list[str], declared: str) -> None:
    found = _ID.match(declared)
    rest = declared[found.end() :].strip() if found else declared
    shaped = _shaped(rest, 0) if rest else None
    name, title = (found[0], shaped[0]) if found and shaped else (declared.strip('"'), read_label(declared))
    if not open_:
        chart.lanes[name] = title or name
    open_.append(name)


def _connect(chart: Chart, statement: str, lane: str | None, number: int) -> None:
    """Nodes, and the arrows from each of a group to each of the next."""
    at, before, link = 0, list[str](), None
    while at < len(statement):
        group, at = _group(chart, statement, at, lane)
        if not group:
            chart.remarks.append(Remark(f"line {number}", f"“{statement[:60]}” is not understood and is left out"))
            return
        if link and not link.hidden:
            chart.arrows += [Arrow(s, t, link.text, link.kind, number) for s in before for t in group]
        before, rest = group, statement[at:]
        at += len(rest) - len(rest.lstrip())
        link, at = _link(statement, at)
        if link is None:
            if statement[at:].strip():
                chart.remarks.append(Remark(f"line {number}", f"“{statement[at:][:60]}” is not understood"))
            return


class _Link(NamedTuple):
    text: str
    kind: LinkKind
    hidden: bool


def _link(statement: str, at: int) -> tuple[_Link | None, int]:
    found = _LINK.match(statement, at)
    if not found:
        return None, at
    end = found.end()
    text = found["plain_text"] or found["dotted_text"] or found["thick_text"] or ""
    if piped := _PIPED.match(statement, end):
        text, end = piped[1], piped.end()
    kind = LinkKind.MESSAGE if found["dotted"] else LinkKind.FLOW
    if found["start"] == "<" and found["end"] == ">":
        kind = LinkKind.AGREEMENT
    elif found["end"] == "x":
        kind = LinkKind.FAILURE
    return _Link(read_label(text), kind, bool(found["hidden"])), end


def _group(chart: Chart, statement: str, at: int, lane: str | None) -> tuple[list[str], int]:
    """The nodes that ``&`` joins."""
    group: list[str] = []
    while True:
        at += len(statement[at:]) - len(statement[at:].lstrip())
        name, after = _node(chart, statement, at, lane)
        if not name:
            return ([], at) if not group else (group, at)
        group.append(name)
        rest = statement[after:].lstrip()
        if not rest.startswith("&"):
            return group, after
        at = after + len(statement[after:]) - len(rest) + 1


def _node(chart: Chart, statement: str, at: int, lane: str | None) -> tuple[str, int]:
    found = _ID.match(statement, at)
    if not found:
        return "", at
    name, at = found[0], found.end()
    if name in chart.lanes and name not in chart.nodes:
        chart.remarks.append(Remark(name, "an arrow to or from a whole lane is left out"))
        return "", at
    node = chart.nodes.setdefault(name, Node(name))
    if node.lane is None:
        node.lane = lane
    if shaped := _shaped(statement, at):
        node.text, at, opening = shaped[0] or node.text, shaped[1], statement[at]
        node.decides = node.decides or (opening == "{" and not statement.startswith("{{", found.end()))
    if details := _DETAILS.match(statement, at):
        at = details.end()
        if label := _LABEL.search(details[1]):
            node.text = read_label(label[1])
        node.decides = node.decides or bool(_DIAMOND.search(details[1]))
    if style := _CLASS.match(statement, at):
        at = style.end()
    return name, at


def _shaped(statement: str, at: int) -> tuple[str, int] | None:
    """The text in the shape that begins at ``at``, and where it ends."""
    for opening, closing in _SHAPES:
        if not statement.startswith(opening, at):
            continue
        inside = at + len(opening)
        if statement.startswith('"', inside):
            quoted = statement.find('"', inside + 1)
            if quoted > 0 and statement.startswith(closing, quoted + 1):
                return read_label(statement[inside : quoted + 1]), quoted + 1 + len(closing)
            continue
        end = statement.find(closing, inside)
        if end > 0:
            return read_label(statement[inside:end]), end + len(closing)
    return None
