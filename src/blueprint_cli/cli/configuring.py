"""Configuring: the settings that a command runs under: its flags, over the files of settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from blueprint_cli.configuration.configuration import Configuration, Value
from blueprint_cli.configuration.resolving import Configurations, Wish
from blueprint_cli.errors import UsageError

if TYPE_CHECKING:
    from datetime import date

Flags = Mapping[tuple[str, ...], object]
"""What was given on the command line, or nothing, by the way to the setting that it is for."""

_SELECT = ("lint", "select")
_REFINING = (("lint", "ignore"), ("lint", "extend-select"))


def configure(flags: Flags, *, config: Sequence[str] | None, isolated: bool) -> Configurations:
    """The settings for every file of the run.

    Raises ``UsageError`` for what cannot be meant, once and before anything is looked at.
    """
    here = Path.cwd()
    given = {route: Value(value, f"--{route[-1]}", here) for route, value in flags.items() if _is_given(value)}
    if _SELECT in given:  # whoever names rules means these, whatever a file adds or takes away
        given = {**dict.fromkeys(_REFINING, Value((), "--select", here)), **given}
    if any(route[0] == "lint" for route in given):
        from blueprint_cli.review.settings import choose

        choose(Configuration(given).rules, "")
    return Configurations(Wish(given, config or (), isolated))


def sparing(written: Sequence[str] | None) -> Iterator[tuple[tuple[str, ...], object]]:
    """The settings that ``--per-file-ignore PATTERN:RULE,...`` makes. Raises ``UsageError``."""
    rules: dict[str, tuple[str, ...]] = {}
    for text in written or ():
        pattern, _, words = text.rpartition(":")
        if not pattern or not words:
            raise UsageError(f"--per-file-ignore {text} is not PATTERN:RULE", hint="write it as in 'old/**:BP1,BP207'")
        rules[pattern] = (*rules.get(pattern, ()), *(word.strip() for word in words.split(",")))
    return ((("lint", "per-file-ignores", pattern), named) for pattern, named in rules.items())


def day(written: str) -> date:
    """The day that is meant by ``2026-01-31``; today, where nothing is. Raises ``UsageError``."""
    from datetime import date, datetime

    try:
        return date.fromisoformat(written) if written else datetime.now().astimezone().date()
    except ValueError as error:
        raise UsageError(f"{written} is no date", hint="write it as in --today 2026-01-31") from error


def _is_given(value: object) -> bool:
    return value is not None and value is not False and value != ()
