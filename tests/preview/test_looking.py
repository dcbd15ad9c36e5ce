"""What is drawn, found and pointed at, in the process that draws, and how that process answers."""

from __future__ import annotations

import asyncio
import os
from functools import partial
from multiprocessing import Pipe
from pathlib import Path
from threading import Thread
from time import sleep

import pytest

from blueprint_cli.errors import BlueprintError, FileError, UsageError
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.pipeline.loading import read
from blueprint_cli.preview.look import State, Wish
from blueprint_cli.preview.looking import look, picture
from blueprint_cli.preview.studio import Studio, work_for
from commands import BROKEN, FAILING, put

FILE = "a.blueprint.yaml"


def test_a_good_file_is_drawn_and_pointed_into():
    put(FILE, FAILING)
    seen = look(Wish(FILE), {})
    assert (seen.state, dict(seen.reading)) == (State.GOOD, {FILE: FAILING.encode()})
    parts = seen.shown["parts"]
    assert {name.split()[0] for name in parts} == {"lane", "phase", "step", "card", "link"}
    assert parts["step order"] == {"path": FILE, "line": 12, "column": 5, "end": 12}
    assert parts["link order.customer order.customer"]["line"] == 16


def test_a_part_ends_where_its_last_line_does_and_not_where_the_next_begins():
    put(
        FILE,
        "blueprint: 1\ntitle: A\nsteps:\n  - title: C\n    customer:\n      text: Orders\n\n    # B\n  - title: B\n",
    )
    parts = look(Wish(FILE), {}).shown["parts"]
    assert parts["card c.customer"] == {"path": FILE, "line": 6, "column": 7, "end": 6}


def test_what_is_included_is_pointed_at_where_it_stands():
    put(FILE, "blueprint: 1\ntitle: A\ninclude: [lanes.yaml]\nsteps: [{title: Order, guest: Orders}]\n")
    put("lanes.yaml", "lanes:\n  - {id: guest, role: customer, title: Guest}\n")
    seen = look(Wish(FILE), {})
    assert seen.shown["parts"]["lane guest"] == {"path": "lanes.yaml", "line": 2, "column": 5, "end": 2}
    assert len(seen.reading) == 2
    put(FILE, BROKEN)
    assert "Guest" in look(Wish(FILE), seen.reading).shown["picture"]
    assert look(Wish(FILE), {FILE: seen.reading[FILE]}).shown["picture"] == ""


def test_without_its_file_the_picture_is_made_from_what_is_kept():
    put(FILE)
    kept = look(Wish(FILE), {}).reading
    Path(FILE).unlink()
    seen = look(Wish(FILE, "staff"), kept)
    assert (seen.state, seen.shown["findings"]) == (State.GONE, [])
    assert "Takes the order" in seen.shown["picture"]
    assert picture(Wish(FILE), kept, Format.SVG).startswith(b"<?xml")
    assert look(Wish(FILE), {}).shown["picture"] == ""
    with pytest.raises(BlueprintError, match="cannot be drawn"):
        picture(Wish(FILE), {}, Format.SVG)


def test_what_cannot_be_done_as_wished_is_told_in_sentences():
    put(FILE)
    put("house.yaml", "theme: 1\ntitle: House\nextends: lihgt\n")
    put("blueprint.toml", "[lint]\nprofil = 'grid'\n")
    settings, theme, view = look(Wish(FILE, "nowhere", "house.yaml"), {}).shown["troubles"]
    assert settings.startswith("blueprint.toml:2:1: there is no setting")
    assert theme.startswith("The theme house.yaml has errors: ")
    assert "nowhere" in view
    (_, missing) = look(Wish(FILE, theme="none.yaml"), {}).shown["troubles"]
    assert missing.startswith("There is no file none.yaml (")
    with pytest.raises(UsageError, match="has errors"):
        picture(Wish(FILE, theme="house.yaml"), {}, Format.SVG)


def test_a_picture_that_cannot_be_drawn_is_told_too(monkeypatch):
    def fail(*_: object) -> bytes:
        raise BlueprintError("Graphviz has failed", hint="try again")

    put(FILE)
    monkeypatch.setattr("blueprint_cli.pipeline.drawing.Drawing.make", fail)
    shown = look(Wish(FILE), {}).shown
    assert (shown["picture"], shown["troubles"]) == ("", ["Graphviz has failed (try again)."])


def fail(error: Exception) -> None:
    raise error


def test_the_process_answers_until_nobody_asks_any_more(monkeypatch):
    monkeypatch.setattr("blueprint_cli.preview.studio.signal.signal", lambda *_: None)  # a thread may not
    ours, theirs = Pipe()
    process = Thread(target=work_for, args=(theirs,))
    process.start()
    for work in (partial(len, "abc"), partial(fail, UsageError("no", hint="yes")), partial(fail, KeyError("x"))):
        ours.send(work)
    assert ours.recv() == 3
    refused, failed = ours.recv().error, ours.recv().error
    assert (str(refused), refused.hint) == ("no", "yes")
    assert str(failed) == "blueprint failed: KeyError: 'x'"
    ours.close()
    process.join(20)
    assert not process.is_alive()


def test_a_process_that_falls_over_is_begun_anew():
    async def story() -> int:
        studio = Studio()
        with pytest.raises(BlueprintError, match="in the middle of its work"):
            await studio.ask(partial(os._exit, 1))
        with pytest.raises(FileError, match="there is no file"):
            await studio.ask(partial(read, Path("nowhere")))
        done = await studio.ask(partial(len, "abc"))
        studio.close()
        studio.close()
        return done

    assert asyncio.run(story()) == 3


def test_work_that_nobody_waits_for_any_more_holds_up_nobody(monkeypatch):
    monkeypatch.setattr("blueprint_cli.preview.studio._PATIENCE", 0.05)

    async def story() -> int:
        studio = Studio()
        for length in (0.0, 3600.0):
            asked = asyncio.create_task(studio.ask(partial(sleep, length)))
            await asyncio.sleep(0.5)
            asked.cancel()
            await asyncio.wait([asked])
        done = await studio.ask(partial(len, "abc"))
        studio.close()
        return done

    assert asyncio.run(story()) == 3
