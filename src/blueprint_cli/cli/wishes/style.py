"""Flags that say what pictures look like."""

from __future__ import annotations

from typing import Annotated

from blueprint_cli.cli.declarations import Option
from blueprint_cli.export.picture import Engine

ThemeNamed = Annotated[
    str,
    Option(
        metavar="NAME|FILE",
        show_default="light, and auto for html",
        help="light, dark, auto (as the reader's device says), print, high-contrast, or a YAML file with a "
        "theme of your own.",
    ),
]
Scale = Annotated[
    float,
    Option(metavar="N", min=0.01, help="Pixels of a PNG for each point of the picture."),
]
Width = Annotated[
    int | None,
    Option(
        metavar="N",
        min=1,
        show_default=False,
        help="The width of a PNG in pixels, in place of --scale, or of txt in columns; else it is that of the "
        "terminal, or 120.",
    ),
]
EngineChosen = Annotated[Engine, Option(help="Which Graphviz draws: the one that came along, or the machine's.")]
EmbedFont = Annotated[
    bool, Option("--embed-font", help="Put the letters of the fonts into an SVG, to look alike everywhere.")
]
SourceLines = Annotated[
    bool,
    Option("--source-lines", help="Say on each card of an SVG or page in which line of the file it is: data-line."),
]
NoLinks = Annotated[bool, Option("--no-links", help="Make no links in an SVG or PDF.")]
Bare = Annotated[
    bool,
    Option("--bare", help="To put it into a page: an SVG without its prolog, an html-table without a page."),
]
