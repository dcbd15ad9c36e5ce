"""Renaming: an id, wherever it is written, and nothing else.

What the edited files would say is read before it is offered: every name has to mean whom it meant before.
"""

from __future__ import annotations

import os
from collections.abc import Iterable

from blueprint_cli.diagnostics import Route
from blueprint_cli.editor.changing import Edits
from blueprint_cli.editor.desk import Desk, File
from blueprint_cli.editor.finding import find_all
from blueprint_cli.editor.naming import Mention
from blueprint_cli.errors import UsageError
from blueprint_cli.model.ids import is_id, slug
from blueprint_cli.model.references import Definition, Vocabulary
from blueprint_cli.source.changes import Change, Insert, Replace
from blueprint_cli.source.patching import patch
from blueprint_cli.source.problem import shown
from blueprint_cli.text.edit import Edit, apply_edits
from blueprint_cli.text.span import Span


def rename(desk: Desk, file: File, mention: Mention, *, new: str) -> list[Edits]:
    """The edits that let the element that is named be called ``new``, in all files that know it.

    Raises ``UsageError``.
    """
    if new == name_of(mention):
        return []
    _check_name(mention, new)
    plans: dict[str, _Plan] = {}
    owners: dict[str, File] = {}
    for owner, each in find_all(desk, file, mention):
        owners[owner.uri] = owner
        path = os.path.realpath(each.path)
        target = owner if each.path == owner.path else desk.at(each.path)
        if target and path not in plans:
            plans[path] = _Plan(target)
        plans[path].take(each, new)
    edits: list[Edits] = [(plan.file, plan.edits()) for plan in plans.values()]
    _check(desk.edited({each.uri: apply_edits(each.text, made) for each, made in edits}), owners.values(), new)
    return edits


def name_of(mention: Mention) -> str:
    """What the element is called now, where a new name is asked for. Raises ``UsageError``."""
    if _names_a_role(mention.definition):
        raise UsageError(
            f"{shown(mention.id)} is one of the format's own lanes; give it an `id` in `lanes` to call it otherwise"
        )
    return mention.definition.title if mention.names.implied else mention.id


def _check_name(mention: Mention, new: str) -> None:
    """Raise ``UsageError`` where nobody can be called ``new``, or somebody is."""
    names = mention.names
    if not (new if names.implied else is_id(new)):
        raise UsageError(f"{shown(new)} is no id: letters, digits, `_` and `-`, the first a letter or digit")
    called = {each.title for each in names.definitions.values()} if names.implied else names.definitions
    if new in called:
        raise UsageError(f"there is a {names.kind} {shown(new)} already")


def _names_a_role(definition: Definition) -> bool:
    """Whether a lane is called by its role and nothing else: undeclared, or listed by a lone word."""
    if definition.written is None:
        return definition.at == "key"
    return definition.at == "value" and definition.written.route == definition.part.route


class _Plan:
    """What is to be changed in one file."""

    def __init__(self, file: File) -> None:
        self.file = file
        self._spans: dict[Span, str] = {}
        self._changes: dict[Route, Change] = {}

    def take(self, mention: Mention, new: str) -> None:
        """Change a place where the element is named; a title stays, and still means it."""
        definition = mention.definition
        if mention.names.implied:
            self._change(Replace(mention.part.route, new if mention.name == definition.title else slug(new)))
        elif mention.defines and definition.written is None:
            self._change(_identified(definition, new))
        elif mention.defines and mention.part.route[-1] == "role" and definition.at == "value":
            self._change(Insert(definition.part.route, "id", new, after="role"))
        elif mention.defines or mention.name == mention.id:
            self._write(mention, new)

    def edits(self) -> tuple[Edit, ...]:
        """The edits to the text. Raises ``UsageError`` where they cannot be made."""
        document = self.file.document
        patched = patch(document, self._changes.values()) if document and self._changes else ()
        if patched is None:
            raise UsageError(f"the name stands in {self.file.name} where it cannot be changed without something else")
        return (*(Edit(span=span, replacement=new) for span, new in self._spans.items()), *patched)

    def _write(self, mention: Mention, new: str) -> None:
        if not mention.literal:
            raise UsageError(f"{shown(mention.name)} is written in {self.file.name} in a way that cannot be changed")
        self._spans[mention.span] = new
        part = mention.definition.part
        if mention.defines and mention.names.kind == "lane" and part.get("role") is None:
            self._change(Insert(part.route, "role", mention.id, after="id"))

    def _change(self, change: Change) -> None:
        self._changes[change.at] = change


def _identified(definition: Definition, new: str) -> Change:
    """An id for an element that has none: a further key, or what stood there and its id between braces."""
    part = definition.part
    key = "title" if definition.title else "text"
    if part.is_mapping:
        return Insert(part.route, "id", new, after=key if part.get(key) else "")
    return Replace(part.route, {"id": new, key: part.text})


def _check(after: Desk, owners: Iterable[File], new: str) -> None:
    """Raise ``UsageError`` where an edited file is worse than before, or a name in it means another."""
    for owner in owners:
        edited = after.like(owner)
        known = {(found.code, found.message) for found in owner.loaded.diagnostics}
        for found in edited.loaded.diagnostics:
            if (found.code, found.message) not in known:
                raise UsageError(found.message)
        if owner.words and (edited.words is None or _meaning(owner.words) != _meaning(edited.words)):
            raise UsageError(f"{shown(new)} would change in {owner.name} who is meant by another name")


def _meaning(words: Vocabulary) -> list[object]:
    """Who is meant by each name, whatever anybody is called: the how manieth of its kind."""
    meant: list[object] = []
    for names in words:
        order = {own: number for number, own in enumerate(names.definitions)}
        meant += [len(order), [order.get(reference.id) for reference in names.references]]
    return meant
