"""``blueprint report``: what a blueprint tells, chapter by chapter."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.declarations import Argument, Option
from blueprint_cli.cli.flags import StdinFilename, Values, words
from blueprint_cli.errors import UsageError
from blueprint_cli.pipeline.reporting import Telling

_STANDARD = "-"


def report(
    console: Console,
    file: Annotated[str, Argument(metavar="FILE", help="A blueprint, or - for standard input.")],
    *,
    chapters: Annotated[
        list[str] | None,
        Option(
            "--chapter",
            metavar="CHAPTER,...",
            show_default=False,
            help="Tell only these: story, roles, handovers, time, feelings, fail-points, pains, systems, evidence, "
            "goals, measures, costs, load, redundancy, questions. Repeatable.",
        ),
    ] = None,
    roles: Annotated[
        list[str] | None,
        Option(
            "--role",
            metavar="ROLE,...",
            show_default=False,
            help="A hand-out for these, by id or title: what they do, when, with what, and for whom.",
        ),
    ] = None,
    telling: Annotated[
        Telling | None,
        Option("--format", "-f", show_default=False, help="Else as the name of OUT ends, or txt."),
    ] = None,
    out: Annotated[
        str,
        Option(
            "--out", "-o", metavar="OUT", show_default=False, help="A file, or - for standard output, as without it."
        ),
    ] = _STANDARD,
    width: Annotated[
        int | None,
        Option(metavar="N", min=40, show_default=False, help="The columns of txt; else as the terminal has, or 100."),
    ] = None,
    picture: Annotated[
        bool,
        Option("--picture/--no-picture", help="Whether a page of all chapters begins with the picture."),
    ] = True,
    force: Annotated[bool, Option("--force", help="Overwrite a file that this tool has not made.")] = False,
    values: Values = "",
    stdin_filename: StdinFilename = "",
) -> int:
    """The story for those who are new, what each role does, hand-overs, time, fail points, pains, systems, evidence,
    goals, costs, load, and what is still open. A chapter for which the file has nothing is named at the end.

    A file with errors is not told: they are printed. Exit code 0: told. 1: the file has errors, or measured values
    that fit nothing. 2: the job could not be done.

    \b
    Examples:
      blueprint report coffee.blueprint.yaml
      blueprint report coffee.blueprint.yaml -o coffee.html
      blueprint report coffee.blueprint.yaml --chapter time,costs -f md
      blueprint report coffee.blueprint.yaml --role barista -o barista.md
      blueprint report coffee.blueprint.yaml --values september.csv --chapter measures
      blueprint report coffee.blueprint.yaml -f json | jq '.chapters[].name'
    """
    from blueprint_cli.cli.complaining import refuse
    from blueprint_cli.cli.measuring import lay
    from blueprint_cli.cli.sources import gather
    from blueprint_cli.pipeline.reporting import report

    target = None if out == _STANDARD else Path(out)
    form = telling or _as_named(target)
    sources, code = gather([file], console, stdin_filename=stdin_filename)
    if code:
        return code
    if len(sources) > 1:
        raise UsageError(f"{file} is {len(sources)} blueprints, and a report is of one", hint="name one of them")
    loaded = sources[0].load()
    if loaded.blueprint is None:
        return refuse(loaded, console)
    laid = lay(loaded.blueprint, values, console)
    if laid.blueprint is None:
        return laid.code
    content = report(
        laid.blueprint,
        form,
        chapters=words(chapters),
        roles=words(roles),
        columns=width or _columns(target),
        color=target is None and console.colors(sys.stdout),
        picture=picture,
    )
    _deliver(content, target, force=force, console=console)
    return laid.code


def _as_named(target: Path | None) -> Telling:
    """The format that the name of a file ends with."""
    suffix = target.suffix[1:].lower() if target else ""
    if target and suffix not in tuple(Telling):
        known = ", ".join(f".{form}" for form in Telling)
        raise UsageError(f"{target} says by its name no format of a report", hint=f"use -f, or end it with {known}")
    return Telling(suffix) if suffix else Telling.TEXT


def _columns(target: Path | None) -> int:
    import shutil

    return 100 if target else shutil.get_terminal_size((100, 0)).columns


def _deliver(content: bytes, target: Path | None, *, force: bool, console: Console) -> None:
    if target is None:
        console.result(content)
        return
    from blueprint_cli.export.writing import Written, write

    written = write(target, content, force=force)
    console.say(f"{'wrote' if written is Written.WRITTEN else 'unchanged'} {target}")
