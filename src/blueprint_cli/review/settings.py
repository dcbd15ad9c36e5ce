"""Which rules run on which file, and at what level: what the configuration and the flags come to, as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, assert_never

from blueprint_cli.diagnostics import Diagnostic, Severity
from blueprint_cli.errors import UsageError
from blueprint_cli.review.registry import RULES, nearest
from blueprint_cli.review.rule import Rule

if TYPE_CHECKING:
    from datetime import date

_EXACT = 100
"""How exact a selector is that names one rule; a shorter one is as exact as it is long."""


class Profile(StrEnum):
    """A named choice of rules and levels.

    ``complete`` asks for what Bitner, Ostrom and Morgan ask for, ``minimal`` runs errors only, and ``grid`` is for
    blueprints after Practical Service Design, whose lanes have no roles that could be missing.
    """

    DEFAULT = "default"
    COMPLETE = "complete"
    MINIMAL = "minimal"
    GRID = "grid"


class Settings(NamedTuple):
    """What somebody chose.

    A selector is a rule's code (``BP103``), its name (``empty-lane``), the beginning of codes (``BP1``) or ``ALL``.
    ``select`` replaces what the profile runs, ``extend_select`` adds to it, ``ignore`` takes away; the more exact
    selector wins, and of equals ``ignore``. ``per_file_ignores`` pairs a pattern with the selectors that it takes away
    whatever else is chosen. ``options`` are by code, then by the option's name. ``today`` is the day on which the files
    are judged; without it, rules are silent about what has come due. Not a dataclass: start-up is a feature.
    """

    profile: Profile = Profile.DEFAULT
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    options: Mapping[str, Mapping[str, float]] = MappingProxyType({})
    today: date | None = None


def choose(settings: Settings, path: str) -> tuple[tuple[Rule, Severity], ...]:
    """The rules that run on the file at ``path`` and their levels, in the order of codes.

    Raises ``UsageError`` for a selector that names no rule, or that would switch off what cannot be.
    """
    spared = tuple(
        selector
        for pattern, selectors in settings.per_file_ignores
        if _matches(path, pattern)
        for selector in selectors
    )
    return _chosen(settings[:_OPTIONS], spared)


_OPTIONS = Settings._fields.index("options")
"""What comes before them chooses rules."""


@lru_cache(maxsize=64)
def _chosen(choice: tuple[Any, ...], spared: tuple[str, ...]) -> tuple[tuple[Rule, Severity], ...]:
    """The same for all files that are spared the same rules; there are thousands of files to few settings."""
    settings = Settings(*choice)
    _check(settings)
    return tuple(
        (rule, level(rule, settings.profile) or rule.level or rule.complete or Severity.INFO)
        for rule in RULES
        if rule.switchable and _is_chosen(rule, settings) and not _exactness(rule, spared)
    )


def level(rule: Rule, profile: Profile) -> Severity | None:
    """The level of ``rule`` in ``profile``; None where that does not run it."""
    match profile:
        case Profile.DEFAULT:
            return rule.level
        case Profile.COMPLETE:
            return rule.complete or rule.level
        case Profile.MINIMAL:
            return rule.level if rule.level is Severity.ERROR else None
        case Profile.GRID:
            return None if rule.roles else rule.level
        case _:
            assert_never(profile)


def failing(diagnostics: Iterable[Diagnostic], fail_level: Severity) -> bool:
    """Whether any of ``diagnostics`` is at least as bad as ``fail_level``."""
    order = list(Severity)
    return any(order.index(diagnostic.severity) <= order.index(fail_level) for diagnostic in diagnostics)


def _check(settings: Settings) -> None:
    spared = [selector for _, selectors in settings.per_file_ignores for selector in selectors]
    for selector in (*settings.select, *settings.extend_select, *settings.ignore, *spared):
        if not any(_exactness(rule, [selector]) for rule in RULES):
            near = nearest(selector)
            hint = f"did you mean {near}? " if near else ""
            raise UsageError(f"there is no rule {selector!r}", hint=f"{hint}`blueprint rules` lists them all")
    for selector in (*settings.ignore, *spared):
        if not any(_exactness(rule, [selector]) for rule in RULES if rule.switchable):
            raise UsageError(
                f"{selector} cannot be ignored: it tells that a file or a rule could not be read or run",
                hint="ignore rules from BP101 on",
            )


def _is_chosen(rule: Rule, settings: Settings) -> bool:
    wanted = _exactness(rule, (*settings.select, *settings.extend_select))
    by_profile = not settings.select and level(rule, settings.profile) is not None
    if not wanted and not by_profile:
        return False
    ignored = _exactness(rule, settings.ignore)
    return not ignored or wanted > ignored


def _exactness(rule: Rule, selectors: Iterable[str]) -> int:
    """How exactly the most exact of ``selectors`` means ``rule``; 0 where none does."""
    return max((_match(rule, selector.strip()) for selector in selectors), default=0)


def _match(rule: Rule, selector: str) -> int:
    code = selector.upper()
    if code == rule.code or selector.lower() == rule.name:
        return _EXACT
    if code == "ALL":
        return 1
    return len(code) if code.startswith("BP") and rule.code.startswith(code) else 0


def _matches(path: str, pattern: str) -> bool:
    """Whether ``pattern`` means the file: its whole path or its bare name. ``*`` takes any characters, ``/`` too."""
    from fnmatch import fnmatchcase

    path = path.replace("\\", "/")
    return fnmatchcase(path, pattern) or fnmatchcase(path.rsplit("/", 1)[-1], pattern)
