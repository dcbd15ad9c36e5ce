"""What is watched."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from watchfiles import Change

from blueprint_cli.errors import BlueprintError
from blueprint_cli.preview.desk import Desk
from blueprint_cli.preview.noticing import is_ours
from blueprint_cli.preview.watching import watch
from commands import put


def test_a_system_that_cannot_watch_says_so_with_the_way_out(monkeypatch):
    def awatch(*_: object, **__: object) -> None:
        raise OSError("too many")

    monkeypatch.setattr("blueprint_cli.preview.watching.awatch", awatch)
    with pytest.raises(BlueprintError, match="cannot tell of changes: too many") as raised:
        asyncio.run(watch(Desk(Path())))
    assert "WATCHFILES_FORCE_POLLING=1" in raised.value.hint


def test_a_folder_is_watched_with_all_below_it_and_a_file_with_what_lies_around_it(folder):
    put("services/a.blueprint.yaml")
    put("blueprint.toml", "")
    assert Desk(Path("services")).folders == (Path("services"),)
    desk = Desk(Path("services/a.blueprint.yaml"))
    assert desk.folders == ()
    assert desk.surroundings == {Path("services"), folder.resolve()}


def test_what_comes_into_a_new_folder_before_it_is_watched_is_seen_a_beat_later(folder, monkeypatch):
    async def awatch(*_: object, **__: object) -> AsyncIterator[set[tuple[Change, str]]]:
        yield set()
        Path("services").mkdir()
        yield {(Change.added, str(folder / "services"))}
        put("services/a.blueprint.yaml")
        yield set()
        raise asyncio.CancelledError

    monkeypatch.setattr("blueprint_cli.preview.watching.awatch", awatch)
    desk = Desk(Path())
    with pytest.raises(asyncio.CancelledError):
        asyncio.run(watch(desk))
    assert desk.files == ("services/a.blueprint.yaml",)
    assert desk.rounds == 3


def test_a_new_folder_counts_where_the_working_folder_is_watched_and_a_hidden_one_does_not(folder):
    Path("services").mkdir()
    Path(".cache").mkdir()
    assert is_ours(Change.added, f"{folder}/./services")
    assert not is_ours(Change.added, f"{folder}/./.cache")
