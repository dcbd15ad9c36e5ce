"""The command line: which commands there are, the flags that all of them have, and how they end.

A command is a module in ``commands`` with a function of the same name, which returns its exit code.
It is imported when it is asked for, and imports what it needs when it runs: start-up is a feature.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from keyword import iskeyword

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.streams import flush_streams, prepare_streams

COMMANDS = {
    "new": "Write a new blueprint from a template.",
    "render": "Draw blueprints as pictures.",
    "serve": "Show a blueprint in the browser, and follow every save.",
    "build": "Make a site of a folder of blueprints.",
    "export": "Write blueprints in the formats of other tools.",
    "import": "Make blueprints of tables and drawings of other tools.",
    "report": "Tell a blueprint, chapter by chapter.",
    "lint": "Find what is wrong, and what a reviewer would ask.",
    "validate": "Find only what stops a drawing.",
    "fmt": "Give files their one canonical layout.",
    "diff": "Tell what has changed between two blueprints.",
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


def _invoke(arguments: Sequence[str], console: Console) -> int:
    asked = not arguments and "_BLUEPRINT_COMPLETE" in os.environ
    code: object = _complete_plainly(console) if asked else _invoke_plainly(arguments, console)
    if code is None:
        from blueprint_cli.cli.commanding import command_line

        try:
            command_line()(list(arguments), prog_name="blueprint", obj=console)
        except SystemExit as end:  # typer ends every command by it
            code = end.code
    return code if isinstance(code, int) else 0


def _complete_plainly(console: Console) -> int | None:
    """Tell a shell what may be typed, without loading typer; None where that has to."""
    from blueprint_cli.cli.offering import offer

    offered = offer(os.environ)
    if offered is None:
        return None
    console.result("\n".join(offered) + "\n")
    return 0


def _invoke_plainly(arguments: Sequence[str], console: Console) -> int | None:
    """Run a command whose call is plain, without loading typer; None where it is another, and nothing has been run."""
    name, *words = arguments or ("",)
    if name not in COMMANDS:
        return None
    from blueprint_cli.cli.flags import every_command
    from blueprint_cli.cli.skimming import skim

    command = function_of(name)
    values = skim(words, command, every_command)
    if values is None:
        return None
    for setting in vars(console).keys() & values.keys():
        setattr(console, setting, values.pop(setting))
    return command(console, **values)


def function_of(name: str) -> Callable[..., int]:
    """The function that the command ``name`` is; its module is loaded for it."""
    own = f"{name}_" if iskeyword(name) else name
    function: Callable[..., int] = getattr(import_module(f"blueprint_cli.cli.commands.{own}"), own)
    return function
