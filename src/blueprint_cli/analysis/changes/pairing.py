"""Pairs of the parts of two blueprints, as they are found."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from blueprint_cli.analysis.changes.likeness import pair


class Pairing(NamedTuple):
    """Which part is which, by ids: ``new_of`` an old one, and what is only in one of the two, in their orders.

    ``likeness`` says of old parts how alike they are to their new ones, where only that spoke for it.
    """

    new_of: Mapping[str, str]
    likeness: Mapping[str, float]
    removed: tuple[str, ...]
    added: tuple[str, ...]

    @property
    def old_of(self) -> Mapping[str, str]:
        """The old part that each new one was."""
        return {new: old for old, new in self.new_of.items()}


class Pairs:
    """A pairing in the making. ``olds`` and ``news`` are the ids that have no partner yet, in their orders."""

    def __init__(self, olds: Sequence[str], news: Sequence[str]) -> None:
        self.olds = dict.fromkeys(olds)
        self.news = dict.fromkeys(news)
        self._order = tuple(olds)
        self._found: dict[str, str] = {}
        self._likeness: dict[str, float] = {}

    def same_ids(self, among: Collection[str] | None = None) -> None:
        """Pair what has the same id, of those ``among`` which ids say something; else of all."""
        for name in [name for name in self.olds if name in self.news and (among is None or name in among)]:
            self.take(name, [name])

    def take(self, old: str, news: Sequence[str], *, likeness: float | None = None) -> None:
        """Pair ``old`` with the first of ``news`` that is still free, if any is."""
        free = next((new for new in news if new in self.news), None)
        if free is None or old not in self.olds:
            return
        del self.olds[old], self.news[free]
        self._found[old] = free
        if likeness is not None:
            self._likeness[old] = likeness

    def alike(
        self,
        measure: Callable[[str, str], float],
        *,
        least: float,
        told: Callable[[str, str], bool] = lambda _one, _other: True,
    ) -> None:
        """Pair what is alike, and keep how alike it is where that is to be ``told``."""
        olds, news = list(self.olds), list(self.news)
        for found in list(pair(olds, news, measure, least=least)):
            old, new = olds[found.old], news[found.new]
            self.take(old, [new], likeness=found.likeness if told(old, new) else None)

    def settled(self) -> Pairing:
        """The pairing, as far as it goes."""
        new_of = {old: self._found[old] for old in self._order if old in self._found}
        return Pairing(new_of, dict(self._likeness), tuple(self.olds), tuple(self.news))
