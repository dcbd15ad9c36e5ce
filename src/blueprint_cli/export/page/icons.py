"""The small drawings on the controls of a page, in a square of 16 by 16."""

from __future__ import annotations

from typing import Final

_PATHS: Final = {
    "search": "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14",
    "filter": "M2 3.5h12M4.5 8h7M6.5 12.5h3",
    "story": "M3 3h4.2L8 4l.8-1H13v9.5H8.8L8 13.5l-.8-1H3ZM8 4v9.5",
    "theme": "M8 2a6 6 0 1 0 0 12 6 6 0 1 0 0-12ZM8 2a6 6 0 0 1 0 12Z",
    "print": "M4.5 6V2.5h7V6M4.5 11H2.5V6h11v5h-2M4.5 9.5h7v4h-7Z",
    "plus": "M8 3v10M3 8h10",
    "minus": "M3 8h10",
    "fit": "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
    "close": "M4 4l8 8M12 4l-8 8",
    "back": "M10 3.5 5.5 8l4.5 4.5",
    "next": "M6 3.5 10.5 8 6 12.5",
    "broken": "M8 2.5 14.5 13.5h-13ZM8 6.5v3.5M8 11.6v.4",
    "thread": "M2 4h5.5v8H14M11.5 9.5 14 12l-2.5 2.5",
}


def icon(name: str) -> str:
    """One of the drawings, which says nothing to a screen reader: its button has a name."""
    return f'<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="{_PATHS[name]}"/></svg>'
