"""Mermaid's user journeys: sections as phases, tasks as steps with a feeling, those who do them as roles.

https://mermaid.js.org/syntax/userJourney.html
"""

from __future__ import annotations

import re

from blueprint_cli.errors import FileError
from blueprint_cli.exchange.formats import Reader
from blueprint_cli.exchange.mermaid.diagram import Diagram
from blueprint_cli.exchange.sketch import Remark, Sketch, SketchCard, SketchLane, SketchStep
from blueprint_cli.model.blueprint import LaneRole

_TASK = re.compile(r"(?P<title>[^:]+?)\s*:\s*(?P<score>-?[0-9]+(?:\.[0-9]+)?)\s*(?::\s*(?P<actors>.*))?")
_LEAST, _NEUTRAL, _MOST = 1, 3, 5
_PASSED_OVER = re.compile(r"(?:accTitle|accDescr)\b")


def read_journey(diagram: Diagram, reader: Reader) -> Sketch:
    """The sketch of a journey: what the customer does, and how it feels. Raises ``FileError`` without a task."""
    title, phase = diagram.title, ""
    steps: list[SketchStep] = []
    remarks: list[Remark] = []
    for number, text in diagram.lines:
        place = f"line {number}"
        if text.startswith("title"):
            title = text.removeprefix("title").strip() or title
        elif text.startswith("section"):
            phase = text.removeprefix("section").strip(" :")
        elif task := _TASK.fullmatch(text):
            score = float(task["score"])
            kept = min(_MOST, max(_LEAST, score))
            if kept != score:
                remarks.append(Remark(place, f"a score is {_LEAST} to {_MOST}: {task['score']} became {kept:g}"))
            actors = tuple(filter(None, map(str.strip, (task["actors"] or "").split(","))))
            card = SketchCard(text=task["title"], by=actors)
            steps.append(SketchStep(title=task["title"], phase=phase, emotion=kept - _NEUTRAL, cells={1: (card,)}))
        elif not _PASSED_OVER.match(text):
            remarks.append(Remark(place, f"“{text}” is no task with a score and is left out"))
    if not steps:
        raise FileError("the journey has no task", hint="a task is a line such as `Make tea: 5: Me`")
    lanes = (SketchLane("", LaneRole.EMOTION), SketchLane("", LaneRole.CUSTOMER))
    return Sketch(title=title, lanes=lanes, steps=tuple(steps), language=reader.language, remarks=tuple(remarks))
