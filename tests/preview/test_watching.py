"""What is watched."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from blueprint_cli.errors import BlueprintError
from blueprint_cli.preview.desk import Desk
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
