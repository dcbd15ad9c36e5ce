"""Every rule there is, one line each, in the order of their codes."""

from __future__ import annotations

from collections.abc import Mapping

from blueprint_cli.diagnostics import Severity
from blueprint_cli.review.rule import Rule

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

RULES = (
    Rule("BP001", "syntax-error", ERROR, origin="file"),
    Rule("BP002", "duplicate-key", ERROR, origin="file"),
    Rule("BP003", "unknown-key", ERROR, origin="file"),
    Rule("BP004", "wrong-type", ERROR, origin="file"),
    Rule("BP005", "missing-key", ERROR, origin="file"),
    Rule("BP006", "bad-value", ERROR, origin="file"),
    Rule("BP007", "unsupported-version", ERROR, origin="file"),
    Rule("BP008", "include-failed", ERROR, origin="file"),
    Rule("BP009", "too-large", ERROR, origin="file"),
    Rule("BP010", "duplicate-id", ERROR, origin="file"),
    Rule("BP011", "unknown-reference", ERROR, origin="file"),
    Rule("BP012", "impossible-span", ERROR, origin="file"),
    Rule("BP101", "no-customer-lane", WARNING, roles=True),
    Rule("BP102", "missing-lane", INFO, complete=WARNING, roles=True),
    Rule("BP103", "empty-lane", WARNING),
    Rule("BP104", "empty-step", WARNING),
    Rule("BP105", "empty-phase", WARNING),
    Rule("BP106", "unanswered-customer-action", WARNING, roles=True),
    Rule("BP107", "customer-action-without-evidence", WARNING, roles=True),
    Rule("BP108", "customer-action-without-frontstage", INFO, roles=True),
    Rule("BP109", "unsupported-frontstage", INFO, roles=True),
    Rule("BP110", "orphan-backstage", WARNING, roles=True),
    Rule("BP111", "absent-customer", INFO, roles=True),
    Rule("BP112", "unscoped-blueprint", INFO),
    Rule("BP113", "unowned-blueprint", INFO),
    Rule("BP114", "unused-definition", WARNING),
    Rule("BP115", "goal-without-card", INFO),
    Rule("BP116", "undrawn-value", INFO),
    Rule("BP120", "customer-action-without-backstage", None, complete=INFO, roles=True),
    Rule("BP121", "customer-action-without-support", None, complete=INFO, roles=True),
    Rule("BP122", "silent-lane", None, complete=INFO, roles=True),
    Rule("BP201", "self-link", ERROR),
    Rule("BP202", "duplicate-link", WARNING),
    Rule("BP203", "disconnected-card", INFO),
    Rule("BP204", "lanes-out-of-order", WARNING, roles=True),
    Rule("BP205", "line-jumped", INFO, roles=True),
    Rule("BP206", "backward-link", WARNING),
    Rule("BP207", "unbranched-decision", WARNING),
    Rule("BP208", "dead-end-card", WARNING, roles=True),
    Rule("BP209", "bad-probabilities", ERROR),
    Rule("BP210", "unlabelled-handoff", None, complete=INFO, roles=True),
    Rule("BP301", "fail-without-recovery", WARNING),
    Rule("BP302", "customer-blamed", INFO, roles=True),
    Rule("BP303", "unquantified-wait", INFO),
    Rule("BP304", "silent-wait", WARNING, options=(("minutes", 60),)),
    Rule("BP305", "time-out-of-order", ERROR),
    Rule("BP306", "target-missed", INFO),
    Rule("BP307", "patchy-times", INFO),
    Rule("BP308", "metric-without-target", INFO),
    Rule("BP309", "pain-without-answer", None),
    Rule("BP401", "long-text", INFO, options=(("most", 80),)),
    Rule("BP402", "placeholder-text", WARNING),
    Rule("BP403", "named-person", None),
    Rule("BP404", "near-duplicate", INFO, across=True),
    Rule("BP405", "personal-data", WARNING),
    Rule("BP406", "redundant-card", None),
    Rule("BP407", "swallowed-item", WARNING),
    Rule("BP408", "cut-text", WARNING),
    Rule("BP409", "invisible-character", WARNING),
    Rule("BP501", "too-many-steps", INFO, options=(("most", 15),)),
    Rule("BP502", "too-many-cards", INFO, options=(("most", 60),)),
    Rule("BP503", "crowded-cell", INFO, options=(("most", 6),)),
    Rule("BP601", "stale-review", WARNING),
    Rule("BP602", "open-questions", INFO),
    Rule("BP603", "broken-details", ERROR, across=True),
    Rule("BP604", "unused-suppression", WARNING, origin="run"),
    Rule("BP605", "duplicate-blueprint", WARNING, across=True),
    Rule("BP900", "rule-crashed", ERROR, origin="run"),
)

BY_CODE: Mapping[str, Rule] = {rule.code: rule for rule in RULES}


def find(word: str) -> Rule | None:
    """The rule with the code or name ``word``, in any case; None where there is none."""
    wanted = word.strip().lower()
    return next((rule for rule in RULES if wanted in (rule.code.lower(), rule.name)), None)


def nearest(word: str) -> str:
    """The code or name that somebody who wrote ``word`` is likely to have meant, or nothing."""
    from blueprint_cli.schema.suggesting import nearest as nearest_word

    return nearest_word(word, [name for rule in RULES for name in (rule.code, rule.name)])
