"""Linking: the arrows of a blueprint that are shown, in whatever draws them."""

from __future__ import annotations

from blueprint_cli.analysis.flow import links
from blueprint_cli.model.blueprint import Blueprint, Link


def shown_links(blueprint: Blueprint) -> tuple[Link, ...]:
    """The links of ``blueprint``, those that ``flow`` adds as well; none where a view hides them."""
    return () if "links" in blueprint.hide else links(blueprint)
