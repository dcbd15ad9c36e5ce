"""The settings that hold for a file, and where each of them came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, cast

from blueprint_cli.configuration.keys import DEFAULTS, Route
from blueprint_cli.configuration.patterns import Patterns
from blueprint_cli.diagnostics import Severity
from blueprint_cli.review.settings import Profile, Settings


def shortened(path: Path) -> Path:
    """``path`` from the working folder, where it lies in that."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


class Value(NamedTuple):
    """What a setting is. ``origin`` is the file or the flag that says so; patterns and paths start in ``folder``."""

    value: object
    origin: str
    folder: Path


Values = Mapping[Route, Value]
"""What is set, by the way to it. A table of settings has a value for each of its entries."""


class Configuration:
    """The settings of one folder: those of its nearest file, or none, and over them the flags of the command."""

    def __init__(self, values: Values, files: tuple[Path, ...] = ()) -> None:
        self.values = values
        self.files = files
        """The files of settings that took part, the nearest first."""

    def words(self, *route: str) -> tuple[str, ...]:
        """A setting that is a list of texts."""
        return cast("tuple[str, ...]", self._get(route))

    def word(self, *route: str) -> str:
        """A setting that is a text."""
        return cast("str", self._get(route))

    def number(self, *route: str) -> float | None:
        """A setting that is a number, or none."""
        return cast("float | None", self._get(route))

    def holds(self, *route: str) -> bool:
        """A setting that is true or false."""
        return bool(self._get(route))

    def path(self, *route: str) -> Path | None:
        """A setting that is a path, from the folder that it was set in; None where it was not set."""
        value = self.values.get(route)
        return shortened(value.folder / cast("str", value.value)) if value else None

    def entries(self, table: Route) -> Iterator[tuple[Route, Value]]:
        """What is set in a table of settings, in its order."""
        return ((route, value) for route, value in self.values.items() if route[: len(table)] == table)

    @cached_property
    def fail_level(self) -> Severity:
        """From which level on a finding makes the command fail."""
        return Severity(self.word("lint", "fail-level"))

    @cached_property
    def rules(self) -> Settings:
        """Which rules run, on files that are not spared any."""
        options: dict[str, dict[str, float]] = {}
        for (*_, code, option), value in self.entries(("lint", "rules")):
            options.setdefault(code, {})[option] = cast("float", value.value)
        return Settings(
            profile=Profile(self.word("lint", "profile")),
            select=self.words("lint", "select"),
            extend_select=self.words("lint", "extend-select"),
            ignore=self.words("lint", "ignore"),
            options=options,
        )

    def rules_for(self, path: Path) -> Settings:
        """Which rules run on the file at ``path``."""
        spared = tuple(rule for patterns, rules in self._spared if patterns.mean(path) for rule in rules)
        return self.rules._replace(per_file_ignores=(("*", spared),)) if spared else self.rules

    def excludes(self, path: Path, *, is_folder: bool = False) -> bool:
        """Whether what is at ``path`` is to be passed over."""
        return self._excluded is not None and self._excluded.mean(path, is_folder=is_folder)

    @cached_property
    def _spared(self) -> tuple[tuple[Patterns, tuple[str, ...]], ...]:
        return tuple(
            (Patterns([pattern], value.folder), cast("tuple[str, ...]", value.value))
            for (*_, pattern), value in self.entries(("lint", "per-file-ignores"))
        )

    @cached_property
    def _excluded(self) -> Patterns | None:
        value = self.values.get(("exclude",))
        return Patterns(cast("tuple[str, ...]", value.value), value.folder) if value and value.value else None

    def _get(self, route: Route) -> object:
        value = self.values.get(route)
        return value.value if value else DEFAULTS[route]
