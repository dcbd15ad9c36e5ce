"""Telling: a finding in the one sentence that is all that some programs show of it."""

from __future__ import annotations

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.report.cleaning import clean


def tell(diagnostic: Diagnostic) -> str:
    """What is wrong, and the way out in brackets, on one line."""
    message = clean(diagnostic.message)
    way_out = clean(" ".join(diagnostic.help.split()))
    return f"{message} ({way_out})" if way_out else message
