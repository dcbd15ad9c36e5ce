"""The stages in their order: the front door for programs, and the only module that knows it.

Values in, values out: nothing is printed and no file is written. What is wrong with a blueprint comes
back as diagnostics; what the machine did to us is raised as a ``BlueprintError``::

    loaded = load(Path("coffee.blueprint.yaml"))
    if loaded.blueprint:
        scene = arrange(loaded.blueprint)
        svg = draw(scene, [Format.SVG])[Format.SVG]
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, assert_never

from blueprint_cli.diagnostics import Diagnostic, Note
from blueprint_cli.errors import FileError, UsageError
from blueprint_cli.export.picture import Engine
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.source.document import Document

if TYPE_CHECKING:
    from blueprint_cli.draw.theme import Theme
    from blueprint_cli.export.tables.table import Table
    from blueprint_cli.layout.scene import Scene
    from blueprint_cli.lint.settings import Settings
    from blueprint_cli.model.including import Fetch
    from blueprint_cli.rewrite.fixing import Fixed

_MOST = 100_000_000
"""Bytes that are read of a file before it is judged too large; some files never end."""


class Format(StrEnum):
    """What a blueprint can be drawn as: a finished picture, a stage on the way to it, or all of it in words."""

    SVG = "svg"
    PNG = "png"
    PDF = "pdf"
    DOT = "dot"
    JSON = "json"
    MARKDOWN = "md"
    HTML_TABLE = "html-table"
    TEXT = "txt"

    @property
    def extension(self) -> str:
        """How the name of such a file ends, after its last dot or dots."""
        return "table.html" if self is Format.HTML_TABLE else self.value


TOLD = frozenset({Format.MARKDOWN, Format.HTML_TABLE, Format.TEXT})
"""The formats that tell a blueprint in words, and need no picture of it."""


class Selection(NamedTuple):
    """What of a blueprint is to be shown, by ids or titles, and what in it is to stand out; by itself all of it."""

    view: str = ""
    lanes: Sequence[str] = ()
    phases: Sequence[str] = ()
    roles: Sequence[str] = ()
    tags: Sequence[str] = ()
    hide: Sequence[str] = ()
    highlight: Sequence[str] = ()


class Loaded(NamedTuple):
    """A file, as far as it could be understood.

    ``diagnostics`` are all the errors that stop a drawing (BP0xx), sorted by place. ``blueprint`` is
    there if there are none, ``document`` wherever YAML could be read, and ``text`` always: as much of
    it as can be shown.
    """

    path: str
    text: str
    document: Document | None
    blueprint: Blueprint | None
    diagnostics: tuple[Diagnostic, ...]


class Style(NamedTuple):
    """How pictures are made.

    Without ``links``, no card of an SVG or PDF leads anywhere; ``bare``, an SVG has no XML prolog. A PNG has
    ``scale`` pixels to a point, or is ``width`` pixels wide. A text is ``columns`` wide, and painted if ``color``.
    """

    engine: Engine = Engine.AUTO
    links: bool = True
    bare: bool = False
    scale: float = 2.0
    width: int | None = None
    columns: int = 120
    color: bool = False
    theme: Theme | None = None
    """Without one, ``light``."""
    embed_font: bool = False
    """Whether an SVG carries the fonts it is set in."""


class Themed(NamedTuple):
    """A theme, as far as it could be understood.

    ``theme`` is there if there are no ``diagnostics``. ``notes`` are on what can hardly be read in it.
    ``path`` and ``text`` are those of its file, empty for a theme that comes with the tool.
    """

    theme: Theme | None
    path: str = ""
    text: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()
    notes: tuple[Note, ...] = ()


def load(path: Path) -> Loaded:
    """Read the blueprint in the file at ``path``. Raises ``FileError`` where it cannot be read."""
    return understand(read(path), path=str(path))


def read(path: Path) -> bytes:
    """The bytes of a file. Raises ``FileError``."""
    try:
        with path.open("rb") as file:
            return file.read(_MOST)
    except FileNotFoundError as error:
        raise FileError(f"there is no file {path}", hint="look at the spelling and the folder you are in") from error
    except OSError as error:
        raise FileError(f"{path} could not be read: {error.strerror}") from error


def understand(content: bytes, *, path: str, fetch: Fetch | None = None) -> Loaded:
    """Read the blueprint in ``content``. Paths in it start from the folder of ``path``.

    ``fetch`` has the content of an included file that is not to be read from the disk, or raises ``OSError``.
    """
    from blueprint_cli.model.building import build
    from blueprint_cli.model.including import from_disk
    from blueprint_cli.schema.checking import check
    from blueprint_cli.source.reading import read

    document, problems = read(content, path=path)
    blueprint = None
    if document:
        built, unsound = build(document, fetch=fetch or from_disk)
        problems += check(document) + unsound
        blueprint = None if problems else built
    text = document.text if document else _shown(content)
    return Loaded(
        path=path, text=text, document=document, blueprint=blueprint, diagnostics=_in_order(problems, first=path)
    )


def dress(named: str) -> Themed:
    """The theme that comes with the tool under the name ``named``, or the one in the file of that path.

    Raises ``UsageError`` where there is neither, ``FileError`` where the file cannot be read.
    """
    from blueprint_cli.draw.themes import ThemeName, built_in

    if named in tuple(ThemeName):
        return Themed(built_in(ThemeName(named)))
    path = Path(named)
    if not path.suffix and not path.exists():
        raise UsageError(f"there is no theme {named}", hint=_themes_there_are(named))
    return _dressed(read(path), path=named)


def _themes_there_are(named: str) -> str:
    from blueprint_cli.draw.themes import ThemeName
    from blueprint_cli.schema.suggesting import nearest

    near = nearest(named, list(ThemeName))
    meant = f"did you mean {near}? " if near else ""
    return f"{meant}there are {', '.join(ThemeName)}, and themes of your own in YAML files, such as house.yaml"


def _dressed(content: bytes, *, path: str) -> Themed:
    from blueprint_cli.draw.dressing import dress
    from blueprint_cli.draw.reviewing import review
    from blueprint_cli.schema.checking import check_theme
    from blueprint_cli.source.reading import read

    document, problems = read(content, path=path)
    if document is None:
        return Themed(None, path, _shown(content), problems)
    problems += check_theme(document)
    if problems or not isinstance(document.data, dict):
        return Themed(None, path, document.text, _in_order(problems, first=path))
    theme = dress(document.data)
    return Themed(theme, path, document.text, notes=review(theme, document))


def lint(loaded: Loaded, settings: Settings) -> tuple[Diagnostic, ...]:
    """Everything there is to say about a file: what stops a drawing or else what the rules find."""
    if loaded.document is None or loaded.blueprint is None:
        return loaded.diagnostics
    from blueprint_cli.lint.running import run

    return run(loaded.blueprint, loaded.document, settings=settings)


class Formatted(NamedTuple):
    """A file in its canonical layout.

    ``after`` is None where YAML could not read the file without a problem, and ``diagnostics`` say which.
    """

    before: str
    after: str | None
    diagnostics: tuple[Diagnostic, ...] = ()


def reformat(content: bytes, *, path: str) -> Formatted:
    """The text in ``content`` in its canonical layout. Raises ``BlueprintError`` where it would not say the same."""
    from blueprint_cli.rewrite.formatting import canonical
    from blueprint_cli.source.reading import read

    document, problems = read(content, path=path)
    if document is None or problems:
        return Formatted(_shown(content), None, problems)
    return Formatted(document.text, canonical(document))


def fix(loaded: Loaded, settings: Settings, *, unsafe: bool) -> Fixed:
    """The text of a file with what ``lint`` offers to put right put right; with ``unsafe``, where the meaning may
    change too."""
    from blueprint_cli.rewrite.fixing import fix

    def look(text: str) -> tuple[Diagnostic, ...]:
        same = text == loaded.text
        return lint(loaded if same else understand(text.encode(), path=loaded.path), settings)

    return fix(loaded.text, look, path=loaded.path, unsafe=unsafe)


def texts(loaded: Loaded, diagnostics: Iterable[Diagnostic]) -> Mapping[str, str]:
    """The texts that ``diagnostics`` of a file point into, by path: its own, and those of its includes."""
    found = {loaded.path: loaded.text}
    for diagnostic in diagnostics:
        for place in (diagnostic.place, *(note.place for note in diagnostic.notes)):
            if place and place.path not in found:
                with suppress(FileError):  # it was there a moment ago; then it is shown without its source
                    found[place.path] = _shown(read(Path(place.path)))
    return found


def choose(blueprint: Blueprint, selection: Selection) -> Blueprint:
    """What ``selection`` leaves of a blueprint.

    Raises ``UsageError`` where something of a name is not there, or where no card would be left.
    """
    from blueprint_cli.analysis.hiding import hide
    from blueprint_cli.analysis.highlighting import highlight
    from blueprint_cli.analysis.viewing import select

    chosen = select(
        hide(blueprint, selection.hide),
        view=selection.view,
        lanes=selection.lanes,
        phases=selection.phases,
        roles=selection.roles,
        tags=selection.tags,
    )
    return highlight(chosen, selection.highlight)


def tell(blueprint: Blueprint, formats: Iterable[Format], style: Style | None = None) -> dict[Format, bytes]:
    """The blueprint in words, in each of ``formats``, which are of ``TOLD``."""
    from blueprint_cli.export.tables.tabling import tabulate

    table = tabulate(blueprint)
    return {wanted: _told(table, wanted, style or Style()).encode() for wanted in formats}


def _told(table: Table, wanted: Format, style: Style) -> str:
    match wanted:
        case Format.MARKDOWN:
            from blueprint_cli.export.tables.markdown import to_markdown

            return to_markdown(table, links=style.links)
        case Format.HTML_TABLE:
            from blueprint_cli.draw.theme import LIGHT
            from blueprint_cli.export.tables.html import to_html

            return to_html(table, style.theme or LIGHT, links=style.links, bare=style.bare)
        case Format.TEXT:
            from blueprint_cli.terminal.drawing import draw

            return draw(table, width=style.columns, color=style.color)
        case _:
            raise ValueError(f"{wanted} is drawn from a scene, see draw()")


def arrange(blueprint: Blueprint, *, view: str = "", lanes: Sequence[str] = (), phases: Sequence[str] = ()) -> Scene:
    """The picture of ``blueprint``, or of what ``view``, ``lanes`` and ``phases`` select of it.

    Raises ``UsageError`` where it has no such view, lane or phase.
    """
    from blueprint_cli.analysis.viewing import select
    from blueprint_cli.layout.arranging import arrange

    return arrange(select(blueprint, view=view, lanes=lanes, phases=phases))


def draw(scene: Scene, formats: Iterable[Format], style: Style | None = None) -> dict[Format, bytes]:
    """The picture in each of ``formats``, none of them of ``TOLD``.

    Raises ``EngineError`` where Graphviz or the renderer fails.
    """
    drawing = Drawing(scene, style or Style())
    return {wanted: drawing.make(wanted) for wanted in formats}


class Drawing:
    """One scene on its way to pictures, one by one: what several formats need is made once."""

    def __init__(self, scene: Scene, style: Style) -> None:
        self._scene = scene
        self._style = style

    def make(self, wanted: Format) -> bytes:
        """The picture in one format, none of ``TOLD``. Raises ``EngineError``."""
        match wanted:
            case Format.SVG:
                return self._lent.encode()
            case Format.PNG:
                from blueprint_cli.export.png import rasterize

                return rasterize(self._svg, scale=self._style.scale, width=self._style.width)
            case Format.PDF:
                from blueprint_cli.export.pdf.binding import Page, bind

                return bind([Page(self._scene, self._svg)], links=self._style.links)
            case Format.DOT:
                from blueprint_cli.draw.dot import describe

                return describe(self._scene, self._theme).encode()
            case Format.JSON:
                from blueprint_cli.export.scenes import to_json

                return to_json(self._scene).encode()
            case Format.MARKDOWN | Format.HTML_TABLE | Format.TEXT:
                raise ValueError(f"{wanted} is told of a blueprint, see tell()")
            case _:
                assert_never(wanted)

    @property
    def _lent(self) -> str:
        """The SVG as it is given away: with its fonts, if that is wanted."""
        if not self._style.embed_font:
            return self._svg
        from blueprint_cli.export.lending import lend

        return lend(self._svg)

    @cached_property
    def _theme(self) -> Theme:
        from blueprint_cli.draw.theme import LIGHT

        return self._style.theme or LIGHT

    @cached_property
    def _svg(self) -> str:
        from blueprint_cli.draw.outline import outline
        from blueprint_cli.export.picture import draw
        from blueprint_cli.export.svg import finish

        drawn = draw(outline(self._scene), engine=self._style.engine)
        return finish(drawn, self._scene, self._theme, links=self._style.links, bare=self._style.bare)


def _shown(content: bytes) -> str:
    """The text of a file that YAML could not read, so that it can be told where."""
    return content.decode("utf-8", errors="replace").lstrip("\ufeff")


def _in_order(problems: Iterable[Diagnostic], *, first: str) -> tuple[Diagnostic, ...]:
    """``problems`` by place, those of the file itself before those of what it includes."""
    return tuple(
        sorted(
            problems,
            key=lambda found: (found.place.path != first, found.place.path, found.place.span, found.code),
        )
    )
