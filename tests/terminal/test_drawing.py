"""Blueprints in characters."""

from __future__ import annotations

import re
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import strategies
from blueprint_cli.analysis.highlighting import highlight
from blueprint_cli.analysis.viewing import select
from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.export.tables.tabling import tabulate
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.terminal.drawing import draw
from blueprint_cli.terminal.measuring import measure
from blueprints import blueprint
from tables import table

PAIR = """
lanes: [customer, frontstage]
steps: [{id: a, title: A, customer: x, frontstage: y}, {id: b, title: B, customer: z}]
"""


MARK = f"\n{GENERATOR_MARK}\n"


def drawn(text: str, width: int = 60) -> str:
    """The drawing of a blueprint without the mark at its end."""
    return draw(table(text), width=width, color=False).removesuffix(MARK)


def expected(text: str) -> str:
    return dedent(text).lstrip("\n")


def test_a_small_blueprint() -> None:
    assert drawn(PAIR) == expected(
        """
        Coffee to go

                        1 A                     2 B
        ▌ Customer      ╭─────────────────╮     ╭─────────────────╮
        ▌ actions       │ x               ├────▶│ z               │
        ▌               ╰─────────────────╯     ╰─────────────────╯
         Line of
         interaction ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌

        ▌ Frontstage    ╭─────────────────╮
        ▌               │ y               │
        ▌               ╰─────────────────╯

        ──▶ flow
        """
    )


def test_steps_that_do_not_fit_fold_into_another_band_and_the_link_between_is_listed() -> None:
    assert drawn(PAIR, 40).split("\n")[-17:] == expected(
        """
        ▌               ╰──────────────────────╯

                        2 B
        ▌ Customer      ╭──────────────────────╮
        ▌ actions       │ z                    │
        ▌               ╰──────────────────────╯
         Line of
         interaction ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌

        ▌ Frontstage

        ──▶ flow

        Links
          1 A
            x → z (2 B)
        """
    ).split("\n")


@pytest.mark.parametrize(
    ("link", "row"),
    [
        ("a.customer -> b.customer", "x               ├────▶│ z"),
        ("b.customer -> a.customer", "x               │◀────┤ z"),
        ("a.customer <-> b.customer", "x               │◀───▶│ z"),
        ("a.customer ..> b.customer", "x               ├╌╌╌╌▷│ z"),
        ("{from: b.customer, to: a.customer, kind: loop}", "x               │◀┄┄┄┄┤ z"),
        ("{from: a.customer, to: b.customer, kind: failure}", "x               ├━━━━▷│ z"),
    ],
)
def test_every_kind_of_link_has_signs_of_its_own(link: str, row: str) -> None:
    text = drawn("flow: none\n" + PAIR + (f'links: ["{link}"]' if link[0] != "{" else f"links: [{link}]"))
    assert row in text
    assert "Links" not in text


@pytest.mark.parametrize(
    ("link", "column"),
    [
        ("a.customer -> a.frontstage", "┬││▼"),
        ("a.frontstage -> a.customer", "▲││┴"),
        ("a.customer <-> a.frontstage", "▲│▼"),
        ("a.customer ..> a.frontstage", "┬╎╎▽"),
    ],
)
def test_arrows_cross_the_lines_between_lanes(link: str, column: str) -> None:
    lines = drawn(f'flow: none\n{PAIR}links: ["{link}"]').split("\n")
    (place,) = {x for line in lines[:-3] for x, sign in enumerate(line) if sign in "▼▽▲"}
    assert column in "".join(line[place : place + 1] for line in lines)


def test_a_label_stands_beside_its_arrow() -> None:
    text = drawn(PAIR + 'links: ["a.customer ..> a.frontstage: asks"]')
    assert re.search(r"╎ asks$", text, re.MULTILINE)
    assert "Links" not in text


def test_a_label_without_room_is_told_below() -> None:
    text = drawn(PAIR + 'links: ["a.customer -> b.customer: goes on"]')
    assert "├────▶│" in text
    assert "    x → z (2 B): goes on\n" in text


def test_a_label_of_two_lines_is_told_below() -> None:
    text = drawn(PAIR + 'links: [{from: a.customer, to: a.frontstage, text: "two\\nlines"}]')
    assert "    x → y: two\n    lines\n" in text


def test_a_short_arrow_of_a_special_kind_says_so() -> None:
    stack = "lanes: [customer]\nflow: none\nsteps: [{title: A, customer: [x, y]}]\n"
    assert "Links" not in drawn(stack + "links: [a.customer -> a.customer.2]")
    assert "▽ when it fails\n" in drawn(stack + "links: [{from: a.customer, to: a.customer.2, kind: failure}]")
    assert "▼" not in drawn(stack + 'links: ["a.customer <-> a.customer.2"]')
    assert "↕" in drawn(stack + 'links: ["a.customer <-> a.customer.2"]')


