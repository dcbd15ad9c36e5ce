"""``blueprint validate``: what stops blueprints from being drawn."""

from __future__ import annotations

from operator import attrgetter

import typer

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.flags import ExitZero, OutputFormat, Outputs, Paths, ReportFormat, StdinFilename


def validate(
    ctx: typer.Context,
    paths: Paths = None,
    *,
    exit_zero: ExitZero = False,
    output_format: OutputFormat = ReportFormat.FULL,
    output: Outputs = None,
    stdin_filename: StdinFilename = "",
) -> int:
    """All errors of a file are found in one run: YAML, unknown and missing keys, values, references.

    Exit code 0: every file can be drawn. 1: errors. 2: the job could not be done.

    \b
    Examples:
      blueprint validate
      blueprint validate coffee.blueprint.yaml
      blueprint validate - --stdin-filename coffee.blueprint.yaml < draft.yaml
    """
    from blueprint_cli.cli.checking import Check, check

    console: Console = ctx.obj
    wanted = Check(paths, stdin_filename, output_format, output)
    code, found = check(wanted, attrgetter("diagnostics"), console)
    return code or int(bool(found) and not exit_zero)
