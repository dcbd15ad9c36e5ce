"""The views of a blueprint: named selections of it."""

from __future__ import annotations

from collections.abc import Collection

from blueprint_cli.model.blueprint import Mark, View
from blueprint_cli.model.part import Part
from blueprint_cli.model.problems import Problems
from blueprint_cli.model.references import Vocabulary, refer_all
from blueprint_cli.model.registries import name_entries, read_entries
from blueprint_cli.model.values import texts
from blueprint_cli.source.problem import shown

JOURNEY = "journey"
"""The view that is built in."""

_MARKS = frozenset(mark.value for mark in Mark)


def read_views(declared: Part | None, vocabulary: Vocabulary, tags: Collection[str], problems: Problems) -> list[View]:
    """The views, with ids for what they choose. ``tags`` are those that cards bear."""
    views = []
    entries = read_entries(declared, "view", problems) if declared else {}
    name_entries(entries, vocabulary.views)
    for name, part in entries.items():
        if name == JOURNEY:
            help_ = "call this view by another name"
            problems.add("BP006", part, "the view `journey` is built in", help=help_, at="key")
        _check_tags(part, tags, problems)
        view = View(
            id=name,
            title=part.word("title") or name,
            lanes=refer_all(part.texts("lanes"), vocabulary.lanes, problems, titles=True),
            phases=refer_all(part.texts("phases"), vocabulary.phases, problems, titles=True),
            steps=refer_all(part.texts("steps"), vocabulary.steps, problems, titles=True),
            roles=refer_all(part.texts("roles"), vocabulary.roles, problems, titles=True),
            tags=texts(part, "tags"),
            marks=tuple(Mark(mark) for mark in texts(part, "marks") if mark in _MARKS),
            hide=frozenset(texts(part, "hide")),
            at=part.address,
        )
        views.append(view)
    return views


def _check_tags(part: Part, tags: Collection[str], problems: Problems) -> None:
    for tag in part.texts("tags"):
        if tag.text not in tags:
            way_out = problems.suggest(tag.text, tags, known=tags)
            problems.add("BP011", tag, f"no card has the tag {shown(tag.text)}", help=way_out)
