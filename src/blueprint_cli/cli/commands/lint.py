"""``blueprint lint``: everything there is to say about blueprints."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.flags import ExitZero, OutputFormat, Outputs, Paths, ReportFormat, StdinFilename, words
from blueprint_cli.diagnostics import Severity
from blueprint_cli.lint.settings import Profile

_RULES = "RULE,..."


def lint(
    ctx: typer.Context,
    paths: Paths = None,
    *,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar=_RULES, show_default=False, help="Run only these: codes, names, BP1 for a group, or ALL."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar=_RULES, show_default=False, help="Do not run these.")
    ] = None,
    extend_select: Annotated[
        list[str] | None, typer.Option(metavar=_RULES, show_default=False, help="Run these too.")
    ] = None,
    profile: Annotated[Profile, typer.Option(help="Which rules run, and at what level.")] = Profile.DEFAULT,
    fail_level: Annotated[
        Severity, typer.Option(help="From which level on a finding means exit code 1.")
    ] = Severity.ERROR,
    strict: Annotated[bool, typer.Option("--strict", help="The same as --fail-level warning.")] = False,
    max_warnings: Annotated[
        int | None,
        typer.Option(metavar="N", min=0, show_default=False, help="More warnings than N mean exit code 1."),
    ] = None,
    exit_zero: ExitZero = False,
    output_format: OutputFormat = ReportFormat.FULL,
    output: Outputs = None,
    stdin_filename: StdinFilename = "",
) -> int:
    """Errors of the file come first; one that has none is looked at by the rules that `blueprint rules` lists.

    Exit code 0: nothing at the fail level or above. 1: something. 2: the job could not be done.

    \b
    Examples:
      blueprint lint
      blueprint lint services/ --strict
      blueprint lint coffee.blueprint.yaml --ignore BP102,empty-lane
      blueprint lint --output-format concise --output json:findings.json
    """
    from blueprint_cli import pipeline
    from blueprint_cli.cli.checking import Check, check
    from blueprint_cli.lint.running import CRASHED
    from blueprint_cli.lint.settings import Settings, choose, failing

    console: Console = ctx.obj
    settings = Settings(profile=profile, select=words(select), ignore=words(ignore), extend_select=words(extend_select))
    choose(settings, "")  # tells once what is wrong with the flags, and not for every file
    wanted = Check(paths, stdin_filename, output_format, output)
    code, found = check(wanted, partial(pipeline.lint, settings=settings), console)
    if code or any(diagnostic.code == CRASHED for diagnostic in found):
        return 2
    warnings = sum(diagnostic.severity is Severity.WARNING for diagnostic in found)
    too_many = max_warnings is not None and warnings > max_warnings
    fails = too_many or failing(found, Severity.WARNING if strict else fail_level)
    return int(fails and not exit_zero)
