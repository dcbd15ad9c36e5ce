"""The rules by how much they found: what ``--statistics`` shows."""

from __future__ import annotations

from blueprint_cli.diagnostics import Severity
from blueprint_cli.report.painting import SEVERITIES, paint
from blueprint_cli.report.tally import Tally

_LEVEL = max(map(len, Severity))


def rank(tally: Tally, *, color: bool = False) -> str:
    """One line for each rule that found something, the busiest first; nothing where none did."""
    ranked = sorted(tally.rules.items(), key=lambda rule: (-rule[1], rule[0]))
    width = max((len(str(number)) for _, number in ranked), default=0)
    return "".join(
        f"{number:>{width}}  {code}  {paint(f'{level:{_LEVEL}}', SEVERITIES[level], on=color)}  {name}\n"
        for (code, name, level), number in ranked
    )
