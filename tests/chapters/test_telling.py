from __future__ import annotations

import pytest
from hypothesis import given, settings

import strategies
from blueprint_cli.analysis.timing import add, times
from blueprint_cli.chapters.blocks import Bars, Curves, Figure, Heading, Listing, Matrix, Table
from blueprint_cli.chapters.registry import CHAPTERS
from blueprint_cli.chapters.telling import tell
from blueprint_cli.errors import UsageError
from blueprint_cli.model.blueprint import Blueprint, Duration, Timing
from blueprints import blueprint
from reported import HOSTILE, blocks, examples, reason, rows, sentences

BARE = "steps: [{title: A, evidence: x}]"


@pytest.mark.parametrize("path", examples())
def test_every_example_is_told_in_every_chapter_or_said_why_not(path: str) -> None:
    model = examples()[path]
    assert isinstance(model, Blueprint)
    report = tell(model)
    told = [chapter.name for chapter, _ in report.told] + [chapter.name for chapter, _ in report.missing]
    assert sorted(told) == sorted(chapter.name for chapter in CHAPTERS)
    assert all(blocks for _, blocks in report.told)


def test_a_file_with_next_to_nothing_has_a_story_and_its_evidence() -> None:
    report = tell(blueprint(BARE))
    assert [chapter.name for chapter, _ in report.told] == ["story", "evidence"]
    assert len(report.missing) == len(CHAPTERS) - 2


@pytest.mark.parametrize(
    ("chapter", "word"),
    [
        ("roles", "says who does it"),
        ("handovers", "no link leads"),
        ("time", "`time` or a `wait`"),
        ("feelings", "`emotion`"),
        ("fail-points", "`fail`"),
        ("pains", "`pains` or `opportunities`"),
        ("systems", "`support`"),
        ("goals", "`goals`"),
        ("measures", "`metrics`"),
        ("costs", "no role has a `cost_per_hour`"),
        ("load", "(`by`)"),
        ("redundancy", "no two actions"),
        ("questions", "`questions`"),
    ],
)
def test_what_the_file_lacks_is_named(chapter: str, word: str) -> None:
    assert word in reason(BARE, chapter)


def test_without_evidence_that_is_said() -> None:
    assert "`evidence`" in reason("steps: [{title: A, customer: x}]", "evidence")


def test_a_cost_without_times_is_said_to_be_so() -> None:
    text = "roles: {a: {title: A, cost_per_hour: 3}}\nsteps: [{title: A, customer: {text: x, by: a}}]"
    assert "has a `time`" in reason(text, "costs")


def test_chapters_come_in_their_order_and_unknown_ones_with_the_nearest() -> None:
    report = tell(blueprint(BARE), chapters=["evidence", "story"])
    assert [chapter.name for chapter, _ in report.told] == ["story", "evidence"]
    with pytest.raises(UsageError, match="there is no chapter storys") as raised:
        tell(blueprint(BARE), chapters=["storys"])
    assert raised.value.hint.startswith("did you mean story? the chapters are story, roles,")
    with pytest.raises(UsageError) as raised:
        tell(blueprint(BARE), chapters=["zzzzzz"])
    assert raised.value.hint.startswith("the chapters are")


AGENT = """
roles: {agent: {title: Agent, description: Answers., count: 3}, lead: Lead, idle: Idle}
steps:
  - title: Ask
    customer: Asks
    frontstage:
      text: Answers
      by: agent
      channel: phone
      time: 5m
      policies: Always greet
      notes: In two languages
    backstage: {text: Notes it, by: agent}
    support: Ticket system
  - title: Wait
    customer: {text: Waits, wait: 2h, marks: [wait]}
    backstage: {text: Looks at it, by: lead, status: assumption}
links:
  - "ask.customer -> ask.frontstage: question"
  - ask.frontstage -> ask.support
  - "ask.backstage -> wait.backstage: case"
  - ask.frontstage <-> wait.backstage
"""


