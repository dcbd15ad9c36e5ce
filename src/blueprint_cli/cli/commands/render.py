"""``blueprint render``: pictures of blueprints."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from functools import cached_property, partial
from math import isfinite
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.flags import StdinFilename, words
from blueprint_cli.errors import EngineError
from blueprint_cli.export.picture import Engine
from blueprint_cli.report.formats import ReportFormat

if TYPE_CHECKING:
    from blueprint_cli.cli.planning import Job, Picture
    from blueprint_cli.layout.scene import Scene
    from blueprint_cli.model.blueprint import Blueprint
    from blueprint_cli.pipeline.choosing import Selection
    from blueprint_cli.pipeline.drawing import Drawing
    from blueprint_cli.pipeline.formats import Format
    from blueprint_cli.pipeline.loading import Loaded
    from blueprint_cli.pipeline.style import Style


class _Wish(NamedTuple):
    """How every picture of a run is to be made."""

    selection: Selection
    style: Style
    force: bool


def _finite(scale: float) -> float:
    if not isfinite(scale):  # the lower bound lets nan pass
        raise typer.BadParameter(f"{scale} is no number of pixels.")
    return scale


def render(
    ctx: typer.Context,
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Blueprints, folders, patterns, or - for standard input.")
    ],
    *,
    out: Annotated[
        str,
        typer.Option(
            "--out",
            "-o",
            metavar="OUT",
            show_default=False,
            help="A file, a folder, a pattern of {folder}, {name}, {view} and {format}, or - for standard output; "
            "else the picture goes beside its file.",
        ),
    ] = "",
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT,...",
            show_default=False,
            help="svg, png, pdf; md, html-table or txt (all of it in words, txt drawn in characters); dot (for "
            "neato -n2 of Graphviz) or json (where everything is); else as the name of OUT ends.",
        ),
    ] = None,
    view: Annotated[
        list[str] | None,
        typer.Option(
            show_default=False,
            metavar="VIEW,...",
            help="Draw this view of the file, or `journey`, which each file has. Repeatable.",
        ),
    ] = None,
    lanes: Annotated[
        list[str] | None, typer.Option(show_default=False, metavar="LANE,...", help="Draw only these lanes.")
    ] = None,
    phases: Annotated[
        list[str] | None,
        typer.Option(show_default=False, metavar="PHASE,...", help="Draw only the steps of these phases."),
    ] = None,
    roles: Annotated[
        list[str] | None,
        typer.Option(
            "--role",
            show_default=False,
            metavar="ROLE,...",
            help="Draw only what these do, beside the customers and their evidence.",
        ),
    ] = None,
    tags: Annotated[
        list[str] | None,
        typer.Option(
            "--tag",
            show_default=False,
            metavar="TAG,...",
            help="Draw only cards with one of these tags, beside the customers and their evidence.",
        ),
    ] = None,
    highlight: Annotated[
        list[str] | None,
        typer.Option(
            show_default=False,
            metavar="NAME,...",
            help="Draw all but these paler: cards, lanes, steps, phases, roles, tags or marks.",
        ),
    ] = None,
    hide: Annotated[
        list[str] | None,
        typer.Option(show_default=False, metavar="WHAT,...", help="Leave these out, as a view's `hide` does."),
    ] = None,
    theme: Annotated[
        str,
        typer.Option(
            metavar="NAME|FILE",
            help="light, dark, auto (as the reader's device says), print, high-contrast, or a YAML file with a "
            "theme of your own.",
        ),
    ] = "light",
    scale: Annotated[
        float,
        typer.Option(metavar="N", min=0.01, callback=_finite, help="Pixels of a PNG for each point of the picture."),
    ] = 2,
    width: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=1,
            show_default=False,
            help="The width of a PNG in pixels, in place of --scale, or of txt in columns; else it is that of the "
            "terminal, or 120.",
        ),
    ] = None,
    engine: Annotated[
        Engine, typer.Option(help="Which Graphviz draws: the one that came along, or the machine's.")
    ] = Engine.AUTO,
    embed_font: Annotated[
        bool, typer.Option("--embed-font", help="Put the letters of the fonts into an SVG, to look alike everywhere.")
    ] = False,
    no_links: Annotated[bool, typer.Option("--no-links", help="Make no links in an SVG or PDF.")] = False,
    bare: Annotated[
        bool,
        typer.Option("--bare", help="To put it into a page: an SVG without its prolog, an html-table without a page."),
    ] = False,
    processes: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            metavar="N",
            min=1,
            show_default=False,
            help="In how many processes to draw; else in one for each CPU, if there are eight files for each.",
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that this tool has not made.")] = False,
    stdin_filename: StdinFilename = "",
) -> int:
    """Without -o, the picture of NAME.blueprint.yaml is NAME.svg beside it. What has not changed is not rewritten.

    A file with errors is not drawn: they are printed, its pictures stay as they were, and the other
    files are drawn. Exit code 0: all are drawn. 1: a file has errors. 2: the job could not be done.

    \b
    Examples:
      blueprint render coffee.blueprint.yaml
      blueprint render services/ -f svg,png -o pictures/
      blueprint render coffee.blueprint.yaml --view journey -o journey.png
      blueprint render coffee.blueprint.yaml --theme auto
      blueprint render coffee.blueprint.yaml --hide pains,questions --highlight agent,fail
      blueprint render coffee.blueprint.yaml -f txt -o -
      blueprint render services/ --view journey,staff -o 'out/{name}-{view}.{format}'
      blueprint render - -o - < coffee.blueprint.yaml | wc -c
    """
    from blueprint_cli.cli.planning import plan
    from blueprint_cli.cli.sources import gather
    from blueprint_cli.cli.theming import choose
    from blueprint_cli.pipeline.choosing import Selection
    from blueprint_cli.pipeline.style import Style

    console: Console = ctx.obj
    sources, code = gather(files, console, stdin_filename=stdin_filename)
    jobs = plan(sources, out=out, formats=_formats(words(formats)), views=words(view))
    look = choose(theme, console)
    if look is None:
        return 2
    style = Style(
        engine=engine,
        links=not no_links,
        bare=bare,
        scale=scale,
        width=width,
        theme=look,
        embed_font=embed_font,
    )
    selection = Selection(
        lanes=words(lanes),
        phases=words(phases),
        roles=words(roles),
        tags=words(tags),
        hide=words(hide),
        highlight=words(highlight),
    )
    if width and not _heeds_width(jobs):
        console.note("--width is that of png and txt, and changes no other format")
    wish = _Wish(selection, _for_terminal(style, jobs, console), force)
    codes = _render_all(jobs, wish, console, processes=min(processes or _sensible(len(jobs)), len(jobs)))
    if len(jobs) > 1:
        console.say(f"Drew {codes.count(0)} of {len(jobs)} blueprints.")
    return max(code, *codes, 0)


def _heeds_width(jobs: Sequence[Job]) -> bool:
    return not jobs or any(picture.format in ("png", "txt") for job in jobs for picture in job.pictures)


def _for_terminal(style: Style, jobs: Sequence[Job], console: Console) -> Style:
    """The style as wide and as colourful as the terminal is, where that is what a text goes to."""
    import shutil

    if style.width:
        style = style._replace(columns=style.width)
    if all(picture.target for job in jobs for picture in job.pictures):
        return style
    columns = style.width or shutil.get_terminal_size((style.columns, 0)).columns
    return style._replace(columns=columns, color=console.colors(sys.stdout))


def _formats(named: Sequence[str]) -> tuple[Format, ...]:
    from blueprint_cli.pipeline.formats import Format

    for name in named:
        if name.lower() not in tuple(Format):
            raise typer.BadParameter(f"{name!r} is not one of {', '.join(Format)}.", param_hint="--format / -f")
    return tuple(Format(name.lower()) for name in dict.fromkeys(named))


_WORTH_A_PROCESS = 8
"""How many files of a usual size take as long as it takes until a process can draw."""


def _sensible(files: int) -> int:
    cpus = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cpus, files // _WORTH_A_PROCESS)


def _render_all(jobs: Sequence[Job], wish: _Wish, console: Console, *, processes: int) -> list[int]:
    work = partial(_render, wish)
    if processes < 2:
        return [console.attempt(partial(work, job, console)) for job in console.progress(jobs)]
    from blueprint_cli.cli.sharing import share

    return share(work, jobs, console, processes=processes)


def _render(wish: _Wish, job: Job, console: Console) -> int:
    """Make and write the pictures of one blueprint, once all that was selected is there; none stops another."""
    from blueprint_cli.pipeline.choosing import choose

    loaded = job.source.load()
    if loaded.blueprint is None:
        _tell_errors(loaded, console)
        return 1
    views = dict.fromkeys(picture.view for picture in job.pictures)
    chosen = {view: choose(loaded.blueprint, wish.selection._replace(view=view)) for view in views}
    making = {view: _Making(blueprint, wish.style) for view, blueprint in chosen.items()}
    _tell_unshipped(job, making, console)
    deliveries = [
        partial(_deliver, picture, making[picture.view], force=wish.force, console=console) for picture in job.pictures
    ]
    return max(map(console.attempt, deliveries))


class _Making:
    """A blueprint, or a view of it, on its way to pictures."""

    def __init__(self, blueprint: Blueprint, style: Style) -> None:
        self._blueprint = blueprint
        self._style = style

    def make(self, picture: Picture) -> bytes:
        """The picture. Raises ``EngineError``, which says of which picture it is."""
        from blueprint_cli.pipeline.formats import TOLD
        from blueprint_cli.pipeline.telling import tell

        if picture.format in TOLD:
            return tell(self._blueprint, [picture.format], self._style)[picture.format]
        try:
            return self._drawing.make(picture.format)
        except EngineError as error:
            name = picture.target or f"{self._blueprint.path} as {picture.format}"
            raise EngineError(f"{name}: {error}", hint=error.hint) from error

    @cached_property
    def scene(self) -> Scene:
        from blueprint_cli.pipeline.drawing import arrange

        return arrange(self._blueprint)

    @cached_property
    def _drawing(self) -> Drawing:
        from blueprint_cli.pipeline.drawing import Drawing

        return Drawing(self.scene, self._style)


def _deliver(picture: Picture, making: _Making, *, force: bool, console: Console) -> int:
    from blueprint_cli.export.writing import Written, write

    content = making.make(picture)
    if picture.target is None:
        console.result(content)
    elif write(picture.target, content, force=force) is Written.WRITTEN:
        console.say(f"wrote {picture.target}")
    else:
        console.say(f"unchanged {picture.target}")
    return 0


def _tell_errors(loaded: Loaded, console: Console) -> None:
    from blueprint_cli.cli.checking import Findings

    findings = Findings()
    findings.take(loaded, loaded.diagnostics)
    console.report(findings.report(ReportFormat.FULL, color=console.colors(sys.stderr)))


def _tell_unshipped(job: Job, making: Mapping[str, _Making], console: Console) -> None:
    pictures = [picture for picture in job.pictures if picture.format in ("svg", "png", "pdf")]
    scenes = [making[picture.view].scene for picture in pictures]
    characters = "".join(dict.fromkeys("".join(scene.unshipped for scene in scenes)))
    if characters:
        from blueprint_cli.draw.typefaces import extras_for

        extras = extras_for(characters, scenes[0].language)
        way_out = f'; for all or some pip install "blueprint-cli[{",".join(extras)}]" brings fonts' if extras else ""
        console.note(
            f"{job.source.path} has characters that no installed font has, and each machine draws them with "
            f"a font of its own{way_out}: {' '.join(characters)}"
        )
