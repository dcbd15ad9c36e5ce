"""Theming: the theme of a name, or the one in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from blueprint_cli.diagnostics import Diagnostic, Note
from blueprint_cli.errors import UsageError
from blueprint_cli.pipeline.loading import in_order, read, shown

if TYPE_CHECKING:
    from blueprint_cli.draw.theme import Theme


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
        return Themed(None, path, shown(content), problems)
    problems += check_theme(document)
    if problems or not isinstance(document.data, dict):
        return Themed(None, path, document.text, in_order(problems, first=path))
    theme = dress(document.data)
    return Themed(theme, path, document.text, notes=review(theme, document))
