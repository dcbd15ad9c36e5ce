"""Flags and arguments that more than one command has, and their words."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer


class ReportFormat(StrEnum):
    """How findings are written: for people, one to a line, or for programs."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"


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
        "--output", metavar="FORMAT:PATH", show_default=False, help="Write a report to a file too. Repeatable."
    ),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="End with 0 although there are findings.")]


def words(values: Sequence[str] | None) -> tuple[str, ...]:
    """The words of a flag that may be repeated and may hold several, with commas between them."""
    return tuple(word.strip() for value in values or () for word in value.split(",") if word.strip())
