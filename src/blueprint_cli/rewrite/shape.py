"""The shapes of a blueprint's mappings, as the schema has them: in which order their keys stand, what is in them."""

from __future__ import annotations

from functools import cache
from typing import Any

from blueprint_cli.schema.published import Schema, schema
from blueprint_cli.schema.words import keys_of

_CARDS = "notes"
_UNKNOWN = 1_000_000
"""Where keys stand that no table names: after all others, in the order in which they are written."""


class Shape:
    """What may stand in one place of a blueprint, be it a text, a list or a mapping.

    ``ranks`` say where each key of a mapping stands; where there are none, the order of its keys is the author's.
    """

    __slots__ = ("_each", "_inside", "_items", "ranks")

    def __init__(self, inside: Schema, *, each: Schema | None, items: Schema | None, ranks: dict[str, int]) -> None:
        self.ranks = ranks
        self._inside = inside
        self._each = each
        self._items = items

    def rank(self, key: str) -> int:
        """Where ``key`` stands among the keys."""
        return self.ranks.get(key, _UNKNOWN)

    def of(self, key: str | None) -> Shape | None:
        """The shape of the value of ``key``, or of the items of a list; None where the format says nothing of it."""
        if key is None:
            return _shape(self._items) if self._items else None
        part = self._inside.get(key) or (None if key.startswith("x-") else self._each)
        return _shape(part) if part else None

    def with_lanes(self, lanes: tuple[str, ...]) -> Shape:
        """The same of a step with these lanes, from top to bottom; without any, lanes stand as they are written.

        A lane may bear the name of a key that a step has of its own: it is that key, but for ``notes``, which are
        cards where there is such a lane.
        """
        own = [key for key in self.ranks if key in keys_of("step") and not (key in lanes and key == _CARDS)]
        return Shape(self._inside, each=self._each, items=self._items, ranks=_ranks(dict.fromkeys([*own, *lanes])))


def blueprint() -> Shape:
    """The shape of a whole file."""
    whole = schema()
    return Shape(whole["properties"], each=None, items=None, ranks=_ranks(whole["properties"]))


def _shape(part: Schema) -> Shape:
    return _named(part["$ref"]) if "$ref" in part else _merged(part)


@cache
def _named(reference: str) -> Shape:
    return _merged(schema()["definitions"][reference.rpartition("/")[2]])


def _merged(part: Schema) -> Shape:
    """One shape of all the forms that the schema allows in a place: no two of them disagree on a key."""
    inside: Schema = {}
    each: Any = None
    items: Any = None
    for form in _forms(part):
        inside |= form.get("properties", {})
        more = form.get("additionalProperties")
        each = more if isinstance(more, dict) else each
        items = form.get("items", items)
    # An id comes first wherever it stands in the tables: it is what the rest of the file calls the thing.
    ordered = sorted(inside, key=lambda key: key != "id")
    return Shape(inside, each=each, items=items, ranks=_ranks(ordered))


def _forms(part: Schema) -> list[Schema]:
    if "$ref" in part:
        return _forms(schema()["definitions"][part["$ref"].rpartition("/")[2]])
    return [inner for form in part["anyOf"] for inner in _forms(form)] if "anyOf" in part else [part]


def _ranks(keys: Any) -> dict[str, int]:
    return {key: rank for rank, key in enumerate(keys)}
