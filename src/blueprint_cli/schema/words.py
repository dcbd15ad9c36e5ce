"""The words of the formats: which keys each kind of mapping knows, as the schemas say it."""

from __future__ import annotations

from blueprint_cli.schema.published import Kind, Schema, schema

_CELL = "#/definitions/cell"

_HOMES = {
    Kind.BLUEPRINT: {
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
    },
    Kind.THEME: {
        "": "the theme",
        "own_bar": "`phases`",
        "text_colors": "`texts`",
        "remark_colors": "`remarks`",
        **{name: f"`{name}`" for name in ("roles", "lines", "links", "marks", "statuses")},
    },
}
"""The kinds of mapping that a misplaced key may belong to, by the name of their definition."""


def keys_of(kind: str = "") -> tuple[str, ...]:
    """The keys of a kind of mapping, by the name of its definition in the schema; without one, of a blueprint.

    Of a step, these are its own keys, without the lanes.
    """
    definition: Schema = schema()["definitions"][kind] if kind else schema()
    return tuple(key for key, value in definition["properties"].items() if key == "notes" or value.get("$ref") != _CELL)


def homes_of(key: str, kind: Kind = Kind.BLUEPRINT) -> tuple[str, ...]:
    """Where a key of a file of some kind belongs, in words: ``a step``, ``a card``."""
    whole = schema(kind)
    parts = {name: whole["definitions"][home] if home else whole for home, name in _HOMES[kind].items()}
    return tuple(name for name, part in parts.items() if key in part["properties"])
