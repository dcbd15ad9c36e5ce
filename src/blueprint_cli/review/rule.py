"""What a rule is, and what it reports.

A rule is one file in ``rules``, named after its code and name (``bp103_empty_lane.py``). Its docstring is its page,
its ``explain`` text and its test; its one function is ``check``. It is registered by one line in ``registry``.

A rule whose findings would come in numbers has a second function, ``summarize``: it is given what is left after the
suppressions and the baseline, and may return the one finding that stands for them all.

What shows only where several files are seen together is found by a rule's class ``Look``, an ``Across``: it takes one
blueprint after the other, keeps the few words that it will need, and tells in the end what it has found. A rule may
have both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, cast

from blueprint_cli.diagnostics import Severity, name_subject

if TYPE_CHECKING:  # help and completion of `lint` know the rules, and have no use for the model
    from blueprint_cli.model.blueprint import Address, Blueprint
    from blueprint_cli.review.facts import Facts
    from blueprint_cli.source.changes import Change
    from blueprint_cli.source.document import Document
    from blueprint_cli.text.edit import Edit
    from blueprint_cli.text.span import Span

Origin = Literal["file", "rule", "run"]
"""Who finds it: the reading of the file (BP0xx), the rule, or the run of the rules itself."""


class Related(NamedTuple):
    """Another place that a finding is about."""

    message: str
    at: Address


class Mend:
    """What would put a finding right: changes to the values of the file that it is found in, or, where a value is not
    what its author wrote, edits to the text.

    A safe one never changes what the file means, so that nobody needs to look.
    """

    __slots__ = ("changes", "edits", "message", "safe")

    def __init__(self, message: str, *changes: Change, edits: tuple[Edit, ...] = (), safe: bool = False) -> None:
        self.message = message
        self.changes = changes
        self.edits = edits
        self.safe = safe


class Finding(NamedTuple):
    """What a rule reports: an address, never a line; ``locating`` turns it into one.

    ``key`` points at the key at that address and not at its value, and ``within`` at a piece of the file's own text
    and not at all that stands there. ``severity`` is given only where a rule weighs
    this finding otherwise than its others. ``mend`` is asked only of what is told. ``whole`` marks the one that
    stands for several. Not a dataclass, and neither is
    ``Rule``: start-up is a feature.
    """

    message: str
    at: Address
    help: str = ""
    key: bool = False
    element: str = ""
    severity: Severity | None = None
    related: tuple[Related, ...] = ()
    mend: Callable[[Document], Mend | None] | None = None
    whole: bool = False
    within: Span | None = None

    @property
    def about(self) -> str:
        """What it is about, as ``Diagnostic.about`` says it of what is told."""
        return name_subject(self.element, self.at.route)


def deletion(message: str, at: Address, *, safe: bool = False) -> Callable[[Document], Mend]:
    """The mend that takes out what stands at ``at``."""

    def mend(_: Document) -> Mend:
        from blueprint_cli.source.changes import Delete

        return Mend(message, Delete(at.route), safe=safe)

    return mend


def together(message: str, findings: Iterable[Finding]) -> Callable[[Document], Mend | None]:
    """The mend that makes the edits of all ``findings`` that have any, as safe as the least safe of them."""

    def mend(document: Document) -> Mend | None:
        mends = [made for finding in findings if finding.mend and (made := finding.mend(document))]
        edits = tuple(edit for made in mends for edit in made.edits)
        return Mend(message, edits=edits, safe=all(made.safe for made in mends)) if edits else None

    return mend


MANY = 3
"""From so many findings of a kind on, rules tell them as one."""


def merge(findings: tuple[Finding, ...], message: str, *, note: str, help: str = "") -> Finding:  # noqa: A002 - as in Finding
    """The finding that stands for ``findings``, at the first of them; ``note`` is said of the others."""
    first = findings[0]
    return first._replace(
        message=message,
        help=help or first.help,
        element="",
        mend=None,
        whole=True,
        related=tuple(Related(note, finding.at) for finding in findings[1:]),
    )


def merge_cards(findings: tuple[Finding, ...], facts: Facts, message: str, *, note: str) -> Finding | None:
    """The finding that stands for three and more, each of a card; ``message`` is said before the cards' texts."""
    from blueprint_cli.review.words import listed

    if len(findings) < MANY:
        return None
    named = listed([facts.grid.cards[finding.element].text for finding in findings])
    return merge(findings, f"{message}: {named}", note=note)


Known = Callable[[str, str], bool]
"""``known(code, about)``: whether a finding of that rule and subject is known. Asked once of each: one may be known
and another like it not."""

Check = Callable[..., Iterable[Finding]]
"""``check(facts)``; a rule with options takes each as a keyword."""

Summarize: TypeAlias = "Callable[[tuple[Finding, ...], Facts], Finding | None]"
"""``summarize(findings, facts)``: the one finding that stands for ``findings``, or None where each is to be told."""


class Across:
    """What a rule keeps of the files of a run. That must be little: there may be thousands of files."""

    def take(self, blueprint: Blueprint) -> None:
        """Look at one more file, and keep the words of it that others may meet with."""
        raise NotImplementedError

    def findings(self) -> Iterable[Finding]:
        """What was found in any of the files, once all have been taken."""
        raise NotImplementedError


class Rule(NamedTuple):
    """The registration of a rule.

    ``level`` is its level in the profile ``default``, None where it is opt-in; ``complete`` its level in the profile
    of that name, where that is another. ``roles`` says that it expects lanes with roles, and so is silent in the
    profile ``grid``. ``across`` says that it has something to find across files, and ``options`` are the numbers that
    a configuration may change, with their defaults.
    """

    code: str
    name: str
    level: Severity | None
    complete: Severity | None = None
    roles: bool = False
    origin: Origin = "rule"
    across: bool = False
    options: tuple[tuple[str, float], ...] = ()

    @property
    def module(self) -> str:
        """The name of the rule's module in ``rules``."""
        return _module_name(self.code, self.name)

    @property
    def switchable(self) -> bool:
        """Whether it can be deselected: not what stops a drawing, and not the crash of a rule."""
        return self.origin != "file" and self.code != "BP900"

    @property
    def check(self) -> Check | None:
        """The rule's function, unless it looks at several files only. Its file is loaded only now."""
        return cast("Check | None", self._load("check"))

    @property
    def summarize(self) -> Summarize | None:
        """The rule's second function, where it has one."""
        return cast("Summarize | None", self._load("summarize"))

    def start(self) -> Across:
        """The beginning of a look across files, with none taken yet; only for rules that have one."""
        return cast("type[Across]", self._load("Look"))()

    @property
    def page(self) -> str:
        """The Markdown text of the rule's page, without heading and levels; see ``pages``."""
        return cast("str", self._load("__doc__"))

    def _load(self, attribute: str) -> object:
        return getattr(_loaded(self.code, self.name), attribute, None)


@cache
def _loaded(code: str, name: str) -> ModuleType:
    """The rule's file. Asked for several times for each rule and each of thousands of files."""
    return import_module(f"blueprint_cli.review.rules.{_module_name(code, name)}")


def _module_name(code: str, name: str) -> str:
    return f"{code}_{name}".lower().replace("-", "_")
