"""Identifying: who gets which id."""

from __future__ import annotations

from collections.abc import Sequence

from blueprint_cli.model.ids import check_id, report_twin, slug
from blueprint_cli.model.part import Part
from blueprint_cli.model.problems import Problems
from blueprint_cli.model.references import Definition, Names, Shared


class Claim:
    """What an element says of its own name: the id that it was given, if any, and its title.

    ``default`` is the id that it gets without one, where that is not the title's slug.
    """

    __slots__ = ("default", "id", "part", "title")

    def __init__(self, part: Part, *, id: Part | None, title: str = "", default: str = "") -> None:  # noqa: A002 - the format's word
        self.part = part
        self.id = id
        self.title = title
        self.default = default


def identify(claims: Sequence[Claim], names: Names, problems: Problems) -> list[str]:
    """An id for each claim, in order, entered into ``names`` with what else refers to it.

    Written ids come first, then the slug of the first title that has it, then numbers for the
    further ones: so no title loses its own slug to the number of another.
    """
    ids = _written(claims, names, problems)
    taken = {name for name in ids if name}
    written = frozenset(taken)
    slugs = ["" if ids[index] else claim.default or slug(claim.title) for index, claim in enumerate(claims)]
    for index, own in enumerate(slugs):
        if own and own not in taken:
            ids[index] = own
            taken.add(own)
    _number(ids, slugs, taken, names.kind)
    for name, claim in zip(ids, claims, strict=True):
        said = claim.id if claim.id and claim.id.name == name else None
        names.add(name, Definition(claim.part, said, title=claim.title))
    _share(claims, slugs, written, names)
    return ids


def _written(claims: Sequence[Claim], names: Names, problems: Problems) -> list[str]:
    """The ids that authors wrote; empty where there is none, or where somebody has it already."""
    owners: dict[str, Part] = {}
    ids = []
    for claim in claims:
        name = claim.id.name if claim.id else ""
        unread = claim.id and not name
        if unread or not (claim.title or claim.default or claim.part.get("title") is None):
            names.complete = False
        if claim.id and name:
            check_id(claim.id, name, problems)
            if name in owners:
                report_twin(claim.id, name, owners[name], kind=names.kind, problems=problems)
                names.forgiven.add(name)
                name = ""
            else:
                owners[name] = claim.id
        ids.append(name)
    return ids


def _number(ids: list[str], slugs: Sequence[str], taken: set[str], kind: str) -> None:
    """Give the claims that are left without an id a number after their slug, or after their kind."""
    following: dict[str, int] = {}
    for index, own in enumerate(slugs):
        if ids[index]:
            continue
        name = own or f"{kind}-{index + 1}"
        number = following.get(name, 2)
        if own or name in taken:
            while f"{name}-{number}" in taken:
                number += 1
            following[name] = number + 1
            name = f"{name}-{number}"
        taken.add(name)
        ids[index] = name


def _share(claims: Sequence[Claim], slugs: Sequence[str], written: frozenset[str], names: Names) -> None:
    """Enter the slugs that several titles share: a reference to one of them could mean any."""
    sharers: dict[str, list[Part]] = {}
    for claim, own in zip(claims, slugs, strict=True):
        if own and own not in written:
            sharers.setdefault(own, []).append(claim.part)
    for own, parts in sharers.items():
        if len(parts) > 1:
            names.share(own, Shared(names.kind, parts))
