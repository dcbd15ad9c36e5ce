"""Changes for programs: the format ``json``, one document, described by ``schemas/changes-1.schema.json``."""

from __future__ import annotations

import json

from blueprint_cli.analysis.changes.change import Change, Comparison
from blueprint_cli.model.blueprint import Blueprint

VERSION = 1


def to_json(comparison: Comparison) -> str:
    """The document, also where nothing has changed. ``likeness`` is null where id or place say what is the same."""
    document = {
        "version": VERSION,
        "old": _side(comparison.old),
        "new": _side(comparison.new),
        "changes": [_change(change) for change in comparison.changes],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _side(blueprint: Blueprint) -> dict[str, str]:
    return {"path": blueprint.path, "id": blueprint.id, "title": blueprint.title, "version": blueprint.version}


def _change(change: Change) -> dict[str, object]:
    return {
        "part": change.part.value,
        "kinds": [kind.value for kind in change.kinds],
        "id": change.id,
        "was": change.was or None,
        "title": change.title,
        "place": change.place or None,
        "details": [detail._asdict() for detail in change.details],
        "likeness": None if change.likeness is None else round(change.likeness, 3),
        "path": change.at.path,
        "route": list(change.at.route),
    }
