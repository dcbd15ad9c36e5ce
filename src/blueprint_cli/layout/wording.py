"""What the picture says in words of its own: names of marks and links, tooltips."""

from __future__ import annotations

from blueprint_cli.analysis.remarks import Noted, RemarkKind
from blueprint_cli.layout.scene import Tone
from blueprint_cli.model.blueprint import Card, CardStatus, Lane, LinkKind, Mark, Metric, Reading, Step

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


REMARK_NAMES = {
    RemarkKind.PAIN: "Pain",
    RemarkKind.RECOVERY: "Recovery",
    RemarkKind.QUESTION: "Question",
    RemarkKind.OPPORTUNITY: "Idea",
    RemarkKind.POLICY: "Policy",
    RemarkKind.NOTE: "Note",
}


def remark_line(noted: Noted) -> str:
    """A remark in the appendix: its kind, its text, and in brackets who and how much."""
    remark = noted.remark
    facts = [
        f"impact {remark.impact}" if remark.impact else "",
        f"effort {remark.effort}" if remark.effort else "",
        remark.owner,
    ]
    beside = ", ".join(filter(None, facts))
    return f"{REMARK_NAMES[noted.kind]}: {remark.text}" + (f" ({beside})" if beside else "")


def figure(metric: Metric, reading: Reading) -> tuple[str, Tone]:
    """A measured value beside its target, and whether that is met: ``Satisfaction 4.2 < 4.5``."""
    target = metric.target if reading.target is None else reading.target
    unit = f" {metric.unit}" if metric.unit else ""
    if reading.value is None:
        return f"{metric.title}: target {target:g}{unit}" if target is not None else metric.title, Tone.VALUE
    if target is None:
        return f"{metric.title} {reading.value:g}{unit}", Tone.VALUE
    sign = "<" if reading.value < target else ">" if reading.value > target else "="
    text = f"{metric.title} {reading.value:g} {sign} {target:g}{unit}"
    if sign == "=" or not metric.better:
        return text, Tone.MET if sign == "=" else Tone.VALUE
    return text, Tone.MET if (sign == ">") == (metric.better == "higher") else Tone.MISSED


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
