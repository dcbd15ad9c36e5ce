"""The desk: what is known of the blueprints that are shown, for as long as it holds."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from blueprint_cli.pipeline.formats import Format
from blueprint_cli.preview import looking
from blueprint_cli.preview.listing import list_blueprints
from blueprint_cli.preview.look import Look, Reading, State, Wish
from blueprint_cli.preview.studio import Studio
from blueprint_cli.source.project import project_folder

_MOST = 64
"""How many looks are remembered."""


class Shown(NamedTuple):
    """A look as it is sent, and a short name of it, by which a tab says that it has it already."""

    name: str
    content: bytes


class _Known(NamedTuple):
    """A look, and which round of changes it belongs to."""

    look: Look
    shown: Shown
    round: int
    settled: int


class Desk:
    """All that the tabs of one server see.

    ``rounds`` counts how often something has changed, ``settled`` how often something that no single file stands for:
    which blueprints there are, or their settings.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._is_file = root.is_file()
        self._studio = Studio()
        self._turns: defaultdict[Wish, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._known: dict[Wish, _Known] = {}
        self._kept: dict[str, Reading] = {}
        self._listeners: set[asyncio.Event] = set()
        self.files = list_blueprints(root)
        self.moved: dict[str, str] = {}
        """Where files went that are gone."""
        self.rounds = 0
        self.settled = 0
        self.closed = False

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folder whose blueprints are shown, with all below it; none where it is a single file that is."""
        return () if self._is_file else (self._root,)

    @property
    def surroundings(self) -> frozenset[Path]:
        """The folders beside and above, in which lies what the blueprints shown are read and judged by."""
        read = {Path(path).parent for reading in self._kept.values() for path in reading}
        themes = {Path(wish.theme).parent for wish in self._known if "." in wish.theme}
        around = {self._root.parent, project_folder(self._root), *read, *themes}
        return frozenset(folder for folder in around if not self._covers(folder))

    def notice(self, *, settings: bool) -> None:
        """Something has changed on the disk: a blueprint, what it includes, or its ``settings``."""
        files = list_blueprints(self._root)
        if files != self.files:
            self._follow(files)
            self.files = files
            settings = True
        self.rounds += 1
        self.settled += settings
        self._ring()

    async def look(self, wish: Wish) -> Shown:
        """The file as it is now. Raises ``BlueprintError``."""
        async with self._turns[wish]:
            known = self._known.pop(wish, None)
            if known is None or not self._holds(known, wish):
                known = await self._look_anew(wish)
            self._known[wish] = known
            while len(self._known) > _MOST:
                self._known.pop(next(iter(self._known)))
            return known.shown

    async def picture(self, wish: Wish, wanted: Format) -> bytes:
        """The picture as a file. Raises ``BlueprintError``."""
        return await self._studio.ask(partial(looking.picture, wish, self._kept.get(wish.path, {}), wanted))

    def knows(self, path: str) -> bool:
        """Whether there is such a blueprint, or was."""
        return path in self.files or path in self._kept or (self._is_file and path == str(self._root))

    async def changes(self, *, beat: float) -> AsyncIterator[bool]:
        """Whenever something has changed, until the desk is closed; after ``beat`` seconds without, a false alarm."""
        bell = asyncio.Event()
        self._listeners.add(bell)
        try:
            while not self.closed:
                with suppress(TimeoutError):
                    await asyncio.wait_for(bell.wait(), beat)
                yield bell.is_set()
                bell.clear()
        finally:
            self._listeners.discard(bell)

    def close(self) -> None:
        """Let everybody go who waits for changes, and end the process that draws."""
        self.closed = True
        self._studio.close()
        self._ring()

    async def _look_anew(self, wish: Wish) -> _Known:
        rounds, settled = self.rounds, self.settled
        look = await self._studio.ask(partial(looking.look, wish, self._kept.get(wish.path, {})))
        if look.state is State.GOOD:
            self._kept[wish.path] = look.reading
        content = json.dumps({**look.shown, "moved": self.moved.get(wish.path, "")}, ensure_ascii=False).encode()
        return _Known(look, Shown(hashlib.sha256(content).hexdigest()[:16], content), rounds, settled)

    def _holds(self, known: _Known, wish: Wish) -> bool:
        """Whether nothing has changed since, as far as can be told: what is amiss may be mended from anywhere."""
        if known.round == self.rounds:
            return True
        if known.settled != self.settled or known.look.state is not State.GOOD or known.look.shown["troubles"]:
            return False
        return "." not in wish.theme and all(_reads(path) == content for path, content in known.look.reading.items())

    def _follow(self, files: tuple[str, ...]) -> None:
        """See where files have gone: to where now the same is written."""
        new = {_reads(path): path for path in files if path not in self.files}
        for gone in set(self.files) - set(files):
            content = self._kept.get(gone, {}).get(gone)
            if content and content in new:
                self.moved[gone] = new[content]
        for path in files:
            self.moved.pop(path, None)

    def _covers(self, folder: Path) -> bool:
        """Whether a folder lies in the one whose blueprints are shown."""
        return any(folder.absolute().is_relative_to(own.absolute()) for own in self.folders)

    def _ring(self) -> None:
        for bell in self._listeners:
            bell.set()


def _reads(path: str) -> bytes | None:
    try:
        return Path(path).read_bytes()
    except OSError:
        return None
