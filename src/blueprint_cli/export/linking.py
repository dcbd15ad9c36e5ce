"""Where a card leads to."""

from __future__ import annotations

from blueprint_cli.layout.scene import Way
from blueprint_cli.source.filename import stem

_SCHEMES = {"http", "https", "mailto"}


def target(href: str, way: Way | None, *, page: str) -> str:
    """What a card leads to, as a URL, if a reader may safely follow it, else nothing.

    An address for readers stays as it is. Another blueprint's file is taken for what is made of it in the same format,
    whose name ends in ``page``.
    """
    if not href.isprintable() or "\\" in href:
        return ""
    return _made_of(href, page) if way is Way.DETAILS else _safe(href)


def _made_of(path: str, page: str) -> str:
    """The URL of the file that stands beside the blueprint at ``path``, in which signs of a URL mean themselves."""
    from urllib.parse import quote

    folder, slash, name = path.rpartition("/")
    return quote(f"{folder}{slash}{stem(name)}{page}") if name else ""


def _safe(url: str) -> str:
    """``url`` if it is a web or mail address, or a relative path, else nothing.

    The file format refuses others already. What is made here is opened in browsers, where they would run code.
    """
    before, colon, _ = url.partition(":")
    relative = not colon or any(sign in before for sign in "/?#")
    return url if relative or before.lower() in _SCHEMES else ""
