"""What rules leave alone, and what they say: beyond the examples in their pages."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from blueprint_cli.diagnostics import Severity
from blueprint_cli.pipeline.loading import load
from blueprint_cli.review.running import run
from blueprint_cli.review.settings import Profile, Settings

ROOT = Path(__file__).parents[2]
HEAD = "blueprint: 1\ntitle: Parcel return\n"


def said(lint, code: str, body: str, **options: object) -> list[str]:
    return [finding.message for finding in lint(HEAD + dedent(body), code, **options)]


def steps(*cells: str, head: str = "") -> str:
    return head + "steps:\n" + "".join(f"  - {{title: S{n}, {cell}}}\n" for n, cell in enumerate(cells, 1))


@pytest.mark.parametrize("path", sorted((ROOT / "examples").glob("*.blueprint.yaml")), ids=lambda path: path.name)
def test_an_example_has_no_warning_in_the_default_profile(path):
    loaded = load(path)
    assert [found.message for found in run(loaded.blueprint, loaded.document) if found.severity != Severity.INFO] == []


PUBLISHED = sorted((Path(__file__).parent / "published").iterdir())


def test_there_are_enough_respected_blueprints():
    assert len(PUBLISHED) >= 6


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.stem)
def test_a_respected_blueprint_written_down_faithfully_gets_no_errors_and_at_most_three_warnings(path):
    loaded = load(path)
    levels = [found.severity for found in run(loaded.blueprint, loaded.document)]
    assert Severity.ERROR not in levels
    assert levels.count(Severity.WARNING) <= 3


def test_an_empty_customer_lane_is_no_customer_lane(lint):
    body = steps("backstage: b", head="lanes: [customer, backstage]\n")
    assert said(lint, "BP101", body) == ["the customer's lane is empty"]
    assert said(lint, "BP103", body) == []


def test_without_lanes_a_blueprint_without_customer_cards_is_told_at_its_title(lint):
    (finding,) = lint(HEAD + steps("backstage: b"), "BP101")
    assert finding.message == "no lane shows what the customer does"
    assert finding.place.start == (2, 8)


VALUES = """\
metrics: {m: {title: Speed}}
steps:
  - title: Order
    emotion: 1
    wait: 5m
    metrics: {m: 5}
    customer: {text: c, emotion: 0, time: 2m}
    frontstage: {text: f, emotion: 1, metrics: {m: 2}}
"""


def test_values_without_a_lane_are_counted_by_kind_and_those_drawn_on_cards_are_not_among_them(lint):
    told = "no lane draws 2 feelings, 1 time and 1 measure that the file holds"
    assert said(lint, "BP116", VALUES) == [told]
    assert said(lint, "BP116", f"lanes: [customer, frontstage, emotion]\n{VALUES}") == [
        "no lane draws 1 time and 1 measure that the file holds"
    ]
    assert said(lint, "BP116", f"lanes: [customer, frontstage, emotion, time, metrics]\n{VALUES}") == []
    assert said(lint, "BP116", steps("time: 2m, customer: {text: c, time: 2m}")) == []
    assert said(lint, "BP116", steps("customer: {text: c, emotion: 1, status: removed}")) == []


SWALLOWED = """\
steps:
  - title: Order
    customer: {cell}
    frontstage: f
