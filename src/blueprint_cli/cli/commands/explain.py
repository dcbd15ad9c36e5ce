"""``blueprint explain``: what a rule is about."""

from __future__ import annotations

from typing import Annotated

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.declarations import Argument
from blueprint_cli.errors import UsageError


def explain(
    console: Console,
    rule: Annotated[str, Argument(metavar="RULE", help="The rule's code or name, as a finding shows it.")],
) -> int:
    """The page says why it matters and to whom, shows a bad and a good example, and names the sources.

    \b
    Examples:
      blueprint explain BP103
      blueprint explain empty-lane
    """
    from blueprint_cli.review.pages import page
    from blueprint_cli.review.registry import find, nearest

    found = find(rule)
    if found is None:
        near = nearest(rule)
        hint = f"did you mean {near}? " if near else ""
        raise UsageError(f"there is no rule {rule!r}", hint=f"{hint}`blueprint rules` lists them all")
    console.result(page(found))
    return 0
