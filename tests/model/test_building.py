from __future__ import annotations

import time
from random import Random
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from blueprint_cli.model.blueprint import Address, Flow, Goal, Metric, Role
from blueprint_cli.model.building import build
from blueprint_cli.schema.checking import check
from blueprint_cli.source.reading import read
from blueprints import TWO_STEPS, blueprint, diagnostics, troubles


def test_the_smallest_file_is_a_blueprint() -> None:
    found = blueprint("steps: [{title: A}]")
    assert (found.title, found.path, found.flow) == ("Coffee to go", "test.blueprint.yaml", Flow.JOURNEY)
    assert (found.cards, found.links, found.phases, found.views, found.view) == ((), (), (), (), "")


def test_the_head_of_a_file_is_kept_as_written() -> None:
    text = """
    description: |
      Two lines
      of it
    scenario: "  A quick one  "
    persona: Anna
    owner: Café team
    version: 1.10
    starts: Thirst
    ends: 2024
    state: target
    replaces: old.blueprint.yaml
    status: review
    language: pt-BR
    reviewed: 2026-01-31
    review_every: 6mo
    tags: [bar, 24]
    flow: full
    x-ticket: 12
    """
    found = blueprint(dedent(text) + TWO_STEPS)
    kept = (found.description, found.scenario, found.persona, found.owner, found.version, found.starts, found.ends)
    assert kept == ("Two lines\nof it", "A quick one", "Anna", "Café team", "1.10", "Thirst", "2024")
    kept = (found.state, found.replaces, found.status, found.language, found.reviewed, found.review_every, found.flow)
    assert kept == ("target", "old.blueprint.yaml", "review", "pt-BR", "2026-01-31", "6mo", Flow.FULL)
    assert found.tags == ("bar", "24")


HERE = Address("test.blueprint.yaml", ())


def test_registries_are_kept_with_what_they_say() -> None:
    text = """
    roles:
      agent: Service agent
      bot: {title: Bot, description: Answers first, kind: system, count: 2, cost_per_hour: 0.5}
      mute: {kind: team}
      x-mine: [1]
    metrics:
      csat: {title: Satisfaction, unit: points, better: higher, target: 4.5, goals: [loyal]}
      calls: Calls
    goals:
      loyal: {title: Loyal customers, metric: csat, target: 80, unit: '%'}
      quick: Quick help
    """
    found = blueprint(dedent(text) + TWO_STEPS)
    at = [role.at for role in found.roles]
    assert found.roles == (
        Role(id="agent", title="Service agent", at=at[0]),
        Role(
            id="bot", title="Bot", description="Answers first", kind="system", headcount=2, cost_per_hour=0.5, at=at[1]
        ),
        Role(id="mute", title="mute", kind="team", at=at[2]),
    )
    assert [place.route for place in at] == [("roles", "agent"), ("roles", "bot"), ("roles", "mute")]
    assert tuple(metric._replace(at=HERE) for metric in found.metrics) == (
        Metric(id="csat", title="Satisfaction", unit="points", better="higher", target=4.5, goals=("loyal",), at=HERE),
        Metric(id="calls", title="Calls", at=HERE),
    )
    assert tuple(goal._replace(at=HERE) for goal in found.goals) == (
        Goal(id="loyal", title="Loyal customers", metric="csat", target=80, unit="%", at=HERE),
        Goal(id="quick", title="Quick help", at=HERE),
    )


def test_goals_and_metrics_that_name_nobody_are_told() -> None:
    text = "metrics: {csat: {goals: [loyl]}}\ngoals: {loyal: {metric: cast}}\nsteps: [{title: A}]"
    assert troubles(text) == [
        ("BP011", 3, "there is no goal `loyl`", "did you mean `loyal`?"),
        ("BP011", 4, "there is no metric `cast`", "did you mean `csat`?"),
    ]


def test_views_are_kept_with_ids_for_what_they_choose() -> None:
    text = """
    phases: [Before]
    roles: {agent: Service agent}
    steps:
      - {title: Order, phase: Before, customer: {text: x, tags: [peak]}}
    views:
      x-mine: 5
      bar:
        title: At the bar
        lanes: [customer, Customer actions]
        phases: [Before]
        steps: [Order]
        roles: [Service agent]
        tags: [peak]
        marks: [fail]
        hide: [pains, links]
      all: {}
    """
    bar, everything = blueprint(text).views
    assert (bar.id, bar.title, bar.at.route) == ("bar", "At the bar", ("views", "bar"))
    assert (bar.lanes, bar.phases, bar.steps, bar.roles) == (("customer",), ("before",), ("order",), ("agent",))
    assert (bar.tags, bar.marks, bar.hide) == (("peak",), ("fail",), {"pains", "links"})
    assert (everything.title, everything.lanes, everything.hide) == ("all", (), frozenset())


def test_every_unknown_entry_of_a_view_is_told() -> None:
    text = """
    steps: [{title: Order, customer: {text: x, tags: [peak]}}]
    views:
      bar: {lanes: [custom], phases: [a], steps: [ordre], roles: [b], tags: [peek, zzz], marks: [boo]}
    """
    assert [(trouble.code, trouble.message, trouble.help) for trouble in troubles(text)] == [
        ("BP011", "no card has the tag `peek`", "did you mean `peak`?"),
        ("BP011", "no card has the tag `zzz`", "possible are `peak`"),
        ("BP011", "there is no lane `custom`", "did you mean `customer`?"),
        ("BP011", "there is no phase `a`", "this blueprint has no phases"),
        ("BP011", "there is no step `ordre`", "did you mean `order`?"),
        ("BP011", "there is no role `b`", "this blueprint has no roles"),
    ]


