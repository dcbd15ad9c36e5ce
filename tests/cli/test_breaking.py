"""The customer-support example, broken as people who are new to it break things: each message leads to the mend."""

from __future__ import annotations

import json
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
    ("    phase: notice", "   phase: notice", "phase", "here by 0 or 4 spaces"),
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


HEAD = "blueprint: 1\ntitle: Bike repair\n"
CARDS = "    customer: {id: a, text: Brings the bike}\n    frontstage: {id: b, text: Takes it}\n"
STEP = f"{HEAD}steps:\n  - title: Bring\n{CARDS}"

FIRST_DAYS = {
    "a-step-for-each-key": (
        HEAD + "steps:\n  Bring:\n    customer: Brings\n",
        [("4:3", "each item of a list begins with a dash: `- title: Bring`")],
    ),
    "a-list-without-dashes": (
        HEAD + "steps:\n  title: Bring\n  customer: Brings\n",
        [("4:3", "each item of a list begins with a dash: `- title: …`")],
    ),
    "a-dash-without-a-space": (
        HEAD + "steps:\n  -title: Bring\n",
        [("4:3", "an item of a list begins with a hyphen and a space: `- title: …`")],
    ),
    "steps-as-texts": (HEAD + "steps:\n  - Bring the bike\n", [("4:5", "write `title: Bring the bike`")]),
    "steps-with-headings": (
        HEAD + "steps:\n  - Bring:\n      customer: Brings\n      frontstage: Takes\n",
        [
            ("4:5", "possible are `evidence`, `customer`"),
            ("4:5", "write `title: Bring`, and what is below it right under that, indented like `title`"),
        ],
    ),
    "a-sheet": (
        HEAD + "steps:\n- Step: Bring\n  Customer: Brings\n  Frontstage: null\n",
        [("4:3", "did you mean `title`?"), ("5:3", "did you mean `customer`?"), ("6:3", "did you mean `frontstage`?")],
    ),
    "only-the-rows-of-a-sheet": ("- title: Bring\n  customer: Brings\n", [("1:3", "below the key `steps`")]),
    "german": (
        "blueprint: 1\ntitel: Reparatur\nschritte:\n  - kunde: Bringt\n",
        [("2:1", "did you mean `title`?"), ("3:1", "did you mean `steps`?")],
    ),
    "french": (
        HEAD + "steps:\n  - title: Apporter\n    client: Apporte\n    coulisses: Note\n",
        [("5:5", "did you mean `customer`?"), ("6:5", "did you mean `backstage`?")],
    ),
    "lanes-by-their-titles": (
        HEAD + "lanes: [Customer, Back office]\nsteps:\n  - title: Bring\n    customer: Brings\n",
        [
            ("3:9", "did you mean `customer`?"),
            ("3:19", "a lane of your own is `{title: Back office, role: backstage}`"),
        ],
    ),
    "spaces-from-a-page": (
        HEAD + "steps:\n\u00a0\u00a0- title: Bring\n",
        [("3:1", "for example `steps:"), ("4:1", "only looks like a space (U+00A0): put plain spaces in its place")],
    ),
    "equals-signs": (
        "blueprint = 1\ntitle = Bike repair\n",
        [("1:1", "`=` is no colon to YAML: write `blueprint: 1`")],
    ),
    "full-width-colons": ("blueprint： 1\ntitle： Bike\n", [("1:1", "`：` is no colon to YAML: write `blueprint: 1`")]),
    "a-time-without-a-unit": (STEP + "    time: 5\n", [("7:11", "say 5 of what: `5m` are minutes")]),
    "a-time-in-words": (STEP + "    time: 5 minutes\n", [("7:11", "did you mean `5m`?")]),
    "a-time-with-a-comma": (STEP + "    time: 1,5 Std.\n", [("7:11", "did you mean `1.5h`?")]),
    "from-to": (STEP + "    wait: 2 to 3 working days\n", [("7:11", "did you mean `2wd..3wd`?")]),
    "a-date-with-points": ("reviewed: 31.1.2026\n" + STEP, [("1:11", "here `2026-01-31`")]),
    "a-date-with-slashes": ("reviewed: 1/31/2026\n" + STEP, [("1:11", "year, month and day, such as `2026-01-31`")]),
    "links-by-texts": (
        STEP.replace("Takes it", "Takes") + "links:\n  - Brings the bike -> b\n  - a -> Takes\n",
        [("8:5", "the ids of two cards, which have no spaces"), ("9:10", "of a card, and its id is wanted here: `b`")],
    ),
}


@pytest.mark.parametrize(("text", "told"), FIRST_DAYS.values(), ids=list(FIRST_DAYS))
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_what_people_write_on_their_first_day_is_told_with_the_way_to_mend_it(blueprint, text, told, line_end):
    Path("a.blueprint.yaml").write_text(text, encoding="utf-8", newline=line_end)
    ended = blueprint("validate", "a.blueprint.yaml", "--output-format", "json")
    found = json.loads(ended.out)["findings"]
    assert [f"{each['start']['line']}:{each['start']['column']}" for each in found] == [place for place, _ in told]
    assert all(way_out in each["help"] for each, (_, way_out) in zip(found, told, strict=True))
