"""The manual page of the command line, in the language of man(7): what the help says, and what holds for all of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from blueprint_cli.cli.app import COMMANDS
from blueprint_cli.cli.commanding import command_line

_HEAD = r""".TH BLUEPRINT 1
.SH NAME
blueprint \- service blueprints as text: written in YAML, checked like code, drawn as swimlane diagrams
.SH SYNOPSIS
.B blueprint
.I COMMAND
.RI [ OPTION ...]
.RI [ ARGUMENT ...]
.SH DESCRIPTION
A service blueprint shows what a customer goes through, step by step, and below it everything that has to happen so
that it works. It is a file in YAML, by convention
.IR NAME .blueprint.yaml.
.P
Results go to standard output, everything else to standard error. Nothing is ever sent or fetched over a network.
.SH OPTIONS
"""

_TAIL = r""".SH EXIT STATUS
.TP
.B 0
Done, and nothing at or above the level that fails.
.TP
.B 1
There are findings, or differences.
.TP
.B 2
The job could not be done: a wrong flag or setting, a file that is missing, no Graphviz.
.SH ENVIRONMENT
.TP
.B NO_COLOR
Nothing is coloured, see https://no\-color.org.
.TP
.B FORCE_COLOR
What is printed is coloured although it goes to no terminal, see https://force\-color.org.
.SH FILES
.TP
.IR blueprint.toml ", " .blueprint.toml ", " pyproject.toml
Settings, from the folder of a blueprint upwards; the closest file holds.
.SH SEE ALSO
.BR dot (1)
"""


def manual() -> str:
    """The page."""
    group = command_line()
    with group.make_context("blueprint", [], resilient_parsing=True) as root:
        common = [line for parameter in group.get_params(root) for line in _parameter(parameter, root)]
        body = [line for name in COMMANDS for line in _command(name, group.resolve_command(root, [name])[1], common)]
    return f"{_HEAD}{_lines(common)}.SH COMMANDS\n{_lines(body)}{_TAIL}"


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _command(name: str, command: Any, common: Sequence[str]) -> Iterator[str]:
    """The part on one command, without the options that all of them have."""
    with command.make_context(f"blueprint {name}", [], resilient_parsing=True) as context:
        usage = " ".join(command.collect_usage_pieces(context))
        yield f".SS blueprint {name} {_roff(usage)}"
        yield from _paragraphs(command.help)
        for parameter in command.get_params(context):
            lines = list(_parameter(parameter, context))
            if not set(lines) <= set(common):
                yield from lines


def _parameter(parameter: Any, context: Any) -> Iterator[str]:
    record = parameter.get_help_record(context)
    if record:
        yield from (".TP", f".B {_roff(record[0])}", _roff(record[1]))


def _paragraphs(text: str) -> Iterator[str]:
    """A text of help: a mark says which paragraphs are to keep their lines."""
    for paragraph in text.strip().split("\n\n"):
        lines = paragraph.splitlines()
        if lines[0].strip() == "\b":
            yield from (".P", ".nf", *(_roff(line) for line in lines[1:]), ".fi")
        else:
            yield from (".P", _roff(" ".join(line.strip() for line in lines)))


def _roff(text: str) -> str:
    """``text`` so that nothing in it is taken for a command of the page's language."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped
