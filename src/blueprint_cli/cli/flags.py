"""Flags and arguments that more than one command has, and their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from blueprint_cli.report.formats import ReportFormat

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH]...",
        show_default=False,
        help="Files, folders, patterns, or - for standard input; else all here.",
    ),
]
StdinFilename = Annotated[
    str,
    typer.Option(metavar="NAME", show_default=False, help="What standard input is called, and where its paths start."),
]
OutputFormat = Annotated[ReportFormat, typer.Option("--output-format", help="How findings are printed.")]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        metavar="FORMAT:PATH",
        show_default=False,
        help="Write a report to a file too, or to - for standard output alone. Repeatable.",
    ),
]
Statistics = Annotated[bool, typer.Option("--statistics", help="Tell how often each rule found something.")]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="End with 0 although there are findings.")]
Watch = Annotated[bool, typer.Option("--watch", help="Do it again whenever a file changes, until you stop it.")]
Config = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATH|KEY=VALUE",
        show_default=False,
        help="Take the settings of this file, or this one setting: lint.profile=complete. Repeatable.",
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no file of settings.")]
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN,...", show_default=False, help="Pass over these files and folders, written as in a .gitignore."
    ),
]
ForceExclude = Annotated[
    bool, typer.Option("--force-exclude", help="Pass over what is excluded although it is named outright.")
]


def words(values: Sequence[str] | None) -> tuple[str, ...]:
    """The words of a flag that may be repeated and may hold several, with commas between them."""
    return tuple(word.strip() for value in values or () for word in value.split(",") if word.strip())
