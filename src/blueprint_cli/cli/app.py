"""The command line: which commands there are, the flags that all of them have, and how they end.

A command is a module in ``commands`` with a function of the same name, which returns its exit code.
It is imported when it is asked for, and imports what it needs when it runs: start-up is a feature.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import Annotated, Any, cast

import typer
from typer.core import TyperCommand, TyperGroup

from blueprint_cli.cli.console import Color, Console
from blueprint_cli.cli.streams import flush_streams, prepare_streams

COMMANDS = {
    "new": "Write a new blueprint from a template.",
    "render": "Draw blueprints as pictures.",
    "lint": "Find what is wrong, and what a reviewer would ask.",
    "validate": "Find only what stops a drawing.",
    "fmt": "Give files their one canonical layout.",
    "explain": "Print the page of a rule: what it finds, and why.",
    "rules": "List all rules.",
    "config": "Show the settings that hold, and where each came from.",
    "schema": "Print the JSON Schema of the format, for editors.",
    "lsp": "Serve editors: findings, fixes, completion, renaming.",
}
"""The commands and what they do, in the order in which a newcomer meets them."""


def main() -> None:
    """Run the command that this process was started with, and end with its exit code."""
    prepare_streams()
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code.

    0: done. 1: it found something. 2: the job could not be done. 130: the user stopped it.
    """
    console = Console()
    try:
        code = console.attempt(partial(_invoke, arguments, console))
        return max(code, console.attempt(flush_streams))
    except KeyboardInterrupt:
        return 130


def command_line() -> TyperGroup:
    """The whole command line, its commands loaded as far as they are asked for."""
    app = typer.Typer(cls=_Commands, rich_markup_mode=None, result_callback=_end)
    app.callback(no_args_is_help=True)(_blueprint)
    group = cast(TyperGroup, typer.main.get_command(app))
    group.params += _command(_every_command).params
    for name, summary in COMMANDS.items():
        group.add_command(TyperCommand(name, help=summary))
    return group


def _invoke(arguments: Sequence[str], console: Console) -> int:
    code: object = 0
    try:
        command_line()(list(arguments), prog_name="blueprint", obj=console)
    except SystemExit as end:  # typer ends every command by it
        code = end.code
    return code if isinstance(code, int) else 0


class _Commands(TyperGroup):
    """The commands by name and summary; a command's module is loaded when that command is called."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, TyperCommand | None, list[str]]:
        name, _, rest = super().resolve_command(ctx, args)
        return name, _load(name) if name else None, rest


def _load(name: str) -> TyperCommand:
    command = _command(getattr(import_module(f"blueprint_cli.cli.commands.{name}"), name))
    command.help = f"{COMMANDS[name]}\n\n{command.help}"
    command.params += _command(_every_command).params
    return command


def _command(function: Callable[..., object]) -> TyperCommand:
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command()(function)
    return cast(TyperCommand, typer.main.get_command(app))


def _end(code: int, **_: object) -> None:
    raise typer.Exit(code)


def _show_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        from importlib.metadata import version

        typer.echo(f"blueprint {version('blueprint-cli')}")
        raise typer.Exit


def _blueprint(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Service blueprints as text: written in YAML, checked like code, drawn as swimlane diagrams.

    \b
    Start here:
      blueprint new "Coffee to go"
      blueprint render coffee-to-go.blueprint.yaml
    """


def _settle(ctx: typer.Context, flag: typer.CallbackParam, value: Color | bool | None) -> None:  # noqa: FBT001 - typer calls it so
    """Keep a flag of ``_every_command`` where it was given, before the command's name or after it."""
    if value:
        setattr(ctx.obj, str(flag.name), value)


def _every_command(
    *,
    color: Annotated[
        Color | None,
        typer.Option(
            callback=_settle,
            expose_value=False,
            help="When to use colour; else NO_COLOR and FORCE_COLOR say, or the terminal.",
        ),
    ] = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", callback=_settle, expose_value=False, help="Print results and errors only.")
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", callback=_settle, expose_value=False, help="Print more of what is done.")
    ] = False,
    debug: Annotated[
        bool,
        typer.Option("--debug", callback=_settle, expose_value=False, help="Show where in the program an error arose."),
    ] = False,
) -> None: ...
