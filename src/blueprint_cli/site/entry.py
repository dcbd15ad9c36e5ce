"""A blueprint of the folder, as its site knows it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import partial
from pathlib import PurePath
from typing import NamedTuple

from blueprint_cli.diagnostics import Diagnostic, Place
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.loading import Loaded, texts
from blueprint_cli.site.addresses import page_of


class Entry(NamedTuple):
    """A blueprint, as far as it could be read.

    ``path`` is that of its file from the folder, with slashes; all places in ``diagnostics`` are told from there too,
    and ``texts`` are what they point into, where the file cannot be drawn. ``made_of`` changes whenever its file or
    one that it includes does.
    """

    path: str
    title: str
    blueprint: Blueprint | None
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    made_of: str

    @property
    def page(self) -> str:
        return page_of(self.path)


def enter(folder: str, loaded: Loaded, diagnostics: tuple[Diagnostic, ...], *, made_of: str) -> Entry:
    """What the site knows of a file in or below ``folder``."""
    local = partial(_local, folder)
    path = local(loaded.path)
    shown = {} if loaded.blueprint else texts(loaded, diagnostics)
    return Entry(
        path=path,
        title=_title(loaded) or PurePath(path).name,
        blueprint=loaded.blueprint,
        diagnostics=tuple(found._replace(place=_moved(found.place, local(found.place.path))) for found in diagnostics),
        texts={local(name): text for name, text in shown.items()},
        made_of=made_of,
    )


def _local(folder: str, path: str) -> str:
    return PurePath(os.path.relpath(path, folder)).as_posix()


def _moved(place: Place, path: str) -> Place:
    return place._replace(path=path)


def _title(loaded: Loaded) -> str:
    """The title, also of a file that has another fault."""
    if loaded.blueprint:
        return loaded.blueprint.title
    data = loaded.document.data if loaded.document else None
    title = data.get("title") if isinstance(data, dict) else None
    return " ".join(title.split()) if isinstance(title, str) else ""
