"""Where a card leads to."""

from __future__ import annotations

from blueprint_cli.layout.scene import CardBox

_SCHEMES = {"http", "https", "mailto"}
_SOURCES = (".blueprint.yaml", ".blueprint.yml")


def target_of(card: CardBox) -> str:
    """The card's link if a reader may safely follow it, else nothing: a web or mail address, or a relative path.

    The file format refuses others already. A picture is opened in browsers, where they would run code.
    Another blueprint's file is taken for the picture that stands beside it.
    """
    href = card.href
    if not href.isprintable() or "\\" in href:
        return ""
    before, colon, _ = href.partition(":")
    relative = not colon or any(sign in before for sign in "/?#")
    if not relative:
        return href if before.lower() in _SCHEMES else ""
    for source in _SOURCES:
        if href.endswith(source):
            return href.removesuffix(source) + ".svg"
    return href
