"""Offering: what bash is told while a command is being typed, read by its declarations and without loading typer.

Somebody waits for it with a finger on a key. Bash wants plain words only. Whatever else stands on the line (a quote, a
flag with ``=``, a flag before the command), and what the other shells ask, is left to typer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise

from blueprint_cli.cli.app import COMMANDS, function_of
from blueprint_cli.cli.completing import candidates, source_of
from blueprint_cli.cli.declarations import Argument, Option
from blueprint_cli.cli.flags import every_command
from blueprint_cli.cli.skimming import Taken, names_of, parameters_of, stands_alone

_UNUSUAL = frozenset("\"'\\=")


def offer(asked: Mapping[str, str]) -> list[str] | None:
    """What may stand in the place of the word that is being typed; None where this is left to typer.

    ``asked`` is the environment in which the shell's script has put the line (``COMP_WORDS``), and the word's place in
    it (``COMP_CWORD``).
    """
    line, place = asked.get("COMP_WORDS", ""), asked.get("COMP_CWORD", "")
    if asked.get("_BLUEPRINT_COMPLETE") != "complete_bash" or not _UNUSUAL.isdisjoint(line) or not place.isdecimal():
        return None
    words = line.split()
    given, begun = words[1 : int(place)], "".join(words[int(place) : int(place) + 1])
    if given:
        return _go_on(given, begun) if given[0] in COMMANDS and "--" not in given else None
    return None if begun.startswith("-") else [name for name in COMMANDS if name.startswith(begun)]


def _go_on(given: Sequence[str], begun: str) -> list[str]:
    """What may follow ``given``, the words up to the one that begins with ``begun``."""
    taken = [*parameters_of(function_of(given[0])), *parameters_of(every_command)]
    waiting = {name: one for one in taken if one.kind is not bool for name in names_of(one)}
    if given[-1] in waiting:
        return _values(waiting[given[-1]], begun)
    if begun.startswith("-"):
        return [flag for flag in _flags(taken, given) if flag.startswith(begun)]
    filled = sum(stands_alone(word) and before not in waiting for before, word in pairwise(given))
    arguments = [one for one in taken if isinstance(one.declaration, Argument)]
    argument = next((one for place, one in enumerate(arguments) if one.repeats or place == filled), None)
    return _values(argument, begun) if argument else []


def _flags(taken: Sequence[Taken], given: Sequence[str]) -> Iterator[str]:
    """The flags that may still be given."""
    for parameter in taken:
        names = [name for pair in names_of(parameter) for name in pair.split("/")]
        if parameter.repeats or not set(names) & set(given):
            yield from names
    yield "--help"


def _values(parameter: Taken, begun: str) -> list[str]:
    """What the value of ``parameter`` may be, as far as there is a choice."""
    declaration = parameter.declaration
    found = source_of(declaration.metavar or "", is_argument=isinstance(declaration, Argument))
    if found:
        return [candidate.value for candidate in candidates(found, begun)]
    if not issubclass(parameter.kind, StrEnum):
        return []
    if isinstance(declaration, Option) and not declaration.case_sensitive:
        return [word for word in parameter.kind if word.lower().startswith(begun.lower())]
    return [word for word in parameter.kind if word.startswith(begun)]
