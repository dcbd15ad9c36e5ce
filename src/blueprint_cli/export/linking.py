"""Where a card leads to."""

from __future__ import annotations

from blueprint_cli.layout.scene import CardBox

_SCHEMES = {"http", "https", "mailto"}
_SOURCES = (".blueprint.yaml", ".blueprint.yml")


def target_of(card: CardBox) -> str:
    """The card's link if a reader may safely follow it, else nothing. To another blueprint it is to its picture."""
    return safe_target(card.href, page=".svg")


def safe_target(href: str, *, page: str) -> str:
    """``href`` if a reader may safely follow it, else nothing: a web or mail address, or a relative path.

    The file format refuses others already. What is made here is opened in browsers, where they would run code.
    Another blueprint's file is taken for what stands beside it under the same name with the ending ``page``.
    """
    if not href.isprintable() or "\\" in href:
        return ""
    before, colon, _ = href.partition(":")
    relative = not colon or any(sign in before for sign in "/?#")
    if not relative:
        return href if before.lower() in _SCHEMES else ""
    for source in _SOURCES:
        if href.endswith(source):
            return href.removesuffix(source) + page
    return href
