"""A fix removes its finding, adds none, touches nothing else, and what it leaves is a blueprint."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.pipeline.loading import understand
from blueprint_cli.review.registry import RULES
from blueprint_cli.review.running import run
from blueprint_cli.review.settings import Settings
from blueprint_cli.text.edit import apply_edits
from strategies import documents

TODAY = date(2026, 10, 31)
ROOT = Path(__file__).parents[2]
EXAMPLE = re.compile(r"^```yaml (?:bad|good)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HEAD = "blueprint: 1\ntitle: Parcel return\n"


def lint(text: str, *more: str) -> list[Diagnostic]:
    """What is found in ``text`` by default, and by the rules ``more``."""
    loaded = understand(text.encode(), path="a.blueprint.yaml")
    assert loaded.blueprint is not None, loaded.diagnostics
    assert loaded.document is not None
    return list(run(loaded.blueprint, loaded.document, settings=Settings(extend_select=more, today=TODAY)))


def places(findings: list[Diagnostic]) -> Counter[str]:
    """How many places are told of by each rule: one finding may stand for several."""
    counts: Counter[str] = Counter()
    for found in findings:
        counts[found.code] += 1 + len(found.notes)
    return counts


def hold(text: str, *, most: int = 100) -> None:
    """Hold the first fixes of each rule in ``text`` to what is promised."""
    fixable = [found for found in lint(text, "ALL") if found.fix]
    tried: Counter[str] = Counter()
    for found in fixable:
        tried[found.code] += 1
        if found.fix and tried[found.code] <= most:
            mended = apply_edits(text, found.fix.edits)
            before, after = places(lint(text, found.code)), places(lint(mended, found.code))
            assert after[found.code] < before[found.code], mended
            assert not after - before, mended
            assert found.fix.message[0].islower()


TEXTS = [
    *(
        pytest.param(text, id=f"{rule.code}-{number}")
        for rule in RULES
        if rule.origin != "file"
        for number, text in enumerate(EXAMPLE.findall(rule.page), 1)
    ),
    *(pytest.param(path.read_text(encoding="utf-8"), id=path.stem) for path in sorted(ROOT.glob("examples/*.yaml"))),
    *(
        pytest.param(path.read_text(encoding="utf-8"), id=path.stem)
        for path in sorted(Path(__file__).parent.glob("published/*.yaml"))
    ),
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_fix_removes_its_finding_and_adds_none(text: str) -> None:
    hold(text)


@settings(deadline=None, max_examples=40)
@given(documents(max_steps=8, max_lanes=6, max_cards=40), st.booleans())
def test_fixes_keep_their_promise_on_any_blueprint(text: str, windows: bool) -> None:
    hold(text.replace("\n", "\r\n") if windows else text, most=1)


STEPS = """\
steps:
  - title: Hand in
    customer: {id: a, text: Brings the parcel}
    frontstage: {id: b, text: Takes the parcel}
  - title: Inspect
    customer: {id: c, text: Waits at the desk}
    frontstage: {id: d, text: Inspects the goods}
