"""``blueprint render``: pictures of blueprints."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.flags import StdinFilename, Values, Watch, words
from blueprint_cli.cli.wishes.output import FailOnChange, Files, Force, Formats, Out, Processes, chosen_formats
from blueprint_cli.cli.wishes.paper import Direction, Fit, Landscape, Size, Wrap, paging
from blueprint_cli.cli.wishes.selection import Hide, Highlight, Lanes, Phases, Roles, Tags, View
from blueprint_cli.cli.wishes.style import Bare, EmbedFont, EngineChosen, NoLinks, Scale, SourceLines, ThemeNamed, Width
from blueprint_cli.export.picture import Engine
from blueprint_cli.layout.timeline import Timeline

if TYPE_CHECKING:
    from blueprint_cli.cli.planning import Job
    from blueprint_cli.pipeline.style import Style


def render(
    console: Console,
    files: Files,
    *,
    out: Out = "",
    formats: Formats = None,
    view: View = None,
    lanes: Lanes = None,
    phases: Phases = None,
    roles: Roles = None,
    tags: Tags = None,
    highlight: Highlight = None,
    hide: Hide = None,
    direction: Direction = Timeline.RIGHT,
    page: Size = None,
    landscape: Landscape = None,
    fit: Fit = False,
    wrap: Wrap = None,
    theme: ThemeNamed = "",
    scale: Scale = 2,
    width: Width = None,
    engine: EngineChosen = Engine.AUTO,
    embed_font: EmbedFont = False,
    source_lines: SourceLines = False,
    no_links: NoLinks = False,
    bare: Bare = False,
    processes: Processes = None,
    force: Force = False,
    fail_on_change: FailOnChange = False,
    values: Values = "",
    stdin_filename: StdinFilename = "",
    watch: Watch = False,
) -> int:
    """Without -o, the picture of NAME.blueprint.yaml is NAME.svg beside it. What has not changed is not rewritten.

    A file with errors is not drawn: they are printed, its pictures stay as they were, and the other
    files are drawn. Exit code 0: all are drawn. 1: a file has errors,
    a measured value fits nothing, or with --fail-on-change a picture was out of date. 2: the job could not be done.

    \b
    Examples:
      blueprint render coffee.blueprint.yaml
      blueprint render services/ -f svg,png -o pictures/
      blueprint render coffee.blueprint.yaml --view journey -o journey.png
      blueprint render coffee.blueprint.yaml --theme auto
      blueprint render coffee.blueprint.yaml --direction down
      blueprint render coffee.blueprint.yaml --watch
      blueprint render coffee.blueprint.yaml --page A4
      blueprint render coffee.blueprint.yaml --page 16:9 --fit -f png
      blueprint render coffee.blueprint.yaml -f html
      blueprint render coffee.blueprint.yaml --hide pains,questions --highlight agent,fail
      blueprint render coffee.blueprint.yaml --values september.csv
      blueprint render coffee.blueprint.yaml -f txt -o -
      blueprint render services/ --view journey,staff -o 'out/{name}-{view}.{format}'
      blueprint render - -o - < coffee.blueprint.yaml | wc -c
    """
    from blueprint_cli.cli.measuring import insist_on_one
    from blueprint_cli.cli.planning import plan
    from blueprint_cli.cli.rendering import Wish, render_all
    from blueprint_cli.cli.sources import gather
    from blueprint_cli.cli.theming import choose
    from blueprint_cli.cli.watching import watching
    from blueprint_cli.pipeline.choosing import Selection
    from blueprint_cli.pipeline.style import Style

    def run() -> int:
        sources, code = gather(files, console, stdin_filename=stdin_filename)
        if values:
            insist_on_one(sources, values)
        paged = paging(page, direction, fit=fit, landscape=landscape, wrap=wrap)
        jobs = plan(sources, out=out, formats=chosen_formats(words(formats)), views=words(view), paging=paged)
        look = choose(theme, console) if theme else None
        if theme and look is None:
            return 2
        style = Style(
            engine=engine,
            links=not no_links,
            bare=bare,
            scale=scale,
            width=width,
            theme=look,
            embed_font=embed_font,
            paging=paged,
            source_lines=source_lines,
        )
        selection = Selection(
            lanes=words(lanes),
            phases=words(phases),
            roles=words(roles),
            tags=words(tags),
            hide=words(hide),
            highlight=words(highlight),
        )
        _tell_unheeded(jobs, style, console)
        wish = Wish(selection, _for_terminal(style, jobs, console), force, values, watch, fail_on_change)
        codes = render_all(jobs, wish, console, processes=processes)
        if len(jobs) > 1:
            done = f"{codes.count(0)} of {len(jobs)} blueprints"
            console.say(f"The pictures of {done} were up to date." if fail_on_change else f"Drew {done}.")
        return max(code, *codes, 0)

    return watching(run, files, console, values=values) if watch else run()


def _tell_unheeded(jobs: Sequence[Job], style: Style, console: Console) -> None:
    """Tell which flags change no picture that is made."""
    made = {picture.format for job in jobs for picture in job.pictures}
    if not made:
        return
    if style.width and made.isdisjoint({"png", "txt"}):
        console.note("--width is that of png and txt, and changes no other format")
    if style.source_lines and made.isdisjoint({"svg", "html"}):
        console.note("--source-lines is that of svg and html, and changes no other format")
    if style.paging.size and made <= {"md", "html-table", "txt"}:
        console.note("--page is that of pictures, and changes nothing that is told in words")
    if style.paging.timeline is not Timeline.RIGHT and made <= {"md", "html-table", "txt"}:
        console.note("--direction is that of pictures, and changes nothing that is told in words or characters")
    if style.paging.wrap and made <= {"md", "html-table"}:
        console.note("--wrap folds pictures and txt, and changes no other format")


def _for_terminal(style: Style, jobs: Sequence[Job], console: Console) -> Style:
    """The style as wide and as colourful as the terminal is, where that is what a text goes to."""
    import shutil

    if style.width:
        style = style._replace(columns=style.width)
    if all(picture.target for job in jobs for picture in job.pictures):
        return style
    columns = style.width or shutil.get_terminal_size((style.columns, 0)).columns
    return style._replace(columns=columns, color=console.colors(sys.stdout))
