"""``blueprint validate``: what stops blueprints from being drawn."""

from __future__ import annotations

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.flags import (
    Config,
    Exclude,
    ExitZero,
    ForceExclude,
    Isolated,
    OutputFormat,
    Outputs,
    Paths,
    Statistics,
    StdinFilename,
    Watch,
    words,
)
from blueprint_cli.report.formats import ReportFormat


def validate(
    console: Console,
    paths: Paths = None,
    *,
    exit_zero: ExitZero = False,
    output_format: OutputFormat = ReportFormat.FULL,
    output: Outputs = None,
    statistics: Statistics = False,
    exclude: Exclude = None,
    force_exclude: ForceExclude = False,
    config: Config = None,
    isolated: Isolated = False,
    watch: Watch = False,
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
    from blueprint_cli.cli.checking import Check, Look, check
    from blueprint_cli.cli.configuring import Flags, configure
    from blueprint_cli.cli.reporting import Wish

    flags: Flags = {("exclude",): words(exclude), ("force-exclude",): force_exclude}

    def run() -> int:
        configurations = configure(flags, config=config, isolated=isolated)
        wish = Wish(output_format, output, statistics)
        return check(Check(paths, stdin_filename, configurations, wish, exit_zero), Look(), console)

    if watch:
        from blueprint_cli.cli.watching import watching

        return watching(run, paths, console)
    return run()
