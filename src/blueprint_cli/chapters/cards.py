"""Cards as chapters speak of them."""

from __future__ import annotations

from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Card, CardStatus

_ENGLISH = Wording("en")


def words(card: Card) -> str:
    """The text of a card on one line."""
    return " ".join(card.text.split())


def described(card: Card) -> str:
    """The text of a card on one line, and by which channels."""
    text = words(card)
    return f"{text} ({_ENGLISH.channels(card.channels)})" if card.channels else text


def channels(card: Card) -> str:
    """The channels of a card."""
    return _ENGLISH.channels(card.channels)


def signs(card: Card) -> str:
    """What is said of a card by signs: its marks, and that it is not settled; empty where nothing is."""
    found = [_ENGLISH.name(mark) for mark in card.marks]
    if card.status is not CardStatus.CONFIRMED:
        found.append(_ENGLISH.name(card.status))
    return "".join(f" — {sign}" for sign in found[:1]) + "".join(f", {sign}" for sign in found[1:])
