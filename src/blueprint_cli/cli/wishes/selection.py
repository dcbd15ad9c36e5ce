"""Flags that say what of a blueprint is drawn, and what of it stands out."""

from __future__ import annotations

from typing import Annotated

from blueprint_cli.cli.declarations import Option

View = Annotated[
    list[str] | None,
    Option(
        show_default=False,
        metavar="VIEW,...",
        help="Draw this view of the file, or `journey`, which each file has. Repeatable.",
    ),
]
Lanes = Annotated[list[str] | None, Option(show_default=False, metavar="LANE,...", help="Draw only these lanes.")]
Phases = Annotated[
    list[str] | None,
    Option(show_default=False, metavar="PHASE,...", help="Draw only the steps of these phases."),
]
Roles = Annotated[
    list[str] | None,
    Option(
        "--role",
        show_default=False,
        metavar="ROLE,...",
        help="Draw only what these do, beside the customers and their evidence.",
    ),
]
Tags = Annotated[
    list[str] | None,
    Option(
        "--tag",
        show_default=False,
        metavar="TAG,...",
        help="Draw only cards with one of these tags, beside the customers and their evidence.",
    ),
]
Highlight = Annotated[
    list[str] | None,
    Option(
        show_default=False,
        metavar="NAME,...",
        help="Draw all but these paler: cards, lanes, steps, phases, roles, tags or marks.",
    ),
]
Hide = Annotated[
    list[str] | None,
    Option(show_default=False, metavar="WHAT,...", help="Leave these out, as a view's `hide` does."),
]
