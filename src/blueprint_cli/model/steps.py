"""The steps of a blueprint, and the phases over them."""

from __future__ import annotations

from collections.abc import Sequence

from blueprint_cli.model.blueprint import Phase, Step
from blueprint_cli.model.identifying import Claim, identify
from blueprint_cli.model.part import Part
from blueprint_cli.model.problems import Problems
from blueprint_cli.model.references import Names, Vocabulary, refer
from blueprint_cli.model.values import read_readings, read_remarks, read_timing


def read_phases(declared: Part | None, steps: Sequence[Part], names: Names, problems: Problems) -> list[Phase]:
    """The phases that a file declares; without that, each new phase of a step, in their order."""
    if declared is None:
        names.implied = True
        parts = _implied(steps)
    else:
        parts = [part for part in declared.items() if part.is_mapping or part.text]
        names.complete = names.complete and len(parts) == len(declared.items())
    claims = [Claim(part, id=part.get("id"), title=part.word("title") or part.text) for part in parts]
    ids = identify(claims, names, problems)
    return [
        Phase(
            id=name,
            title=claim.title or name,
            description=claim.part.word("description"),
            declared=declared is not None,
            at=claim.part.address,
        )
        for name, claim in zip(ids, claims, strict=True)
    ]


def _implied(steps: Sequence[Part]) -> list[Part]:
    first: dict[str, Part] = {}
    for step in steps:
        phase = step.get("phase")
        if phase and phase.text:
            first.setdefault(phase.name, phase)
    return list(first.values())


def read_steps(
    parts: Sequence[Part], ids: Sequence[str], vocabulary: Vocabulary, problems: Problems, *, annotated: bool
) -> list[Step]:
    """The steps. ``annotated`` where their notes are their own and not the cards of a notes lane."""
    return [
        Step(
            id=name,
            title=part.word("title") or name,
            number=number,
            phase=refer(phase, vocabulary.phases, problems, titles=True) if (phase := part.get("phase")) else "",
            description=part.word("description"),
            time=read_timing(part, "time", problems),
            wait=read_timing(part, "wait", problems),
            emotion=part.quantity("emotion"),
            metrics=read_readings(part, vocabulary.metrics, problems),
            notes=read_remarks(part, "notes") if annotated else (),
            at=part.address,
        )
        for number, (name, part) in enumerate(zip(ids, parts, strict=True), 1)
    ]
