"""Finding: who is named at a place, and where else."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from blueprint_cli.editor.desk import Desk, File, Kind
from blueprint_cli.editor.naming import Mention, name
from blueprint_cli.editor.pointing import point
from blueprint_cli.source import finding
from blueprint_cli.source.project import project_folder

_PATHS = ("details", "replaces")
"""Keys whose value is the path of a file."""


class Found(NamedTuple):
    """A place where an element is named, and the file among whose names it is.

    Files that share an included one have what stands there among their names, each by itself.
    """

    file: File
    mention: Mention


def find(file: File, offset: int) -> tuple[Mention, ...]:
    """Who is named at ``offset`` of ``file``, by the longest name first: a card before its step and its lane."""
    found = [
        mention
        for mention in (name(file.words) if file.words else ())
        if mention.path == file.path and mention.span.start <= offset <= mention.span.end
    ]
    return tuple(sorted(found, key=lambda mention: mention.span.start - mention.span.end))


def find_definition(file: File, mention: Mention) -> Mention | None:
    """Where the element that is named gets its name; None where it has that by itself."""
    return next((each for each in _mentions(file, mention.names.kind, mention.id) if each.defines), None)


def find_file(file: File, offset: int) -> Path | None:
    """The file that is named at ``offset`` and is there: one that is included, or that opens a card up."""
    spot = point(file.document, offset) if file.document else None
    if spot is None or spot.at == "key" or not (spot.route[0] == "include" or spot.route[-1] in _PATHS):
        return None
    named = Path(file.path).parent / spot.scalar.raw.strip()
    return named if named.is_file() else None


def find_all(desk: Desk, file: File, mention: Mention) -> list[Found]:
    """All places where the element is named, in this file and in all those that share it."""
    kind, own = mention.names.kind, mention.id
    found = [Found(file, each) for each in _mentions(file, kind, own)]
    home = _home(mention)
    if home != os.path.realpath(file.path) or file.kind is Kind.REGISTRY:
        for other in _sharers(desk, home):
            if other.path != file.path:
                found += [Found(other, each) for each in _mentions(other, kind, own) if _home(each) == home]
    return found


def _mentions(file: File, kind: str, own: str) -> Iterator[Mention]:
    for mention in name(file.words) if file.words else ():
        if mention.names.kind == kind and mention.id == own:
            yield mention


def _home(mention: Mention) -> str:
    """The file in which an element is defined."""
    return os.path.realpath(mention.definition.part.document.path)


def _sharers(desk: Desk, path: str) -> Iterator[File]:
    """The blueprints of the project that include others: one of them may be the file at ``path``."""
    for found in finding.find([project_folder(Path(path))]).files:
        file = desk.at(str(found))
        if file and file.includes:
            yield file