def test_an_arrow_bends_into_the_next_step() -> None:
    text = drawn("flow: none\n" + PAIR + "links: [a.frontstage -> b.customer]")
    assert "╭▶│ z" in text
    assert "│ y               ├───╯" in text
    assert "Links" not in text


def test_an_arrow_bends_down_onto_a_card_further_on() -> None:
    steps = "steps: [{id: a, title: A, frontstage: y}, {id: b, title: B, customer: m}, {id: c, title: C, customer: z}]"
    text = drawn(f"flow: none\nlanes: [frontstage, customer]\n{steps}\nlinks: [a.frontstage -> c.customer]", 100)
    assert re.search(r"│ y +├─+╮", text)
    assert "Links" not in text


def test_a_link_from_a_card_to_itself_is_told() -> None:
    assert "    x → x (again)" not in drawn(PAIR)
    assert "    x → x: again\n" in drawn(PAIR + 'links: ["a.customer -> a.customer: again"]')


def test_arrows_pass_no_card() -> None:
    lanes = "flow: none\nlanes: [customer, frontstage, backstage]\n"
    steps = "steps: [{id: a, title: A, customer: x, frontstage: y, backstage: z}]\n"
    text = drawn(lanes + steps + "links: [a.customer -> a.backstage]")
    assert "    x → z\n" in text


def test_signs_stand_on_the_corners_and_are_explained() -> None:
    text = drawn("steps: [{title: A, customer: {text: x, status: planned, marks: [fail, wait], pains: Slow}}]")
    assert re.search(r"╭\+\(1\)┄+\[F\]\[W\]╮", text)
    assert "[F] fail point   [W] wait   + planned\n" in text
    assert "(1) x\n    Pain: Slow\n" in text


def test_signs_that_find_no_room_on_the_border_stand_in_the_card() -> None:
    marks = "[fail, wait, decision, moment-of-truth, bottleneck]"
    text = drawn(f"steps: [{{title: A, customer: {{text: x, marks: {marks}, status: planned}}}}]", 20)
    assert re.search(r"╭┄+╮\n.*┊ x +┊\n.*┊ \+ \[F\] +┊\n.*┊ \[W\] +┊", text)


def test_dashed_borders_tell_how_sure_a_card_is() -> None:
    text = drawn("steps: [{title: A, customer: [{text: x, status: question}, {text: y, status: removed}]}]")
    assert re.search(r"╭\?╌+╮\n.*╎ x +╎", text)
    assert re.search(r"╭×─+╮\n.*│ y +│", text)


def test_a_card_that_spans_bands_says_so_in_the_later_ones() -> None:
    steps = ", ".join(f"{{title: S{number}, customer: c}}" for number in range(4))
    text = drawn(f"steps: [{{title: T, customer: {{text: Long, span: 5}}}}, {steps}]", 60)
    assert text.count("│ Long ") == 1
    assert text.count("│ … Long ") == 2


def test_feelings_are_a_curve() -> None:
    steps = "steps: [{title: A, customer: x, emotion: -1.5}, {title: B, customer: x, emotion: 0.5}, {title: C}]"
    lines = drawn(f"lanes: [emotion, customer]\n{steps}", 80).split("\n")[3:8]
    assert [line.rstrip() for line in lines] == expected(
        """
        ▌ Emotion
        ▌                                  ╭────● +0.5
        ▌              ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
        ▌                                  │
        ▌                ● −1.5 ───────────╯
        """
    ).rstrip("\n").split("\n")


def test_curves_of_several_customers_are_named() -> None:
    text = drawn(
        "lanes: [emotion, customer, {id: guest, role: customer, title: Guest}]\n"
        "steps: [{title: A, customer: {text: x, emotion: 1}, guest: {text: y, emotion: 1}},"
        " {title: B, customer: {text: x, emotion: 1}, guest: {text: y, emotion: -2}}]"
    )
    curves = text[: text.index("▌ Customer")].replace("▌ Emotion", "▌").split("\n")
    assert [line.split()[1:] for line in curves if "Customer" in line or "Guest" in line] == [
        ["Customer", "actions"],
        ["Guest"],
    ]
    assert [line.count("●") for line in curves if "●" in line] == [2, 1, 1]


def test_times_and_measures_are_told_in_their_lanes() -> None:
    text = drawn(
        "lanes: [customer, time, metrics]\nmetrics: {m: Speed}\n"
        "steps: [{title: A, time: 2m, wait: 1h, metrics: {m: 3}, customer: x}]"
    )
    for said in ("▌ Time       2m\n", "wait 1h\n", "total 1h 2m\n", "▌ Metrics    Speed 3\n"):
        assert said in text


