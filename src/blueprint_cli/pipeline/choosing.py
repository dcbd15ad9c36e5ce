"""Choosing: what of a blueprint is to be shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from blueprint_cli.model.blueprint import Blueprint


class Selection(NamedTuple):
    """What of a blueprint is to be shown, by ids or titles, and what in it is to stand out; by itself all of it."""

    view: str = ""
    lanes: Sequence[str] = ()
    phases: Sequence[str] = ()
    roles: Sequence[str] = ()
    tags: Sequence[str] = ()
    hide: Sequence[str] = ()
    highlight: Sequence[str] = ()


def choose(blueprint: Blueprint, selection: Selection) -> Blueprint:
    """What ``selection`` leaves of a blueprint.

    Raises ``UsageError`` where something of a name is not there, or where no card would be left.
    """
    from blueprint_cli.analysis.hiding import hide
    from blueprint_cli.analysis.highlighting import highlight
    from blueprint_cli.analysis.viewing import select

    chosen = select(
        hide(blueprint, selection.hide),
        view=selection.view,
        lanes=selection.lanes,
        phases=selection.phases,
        roles=selection.roles,
        tags=selection.tags,
    )
    return highlight(chosen, selection.highlight)