def test_a_hand_out_tells_one_role_what_it_does_with_what_and_for_whom() -> None:
    report = tell(blueprint(AGENT), roles=["Agent"])
    assert report.title == "Agent: Coffee to go"
    ((chapter, found),) = report.told
    assert chapter.name == "roles"
    assert report.missing == ()
    assert "Answers. 2 cards in 1 step. There are 3 of them." in sentences(found)
    assert "The cards take 5m in all, each done once; 1 more card has no time." in sentences(found)
    assert rows(found, "Step by step") == [
        ["Step", "What", "Channel", "Takes", "The customer", "With", "From", "On to"],
        ["1 Ask", "Answers", "phone", "5m", "Asks", "Ticket system", "Customer actions: question", "with Lead"],
        ["1 Ask", "Notes it", "", "", "Asks", "Ticket system (not linked)", "", "Lead: case"],
    ]
    assert "What is not linked is a system of the same step" in sentences(found)


def test_cards_that_name_no_role_are_set_apart_under_their_lanes() -> None:
    found = blocks(AGENT, "roles")
    headings = [block.text for block in found if isinstance(block, Heading)]
    assert headings == ["Agent", "Lead", "Cards that name no role", "Lane: Customer actions", "Lane: Support processes"]
    assert "3 cards name no role; they are told under their lanes." in sentences(found)
    alone = tell(blueprint(BARE.replace("evidence", "customer")), roles=["customer"])
    assert "1 card names no role; it is told under its lane." in sentences(alone.told[0].blocks)


def test_few_arrows_are_said_to_be_so() -> None:
    text = """
    steps:
      - {title: A, customer: {text: a, to: a.frontstage}, frontstage: f, backstage: b, support: s}
      - {title: B, customer: c, frontstage: g}
    """
    few = "Few arrows are written: 3 of the 4 cards behind the line of interaction have none."
    assert few in sentences(blocks(text, "handovers"))
    assert "Few arrows" not in sentences(blocks(text.replace("steps:", "flow: full\n    steps:"), "handovers"))


def test_the_story_tells_feelings_and_pains_of_the_moment() -> None:
    text = "steps: [{title: A, emotion: -1, customer: {text: a, pains: [Long queue]}, frontstage: f}]"
    (listing,) = (block for block in blocks(text, "story") if isinstance(block, Listing))
    assert listing.items[0].inner[-2:] == ("The customer's feeling, from −2 to +2: −1", "Pain: Long queue")


def test_one_of_something_has_its_verb() -> None:
    text = """
    steps:
      - {title: A, customer: {text: a, time: 5m, pains: [x], to: b.customer}}
      - {title: B, customer: {text: b, to: c.customer}}
      - {title: C, customer: {text: c, time: 5m}}
    """
    assert "1 step of 3 without a time or wait counts as nothing." in sentences(blocks(text, "time"))
    assert "passes 1 card without a time, which counts as nothing." in sentences(blocks(text, "time"))
    assert "1 remark without an `impact` comes last." in sentences(blocks(text, "pains"))


def test_a_hand_out_may_be_for_a_lane_whose_cards_name_nobody() -> None:
    report = tell(blueprint(AGENT), roles=["customer", "lead"])
    assert report.title == "Customer actions, Lead: Coffee to go"
    tables = [block for block in report.told[0].blocks if isinstance(block, Table)]
    assert [table.rows[0][1] for table in tables] == ["Looks at it — assumption", "Asks"]
    assert "wait 2h" in str(tables[1].rows)


def test_a_role_that_does_nothing_has_no_hand_out_and_an_unknown_one_is_an_error() -> None:
    assert tell(blueprint(AGENT), roles=["idle"]).missing[0].reason == "no card says who does it"
    with pytest.raises(UsageError, match="no role agnet"):
        tell(blueprint(AGENT), roles=["agnet"])
    with pytest.raises(UsageError, match="one chapter"):
        tell(blueprint(AGENT), roles=["agent"], chapters=["time"])


