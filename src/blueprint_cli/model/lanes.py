"""The lanes of a blueprint: those that it declares, or the standard ones that hold its cards."""

from __future__ import annotations

from collections.abc import Sequence

from blueprint_cli.model.blueprint import Lane, LaneRole
from blueprint_cli.model.identifying import Claim, identify
from blueprint_cli.model.part import Part
from blueprint_cli.model.problems import Problems
from blueprint_cli.model.references import Definition, Names
from blueprint_cli.model.titles import lane_title
from blueprint_cli.source.problem import shown

STEP_KEYS = ("title", "id", "phase", "description", "time", "wait", "emotion", "metrics", "notes")
"""What a step says of itself; every other key of a step names a lane."""

STANDARD = (LaneRole.EVIDENCE, LaneRole.CUSTOMER, LaneRole.FRONTSTAGE, LaneRole.BACKSTAGE, LaneRole.SUPPORT)
"""The lanes that stand without being declared, in the order in which they are drawn."""

_ROLES = frozenset(role.value for role in LaneRole)


def read_lanes(declared: Part, names: Names, problems: Problems, *, language: str) -> list[Lane]:
    """The lanes that a file declares."""
    parts = [part for part in declared.items() if part.is_mapping or part.text]
    claims = [_claim(part) for part in parts]
    ids = identify(claims, names, problems)
    names.complete = names.complete and len(parts) == len(declared.items())
    lanes = []
    for part, claim, name in zip(parts, claims, ids, strict=True):
        role = _role(part, name, problems)
        if name in STEP_KEYS and name != role.value:
            _report_step_key(claim, name, problems)
        title = claim.title or (lane_title(role, language) if name == role.value else name)
        lane = Lane(
            id=name,
            title=title,
            role=role,
            description=part.word("description"),
            color=part.word("color"),
            at=part.address,
        )
        lanes.append(lane)
    return lanes


def standard_lanes(root: Part, steps: Sequence[Part], names: Names, *, language: str) -> list[Lane]:
    """The customer's lane, and each other standard lane that holds a card."""
    first: dict[str, Part] = {}
    for step in steps:
        for role in STANDARD:
            if role not in first and (cards := step.get(role.value)) and _holds(cards):
                first[role] = cards
    lanes = []
    for role in STANDARD:
        if role in first or role is LaneRole.CUSTOMER:
            at = first.get(role, root)
            title = lane_title(role, language)
            names.add(role.value, Definition(at, at="key", title=title))
            lanes.append(Lane(id=role.value, title=title, role=role, declared=False, at=at.address))
    return lanes


def _claim(part: Part) -> Claim:
    """A bare word is the id of a standard lane; so is a role that stands without id and title."""
    if not part.is_mapping:
        return Claim(part, id=part, title="") if part.name in _ROLES else Claim(part, id=None, title=part.text)
    title = part.word("title")
    own = part.get("id") or (None if title else part.get("role"))
    return Claim(part, id=own, title=title)


def _role(part: Part, name: str, problems: Problems) -> LaneRole:
    """The role that is written, else the one that the id names; any, where that is none."""
    role = part.word("role") or name
    if role in _ROLES:
        return LaneRole(role)
    if part.is_mapping and part.get("role") is None:
        roles = ", ".join(f"`{role}`" for role in LaneRole)
        problems.add("BP005", part, f"the lane {shown(name)} needs a `role`", help=f"say what it is for: {roles}")
    return LaneRole.NOTES


def _report_step_key(claim: Claim, name: str, problems: Problems) -> None:
    problems.add(
        "BP006",
        claim.id or claim.part,
        f"a lane cannot be called {shown(name)}: in a step that key is the step's own",
        help=f"give the lane an `id` of another name, such as `{name}-lane`",
    )


def _holds(cards: Part) -> bool:
    return not cards.is_list or bool(cards.items())
