from __future__ import annotations

import pytest

from blueprint_cli.analysis.crossings import crossings, evidence_in_sight
from blueprint_cli.model.blueprint import Blueprint, Line
from blueprints import blueprint

I, V, N = Line.INTERACTION, Line.VISIBILITY, Line.INTERNAL_INTERACTION  # noqa: E741 - as the lines begin


def lanes(*roles: str, lines: str = "{}") -> Blueprint:
    listed = ", ".join(f"{{id: {role}-{place}, role: {role}}}" for place, role in enumerate(roles))
    return blueprint(f"lines: {lines}\nlanes: [{listed}]\nsteps: [{{title: A}}]")


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        (("evidence", "customer", "frontstage", "backstage", "support"),
         [((I,), "customer-1", "frontstage-2"), ((V,), "frontstage-2", "backstage-3"),
          ((N,), "backstage-3", "support-4")]),
        (("customer", "frontstage"), [((I,), "customer-0", "frontstage-1")]),
        (("customer", "backstage"), [((I, V), "customer-0", "backstage-1")]),
        (("customer", "partner"), [((I, V, N), "customer-0", "partner-1")]),
        (("frontstage", "support"), [((V, N), "frontstage-0", "support-1")]),
        (("support", "backstage", "frontstage", "customer"),
         [((N,), "support-0", "backstage-1"), ((V,), "backstage-1", "frontstage-2"),
          ((I,), "frontstage-2", "customer-3")]),
        (("support", "customer"), [((I, V, N), "support-0", "customer-1")]),
        (("support", "partner"), []),
        (("customer", "customer"), []),
        (("evidence", "policy"), []),
        ((), []),
    ],
)  # fmt: skip
def test_lines_lie_where_the_ranks_of_neighbours_pass(roles: tuple[str, ...], expected: list[object]) -> None:
    assert [(found.lines, found.above, found.below) for found in crossings(lanes(*roles))] == expected


def test_other_roles_are_passed_over_and_the_line_lies_on_the_lane_of_higher_rank() -> None:
    (found,) = crossings(lanes("customer", "evidence", "notes", "frontstage"))
    assert (found.above, found.below) == ("notes-2", "frontstage-3")
    (found,) = crossings(lanes("frontstage", "evidence", "notes", "customer"))
    assert (found.above, found.below) == ("frontstage-0", "evidence-1")


def test_lines_that_fall_together_are_one_stroke_with_all_names() -> None:
    (found,) = crossings(lanes("customer", "backstage"))
    assert found.titles == ("Line of interaction", "Line of visibility")


def test_a_line_met_again_is_drawn_again_and_named_once() -> None:
    found = crossings(lanes("customer", "frontstage", "backstage", "frontstage", "support"))
    assert [(stroke.lines, stroke.titles) for stroke in found] == [
        ((I,), ("Line of interaction",)),
        ((V,), ("Line of visibility",)),
        ((V,), ()),
        ((V, N), ("Line of internal interaction",)),
    ]


def test_a_line_can_be_named_and_hidden() -> None:
    found = crossings(lanes("customer", "frontstage", "support", lines="{interaction: Counter, visibility: false}"))
    assert [(stroke.lines, stroke.titles) for stroke in found] == [
        ((I,), ("Counter",)), ((N,), ("Line of internal interaction",)),
    ]  # fmt: skip


def test_a_stroke_of_hidden_lines_only_is_none() -> None:
    assert crossings(lanes("customer", "frontstage", lines="{interaction: false}")) == ()


@pytest.mark.parametrize(
    ("roles", "met"),
    [
        (("evidence", "customer", "frontstage"), {"evidence-0"}),
        (("customer", "evidence", "backstage"), {"evidence-1"}),
        (("customer", "backstage", "notes", "evidence", "support"), set()),
        (("customer", "backstage", "evidence"), set()),
        (("evidence", "backstage", "customer"), set()),
        (("evidence", "notes"), {"evidence-0"}),
    ],
)
def test_evidence_is_met_unless_it_lies_below_the_line_of_visibility(roles: tuple[str, ...], met: set[str]) -> None:
    assert evidence_in_sight(lanes(*roles).lanes) == met
