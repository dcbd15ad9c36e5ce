from __future__ import annotations

import pytest

from blueprint_cli.model.blueprint import Card, CardStatus, Duration, Mark, Reading, Remark, Timing
from blueprints import blueprint, troubles


def cards(text: str) -> dict[str, Card]:
    return {card.id: card for card in blueprint(text).cards}


def test_a_bare_text_is_a_card() -> None:
    card = cards("steps: [{title: Order, customer: '  Orders  '}]")["order.customer"]
    assert (card.text, card.step, card.lane, card.span, card.status) == (
        "Orders", "order", "customer", 1, CardStatus.CONFIRMED,
    )  # fmt: skip
    assert card.at.route == ("steps", 0, "customer")


@pytest.mark.parametrize(("written", "kept"), [("1.10", "1.10"), ("2024", "2024"), ("yes", "yes"), ("true", "true")])
def test_a_plain_scalar_is_taken_as_written(written: str, kept: str) -> None:
    assert cards(f"steps: [{{title: A, customer: {written}}}]")["a.customer"].text == kept


def test_further_cards_of_a_cell_are_numbered_by_their_place() -> None:
    found = cards("steps: [{title: A, customer: [x, {id: own, text: y}, z]}]")
    assert {name: card.text for name, card in found.items()} == {"a.customer": "x", "own": "y", "a.customer.3": "z"}
    assert found["a.customer.3"].at.route == ("steps", 0, "customer", 2)


def test_step_and_lane_name_the_first_card_also_where_it_has_an_id() -> None:
    text = "steps: [{title: A, customer: [{id: own, text: x}, y]}]\nlinks: [a.customer -> a.customer.2]"
    assert blueprint(text).links[0].source == "own"


def test_cards_stand_by_step_and_then_by_lane() -> None:
    found = blueprint(
        "lanes: [support, customer]\nsteps: [{title: A, customer: b, support: a}, {title: B, support: c}]"
    )
    assert [card.text for card in found.cards] == ["a", "b", "c"]


def test_a_card_keeps_everything_that_it_says() -> None:
    text = """
    roles: {agent: Service agent, bot: {title: Bot, kind: system}}
    metrics: {csat: Satisfaction, cost: Cost}
    goals: {loyal: Loyal customers}
    steps:
      - title: A
        customer:
          text: Waits
          id: waits
          by: [Service agent, bot, agent]
          channel: phone
          marks: [wait, fail, wait]
          status: assumption
          pains: Slow
          opportunities: [Faster, {text: Cheaper, owner: Ops, impact: high, effort: low, url: 'http://z.example'}]
          questions: {text: Why}
          policies: [One]
          notes: [Two, Three]
          recovery: Calls back
          time: 5m..10m
          wait: {max: 5wd}
          emotion: -1
          metrics: {csat: 4, cost: {value: 3, target: 2.5, date: 2026-01-31}}
          goals: [loyal]
          url: https://example.com
          details: waits.blueprint.yaml
          tags: [peak, pilot]
          x-ticket: 12
    """
    assert cards(text)["waits"] == Card(
        id="waits",
        step="a",
        lane="customer",
        text="Waits",
        by=("agent", "bot"),
        channels=("phone",),
        marks=(Mark.WAIT, Mark.FAIL),
        status=CardStatus.ASSUMPTION,
        pains=(Remark(text="Slow"),),
        opportunities=(
            Remark(text="Faster"),
            Remark(text="Cheaper", owner="Ops", impact="high", effort="low", url="http://z.example"),
        ),
        questions=(Remark(text="Why"),),
        policies=(Remark(text="One"),),
        notes=(Remark(text="Two"), Remark(text="Three")),
        recovery="Calls back",
        time=Timing(actual=Duration(low=300, high=600)),
        wait=Timing(max=Duration(low=432_000, high=432_000, working=True)),
        emotion=-1,
        metrics=(Reading(metric="csat", value=4), Reading(metric="cost", value=3, target=2.5, date="2026-01-31")),
        goals=("loyal",),
        url="https://example.com",
        details="waits.blueprint.yaml",
        tags=("peak", "pilot"),
        at=cards(text)["waits"].at,
    )


def test_nothing_follows_an_empty_list_only() -> None:
    found = cards("steps: [{title: A, customer: [{text: x, to: []}, {text: y, to: [a.customer]}, {text: z}]}]")
    assert [card.ends for card in found.values()] == [True, False, False]


FOUR = "steps: [{{title: A, support: {card}}}, {{title: B}}, {{title: C, support: x}}, {{title: D}}]\n"


@pytest.mark.parametrize(("span", "steps"), [("1", 1), ("3", 3), ("{until: d}", 4), ("{until: a}", 1)])
def test_a_span_counts_steps_or_names_the_last_one(span: str, steps: int) -> None:
    assert cards(FOUR.format(card=f"{{text: x, span: {span}}}"))["a.support"].span == steps


def test_a_covered_step_names_the_card_where_its_cell_is_empty() -> None:
    text = FOUR.format(card="{id: wide, text: x, span: 4}") + "links: [b.support -> c.support -> d.support]"
    assert [(link.source, link.target) for link in blueprint(text).links] == [
        ("wide", "c.support"),
        ("c.support", "wide"),
    ]