def test_the_view_that_is_built_in_cannot_be_declared() -> None:
    (trouble,) = diagnostics(TWO_STEPS + "views:\n  journey: {}")
    assert (trouble.code, trouble.message, trouble.place.start.column) == ("BP006", "the view `journey` is built in", 3)


def test_a_problem_knows_its_code_name_and_route() -> None:
    (trouble,) = diagnostics("steps:\n  - title: A\n    customer: {text: x, to: [b]}")
    assert (trouble.code, trouble.name, trouble.severity) == ("BP011", "unknown-reference", "error")
    assert trouble.route == ("steps", 0, "customer", "to", 0)


def test_a_title_without_steps_builds_nothing() -> None:
    document, _ = read(b"blueprint: 1\ntitle: A\n", path="a.yaml")
    assert document is not None
    assert build(document) == (None, ())


@pytest.mark.parametrize("text", ["", "[]", "a", "steps", "steps: {a: b}", "- steps"])
def test_what_is_no_blueprint_at_all_builds_nothing(text: str) -> None:
    document, _ = read(text.encode(), path="a.yaml")
    if document is not None:
        assert build(document) == (None, ())


@given(strategies.documents(max_cards=120))
def test_every_generated_document_is_valid_and_builds(text: str) -> None:
    document, problems = read(text.encode(), path="a.yaml")
    assert document is not None
    assert (problems, check(document)) == ((), ())
    found, problems = build(document)
    assert (found is not None, problems) == (True, ())


@given(strategies.blueprints(max_cards=120))
def test_ids_are_unique_and_everything_refers_to_something(found: strategies.Blueprint) -> None:
    for elements in (found.lanes, found.phases, found.steps, found.cards, found.roles, found.metrics, found.goals):
        assert len({element.id for element in elements}) == len(elements)
    lanes, steps, phases, cards, roles = (
        {element.id for element in elements}
        for elements in (found.lanes, found.steps, found.phases, found.cards, found.roles)
    )
    assert all(card.lane in lanes and card.step in steps and roles.issuperset(card.by) for card in found.cards)
    assert all(link.source in cards and link.target in cards for link in found.links)
    assert all(step.phase in phases or not step.phase for step in found.steps)
    order = {step.id: place for place, step in enumerate(found.steps)}
    rows = {lane.id: place for place, lane in enumerate(found.lanes)}
    places = [(order[card.step], rows[card.lane]) for card in found.cards]
    assert places == sorted(places)
    assert all(1 <= card.span <= len(steps) - order[card.step] for card in found.cards)


SCALARS = st.sampled_from(["", "a", "customer", "5m", "a -> b", "2026-01-31", "x-y", "\u0301", "de"])
INNER = st.sampled_from([*strategies.STANDARD, "id", "title", "text", "to", "from", "a -> b", "a"])
NODES = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(INNER, inner),
    max_leaves=8,
)
KEYS = st.sampled_from(
    ["id", "language", "reviewed", "review_every", "tags", "flow", "roles", "metrics", "goals", "lanes", "lines",
     "phases", "steps", "links", "views", "include"]
)  # fmt: skip
STEP_KEYS = st.sampled_from(
    ["title", "id", "phase", "time", "wait", "emotion", "metrics", "notes", "customer", "support", "a"]
)


@given(st.dictionaries(KEYS, NODES, min_size=3), st.lists(st.dictionaries(STEP_KEYS, NODES), max_size=3))
def test_building_never_raises_whatever_stands_in_a_file(whole: dict[str, object], steps: list[object]) -> None:
    document, _ = read(strategies.written({"steps": steps, **whole}).encode(), path="a.yaml")
    assert document is not None
    build(document)


@pytest.mark.slow
def test_two_thousand_cards_and_three_thousand_links_build_in_half_a_second() -> None:
    cells = "".join(f"    {lane}: {{text: Acts, marks: [fail]}}\n" for lane in strategies.STANDARD)
    text = "blueprint: 1\ntitle: A\nsteps:\n" + "".join(f"  - title: Step {n}\n{cells}" for n in range(400))
    targets = (*strategies.STANDARD, "customer", "evidence", "support")
    text += "links:\n" + "".join(
        f"  - step-{n}.customer -> step-{n}.{lane}: x\n" for n in range(400) for lane in targets
    )
    document, _ = read(text.encode(), path="a.yaml")
    assert document is not None
    start = time.process_time()
    found, _ = build(document)
    taken = time.process_time() - start
    assert found is not None
    assert (len(found.cards), len(found.links)) == (2_000, 3_200)
    assert taken < 0.5


@given(strategies.documents(max_steps=6, max_cards=30), st.randoms(use_true_random=False))
def test_a_file_with_a_slip_is_built_or_answered(text: str, random: Random) -> None:
    lines = text.splitlines(keepends=True)
    place = random.randrange(len(lines))
    match random.randrange(4):
        case 0:
            del lines[place]
        case 1:
            lines[place] = lines[place].replace("s", "z", 1)
        case 2:
            lines[place] = lines[place].replace('"', "", 2)
        case _:
            lines.insert(place, random.choice(lines))
    document, problems = read("".join(lines).encode(), path="a.yaml")
    if document is not None:
        found, unsound = build(document)
        problems += check(document) + unsound
        assert problems or found is not None
