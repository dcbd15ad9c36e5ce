"""``blueprint lint``: everything there is to say about blueprints."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.declarations import Option
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
    Today,
    Values,
    Watch,
    words,
)
from blueprint_cli.diagnostics import Severity
from blueprint_cli.report.formats import ReportFormat
from blueprint_cli.review.settings import Profile

_RULES = "RULE,..."


def lint(
    console: Console,
    paths: Paths = None,
    *,
    select: Annotated[
        list[str] | None,
        Option(metavar=_RULES, show_default=False, help="Run only these: codes, names, BP1 for a group, or ALL."),
    ] = None,
    ignore: Annotated[list[str] | None, Option(metavar=_RULES, show_default=False, help="Do not run these.")] = None,
    extend_select: Annotated[
        list[str] | None, Option(metavar=_RULES, show_default=False, help="Run these too.")
    ] = None,
    per_file_ignore: Annotated[
        list[str] | None,
        Option(
            metavar="PATTERN:RULE,...",
            show_default=False,
            help="Do not run these on the files that the pattern means. Repeatable.",
        ),
    ] = None,
    profile: Annotated[
        Profile | None, Option(show_default=False, help="Which rules run, and at what level; else `default`.")
    ] = None,
    fail_level: Annotated[
        Severity | None,
        Option(show_default=False, help="From which level on a finding means exit code 1; else `error`."),
    ] = None,
    strict: Annotated[bool, Option("--strict", help="The same as --fail-level warning.")] = False,
    max_warnings: Annotated[
        int | None,
        Option(metavar="N", min=0, show_default=False, help="More warnings than N mean exit code 1."),
    ] = None,
    exit_zero: ExitZero = False,
    baseline: Annotated[
        str | None, Option(metavar="FILE", show_default=False, help="Do not tell the findings in FILE again.")
    ] = None,
    write_baseline: Annotated[
        Path | None,
        Option(metavar="FILE", show_default=False, help="Put what is found into FILE, as known from now on."),
    ] = None,
    today: Today = "",
    fix: Annotated[bool, Option("--fix", help="Mend what can be mended without changing what it means.")] = False,
    unsafe_fixes: Annotated[
        bool, Option("--unsafe-fixes", help="With --fix or --diff: mend what may change the meaning too.")
    ] = False,
    diff: Annotated[
        bool, Option("--diff", help="Print what --fix would change, and neither write nor report.")
    ] = False,
    show_fixes: Annotated[
        bool, Option("--show-fixes", help="With --fix or --diff: tell which findings are mended.")
    ] = False,
    output_format: OutputFormat = ReportFormat.FULL,
    output: Outputs = None,
    statistics: Statistics = False,
    exclude: Exclude = None,
    force_exclude: ForceExclude = False,
    config: Config = None,
    isolated: Isolated = False,
    watch: Watch = False,
    values: Values = "",
    stdin_filename: StdinFilename = "",
) -> int:
    """Errors of the file come first; one that has none is looked at by the rules that `blueprint rules` lists.

    Several files are also looked at beside each other. What a flag leaves open is as the nearest blueprint.toml says;
    `blueprint config` shows it. Exit code 0: nothing at the fail level or above. 1: something. 2: the job could not be
    done.

    \b
    Examples:
      blueprint lint
      blueprint lint services/ --strict
      blueprint lint coffee.blueprint.yaml --ignore BP102,empty-lane
      blueprint lint --output-format concise --output json:findings.json
      blueprint lint --fix --show-fixes
      blueprint lint --write-baseline known.json
      blueprint lint coffee.blueprint.yaml --values september.csv
    """
    from blueprint_cli.cli.checking import Check, check
    from blueprint_cli.cli.configuring import Flags, configure, day, sparing
    from blueprint_cli.cli.linting import Linting
    from blueprint_cli.cli.mending import begin, preview
    from blueprint_cli.cli.reporting import Wish

    flags: Flags = {
        ("lint", "select"): words(select),
        ("lint", "ignore"): words(ignore),
        ("lint", "extend-select"): words(extend_select),
        **dict(sparing(per_file_ignore)),
        ("lint", "profile"): profile,
        ("lint", "fail-level"): Severity.WARNING if strict else fail_level,
        ("lint", "max-warnings"): max_warnings,
        ("lint", "baseline"): baseline,
        ("exclude",): words(exclude),
        ("force-exclude",): force_exclude,
    }

    def run() -> int:
        configurations = configure(flags, config=config, isolated=isolated)
        mender = begin(console, fix=fix, diff=diff, unsafe=unsafe_fixes, lists=show_fixes)
        look = Linting(
            configurations, console, today=day(today), write_baseline=write_baseline, mender=mender, values=values
        )
        wanted = Check(paths, stdin_filename, configurations, Wish(output_format, output, statistics), exit_zero)
        return preview(wanted, look, mender, console) if mender and diff else check(wanted, look, console)

    if watch:
        from blueprint_cli.cli.watching import watching

        return watching(run, paths, console, values=values)
    return run()
