from __future__ import annotations

from blueprint_cli.model.blueprint import Duration, Reading, Timing
from blueprints import blueprint, troubles


def test_each_new_phase_of_a_step_is_one_with_that_title() -> None:
    found = blueprint("steps: [{title: A, phase: Get help}, {title: B, phase: Leave}, {title: C, phase: Get help}]")
    assert [(phase.id, phase.title, phase.declared) for phase in found.phases] == [
        ("get-help", "Get help", False), ("leave", "Leave", False),
    ]  # fmt: skip
    assert [step.phase for step in found.steps] == ["get-help", "leave", "get-help"]
    assert found.phases[0].at.route == ("steps", 0, "phase")


def test_phases_that_differ_only_in_case_are_two() -> None:
    found = blueprint(
        "steps: [{title: A, phase: Get help}, {title: B, phase: get-help}, {title: C, phase: get-help-2}]"
    )
    assert [step.phase for step in found.steps] == ["get-help", "get-help-3", "get-help-2"]


def test_declared_phases_are_named_by_id_or_title() -> None:
    text = """
    phases: [Seek help, {id: got, title: Get help, description: By chat}]
    steps:
      - {title: A, phase: Seek help}
      - {title: B, phase: seek-help}
      - {title: C, phase: Get help}
      - {title: D, phase: got}
      - {title: E}
    """
    found = blueprint(text)
    assert [step.phase for step in found.steps] == ["seek-help", "seek-help", "got", "got", ""]
    assert [(phase.description, phase.declared) for phase in found.phases] == [("", True), ("By chat", True)]


def test_an_unknown_phase_is_named_with_the_nearest_one() -> None:
    assert troubles("phases: [Before, After]\nsteps:\n  - {title: A, phase: Befor}") == [
        ("BP011", 5, "there is no phase `Befor`", "did you mean `before`?")
    ]


def test_a_title_that_phases_share_shows_them() -> None:
    (trouble,) = troubles("phases: [{id: a, title: Bar}, {id: b, title: Bar}]\nsteps: [{title: A, phase: Bar}]")
    assert trouble.message == "`Bar` is not clear: several phases go by that title"


def test_a_phase_that_is_unknown_beside_one_of_a_wrong_shape_is_left_to_the_schema() -> None:
    assert not troubles("phases: [Before, {title: [After]}]\nsteps: [{title: A, phase: After}]")
    assert not troubles("phases: Before\nsteps: [{title: A, phase: After}]")
    assert not troubles("phases: [Before, null]\nsteps: [{title: A, phase: After}]")


def test_a_step_keeps_what_it_says() -> None:
    text = """
    metrics: {csat: Satisfaction}
    steps:
      - {title: Zero}
      - id: one
        title: 2024
        description: " First\\nof all "
        time: 5m
        wait: {target: 1m, max: 2m, actual: 90s}
        emotion: -1.5
        metrics: {csat: 4.5, x-source: survey}
        notes: Rushed
    """
    step = blueprint(text).steps[1]
    assert (step.id, step.title, step.number, step.description) == ("one", "2024", 2, "First\nof all")
    assert step.time == Timing(actual=Duration(low=300, high=300))
    assert step.wait == Timing(
        target=Duration(low=60, high=60), max=Duration(low=120, high=120), actual=Duration(low=90, high=90)
    )
    assert step.emotion == -1.5
    assert step.metrics == (Reading(metric="csat", value=4.5),)
    assert step.notes[0].text == "Rushed"
    assert (step.at.path, step.at.route) == ("test.blueprint.yaml", ("steps", 1))


def test_steps_of_a_wrong_shape_are_left_to_the_schema() -> None:
    assert not troubles("steps: [Order, {title: B, customer: {text: x, to: order.customer}}]\nviews: {v: {steps: [a]}}")
    assert not troubles("steps: [{title: [A], customer: x}]\nlinks: [a.customer -> a.customer]")
    assert not troubles("steps: none")
    assert not troubles("steps: []")
    assert not troubles("stepz: []")
