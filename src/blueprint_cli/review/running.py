"""Running: the rules look at a blueprint, each by itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from blueprint_cli.diagnostics import Diagnostic, Fix, Severity
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.gathering import gather
from blueprint_cli.review.locating import Documents
from blueprint_cli.review.rule import Finding, Known, Rule
from blueprint_cli.review.settings import Settings, choose
from blueprint_cli.review.telling import CRASHED, tell, tell_crash
from blueprint_cli.source.document import Document

if TYPE_CHECKING:
    from blueprint_cli.review.suppressing import Suppressions
    from blueprint_cli.text.edit import Edit

__all__ = ("CRASHED", "run")

_UNUSED = "BP604"

_WORD = "ignore"
"""Files without it have no suppressions, and need not load what reads them."""


def run(
    blueprint: Blueprint, document: Document, *, settings: Settings | None = None, known: Known | None = None
) -> tuple[Diagnostic, ...]:
    """What the chosen rules find in ``blueprint``, sorted by place and then by code.

    ``document`` is the file that ``blueprint`` was built from. A finding may lie in an included file, which is then
    read again. What is ``known`` is left out before rules sum up the rest. A rule that raises becomes a finding
    ``BP900``, and the others still run. Raises ``UsageError`` for settings that name no rule.
    """
    settings = settings or Settings()
    chosen = choose(settings, document.path)
    runner = _Runner(gather(blueprint, document, today=settings.today), Documents(document), settings, known)
    found = [finding for rule, severity in chosen for finding in runner.apply(rule, severity)]
    found += runner.check_suppressions(chosen)
    return tuple(sorted(found, key=lambda diagnostic: _order(diagnostic, document.path)))


def _order(diagnostic: Diagnostic, path: str) -> tuple[object, ...]:
    """The file itself before those that it includes, and in a file by place, then code."""
    place = diagnostic.place
    return place.path != path, place.path, place.start, diagnostic.code, diagnostic.message


class _Runner:
    """What one run of all rules shares."""

    def __init__(self, facts: Facts, documents: Documents, settings: Settings, known: Known | None) -> None:
        self._facts = facts
        self._documents = documents
        self._settings = settings
        self._known = known

    @cached_property
    def _suppressions(self) -> Suppressions:
        from blueprint_cli.review.suppressing import Suppressions

        return Suppressions(self._documents)

    def apply(self, rule: Rule, severity: Severity) -> list[Diagnostic]:
        """What ``rule`` finds and nobody has suppressed, or that it broke."""
        if rule.origin != "rule":
            return []
        try:
            return [self._tell(finding, rule, severity) for finding in self._findings(rule)]
        except Exception as error:  # noqa: BLE001 - one broken rule must not silence the others
            return [tell_crash(rule, error, self._documents.main.place(("title",)))]

    def check_suppressions(self, chosen: Sequence[tuple[Rule, Severity]]) -> list[Diagnostic]:
        """The suppressions that suppress nothing, once all rules have run."""
        if not self._documents.mention(_WORD, self._documents.main.path):
            return []
        ran = {rule.code for rule, _ in chosen if not rule.across}  # what other files show, this one cannot know
        return [
            diagnostic
            for rule, severity in chosen
            if rule.code == _UNUSED
            for diagnostic in self._suppressions.unused(rule, severity, ran - {_UNUSED})
            if not (self._known and self._known(diagnostic.code, diagnostic.about))
        ]

    def _tell(self, finding: Finding, rule: Rule, severity: Severity) -> Diagnostic:
        told = tell(finding, rule, severity, place=self._documents.place, fix=self._fix(finding))
        return told._replace(place=self._documents.main.place_of(finding.within)) if finding.within else told

    def _findings(self, rule: Rule) -> tuple[Finding, ...]:
        check = rule.check
        if check is None:
            return ()
        options = dict(rule.options, **self._settings.options.get(rule.code, {})) if rule.options else {}
        left = tuple([finding for finding in check(self._facts, **options) if not self._is_silenced(rule, finding)])
        if self._known:
            left = tuple([finding for finding in left if not self._known(rule.code, finding.about)])
        summarize = rule.summarize if left else None
        whole = summarize(left, self._facts) if summarize else None
        return (whole,) if whole else left

    def _is_silenced(self, rule: Rule, finding: Finding) -> bool:
        if not self._documents.mention(_WORD, finding.at.path):
            return False
        return self._suppressions.silence(
            rule, self._documents.place(finding.at, key=finding.key, within=finding.within)
        )

    def _fix(self, finding: Finding) -> Fix | None:
        """What puts ``finding`` right. Only the file itself is mended, not one that others include too."""
        main = self._documents.main
        mend = finding.mend(main) if finding.mend and finding.at.path == main.path else None
        if mend is None:
            return None
        edits: tuple[Edit, ...] | None = mend.edits
        if mend.changes:
            from blueprint_cli.source.patching import patch

            edits = patch(main, mend.changes)
        return Fix(message=mend.message, edits=edits, safe=mend.safe) if edits else None
