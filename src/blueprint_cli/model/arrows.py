"""The arrow notation of links: ``a -> b: label``, ``a <-> b``, ``a ..> b``, ``a -> b -> c``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from blueprint_cli.model.blueprint import LinkKind
from blueprint_cli.source.problem import shown

ARROWS = {"->": LinkKind.FLOW, "<->": LinkKind.AGREEMENT, "..>": LinkKind.MESSAGE}

_LABEL = re.compile(r":(?=\s|$)")
"""Where a label starts. Ids hold no colon, so it is the first one with a space behind it."""

_LIKE_ARROWS = re.compile(r"\s*(<?(?:-+|=+|~+|\.\.+|[–—])>|<(?:-+|=+|~+|\.\.+|[–—])|[→←↔⇒⇐⇔➔])\s*")
_BACK = re.compile(r"<[^>]*|[←⇐]")


class Chain(NamedTuple):
    """Two or more ids with the arrows between them, and what the arrow says."""

    ids: tuple[str, ...]
    kinds: tuple[LinkKind, ...]
    label: str


class Trouble(NamedTuple):
    """What is wrong with an arrow, and the way out."""

    message: str
    help: str


def parse_arrows(text: str) -> Chain | Trouble:
    """The links that ``text`` writes, or what is wrong with it."""
    head, colon, label = _cut(text)
    words = head.split()
    ids, arrows = tuple(words[0::2]), words[1::2]
    if len(words) < 3 or len(ids) == len(arrows) or not all(arrow in ARROWS for arrow in arrows):
        return _trouble(head, colon + label)
    if any(_LIKE_ARROWS.search(name) for name in ids):
        return _trouble(head, colon + label)
    if label and len(arrows) > 1:
        links = [f"`{source} {arrow} {target}`" for source, arrow, target in zip(ids, arrows, ids[1:], strict=False)]
        return Trouble("a chain of links takes no label", f"write {' and '.join(links)} as links of their own")
    return Chain(ids, tuple(ARROWS[arrow] for arrow in arrows), label.strip())


def looks_like_arrows(text: str) -> bool:
    """Whether somebody who wrote ``text`` meant a link."""
    return _LIKE_ARROWS.search(text) is not None


def _cut(text: str) -> tuple[str, str, str]:
    found = _LABEL.search(text)
    return (text[: found.start()], ":", text[found.end() :]) if found else (text, "", "")


def _trouble(head: str, label: str) -> Trouble:
    pieces = _LIKE_ARROWS.split(head.strip())
    ids, arrows = pieces[0::2], pieces[1::2]
    if not arrows or not all(ids) or any(" " in name for name in ids):
        return Trouble(
            f"{shown(head.strip())} is no link",
            "write the ids of two cards, which have no spaces, and an arrow between them: `order -> pay`",
        )
    links = _mended(ids, arrows)
    if len(arrows) == 1:
        links = [" ".join(f"{links[0]}{label}".split())]
    mend = "write " + " and ".join(f"`{link}`" for link in links)
    if any(_BACK.fullmatch(arrow) for arrow in arrows):
        return Trouble("an arrow points back: links run from what comes first to what follows", mend)
    wrong = next((arrow for arrow in arrows if arrow not in ARROWS), "")
    if wrong:
        return Trouble(f"{shown(wrong)} is no arrow: there are `->`, `<->` and `..>`", mend)
    return Trouble("an arrow needs a space on either side", mend)


def _mended(ids: list[str], arrows: list[str]) -> list[str]:
    """The same links as they are to be written: a chain stays one where all of it runs one way."""
    back = [_BACK.fullmatch(arrow) is not None for arrow in arrows]
    if any(back) and not all(back):
        pairs = zip(ids, arrows, ids[1:], back, strict=False)
        return [_written((b, a) if turned else (a, b), [arrow]) for a, arrow, b, turned in pairs]
    if all(back):
        return [_written(ids[::-1], arrows[::-1])]
    return [_written(ids, arrows)]


def _written(ids: Sequence[str], arrows: Sequence[str]) -> str:
    pieces = [piece for arrow, name in zip(arrows, ids[1:], strict=True) for piece in (_nearest(arrow), name)]
    return " ".join([ids[0], *pieces])


def _nearest(arrow: str) -> str:
    if "." in arrow:
        return "..>"
    return "<->" if arrow in "↔⇔" or (arrow[0] == "<" and arrow[-1] == ">") else "->"
