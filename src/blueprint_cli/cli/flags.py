"""Flags and arguments that more than one command has, and their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from blueprint_cli.cli.console import Color
from blueprint_cli.cli.declarations import Argument, Option
from blueprint_cli.report.formats import ReportFormat

Paths = Annotated[
    list[str] | None,
    Argument(
        metavar="[PATH]...",
        show_default=False,
        help="Files, folders, patterns, or - for standard input; else all here.",
    ),
]
StdinFilename = Annotated[
    str,
    Option(metavar="NAME", show_default=False, help="What standard input is called, and where its paths start."),
]
Values = Annotated[
    str,
    Option(
        metavar="FILE.csv",
        show_default=False,
        help="Lay measured values over the blueprint: columns `card` or `step`, `metric` (or `time`, `wait`), `date`, "
        "`value`.",
    ),
]
OutputFormat = Annotated[ReportFormat, Option("--output-format", help="How findings are printed.")]
Outputs = Annotated[
    list[str] | None,
    Option(
        "--output",
        metavar="FORMAT:PATH",
        show_default=False,
        help="Write a report to a file too, or to - for standard output alone. Repeatable.",
    ),
]
Statistics = Annotated[bool, Option("--statistics", help="Tell how often each rule found something.")]
ExitZero = Annotated[bool, Option("--exit-zero", help="End with 0 although there are findings.")]
Watch = Annotated[bool, Option("--watch", help="Do it again whenever a file changes, until you stop it.")]
Config = Annotated[
    list[str] | None,
    Option(
        metavar="PATH|KEY=VALUE",
        show_default=False,
        help="Take the settings of this file, or this one setting: lint.profile=complete. Repeatable.",
    ),
]
Isolated = Annotated[bool, Option("--isolated", help="Read no file of settings.")]
Today = Annotated[str, Option(metavar="DATE", show_default=False, help="Judge as on this day, such as 2026-01-31.")]
Exclude = Annotated[
    list[str] | None,
    Option(
        metavar="PATTERN,...", show_default=False, help="Pass over these files and folders, written as in a .gitignore."
    ),
]
ForceExclude = Annotated[
    bool, Option("--force-exclude", help="Pass over what is excluded although it is named outright.")
]


def words(values: Sequence[str] | None) -> tuple[str, ...]:
    """The words of a flag that may be repeated and may hold several, with commas between them."""
    return tuple(word.strip() for value in values or () for word in value.split(",") if word.strip())


def every_command(
    *,
    color: Annotated[
        Color | None, Option(help="When to use colour; else NO_COLOR and FORCE_COLOR say, or the terminal.")
    ] = None,
    quiet: Annotated[bool, Option("--quiet", "-q", help="Print results and errors only.")] = False,
    verbose: Annotated[bool, Option("--verbose", "-v", help="Print more of what is done.")] = False,
    debug: Annotated[bool, Option("--debug", help="Show where in the program an error arose.")] = False,
) -> None:
    """The flags that every command has: they are kept by its console."""
