"""Running: the rules look at a blueprint, each by itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

from blueprint_cli.diagnostics import Diagnostic, Note, Place, Severity
from blueprint_cli.lint.facts import Facts
from blueprint_cli.lint.gathering import gather
from blueprint_cli.lint.locating import Documents, locate
from blueprint_cli.lint.registry import BY_CODE
from blueprint_cli.lint.rule import Finding, Rule
from blueprint_cli.lint.settings import Settings, choose
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.source.document import Document

if TYPE_CHECKING:
    from blueprint_cli.lint.suppressing import Suppressions

CRASHED = "BP900"
"""The code of the finding that makes a command exit with 2: a rule broke, so not everything was looked at."""

_UNUSED = "BP604"

_WORD = "ignore"
"""Files without it have no suppressions, and need not load what reads them."""


def run(blueprint: Blueprint, document: Document, *, settings: Settings | None = None) -> tuple[Diagnostic, ...]:
    """What the chosen rules find in ``blueprint``, sorted by place and then by code.

    ``document`` is the file that ``blueprint`` was built from. A finding may lie in an included file, which is then
    read again. A rule that raises becomes a finding ``BP900``, and the others still run. Raises ``UsageError`` for
    settings that name no rule.
    """
    settings = settings or Settings()
    chosen = choose(settings, document.path)
    runner = _Runner(gather(blueprint), Documents(document), settings)
    found = [finding for rule, severity in chosen for finding in runner.apply(rule, severity)]
    found += runner.check_suppressions(chosen)
    return tuple(sorted(found, key=lambda diagnostic: _order(diagnostic, document.path)))


def _order(diagnostic: Diagnostic, path: str) -> tuple[object, ...]:
    """The file itself before those that it includes, and in a file by place, then code."""
    place = diagnostic.place
    return place.path != path, place.path, place.start, diagnostic.code, diagnostic.message


class _Runner:
    """What one run of all rules shares."""

    def __init__(self, facts: Facts, documents: Documents, settings: Settings) -> None:
        self._facts = facts
        self._documents = documents
        self._settings = settings

    @cached_property
    def _suppressions(self) -> Suppressions:
        from blueprint_cli.lint.suppressing import Suppressions

        return Suppressions(self._documents)

    def apply(self, rule: Rule, severity: Severity) -> list[Diagnostic]:
        """What ``rule`` finds and nobody has suppressed, or that it broke."""
        if rule.origin != "rule":
            return []
        try:
            return [self._diagnostic(rule, severity, finding) for finding in self._findings(rule)]
        except Exception as error:  # noqa: BLE001 - one broken rule must not silence the others
            return [self._crash(rule, error)]

    def check_suppressions(self, chosen: Sequence[tuple[Rule, Severity]]) -> list[Diagnostic]:
        """The suppressions that suppress nothing, once all rules have run."""
        if not self._documents.mention(_WORD, self._documents.main.path):
            return []
        ran = {rule.code for rule, _ in chosen}
        return [
            diagnostic
            for rule, severity in chosen
            if rule.code == _UNUSED
            for diagnostic in self._suppressions.unused(rule, severity, ran - {_UNUSED})
        ]

    def _findings(self, rule: Rule) -> tuple[Finding, ...]:
        options = dict(rule.options) | dict(self._settings.options.get(rule.code, {}))
        left = tuple(
            finding
            for finding in rule.check(self._facts, **options)
            if not self._is_silenced(rule, self._place(finding))
        )
        whole = rule.summarize(left, self._facts) if rule.summarize and left else None
        return (whole,) if whole else left

    def _is_silenced(self, rule: Rule, place: Place) -> bool:
        return self._documents.mention(_WORD, place.path) and self._suppressions.silence(rule, place)

    def _place(self, finding: Finding) -> Place:
        return locate(finding.at, self._documents, key=finding.key)

    def _diagnostic(self, rule: Rule, severity: Severity, finding: Finding) -> Diagnostic:
        return Diagnostic(
            code=rule.code,
            name=rule.name,
            severity=finding.severity or severity,
            message=finding.message,
            place=self._place(finding),
            help=finding.help,
            route=finding.at.route,
            element=finding.element,
            notes=tuple(
                Note(message=related.message, place=locate(related.at, self._documents)) for related in finding.related
            ),
        )

    def _crash(self, rule: Rule, error: Exception) -> Diagnostic:
        import traceback

        crashed = BY_CODE[CRASHED]
        *_, frame = traceback.extract_tb(error.__traceback__)
        return Diagnostic(
            code=crashed.code,
            name=crashed.name,
            severity=Severity.ERROR,
            message=f"the rule {rule.code} {rule.name} broke on this file ({type(error).__name__}: {error})",
            place=self._documents.main.place(("title",)),
            help=f"the other rules have run; leave this one out by `--ignore {rule.code}`, and report it",
            route=("title",),
            notes=(Note(message=f"it broke in {PurePath(frame.filename).name}, line {frame.lineno}"),),
        )
