"""References: what a word in a file may stand for, and what to say where it stands for nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Literal, NamedTuple
from unicodedata import normalize

from blueprint_cli.diagnostics import Note
from blueprint_cli.model.part import Part
from blueprint_cli.model.problems import Problems
from blueprint_cli.source.problem import shown

_SHOWN = 4
"""As many sharers of a title as are shown beside a reference that could mean any of them."""


At = Literal["value", "key"]
"""Whether a name is written as a value, or as the key under which that value stands."""


class Shared(NamedTuple):
    """Several elements of one ``kind`` that go by one title."""

    kind: str
    parts: Sequence[Part]


class Definition(NamedTuple):
    """An element that has a name: ``part`` is all of it, ``written`` what says its id, None where nobody wrote one.

    ``at`` where the name stands: in the value of the one or the other, or in its key.
    """

    part: Part
    written: Part | None = None
    at: At = "value"
    title: str = ""


class Reference(NamedTuple):
    """A place where ``name`` is written for an element: the one called ``id``, which is empty where there is none.

    ``titles`` where the element's title may be written as well as its id.
    """

    part: Part
    name: str
    id: str
    at: At = "value"
    titles: bool = False


class Names:
    """The names of one kind of element: its ids, what else stands for them, and what is unclear.

    ``complete`` is false where a part of the file could not be read: then a name that is missing
    may be one of those, and nothing is said about it; nor about names that are ``forgiven``, or of
    which that is the part before a dot. ``implied`` is true where elements exist only because their
    titles are used: then a title means what it says before it means anybody's id. ``definitions`` are the
    elements by id, and ``references`` where they are named, both in the order in which they were read.
    """

    __slots__ = (
        "_aliases",
        "_shared",
        "_titles",
        "_words",
        "complete",
        "definitions",
        "forgiven",
        "implied",
        "kind",
        "references",
    )

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.complete = True
        self.forgiven: set[str] = set()
        self.implied = False
        self.definitions: dict[str, Definition] = {}
        self.references: list[Reference] = []
        self._words: dict[str, None] = {}
        self._aliases: dict[str, str] = {}
        self._titles: dict[str, list[tuple[str, Part]]] = {}
        self._shared: dict[str, Shared] = {}

    def add(self, id: str, definition: Definition) -> None:  # noqa: A002 - the format's word
        """Enter an element. A title that two of them bear stands for neither."""
        self.definitions[id] = definition
        self._words[id] = None
        if definition.title:
            self._titles.setdefault(normalize("NFC", definition.title), []).append((id, definition.part))

    def alias(self, name: str, id: str) -> None:  # noqa: A002 - the format's word
        """Let ``name`` stand for ``id`` too, unless it stands for something already."""
        self._aliases.setdefault(name, id)
        self._words[name] = None

    def share(self, name: str, shared: Shared) -> None:
        """Enter a name that could mean any of several elements."""
        self._shared[name] = shared

    def find(self, name: str, *, titles: bool = False) -> str:
        """The id that ``name`` stands for; empty where there is none, or more than one."""
        titled = self._titles.get(name, ()) if titles else ()
        by_title = titled[0][0] if len(titled) == 1 else ""
        if by_title and self.implied:
            return by_title
        if name in self._shared:
            return ""
        if name in self.definitions:
            return name
        return self._aliases.get(name, "") or by_title

    def shared(self, name: str, *, titles: bool = False) -> Shared | None:
        """Who shares ``name``; None where nobody does."""
        titled = self._titles.get(name, ()) if titles else ()
        if name not in self._shared and len(titled) > 1:
            return Shared(self.kind, [part for _, part in titled])
        return self._shared.get(name)

    def words(self, *, titles: bool = False) -> Collection[str]:
        """Every name that may be written, for suggestions."""
        return {**self._words, **dict.fromkeys(self._titles)} if titles else self._words


class Vocabulary:
    """The names of every kind of element that a file refers to."""

    __slots__ = ("cards", "goals", "lanes", "metrics", "phases", "roles", "steps", "views")

    def __init__(self) -> None:
        self.lanes = Names("lane")
        self.phases = Names("phase")
        self.steps = Names("step")
        self.cards = Names("card")
        self.roles = Names("role")
        self.goals = Names("goal")
        self.metrics = Names("metric")
        self.views = Names("view")

    def __iter__(self) -> Iterator[Names]:
        return (getattr(self, kind) for kind in self.__slots__)


def refer(part: Part, names: Names, problems: Problems, *, titles: bool = False) -> str:
    """The id that the text of ``part`` stands for; empty, and a problem, where it stands for none.

    ``titles`` where an exact title will do as well as an id.
    """
    name = part.name
    found = names.find(name, titles=titles)
    names.references.append(Reference(part, name, found, titles=titles))
    if not found and name:
        report_unknown(part, name, names, problems, titles=titles)
    return found


def refer_by_key(key: str, part: Part, names: Names, problems: Problems) -> str:
    """As ``refer``, of the key under which ``part`` stands."""
    name = normalize("NFC", key.strip())
    found = names.find(name)
    names.references.append(Reference(part, name, found, at="key"))
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
    at: At = "value",
) -> None:
    """Say of a ``name`` written in ``part`` that it stands for nothing, or could stand for several."""
    if not names.complete or not names.forgiven.isdisjoint(_with_what_holds_it(name)):
        return
    shared = names.shared(name, titles=titles)
    if shared:
        problems.add(
            "BP011",
            part,
            f"{shown(name)} is not clear: several {shared.kind}s go by that title",
            help=f"write an `id` on the {shared.kind} that is meant, and use it here",
            at=at,
            notes=tuple(Note(message="one of them stands here", place=one.place()) for one in shared.parts[:_SHOWN]),
        )
        return
    titled = names.find(name, titles=True)
    written = _whose_text(name, names)
    if titled:
        help_ = f"that is a title, and an id is wanted here: {shown(titled)}"
    elif written:
        help_ = f"that is the text of a card, and its id is wanted here: {shown(written)}"
    elif names.words():
        help_ = problems.suggest(name, names.words(titles=titles), known=names.words())
    else:
        help_ = f"this blueprint has no {names.kind}s"
    problems.add("BP011", part, f"there is no {names.kind} {shown(name)}", help=help_, at=at)


def _whose_text(name: str, names: Names) -> str:
    """The card whose text ``name`` is, where it is that of one card only."""
    if names.kind != "card":
        return ""
    texts = (
        (own, found.part.word("text") if found.part.is_mapping else found.part.text)
        for own, found in names.definitions.items()
    )
    own = [own for own, text in texts if normalize("NFC", text) == name]
    return own[0] if len(own) == 1 else ""


def _with_what_holds_it(name: str) -> Iterator[str]:
    """``a.b.2``, ``a.b`` and ``a``."""
    while name:
        yield name
        name = name.rpartition(".")[0]
