"""The customer-support example, broken as people who are new to it break things: each message leads to the mend."""

from __future__ import annotations

from pathlib import Path

import pytest

EXAMPLE = (Path(__file__).parents[2] / "examples/customer-support.blueprint.yaml").read_text(encoding="utf-8")

BREAKS = [
    ("    title: Payment fails", "\ttitle: Payment fails", "", "put two spaces in the place of each tab"),
    ("title: Payment fails", "title:Payment fails", "title", "write `title: Payment fails`"),
    ("title: Payment fails", "titel: Payment fails", "titel", "did you mean `title`?"),
    ("    evidence:\n", "    evidance:\n", "evidance", "did you mean `evidence`?"),
    (", support, time]", ", time]", "support", "add `support` to `lanes`"),
    ("    phase: notice", "    phase: notise", "notise", "did you mean `notice`?"),
    ("    phase: notice", "   phase: notice", "phase", "here by 0, 2 or 4 spaces"),
    ("  - id: fails", "  id: fails", "id", "write `- id: …` there"),
    ("  - id: fails", "    id: fails", "id", "write `- id: …` there"),
    ("impact: high", "impact: huge", "huge", "possible are `low`, `medium`, `high`"),
    ("a web shop helps a", "a web shop helps: a", ":", 'put the text between quotes: `description: "How a web'),
    ("by: agent", "by: agnet", "agnet", "did you mean `agent`?"),
    ("blueprint: 1\n", "", "title", "for example `blueprint: 1`"),
    ("text: Error message", 'text: "Error message', '"Error', 'put a " where the text ends'),
    ("    phase: notice\n", "    phase: notice\n    phase: contact\n", "phase", "delete one of the two"),
]


@pytest.mark.parametrize(("right", "wrong", "points_at", "way_out"), BREAKS, ids=[wrong for _, wrong, *_ in BREAKS])
def test_a_break_is_told_once_where_it_is_with_the_way_to_mend_it(blueprint, right, wrong, points_at, way_out):
    assert right in EXAMPLE
    Path("a.blueprint.yaml").write_text(EXAMPLE.replace(right, wrong, 1), encoding="utf-8")
    ended = blueprint("validate", "a.blueprint.yaml")
    assert (ended.code, ended.err) == (1, "Found 1 error in 1 file.\n")
    shown, _, carets = ended.out.partition("^")[0].rpartition("\n")
    pointed_at = shown.splitlines()[-1][len(carets) :]
    assert pointed_at.startswith(points_at)
    assert way_out in ended.out
