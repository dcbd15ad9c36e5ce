"""Linking: which arrows have come, gone or changed between cards that both blueprints have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from blueprint_cli.analysis.changes.change import Change, Detail, Kind, PartKind
from blueprint_cli.analysis.changes.describing import Said
from blueprint_cli.analysis.changes.naming import Names
from blueprint_cli.analysis.changes.pairing import Pairing
from blueprint_cli.analysis.numbers import write_number
from blueprint_cli.model.blueprint import Card, Link

_Ends = tuple[str, str]


def compare_links(before: Names, after: Names, cards: Pairing) -> Iterator[Change]:
    """The changes of written links. Those of a card that is new or gone are told with the card."""
    olds = _by_ends(before.blueprint.links, cards.new_of)
    known = set(cards.new_of.values())
    news = _by_ends(after.blueprint.links, {name: name for name in known})
    for ends in (*news, *(ends for ends in olds if ends not in news)):
        yield from _between(olds.get(ends, []), news.get(ends, []), before=before, after=after)


def links_of(card: Card, names: Names) -> Iterator[Said]:
    """What leads to and from a card, to tell of one that is new or gone."""
    for link in names.blueprint.links:
        if card.id in (link.source, link.target):
            yield Said("link", _arrow(link, names) + _about(link))


def _by_ends(links: tuple[Link, ...], new_of: Mapping[str, str]) -> dict[_Ends, list[Link]]:
    """The links by their ends, in the ids of the new blueprint; without those whose ends are not in both."""
    found: dict[_Ends, list[Link]] = {}
    for link in links:
        if link.source in new_of and link.target in new_of:
            found.setdefault((new_of[link.source], new_of[link.target]), []).append(link)
    return found


def _between(olds: list[Link], news: list[Link], *, before: Names, after: Names) -> Iterator[Change]:
    """The changes between two cards: what is the same on both sides is none, the rest is paired in order."""
    left, come = _without(olds, news), _without(news, olds)
    for old, new in zip(left, come, strict=False):
        yield _change(new, after, was=_words(old), now=_words(new))
    for new in come[len(left) :]:
        yield _change(new, after, was="", now=_words(new))
    for old in left[len(come) :]:
        yield _change(old, before, was=_words(old), now="")


def _without(links: list[Link], others: list[Link]) -> list[Link]:
    """``links`` but for as many of each meaning as ``others`` have."""
    same = Counter(map(_means, others))
    left = []
    for link in links:
        if same[_means(link)]:
            same[_means(link)] -= 1
        else:
            left.append(link)
    return left


def _change(link: Link, names: Names, *, was: str, now: str) -> Change:
    return Change(
        part=PartKind.LINK,
        kinds=(Kind.RELINKED,),
        id=f"{link.source} -> {link.target}",
        title=_arrow(link, names),
        details=(Detail("link", was, now),),
        at=link.at,
    )


def _means(link: Link) -> tuple[str, str, float | None]:
    return link.kind, link.text, link.probability


def _arrow(link: Link, names: Names) -> str:
    return f"{names.card(link.source)} → {names.card(link.target)}"


def _about(link: Link) -> str:
    words = _words(link)
    return "" if words == "flow" else f" ({words})"


def _words(link: Link) -> str:
    chance = "" if link.probability is None else f"{write_number(link.probability * 100)} %"
    return ", ".join(filter(None, (link.kind, link.text and f'"{link.text}"', chance)))
