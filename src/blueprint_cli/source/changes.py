"""Changes to the values of a file, by routes and not by places: what ``patching`` makes edits of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from blueprint_cli.diagnostics import Route

Value: TypeAlias = str | float | bool | Sequence["Value"] | Mapping[str, "Value"]
"""What may be written: a text, a number, a truth, or a list or mapping of them, which is written in brackets."""


class Replace(NamedTuple):
    """Write ``value`` where the value at ``at`` stands; a text keeps the quotes of the one that it replaces."""

    at: Route
    value: Value


class Rename(NamedTuple):
    """Call the entry at ``at`` ``key``."""

    at: Route
    key: str


class Delete(NamedTuple):
    """Take out the entry or item at ``at``; the last one of a list or mapping goes with the key that holds it."""

    at: Route


class Insert(NamedTuple):
    """Add an entry to the mapping at ``at``, after the one called ``after``, or as the last."""

    at: Route
    key: str
    value: Value
    after: str = ""


class Append(NamedTuple):
    """Add an item to the end of the list at ``at``."""

    at: Route
    value: Value


Change: TypeAlias = Replace | Rename | Delete | Insert | Append