"""


@pytest.mark.parametrize(
    ("cell", "line", "kind"),
    [
        ("\n      - A\n        - B", "- B", "item"),
        ("A\n      - B", "- B", "item"),
        ("\n      \u2022 A\n      \u2022 B", "\u2022 B", "item"),
        ("A\n      frontstage:B", "frontstage:B", "key"),
        ("A\n      wait:5m", "wait:5m", "key"),
    ],
    ids=repr,
)
def test_a_line_that_a_text_has_swallowed_is_pointed_at(lint, cell, line, kind):
    (finding,) = lint(HEAD + SWALLOWED.replace("{cell}", cell), "BP407")
    assert f'"{line}" is no {kind} of its own' in finding.message
    span = finding.place.span
    assert (HEAD + SWALLOWED.replace("{cell}", cell))[span.start : span.end] == line


@pytest.mark.parametrize(
    "cell",
    [
        "'A\n      - B'",
        "|\n      - A\n      - B",
        "A - B",
        "A\n      -B",
        "A\n      \u2013 on a new line",
        "A at\n      10:30 or see https://example.org",
        "A\n      https://example.org",
        "A\n      note:B",
    ],
    ids=repr,
)
def test_lines_that_belong_to_a_text_are_left_alone(lint, cell):
    assert said(lint, "BP407", SWALLOWED.replace("{cell}", cell)) == []


def test_comments_are_no_texts_that_are_cut(lint):
    assert said(lint, "BP408", steps("customer: c") + "# 2\n#2\n") == []
    for comment in ("# 2", "#", "#!", "#blueprint: ignore[BP106]", "##"):
        assert said(lint, "BP408", f"steps:\n  - title: S\n    customer: c {comment}\n") == []
    assert said(lint, "BP408", "steps:\n  - title: S\n    customer: 'c'  #2\n") == []


def test_a_text_that_aliases_repeat_is_cut_once(lint):
    body = "steps:\n  - title: S\n    customer: &c Takes #2 # so\n    frontstage: *c\n"
    (finding,) = lint(HEAD + body, "BP408")
    assert finding.message == 'the text "Takes" ends here: to YAML, "#2" is a comment'
    assert finding.place.start == (5, 24)


def test_invisible_characters_are_named_and_those_of_comments_only_where_they_turn_the_line(lint):
    body = "steps:\n  - title: S  # a\u202eb \u2066\n    customer: C\u200bd\u2060\u200b  # e\u200bf\n"
    assert said(lint, "BP409", body) == [
        (
            "a comment holds the invisible characters U+202E RIGHT-TO-LEFT OVERRIDE and U+2066 LEFT-TO-RIGHT ISOLATE, "
            "which turns its direction"
        ),
        'the text "Cd" holds the invisible characters U+200B ZERO WIDTH SPACE and U+2060 WORD JOINER',
    ]
    hebrew = "steps:\n  - title: S  # \u2067\u05e9\u2069\n    customer: \u05e9\u200f!\n"
    assert said(lint, "BP409", hebrew) == []


def test_an_invisible_character_that_aliases_repeat_is_told_once(lint):
    body = "steps:\n  - title: S\n    customer: &c C\u200bd\n    frontstage: *c\n"
    assert len(said(lint, "BP409", body)) == 1


def test_many_invisible_characters_are_told_as_one_unless_some_turn_their_text(lint):
    many = "steps:\n" + "".join(f"  - {{title: S{n}\u200b, customer: C\u200b}}\n" for n in range(3))
    assert said(lint, "BP409", many) == ["6 texts hold invisible characters"]
    assert len(said(lint, "BP409", many + "description: A\u202eb\n")) == 7


def test_values_without_a_lane_come_with_the_lanes_to_write_where_none_are_listed(lint):
    (finding,) = lint(HEAD + VALUES, "BP116")
    assert finding.place.start == (2, 8)
    assert "`lanes: [emotion, customer, frontstage, time, metrics]`" in finding.help
    assert finding.fix is None


def test_missing_lanes_are_named_at_once_and_a_partner_is_support(lint):
    assert said(lint, "BP102", steps("customer: c")) == ["there is no evidence, frontstage, backstage or support lane"]
    lanes = "lanes: [customer, {id: bank, title: Bank, role: partner}]\n"
    assert said(lint, "BP102", steps("customer: c", head=lanes)) == [
        "there is no evidence, frontstage or backstage lane"
    ]


def test_missing_lanes_are_a_warning_in_the_profile_complete(lint):
    (finding,) = lint(HEAD + steps("customer: c"), "BP102", profile=Profile.COMPLETE)
    assert finding.severity is Severity.WARNING


def test_lanes_that_draw_values_hold_no_cards_and_are_not_empty(lint):
    body = steps("customer: c", head="lanes: [customer, emotion, time, metrics, notes]\n")
    assert said(lint, "BP103", body) == ['the lane "Notes" holds no card']


def test_a_card_that_spans_a_step_fills_it(lint):
    assert said(lint, "BP104", steps("customer: {text: c, span: 2}", "time: 5m")) == []
    assert said(lint, "BP104", steps("customer: c", "time: 5m")) == ['step 2 "S2" holds no card']


def test_many_empty_steps_are_a_skeleton_and_told_once(lint):
    (finding,) = lint(HEAD + steps("customer: c", *["time: 1m"] * 5), "BP104")
    assert finding.message == '5 of the 6 steps hold no card: "S2", "S3", "S4" and 2 more'
    assert [note.place.start.line for note in finding.notes] == [6, 7, 8, 9]
    assert finding.place.start.line == 5


@pytest.mark.parametrize(
    ("phases", "broken"),
    [
        ("A B A", [3]),
        ("A B A B", [3]),
        ("A B B A B B", [4]),
        ("A B A B A", [3, 5]),
        ("A B C A B", [4, 5]),
        ("A - A", [3]),
        ("A - - B", []),
        ("- A - B -", []),
        ("A B A C A", [3, 5]),
    ],
)
def test_one_step_in_the_wrong_phase_is_told_once(lint, phases, broken):
    cells = [f"phase: {phase}, customer: c" if phase != "-" else "customer: c" for phase in phases.split()]
    found = lint(HEAD + steps(*cells), "BP105")
    assert [finding.place.start.line - 3 for finding in found] == broken


def test_a_phase_that_steps_without_a_phase_interrupt_is_broken_up(lint):
    body = steps("phase: P, customer: c", "customer: c", "phase: P, customer: c")
    assert len(said(lint, "BP105", body)) == 1
    assert said(lint, "BP105", steps("phase: P, customer: c", "phase: P, customer: c", "customer: c")) == []


def test_an_included_phase_may_stay_unused(lint, tmp_path):
    (tmp_path / "shared.yaml").write_text("phases: [A, B]\nroles: {clerk: Clerk}\n", encoding="utf-8")
    main = tmp_path / "a.blueprint.yaml"
    main.write_text(HEAD + steps("phase: A, customer: c", head="include: [shared.yaml]\n"), encoding="utf-8")
    loaded = load(main)
    assert run(loaded.blueprint, loaded.document, settings=Settings(select=("BP105", "BP114"))) == ()


@pytest.mark.parametrize(
    "answer",
    [
        "evidence: e",
        "frontstage: f",
        "backstage: b",
        "support: s",
        "bank: b",
    ],
)
def test_evidence_or_anybody_in_the_step_answers_the_customer(lint, answer):
    lanes = "lanes: [evidence, customer, frontstage, backstage, support, {id: bank, title: Bank, role: partner}]\n"
    assert said(lint, "BP106", steps(f"customer: c, {answer}", head=lanes)) == []
    assert len(said(lint, "BP106", steps("customer: c", answer, head=lanes))) == 1


def test_a_link_answers_the_customer_and_so_does_a_card_that_spans_the_step(lint):
    linked = steps("customer: {id: a, text: c}", "frontstage: {id: b, text: f}") + "links: [a -> b]\n"
    assert said(lint, "BP106", linked) == []
    assert said(lint, "BP106", steps("frontstage: {text: f, span: 2}", "customer: c")) == []


@pytest.mark.parametrize(
    ("channel", "found"), [("web", 0), ("[phone, app]", 0), ("kiosk", 0), ("phone", 1), ("in-person", 1)]
)
def test_a_self_service_channel_answers_the_customer(lint, channel, found):
    assert len(said(lint, "BP106", steps(f"customer: {{text: c, channel: {channel}}}"))) == found


def test_evidence_below_the_line_of_visibility_answers_no_customer(lint):
    lanes = "lanes: [customer, frontstage, backstage, {id: files, title: Files, role: evidence}]\n"
    assert len(said(lint, "BP106", steps("customer: c, files: e", head=lanes))) == 1
    above = "lanes: [customer, frontstage, {id: files, title: Files, role: evidence}, backstage]\n"
    assert said(lint, "BP106", steps("customer: c, files: e", head=above)) == []
    turned = "lanes: [backstage, frontstage, customer, {id: files, title: Files, role: evidence}]\n"
    assert said(lint, "BP106", steps("customer: c, files: e", head=turned)) == []


def test_a_removed_action_needs_no_answer(lint):
    assert said(lint, "BP106", steps("customer: {text: c, status: removed}")) == []


def test_three_unanswered_actions_are_told_once(lint):
    body = steps(*[f"customer: C{n}" for n in range(4)], "customer: Pays, support: s")
    assert said(lint, "BP106", body) == ['nothing answers 4 of the 5 customer actions: "C0", "C1", "C2" and "C3"']
    alone = steps(*[f"customer: C{n}" for n in range(3)])
    assert said(lint, "BP106", alone) == ['nothing answers any of the 3 customer actions: "C0", "C1" and "C2"']


def test_a_blueprint_without_evidence_is_not_asked_for_some(lint):
    assert said(lint, "BP107", steps("customer: c, support: s")) == []
    below = "lanes: [customer, backstage, support, {id: files, title: Files, role: evidence}]\n"
    assert said(lint, "BP107", steps("customer: c, support: s, files: e", head=below)) == []


def test_a_wait_and_what_nothing_answers_need_no_evidence(lint):
    body = steps("customer: c, evidence: e", "customer: {text: w, marks: [wait]}, support: s", "customer: alone")
    assert said(lint, "BP107", body) == []


def test_evidence_by_a_link_counts(lint):
    body = steps("customer: c, evidence: {id: e, text: e}", "customer: {id: c, text: c, to: e}, support: s")
    assert said(lint, "BP107", body) == []


@pytest.mark.parametrize(
    ("with_evidence", "without", "found"),
    [(9, 1, 1), (9, 3, 3), (9, 4, 1), (3, 2, 1), (1, 1, 1), (4, 2, 2)],
)
def test_missing_evidence_is_told_once_where_it_is_the_rule_and_not_the_exception(lint, with_evidence, without, found):
    body = steps(*["customer: c, evidence: e"] * with_evidence, *["customer: c, support: s"] * without)
    assert len(said(lint, "BP107", body)) == found


def test_work_behind_the_scenes_is_at_home_where_somebody_is_served(lint):
    assert (
        said(lint, "BP110", steps("customer: c, support: s", "evidence: e, backstage: b", "frontstage: f, support: s"))
        == []
    )
    assert len(said(lint, "BP110", steps("customer: c", "backstage: b, support: s"))) == 2
    assert said(lint, "BP110", steps("customer: {text: c, span: 2}", "backstage: b")) == []


def test_many_orphans_are_told_once(lint):
    body = steps("customer: c", "backstage: [a, b], support: [c, d]")
    assert said(lint, "BP110", body) == [
        '4 backstage and support cards do not say whom they serve: "a", "b", "c" and "d"'
    ]


@pytest.mark.parametrize(
    ("head", "missing"),
    [
        ("", "whose journey it shows or where that begins and ends"),
        ("persona: Mia\n", "where it begins and ends"),
        ("ends: Money is back\n", "whose journey it shows"),
        ("scenario: Online\nstarts: They do not fit\n", ""),
    ],
)
def test_a_scope_is_a_person_and_two_ends(lint, head, missing):
    expected = [f"the blueprint does not say {missing}"] if missing else []
    assert said(lint, "BP112", head + steps("customer: c")) == expected


def test_what_is_declared_is_used_in_many_ways(lint):
    head = """\
        roles: {clerk: Clerk, boss: Boss}
        goals: {fast: Fast, cheap: Cheap, idle: Idle goal}
        metrics:
          minutes: {title: Minutes, goals: [fast]}
          euros: Euros
          idle: Idle metric
        """
    body = steps(
        "metrics: {euros: 3}, frontstage: {text: f, by: clerk}, "
        "customer: {text: c, goals: [cheap], metrics: {minutes: 5}}"
    )
    assert said(lint, "BP114", dedent(head) + body) == [
        'the role "Boss" is declared and never used',
        'the goal "Idle goal" is declared and never used',
        'the metric "Idle metric" is declared and never used',
    ]


def test_roles_that_cards_declare_by_naming_them_are_used(lint):
    assert said(lint, "BP114", steps("customer: {text: c, by: [anybody, somebody]}")) == []


def test_a_view_that_asks_for_what_no_card_has_is_told_where_it_asks(lint):
    head = "roles: {clerk: Clerk}\nviews: {v: {title: V, roles: [clerk], marks: [fail, wait]}}\n"
    body = head + steps("customer: {text: c, by: clerk, marks: [fail]}")
    (finding,) = lint(HEAD + body, "BP114")
    assert finding.message == 'the view "V" asks for the mark "wait", which no card has'
    assert finding.place.start.line == 4


def test_a_link_to_itself_is_an_error_also_by_to(lint):
    (finding,) = lint(HEAD + steps("customer: {id: a, text: Pays, to: a}"), "BP201")
    assert finding.severity is Severity.ERROR
    assert finding.message == 'the card "Pays" is linked to itself'


def test_where_the_author_draws_no_arrows_no_card_is_disconnected(lint):
    body = steps("customer: c", "customer: c", "customer: c", "customer: c, support: s")
    assert said(lint, "BP203", body) == []
    assert said(lint, "BP203", "flow: full\n" + body) == []
    assert said(
        lint, "BP203", "flow: full\n" + steps("customer: c", "customer: c", "customer: c", "frontstage: s")
    ) == ['no link leads to or from "s" in step 4 "S4"']


def test_work_that_nobody_is_there_for_is_an_orphan_and_not_told_of_twice(lint):
    body = "flow: full\n" + steps("customer: c", "customer: c", "customer: c", "support: s")
    assert said(lint, "BP203", body) == []
    assert len(said(lint, "BP110", body)) == 1


def test_many_disconnected_cards_are_told_once(lint):
    linked = [f"customer: {{id: c{n}, text: c}}, frontstage: {{id: f{n}, text: f}}" for n in range(6)]
    loose = ["frontstage: s1", "frontstage: s2", "frontstage: s3"]
    links = "links: [" + ", ".join(f"c{n} -> f{n}" for n in range(6)) + "]\n"
    assert said(lint, "BP203", steps(*linked, *loose) + links) == [
        'no link leads to or from 3 cards: "s1", "s2" and "s3"'
    ]
    assert said(lint, "BP203", steps(*linked, *loose, *loose, *loose) + links) == []


def test_cards_are_told_one_by_one_up_to_two_and_then_as_one_with_the_others_beside_it(lint):
    linked = [f"customer: {{id: c{n}, text: c}}, frontstage: {{id: f{n}, text: f}}" for n in range(6)]
    links = "links: [" + ", ".join(f"c{n} -> f{n}" for n in range(6)) + "]\n"
    two = lint(HEAD + steps(*linked, *["frontstage: s"] * 2) + links, "BP203")
    three = lint(HEAD + steps(*linked, *["frontstage: s"] * 3) + links, "BP203")
    assert [len(found.notes) for found in two] == [0, 0]
    assert [[note.message for note in found.notes] for found in three] == [["nor to or from this one"] * 2]
    assert three[0].help == two[0].help


def test_lanes_may_run_from_the_customer_up(lint):
    lanes = "lanes: [support, backstage, {id: clerk, title: Clerk, role: backstage}, frontstage, evidence, customer]\n"
    body = steps("customer: c, frontstage: f, backstage: b, clerk: x, support: s, evidence: e", head=lanes)
    assert said(lint, "BP204", body) == []


def test_one_lane_in_the_wrong_place_is_told_once(lint):
    lanes = "lanes: [customer, frontstage, backstage, {id: clerk, title: Clerk, role: frontstage}, support]\n"
    body = steps("customer: c, frontstage: f, backstage: b, clerk: x, support: s", head=lanes)
    assert said(lint, "BP204", body) == [
        (
            'the line of visibility would be drawn 3 times: above "Backstage", '
            'and again above "Clerk" and "Support processes"'
        )
    ]


def test_lines_that_are_hidden_are_not_drawn_twice(lint):
    lanes = "lanes: [frontstage, customer, backstage, {id: clerk, title: Clerk, role: frontstage}]\n"
    body = steps("customer: c, frontstage: f, backstage: b, clerk: x", head=lanes)
    assert said(lint, "BP204", body) == [
        'the line of interaction would be drawn twice: above "Customer actions", and again above "Backstage"',
        'the line of visibility would be drawn twice: above "Backstage", and again above "Clerk"',
    ]
    assert said(lint, "BP204", "lines: {interaction: false, visibility: false}\n" + body) == []


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("b -> a", 1),
        ("b ..> a", 1),
        ("a -> b", 0),
        ("b <-> a", 0),
        ("{from: b, to: a, kind: loop}", 0),
        ("{from: b, to: a, kind: failure}", 0),
        ("b -> c", 0),
    ],
)
def test_going_back_is_fine_on_purpose(lint, link, found):
    body = steps("customer: {id: a, text: A}, support: {id: c, text: C, span: 2}", "customer: {id: b, text: B}")
    messages = said(lint, "BP206", f"{body}links:\n  - {link}\n")
    assert messages == ['the link from "B" (step 2) leads back to "A" (step 1)'] * found


@pytest.mark.parametrize(
    ("links", "message"),
    [
        ("[]", 'the decision "Fits?" has only one way on'),
        ("[d -> x]", 'the decision "Fits?" does not say which answer leads which way'),
        ("['d -> x: no']", ""),
        ("[{from: d, to: x, probability: 0.3}]", ""),
        ("[{from: d, to: x, kind: failure}]", ""),
        ("['d -> x: no', 'd -> y: later']", ""),
        ("['d -> x', 'd -> y: later']", 'the decision "Fits?" does not say which answer leads which way'),
    ],
)
def test_a_decision_has_ways_on_that_say_which_they_are(lint, links, message):
    body = steps(
        "customer: {id: d, text: 'Fits?', marks: [decision]}",
        "customer: c, frontstage: {id: x, text: x}, support: {id: y, text: y}",
    )
    assert said(lint, "BP207", f"{body}links: {links}\n") == ([message] if message else [])


def test_a_decision_that_leads_nowhere_is_told_unless_there_are_no_links_at_all(lint):
    body = steps("customer: {id: d, text: 'Fits?', marks: [decision]}", "customer: {id: c, text: c}")
    assert said(lint, "BP207", "flow: none\n" + body) == []
    backwards = "flow: none\n" + body + "links: [{from: c, to: d, kind: loop}]\n"
    assert said(lint, "BP207", backwards) == ['the decision "Fits?" has no way on']


def test_a_link_to_itself_is_no_way_on(lint):
    body = steps("customer: {id: d, text: 'Fits?', marks: [decision]}", head="flow: none\n") + "links: [d -> d]\n"
    assert said(lint, "BP207", body) == ['the decision "Fits?" has no way on']


def test_a_journey_that_is_drawn_without_arrows_has_no_dead_ends(lint):
    body = steps("customer: {id: a, text: a}", "customer: b", "customer: {id: c, text: c}", head="flow: none\n")
    assert said(lint, "BP208", body) == []
    assert said(lint, "BP208", body + "links: [a -> c]\n") == ['the journey stops at "b" in step 2 "S2"']


def test_each_customer_lane_may_end_before_the_others(lint):
    lanes = "lanes: [customer, {id: friend, title: Friend, role: customer}, support]\n"
    body = steps("customer: a, friend: x", "customer: b, friend: y", "customer: c", "support: s", head=lanes)
    assert said(lint, "BP208", body) == []


def test_many_dead_ends_are_told_once(lint):
    cards = [f"customer: {{id: c{n}, text: C{n}}}" for n in range(6)]
    body = steps(*cards, head="flow: none\n") + "links: [c0 -> c1]\n"
    assert said(lint, "BP208", body) == ['the journey stops at 4 cards before its end: "C1", "C2", "C3" and "C4"']


def test_a_fail_point_is_a_question_until_one_has_its_recovery(lint):
    body = steps("customer: {text: c, marks: [fail]}")
    assert [finding.severity for finding in lint(HEAD + body, "BP301")] == [Severity.INFO]
    both = steps("customer: {text: c, marks: [fail]}", "customer: {text: d, marks: [fail], recovery: r}")
    assert [finding.severity for finding in lint(HEAD + both, "BP301")] == [Severity.WARNING]


def test_a_failure_link_out_of_a_fail_point_says_what_happens_then(lint):
    body = steps("customer: {id: a, text: c, marks: [fail]}, support: {id: b, text: s, marks: [fail]}")
    linked = body + "links: [{from: a, to: b, kind: failure}]\n"
    assert said(lint, "BP301", linked) == ['the fail point "s" in step 1 "S1" does not say what puts it right']


def test_many_fail_points_without_recovery_are_told_once_at_their_level(lint):
    body = steps(*["customer: {text: c, marks: [fail]}"] * 3)
    (finding,) = lint(HEAD + body, "BP301")
    assert finding.severity is Severity.INFO
    assert finding.message == 'none of the 3 fail points says what puts it right: "c", "c" and "c"'
    (finding,) = lint(HEAD + body + "  - {title: R, customer: {text: d, marks: [fail], recovery: r}}\n", "BP301")
    assert finding.severity is Severity.WARNING
    assert finding.message == '3 of the 4 fail points do not say what puts them right: "c", "c" and "c"'


@pytest.mark.parametrize(
    ("step", "found"),
    [
        ("customer: {text: w, marks: [wait]}", 1),
        ("customer: {text: w, marks: [wait], wait: 5m}", 0),
        ("customer: {text: w, marks: [wait]}, wait: 5m", 0),
        ("customer: {text: w, marks: [wait], status: removed}", 0),
        ("customer: w", 0),
    ],
)
def test_a_wait_says_how_long_it_is_itself_or_by_its_step(lint, step, found):
    assert len(said(lint, "BP303", steps(step))) == found


def test_a_wait_with_a_time_is_told_how_to_write_it(lint):
    (finding,) = lint(HEAD + steps("customer: {text: w, marks: [wait], time: 5m}"), "BP303")
    assert finding.help == "its `time` counts as work: write it as `wait`"


def test_many_waits_without_a_length_are_told_once(lint):
    (finding,) = lint(HEAD + steps(*["customer: {text: w, marks: [wait], time: 5m}"] * 3), "BP303")
    assert finding.message.startswith("3 waits do not say how long they are")
    assert finding.help.startswith("add `wait:`")


@pytest.mark.parametrize(
    "text", ["TODO", "TBD", "tbc", "xxx", "XXXX", "Lorem ipsum dolor", "Pays (TBD)", "TODO: ask Legal"]
)
def test_a_placeholder_is_found(lint, text):
    assert len(said(lint, "BP402", steps(f"customer: '{text}'"))) == 1


@pytest.mark.parametrize("text", ["todo incluido", "LO PAGA TODO", "Size XXL", "Exxxon", "TBDs", "Todor", "xx"])
def test_words_that_resemble_a_placeholder_are_left_alone(lint, text):
    assert said(lint, "BP402", steps(f"customer: '{text}'")) == []


def test_placeholders_are_looked_for_in_every_text(lint):
    body = """\
        description: TBD
        roles: {a: TBD}
        lanes: [customer, {id: support, title: TBD}]
        phases: [{id: p, title: P, description: TBD}]
        steps:
          - title: TBD
            phase: p
            customer: {id: c, text: c, by: a, recovery: TBD, pains: [x, TBD], questions: [{text: TBD}]}
            support: {id: s, text: s}
        links: ["c -> s: TBD"]
        """
    (finding,) = lint(HEAD + dedent(body), "BP402")
    assert finding.message == "9 texts are placeholders"
    assert [finding.place.start.line, *(note.place.start.line for note in finding.notes)] == [
        3,
        4,
        5,
        6,
        8,
        10,
        10,
        10,
        12,
    ]


@pytest.mark.parametrize(
    ("links", "found"),
    [
        ("[a -> b, a -> b]", 1),
        ("[a -> b, a -> b, a -> b]", 2),
        ("[a <-> b, b <-> a]", 1),
        ("[a -> b, b -> a]", 0),
        ("[a -> b, a ..> b, a <-> b]", 0),
        ("['a -> b: one', 'a -> b: two']", 0),
    ],
)
def test_links_are_the_same_by_ends_kind_and_text(lint, links, found):
    body = steps("customer: {id: a, text: A}, frontstage: {id: b, text: B}") + f"links: {links}\n"
    assert len(said(lint, "BP202", body)) == found


@pytest.mark.parametrize(
    ("links", "trouble"),
    [
        ("{to: x, probability: 0.1}, {to: y, probability: 0.2}, {to: z, probability: 0.7}", ""),
        ("{to: x, probability: 0.5}, {to: y, probability: 0.6}", "add up to 1.1"),
        ("{to: x, probability: 0.5}, {to: y, probability: 0.5}, z", "leave nothing for the way that has none"),
        ("{to: x, probability: 1}, {to: y, kind: message}, {to: z, kind: agreement}", ""),
        ("{to: x, probability: 0.5}, y, z", ""),
        ("{to: x, probability: 1}, s", ""),
        ("x, y, z", ""),
    ],
)
def test_the_ways_out_of_a_card_share_what_comes_out_of_it(lint, links, trouble):
    body = steps(
        f"customer: {{text: A, to: [{links}]}}, support: {{id: s, text: s}}, "
        "frontstage: [{id: x, text: x}, {id: y, text: y}, {id: z, text: z}]"
    )
    assert said(lint, "BP209", body) == ([f'the probabilities of the ways out of "A" {trouble}'] if trouble else [])


def test_times_and_waits_of_steps_and_cards_are_in_order(lint):
    body = steps(
        "time: 2h..1h, customer: {text: A, wait: {target: 1d, max: 2h, actual: 5m..1m}}",
        "wait: 5m, customer: {text: B, time: {target: 5m, max: 5m..10m, actual: 3d}}",
    )
    assert said(lint, "BP305", body) == [
        'the time of step 1 "S1" is a range that runs backwards',
        'the wait of "A" has a target that is longer than its max',
        'the wait of "A" is a range that runs backwards',
    ]


@pytest.mark.parametrize(
    ("code", "body", "option", "message"),
    [
        ("BP501", steps("customer: c", "customer: c"), 1, "2 steps are more than a reader takes in at once"),
        ("BP502", steps("customer: [a, b], support: s"), 2, "3 cards are more than one picture carries"),
        ("BP503", steps("customer: [a, b]"), 1, 'step 1 "S1" stacks 2 cards in the lane "Customer actions"'),
    ],
)
def test_how_many_are_too_many_is_an_option(lint, code, body, option, message):
    assert said(lint, code, body, options={code: {"most": option}}) == [message]
    assert said(lint, code, body, options={code: {"most": option + 1}}) == []
    assert said(lint, code, body) == []


def test_evidence_and_notes_do_not_count_as_cards(lint):
    body = steps("customer: c, evidence: [a, b, d]")
    assert said(lint, "BP502", body, options={"BP502": {"most": 1}}) == []


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("customer: c, backstage: b", 1),
        ("customer: c, support: s", 1),
        ("customer: c", 0),
        ("customer: {text: c, channel: app}, backstage: b", 0),
        ("customer: {text: c, channel: phone}, backstage: b", 1),
        ("customer: {text: c, marks: [wait]}, backstage: b", 0),
        ("customer: {text: c, status: removed}, backstage: b", 0),
        ("customer: {text: c, to: f}, backstage: b", 0),
    ],
)
def test_an_action_is_answered_in_sight_by_people_or_by_the_channel(lint, cell, found):
    other = "customer: x, frontstage: {id: f, text: f}"
    assert len(said(lint, "BP108", steps(cell, other))) == found
    assert said(lint, "BP108", steps(cell, "customer: {id: f, text: x}, support: s")) == []
    assert said(lint, "BP108", steps(cell, f"{other}, evidence: e")) == []


def test_many_actions_that_nobody_in_sight_answers_are_told_once(lint):
    body = steps(*[f"customer: C{n}, backstage: b" for n in range(3)], "customer: c, frontstage: f")
    assert said(lint, "BP108", body) == ['nobody and nothing in sight answers 3 customer actions: "C0", "C1" and "C2"']


def test_what_stands_behind_a_frontstage_card_may_be_linked_or_a_partner(lint):
    lanes = "lanes: [customer, frontstage, backstage, {id: bank, title: Bank, role: partner}]\n"
    body = steps(
        "frontstage: a, bank: b",
        "frontstage: {text: c, to: p}",
        "frontstage: d",
        "backstage: {id: p, text: p}",
        head=lanes,
    )
    assert said(lint, "BP109", body) == ['nothing stands behind "d" in step 3 "S3"']
    assert said(lint, "BP109", steps("customer: c, frontstage: f")) == []


def test_many_unsupported_frontstage_cards_are_told_once(lint):
    body = steps(*["customer: c, frontstage: f"] * 4, "frontstage: g, support: s")
    assert said(lint, "BP109", body) == ['nothing stands behind 4 of the 5 frontstage cards: "f", "f", "f" and "f"']


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (["customer: a", *["backstage: b"] * 4], 1),
        (["customer: a", *["backstage: b"] * 3], 0),
        (["customer: {text: a, span: 3}", *["backstage: b"] * 5], 0),
        (["customer: a", "backstage: b", "evidence: e", "backstage: b", "backstage: b"], 0),
        (["backstage: b"] * 5, 0),
        ([*["backstage: b"] * 4, "customer: a", *["backstage: b"] * 5], 2),
    ],
)
def test_the_customer_is_missed_after_four_steps(lint, cells, found):
    assert len(said(lint, "BP111", steps(*cells))) == found


def test_a_goal_is_served_by_a_card_or_by_a_metric(lint):
    head = "goals: {a: {title: A, metric: m}, b: {title: B, metric: m}, c: {title: C, metric: m}}\n"
    head += "metrics: {m: {title: M, goals: [b]}}\n"
    body = head + steps("customer: {text: c, goals: [a]}")
    assert said(lint, "BP115", body) == ['no card or metric serves the goal "C"']
    assert said(lint, "BP114", body) == []


@pytest.mark.parametrize(("code", "behind"), [("BP120", "backstage"), ("BP121", "support")])
def test_the_complete_profile_asks_for_what_stands_behind_each_action(lint, code, behind):
    some = steps("customer: a", f"customer: b, {behind}: x", "customer: {text: c, marks: [wait]}")
    assert len(said(lint, code, some)) == 1
    assert said(lint, code, steps("customer: a", "customer: b")) == []
    many = steps(*["customer: a"] * 3, f"customer: b, {behind}: x")
    assert [message.split(" 3 customer actions")[-1] for message in said(lint, code, many)] == [': "a", "a" and "a"']


def test_of_a_lane_the_longest_gap_is_told(lint):
    body = steps("support: s", *["customer: c"] * 3, "support: s", *["customer: c"] * 4, "support: s", "customer: c")
    assert said(lint, "BP122", body) == ['the lane "Support processes" is silent for 4 steps, from 6 "S6" to 9 "S9"']
    lanes = "lanes: [customer, notes, policy]\n"
    silent = steps("notes: n, policy: p", *["customer: c"] * 4, "notes: n, policy: p", head=lanes)
    assert said(lint, "BP122", silent) == []


@pytest.mark.parametrize(
    ("link", "customer", "found"),
    [
        ("a -> b", "", 1),
        ("b -> a", "", 1),
        ("a <-> s", "", 1),
        ("a ..> b", "", 0),
        ("a -> f", "", 0),
        ("a -> p", "", 0),
        ("f -> b", "", 0),
        ("a -> b", ", channel: phone", 0),
        ("a -> b", ", channel: fax", 0),
        ("a -> b", ", channel: in-person", 1),
        ("a -> b", ", channel: [in-person, web]", 0),
    ],
)
def test_a_channel_explains_how_the_customer_deals_with_those_out_of_sight(lint, link, customer, found):
    lanes = "lanes: [customer, frontstage, backstage, support, partner]\n"
    body = steps(
        f"customer: {{id: a, text: A{customer}}}, frontstage: {{id: f, text: F}}, backstage: {{id: b, text: B}}, "
        "support: {id: s, text: S}, partner: {id: p, text: P}",
        head=lanes,
    )
    assert len(said(lint, "BP205", f"{body}links: [{link}]\n")) == found


def test_without_anybody_in_sight_no_line_is_jumped(lint):
    body = steps("customer: {id: a, text: A}, backstage: {id: b, text: B}")
    assert said(lint, "BP205", f"{body}links: [a -> b]\n") == []


def test_many_links_that_jump_are_told_once(lint):
    body = steps(
        "customer: {id: a, text: A}, frontstage: f, backstage: [{id: b, text: B}, {id: c, text: C}, {id: d, text: D}]"
    )
    assert said(lint, "BP205", f"{body}links: [a -> b, a -> c, a -> d]\n") == ["3 links jump the line of visibility"]


def test_handoffs_are_links_between_sides_of_a_line(lint):
    lanes = "lanes: [customer, frontstage, backstage, support, partner, evidence]\n"
    body = steps(
        "customer: {id: a, text: A}, frontstage: [{id: f, text: F}, {id: g, text: G}], support: {id: s, text: S}, "
        "partner: {id: p, text: P}, evidence: {id: e, text: E}",
        head=lanes,
    )
    assert said(lint, "BP210", f"{body}links: [f -> g, s -> p, a -> e, 'a -> f: order']\n") == []
    assert len(said(lint, "BP210", f"{body}links: [a -> f, f ..> s]\n")) == 2
    assert said(lint, "BP210", f"{body}links: [a -> f, f -> s, g -> p, 'a -> g: x']\n") == [
        "3 of the 4 links across a line do not say what passes along them"
    ]


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (["customer: {text: c, marks: [fail]}"], 1),
        (["customer: {text: c, marks: [fail]}, frontstage: {text: f, marks: [fail]}"], 0),
        (["customer: {text: c, marks: [fail], to: b}", "backstage: {id: b, text: b, marks: [fail]}"], 0),
        (["customer: {text: c, marks: [fail], span: 2}", "support: {text: b, marks: [fail]}"], 0),
        (["customer: {text: c, marks: [fail]}", "support: {text: b, marks: [fail]}"], 1),
        (["customer: {text: c, marks: [fail]}, evidence: {text: e, marks: [fail]}"], 1),
        (["customer: {text: c, marks: [fail], status: removed}"], 0),
        (["customer: {text: c, marks: [fail]}"] * 3, 1),
    ],
)
def test_a_failure_of_the_customer_has_its_part_with_the_service(lint, cells, found):
    assert len(said(lint, "BP302", steps(*cells))) == found


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("customer: {text: c, marks: [wait], wait: 1h}", 1),
        ("customer: {text: c, marks: [wait], wait: 59m}", 0),
        ("customer: {text: c, marks: [wait], wait: 5m..2h}", 1),
        ("customer: {text: c, marks: [wait], wait: {target: 2h, actual: 5m}}", 0),
        ("customer: {text: c, marks: [wait], wait: {max: 2h}}", 1),
        ("customer: {text: c, wait: 2h}", 1),
        ("customer: {text: c, marks: [wait], wait: 2h}, frontstage: f", 0),
        ("customer: {text: c, marks: [wait], wait: 2h}, backstage: b", 1),
        ("customer: {text: c, marks: [wait], wait: 2h}, evidence: e", 0),
        ("customer: c, wait: 2h", 1),
        ("wait: 2h, frontstage: f", 0),
        ("wait: 2h, backstage: b", 1),
        ("backstage: {text: b, wait: 2h}", 0),
        ("wait: 2h, customer: {text: c, marks: [wait], wait: 2h}", 1),
        ("customer: {text: c, marks: [wait], wait: 2h, status: removed}", 0),
    ],
)
def test_a_wait_is_explained_by_evidence_or_by_somebody(lint, cell, found):
    assert len(said(lint, "BP304", steps(cell))) == found


def test_a_message_explains_a_wait(lint):
    body = steps("customer: {id: w, text: w, marks: [wait]}, wait: 2h, backstage: {id: b, text: b}")
    assert len(said(lint, "BP304", body)) == 1
    assert said(lint, "BP304", f"{body}links: [b ..> w]\n") == []
    assert len(said(lint, "BP304", f"{body}links: [w ..> b]\n")) == 1
    assert len(said(lint, "BP304", f"{body}links: [w ..> w]\n")) == 1


def test_where_evidence_is_shown_only_waits_are_asked(lint):
    other = "customer: x, evidence: e"
    assert said(lint, "BP304", steps("customer: {text: c, wait: 2h}, support: s", other)) == []
    assert said(lint, "BP304", steps("customer: c, wait: 2h, support: s", other)) == []
    assert len(said(lint, "BP304", steps("customer: {text: c, marks: [wait], wait: 2h}", other))) == 1
    assert len(said(lint, "BP304", steps("wait: 2h, backstage: b", other))) == 1


def test_how_long_a_wait_must_be_is_an_option(lint):
    body = steps("customer: {text: c, marks: [wait], wait: 30m}")
    assert len(said(lint, "BP304", body, options={"BP304": {"minutes": 30}})) == 1


@pytest.mark.parametrize(
    ("value", "metric", "message"),
    [
        ("5", "better: higher, target: 6", 'is 5 at "c", short of its target of 6'),
        ("5", "better: lower, target: 4", 'is 5 at "c", past its target of 4'),
        ("5", "better: lower, target: 6", ""),
        ("5", "better: higher, target: 5", ""),
        ("5", "target: 6", ""),
        ("5", "better: higher", ""),
        (
            "{value: 5, target: 7.5}",
            "better: higher, target: 1, unit: days",
            'is 5 days at "c", short of its target of 7.5 days',
        ),
        ("{target: 7}", "better: higher, target: 1", ""),
    ],
)
def test_a_value_on_the_wrong_side_of_its_target_is_told(lint, value, metric, message):
    head = f"metrics: {{m: {{title: M, {metric}}}}}\n"
    body = head + steps(f"customer: {{text: c, metrics: {{m: {value}}}}}")
    assert said(lint, "BP306", body) == ([f'"M" {message}'] if message else [])


def test_the_target_of_a_goal_and_the_values_of_a_step_count(lint):
    head = "goals: {g: {title: G, metric: m, target: 3}}\nmetrics: {m: {title: M, better: lower}}\n"
    assert said(lint, "BP306", head + steps("metrics: {m: 4}, time: {max: 5m, actual: 6m}")) == [
        '"M" is 4 at step 1 "S1", past its target of 3',
        'the time of step 1 "S1" is 6m, past its max of 5m',
    ]


@pytest.mark.parametrize(
    ("cells", "head", "found"),
    [
        (["customer: {text: c, time: 1m}", "customer: {text: c, wait: 1m}", "customer: c"], "", ["S3"]),
        (["customer: c, time: 1m", "customer: c, wait: 1m", "customer: c", "customer: c"], "", ["S3", "S4"]),
        (["customer: {text: c, time: 1m}", "customer: c"], "", []),
        (["customer: {text: c, time: 1m}", "customer: c"], "lanes: [customer, time]\n", ["S2"]),
        (["customer: c", "customer: c"], "lanes: [customer, time]\n", []),
        (["customer: c, time: 1m", "customer: c, time: 1m", "backstage: b"], "", []),
        (["customer: c, time: 1m", "customer: c, time: 1m", "customer: {text: w, marks: [wait]}"], "", []),
    ],
)
def test_times_are_patchy_where_some_steps_have_one(lint, cells, head, found):
    have = "has" if len(found) == 1 else "have"
    message = f"{len(found)} of the {sum('customer' in cell for cell in cells)} steps of the customer's {have} no time"
    told = said(lint, "BP307", steps(*cells, head=head))
    assert [line.split(", so that")[0] for line in told] == ([message] if found else [])
    assert all(title in "".join(told) for title in found)


@pytest.mark.parametrize(
    ("metric", "value", "message"),
    [
        ("title: M, unit: days, target: 3", "1", ""),
        ("title: M, unit: days", "1", 'the metric "M" has no target'),
        ("title: M, target: 3", "1", 'the metric "M" has no unit'),
        ("title: M", "1", 'the metric "M" has no unit and no target'),
        ("title: M, unit: days", "{value: 1, target: 3}", ""),
    ],
)
def test_a_metric_has_a_unit_and_a_target(lint, metric, value, message):
    body = f"metrics: {{m: {{{metric}}}}}\n" + steps(f"customer: {{text: c, metrics: {{m: {value}}}}}")
    assert said(lint, "BP308", body) == ([message] if message else [])


def test_an_unused_metric_is_not_asked_for_more(lint):
    assert said(lint, "BP308", "metrics: {m: M}\n" + steps("customer: c")) == []


def test_a_pain_is_answered_by_an_owner_or_an_opportunity(lint):
    body = steps(
        "customer: {text: a, pains: [x, {text: y, owner: us}]}",
        "customer: {text: b, pains: x, opportunities: z}",
        "customer: {text: c, pains: x, status: removed}",
    )
    assert said(lint, "BP309", body) == ['nobody owns the pain "x", and "a" shows no opportunity']
    assert said(lint, "BP309", steps("customer: {text: a, pains: [x, y, z, {text: o, owner: us}]}")) == [
        "3 of the 4 pains have neither owner nor opportunity"
    ]


def test_long_texts_are_counted_as_readers_see_them(lint):
    fine, long = "👩🏽‍💻" * 80, "é" * 81
    body = steps(f"customer: {fine}", f"customer: {long}")
    assert [message[-18:] for message in said(lint, "BP401", body)] == [" has 81 characters"]
    assert said(lint, "BP401", steps(*[f"customer: {'word ' * 20}"] * 3)) == [
        "3 cards have long texts, of up to 99 characters"
    ]
    assert len(said(lint, "BP401", steps("customer: Pays by card"), options={"BP401": {"most": 5}})) == 1


def test_of_very_long_texts_marks_are_not_counted(lint):
    body = steps(f"customer: {'é' * 1000}")
    assert [message[-20:] for message in said(lint, "BP401", body)] == [" has 1000 characters"]


@pytest.mark.parametrize(
    "title",
    ["Anna", "Anna Schmidt", "Jean-Luc Martin", "Frau Sommer", "Dr. Busch", "Mr Smith", "José García Luna"],
)
def test_people_are_recognised_by_their_names(lint, title):
    assert said(lint, "BP403", f"roles: {{r: {title}}}\n" + steps("customer: {text: c, by: r}")) == [
        f'the role "{title}" seems to be a person'
    ]


@pytest.mark.parametrize(
    "title", ["Service desk", "Martin's team at the desk", "anna", "Max", "Doctor", "Paula desk", "Mrs"]
)
def test_roles_are_no_people(lint, title):
    assert said(lint, "BP403", f'roles: {{r: "{title}"}}\n' + steps("customer: {text: c, by: r}")) == []


def test_removed_cards_and_cards_that_span_repeat_nothing(lint):
    assert said(lint, "BP406", steps("support: s", "support: {text: s, status: removed}", "support: s")) == []
    assert said(lint, "BP406", steps("support: {text: s, span: 2}", "support: s")) == []
    assert said(lint, "BP406", steps("support: s", "customer: c", "support: s")) == []
    assert said(lint, "BP406", steps("support: [s, t]", "support: [t, s]", "support: s")) == [
        '"s" stands in 3 neighbouring steps of the lane "Support processes"',
        '"t" stands in 2 neighbouring steps of the lane "Support processes"',
    ]


@pytest.mark.parametrize(
    ("reviewed", "every", "today", "due"),
    [
        ("2026-01-31", "1mo", "2026-02-28", ""),
        ("2026-01-31", "1mo", "2026-03-01", "2026-02-28"),
        ("2026-01-15", "", "2026-07-15", ""),
        ("2026-01-15", "", "2026-07-16", "2026-07-15"),
        ("2026-01-15", "1y", "2027-01-16", "2027-01-15"),
        ("2024-02-29", "1y", "2025-03-01", "2025-02-28"),
        ("2026-01-15", "1y6mo2w", "2027-07-30", "2027-07-29"),
        ("2026-01-15", "90d", "2026-04-16", "2026-04-15"),
        ("2026-01-15", "36h", "2026-01-18", "2026-01-16"),
        ("2026-12-15", "1mo", "2027-01-16", "2027-01-15"),
        ("9990-01-01", "99y", "9999-12-31", ""),
        ("2026-01-01", "999999999y", "9999-12-31", ""),
        ("2026-01-01", "999999999w", "9999-12-31", ""),
    ],
)
def test_a_review_is_due_by_the_calendar(lint, reviewed, every, today, due):
    body = f"reviewed: {reviewed}\n" + (f"review_every: {every}\n" if every else "") + steps("customer: c")
    expected = f"the blueprint was last reviewed on {reviewed}, and should have been again by {due}"
    assert said(lint, "BP601", body, today=date.fromisoformat(today)) == ([expected] if due else [])


def test_nobody_reviews_what_is_retired_and_no_rule_asks_the_clock(lint):
    body = "reviewed: 2001-01-01\n" + steps("customer: c")
    assert said(lint, "BP601", body) == []
    assert said(lint, "BP601", "status: retired\n" + body, today=date(2026, 1, 1)) == []
    assert said(lint, "BP601", steps("customer: c"), today=date(2026, 1, 1)) == []


def test_open_cards_are_counted_with_their_places(lint):
    body = steps(
        "customer: {text: a, status: question}, support: {text: b, status: assumption}",
        "customer: {text: c, status: assumption}",
    )
    (finding,) = lint(HEAD + body, "BP602")
    assert finding.message == "3 of the 3 cards are still open: 1 question and 2 assumptions"
    assert [note.place.start.line for note in finding.notes] == [4, 4, 5]
