"""``blueprint fmt``: one canonical layout for every blueprint file."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.declarations import Option
from blueprint_cli.cli.flags import Config, Exclude, ForceExclude, Isolated, Paths, StdinFilename, words

if TYPE_CHECKING:
    from blueprint_cli.cli.sources import Source
    from blueprint_cli.pipeline.formatting import Formatted


def fmt(
    console: Console,
    paths: Paths = None,
    *,
    check: Annotated[bool, Option("--check", help="Write nothing; print which files would change.")] = False,
    diff: Annotated[bool, Option("--diff", help="Write nothing; print what would change.")] = False,
    exclude: Exclude = None,
    force_exclude: ForceExclude = False,
    config: Config = None,
    isolated: Isolated = False,
    stdin_filename: StdinFilename = "",
) -> int:
    """Keys come in the order of the format, with one indentation, one kind of quotes and one spacing. What the file
    says stays, and so do its comments, its groups of lines, and the order of steps, lanes, cards and links.

    A file that YAML cannot read is told and left alone; standard input goes to standard output. Exit code 0: all files
    have that layout now. 1: with --check or --diff, some would change; a file could not be read. 2: the job could not
    be done.

    \b
    Examples:
      blueprint fmt
      blueprint fmt --check services/
      blueprint fmt --diff coffee.blueprint.yaml
      blueprint fmt - < draft.yaml > coffee.blueprint.yaml
    """
    from blueprint_cli.cli.configuring import Flags, configure
    from blueprint_cli.cli.sources import STANDARD, Source, gather

    flags: Flags = {("exclude",): words(exclude), ("force-exclude",): force_exclude}
    configurations = configure(flags, config=config, isolated=isolated)
    sources, code = gather(paths or ["."], console, stdin_filename=stdin_filename, configurations=configurations)
    run = _Run(console, writes=not (check or diff), shows_diff=diff)
    codes = [console.attempt(partial(run.format, source)) for source in console.progress(sources)]
    if not sources and paths == [STANDARD] and run.writes:  # excluded: whoever reads the result must not lose the text
        console.result(Source(stdin_filename, piped=True).read())
    run.summarize()
    return max(code, *codes, 0)


class _Run:
    """What is done with each file, and how many were how."""

    def __init__(self, console: Console, *, writes: bool, shows_diff: bool) -> None:
        self._console = console
        self.writes = writes
        self._shows_diff = shows_diff
        self._changed = self._same = 0

    def format(self, source: Source) -> int:
        """Format one file. Raises ``FileError``, and ``BlueprintError`` where the layout would change what it says."""
        from blueprint_cli.pipeline.formatting import reformat

        content = source.read()
        formatted = reformat(content, path=source.path)
        if formatted.after is None:
            self._tell_errors(source, formatted)
            return 1
        tidy = formatted.after.encode()
        changes = tidy != content
        if self.writes:
            self._write(source, tidy, changes=changes)
        elif changes:
            self._show(source, content.decode(), formatted.after)
        self._changed += changes
        self._same += not changes
        return int(changes and not self.writes)

    def summarize(self) -> None:
        """Tell how many files were how, where there were any."""
        changed = f"{_counted(self._changed)} {'formatted' if self.writes else 'would change'}"
        same = f"{_counted(self._same)} left as they are" if self._same != 1 else "1 file left as it is"
        parts = [changed] * bool(self._changed) + [same] * bool(self._same)
        if parts:
            self._console.say(f"{', '.join(parts)}.")

    def _write(self, source: Source, tidy: bytes, *, changes: bool) -> None:
        if source.piped:
            self._console.result(tidy)
        elif changes:
            from blueprint_cli.export.writing import write

            write(Path(source.path), tidy, force=True)
            self._console.mention(f"formatted {source.path}")

    def _show(self, source: Source, before: str, after: str) -> None:
        if not self._shows_diff:
            self._console.result(f"{source.path}\n")
            return
        from blueprint_cli.report.differing import render_diff

        color, terminal = self._console.colors(sys.stdout), sys.stdout.isatty()
        self._console.result(render_diff(before, after, path=source.path, color=color, terminal=terminal))

    def _tell_errors(self, source: Source, formatted: Formatted) -> None:
        from blueprint_cli.cli.reporting import width
        from blueprint_cli.report.formats import Reader, ReportFormat, begin
        from blueprint_cli.report.report import Checked

        reader = Reader(color=self._console.colors(sys.stderr), width=width())
        report = begin(ReportFormat.FULL, reader)
        checked = Checked(source.path, formatted.diagnostics, {source.path: formatted.before})
        self._console.report("".join((report.start(), report.add(checked), report.finish())))


def _counted(number: int) -> str:
    return "1 file" if number == 1 else f"{number} files"
