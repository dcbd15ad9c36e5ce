"""Loading: a file as a blueprint, or as what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.errors import FileError
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.source.document import Document

if TYPE_CHECKING:
    from blueprint_cli.model.including import Fetch

_MOST = 100_000_000
"""Bytes that are read of a file before it is judged too large; some files never end."""


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


def load(path: Path | str) -> Loaded:
    """Read the blueprint in the file at ``path``. Raises ``FileError`` where it cannot be read."""
    return understand(read(Path(path)), path=str(path))


def read(path: Path) -> bytes:
    """The bytes of a file. Raises ``FileError``."""
    try:
        with path.open("rb") as file:
            return file.read(_MOST + 1)
    except FileNotFoundError as error:
        raise FileError(f"there is no file {path}", hint="look at the spelling and the folder you are in") from error
    except OSError as error:
        raise FileError(f"{path} could not be read: {error.strerror}") from error


def understand(content: bytes | str, *, path: str, fetch: Fetch | None = None) -> Loaded:
    """Read the blueprint in ``content``. Paths in it start from the folder of ``path``, which need not exist.

    ``fetch`` has the content of an included file that is not to be read from the disk, or raises ``OSError``.
    """
    from blueprint_cli.model.building import build
    from blueprint_cli.model.including import from_disk
    from blueprint_cli.schema.checking import check
    from blueprint_cli.source.reading import read

    if isinstance(content, str):
        content = content.encode("utf-8", "surrogatepass")  # half a character is no UTF-8, and is told as that
    document, problems = read(content, path=path)
    blueprint = None
    if document:
        built, unsound = build(document, fetch=fetch or from_disk)
        problems += _without_echo(check(document), unsound) + unsound
        blueprint = None if problems else built
    text = document.text if document else shown(content)
    return Loaded(
        path=path, text=text, document=document, blueprint=blueprint, diagnostics=in_order(problems, first=path)
    )


def _without_echo(shape: Iterable[Diagnostic], unsound: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What is wrong with the shape, but for the title that a step misses because its key is misspelt, which is told."""
    misspelt = {found.route[:-1] for found in unsound if found.help == "did you mean `title`?"}
    return tuple(found for found in shape if found.code != "BP005" or found.route not in misspelt)


def texts(loaded: Loaded, diagnostics: Iterable[Diagnostic]) -> Mapping[str, str]:
    """The texts that ``diagnostics`` of a file point into, by path: its own, and those of its includes."""
    found = {loaded.path: loaded.text}
    for diagnostic in diagnostics:
        for place in (diagnostic.place, *(note.place for note in diagnostic.notes)):
            if place and place.path not in found:
                with suppress(FileError):  # it was there a moment ago; then it is shown without its source
                    found[place.path] = shown(read(Path(place.path)))
    return found


def shown(content: bytes) -> str:
    """The text of a file that YAML could not read, so that it can be told where."""
    return content.decode("utf-8", errors="replace").lstrip("\ufeff")


def in_order(problems: Iterable[Diagnostic], *, first: str) -> tuple[Diagnostic, ...]:
    """``problems`` by place, those of the file itself before those of what it includes."""
    return tuple(
        sorted(
            problems,
            key=lambda found: (found.place.path != first, found.place.path, found.place.span, found.code),
        )
    )
