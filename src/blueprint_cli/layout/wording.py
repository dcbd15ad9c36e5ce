"""What the picture says in words of its own: names of marks and links, tooltips."""

from __future__ import annotations

from blueprint_cli.model.blueprint import Card, CardStatus, Lane, LinkKind, Mark, Step

MARK_LETTERS = {
    Mark.FAIL: "F",
    Mark.WAIT: "W",
    Mark.DECISION: "D",
    Mark.MOMENT_OF_TRUTH: "M",
    Mark.BOTTLENECK: "B",
}

MARK_NAMES = {
    Mark.FAIL: "fail point",
    Mark.WAIT: "wait",
    Mark.DECISION: "decision",
    Mark.MOMENT_OF_TRUTH: "moment of truth",
    Mark.BOTTLENECK: "bottleneck",
}

KIND_NAMES = {
    LinkKind.FLOW: "flow",
    LinkKind.AGREEMENT: "agreement",
    LinkKind.MESSAGE: "message",
    LinkKind.LOOP: "loop, on purpose",
    LinkKind.FAILURE: "when it fails",
}

STATUS_NAMES = {
    CardStatus.CONFIRMED: "confirmed",
    CardStatus.ASSUMPTION: "assumption",
    CardStatus.QUESTION: "open question",
    CardStatus.PLANNED: "planned",
    CardStatus.REMOVED: "removed",
}


def caption(card: Card, lane: Lane, step: Step) -> str:
    """What a card is called where only words are to be had: its text, where it stands, its signs."""
    parts = [f"{card.text} ({lane.title}, step {step.number}: {step.title})"]
    if card.status is not CardStatus.CONFIRMED:
        parts.append(STATUS_NAMES[card.status])
    parts += [MARK_NAMES[mark] for mark in card.marks]
    if card.recovery:
        parts.append(f"recovery: {card.recovery}")
    return "; ".join(parts)


def connection(source: Card, target: Card, kind: LinkKind, text: str) -> str:
    """What a link is called: its two cards, what it says, and its kind where that is not plain flow."""
    words = f"{source.text} → {target.text}"
    if text:
        words += f": {text}"
    return words if kind is LinkKind.FLOW else f"{words} ({KIND_NAMES[kind]})"
