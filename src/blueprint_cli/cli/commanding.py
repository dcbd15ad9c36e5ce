"""Commanding: the whole command line for typer, which reads any call, helps, complains and completes.

The commands' declarations are put into its words here. A command's module is loaded when that command is called.
"""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable
from functools import wraps
from math import isfinite
from typing import Annotated, Any, cast, get_args

import typer
from typer.core import TyperCommand, TyperGroup

from blueprint_cli.cli.app import COMMANDS, function_of
from blueprint_cli.cli.console import Color
from blueprint_cli.cli.declarations import Argument, Option
from blueprint_cli.cli.flags import every_command


def command_line() -> TyperGroup:
    """The whole command line, its commands loaded as far as they are asked for."""
    app = typer.Typer(cls=_Commands, rich_markup_mode=None, result_callback=_end)
    app.callback(no_args_is_help=True)(_blueprint)
    group = cast(TyperGroup, typer.main.get_command(app))
    group.params += _settling()
    for name, summary in COMMANDS.items():
        group.add_command(TyperCommand(name, help=summary))
    return group


class _Commands(TyperGroup):
    """The commands by name and summary; a command's module is loaded when that command is called."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, TyperCommand | None, list[str]]:
        name, _, rest = super().resolve_command(ctx, args)
        return name, load(name) if name else None, rest


def load(name: str) -> TyperCommand:
    """The command of that name."""
    command = build(function_of(name))
    command.help = f"{COMMANDS[name]}\n\n{command.help}"
    return command


def build(function: Callable[..., object]) -> TyperCommand:
    """The command that ``function`` is and declares, with the flags that every command has."""
    command = _command(function)
    command.params += _settling()
    if "_BLUEPRINT_COMPLETE" in os.environ:  # a shell asks
        from blueprint_cli.cli.completing import complete

        complete(command)
    return command


def _command(function: Callable[..., object], **settles: Any) -> TyperCommand:
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command()(_spelled(function, settles))
    return cast(TyperCommand, typer.main.get_command(app))


def _spelled(function: Callable[..., object], settles: dict[str, Any]) -> Callable[..., object]:
    """``function`` with its parameters declared to typer; its console is that of the context."""

    @wraps(function)
    def command(**values: Any) -> object:
        if "console" in values:
            values["console"] = values["console"].obj
        return function(**values)

    signature = inspect.signature(function, eval_str=True)
    parameters = [
        parameter.replace(annotation=typer.Context if parameter.name == "console" else _annotation(parameter, settles))
        for parameter in signature.parameters.values()
    ]
    vars(command)["__signature__"] = signature.replace(parameters=parameters)
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return command


def _annotation(parameter: inspect.Parameter, settles: dict[str, Any]) -> Any:
    kind, declared = get_args(parameter.annotation)
    return Annotated[kind, _argument(declared) if isinstance(declared, Argument) else _option(declared, kind, settles)]


def _argument(declared: Argument) -> Any:
    return typer.Argument(metavar=declared.metavar, show_default=declared.show_default, help=declared.help)


def _option(declared: Option, kind: Any, settles: dict[str, Any]) -> Any:
    return typer.Option(
        *declared.names,
        metavar=declared.metavar,
        show_default=declared.show_default,
        help=declared.help,
        min=declared.min,
        max=declared.max,
        case_sensitive=declared.case_sensitive,
        **({"callback": _finite} if kind is float else settles),
    )


def _finite(number: float) -> float:
    if not isfinite(number):  # a lower bound lets nan pass
        raise typer.BadParameter(f"{number} is no finite number.")
    return number


def _settling() -> list[Any]:
    """The flags of every command, which are kept where they are given, before the command's name or after it."""
    return _command(every_command, callback=_settle, expose_value=False).params


def _settle(ctx: typer.Context, flag: typer.CallbackParam, value: Color | bool | None) -> None:  # noqa: FBT001 - typer calls it so
    if value:
        setattr(ctx.obj, str(flag.name), value)


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
