"""Flags that say which pictures are made, and where they go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

from blueprint_cli.cli.declarations import Argument, Option
from blueprint_cli.errors import UsageError

if TYPE_CHECKING:
    from blueprint_cli.pipeline.formats import Format

Files = Annotated[
    list[str], Argument(metavar="FILE...", help="Blueprints, folders, patterns, or - for standard input.")
]
Out = Annotated[
    str,
    Option(
        "--out",
        "-o",
        metavar="OUT",
        show_default=False,
        help="A file, a folder, a pattern of {folder}, {name}, {view}, {page} and {format}, or - for standard output; "
        "else the picture goes beside its file.",
    ),
]
Formats = Annotated[
    list[str] | None,
    Option(
        "--format",
        "-f",
        metavar="FORMAT,...",
        show_default=False,
        help="svg, png, pdf; html (a page to explore in a browser); md, html-table or txt (all of it in words, txt "
        "drawn in characters); dot (for neato -n2 of Graphviz) or json (where everything is); else as the name of "
        "OUT ends.",
    ),
]
Processes = Annotated[
    int | None,
    Option(
        "--jobs",
        "-j",
        metavar="N",
        min=1,
        show_default=False,
        help="In how many processes to draw; else in one for each CPU, if there are eight files for each.",
    ),
]
Force = Annotated[bool, Option("--force", help="Overwrite files that this tool has not made.")]

FailOnChange = Annotated[
    bool,
    Option("--fail-on-change", help="End with 1 where a picture was missing or out of date; it is drawn all the same."),
]


def chosen_formats(named: Sequence[str]) -> tuple[Format, ...]:
    """The formats of these names, each once. Raises ``UsageError`` for any other."""
    from blueprint_cli.pipeline.formats import Format

    for name in named:
        if name.lower() not in tuple(Format):
            raise UsageError(f"{name!r} is not one of {', '.join(Format)}", hint="say one, or several with commas")
    return tuple(Format(name.lower()) for name in dict.fromkeys(named))
