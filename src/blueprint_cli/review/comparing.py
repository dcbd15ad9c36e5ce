"""Comparing: what shows only where the blueprints of a folder are seen together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from blueprint_cli.diagnostics import Diagnostic, Place, Severity
from blueprint_cli.model.blueprint import Address, Blueprint
from blueprint_cli.review.locating import Documents, read_document
from blueprint_cli.review.rule import Across, Finding, Rule
from blueprint_cli.review.settings import Settings, choose
from blueprint_cli.review.telling import tell, tell_crash
from blueprint_cli.source.document import Document
from blueprint_cli.text.span import Position, Span

_WORD = "ignore"
"""Files without it have no suppressions."""


class Comparison:
    """The files of one run, taken one after the other, and what their rules then find across them.

    Of a file that has been taken, only the few words are kept that its rules ask for: neither its text nor its
    blueprint. Where something is found, the files that it lies in are read again, one at a time.
    """

    def __init__(self) -> None:
        self._looks: dict[Rule, Across] = {}
        self._chosen: dict[str, Sequence[tuple[Rule, Severity]]] = {}
        self._crashes: dict[Rule, Diagnostic] = {}

    def take(self, blueprint: Blueprint, settings: Settings | None = None) -> None:
        """Look at one more file. Raises ``UsageError`` for settings that name no rule."""
        chosen = choose(settings or Settings(), blueprint.path)
        self._chosen[blueprint.path] = chosen
        for rule, _ in chosen:
            if rule.across and rule not in self._crashes:
                self._take(rule, blueprint)

    def findings(self) -> tuple[Diagnostic, ...]:
        """What was found, sorted by path, place and code: that two files do not agree, which neither shows alone."""
        found = [_Found(rule, finding) for rule in list(self._looks) for finding in self._finish(rule)]
        places = _Places(found)
        told = [
            tell(one.finding, one.rule, dict(self._chosen[one.finding.at.path])[one.rule], place=places.at)
            for one in found
            if id(one) not in places.silenced
        ]
        return tuple(sorted((*told, *self._crashes.values()), key=_order))

    def _take(self, rule: Rule, blueprint: Blueprint) -> None:
        try:
            self._looks.setdefault(rule, rule.start()).take(blueprint)
        except Exception as error:  # noqa: BLE001 - one broken rule must not silence the others
            self._give_up(rule, error, blueprint.path)

    def _finish(self, rule: Rule) -> Iterable[Finding]:
        try:
            return tuple(self._looks[rule].findings())
        except Exception as error:  # noqa: BLE001 - one broken rule must not silence the others
            self._give_up(rule, error, next(path for path, chosen in self._chosen.items() if rule in dict(chosen)))
            return ()

    def _give_up(self, rule: Rule, error: Exception, path: str) -> None:
        self._looks.pop(rule, None)
        self._crashes[rule] = tell_crash(rule, error, _place(None, Address(path, ()), key=False))


class _Found(NamedTuple):
    rule: Rule
    finding: Finding


class _Places:
    """Where the addresses of findings lie. Each file is read once, and let go before the next."""

    def __init__(self, found: Iterable[_Found]) -> None:
        self.silenced: set[int] = set()
        self._places: dict[tuple[Address, bool], Place] = {}
        by_path: dict[str, list[_Found]] = {}
        wanted: dict[str, set[tuple[Address, bool]]] = {}
        for one in found:
            by_path.setdefault(one.finding.at.path, []).append(one)
            for at, key in _addresses(one.finding):
                wanted.setdefault(at.path, set()).add((at, key))
        for path, addresses in wanted.items():
            document = read_document(path)
            for at, key in addresses:
                self._places[at, key] = _place(document, at, key=key)
            if document and _WORD in document.text:
                self._silence(document, by_path.get(path, ()))

    def at(self, address: Address, *, key: bool = False) -> Place:
        return self._places[address, key]

    def _silence(self, document: Document, found: Iterable[_Found]) -> None:
        from blueprint_cli.review.suppressing import Suppressions

        suppressions = Suppressions(Documents(document))
        for one in found:
            if suppressions.silence(one.rule, self.at(one.finding.at, key=one.finding.key)):
                self.silenced.add(id(one))


def _addresses(finding: Finding) -> Iterator[tuple[Address, bool]]:
    yield finding.at, finding.key
    for related in finding.related:
        yield related.at, False


def _place(document: Document | None, at: Address, *, key: bool) -> Place:
    """The place of ``at``; the beginning of the file where that can no longer be read."""
    if document is None:
        start = Position(1, 1)
        return Place(path=at.path, span=Span(0, 0), start=start, end=start)
    return document.place(at.route, "key" if key else "value")


def _order(diagnostic: Diagnostic) -> tuple[object, ...]:
    place = diagnostic.place
    return place.path, place.start, diagnostic.code, diagnostic.message
