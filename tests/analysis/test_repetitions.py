from __future__ import annotations

from blueprint_cli.analysis.repetitions import repetitions
from blueprints import blueprint


def told(text: str) -> list[tuple[list[str], bool]]:
    return [([card.id for card in found.cards], found.exact) for found in repetitions(blueprint(text))]


def test_the_same_words_in_another_order_and_case_are_the_same_work() -> None:
    text = """
    steps:
      - {title: A, customer: Fills in the form, backstage: Checks the order}
      - {title: B, customer: fills the form in!, backstage: The order is checked}
    """
    assert told(text) == [(["a.customer", "b.customer"], True)]


def test_nearly_the_same_words_are_and_short_texts_must_be_the_same() -> None:
    text = """
    steps:
      - {title: A, frontstage: Checks the name and address, backstage: Sends it}
      - {title: B, frontstage: Checks the name and address again, backstage: Sends that}
    """
    assert told(text) == [(["a.frontstage", "b.frontstage"], False)]


def test_systems_and_what_is_to_be_removed_and_texts_without_words_are_not() -> None:
    text = """
    steps:
      - {title: A, support: Ticketing system, backstage: {text: Checks the order, status: removed}, frontstage: "—"}
      - {title: B, support: Ticketing system, backstage: Checks the order, frontstage: "—"}
    """
    assert told(text) == []
