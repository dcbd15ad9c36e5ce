"""Skimming: what a plain call of a command gives its parameters, read by their declarations and nothing else.

To load typer and to build a parser takes as long as to lint a dozen files. So calls that say nothing unusual are read
here. Whatever else they say (``--help``, a flag written another way, a value that may be wrong) is left to typer, which
knows all there is, and how to tell.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, NamedTuple, get_args, get_type_hints

from blueprint_cli.cli.declarations import Argument, Option


class Taken(NamedTuple):
    """What a parameter takes: values of the type ``kind``, one or as many as are given; whether it must be given."""

    parameter: str
    kind: type
    repeats: bool
    required: bool
    declaration: Argument | Option


def skim(words: Sequence[str], *commands: Callable[..., object]) -> dict[str, Any] | None:
    """The values that ``words`` give to the parameters of ``commands``; None where this is left to typer."""
    taken = [parameter for command in commands for parameter in parameters_of(command)]
    flags = {name: parameter for parameter in taken for name in names_of(parameter)}
    arguments = next((parameter for parameter in taken if isinstance(parameter.declaration, Argument)), None)
    values: dict[str, Any] = {}
    waiting = list(reversed(words))
    while waiting:
        word = waiting.pop()
        name, equals, text = word.partition("=")
        parameter = arguments if word[:1] != "-" or word == "-" else flags.get(name)
        if parameter is None:
            return None
        if parameter is arguments:
            text = word
        elif parameter.kind is not bool and not equals:
            text = waiting.pop() if waiting else "-?"
        elif equals and (parameter.kind is bool or not name.startswith("--")):
            return None
        value = _read(text, parameter)
        if value is None:
            return None
        _put(value, parameter, values)
    return values if all(parameter.parameter in values for parameter in taken if parameter.required) else None


def parameters_of(command: Callable[..., object]) -> list[Taken]:
    """What the declared parameters of ``command`` take; nothing of one that is declared to typer itself."""
    hints = get_type_hints(command, include_extras=True)
    return [
        _taken(name, hint.__origin__, declaration)
        for name, hint in hints.items()
        for declaration in getattr(hint, "__metadata__", ())
        if isinstance(declaration, Argument | Option)
    ]


def _taken(name: str, kind: Any, declaration: Argument | Option) -> Taken:
    kinds = [part for part in get_args(kind) if part is not NoneType] if isinstance(kind, UnionType) else [kind]
    repeats = kinds[0] == list[str]
    required = isinstance(declaration, Argument) and not isinstance(kind, UnionType)
    return Taken(name, str if repeats else kinds[0], repeats, required, declaration)


def names_of(parameter: Taken) -> tuple[str, ...]:
    """The names of a flag; none of what stands by itself."""
    if isinstance(parameter.declaration, Argument):
        return ()
    return parameter.declaration.names or (f"--{parameter.parameter.replace('_', '-')}",)


def _read(text: str, parameter: Taken) -> Any:
    """The value that ``text`` gives; None where typer has to look at it."""
    kind = parameter.kind
    if kind is bool:
        return True
    if text.startswith("-") and text != "-":
        return None
    if kind in (int, float):
        least = parameter.declaration.min if isinstance(parameter.declaration, Option) else None
        digits = text.replace(".", "", 1) if kind is float else text
        plain = digits.isascii() and digits.isdecimal() and len(digits) < _LONG
        return kind(text) if plain and kind(text) >= (least or 0) else None
    if issubclass(kind, StrEnum):
        return kind(text) if text in tuple(kind) else None
    return kind(text) if kind in (str, Path) else None


_LONG = 10
"""Digits of a number that deserves a second look."""


def _put(value: Any, parameter: Taken, values: dict[str, Any]) -> None:
    if parameter.repeats:
        values.setdefault(parameter.parameter, []).append(value)
    else:
        values[parameter.parameter] = value