def test_times_say_whether_their_targets_are_met() -> None:
    text = drawn(
        "lanes: [customer, frontstage, time]\n"
        "steps:\n"
        "  - title: A\n"
        "    customer: {text: x, wait: {target: 1h, actual: 2h}}\n"
        "    frontstage: {text: y, time: {max: 2h, actual: 1h}}\n",
        200,
    )
    assert "wait 2h (target missed)" in text
    assert "1h (at most\u00a02h), target met" in text


def test_values_that_no_lane_draws_stand_below_the_title_of_their_step() -> None:
    assert "1 A\n             2m\n" in drawn("lanes: [customer]\nsteps: [{title: A, time: 2m, customer: x}]")


def test_phases_are_bars_over_their_steps_in_every_band() -> None:
    steps = ", ".join(f"{{title: S, phase: {phase}, customer: c}}" for phase in ("P", "P", "Long name of a phase", "Q"))
    text = drawn(f"steps: [{steps}]", 40)
    assert text.count("━ P ━") == 2
    assert "━ Long name of a phase ━" in text


def test_a_phase_of_many_words_takes_several_lines() -> None:
    text = drawn("steps: [{title: S, phase: Many words that are too long for it, customer: c}]", 30)
    assert re.search(r"━ Many words ━+\n +that are too\n +long for it", text)


def test_right_to_left_languages_are_mirrored() -> None:
    lines = drawn("language: ar\nflow: journey\n" + PAIR).split("\n")
    assert next(line for line in lines if "◀" in line).index("z") < next(line for line in lines if "◀" in line).index(
        "x"
    )
    assert all(line.endswith("▌") for line in lines if "╭" in line)


def test_a_listed_link_points_the_way_that_its_words_run() -> None:
    text = drawn("language: ar\nsteps: [{title: A, customer: x}, {title: B, customer: y}]", 30)
    assert "x → y" in text
    text = drawn("language: ar\nsteps: [{title: A, customer: شاي}, {title: B, customer: ماء}]", 30)
    assert "شاي ← ماء" in text


def test_characters_that_could_steer_a_terminal_are_shown() -> None:
    text = drawn('title: "a\u202eb"\nsteps: [{title: A, customer: "x\u2066y"}]'.replace("title", "scenario", 1))
    assert "a<U+202E>b" in text
    assert "x<U+2066>y" in text


def test_its_last_line_says_who_made_it() -> None:
    assert draw(table(PAIR), width=60, color=True).endswith(MARK)


def test_color_is_only_added() -> None:
    colored = draw(table(), width=90, color=True)
    assert "\x1b[94m" in colored
    assert "\x1b" not in draw(table(), width=90, color=False)
    plain = re.sub(r"\x1b\[\d*m", "", colored)
    assert [line.rstrip() for line in plain.split("\n")] == draw(table(), width=90, color=False).split("\n")


def test_what_is_not_highlighted_stands_back_and_says_so() -> None:
    made = tabulate(highlight(blueprint(PAIR + "links: [b.customer -> a.frontstage]"), ["a"]))
    text = draw(made, width=60, color=False)
    assert re.search(r"╭─+╮     ╭·─+╮", text)
    assert "· not in focus\n" in text
    assert "\x1b[2m" in draw(made, width=60, color=True)


def test_roles_goals_and_metrics_are_listed() -> None:
    text = draw(table(), width=100, color=False)
    assert "  Barista: Makes coffee · person · × 3 · 21.5/h\n" in text
    assert "Metrics\n  Speed: target 40 cups/h · higher is better · goal: Profit\n" in text


def test_a_view_shows_what_it_keeps() -> None:
    text = draw(table(view="bare"), width=100, color=False)
    assert "Barista" not in text
    assert "Links" not in text


@settings(max_examples=20)
@given(strategies.blueprints(max_steps=9, max_cards=60), st.integers(20, 180))
def test_nothing_is_wider_than_the_terminal_and_no_card_is_lost(whole: Blueprint, width: int) -> None:
    text = draw(tabulate(whole), width=width, color=False)
    lines = [re.sub("[\u2066-\u2069]", "", line) for line in text.split("\n")]
    assert max(map(measure, lines)) <= max(width, 28)
    characters = "".join(re.findall(r"\w", text))
    assert len(re.findall("╭", text)) >= len(whole.cards)
    for step in whole.steps:
        assert f"{step.number}" in characters


@settings(max_examples=40)
@given(strategies.blueprints(max_steps=6, max_cards=30))
def test_every_link_is_drawn_or_told(whole: Blueprint) -> None:
    text = draw(tabulate(select(whole)), width=150, color=False)
    heads = len(re.findall("[▶◀▼▲▷◁▽△↔↕→]", text))
    assert heads >= len(tabulate(whole).connections)
