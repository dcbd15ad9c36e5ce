"""Changes for a comment on a pull request: the format ``md``, in GitHub's Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.analysis.changes.change import Change, Comparison, Detail
from blueprint_cli.report.cleaning import clean
from blueprint_cli.report.differences.wording import heading, is_whole, origin, sections, summarize

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&:@/])")
"""What Markdown, or a page that it is put into, could take for more than a character: names after an @ too."""


def to_markdown(comparison: Comparison) -> str:
    """A heading, how much has changed, and the changes as lists; also where there are none."""
    return "".join(f"{line}\n" for line in _lines(comparison))


def _lines(comparison: Comparison) -> Iterator[str]:
    yield f"### {_escaped(heading(comparison))}"
    yield ""
    yield f"{summarize(comparison).capitalize()}."
    for name, changes in sections(comparison):
        yield ""
        yield f"**{name}**"
        yield ""
        for change in changes:
            yield from _change(change)


def _change(change: Change) -> Iterator[str]:
    place = f" · {_escaped(change.place)}" if change.place else ""
    kinds = ", ".join(kind for kind in change.kinds)
    yield f"- **{kinds}** {_escaped(change.title)}{place}"
    for detail in change.details:
        yield f"  - {_escaped(detail.key)}: {_values(detail, change)}"
    if origin(change):
        yield f"  - _{_escaped(origin(change))}_"


def _values(detail: Detail, change: Change) -> str:
    if is_whole(change):
        return _escaped(detail.before or detail.after)
    before = f"~~{_escaped(detail.before)}~~" if detail.before else "nothing"
    return f"{before} → {_escaped(detail.after) or 'nothing'}"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", clean(" ".join(text.split())))