def test_a_span_past_the_last_step_is_impossible() -> None:
    assert troubles(FOUR.format(card="{text: x, span: 5}") + "links: [d.support -> a.support]") == [
        ("BP012", 3, "the span of 5 runs past the last step", "from this step on there are 4")
    ]


def test_a_span_is_told_as_it_is_written() -> None:
    assert troubles("steps: [{title: A, customer: {text: x, span: 99999999999999999999}}]")[0].message == (
        "the span of 99999999999999999999 runs past the last step"
    )


def test_a_span_in_the_last_step_is_to_be_left_out() -> None:
    assert troubles("steps: [{title: A, customer: {text: x, span: 2}}]")[0].help == (
        "this is the last step: leave `span` out"
    )


def test_a_span_backwards_is_impossible() -> None:
    assert troubles("steps: [{title: A}, {title: B, customer: {text: x, span: {until: a}}}]") == [
        (
            "BP012",
            3,
            "the span runs backwards: it ends before the card's own step",
            "`until` names the last step that the card covers, this one or a later one",
        )
    ]


def test_a_span_until_nowhere_is_an_unknown_reference() -> None:
    (trouble,) = troubles(FOUR.format(card="{text: x, span: {until: e}}") + "links: [b.support -> d.support]")
    assert (trouble.code, trouble.message) == ("BP011", "there is no step `e`")


@pytest.mark.parametrize("span", ["0", "-1", "two", "{}", "[2]"])
def test_a_span_of_a_wrong_shape_is_left_to_the_schema(span: str) -> None:
    assert not troubles(FOUR.format(card=f"{{text: x, span: {span}}}"))


def test_without_roles_by_declares_them() -> None:
    text = "steps: [{title: A, customer: [{text: x, by: [Agent, Bot]}, {text: y, by: Agent}, {text: z, by: agent}]}]"
    found = blueprint(text)
    assert [(role.id, role.title, role.declared) for role in found.roles] == [
        ("agent", "Agent", False), ("bot", "Bot", False), ("agent-2", "agent", False),
    ]  # fmt: skip
    assert [card.by for card in found.cards] == [("agent", "bot"), ("agent",), ("agent-2",)]
    assert found.roles[1].at.route == ("steps", 0, "customer", 0, "by", 1)


def test_with_roles_by_is_an_id_or_exact_title() -> None:
    assert troubles("roles: {agent: Service agent}\nsteps: [{title: A, customer: {text: x, by: service agent}}]") == [
        ("BP011", 4, "there is no role `service agent`", "did you mean `Service agent`?")
    ]


def test_an_empty_map_of_roles_declares_that_there_are_none() -> None:
    (trouble,) = troubles("roles: {}\nsteps: [{title: A, customer: {text: x, by: agent}}]")
    assert trouble.help == "this blueprint has no roles"


def test_roles_of_a_wrong_shape_are_left_to_the_schema() -> None:
    assert not troubles("roles: [agent]\nsteps: [{title: A, customer: {text: x, by: agent}}]")


def test_cards_of_a_wrong_shape_are_left_to_the_schema() -> None:
    text = """
    steps:
      - title: A
        customer: [{id: [x], text: [y]}, [z], {txt: a}, null]
        support: {text: b, marks: [boo, fail], status: gone, pains: [{txt: c}, [d]], time: [5], wait: [x]}
        backstage: {text: b, by: {e: f}, to: {g: h}, channel: [[i]], tags: {j: k}, emotion: good, span: true}
        metrics: 5
      - {title: B, metrics: {m: much, n: [1]}}
    metrics: {m: M, n: N}
    """
    assert not troubles(text)


def test_a_date_that_no_calendar_has_is_told() -> None:
    text = "metrics: {m: M}\nsteps: [{title: A, metrics: {m: {value: 1, date: 2026-02-30}}}]"
    assert troubles(text) == [
        ("BP006", 4, "`2026-02-30` is no date", "write year, month and day, such as `2026-01-31`")
    ]


@pytest.mark.parametrize("date", ["2026-13-45", "soon", "20260131", "2026-W05-6", "2023-02-29", "5"])
def test_what_is_no_date_is_told(date: str) -> None:
    assert troubles(f"reviewed: {date}\nsteps: [{{title: A}}]")[0].message == f"`{date}` is no date"


def test_unknown_metrics_and_goals_are_told_at_their_names() -> None:
    text = """
    metrics: {csat: Satisfaction}
    goals: {loyal: Loyalty, x-y: 1}
    steps:
      - title: A
        metrics: {caat: 1}
        customer: {text: x, goals: [loyel, Loyalty]}
    """
    assert [(trouble.code, trouble.line, trouble.help) for trouble in troubles(text)] == [
        ("BP011", 7, "did you mean `csat`?"),
        ("BP011", 8, "did you mean `loyal`?"),
        ("BP011", 8, "that is a title, and an id is wanted here: `loyal`"),
    ]


def test_the_title_of_a_step_is_told_from_its_id():
    text = "steps: [{title: A, customer: {text: x, span: {until: Board}}}, {title: Board}]"
    assert [(found.message, found.help) for found in troubles(text)] == [
        ("there is no step `Board`", "that is a title, and an id is wanted here: `board`")
    ]
