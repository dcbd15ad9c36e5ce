"""Telling: what rules report about addresses, as findings about places in files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from blueprint_cli.diagnostics import Diagnostic, Fix, Note, Place, Severity
from blueprint_cli.review.registry import BY_CODE
from blueprint_cli.review.rule import Finding, Rule

CRASHED = "BP900"
"""The code of the finding that makes a command exit with 2: a rule broke, so not everything was looked at."""


def tell(
    finding: Finding,
    rule: Rule,
    severity: Severity,
    *,
    place: Callable[..., Place],
    fix: Fix | None = None,
) -> Diagnostic:
    """``finding`` of ``rule`` as it is shown.

    ``severity`` is what the rule's findings weigh. ``place`` tells where an address lies, and with ``key``, where the
    key there does.
    """
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=finding.severity or severity,
        message=finding.message,
        place=place(finding.at, key=finding.key),
        help=finding.help,
        route=finding.at.route,
        element=finding.element,
        notes=tuple(Note(message=related.message, place=place(related.at)) for related in finding.related),
        fix=fix,
        whole=finding.whole,
    )


def tell_crash(rule: Rule, error: Exception, place: Place) -> Diagnostic:
    """That ``rule`` broke, shown at ``place``."""
    import traceback

    crashed = BY_CODE[CRASHED]
    *_, frame = traceback.extract_tb(error.__traceback__)
    return Diagnostic(
        code=crashed.code,
        name=crashed.name,
        severity=Severity.ERROR,
        message=f"the rule {rule.code} {rule.name} broke on this file ({type(error).__name__}: {error})",
        place=place,
        help=f"the other rules have run; leave this one out by `--ignore {rule.code}`, and report it",
        route=("title",),
        notes=(Note(message=f"it broke in {PurePath(frame.filename).name}, line {frame.lineno}"),),
    )
