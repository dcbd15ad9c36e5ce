"""The words of the format: which keys each kind of mapping knows, as the schema says it."""

from __future__ import annotations

from blueprint_cli.schema.published import Schema, schema

_CELL = "#/definitions/cell"

_KINDS = {
    "": "the blueprint",
    "step": "a step",
    "card": "a card",
    "own_lane": "a lane",
    "own_phase": "a phase",
    "own_link": "a link",
    "own_role": "a role",
    "own_metric": "a metric",
    "own_goal": "a goal",
    "view": "a view",
}
"""The kinds of mapping that a misplaced key may belong to, by the name of their definition."""


def keys_of(kind: str = "") -> tuple[str, ...]:
    """The keys of a kind of mapping, by the name of its definition in the schema; without one, of a blueprint.

    Of a step, these are its own keys, without the lanes.
    """
    definition: Schema = schema()["definitions"][kind] if kind else schema()
    return tuple(key for key, value in definition["properties"].items() if key == "notes" or value.get("$ref") != _CELL)


def homes_of(key: str) -> tuple[str, ...]:
    """Where a key belongs, in words: ``a step``, ``a card``."""
    definitions = schema()["definitions"]
    return tuple(
        name for kind, name in _KINDS.items() if key in (definitions[kind] if kind else schema())["properties"]
    )
