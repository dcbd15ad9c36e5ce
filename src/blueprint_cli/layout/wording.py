"""What the picture says in words of its own, in the language of the blueprint where the tool knows it."""

from __future__ import annotations

from collections.abc import Iterable

from blueprint_cli.analysis.measures import Verdict, judge
from blueprint_cli.analysis.numbers import write_number
from blueprint_cli.analysis.remarks import Noted, RemarkKind
from blueprint_cli.analysis.timing import say_own
from blueprint_cli.analysis.trends import Trend, trend, trend_of_time
from blueprint_cli.layout.languages import words
from blueprint_cli.layout.lettering import direction_of
from blueprint_cli.layout.scene import Tone
from blueprint_cli.model.blueprint import (
    Blueprint,
    Card,
    CardStatus,
    Lane,
    Link,
    LinkKind,
    Mark,
    Metric,
    Reading,
    Step,
    Timing,
)
from blueprint_cli.model.titles import spoken
from blueprint_cli.model.views import JOURNEY

MARK_LETTERS = {
    Mark.FAIL: "F",
    Mark.WAIT: "W",
    Mark.DECISION: "D",
    Mark.MOMENT_OF_TRUTH: "M",
    Mark.BOTTLENECK: "B",
}
"""Shostack's and Bitner's letters: signs, the same in every language."""

VERDICT_SIGNS = {Verdict.MET: "✓", Verdict.MISSED: "✗"}
"""What stands before a value that has a target: its colour alone would not tell everybody."""

BETWEEN = " · "

_DECIMAL_COMMA = frozenset({"de", "fr", "es", "pt", "it", "nl", "pl"})
"""Languages that write a comma before decimals (CLDR)."""


