"""Changes for people at a terminal: the format ``text``."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.analysis.changes.change import Change, Comparison, Detail
from blueprint_cli.report.cleaning import clean
from blueprint_cli.report.differences.wording import heading, is_whole, origin, sections, sign, summarize
from blueprint_cli.report.painting import Paint, paint

_PAINTS = {"+": Paint.ADDED, "-": Paint.REMOVED, "~": Paint.WARNING}


def to_text(comparison: Comparison, *, color: bool = False) -> str:
    """The changes by kind of part, one below the other; nothing where there are none."""
    if not comparison.changes:
        return ""
    return "".join(f"{line}\n" for line in _lines(comparison, color))


def _lines(comparison: Comparison, color: bool) -> Iterator[str]:  # noqa: FBT001 - handed on
    yield paint(clean(heading(comparison)), Paint.STRONG, on=color)
    for name, changes in sections(comparison):
        yield ""
        yield name
        for change in changes:
            yield from _change(change, color=color)
    yield ""
    yield summarize(comparison)


def _change(change: Change, *, color: bool) -> Iterator[str]:
    kinds = ", ".join(kind for kind in change.kinds)
    place = f" ({clean(change.place)})" if change.place else ""
    said = paint(f"{sign(change)} {kinds}", _PAINTS[sign(change)], on=color)
    yield f"  {said} {clean(quoted(change))}{place}"
    for detail in change.details:
        yield from _detail(detail, change, color=color)
    if origin(change):
        yield f"      {paint(clean(origin(change)), Paint.QUIET, on=color)}"


def quoted(change: Change) -> str:
    """The part in its own words, between quotes where it is not an arrow with quotes of its own."""
    return change.title if change.title.startswith('"') else f'"{" ".join(change.title.split())}"'


def _detail(detail: Detail, change: Change, *, color: bool) -> Iterator[str]:
    before, after = clean(" ".join(detail.before.split())), clean(" ".join(detail.after.split()))
    if is_whole(change):
        yield f"      {detail.key}: {before or after}"
        return
    yield f"      {detail.key}: " + " → ".join(
        (
            paint(before, Paint.REMOVED, on=color) or "nothing",
            paint(after, Paint.ADDED, on=color) or "nothing",
        )
    )
