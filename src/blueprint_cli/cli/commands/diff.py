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
    changes_format: Annotated[ChangesFormat, Option("--format", "-f", help="How the changes are told.")] = (
        ChangesFormat.TEXT
    ),
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
      blueprint diff main:coffee.blueprint.yaml coffee.blueprint.yaml -f md -o comment.md
      git difftool -x 'blueprint diff --path "$MERGED"' HEAD~1 -- coffee.blueprint.yaml
    """
    from pathlib import Path

    from blueprint_cli.cli.differing import Sides, failing
    from blueprint_cli.export.writing import write
    from blueprint_cli.pipeline.comparing import diff as compare
    from blueprint_cli.pipeline.comparing import tell_changes

    matters = failing(words(fail_on))
    sides = Sides(console, path=path).load(old, new)
    if sides is None:
        return 2
    comparison = compare(*sides)
    color = not out and console.colors(sys.stdout)
    told = tell_changes(comparison, changes_format, color=color)
    if out:
        write(Path(out), told.encode(), force=force)
        console.say(f"wrote {out}")
    else:
        console.result(told)
    return 1 if any(not matters.isdisjoint(change.kinds) for change in comparison.changes) else 0
