"""The customer-support example: the template of that name, as it is once somebody has reviewed it."""

from __future__ import annotations

_HEADER = """\
# yaml-language-server: $schema=../schemas/blueprint-1.schema.json
# A whole service blueprint, from the first contact to the follow-up. `blueprint new NAME --template customer-support`
# starts a file with the same content.
"""

_UNREVIEWED = """\
# Once reviewed, say when; lint then reminds you when the next review is due.
# reviewed: 2026-10-01
# review_every: 6mo
"""
"""A template must stay free of findings, however old it is, and so it is not reviewed."""

_REVIEWED = """\
reviewed: 2026-10-01
review_every: 6mo
"""


def reviewed(template: str) -> str:
    """The example that ``template`` becomes. Raises ``ValueError`` where the template has lost the lines to change."""
    start = template.find("blueprint: 1\n")
    if start < 0 or template.count(_UNREVIEWED) != 1:
        raise ValueError("the template customer-support lacks its first key, or the lines on its review")
    return _HEADER + template[start:].replace(_UNREVIEWED, _REVIEWED)
