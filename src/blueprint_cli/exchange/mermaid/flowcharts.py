"""Mermaid's swimlanes and flowcharts: subgraphs as lanes, nodes as cards, arrows as links.

Mermaid has no steps. Our own exports say them in comments; else they come from the order in which the arrows lead.
https://mermaid.js.org/syntax/swimlanes.html
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from blueprint_cli.errors import FileError
from blueprint_cli.exchange.formats import Reader
from blueprint_cli.exchange.guessing import guess
from blueprint_cli.exchange.matching import fold
from blueprint_cli.exchange.mermaid.diagram import Diagram
from blueprint_cli.exchange.mermaid.labels import read_label
from blueprint_cli.exchange.mermaid.statements import Chart, Node, read_statements
from blueprint_cli.exchange.placed import Placed, filled, looped
from blueprint_cli.exchange.ranking import rank
from blueprint_cli.exchange.sketch import Remark, Sketch, SketchCard, SketchLink, SketchStep
from blueprint_cli.model.blueprint import Flow, LaneRole, Mark

_STEP = re.compile(r"step (?P<name>s[0-9]+): (?P<title>\"[^\"]*\")(?: in (?P<phase>\"[^\"]*\"))?")
_LANE = re.compile(r"lane (?P<name>l[0-9]+): (?P<role>[a-z]+)")
_SPAN = re.compile(r"span (?P<name>s[0-9]+_c[0-9]+): (?P<span>[0-9]{1,3})")
_OF_STEP = re.compile(r"(s[0-9]+)_")
_OUTSIDE = "Other"


class _Steps(NamedTuple):
    """The steps, and in which of them, from 0, each node is."""

    steps: tuple[SketchStep, ...]
    places: dict[str, int]


def read_flowchart(diagram: Diagram, reader: Reader, *, name: str) -> Sketch:
    """The sketch of a swimlane diagram or flowchart. Raises ``FileError`` where it has no node."""
    chart = read_statements(diagram.lines)
    if not chart.nodes:
        raise FileError(f"the diagram in {name} has no node", hint="a node is a line such as `order[Orders a drink]`")
    remarks = list(chart.remarks)
    links = _links(chart, remarks)
    titles = list(chart.lanes.values())
    if any(node.lane is None for node in chart.nodes.values()):
        titles.append(_OUTSIDE)
        remarks.append(Remark("", f"nodes outside of all subgraphs are in a lane called “{_OUTSIDE}”"))
    told = _told_roles(diagram.comments, chart) | dict(reader.roles)
    lanes = guess(titles, {fold(title): role for title, role in told.items()})
    remarks += [
        Remark("", f"“{lane.title}” is taken for a lane of role {lane.role}: {lane.guessed}")
        for lane in lanes
        if lane.guessed
    ]
    steps = _told_steps(diagram.comments, chart) or _ranked(chart, links, remarks)
    ids = [*chart.lanes, None]
    spans = _told_spans(diagram.comments, steps)
    cards = [
        Placed(ids.index(node.lane), steps.places[node.id], _card(node, spans.get(node.id, 1)))
        for node in sorted(chart.nodes.values(), key=lambda node: steps.places[node.id])
    ]
    return Sketch(
        title=diagram.title,
        lanes=tuple(lanes),
        steps=filled(steps.steps, cards),
        links=looped(links, cards),
        flow=Flow.NONE,
        language=reader.language,
        remarks=tuple(remarks),
    )


def _told_roles(comments: Sequence[str], chart: Chart) -> dict[str, LaneRole]:
    """The roles of lanes, by title, that an export of ours says in comments."""
    found = [told for comment in comments if (told := _LANE.fullmatch(comment))]
    return {
        chart.lanes[told["name"]]: LaneRole(told["role"])
        for told in found
        if told["name"] in chart.lanes and told["role"] in tuple(LaneRole)
    }


def _told_spans(comments: Sequence[str], steps: _Steps) -> dict[str, int]:
    """How many steps a card covers, where an export of ours says it; no more than there are."""
    found = [told for comment in comments if (told := _SPAN.fullmatch(comment)) and told["name"] in steps.places]
    room = {told["name"]: len(steps.steps) - steps.places[told["name"]] for told in found}
    return {told["name"]: max(1, min(int(told["span"]), room[told["name"]])) for told in found}


def _card(node: Node, span: int) -> SketchCard:
    marks = (Mark.DECISION,) if node.decides else ()
    return SketchCard(text=node.text or node.id, key=node.id, span=span, marks=marks, url=_safe(node.url))


def _safe(url: str) -> str:
    return url if re.match(r"(?:https?://[^/\s]|mailto:\S)", url, re.IGNORECASE) else ""


def _links(chart: Chart, remarks: list[Remark]) -> list[SketchLink]:
    links = []
    for arrow in chart.arrows:
        if arrow.source == arrow.target:
            remarks.append(Remark(f"line {arrow.line}", f"the arrow from {arrow.source} to itself is left out"))
        else:
            links.append(SketchLink(arrow.source, arrow.target, arrow.text, arrow.kind))
    return links


def _told_steps(comments: Sequence[str], chart: Chart) -> _Steps | None:
    """The steps that an export of ours says in comments; None where not every node is in one."""
    told = {found["name"]: found for comment in comments if (found := _STEP.fullmatch(comment))}
    names = list(told)
    places = {
        node: names.index(found[1]) for node in chart.nodes if (found := _OF_STEP.match(node)) and found[1] in told
    }
    if not told or len(places) < len(chart.nodes):
        return None
    steps = (
        SketchStep(title=read_label(found["title"]), phase=read_label(found["phase"] or "")) for found in told.values()
    )
    return _Steps(tuple(steps), places)


def _ranked(chart: Chart, links: Sequence[SketchLink], remarks: list[Remark]) -> _Steps:
    places = rank(list(chart.nodes), [(link.source, link.target) for link in links])
    count = max(places.values()) + 1
    remarks.append(Remark("", f"Mermaid has no steps: there are {count}, in the order in which the arrows lead"))
    return _Steps(tuple(SketchStep(title=f"Step {number}") for number in range(1, count + 1)), places)
