"""``blueprint render``."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from commands import BROKEN, GOOD, put


def test_a_picture_stands_beside_its_file(blueprint):
    put("shop/coffee.blueprint.yaml")
    assert blueprint("render", "shop/coffee.blueprint.yaml") == (0, "", f"wrote {Path('shop/coffee.svg')}\n")
    assert "Takes the order" in Path("shop/coffee.svg").read_text(encoding="utf-8")


def test_every_format_is_made_of_one_scene(blueprint):
    put("coffee.blueprint.yaml")
    assert blueprint("render", "coffee.blueprint.yaml", "-f", "svg,PNG", "-f", "dot,json").code == 0
    scene = json.loads(Path("coffee.json").read_bytes())
    png = Path("coffee.png").read_bytes()
    assert Path("coffee.svg").read_bytes().startswith(b"<?xml")
    assert Path("coffee.dot").read_bytes().lstrip(b"/*# ").find(b"graph") >= 0
    assert int.from_bytes(png[16:20], "big") == pytest.approx(2 * scene["width"], abs=2)


def test_a_picture_that_cannot_be_made_is_named_and_stops_no_other(blueprint):
    put("coffee.blueprint.yaml")
    ended = blueprint("render", "coffee.blueprint.yaml", "-f", "png,svg", "--width", "99999999", "-o", "out/")
    assert ended.code == 2
    assert Path("out/coffee.svg").exists()
    assert not Path("out/coffee.png").exists()
    assert f"error: {Path('out/coffee.png')}: the PNG would be 99999999 ×" in ended.err
    ended = blueprint("render", "coffee.blueprint.yaml", "--scale", "9999", "-f", "png", "-o", "-")
    assert "error: coffee.blueprint.yaml as png: the PNG would be" in ended.err


def test_a_format_is_not_made_twice(blueprint):
    put("coffee.blueprint.yaml")
    assert blueprint("render", "coffee.blueprint.yaml", "-f", "svg,svg").err == "wrote coffee.svg\n"


def test_an_unknown_format_is_told_with_those_there_are(blueprint):
    put("coffee.blueprint.yaml")
    ended = blueprint("render", "coffee.blueprint.yaml", "-f", "gif")
    assert ended.code == 2
    assert "'gif' is not one of svg, png, pdf, dot, json, md, html-table, html, txt" in ended.err


def test_scale_and_width_are_those_of_the_png(blueprint):
    put("coffee.blueprint.yaml")

    def width(*options: str) -> int:
        assert blueprint("render", "coffee.blueprint.yaml", "-o", "a.png", *options).code == 0
        return int.from_bytes(Path("a.png").read_bytes()[16:20], "big")

    assert width("--width", "321") == 321
    assert width("--scale", "1") == pytest.approx(width() / 2, abs=1)


def test_a_width_that_changes_nothing_is_told(blueprint):
    put("coffee.blueprint.yaml")
    told = "note: --width is that of png and txt, and changes no other format\n"
    assert blueprint("render", "coffee.blueprint.yaml", "--width", "321").err == f"{told}wrote coffee.svg\n"
    for formats in ("svg,png", "txt"):
        assert "note:" not in blueprint("render", "coffee.blueprint.yaml", "--width", "321", "-f", formats).err
    assert "note:" not in blueprint("render", "missing.blueprint.yaml", "--width", "321").err


@pytest.mark.parametrize(
    "option", [["--scale", "0"], ["--scale", "nan"], ["--scale", "inf"], ["--width", "0"], ["--engine", "best"]]
)
def test_an_impossible_option_is_an_error_of_usage(option, blueprint):
    put("coffee.blueprint.yaml")
    ended = blueprint("render", "coffee.blueprint.yaml", "-f", "png", *option)
    assert ended.code == 2
    assert f"Invalid value for '{option[0]}'" in ended.err
    assert not Path("coffee.png").exists()


def test_folders_and_patterns_are_searched(blueprint):
    put("a/one.blueprint.yaml")
    put("a/b/two.blueprint.yml")
    put("a/other.yaml")
    assert blueprint("render", "a", "-o", "out/").code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == ["one.svg", "two.svg"]
    assert blueprint("render", "a/**/*.yaml", "-o", "more/").code == 0
    assert sorted(path.name for path in Path("more").iterdir()) == ["one.svg", "other.svg"]


def test_a_folder_may_be_named_like_a_blueprint(blueprint):
    put("odd.blueprint.yaml/one.blueprint.yaml")
    assert blueprint("render", "odd.blueprint.yaml").code == 0
    assert Path("odd.blueprint.yaml/one.svg").exists()


def test_a_folder_without_blueprints_is_an_error(blueprint):
    Path("empty").mkdir()
    ended = blueprint("render", "empty")
    assert ended.code == 2
    assert "there is no blueprint in empty" in ended.err
    assert ".blueprint.yaml" in ended.err


def test_one_bad_file_stops_no_other(blueprint):
    put("a.blueprint.yaml")
    put("b.blueprint.yaml", BROKEN)
    put("c.blueprint.yaml")
    ended = blueprint("render", ".")
    assert ended.code == 1
    assert ended.out == ""
    assert "b.blueprint.yaml:5:5" in ended.err
    assert ended.err.endswith("Drew 2 of 3 blueprints.\n")
    assert sorted(path.name for path in Path().glob("*.svg")) == ["a.svg", "c.svg"]


def test_a_missing_file_stops_no_other_and_weighs_more_than_a_bad_one(blueprint):
    put("a.blueprint.yaml")
    put("b.blueprint.yaml", BROKEN)
    ended = blueprint("render", "missing.blueprint.yaml", "b.blueprint.yaml", "a.blueprint.yaml")
    assert ended.code == 2
    assert Path("a.svg").exists()


def test_what_was_drawn_stays_where_the_file_breaks(blueprint):
    put("a.blueprint.yaml")
    blueprint("render", "a.blueprint.yaml")
    before = Path("a.svg").stat().st_mtime_ns, Path("a.svg").read_bytes()
    put("a.blueprint.yaml", BROKEN)
    assert blueprint("render", "a.blueprint.yaml").code == 1
    assert (Path("a.svg").stat().st_mtime_ns, Path("a.svg").read_bytes()) == before


def test_what_is_as_it_should_be_is_not_written_again(blueprint):
    put("a.blueprint.yaml")
    blueprint("render", "a.blueprint.yaml", "-f", "svg,png")
    before = [Path(name).stat().st_mtime_ns for name in ("a.svg", "a.png")]
    assert blueprint("render", "a.blueprint.yaml", "-f", "svg,png") == (0, "", "unchanged a.svg\nunchanged a.png\n")
    assert [Path(name).stat().st_mtime_ns for name in ("a.svg", "a.png")] == before


def test_a_file_of_somebody_else_is_overwritten_by_force_only(blueprint):
    put("a.blueprint.yaml")
    put("a.svg", "<svg>drawn by hand</svg>")
    ended = blueprint("render", "a.blueprint.yaml")
    assert ended.code == 2
    assert "--force" in ended.err
    assert Path("a.svg").read_text() == "<svg>drawn by hand</svg>"
    assert blueprint("render", "a.blueprint.yaml", "--force").code == 0
    assert "Coffee to go" in Path("a.svg").read_text(encoding="utf-8")


def test_a_name_for_two_pictures_is_refused_before_anything_is_written(blueprint):
    put("a/coffee.blueprint.yaml")
    put("b/coffee.blueprint.yaml")
    ended = blueprint("render", ".", "-o", "out/")
    assert ended.code == 2
    assert "more than one picture" in ended.err
    assert not Path("out").exists()


def test_an_output_below_a_file_is_an_error(blueprint):
    put("a.blueprint.yaml")
    put("file", "")
    ended = blueprint("render", "a.blueprint.yaml", "-o", "file/a.svg")
    assert ended.code == 2
    assert "could not be written" in ended.err
    assert "Traceback" not in ended.err


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="there is no file here that nobody can read")
def test_an_unreadable_file_is_an_error(blueprint):
    put("a.blueprint.yaml")
    ended = blueprint("render", "/proc/self/mem", "a.blueprint.yaml", "-o", "out/")
    assert ended.code == 2
    assert "error: /proc/self/mem could not be read" in ended.err
    assert Path("out/a.svg").exists()


def test_a_picture_that_cannot_be_written_stops_no_other(blueprint):
    put("a.blueprint.yaml")
    put("a.svg", "mine")
    assert blueprint("render", "a.blueprint.yaml", "-f", "svg,png").code == 2
    assert Path("a.png").exists()


def test_standard_input_and_output_are_a_dash(blueprint):
    ended = blueprint("render", "-", "-o", "-", stdin=GOOD.encode())
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("<?xml")
    assert list(Path().iterdir()) == []


def test_standard_input_has_a_name_for_its_errors_its_paths_and_its_picture(blueprint):
    put("shop/shared.yaml", "roles: {barista: Barista}\n")
    text = GOOD + "include: [shared.yaml]\n"
    ended = blueprint(
        "render", "-", "--stdin-filename", "shop/tea.blueprint.yaml", "-o", "{name}.svg", stdin=text.encode()
    )
    assert ended == (0, "", "wrote tea.svg\n")
    ended = blueprint("render", "-", "--stdin-filename", "shop/tea.blueprint.yaml", stdin=BROKEN.encode())
    assert (ended.code, ended.out) == (1, "")
    assert "shop/tea.blueprint.yaml:5:5" in ended.err
    assert "<stdin>:5:5" in blueprint("render", "-", stdin=BROKEN.encode()).err


def test_standard_input_cannot_be_mixed_with_files(blueprint):
    put("a.blueprint.yaml")
    assert blueprint("render", "-", "a.blueprint.yaml", stdin=GOOD.encode()).code == 2


@pytest.mark.parametrize("command", ["render", "lint", "validate"])
def test_an_empty_name_is_not_the_working_folder(command, blueprint):
    put("coffee.blueprint.yaml")
    ended = blueprint(command, "")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("error: one of the names is empty\n")
    assert not Path("coffee.svg").exists()


def test_views_are_pictures_of_their_own(blueprint):
    put("a.blueprint.yaml")
    assert blueprint("render", "a.blueprint.yaml", "--view", "staff,journey").code == 0
    assert "Orders a drink" not in Path("a.staff.svg").read_text(encoding="utf-8")
    assert "Takes the order" not in Path("a.journey.svg").read_text(encoding="utf-8")


def test_lanes_and_phases_select(blueprint):
    put("a.blueprint.yaml")
    blueprint("render", "a.blueprint.yaml", "--lanes", "customer,frontstage", "--phases", "after")
    svg = Path("a.svg").read_text(encoding="utf-8")
    assert 'data-lane="customer"' in svg
    assert 'data-lane="evidence"' not in svg
    assert 'data-step="collect"' in svg
    assert 'data-step="order"' not in svg


@pytest.mark.parametrize("option", ["--view", "--lanes", "--phases"])
def test_an_unknown_view_lane_or_phase_is_told_with_those_there_are(option, blueprint):
    put("a.blueprint.yaml")
    ended = blueprint("render", "a.blueprint.yaml", option, "nothing")
    assert ended.code == 2
    assert "nothing" in ended.err
    assert "hint: its " in ended.err
    assert not list(Path().glob("*.svg"))


def test_a_picture_can_do_without_links_and_prolog(blueprint):
    put("a.blueprint.yaml", GOOD.replace("Menu,", "{text: Menu, url: https://example.org},"))
    assert "<a " in blueprint("render", "a.blueprint.yaml", "-o", "-").out
    assert "<a " not in blueprint("render", "a.blueprint.yaml", "-o", "-", "--no-links").out
    assert blueprint("render", "a.blueprint.yaml", "-o", "-", "--bare").out.startswith("<svg")


def test_characters_that_the_shipped_font_lacks_are_named_once(blueprint):
    put("a.blueprint.yaml", GOOD.replace("Menu", "菜单 菜"))
    ended = blueprint("render", "a.blueprint.yaml", "-f", "svg,png", "--view", "journey,staff")
    assert ended.code == 0
    assert ended.err.count("note: ") == 1
    assert set("菜单") <= set(ended.err)
    assert blueprint("render", "a.blueprint.yaml", "-f", "json").err == "wrote a.json\n"
    assert blueprint("render", "a.blueprint.yaml", "-q").err == ""


def test_an_engine_that_is_missing_is_told(blueprint, monkeypatch):
    put("a.blueprint.yaml")
    monkeypatch.setenv("PATH", "")
    ended = blueprint("render", "a.blueprint.yaml", "--engine", "system")
    assert ended.code == 2
    assert "Graphviz" in ended.err
    assert "hint: " in ended.err


@pytest.mark.system_graphviz
def test_the_machines_own_graphviz_draws_the_same_texts(blueprint):
    put("a.blueprint.yaml")
    assert blueprint("render", "a.blueprint.yaml", "--engine", "system", "-o", "a.svg").code == 0
    assert "Takes the order" in Path("a.svg").read_text(encoding="utf-8")


def test_a_search_passes_over_what_the_settings_exclude_and_a_file_that_is_named_is_drawn(blueprint):
    put("drafts/a.blueprint.yaml")
    put("b.blueprint.yaml")
    Path("blueprint.toml").write_text('exclude = ["drafts"]\n', encoding="utf-8")
    assert blueprint("render", ".").code == 0
    assert Path("b.svg").exists()
    assert not Path("drafts/a.svg").exists()
    assert blueprint("render", "drafts/a.blueprint.yaml").code == 0
    assert Path("drafts/a.svg").exists()


def test_a_picture_that_was_missing_or_out_of_date_may_fail(blueprint):
    put("a.blueprint.yaml")
    assert blueprint("render", "a.blueprint.yaml", "--fail-on-change") == (1, "", "wrote a.svg\n")
    assert blueprint("render", "a.blueprint.yaml", "--fail-on-change") == (0, "", "unchanged a.svg\n")
    Path("a.svg").write_text(Path("a.svg").read_text().replace("Coffee", "Tea"))
    assert blueprint("render", "a.blueprint.yaml", "--fail-on-change").code == 1
    assert blueprint("render", "a.blueprint.yaml", "--fail-on-change", "-o", "-").code == 0


def test_cards_say_in_which_line_they_stand_where_that_is_wanted(blueprint):
    put("coffee.blueprint.yaml")
    assert blueprint("render", "coffee.blueprint.yaml", "-f", "svg,html").code == 0
    assert "data-line" not in Path("coffee.svg").read_text(encoding="utf-8")
    assert "data-line" not in Path("coffee.html").read_text(encoding="utf-8")
    assert blueprint("render", "coffee.blueprint.yaml", "--source-lines", "-f", "svg,html").code == 0
    for made in ("coffee.svg", "coffee.html"):
        drawn = Path(made).read_text(encoding="utf-8")
        found = dict(re.findall(r'<g class="node card [^>]* data-id="([^"]*)" data-line="(\d+)"', drawn))
        assert found == {
            f"{step}.{lane}": line
            for step, line in (("order", "12"), ("collect", "13"))
            for lane in ("evidence", "customer", "frontstage")
        }


def test_pains_of_a_journey_map_say_where_their_card_stands(blueprint):
    put("coffee.blueprint.yaml", GOOD.replace("Orders a drink", "{text: Orders, pains: Long queue}"))
    assert blueprint("render", "coffee.blueprint.yaml", "--view", "journey", "--source-lines", "-o", "a.svg").code == 0
    assert 'data-id="order.pains" data-line="12"' in Path("a.svg").read_text(encoding="utf-8")


def test_lines_that_no_format_says_are_told(blueprint):
    put("coffee.blueprint.yaml")
    told = "note: --source-lines is that of svg and html, and changes no other format\n"
    assert told in blueprint("render", "coffee.blueprint.yaml", "--source-lines", "-f", "png").err
