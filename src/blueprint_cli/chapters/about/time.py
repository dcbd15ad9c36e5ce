"""How long each step takes, what the customer waits, and what it all depends on."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.analysis.critical import critical_path
from blueprint_cli.analysis.timing import StepTime, add, say
from blueprint_cli.analysis.waiting import share_of_wait
from blueprint_cli.chapters.blocks import Bar, Bars, Basis, Block, Paragraph
from blueprint_cli.chapters.cards import words
from blueprint_cli.chapters.chapter import Untold
from blueprint_cli.chapters.figures import counted, duration, roughly, said, share
from blueprint_cli.chapters.resting import unknown
from blueprint_cli.chapters.subject import Subject
from blueprint_cli.chapters.tabling import tabulate
from blueprint_cli.model.blueprint import Duration


def tell(subject: Subject) -> tuple[Block, ...] | Untold:
    """The times of the steps, their sum, the share of waits, and the critical path."""
    if not any(time.total for time in subject.times):
        return Untold("no step and no customer's card has a `time` or a `wait`")
    return tuple(_blocks(subject))


def _blocks(subject: Subject) -> Iterator[Block]:
    times = subject.times
    yield Paragraph(text=" ".join((*_sums(times), *_average(subject))))
    bars = tuple(
        Bar(
            subject.step(step),
            (duration(time.time) if time.time else None, duration(time.wait) if time.wait else None),
        )
        for step, time in zip(subject.blueprint.steps, times, strict=True)
    )
    yield Bars(title="Time by step", series=("Time", "Wait"), bars=bars)
    yield tabulate(
        "Time, wait and running total",
        ("Step", "Time", "Wait", "Total so far"),
        (
            (subject.step(step), *(duration(part) if part else "" for part in (time.time, time.wait, time.total)))
            for step, time in zip(subject.blueprint.steps, times, strict=True)
        ),
    )
    yield from _critical(subject)
    yield Basis(text=" ".join(_basis(times)))


def _sums(times: tuple[StepTime, ...]) -> Iterator[str]:
    total = next(time.total for time in reversed(times) if time.total)
    yield f"The journey takes {say(total)} in all, if every step is gone through once."
    waited = share_of_wait(times)
    wait = add(time.wait for time in times)
    if waited and wait:
        yield f"The customer waits {say(wait)} of it: {share(waited).text} of the time."
    elif waited:
        yield "No wait is given."


def _average(subject: Subject) -> Iterator[str]:
    """What the journey takes on average, where the probabilities make that another time."""
    often = subject.frequencies
    if often.endless or not often.weighs:
        return
    found = add(
        Duration(part.low * often.steps[time.step], part.high * often.steps[time.step], part.working)
        for time in subject.times
        for part in (time.time, time.wait)
        if part
    )
    total = add(part for time in subject.times for part in (time.time, time.wait))
    if found and total and roughly(found) != roughly(total):
        yield f"Weighed by the probabilities of the ways, it takes {roughly(found)} on average."
        yield from unknown(subject)


def _critical(subject: Subject) -> Iterator[Block]:
    path = critical_path(subject.blueprint)
    if path is None or not path.total.high:
        return
    legs = [leg for leg in path.legs if leg.duration and leg.duration.high]
    yield Paragraph(text=f"The critical path, the chain of cards that takes longest, is {say(path.total)} long.")
    yield tabulate(
        "The critical path",
        ("Step", "Who", "What", "Takes"),
        (
            (
                subject.step(leg.card),
                subject.who(leg.card),
                words(leg.card),
                duration(leg.duration) if leg.duration else "",
            )
            for leg in legs
        ),
    )
    passed = len(path.legs) - len(legs)
    if passed:
        yield Basis(
            text=f"The path also passes {counted(passed, 'card')} without a time, which {_counts(passed)} as nothing."
        )


def _basis(times: tuple[StepTime, ...]) -> Iterator[str]:
    yield (
        "A step's time and wait are its own, else the sum over its customer's cards; of a target, a maximum and an "
        "actual time the actual one counts, else the target. The critical path follows links that lead forward in "
        "time, over all lanes."
    )
    silent = sum(not (time.time or time.wait) for time in times)
    if silent:
        yield f"{counted(silent, 'step')} of {len(times)} without a time or wait {_counts(silent)} as nothing."
    if any(part.working for time in times for part in (time.time, time.wait) if part):
        yield "≈ stands where working days are in a sum; each counts 24 hours."


def _counts(cards: int) -> str:
    return said(cards, "counts", "count")
