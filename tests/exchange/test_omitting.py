"""What of a blueprint a format has no place for is told."""

from __future__ import annotations

import pytest

from blueprint_cli.exchange.formats import ExportFormat
from blueprint_cli.exchange.omitting import omissions
from blueprints import blueprint

FULL = """
lanes: [customer, emotion, time, frontstage, support]
steps:
  - { id: a, title: A, emotion: 1, customer: { text: x, pains: [p] }, frontstage: y, support: z, notes: [n] }
links:
  - a.frontstage -> a.customer
  - { from: a.frontstage, to: a.support, kind: message }
"""


@pytest.mark.parametrize(
    ("form", "told"),
    [
        (ExportFormat.CSV, ("csv has no place for 2 links", "csv has no place for 2 remarks")),
        (
            ExportFormat.MERMAID,
            ("mermaid has no place for 2 lanes of values", "mermaid has no place for 2 remarks"),
        ),
        (ExportFormat.DRAWIO, ("drawio has no place for 2 remarks",)),
        (
            ExportFormat.BPMN,
            (
                "bpmn has no place for 2 lanes of values",
                "bpmn knows messages between pools only: 1 within one is a sequence flow",
            ),
        ),
        (ExportFormat.PPTX, ()),
        (ExportFormat.JSON, ()),
    ],
)
def test_each_format_tells_what_it_has_no_place_for(form: ExportFormat, told: tuple[str, ...]) -> None:
    assert omissions(blueprint(FULL), form) == told


def test_several_messages_within_a_pool_are_counted() -> None:
    own = blueprint(FULL + "  - { from: a.support, to: a.frontstage, kind: agreement }\n")
    assert omissions(own, ExportFormat.BPMN)[1].endswith("2 within one are sequence flows")