"""


def mended(code: str, body: str, *, safe: bool = False) -> str:
    """``body`` after all fixes of the rule ``code``, which are as safe as they are said to be."""
    text = HEAD + dedent(body)
    fixes = [found.fix for found in lint(text, code) if found.code == code and found.fix]
    assert {fix.safe for fix in fixes} <= {safe}
    return apply_edits(text, [edit for fix in fixes for edit in fix.edits]).removeprefix(HEAD)


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("links:\n  - a -> b\n  - a -> b  # again\n  - c -> d\n", "links:\n  - a -> b\n  - c -> d\n"),
        ("links: [a -> b, a -> b, c -> d]\n", "links: [a -> b, c -> d]\n"),
        ("links:\n  - {from: a, to: b}\n  - a -> b: text\n  - 'a -> b: text'\n", None),
        ("links:\n  - a <-> b\n  - b <-> a\n", "links:\n  - a <-> b\n"),
        ("links: [a -> b -> a -> b]\n", "links: [a -> b -> a -> b]\n"),
        (
            "links: [{from: a, to: b, probability: 0.2}, {from: a, to: b}]\n",
            "links: [{from: a, to: b, probability: 0.2}, {from: a, to: b}]\n",
        ),
    ],
)
def test_of_two_equal_links_the_later_goes_and_that_is_safe(written, left):
    expected = left or written.replace("  - 'a -> b: text'\n", "")
    assert mended("BP202", STEPS + written, safe=True) == STEPS + expected


def test_a_link_that_is_written_at_its_card_already_goes_with_the_list():
    steps = STEPS.replace("Brings the parcel}", "Brings the parcel, to: b}")
    assert mended("BP202", f"{steps}links:\n  - a -> b\n", safe=True) == steps


def test_the_lanes_that_draw_what_is_not_drawn_are_added():
    body = "lanes:\n  - customer  # first\n  - frontstage\nsteps:\n  - {title: S, time: 2m, emotion: 1, customer: c}\n"
    another = "  - {title: T, time: 3m, customer: d}\n"
    assert mended("BP116", body) == body  # a lane of one time would ask for those of the others
    assert mended("BP116", body + another) == f"{body}{another}".replace("stage\n", "stage\n  - emotion\n  - time\n")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_swallowed_item_gets_the_indentation_of_its_list(newline):
    body = "steps:\n  - title: S\n    customer:\n      - A\n        - B\n          b\n        - C\n    frontstage: f"
    left = body.replace("        - ", "      - ")
    assert mended("BP407", body.replace("\n", newline)) == left.replace("\n", newline)


def test_a_text_that_a_list_below_its_key_is_part_of_is_left_to_its_author():
    for cell in ("A\n      - B", "\n      \u2022 A\n      \u2022 B"):
        body = f"steps:\n  - title: S\n    customer: {cell}\n    frontstage: f\n"
        assert mended("BP407", body) == body


@pytest.mark.parametrize(
    ("cell", "left"),
    [
        ("Takes #2", '"Takes #2"'),
        ('Says "x"  #2  # really', '"Says \\"x"  #2"  # really'.replace('x"', 'x\\"')),
        ("Takes\n      ticket #2", '"Takes ticket #2"'),
        ("&a Takes #2", '&a "Takes #2"'),
        ("{text: Takes #2\n      }", None),
        ("[Takes #2\n      ]", None),
    ],
)
def test_a_cut_text_is_put_between_quotes_whole(cell, left):
    body = "steps:\n  - title: S\n    customer: {}\n    frontstage: f\n"
    assert mended("BP408", body.format(cell)) == body.format(left or cell)


def test_many_cut_texts_are_mended_together():
    body = "steps:\n  - title: S #1\n    customer: c #2\n    frontstage: f #3\n"
    assert mended("BP408", body) == re.sub(r": (\w #\d)", r': "\1"', body)


@pytest.mark.parametrize("cell", ["C\u200bd", "'C\u200bd'", "|-\n      C\u200bd", "Cd  # \u202e"], ids=ascii)
def test_what_cannot_be_seen_goes_and_that_is_safe(cell):
    body = f"steps:\n  - title: S\n    customer: {cell}\n"
    assert mended("BP409", body, safe=True) == re.sub("[\u200b\u202e]", "", body)


def test_what_turns_the_direction_of_a_text_goes_if_the_author_says_so():
    body = "steps:\n  - title: S\n    customer: C \u202e01\u202c\n"
    assert mended("BP409", body) == re.sub("[\u202c\u202e]", "", body)


@pytest.mark.parametrize("cell", ["\u200b", "A \u200b#2", '"C\\u200bd"'], ids=ascii)
def test_what_cannot_be_seen_stays_where_the_text_would_not_stay_the_same(cell):
    body = f"steps:\n  - title: S\n    customer: {cell}\n    frontstage: f\n"
    assert mended("BP409", body) == body


def test_a_link_to_itself_goes_where_it_is_written():
    steps = STEPS.replace("Brings the parcel}", "Brings the parcel, to: a}")
    assert mended("BP201", steps) == STEPS
    assert mended("BP201", f"{STEPS}links: [a -> b, a -> a]\n") == f"{STEPS}links: [a -> b]\n"
    assert mended("BP201", f"{STEPS}links: [a -> b -> b -> c]\n") == f"{STEPS}links: [a -> b -> b -> c]\n"


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("links: [d -> a]\n", "links: [{ from: d, to: a, kind: loop }]\n"),
        ("links:\n  - d -> a: torn, again\n", 'links:\n  - { from: d, to: a, kind: loop, text: "torn, again" }\n'),
        ("links:\n  - 'd -> a: torn'  # often\n", "links:\n  - { from: d, to: a, kind: loop, text: torn }  # often\n"),
        ("links:\n  - from: d\n    to: a\n", "links:\n  - from: d\n    to: a\n    kind: loop\n"),
        ("links: [{from: d, to: a, kind: flow}]\n", "links: [{from: d, to: a, kind: loop}]\n"),
        ("links: [d ..> a]\n", "links: [d ..> a]\n"),
        ("links: [a -> d -> b]\n", "links: [a -> d -> b]\n"),
    ],
)
def test_a_way_back_is_said_to_be_a_loop_in_every_form(written, left):
    assert mended("BP206", STEPS + written) == STEPS + left


def test_a_way_back_is_said_to_be_a_loop_at_its_card_too():
    one = STEPS.replace("Inspects the goods}", "Inspects the goods, to: a}")
    assert mended("BP206", one) == one.replace("to: a", "to: { to: a, kind: loop }")
    several = STEPS.replace("Inspects the goods}", "Inspects the goods, to: [b, {to: a, text: torn}]}")
    assert mended("BP206", several) == several.replace(
        "[b, {to: a, text: torn}]", "[{ to: b, kind: loop }, {to: a, text: torn, kind: loop}]"
    )


def test_an_unused_phase_goes_unless_a_view_shows_it():
    phases = "phases:\n  - Send back\n  - {title: Refund}  # later\n"
    steps = STEPS.replace("title: Hand in", "title: Hand in\n    phase: Send back")
    assert mended("BP105", phases + steps) == phases.replace("  - {title: Refund}  # later\n", "") + steps
    viewed = f"{phases}{steps}views: {{v: {{title: V, phases: [Refund]}}}}\n"
    assert mended("BP105", viewed) == viewed


def test_an_unused_definition_goes_unless_something_else_would_be_in_the_air():
    head = "roles:\n  clerk: Clerk\n  courier: Courier  # gone\n"
    steps = STEPS.replace("Takes the parcel}", "Takes the parcel, by: clerk}")
    assert mended("BP114", head + steps) == head.replace("  courier: Courier  # gone\n", "") + steps
    viewed = f"{head}{steps}views: {{v: {{title: V, roles: [clerk]}}, w: {{title: W, roles: [courier]}}}}\n"
    assert mended("BP114", viewed) == viewed
    metrics = "goals: {fast: Fast}\nmetrics: {days: {title: Days, goals: [fast]}}\n"
    assert mended("BP114", metrics + STEPS) == metrics + STEPS
    served = STEPS.replace("Takes the parcel}", "Takes the parcel, goals: [fast]}")
    assert mended("BP114", metrics + served) == "goals: {fast: Fast}\n" + served


def test_an_idle_word_of_a_view_goes_where_others_are_left():
    steps = STEPS.replace("Takes the parcel}", "Takes the parcel, marks: [bottleneck]}")
    view = "views: {v: {title: V, marks: [wait, bottleneck]}, w: {title: W, marks: [wait]}}\n"
    assert mended("BP114", steps + view, safe=True) == steps + view.replace("[wait, bottleneck]", "[bottleneck]")


def test_the_time_of_a_wait_is_called_a_wait():
    steps = STEPS.replace("text: Waits at the desk}", "text: Waits, marks: [wait], time: 5m}\n    evidence: Screen")
    assert mended("BP303", steps) == steps.replace("time: 5m", "wait: 5m")
    without = steps.replace("    evidence: Screen\n", "")
    assert mended("BP303", without) == without


def test_ranges_and_targets_are_turned_round():
    steps = STEPS.replace("title: Hand in", "title: Hand in\n    time: 10m..5m  # about").replace(
        "text: Takes the parcel}", "text: Takes the parcel, wait: {target: '10m', max: 5m}}"
    )
    expected = steps.replace("10m..5m", "5m..10m").replace("{target: '10m', max: 5m}", "{target: '5m', max: 10m}")
    assert mended("BP305", steps) == expected
    nested = STEPS.replace("text: Takes the parcel}", "text: Takes the parcel, wait: {actual: 2h..1h}}")
    assert mended("BP305", nested) == nested.replace("2h..1h", "1h..2h")


def test_the_rarer_spelling_of_a_system_gives_way_everywhere():
    text = """\
        steps:
          - {title: A, customer: a, support: Ticketing system}
          - {title: B, customer: b, support: [Tickting system, "Stock: list"]}
          - {title: C, customer: c, support: {text: Tickting system, marks: [fail]}}
          - {title: D, customer: d, support: [Ticketing system, Ticketing system]}
        """
    assert mended("BP404", text) == dedent(text).replace("Tickting", "Ticketing")


def test_a_repeated_card_becomes_one_that_spans():
    text = """\
        steps:
          - title: A
            evidence: App  # all the time
            customer: a
          - title: B
            evidence: App
            customer: b
          - title: C
            evidence: [Letter, App]
            customer: c
          - title: D
            evidence: {text: App, id: end}
            customer: d
        """
    assert mended("BP406", text) == dedent(text)
    shorter = text.replace("evidence: {text: App, id: end}", "evidence: Screen")
    assert mended("BP406", shorter) == dedent("""\
        steps:
          - title: A
            evidence: { text: App, span: 3 }  # all the time
            customer: a
          - title: B
            customer: b
          - title: C
            evidence: [Letter]
            customer: c
          - title: D
            evidence: Screen
            customer: d
        """)
    grown = shorter.replace("evidence: App  # all", "evidence: {text: App, url: a.md}  # all")
    assert "evidence: {text: App, url: a.md, span: 3}  # all" in mended("BP406", grown)


def test_the_path_of_a_renamed_file_is_found(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("parts").mkdir()
    Path("parts/payment.blueprint.yaml").write_text(HEAD + STEPS, encoding="utf-8")
    steps = STEPS.replace("text: Takes the parcel}", "text: Takes it, details: parts/payments.blueprint.yaml}")
    assert mended("BP603", steps) == steps.replace("payments", "payment")
    lost = steps.replace("payments", "something-else-entirely")
    assert mended("BP603", lost) == lost


def test_what_lies_in_an_included_file_is_not_mended(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("shared.yaml").write_text("phases: [Send back, Refund]\n", encoding="utf-8")
    text = HEAD + "include: [shared.yaml]\n" + STEPS + "links: [a -> a]\n"
    assert [found.code for found in lint(text) if found.fix] == ["BP201"]