def test_the_story_tells_choices_ways_back_and_failures() -> None:
    text = """
    description: The whole
    persona: Anna
    starts: Rain
    ends: Sun
    owner: Shop
    phases: [{id: p, title: Phase, description: How it begins}]
    steps:
      - {title: Zero, customer: z, description: At home}
      - title: One
        phase: p
        notes: Mind the gap
        customer: {text: a, to: [{to: two.customer, text: yes, probability: 0.25}, {to: three.customer, text: no}]}
        frontstage: {text: f, to: {to: one.backstage, kind: failure, text: ill}}
        backstage: b
      - {title: Two, phase: p, customer: {text: b, time: 1m, wait: 2m}}
      - {title: Three, customer: {text: c, to: {to: two.customer, kind: loop}}}
    """
    found = blocks(text, "story")
    assert sentences(found) == "The customer: Anna It starts when: Rain How it begins It ends when: Sun"
    lines = [(item.text, item.inner) for block in found if hasattr(block, "items") for item in block.items]
    assert lines == [
        ("1 Zero", ("At home", "Customer actions: z")),
        (
            "2 One",
            (
                "Customer actions: a",
                "Frontstage: f",
                "Backstage: b",
                "Note: Mind the gap",
                "Then, yes, 25 % → 3 Two: b",
                "Then, no → 4 Three: c",
                "Then, if it fails, ill → b",
            ),
        ),
        ("3 Two (1m, a wait of 2m)", ("Customer actions: b",)),
        ("4 Three", ("Customer actions: c", "Then, back → 3 Two: b")),
    ]


def test_channels_and_marks_are_in_the_language_of_the_blueprint() -> None:
    text = """
    language: de
    roles: {büro: Büro}
    lanes: [customer, {id: büro, role: frontstage, title: Büro}]
    steps: [{title: A, customer: {text: a, channel: phone, marks: [wait]}, büro: {text: b, by: büro}}]
    """
    found = blocks(text, "story")
    lines = [line for block in found if hasattr(block, "items") for item in block.items for line in item.inner]
    assert lines == ["Kundenaktionen: a (Telefon) — Wartezeit", "Büro: b"]


def test_fail_points_are_told_with_what_puts_them_right() -> None:
    text = """
    steps:
      - title: A
        customer: {text: a, marks: [fail]}
        frontstage: {text: b, marks: [fail], recovery: Call, pains: Dear}
      - {title: B, backstage: {text: c, to: {to: a.frontstage, kind: failure, text: ill}}}
    """
    found = blocks(text, "fail-points")
    assert "3 fail points, 1 of them without a recovery." in sentences(found)
    assert [row[3] for row in rows(found, "Fail points")[1:]] == ["none is given", "Call", "→ b (ill)"]


def test_pains_and_opportunities_come_by_impact_then_effort() -> None:
    text = """
    steps:
      - title: A
        customer:
          text: a
          pains: [{text: small, impact: low}, open]
          opportunities: [{text: hard, impact: high, effort: high}, {text: easy, impact: high, effort: low}, vague]
        support: {text: s, pains: {text: great, impact: high, owner: Team}}
    """
    found = blocks(text, "pains")
    assert "3 pains, 3 opportunities. 1 pain is on a card that has no opportunity." in sentences(found)
    assert [row[0] for row in rows(found, "Pains, the greatest impact first")[1:]] == ["great", "small", "open"]
    ideas = rows(found, "Opportunities, the most impact for the least effort first")
    assert [row[0] for row in ideas[1:]] == ["easy", "hard", "vague"]
    (grid,) = (block for block in found if isinstance(block, Matrix))
    assert (grid.rows[-1], grid.columns[-1], sum(map(sum, grid.counts))) == ("not said", "not said", 3)


def test_pains_alone_are_told() -> None:
    found = blocks("steps: [{title: A, customer: {text: a, pains: [x, y]}}]", "pains")
    assert "2 pains are on cards that have no opportunity." in sentences(found)


def test_evidence_is_counted_under_its_own_channels_else_under_those_of_its_step() -> None:
    text = """
    steps:
      - {title: A, evidence: {text: Letter, channel: post}, customer: {text: a, channel: web}}
      - {title: B, evidence: Receipt, customer: {text: a, channel: [web, app]}}
      - {title: C, evidence: Poster, customer: a}
      - {title: D, customer: a}
    """
    found = blocks(text, "evidence")
    assert "4 pieces" not in sentences(found)
    assert "3 pieces of evidence. The customer meets none in 4 D." in sentences(found)
    assert [row[:2] for row in rows(found, "Evidence by channel")[1:]] == [
        ["post", "1"], ["web", "1"], ["app", "1"], ["not said", "1"],
    ]  # fmt: skip


