"""References: what a word in a file may stand for, and what to say where it stands for nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal
from unicodedata import normalize

from blueprint_cli.diagnostics import Note
from blueprint_cli.model.part import Part
from blueprint_cli.model.problems import Problems
from blueprint_cli.source.problem import shown

_SHOWN = 4
"""As many sharers of a title as are shown beside a reference that could mean any of them."""


class Names:
    """The names of one kind of element: its ids, what else stands for them, and what is unclear.

    ``complete`` is false where a part of the file could not be read: then a name that is missing
    may be one of those, and nothing is said about it; neither is anything said about names that are
    ``forgiven``, or of which that is the part before the dot. ``implied`` is true where elements exist only
    because their titles are used: then a title means what it says before it means anybody's id.
    """

    __slots__ = ("_aliases", "_ids", "_shared", "_titles", "_words", "complete", "forgiven", "implied", "kind")

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.complete = True
        self.forgiven: set[str] = set()
        self.implied = False
        self._ids: set[str] = set()
        self._words: dict[str, None] = {}
        self._aliases: dict[str, str] = {}
        self._titles: dict[str, str | None] = {}
        self._shared: dict[str, Sequence[Part]] = {}

    def add(self, id: str, *, title: str = "") -> None:  # noqa: A002 - the format's word
        """Enter an element. A title that two elements bear stands for neither."""
        self._ids.add(id)
        self._words[id] = None
        if title:
            title = normalize("NFC", title)
            self._titles[title] = None if title in self._titles else id

    def alias(self, name: str, id: str) -> None:  # noqa: A002 - the format's word
        """Let ``name`` stand for ``id`` too, unless it stands for something already."""
        self._aliases.setdefault(name, id)
        self._words[name] = None

    def share(self, name: str, sharers: Sequence[Part]) -> None:
        """Enter a name that could mean any of several elements."""
        self._shared[name] = sharers

    def find(self, name: str, *, titles: bool = False) -> str:
        """The id that ``name`` stands for; empty where there is none, or more than one."""
        titled = (titles and self._titles.get(name)) or ""
        if titled and self.implied:
            return titled
        if name in self._shared:
            return ""
        if name in self._ids:
            return name
        return self._aliases.get(name, "") or titled

    def sharers(self, name: str, *, titles: bool = False) -> Sequence[Part] | None:
        """Who shares ``name``, None where nobody does; of a title it is not known who."""
        if name in self._shared:
            return self._shared[name]
        return () if titles and name in self._titles and self._titles[name] is None else None

    def words(self, *, titles: bool = False) -> Collection[str]:
        """Every name that may be written, for suggestions."""
        return {**self._words, **dict.fromkeys(self._titles)} if titles else self._words


class Vocabulary:
    """The names of every kind of element that a file refers to."""

    __slots__ = ("cards", "goals", "lanes", "metrics", "phases", "roles", "steps")

    def __init__(self) -> None:
        self.lanes = Names("lane")
        self.phases = Names("phase")
        self.steps = Names("step")
        self.cards = Names("card")
        self.roles = Names("role")
        self.goals = Names("goal")
        self.metrics = Names("metric")


def refer(part: Part, names: Names, problems: Problems, *, titles: bool = False) -> str:
    """The id that the text of ``part`` stands for; empty, and a problem, where it stands for none.

    ``titles`` where an exact title will do as well as an id.
    """
    name = part.name
    found = names.find(name, titles=titles)
    if not found and name:
        report_unknown(part, name, names, problems, titles=titles)
    return found


def refer_by_key(key: str, part: Part, names: Names, problems: Problems) -> str:
    """As ``refer``, of the key under which ``part`` stands."""
    name = normalize("NFC", key.strip())
    found = names.find(name)
    if not found:
        report_unknown(part, name, names, problems, at="key")
    return found


def refer_all(parts: Sequence[Part], names: Names, problems: Problems, *, titles: bool = False) -> tuple[str, ...]:
    """The ids that several texts stand for, each once, without those that stand for none."""
    found = [refer(part, names, problems, titles=titles) for part in parts]
    return tuple(dict.fromkeys(name for name in found if name))


def report_unknown(
    part: Part,
    name: str,
    names: Names,
    problems: Problems,
    *,
    titles: bool = False,
    at: Literal["value", "key"] = "value",
) -> None:
    """Say of a ``name`` written in ``part`` that it stands for nothing, or could stand for several."""
    if not names.complete or name in names.forgiven or name.partition(".")[0] in names.forgiven:
        return
    sharers = names.sharers(name, titles=titles)
    if sharers is None:
        titled = names.find(name, titles=True)
        way_out = f"did you mean `{titled}`?" if titled else problems.suggest(name, names.words(titles=titles))
        problems.add("BP011", part, f"there is no {names.kind} {shown(name)}", help=way_out, at=at)
        return
    problems.add(
        "BP011",
        part,
        f"{shown(name)} could mean any of several {names.kind}s with that title",
        help=f"write an `id` on the {names.kind} that is meant, and use it here",
        at=at,
        notes=tuple(Note(message="one of them stands here", place=sharer.place()) for sharer in sharers[:_SHOWN]),
    )
