from __future__ import annotations

from blueprint_cli.analysis.systems import systems
from blueprints import blueprint


def test_systems_are_by_use_and_case_tells_none_apart() -> None:
    text = """
    roles: {bot: {title: Chat bot, kind: system}, agent: Agent}
    steps:
      - {title: A, frontstage: {text: greets, by: bot}, support: CRM}
      - {title: B, frontstage: {text: asks, by: agent}, support: Ticket  system}
      - {title: C, frontstage: {text: notes, by: agent}, support: ticket system}
    links: [b.frontstage -> b.support, a.frontstage -> a.support, c.frontstage -> c.support, a.support -> b.support]
    """
    found = [
        (system.title, [card.id for card in system.cards], [user.title for user in system.users])
        for system in systems(blueprint(text))
    ]
    assert found == [
        ("Ticket  system", ["b.support", "c.support"], ["Agent"]),
        ("Chat bot", ["a.frontstage"], []),
        ("CRM", ["a.support"], ["Chat bot"]),
    ]
