"""Reviewing: where in a file with a theme of somebody's own stands what can hardly be read."""

from __future__ import annotations

from blueprint_cli.diagnostics import Note, Route
from blueprint_cli.draw.dressing import INKED
from blueprint_cli.draw.judging import Meeting, judge
from blueprint_cli.draw.theme import Theme
from blueprint_cli.source.document import Document
from blueprint_cli.text.span import Span


def review(theme: Theme, document: Document) -> tuple[Note, ...]:
    """A note for each key of ``document``, the theme's file, that leaves something with too little contrast."""
    found: dict[Route, list[Meeting]] = {}
    for half, shown in (((), theme), (("dark",), theme.dark)):
        for meeting in judge(shown) if shown else ():
            found.setdefault(_route(document, half, meeting), []).append(meeting)
    notes = [Note(message=_message(weak, route), place=document.place(route)) for route, weak in found.items()]
    return tuple(sorted(notes, key=lambda note: note.place.span if note.place else Span(0, 0)))


def _message(weak: list[Meeting], route: Route) -> str:
    worst = min(weak, key=lambda meeting: meeting.contrast / meeting.needed)
    what, where = (".".join(map(str, one)) for one in (worst.what, worst.where))
    half = "in the dark, " if route[:1] == ("dark",) else ""
    more = f"; {len(weak) - 1} more such pairs follow from this key" if len(weak) > 1 else ""
    return (
        f"{half}{what}, {worst.color}, is hard to tell from {where}, {worst.ground}: "
        f"a contrast of {worst.contrast:.1f} to 1, where {worst.needed:g} is needed{more}"
    )


def _route(document: Document, half: Route, meeting: Meeting) -> Route:
    """The key that is to blame: of the colour, or one it follows from; else of its ground, or one that follows from."""
    what, where = meeting.what, meeting.where
    routes = (what, *_sources(what), where, *_sources(where), ("ground",))
    parts = ((*half, *route[:length]) for route in routes for length in range(len(route), min(len(route), 2) - 1, -1))
    return next((part for part in parts if document.node(part) is not None), half)


def _sources(route: Route) -> tuple[Route, ...]:
    """The keys that say what a key is where it is not there itself."""
    match route:
        case ("texts", str() as tone):
            return (("ink",),) if tone in INKED else (("quiet",),)
        case ("statuses", _, "ink"):
            return (("ink",),)
        case ("statuses", _, "fill"):
            return (("card",),)
        case _:
            return ()
