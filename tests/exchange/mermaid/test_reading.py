"""Mermaid's journeys, swimlanes and flowcharts, as blueprints."""

from __future__ import annotations

import pytest

from blueprint_cli.errors import FileError
from blueprint_cli.exchange.formats import ImportFormat
from blueprint_cli.model.blueprint import Flow, LaneRole, LinkKind, Mark
from foreign import Taken, take

JOURNEY = """
journey
    %% a comment
    title My working day
    accTitle: not for us
    section Go to work
      Make tea: 5: Me
      Go upstairs: 3: Me, Cat
      Do work: 1.5
      nonsense
    section Go home
      Go downstairs: 7: Me
"""

SWIMLANES = """
---
config:
  look: neo
title: "Approvals"
---
%%{init: {"theme": "dark"}}%%
swimlane-beta LR
  accTitle: not for us
  subgraph C["Customer #amp; guest"]
    direction LR
    A([Has a wish]):::startend --> B["Fills in (form); <b>really</b>#35;1"]
    E{"Happy?<br/>Really"}; F2{{"`**bold** hexagon`"}}
  end
  subgraph staff [Shop staff]
    subgraph inner
      F[Checks] & G@{ shape: rect, label: "Looks up" } --> H@{ shape: diamond }
    end
  end
  subgraph Back office
    K
  end
  B -- sends --> F
  B -.->|copy| G
  H -. back .-> E
  E -->|No| B
  E == yes ==> Z[Done]
  A <--> F2 --x K ~~~ Z
  A e1@--> Z
  A --> A
  staff --> A
  ??? what
  A --- B | odd
  classDef x fill:#fff
  click A "https://example.com/x"
  click B href "javascript:alert(1)"
"""


def arrows(taken: Taken) -> set[tuple[str, str, str, LinkKind]]:
    text = {card.id: card.text for card in taken.blueprint.cards}
    return {(text[link.source], text[link.target], link.text, link.kind) for link in taken.blueprint.links}


def test_a_journey_has_its_sections_as_phases_and_its_scores_as_feelings() -> None:
    taken = take(JOURNEY, None, path="day.mmd")
    blueprint = taken.blueprint
    assert blueprint.title == "My working day"
    assert [(step.title, step.phase, step.emotion) for step in blueprint.steps] == [
        ("Make tea", "go-to-work", 2),
        ("Go upstairs", "go-to-work", 0),
        ("Do work", "go-to-work", -1.5),
        ("Go downstairs", "go-home", 2),
    ]
    assert [lane.role for lane in blueprint.lanes] == [LaneRole.EMOTION, LaneRole.CUSTOMER]
    assert [card.by for card in blueprint.cards] == [("me",), ("me", "cat"), (), ("me",)]
    assert taken.remarks == [
        "line 9: “nonsense” is no task with a score and is left out",
        "line 11: a score is 1 to 5: 7 became 5",
    ]


def test_swimlanes_have_their_lanes_nodes_and_arrows() -> None:
    taken = take(SWIMLANES, None, path="approvals.mermaid")
    blueprint = taken.blueprint
    assert (blueprint.title, blueprint.flow) == ("Approvals", Flow.NONE)
    assert [(lane.title, lane.role) for lane in blueprint.lanes] == [
        ("Customer & guest", "customer"),
        ("Shop staff", "frontstage"),
        ("Back office", "backstage"),
        ("Other", "support"),
    ]
    form, happy = "Fills in (form); really#1", "Happy?\nReally"
    texts = {"Has a wish", form, happy, "bold hexagon", "Checks", "Looks up", "H", "K", "Done"}
    assert {card.text for card in blueprint.cards} == texts
    assert {card.text for card in blueprint.cards if Mark.DECISION in card.marks} == {"Happy?\nReally", "H"}
    assert {card.url for card in blueprint.cards if card.url} == {"https://example.com/x"}
    assert arrows(taken) == {
        ("Has a wish", form, "", LinkKind.FLOW),
        ("Checks", "H", "", LinkKind.FLOW),
        ("Looks up", "H", "", LinkKind.FLOW),
        (form, "Checks", "sends", LinkKind.FLOW),
        (form, "Looks up", "copy", LinkKind.MESSAGE),
        ("H", "Happy?\nReally", "back", LinkKind.MESSAGE),
        ("Happy?\nReally", form, "No", LinkKind.LOOP),
        ("Happy?\nReally", "Done", "yes", LinkKind.FLOW),
        ("Has a wish", "bold hexagon", "", LinkKind.AGREEMENT),
        ("bold hexagon", "K", "", LinkKind.FAILURE),
        ("Has a wish", "Done", "", LinkKind.FLOW),
    }
    said = "\n".join(taken.remarks)
    assert "line 29: the arrow from A to itself is left out" in said
    assert "staff: an arrow to or from a whole lane is left out" in said
    assert "line 31: “??? what” is not understood" in said
    assert "Mermaid has no steps: there are 6" in said
    assert "a lane called “Other”" in said


def test_a_flowchart_without_subgraphs_is_one_lane() -> None:
    taken = take(
        "graph TD; A[One]-->B(Two);B-->C", ImportFormat.MERMAID, path="x.mmd", roles={"Other": LaneRole.BACKSTAGE}
    )
    assert [lane.role for lane in taken.blueprint.lanes] == [LaneRole.BACKSTAGE]
    assert taken.cards("backstage") == [["One"], ["Two"], ["C"]]


def test_a_diagram_is_found_in_a_page_of_markdown() -> None:
    page = '# Page\n\n```mermaid\npie\n  "a": 1\n```\n\n```mermaid\njourney\n  Tea: 5: Me\n```\n'
    assert take(page, None, path="page.md").blueprint.steps[0].title == "Tea"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("pie\n", "there is no diagram in a.mmd that can be imported"),
        ("", "there is no diagram"),
        ("journey\n title x\n", "the journey has no task"),
        ("flowchart LR\n%% nothing\n", "the diagram in a.mmd has no node"),
    ],
)
def test_what_has_no_diagram_of_ours_is_refused(text: str, said: str) -> None:
    with pytest.raises(FileError, match=said):
        take(text, ImportFormat.MERMAID, path="a.mmd")
