"""The words for changes that every format for people has in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from blueprint_cli.analysis.changes.change import Change, Comparison, Kind, PartKind

HEADINGS = {
    PartKind.BLUEPRINT: "The whole",
    PartKind.ROLE: "Roles",
    PartKind.METRIC: "Metrics",
    PartKind.GOAL: "Goals",
    PartKind.LANE: "Lanes",
    PartKind.PHASE: "Phases",
    PartKind.STEP: "Steps",
    PartKind.CARD: "Cards",
    PartKind.LINK: "Links",
    PartKind.VIEW: "Views",
}

_SIGNS = {Kind.ADDED: "+", Kind.REMOVED: "-"}


def sections(comparison: Comparison) -> Iterator[tuple[str, tuple[Change, ...]]]:
    """The changes under their headings."""
    for part, heading in HEADINGS.items():
        changes = comparison.of(part)
        if changes:
            yield heading, changes


def summarize(comparison: Comparison) -> str:
    """How many changes there are, and of which kinds: ``3 changes: 1 added, 2 reworded``; ``no change``."""
    if not comparison.changes:
        return "no change"
    counts = Counter(kind for change in comparison.changes for kind in change.kinds)
    number = len(comparison.changes)
    kinds = ", ".join(f"{counts[kind]} {kind}" for kind in Kind if counts[kind])
    return f"{number} change{'s' if number > 1 else ''}: {kinds}"


def sign(change: Change) -> str:
    """``+``, ``-`` or ``~``; of an arrow, whether it has come, gone or changed."""
    if change.part is PartKind.LINK:
        _, before, after = change.details[0]
        return "~" if before and after else "+" if after else "-"
    return _SIGNS.get(change.kinds[0], "~")


def is_whole(change: Change) -> bool:
    """Whether a part has come or gone, so that there is nothing to compare it with."""
    return sign(change) != "~"


def heading(comparison: Comparison) -> str:
    """What is compared: the title, with both versions or states where they tell the two apart."""
    old, new = comparison.old, comparison.new
    title = new.title or old.title
    for before, after in ((old.version, new.version), (old.state, new.state)):
        if before and after and before != after:
            return f"{title}, {before} → {after}"
    return title


def origin(change: Change) -> str:
    """Why a part was taken for the same, where its id or place did not say so; else empty."""
    if change.likeness is None:
        return ""
    was = f"its id was {change.was}" if change.was else "it stood elsewhere"
    if change.likeness == 1:
        return f"taken for the same by its text; {was}"
    return f"taken for the same, {change.likeness:.0%} alike; {was}".replace("%", " %")
