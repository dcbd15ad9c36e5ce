"""What a blueprint declares by id: roles, metrics and goals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from unicodedata import normalize

from blueprint_cli.model.blueprint import Goal, Metric, Role
from blueprint_cli.model.identifying import Claim, identify
from blueprint_cli.model.ids import check_id, report_twin
from blueprint_cli.model.part import Part, is_extension
from blueprint_cli.model.problems import Problems
from blueprint_cli.model.references import Definition, Names, refer, refer_all

Entries = Mapping[str, Part]
"""The entries of one registry by id, those of included files among them."""


def read_entries(registry: Part, kind: str, problems: Problems) -> dict[str, Part]:
    """The entries of a map from ids to elements, without extensions; one id written in two ways is a problem."""
    entries: dict[str, Part] = {}
    for key, part in registry.entries():
        name = normalize("NFC", key)
        if name in entries:
            report_twin(part, name, entries[name], kind=kind, problems=problems, at="key")
        elif not is_extension(key):
            check_id(part, name, problems, at="key")
            entries[name] = part
    return entries


def name_entries(entries: Entries, names: Names) -> None:
    """Enter the ids and titles of a registry."""
    for name, part in entries.items():
        names.add(name, Definition(part, part, "key", _title(name, part)))


def read_roles(entries: Entries) -> list[Role]:
    """The declared roles. A role without a title is called by its id."""
    return [
        Role(
            id=name,
            title=_title(name, part),
            description=part.word("description"),
            kind=part.word("kind"),
            headcount=part.quantity("count"),
            cost_per_hour=part.quantity("cost_per_hour"),
            at=part.address,
        )
        for name, part in entries.items()
    ]


def imply_roles(mentions: Iterable[Part], names: Names, problems: Problems) -> list[Role]:
    """The roles of a file that declares none: each new text that says who acts, in their order."""
    names.implied = True
    first: dict[str, Part] = {}
    for mention in mentions:
        first.setdefault(mention.name, mention)
    claims = [Claim(part, id=None, title=part.text) for part in first.values()]
    ids = identify(claims, names, problems)
    return [
        Role(id=name, title=claim.title, declared=False, at=claim.part.address)
        for name, claim in zip(ids, claims, strict=True)
    ]


def read_metrics(entries: Entries, goals: Names, problems: Problems) -> list[Metric]:
    """The metrics, with the goals that they serve."""
    return [
        Metric(
            id=name,
            title=_title(name, part),
            unit=part.word("unit"),
            better=part.word("better"),
            target=part.quantity("target"),
            goals=refer_all(part.texts("goals"), goals, problems),
            at=part.address,
        )
        for name, part in entries.items()
    ]


def read_goals(entries: Entries, metrics: Names, problems: Problems) -> list[Goal]:
    """The goals, with the metric that tells whether one is reached."""
    return [
        Goal(
            id=name,
            title=_title(name, part),
            metric=refer(metric, metrics, problems) if (metric := part.get("metric")) else "",
            target=part.quantity("target"),
            unit=part.word("unit"),
            at=part.address,
        )
        for name, part in entries.items()
    ]


def _title(name: str, part: Part) -> str:
    return part.word("title") or part.text or name
