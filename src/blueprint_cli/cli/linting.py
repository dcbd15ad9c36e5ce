"""Linting: how ``lint`` looks at files: at each by itself, at all beside each other, and past what is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from blueprint_cli.cli.checking import Look
from blueprint_cli.cli.console import Console
from blueprint_cli.cli.sources import Source
from blueprint_cli.configuration.configuration import Configuration
from blueprint_cli.configuration.resolving import Configurations
from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.pipeline import linting
from blueprint_cli.pipeline.loading import Loaded
from blueprint_cli.report.report import Checked
from blueprint_cli.review.settings import Settings, choose

if TYPE_CHECKING:
    from blueprint_cli.cli.mending import Mender
    from blueprint_cli.review.baseline import Baseline
    from blueprint_cli.review.comparing import Comparison
    from blueprint_cli.review.rule import Known


class Linting(Look):
    """All there is to say of files on the day ``today``, but for what is known.

    Known is what the baseline of a file's settings says, or with ``write_baseline`` everything: it goes into that file.
    """

    def __init__(
        self,
        configurations: Configurations,
        console: Console,
        *,
        today: date,
        write_baseline: Path | None,
        mender: Mender | None = None,
        values: str = "",
    ) -> None:
        self._configurations = configurations
        self._console = console
        self._today = today
        self._write_baseline = write_baseline
        self._mender = mender
        self._values = values
        self._beside: tuple[Checked, ...] = ()
        self._comparison: Comparison | None = None
        self._baselines: dict[Path, Baseline] = {}

    def begin(self, configurations: Sequence[Configuration]) -> None:
        """Read the baselines, and compare files only where there are several.

        Raises ``UsageError`` where there are values for one, and several files.
        """
        if self._values:
            from blueprint_cli.cli.measuring import insist_on_one

            insist_on_one(configurations, self._values)
        for path in dict.fromkeys(map(self._baseline, configurations)):
            if path:
                self._baselines[path] = self._read(path)
        if len(configurations) > 1:
            from blueprint_cli.review.comparing import Comparison

            self._comparison = Comparison()

    def load(self, source: Source, configuration: Configuration) -> Loaded:
        """Read a file, mend it where that is wanted, and lay measured values over it where there are any."""
        loaded = source.load()
        if self._mender:
            loaded = self._mender.mend(loaded, self._settings(loaded.path, configuration), piped=source.piped)
        return self._measured(loaded) if self._values else loaded

    def at(self, loaded: Loaded, configuration: Configuration) -> tuple[Diagnostic, ...]:
        """What stops it from being drawn, or else what the rules find."""
        settings = self._settings(loaded.path, configuration)
        if loaded.blueprint and self._comparison:
            self._comparison.take(loaded.blueprint, settings)
        known = self._known_of(loaded.path, settings) if loaded.blueprint else None
        return linting.lint(loaded, settings, known=known)

    def beside(self) -> Iterable[Checked]:
        """The table of measured values, where there is one and it was read."""
        return self._beside

    def across(self) -> Iterable[Diagnostic]:
        """What the rules find across files."""
        found = self._comparison.findings() if self._comparison else ()
        for path, diagnostics in groupby(found, key=lambda diagnostic: diagnostic.place.path):
            settings = self._settings(path, self._configurations.of(path))
            known = self._known_of(path, settings)
            yield from (one for one in diagnostics if not (known and known(one.code, one.about)))

    def end(self) -> int:
        """Tell what was mended, and which entries of the baselines stand for nothing, or write the one wanted."""
        if self._mender:
            self._mender.summarize()
        for baseline in self._baselines.values():
            if self._write_baseline:
                self._write(baseline)
            elif stale := baseline.stale():
                entries = "".join(f"\n  {entry}" for entry in stale)
                self._console.note(
                    f"{baseline.path} has {len(stale)} stale {'entry' if len(stale) == 1 else 'entries'}, "
                    f"of what is mended by now; --write-baseline takes them out:{entries}"
                )
        return 0

    def _measured(self, loaded: Loaded) -> Loaded:
        """A file with the values; it stays as it is written where these cannot be read. That is told beside it."""
        from blueprint_cli.pipeline.loading import read
        from blueprint_cli.pipeline.measuring import measure

        if loaded.blueprint is None:
            return loaded
        measured = measure(loaded.blueprint, read(Path(self._values)), path=self._values)
        self._beside = (Checked(self._values, measured.diagnostics, {self._values: measured.text}),)
        return loaded._replace(blueprint=measured.blueprint or loaded.blueprint)

    def _settings(self, path: str, configuration: Configuration) -> Settings:
        return configuration.rules_for(Path(path))._replace(today=self._today)

    def _known_of(self, path: str, settings: Settings) -> Known | None:
        """What is known of the file at ``path``; None where there is no baseline."""
        baseline = self._baseline(self._configurations.of(path))
        if baseline is None:
            return None
        ran = {rule.code for rule, _ in choose(settings, path) if self._comparison or not rule.across}
        return self._baselines[baseline].known(path, ran)

    def _baseline(self, configuration: Configuration) -> Path | None:
        """The file of what is known, for a file with these settings."""
        return self._write_baseline or configuration.path("lint", "baseline")

    def _read(self, path: Path) -> Baseline:
        from blueprint_cli.review.baseline import read_baseline

        return read_baseline(path, renews=bool(self._write_baseline))

    def _write(self, baseline: Baseline) -> None:
        from blueprint_cli.export.writing import Written, write

        written = write(baseline.path, baseline.renewed().encode(), force=True)
        number = len(baseline.found)
        verb = "wrote" if written is Written.WRITTEN else "unchanged"
        self._console.say(f"{verb} {baseline.path}: {number} known {'finding' if number == 1 else 'findings'}")
