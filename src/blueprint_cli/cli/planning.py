"""Planning: which pictures of which files go where, decided before anything is read or written."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import NamedTuple

from blueprint_cli.cli.sources import STANDARD, Source
from blueprint_cli.errors import UsageError
from blueprint_cli.model.ids import slug
from blueprint_cli.pipeline.formats import Format

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_WHOLE = "all"
"""What stands for ``{view}`` in a pattern where the whole blueprint is drawn."""


class Picture(NamedTuple):
    """A picture that is wanted. Without a target it goes to standard output."""

    view: str
    format: Format
    target: Path | None


class Job(NamedTuple):
    """What is to be made of one blueprint."""

    source: Source
    pictures: tuple[Picture, ...]


def plan(sources: Sequence[Source], *, out: str, formats: Sequence[Format], views: Sequence[str]) -> tuple[Job, ...]:
    """The pictures of each blueprint: one for each view and format.

    ``out`` is empty, a file, a folder, a pattern of ``{folder}``, ``{name}``, ``{view}`` and ``{format}``, or ``-``.
    Raises ``UsageError`` where two results would have one name, or where one would replace a source.
    """
    if re.search(r"[{}]", _PLACEHOLDER.sub("", out)):
        raise UsageError(f"a brace in {out} has no partner", hint="write placeholders as in {name}-{view}.{format}")
    wanted = tuple(product(views or ("",), formats or (_format_of(out),)))
    jobs = tuple(
        Job(source, tuple(Picture(view, kind, _target(source, view, kind, out=out)) for view, kind in wanted))
        for source in sources
    )
    _refuse_conflicts(jobs)
    return jobs


def _format_of(out: str) -> Format:
    """The format that the name ``out`` ends with; SVG where it says nothing about it."""
    extension = Path(out).suffix
    if not extension or _is_folder(out) or _PLACEHOLDER.search(extension):
        return Format.SVG
    for known in Format:
        if out.lower().endswith(f".{known.extension}"):
            return known
    raise UsageError(
        f"{out} has the extension of no format that can be drawn",
        hint=f"choose from {', '.join(Format)}, name one with -f, or end a folder's name with /",
    )


def _target(source: Source, view: str, kind: Format, *, out: str) -> Path | None:
    if out == STANDARD or (source.piped and not out):
        return None
    view = slug(view)  # it may have been named by its title
    if _PLACEHOLDER.search(out):
        folder = _folder(source)
        words = {"folder": folder, "name": source.name, "view": view or _WHOLE, "format": kind.extension}
        return _honest(Path(_PLACEHOLDER.sub(lambda found: _word(found[1], words), out)), kind)
    name = ".".join(filter(None, (source.name, view, kind.extension)))
    if not out:
        return Path(source.path).with_name(name)
    return Path(out, name) if _is_folder(out) else _honest(Path(out), kind)


def _folder(source: Source) -> str:
    """The folder of a source as it is from here, or from the top where it lies elsewhere: without `..` in it."""
    folder = Path(os.path.abspath(source.path)).parent  # noqa: PTH100 - Path.resolve would follow links
    here = Path.cwd()
    return str(folder.relative_to(here if folder.is_relative_to(here) else folder.anchor))


def _is_folder(out: str) -> bool:
    """Whether ``out`` names a folder: it is one, ends like one, or has no extension and is no file or device."""
    path = Path(out)
    return path.is_dir() or out.endswith(("/", os.sep)) or not (path.suffix or path.exists())


def _word(placeholder: str, words: dict[str, str]) -> str:
    if placeholder not in words:
        known = ", ".join(f"{{{word}}}" for word in words)
        raise UsageError(f"{{{placeholder}}} in the output's name stands for nothing", hint=f"use {known}")
    return words[placeholder]


def _honest(target: Path, kind: Format) -> Path:
    """``target``, unless its extension is that of another format than it would hold."""
    others = {f".{other.extension}" for other in Format} - {Path(f"x.{kind.extension}").suffix}
    if target.suffix.lower() in others:
        raise UsageError(
            f"{target} would not hold {target.suffix[1:].upper()} but {kind.upper()}",
            hint="leave out -f, or name a folder or a pattern such as {name}.{format}",
        )
    return target


def _refuse_conflicts(jobs: Sequence[Job]) -> None:
    sources = {_identity(Path(job.source.path)) for job in jobs if not job.source.piped}
    taken: dict[str, Source] = {}
    for job in jobs:
        for picture in job.pictures:
            place = _identity(picture.target) if picture.target else STANDARD
            where = str(picture.target or "standard output")
            if place in sources:
                raise UsageError(f"{where} is a blueprint, and a picture would replace it", hint="name another output")
            if place in taken:
                owners = " and of ".join(dict.fromkeys((taken[place].path, job.source.path)))
                raise UsageError(
                    f"more than one picture would go to {where}: of {owners}",
                    hint="tell them apart by a pattern for -o, such as {folder}/{name}-{view}.{format}",
                )
            taken[place] = job.source


def _identity(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))
