"""Cards as chapters speak of them: signs and channels in the words of their picture."""

from __future__ import annotations

from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Card, CardStatus


def words(card: Card) -> str:
    """The text of a card on one line."""
    return " ".join(card.text.split())


def described(card: Card, wording: Wording) -> str:
    """The text of a card on one line, and by which channels."""
    text = words(card)
    return f"{text} ({wording.channels(card.channels)})" if card.channels else text


def channels(card: Card, wording: Wording) -> str:
    """The channels of a card."""
    return wording.channels(card.channels)


def signs(card: Card, wording: Wording) -> str:
    """What is said of a card by signs: its marks, and that it is not settled; empty where nothing is."""
    found = [wording.name(mark) for mark in card.marks]
    if card.status is not CardStatus.CONFIRMED:
        found.append(wording.name(card.status))
    return "".join(f" — {sign}" for sign in found[:1]) + "".join(f", {sign}" for sign in found[1:])
