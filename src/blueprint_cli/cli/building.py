"""Building: a folder of blueprints read and judged, drawn as far as it has changed, and written as a site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from blueprint_cli.cli.complaining import refuse
from blueprint_cli.cli.console import Console
from blueprint_cli.cli.linting import Linting
from blueprint_cli.cli.rendering import in_processes
from blueprint_cli.cli.sources import Source
from blueprint_cli.configuration.resolving import Configurations
from blueprint_cli.draw.theme import Theme
from blueprint_cli.export.writing import Written, write
from blueprint_cli.pipeline.loading import understand
from blueprint_cli.pipeline.style import Style
from blueprint_cli.site.addresses import MANIFEST
from blueprint_cli.site.assembling import assemble
from blueprint_cli.site.entry import Entry, enter
from blueprint_cli.site.fingerprint import fingerprint_of_contents
from blueprint_cli.site.manifest import Manifest, Record, content_of, expect, is_fresh, read_manifest, write_manifest
from blueprint_cli.site.planning import plan
from blueprint_cli.site.relating import Relations, relate
from blueprint_cli.site.sheet import Sheet
from blueprint_cli.site.sweeping import sweep
from blueprint_cli.site.whole import Whole


class Order(NamedTuple):
    """A site that is wanted in ``root``. ``look`` is the fingerprint of what pages are made with, its ``theme`` too."""

    root: Path
    theme: Theme
    look: str
    force: bool


class Reading:
    """The blueprints of a folder, read under their settings and judged one by one, and beside each other."""

    def __init__(self, folder: Path, configurations: Configurations, look: Linting, console: Console) -> None:
        self._folder = folder
        self._configurations = configurations
        self._look = look
        self._console = console

    def read(self, sources: Sequence[Source]) -> tuple[Entry, ...]:
        """What the site knows of them; of one that cannot be drawn, why is told. Raises ``FileError``."""
        self._look.begin([self._configurations.of(source.path) for source in sources])
        entries = {source.path: self._enter(source) for source in self._console.progress(sources)}
        for found in self._look.across():
            at = found.place.path
            if at in entries:
                local = found._replace(place=found.place._replace(path=entries[at].path))
                entries[at] = entries[at]._replace(diagnostics=(*entries[at].diagnostics, local))
        return tuple(entries.values())

    def _enter(self, source: Source) -> Entry:
        contents: dict[str, bytes] = {source.path: source.read()}

        def fetch(path: Path) -> bytes:
            contents[str(path)] = content = path.read_bytes()
            return content

        loaded = understand(contents[source.path], path=source.path, fetch=fetch)
        if loaded.blueprint is None:
            refuse(loaded, self._console)
        named = {str(number): content for number, content in enumerate(contents.values())}
        found = self._look.at(loaded, self._configurations.of(source.path))
        return enter(str(self._folder), loaded, found, made_of=fingerprint_of_contents(named))


def build(order: Order, whole: Whole, console: Console, *, processes: int | None) -> int:
    """Draw what has changed, write everything, and delete what is left of blueprints that are gone.

    Raises ``UsageError`` where two pages would be one file.
    """
    sheets = plan(whole.entries, whole.relations, order.look)
    return _Building(order, console).build(sheets, whole, processes=processes)


class _Building:
    """One build, while no other goes on."""

    def __init__(self, order: Order, console: Console) -> None:
        self._order = order
        self._console = console
        self._before = read_manifest(order.root)

    def build(self, sheets: Sequence[Sheet], whole: Whole, *, processes: int | None) -> int:
        root = self._order.root
        own = assemble(whole)
        names = [*(name for sheet in sheets for name in sheet.names), *own]
        write_manifest(root, expect(self._before, names))
        stale = [sheet for sheet in sheets if not self._is_fresh(sheet)]
        codes = in_processes(partial(_draw, self._order), stale, self._console, processes=processes)
        put = partial(_put, self._order, console=self._console)
        codes += [self._console.attempt(partial(put, name, content)) for name, content in own.items()]
        failed = {name for sheet, code in zip(stale, codes, strict=False) if code for name in sheet.names}
        gone = [*sweep(root, self._before.keys() - set(names) - {MANIFEST})]
        write_manifest(root, self._after(sheets, own, failed))
        for name in gone:
            self._console.say(f"deleted {root / name}")
        self._sum_up(len(sheets), len(stale), len(gone))
        return max((1 if whole.broken else 0, *codes))

    def _is_fresh(self, sheet: Sheet) -> bool:
        fresh = partial(is_fresh, self._order.root, made_of=sheet.made_of, before=self._before)
        return all(map(fresh, sheet.names))

    def _after(self, sheets: Iterable[Sheet], own: Iterable[str], failed: frozenset[str] | set[str]) -> Manifest:
        made_of = {name: sheet.made_of for sheet in sheets for name in sheet.names if name not in failed}
        known = {name: Record(made, content_of(self._order.root / name)) for name, made in made_of.items()}
        return {**dict.fromkeys((*own, *failed), Record()), **known}

    def _sum_up(self, pages: int, drawn: int, deleted: int) -> None:
        left = f", {deleted} files deleted" if deleted else ""
        self._console.say(f"The site in {self._order.root} is up to date: {drawn} of {pages} pages drawn{left}.")


def _draw(order: Order, sheet: Sheet, console: Console) -> int:
    """Draw and write the files of one page."""
    from blueprint_cli.site.drawing import draw

    files: Mapping[str, bytes] = draw(sheet, Style(theme=order.theme))
    for name, content in files.items():
        _put(order, name, content, console=console)
    console.say(f"drew {order.root / sheet.name}")
    return 0


def _put(order: Order, name: str, content: bytes, *, console: Console) -> int:
    path = order.root / name
    if write(path, content, force=order.force) is Written.WRITTEN:
        console.mention(f"wrote {path}")
    return 0


def survey(entries: Sequence[Entry], console: Console) -> Relations:
    """How the blueprints belong together; what is named outside of the site is told."""
    relations = relate(entries)
    for path, named in relations.strays:
        console.note(f"{path} leads to {named}, which is no blueprint of this site: there is no link")
    return relations
