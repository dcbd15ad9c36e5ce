"""Differing: the two blueprints that ``diff`` was asked to compare, and which of their changes matter."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from blueprint_cli.analysis.changes.change import Kind
from blueprint_cli.cli.complaining import refuse
from blueprint_cli.cli.console import Console
from blueprint_cli.cli.sources import STANDARD
from blueprint_cli.errors import UsageError
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.comparing import ChangesFormat
from blueprint_cli.pipeline.loading import Loaded, read, understand
from blueprint_cli.source.revisions import find_revision

_NONE = "none"


def failing(named: Sequence[str]) -> frozenset[Kind]:
    """The kinds of change that mean exit code 1: those of these names, or all. Raises ``UsageError``."""
    if not named:
        return frozenset(Kind)
    for name in named:
        if name not in (*Kind, _NONE):
            raise UsageError(f"{name} is no kind of change", hint=f"there are {', '.join(Kind)}, and {_NONE}")
    return frozenset(Kind(name) for name in named if name != _NONE)


def wanted(named: ChangesFormat | None, out: str) -> ChangesFormat:
    """The format that was asked for, by name or by the name of the file ``out``."""
    if named:
        return named
    ending = Path(out).suffix.removeprefix(".").lower()
    return ChangesFormat(ending) if ending in tuple(ChangesFormat) else ChangesFormat.TEXT


def deliver(told: bytes, console: Console, *, out: str, force: bool) -> None:
    """Write what was told into the file ``out``, or to standard output."""
    from blueprint_cli.export.writing import Written, write

    if not out or out == STANDARD:
        console.result(told)
    elif write(Path(out), told, force=force) is Written.WRITTEN:
        console.say(f"wrote {out}")
    else:
        console.say(f"unchanged {out}")


class Sides:
    """The old and the new blueprint, as they are loaded."""

    def __init__(self, console: Console, *, path: str = "") -> None:
        self._console = console
        self._path = path

    def load(self, old: str, new: str) -> tuple[Blueprint | None, Blueprint | None] | None:
        """Both; of an empty file None. None in place of both, once it is told, where one of them has errors."""
        loaded = [self._load(name) for name in (old, new) if name]
        if not new and loaded[0] and loaded[0].blueprint:
            loaded.insert(0, self._load(_replaced(loaded[0].blueprint)))
        broken = [each for each in loaded if each and not each.blueprint]
        for each in broken:
            refuse(each, self._console)
        if broken:
            return None
        before, after = (each.blueprint if each else None for each in loaded)
        return before, after

    def _load(self, named: str) -> Loaded | None:
        """What ``named`` means; None of an empty file, as a Git tool gets it for one that is not there."""
        revision = find_revision(named)
        if revision:
            return understand(revision.read(), path=str(revision.place), fetch=revision.fetch)
        content = read(Path(named))
        return understand(content, path=self._path or named) if content else None


def _replaced(blueprint: Blueprint) -> str:
    if not blueprint.replaces:
        raise UsageError(
            f"{blueprint.path} does not say what it replaces",
            hint="name both blueprints, or add `replaces: PATH` to the new one",
        )
    return str(Path(blueprint.path).parent / blueprint.replaces)
