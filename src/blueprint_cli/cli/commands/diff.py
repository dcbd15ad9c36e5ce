"""``blueprint diff``: what has changed between two blueprints."""

from __future__ import annotations

import sys
from typing import Annotated

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.declarations import Argument, Option
from blueprint_cli.cli.flags import words
from blueprint_cli.pipeline.comparing import ChangesFormat


def diff(
    console: Console,
    old: Annotated[str, Argument(metavar="OLD", help="A blueprint, also as it was: REVISION:PATH, as Git names it.")],
    new: Annotated[
        str,
        Argument(
            metavar="[NEW]",
            show_default=False,
            help="The other one; left out, OLD is the new one, and the old one is what it says that it `replaces`.",
        ),
    ] = "",
    *,
    changes_format: Annotated[
        ChangesFormat | None,
        Option(
            "--format",
            "-f",
            show_default=False,
            help="How the changes are told, or drawn, both blueprints in one picture; else as the name of FILE ends, "
            "or as text.",
        ),
    ] = None,
    out: Annotated[
        str, Option("--out", "-o", metavar="FILE", show_default=False, help="Write to FILE and not to standard output.")
    ] = "",
    fail_on: Annotated[
        list[str] | None,
        Option(
            metavar="KIND,...",
            show_default=False,
            help="Which changes mean exit code 1: added, removed, moved, reworded, retimed, relinked or changed, or "
            "none of them; else any.",
        ),
    ] = None,
    theme: Annotated[
        str,
        Option(metavar="NAME|FILE", help="Of a picture: light, dark, auto, print, high-contrast, or a file of yours."),
    ] = "light",
    path: Annotated[
        str,
        Option(metavar="PATH", show_default=False, help="Where both files stand, for what they include, if not there."),
    ] = "",
    force: Annotated[bool, Option("--force", help="Overwrite a file that this tool has not made.")] = False,
) -> int:
    """By meaning and not by line: cards that were added, moved, reworded, relinked or retimed, and so on.

    Parts are matched by their ids, and where those have changed by how alike they are, which is said. Exit code 0:
    nothing has changed. 1: something has. 2: the two could not be compared.

    \b
    Examples:
      blueprint diff coffee-2025.blueprint.yaml coffee.blueprint.yaml
      blueprint diff HEAD~1:coffee.blueprint.yaml coffee.blueprint.yaml
      blueprint diff target.blueprint.yaml
      blueprint diff HEAD~1:coffee.blueprint.yaml coffee.blueprint.yaml -o changes.svg
      blueprint diff main:coffee.blueprint.yaml coffee.blueprint.yaml -f md -o comment.md
      git difftool -x 'blueprint diff --path "$MERGED"' HEAD~1 -- coffee.blueprint.yaml
    """
    from blueprint_cli.cli.differing import Sides, deliver, failing, wanted
    from blueprint_cli.cli.theming import choose
    from blueprint_cli.pipeline.comparing import diff as compare
    from blueprint_cli.pipeline.comparing import tell_changes
    from blueprint_cli.pipeline.style import Style

    matters = failing(words(fail_on))
    form = wanted(changes_format, out)
    look = choose(theme, console)
    sides = Sides(console, path=path).load(old, new)
    if sides is None or look is None:
        return 2
    comparison = compare(*sides)
    color = not out and console.colors(sys.stdout)
    deliver(tell_changes(comparison, form, color=color, style=Style(theme=look)), console, out=out, force=force)
    return 1 if any(not matters.isdisjoint(change.kinds) for change in comparison.changes) else 0
