"""Planning: which pictures of which files go where, decided before anything is read or written."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import NamedTuple

from blueprint_cli.cli.sources import STANDARD, Source
from blueprint_cli.errors import UsageError
from blueprint_cli.model.ids import slug
from blueprint_cli.pipeline.formats import TOLD, Format
from blueprint_cli.pipeline.paging import Paging

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_ALL = "all"
"""What stands for ``{view}`` where the whole blueprint is drawn, and for ``{page}`` where one file holds all of it."""
_WHOLE = Paging()


class Picture(NamedTuple):
    """A picture that is wanted. Without a target it goes to standard output.

    Where each page of it is a file, ``target`` is that of the first, and ``around`` what stands around the number of
    the page in the name of each.
    """

    view: str
    format: Format
    target: Path | None
    around: tuple[str, ...] = ()

    def targets(self, count: int) -> Iterator[Path | None]:
        """Where each of its files goes, of which there are ``count``."""
        if self.around:
            yield from (_numbered(self.around, number) for number in range(1, count + 1))
        else:
            yield self.target


def _numbered(around: Sequence[str], number: int) -> Path:
    return Path(str(number).join(around))


class Job(NamedTuple):
    """What is to be made of one blueprint."""

    source: Source
    pictures: tuple[Picture, ...]


def plan(
    sources: Sequence[Source], *, out: str, formats: Sequence[Format], views: Sequence[str], paging: Paging = _WHOLE
) -> tuple[Job, ...]:
    """The pictures of each blueprint: one for each view and format.

    ``out`` is empty, a file, a folder, a pattern of ``{folder}``, ``{name}``, ``{view}``, ``{page}`` and ``{format}``,
    or ``-``. What is laid on pages is a PDF if nothing says otherwise; in other formats, each of several pages is a
    file. Raises ``UsageError`` where two results would have one name, or where one would replace a source.
    """
    if re.search(r"[{}]", _PLACEHOLDER.sub("", out)):
        raise UsageError(f"a brace in {out} has no partner", hint="write placeholders as in {name}-{view}.{format}")
    kinds = formats or (_format_of(out, usual=Format.PDF if paging.size else Format.SVG),)
    wanted = tuple(product(views or ("",), kinds))
    jobs = tuple(
        Job(source, tuple(_picture(source, view, kind, out=out, paging=paging) for view, kind in wanted))
        for source in sources
    )
    _refuse_conflicts(jobs)
    return jobs


def _format_of(out: str, *, usual: Format) -> Format:
    """The format that the name ``out`` ends with; the ``usual`` one where it says nothing about it."""
    extension = Path(out).suffix
    if not extension or _is_folder(out) or _PLACEHOLDER.search(extension):
        return usual
    for known in Format:
        if out.lower().endswith(f".{known.extension}"):
            return known
    raise UsageError(
        f"{out} has the extension of no format that can be drawn",
        hint=f"choose from {', '.join(Format)}, name one with -f, or end a folder's name with /",
    )


def _picture(source: Source, view: str, kind: Format, *, out: str, paging: Paging) -> Picture:
    split = paging.spread and kind not in _WHOLE_IN_ONE_FILE
    target = _target(source, view, kind, out=out, page=_NUMBER if split else "")
    if not split:
        return Picture(view, kind, target)
    around = tuple(str(target or STANDARD).split(_NUMBER))
    if len(around) < 2:
        where, naming = (out, f"name them {_with_page(out)}, ") if target else ("standard output", "")
        raise UsageError(
            f"each page is a file of its own where it is {kind.upper()}, and {where} takes one",
            hint=f"{naming}add --fit for a single page, or make a PDF, which holds all pages",
        )
    return Picture(view, kind, _numbered(around, 1), around)


def _with_page(out: str) -> str:
    extension = Path(out).suffix
    return f"{out.removesuffix(extension)}.{{page}}{extension}"


_WHOLE_IN_ONE_FILE = TOLD | {Format.PDF, Format.HTML}
_NUMBER = "\0"
"""What stands for the number of a page until it is known; no name can hold it."""


def _target(source: Source, view: str, kind: Format, *, out: str, page: str) -> Path | None:
    if out == STANDARD or (source.piped and not out):
        return None
    view = slug(view)  # it may have been named by its title
    if _PLACEHOLDER.search(out):
        words = {
            "folder": _folder(source),
            "name": source.name,
            "view": view or _ALL,
            "page": page or _ALL,
            "format": kind.extension,
        }
        return _honest(Path(_PLACEHOLDER.sub(lambda found: _word(found[1], words), out)), kind)
    name = ".".join(filter(None, (source.name, view, page, kind.extension)))
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
