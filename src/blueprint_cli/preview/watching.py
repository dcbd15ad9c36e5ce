"""Watching: telling the desk that something has changed on the disk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Iterable
from contextlib import aclosing, suppress
from pathlib import Path

from watchfiles import awatch

from blueprint_cli.errors import BlueprintError
from blueprint_cli.preview.desk import Desk
from blueprint_cli.preview.noticing import is_ours, is_setting, leave_doubt

_STEP, _MOST = 20, 200
"""Milliseconds without a further change after which changes are told, and after which they are told anyhow."""

_BEAT = 500
"""Milliseconds. The first beat says that watching has begun; each, that it may be time to watch something else."""


async def watch(desk: Desk) -> None:
    """Tell ``desk`` what changes: below its folder, and beside all that its blueprints have been read from.

    Goes on until it is cancelled. Raises ``BlueprintError`` where the system cannot tell of changes.
    """
    below = _watch(lambda: desk.folders, desk, recursive=True)
    beside = _watch(lambda: desk.surroundings, desk, recursive=False)
    try:
        await asyncio.gather(below, beside)
    except OSError as error:  # there is a limit to how much can be watched
        raise BlueprintError(
            f"the system cannot tell of changes: {error}",
            hint="set WATCHFILES_FORCE_POLLING=1 in the environment, and they are looked for",
        ) from error


async def _watch(wanted: Callable[[], Iterable[Path]], desk: Desk, *, recursive: bool) -> None:
    """Watch the folders that are wanted as far as they are there, and these anew when they have become others."""
    while True:
        folders = _there(wanted())
        if folders:
            with suppress(FileNotFoundError):  # gone again meanwhile
                await _watch_for_a_while(folders, wanted, desk, recursive=recursive)
        else:
            await asyncio.sleep(_BEAT / 1000)


async def _watch_for_a_while(
    folders: dict[Path, int], wanted: Callable[[], Iterable[Path]], desk: Desk, *, recursive: bool
) -> None:
    watching = awatch(
        *folders,
        watch_filter=is_ours,
        step=_STEP,
        debounce=_MOST,
        rust_timeout=_BEAT,
        yield_on_timeout=True,
        recursive=recursive,
        ignore_permission_denied=True,
    )
    began = doubtful = False
    async with aclosing(watching):
        async for changes in watching:
            if changes or doubtful or not began:
                desk.notice(settings=_changes_settings(changes))
                began = True
            doubtful = leave_doubt(changes)
            if _there(wanted()) != folders:
                return


def _there(folders: Iterable[Path]) -> dict[Path, int]:
    """Which of the folders there are, and what tells them from others of the same name."""
    found = {}
    for folder in folders:
        with suppress(OSError):
            found[folder] = folder.stat().st_ino
    return found


def _changes_settings(changes: Collection[tuple[object, str]]) -> bool:
    return any(is_setting(path) for _, path in changes)
