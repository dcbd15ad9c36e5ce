"""Telling: a blueprint, chapter by chapter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from blueprint_cli.analysis.actors import Actor
from blueprint_cli.analysis.naming import name
from blueprint_cli.chapters.chapter import Chapter, Missing, Report, Told, Untold
from blueprint_cli.chapters.registry import CHAPTERS
from blueprint_cli.chapters.subject import Subject
from blueprint_cli.errors import UsageError
from blueprint_cli.model.blueprint import Blueprint

_HAND_OUT = "roles"
"""The chapter that is told for single roles."""


def tell(blueprint: Blueprint, *, chapters: Sequence[str] = (), roles: Sequence[str] = ()) -> Report:
    """The report of ``blueprint``: all chapters or those of the names in ``chapters``, in the order of the registry.

    With ``roles``, by id or title, it is a hand-out for these: what they do, and nothing else. Raises ``UsageError``
    where there is no such chapter or role, or both are asked for.
    """
    if chapters and roles:
        raise UsageError("a hand-out for a role has one chapter", hint="leave out either the roles or the chapters")
    subject = Subject(blueprint, only=_actors(blueprint, roles))
    told: list[Told] = []
    missing: list[Missing] = []
    for chapter in _chosen([_HAND_OUT] if roles else chapters):
        blocks = chapter.tell(subject)
        if isinstance(blocks, Untold):
            missing.append(Missing(chapter, blocks.reason))
        else:
            told.append(Told(chapter, tuple(blocks)))
    return Report(
        id=blueprint.id,
        title=_title(subject),
        about=tuple(_about(blueprint)),
        language=blueprint.language,
        direction=blueprint.direction,
        told=tuple(told),
        missing=tuple(missing),
    )


def _chosen(names: Sequence[str]) -> Iterable[Chapter]:
    known = {chapter.name for chapter in CHAPTERS}
    for asked in names:
        if asked not in known:
            from blueprint_cli.schema.suggesting import nearest

            near = nearest(asked, known)
            hint = f"did you mean {near}? " if near else ""
            hint += f"the chapters are {', '.join(chapter.name for chapter in CHAPTERS)}"
            raise UsageError(f"there is no chapter {asked}", hint=hint)
    return (chapter for chapter in CHAPTERS if not names or chapter.name in names)


def _actors(blueprint: Blueprint, named: Sequence[str]) -> frozenset[Actor]:
    """The roles of these names, and the lanes that stand for those who are not named."""
    if not named:
        return frozenset()
    subject = Subject(blueprint)
    actors = dict.fromkeys(actor for card in blueprint.cards for actor in subject.actors.of(card))
    titles = {role.id: role.title for role in blueprint.roles} | {actor.id: actor.title for actor in actors}
    ids = name("role", named, titles)
    roles = frozenset(Actor(role.id, role.title, is_role=True) for role in blueprint.roles if role.id in ids)
    return roles | frozenset(actor for actor in actors if actor.id in ids)


def _title(subject: Subject) -> str:
    title = subject.blueprint.title
    names = sorted({actor.title for actor in subject.only})
    return f"{', '.join(names)}: {title}" if names else title


def _about(blueprint: Blueprint) -> Iterator[str]:
    if blueprint.description:
        yield blueprint.description
    facts = (
        f"{blueprint.state} state" if blueprint.state else "",
        f"version {blueprint.version}" if blueprint.version else "",
        blueprint.status,
        f"owner {blueprint.owner}" if blueprint.owner else "",
        f"reviewed {blueprint.reviewed}" if blueprint.reviewed else "",
    )
    if any(facts):
        yield " · ".join(filter(None, facts))