class Wording:
    """The words of one language."""

    def __init__(self, language: str) -> None:
        self._words = words(spoken(language))
        self._point = "," if spoken(language) in _DECIMAL_COMMA else "."

    def name(self, sign: Mark | LinkKind | CardStatus | RemarkKind | Verdict) -> str:
        """What a sign of the legend is called."""
        return self._words["asked" if sign is RemarkKind.QUESTION else sign.value]

    def verdict(self, verdict: Verdict) -> str:
        """What became of a target; nothing where that is not known."""
        return "" if verdict is Verdict.UNKNOWN else self.name(verdict)

    @property
    def dimmed(self) -> str:
        """What is said of a card that stands back behind what is highlighted."""
        return self._words["dimmed"]

    def about(self, blueprint: Blueprint) -> list[str]:
        """Which view this is, for whom and what the blueprint is, and what bounds it: lines below the title."""
        return [BETWEEN.join(parts) for parts in self.about_in_parts(blueprint)]

    def about_in_parts(self, blueprint: Blueprint) -> list[tuple[str, ...]]:
        """The same, each line as the parts that stand side by side on it, where there is room for them."""
        views = {JOURNEY: self._words["journey"]} | {view.id: view.title for view in blueprint.views}
        bounds = (self._filled("starts", blueprint.starts), self._filled("ends", blueprint.ends))
        lines = [
            (views.get(blueprint.view, ""),),
            *_side_by_side((blueprint.persona, blueprint.scenario)),
            *_side_by_side(bounds),
        ]
        return [parts for line in lines if (parts := tuple(filter(None, line)))]

    def record(self, blueprint: Blueprint) -> list[str]:
        """State, version and status; owner and review: up to two lines at the right of the title."""
        first = (
            self._words[blueprint.state] if blueprint.state else "",
            self._filled("version", blueprint.version),
            self._words[blueprint.status] if blueprint.status else "",
        )
        second = (self._filled("owner", blueprint.owner), self._filled("reviewed", blueprint.reviewed))
        return [line for line in (_joined(first), _joined(second)) if line]

    def remark(self, noted: Noted) -> str:
        """A remark in the appendix: its kind, its text, and in brackets how much and who."""
        remark = noted.remark
        facts = (
            self._filled("impact", self._words.get(remark.impact, "")),
            self._filled("effort", self._words.get(remark.effort, "")),
            remark.owner,
            remark.url,
        )
        beside = ", ".join(filter(None, facts))
        return f"{self.name(noted.kind)}: {remark.text}" + (f" ({beside})" if beside else "")

    def timing(self, time: Timing) -> str:
        """A timing: what is the case, and in brackets what should be, and whether it was worse before.

        What a figure is stays on one line with it.
        """
        should = [
            self._words[key].replace(" {}", "\u00a0{}").format(say_own(duration))
            for key, duration in (("aimed", time.target), ("at-most", time.max))
            if duration
        ]
        found = trend_of_time(time)
        if found and time.previous:
            should.append(self._trend(found, say_own(time.previous)))
        if time.actual:
            return say_own(time.actual) + (f" ({', '.join(should)})" if should else "")
        if time.target:
            return say_own(time.target) + (f" ({should[1]})" if len(should) > 1 else "")
        return should[0]

    def channels(self, names: Iterable[str]) -> str:
        """Channels, the usual ones in the words of the language."""
        return ", ".join(self._words.get(name, name) for name in names)

    def wait(self, time: str) -> str:
        """A wait of so long."""
        return self._filled("waiting", time)

    def feeling(self, value: float) -> str:
        """A feeling from -2 to 2."""
        return self._filled("feeling", self.signed(value))

    def goal(self, title: str) -> str:
        """A goal that is served."""
        return self._filled("goal", title)

    def figure(self, metric: Metric, reading: Reading) -> tuple[str, Verdict]:
        """A measured value beside its target and the value before it, and whether the target is met:
        ``Satisfaction 4.2 < 4.5, better than 4.1``."""
        target = metric.target if reading.target is None else reading.target
        text, found = self._compared(metric, reading.value, target), trend(metric, reading)
        told = f"{text}, {self._trend(found, self.number(reading.previous or 0))}" if found else text
        return told, judge(metric, reading.value, target)

    def _compared(self, metric: Metric, value: float | None, target: float | None) -> str:
        if value is None:
            return _joined((metric.title, self.aim(target, metric.unit)))
        unit = f" {metric.unit}" if metric.unit else ""
        if target is None:
            return f"{metric.title} {self.number(value)}{unit}"
        sign = "<" if value < target else ">" if value > target else "="
        return f"{metric.title} {self.number(value)} {sign} {self.number(target)}{unit}"

    def aim(self, target: float | None, unit: str) -> str:
        """What a value should be, if that is known."""
        return "" if target is None else self._filled("aimed", " ".join(filter(None, (self.number(target), unit))))

    def step(self, step: Step) -> str:
        """What a step is called: its number and title."""
        return f"{self._filled('step', str(step.number))}: {step.title}"

    def caption(self, card: Card, lane: Lane, step: Step) -> str:
        """What a card is called where only words are to be had: its text, where it stands, its signs."""
        parts = [f"{card.text} ({lane.title}, {self.step(step)})"]
        if card.status is not CardStatus.CONFIRMED:
            parts.append(self.name(card.status))
        parts += [self.name(mark) for mark in card.marks]
        if card.emotion is not None:
            parts.append(self.feeling(card.emotion))
        return "; ".join(parts)

    def label(self, link: Link) -> str:
        """What stands at an arrow, on one line."""
        return _joined(self.labels(link))

    def labels(self, link: Link) -> tuple[str, ...]:
        """What stands at an arrow: what is handed over, and how often this way is taken; what there is of both."""
        often = "" if link.probability is None else f"{self.number(round(link.probability * 100, 1))} %"
        return tuple(filter(None, (link.text, often)))

    def connection(self, source: Card, target: Card, link: Link) -> str:
        """What a link is called: its two cards, what it says, and its kind where that is not plain flow."""
        label = self.label(link)
        said = f"{source.text} → {target.text}" + (f": {label}" if label else "")
        return said if link.kind is LinkKind.FLOW else f"{said} ({self.name(link.kind)})"

    def signed(self, value: float) -> str:
        """A number with its sign, the minus a true one."""
        return ("+" if value >= 0 else "") + self.number(round(value, 2))

    def number(self, value: float) -> str:
        """A number as the language writes it."""
        return write_number(value).replace("-", "−").replace(".", self._point)

    def _trend(self, found: Trend, before: str) -> str:
        return self._words[found.value].format(before)

    def _filled(self, key: str, text: str) -> str:
        return self._words[key].format(text) if text else ""


def signed(text: str, verdict: Verdict) -> str:
    """A value behind the sign of what became of its target."""
    return f"{VERDICT_SIGNS[verdict]}\u00a0{text}" if verdict in VERDICT_SIGNS else text


def toned(verdict: Verdict, otherwise: Tone) -> Tone:
    """The tone of a value by what became of its target."""
    match verdict:
        case Verdict.MET:
            return Tone.MET
        case Verdict.MISSED:
            return Tone.MISSED
        case Verdict.UNKNOWN:
            return otherwise


def _side_by_side(parts: tuple[str, str]) -> tuple[tuple[str, ...], ...]:
    """The two on one line, unless they run in different directions: one would turn the other around."""
    if all(parts) and direction_of(parts[0]) is not direction_of(parts[1]):
        return (parts[:1], parts[1:])
    return (parts,)


def _joined(parts: Iterable[str]) -> str:
    return BETWEEN.join(filter(None, parts))
