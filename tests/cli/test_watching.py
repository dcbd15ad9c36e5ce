"""``--watch``, in a terminal."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from commands import BROKEN, WARNED, put

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")


def test_a_change_is_looked_at_at_once_on_an_empty_screen(terminal):
    put("a.blueprint.yaml", BROKEN)
    screen = terminal("lint", "a.blueprint.yaml", "--watch")
    assert "BP003" in screen.wait_for("Ctrl+C ends it.")
    put("notes.txt", "nothing of ours")
    put("a.blueprint.yaml", WARNED)
    seen = screen.wait_for("Ctrl+C ends it.")
    assert "\x1b[2J\x1b[H" in seen
    assert "BP103" in seen
    assert "BP003" not in seen
    assert screen.stop() == 0


def test_a_pattern_is_watched_for_files_that_are_still_to_come(terminal):
    screen = terminal("lint", "services/*.blueprint.yaml", "--watch")
    assert "no file matches" in screen.wait_for("Ctrl+C ends it.")
    put("services/a.blueprint.yaml", BROKEN)
    assert "BP003" in screen.wait_for("Ctrl+C ends it.")
    assert screen.stop() == 0


def test_settings_and_new_files_count_too_and_mistakes_do_not_end_it(terminal):
    put("a.blueprint.yaml", WARNED)
    screen = terminal("lint", "--watch")
    screen.wait_for("Ctrl+C ends it.")
    put("blueprint.toml", "[lint]\nprofil = 'grid'\n")
    assert "there is no setting 'profil'" in screen.wait_for("Ctrl+C ends it.")
    put("blueprint.toml", "[lint]\nignore = ['BP1']\n")
    assert "nothing to report" in screen.wait_for("Ctrl+C ends it.")
    put("deep/b.blueprint.yaml", BROKEN)
    assert "BP003" in screen.wait_for("Ctrl+C ends it.")
    assert screen.stop() == 0


def test_a_table_of_measured_values_is_watched_too(terminal):
    put("a.blueprint.yaml", WARNED)
    put("measured/june.csv", "card,metric,value\n")
    put("measured/other.csv", "")
    screen = terminal("lint", "a.blueprint.yaml", "--values", "measured/june.csv", "--watch")
    assert "BP011" not in screen.wait_for("Ctrl+C ends it.")
    put("measured/other.csv", "nothing of ours")
    put("measured/june.csv", "card,metric,value\nnowhere,time,5m\n")
    assert "BP011" in screen.wait_for("Ctrl+C ends it.")
    assert screen.stop() == 0


def test_pictures_are_drawn_again_and_the_last_good_ones_stay_while_the_file_is_broken(terminal):
    put("a.blueprint.yaml", WARNED)
    screen = terminal("render", "a.blueprint.yaml", "--watch", "-f", "svg,png")
    assert "wrote a.svg" in screen.wait_for("Ctrl+C ends it.")
    drawn = Path("a.svg").read_bytes()
    put("a.blueprint.yaml", BROKEN)
    seen = screen.wait_for("Ctrl+C ends it.")
    assert "BP003" in seen
    assert "a.svg, a.png stay as last drawn, until that is mended" in seen
    assert Path("a.svg").read_bytes() == drawn
    put("a.blueprint.yaml", WARNED.replace("Orders a drink", "Orders tea"))
    assert "wrote a.svg" in screen.wait_for("Ctrl+C ends it.")
    assert b"Orders tea" in Path("a.svg").read_bytes()
    assert screen.stop() == 0


@pytest.mark.parametrize("verb", ["lint", "validate", "render"])
def test_without_a_terminal_there_is_nobody_to_watch(verb, blueprint):
    put("a.blueprint.yaml")
    ended = blueprint(verb, "a.blueprint.yaml", "--watch")
    assert (ended.code, ended.out) == (2, "")
    assert "--watch is for files and a terminal" in ended.err


def test_a_missing_package_is_told_with_the_way_to_get_it(blueprint, monkeypatch):
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    ended = blueprint("lint", "--watch")
    assert ended.code == 2
    assert "pip install '.[watch]'" in ended.err
