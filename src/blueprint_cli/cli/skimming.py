"""Skimming: what a plain call of a command gives its parameters, read by their declarations and nothing else.

To load typer and to build a parser takes as long as to lint a dozen files. So calls that say nothing unusual are read
here. Whatever else they say (``--help``, a flag written another way, a value that may be wrong) is left to typer, which
knows all there is, and how to tell.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from enum import StrEnum
from pathlib import Path
from types import FunctionType, NoneType, UnionType
from typing import Any, NamedTuple, cast, get_args, get_type_hints

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
    values: dict[str, Any] = {}
    waiting = list(reversed(words))
    while waiting:
        word = waiting.pop()
        name, equals, text = word.partition("=")
        stands = stands_alone(word)
        parameter = _place(taken, values) if stands else flags.get(name)
        if parameter is None:
            return None
        if stands:
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
    """What the declared parameters of ``command`` take, in their order."""
    hints = get_type_hints(command, include_extras=True)
    optional = _optional(cast(FunctionType, command))
    return [
        _taken(name, hint.__origin__, declaration, required=name not in optional)
        for name, hint in hints.items()
        for declaration in getattr(hint, "__metadata__", ())
    ]


def _optional(function: FunctionType) -> set[str]:
    """The parameters that have a default: as ``inspect`` would tell, which takes long to load."""
    defaults = len(function.__defaults__ or ())
    in_order = function.__code__.co_varnames[: function.__code__.co_argcount]
    return {*in_order[len(in_order) - defaults :], *(function.__kwdefaults__ or ())}


def _taken(name: str, kind: Any, declaration: Argument | Option, *, required: bool) -> Taken:
    kinds = [part for part in get_args(kind) if part is not NoneType] if isinstance(kind, UnionType) else [kind]
    repeats = kinds[0] == list[str]
    return Taken(name, str if repeats else kinds[0], repeats, required, declaration)


def names_of(parameter: Taken) -> tuple[str, ...]:
    """The names of a flag; none of what stands by itself."""
    if isinstance(parameter.declaration, Argument):
        return ()
    return parameter.declaration.names or (f"--{parameter.parameter.replace('_', '-')}",)


def stands_alone(word: str) -> bool:
    """Whether ``word`` is no flag."""
    return word[:1] != "-" or word == "-"


def _place(taken: Sequence[Taken], values: Container[str]) -> Taken | None:
    """The argument that is next to be given, where ``values`` has those that are; None where all are."""
    places = (one for one in taken if isinstance(one.declaration, Argument))
    return next((one for one in places if one.repeats or one.parameter not in values), None)


def _read(text: str, parameter: Taken) -> Any:
    """The value that ``text`` gives; None where typer has to look at it."""
    kind = parameter.kind
    if kind is bool:
        return True
    if text.startswith("-") and text != "-":
        return None
    if kind in (int, float):
        digits = text.replace(".", "", 1) if kind is float else text
        plain = digits.isascii() and digits.isdecimal() and len(digits) < _LONG
        return kind(text) if plain and _is_within(kind(text), parameter.declaration) else None
    if issubclass(kind, StrEnum):
        return kind(text) if text in tuple(kind) else None
    return kind(text) if kind in (str, Path) else None


def _is_within(number: float, declaration: Argument | Option) -> bool:
    least, most = (declaration.min, declaration.max) if isinstance(declaration, Option) else (None, None)
    return (least or 0) <= number and (most is None or number <= most)


_LONG = 10
"""Digits of a number that deserves a second look."""


def _put(value: Any, parameter: Taken, values: dict[str, Any]) -> None:
    if parameter.repeats:
        values.setdefault(parameter.parameter, []).append(value)
    else:
        values[parameter.parameter] = value
