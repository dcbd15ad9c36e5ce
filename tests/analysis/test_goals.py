from __future__ import annotations

from blueprint_cli.analysis.goals import goals
from blueprints import blueprint


def test_cards_and_metrics_serve_goals_whichever_names_the_other() -> None:
    text = """
    metrics: {one: {title: One, goals: [loyal]}, two: Two, three: Three}
    goals: {loyal: Loyal, fast: {title: Fast, metric: two}, idle: Idle}
    steps: [{title: A, customer: {text: a, goals: [fast, loyal]}}]
    """
    found = [
        (served.goal.id, [card.id for card in served.cards], [metric.id for metric in served.metrics])
        for served in goals(blueprint(text))
    ]
    assert found == [("loyal", ["a.customer"], ["one"]), ("fast", ["a.customer"], ["two"]), ("idle", [], [])]
