"""Planning: the pages of a site, what each is made of, and how it is reached."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from blueprint_cli.errors import UsageError
from blueprint_cli.export.page.trail import Waypoint
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.site.addresses import INDEX, OWN, changes_of, miniature_of, way
from blueprint_cli.site.entry import Entry
from blueprint_cli.site.fingerprint import fingerprint
from blueprint_cli.site.relating import Pair, Relations, confine
from blueprint_cli.site.sheet import Sheet


def plan(entries: Sequence[Entry], relations: Relations, look: str) -> tuple[Sheet, ...]:
    """The pages of all blueprints that can be drawn, and of all changes between two of them.

    ``look`` is the fingerprint of what all pages are made with. Raises ``UsageError`` where two would be one file.
    """
    _insist_on_names(entries, relations)
    planning = _Planning(entries, relations, look)
    return (*planning.pages(), *planning.changes())


class _Planning:
    def __init__(self, entries: Sequence[Entry], relations: Relations, look: str) -> None:
        self._entries = entries
        self._relations = relations
        self._look = look
        self._known = frozenset(entry.path for entry in entries)

    def pages(self) -> Iterator[Sheet]:
        """The page of each blueprint."""
        for entry in self._entries:
            if entry.blueprint:
                kept = confine(entry.blueprint, entry.path, self._known)
                trail = tuple(self._trail(entry))
                made_of = fingerprint(self._look, entry.made_of, trail, _led(kept))
                yield Sheet(entry.page, kept, trail, made_of, miniature_of(entry.page))

    def changes(self) -> Iterator[Sheet]:
        """The page of what each blueprint changes in the one that it replaces."""
        for pair in drawn(self._relations):
            name = changes_of(pair.new.path)
            old, new = (
                confine(each.blueprint, each.path, self._known) for each in (pair.old, pair.new) if each.blueprint
            )
            trail = (
                Waypoint("home", way(name, INDEX)),
                Waypoint("replaces", way(name, pair.old.page), pair.old.title),
                Waypoint("replaced", way(name, pair.new.page), pair.new.title),
            )
            made_of = fingerprint(self._look, pair.old.made_of, pair.new.made_of, trail, _led(old), _led(new))
            yield Sheet(name, new, trail, made_of, old=old)

    def _trail(self, entry: Entry) -> Iterator[Waypoint]:
        here = entry.page
        yield Waypoint("home", way(here, INDEX))
        for parent in self._relations.parents.get(entry.path, ()):
            yield Waypoint("part-of", way(here, parent.page), parent.title)
        pair = self._relations.replaced.get(entry.path)
        if pair:
            yield Waypoint("replaces", way(here, pair.old.page), pair.old.title)
        for later in self._relations.successors.get(entry.path, ()):
            yield Waypoint("replaced", way(here, later.new.page), later.new.title)
        if pair and pair.old.blueprint:
            yield Waypoint("changes", way(here, changes_of(entry.path)))


def _led(blueprint: Blueprint) -> list[str]:
    """The details that a page leads to."""
    return [card.details for card in blueprint.cards if card.details]


def drawn(relations: Relations) -> Iterator[Pair]:
    """The pairs of which both can be drawn, and so the changes."""
    return (pair for pair in relations.replaced.values() if pair.old.blueprint)


def _insist_on_names(entries: Iterable[Entry], relations: Relations) -> None:
    taken: dict[str, str] = {}
    pages = [(entry.page, entry.path) for entry in entries]
    pages += [(changes_of(pair.new.path), pair.new.path) for pair in drawn(relations)]
    for page, path in pages:
        if page == INDEX or page.startswith(f"{OWN}/"):
            raise UsageError(
                f"the page of {path} would be {page}, which the site needs for itself",
                hint="give the file another name",
            )
        if page in taken:
            raise UsageError(
                f"the pages of {taken[page]} and {path} would both be {page}", hint="give one of them another name"
            )
        taken[page] = path
