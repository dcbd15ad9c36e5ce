from __future__ import annotations

from blueprint_cli.analysis.emotions import curves
from blueprint_cli.analysis.viewing import select
from blueprints import blueprint


def points(text: str) -> dict[str, dict[str, float]]:
    return {curve.lane: dict(curve.points) for curve in curves(blueprint(text))}


def test_a_step_feels_as_it_says_or_as_its_customer_cards_do_on_average() -> None:
    text = """
    steps:
      - {title: A, emotion: 2, customer: {text: x, emotion: -2}}
      - {title: B, customer: [{text: x, emotion: 1}, {text: y, emotion: -2}, z], frontstage: {text: x, emotion: 2}}
      - {title: C, customer: x}
      - {title: D, customer: {text: x, emotion: 0, span: 2}}
      - {title: E, customer: {text: x, emotion: 1}}
    """
    assert points(text) == {"customer": {"a": 2, "b": -0.5, "d": 0, "e": 0.5}}


def test_each_customer_lane_has_a_curve_of_its_own() -> None:
    text = """
    lanes: [customer, {id: guest, title: Guests, role: customer}, {id: mute, role: customer}, frontstage]
    steps: [{title: A, customer: {text: x, emotion: 1}, guest: {text: x, emotion: -1}, mute: x}]
    """
    assert points(text) == {"customer": {"a": 1}, "guest": {"a": -1}}
    assert [curve.title for curve in curves(blueprint(text))] == ["Customer actions", "Guests"]


def test_the_curve_of_a_view_is_that_of_the_whole_in_its_steps() -> None:
    text = """
    steps:
      - {title: A, phase: P, customer: {text: x, emotion: 1}}
      - {title: B, phase: Q, customer: {text: x, emotion: 2}, support: y}
    """
    (curve,) = curves(select(blueprint(text), lanes=["support"]))
    assert curve.points == (("b", 2.0),)
