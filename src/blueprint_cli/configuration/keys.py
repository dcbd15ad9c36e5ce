"""Every setting there is: the one list that reading, showing and the documentation go by."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from blueprint_cli.diagnostics import Severity
from blueprint_cli.review.settings import Profile

Route = tuple[str, ...]
"""The way to a setting: ``("lint", "fail-level")``, and in a table of settings one further, ``(…, "old/*.yaml")``."""


class Kind(StrEnum):
    """What a setting holds, in the words of a message about another value."""

    TRUTH = "true or false"
    COUNT = "a whole number from 0 on"
    NUMBER = "a number above 0"
    WORD = "a word"
    PATH = "a path as a text"
    PATTERNS = "a list of patterns as texts"
    RULES = "a list of rules as texts"
    RULES_BY_PATTERN = "a table of patterns, each with a list of rules"
    OPTIONS_BY_RULE = "a table of rules, each with a table of its options"


class Key(NamedTuple):
    """A setting. ``default`` is None where none holds; ``words`` are those to choose from, where there is a choice."""

    route: Route
    kind: Kind
    default: object
    meaning: str
    words: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The setting as a message calls it, ``lint.fail-level``."""
        return ".".join(self.route)


KEYS = (
    Key(("extend",), Kind.PATH, None, "Another file of settings; what is set here replaces what is set there."),
    Key(("exclude",), Kind.PATTERNS, (), "Files and folders to pass over, written as in a `.gitignore`."),
    Key(
        ("force-exclude",),
        Kind.TRUTH,
        default=False,
        meaning="Pass over them also where they are named, as by pre-commit.",
    ),
    Key(
        ("lint", "profile"),
        Kind.WORD,
        Profile.DEFAULT.value,
        "Which rules run, and at what level.",
        words=tuple(map(str, Profile)),
    ),
    Key(("lint", "select"), Kind.RULES, (), "Run only these: codes, names, `BP1` for a group, or `ALL`."),
    Key(("lint", "extend-select"), Kind.RULES, (), "Run these too."),
    Key(("lint", "ignore"), Kind.RULES, (), "Do not run these."),
    Key(("lint", "per-file-ignores"), Kind.RULES_BY_PATTERN, (), "Do not run these on the files that a pattern means."),
    Key(("lint", "rules"), Kind.OPTIONS_BY_RULE, (), "The options of rules; the page of a rule names them."),
    Key(
        ("lint", "fail-level"),
        Kind.WORD,
        Severity.ERROR.value,
        "From which level on a finding makes the command fail.",
        words=tuple(map(str, Severity)),
    ),
    Key(("lint", "max-warnings"), Kind.COUNT, None, "More warnings make it fail too."),
    Key(("lint", "baseline"), Kind.PATH, None, "The file of those findings that are known and not to be reported."),
)
"""In the order in which they are shown: those of a table together, those of no table first."""

DEFAULTS: Mapping[Route, object] = {key.route: key.default for key in KEYS}