def test_goals_are_told_with_their_targets_and_what_serves_none() -> None:
    text = """
    metrics: {m: {title: M, unit: "%", target: 3}, n: N}
    goals: {g: {title: G, metric: m}, h: {title: H, target: 7, unit: days}, i: I}
    steps: [{title: A, customer: {text: a, goals: [h]}}]
    """
    found = blocks(text, "goals")
    assert [row[:2] for row in rows(found, "Goals")[1:]] == [["G", "3 %"], ["H", "7 days"], ["I", ""]]
    assert sentences(found) == "No card and no metric serves: I. Metrics that serve no goal: N."


def test_redundancy_and_questions_say_where() -> None:
    text = """
    steps:
      - {title: A, customer: {text: Types the address, status: question}, backstage: Checks the name and address}
      - {title: B, customer: {text: Types the address, questions: Why?}, backstage: Checks the name and address again}
    """
    (listing, _) = blocks(text, "redundancy")
    assert [(item.text, item.inner) for item in listing.items] == [  # type: ignore[union-attr]
        ("Types the address", ("1 A, Customer actions", "2 B, Customer actions")),
        (
            "Checks the name and address",
            ("1 A, Backstage: Checks the name and address", "2 B, Backstage: Checks the name and address again"),
        ),
    ]
    assert [row[-1] for row in rows(blocks(text, "questions"), "Open questions")] == [
        "Question", "the card itself is a question", "Why?",
    ]  # fmt: skip


def test_times_are_told_beside_what_they_should_be() -> None:
    text = """
    steps:
      - {title: A, wait: {target: 1m, max: 3m, actual: 1m}, time: 5m}
      - {title: B, wait: {target: 1m, max: 3m, actual: 2m}, time: {max: 1m}}
      - {title: C, customer: {text: c, wait: {max: 3m, actual: 4m}}}
    """
    (table,) = blocks(text, "measures")
    assert rows((table,), "Times, waits and their targets") == [
        ["Kind", "Step", "At", "Value", "Target", "At most", "Verdict"],
        ["wait", "1 A", "", "1m", "1m", "3m", "met"],
        ["wait", "2 B", "", "2m", "1m", "3m", "past its target"],
        ["wait", "3 C", "c", "4m", "", "3m", "past its maximum"],
    ]


def test_a_measured_time_without_a_target_is_not_judged() -> None:
    model = blueprint("steps: [{title: A, time: 5m}]")
    step = model.steps[0]._replace(time=Timing(actual=Duration(60, 60), previous=Duration(300, 300)))
    (told,) = tell(model._replace(steps=(step,)), chapters=["measures"]).told
    assert rows(told.blocks, "Times, waits and their targets")[1] == ["time", "1 A", "1m", "not judged", "5m", "better"]


def test_several_customers_have_a_curve_each() -> None:
    text = """
    lanes: [customer, {id: guest, role: customer, title: Guest}]
    steps: [{title: A, customer: {text: a, emotion: 1}, guest: {text: b, emotion: -1}}, {title: B, customer: c}]
    """
    found = blocks(text, "feelings")
    assert "Guest: the lowest point is 1 A (−1)" in sentences(found)
    (curves,) = (block for block in found if isinstance(block, Curves))
    assert [series.values for series in curves.series] == [(1.0, None), (-1.0, None)]


def test_a_hostile_blueprint_is_told() -> None:
    assert tell(blueprint(HOSTILE)).told


@settings(max_examples=40)
@given(strategies.blueprints(max_steps=8, max_cards=50))
def test_the_sums_of_any_report_agree_with_the_time_lane(blueprint: Blueprint) -> None:
    report = tell(blueprint)
    spent = times(blueprint)
    for chapter, found in report.told:
        for block in found:
            if isinstance(block, Table):
                assert all(len(row) == len(block.columns) for row in block.rows)
                for cell in (cell for row in block.rows for cell in row if isinstance(cell, Figure)):
                    assert cell.unit != "%" or chapter.name == "measures" or 0 <= cell.low <= cell.high <= 100
            if isinstance(block, Bars):
                drawn = [figure for bar in block.bars for figure in bar.figures if figure]
                total = add(part for time in spent for part in (time.time, time.wait))
                assert total
                assert sum(figure.low for figure in drawn) == pytest.approx(total.low)
                assert sum(figure.high for figure in drawn) == pytest.approx(total.high)
