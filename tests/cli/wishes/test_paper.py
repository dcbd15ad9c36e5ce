"""Pages of paper, slides, and rows of steps, as the command line gives them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from blueprint_cli.cli.wishes.paper import paging
from blueprint_cli.errors import UsageError
from blueprint_cli.layout.paper import PageSize, Turn
from blueprint_cli.pipeline.paging import Paging
from commands import GOOD, put

EXAMPLES = sorted(Path(__file__).parents[3].glob("examples/*.blueprint.yaml"))
A4 = (595, 842)
STEPS = "".join(
    f"  - {{title: Step {number}, customer: Does {number}, frontstage: Answers {number}}}\n" for number in range(1, 13)
)
LONG = f"blueprint: 1\ntitle: Long\nowner: Team\ntags: [retail]\nlanguage: en-GB\nsteps:\n{STEPS}"
HIGH = "blueprint: 1\ntitle: High\nsteps:\n  - title: One\n    customer:\n" + "".join(
    f"      - Does {number}\n" for number in range(20)
)


def sizes(path: str) -> list[tuple[int, int]]:
    return [(round(page.mediabox.width), round(page.mediabox.height)) for page in PdfReader(path).pages]


def test_pages_are_a_pdf_unless_something_else_is_said(blueprint):
    put("a.blueprint.yaml", LONG)
    assert blueprint("render", "a.blueprint.yaml", "--page", "A4", "--portrait") == (0, "", "wrote a.pdf\n")
    found = sizes("a.pdf")
    assert len(found) > 1
    assert set(found) == {A4}


def test_all_stands_on_one_page_where_it_is_fitted(blueprint):
    put("a.blueprint.yaml", LONG)
    blueprint("render", "a.blueprint.yaml", "--page", "A4", "--fit")
    assert sizes("a.pdf") == [(842, 595)]
    blueprint("render", "a.blueprint.yaml", "--page", "A4", "--fit", "--portrait")
    assert sizes("a.pdf") == [A4]


@pytest.mark.parametrize("size", PageSize)
def test_every_size_is_known_in_capitals_and_without(size, blueprint):
    put("a.blueprint.yaml")
    for named in (size.upper(), size.lower()):
        assert blueprint("render", "a.blueprint.yaml", "--page", named, "-f", "json", "-o", "{page}.json").code == 0
        scene = json.loads(Path("1.json").read_bytes())
        assert scene["width"] > scene["height"]


def test_pages_of_a_picture_are_numbered_files(blueprint):
    put("a.blueprint.yaml", LONG)
    ended = blueprint("render", "a.blueprint.yaml", "--page", "letter", "--portrait", "-f", "svg,json,md")
    assert ended.code == 0
    written = sorted(path.name for path in Path().glob("a.*.svg"))
    assert written == [f"a.{number}.svg" for number in range(1, len(written) + 1)]
    assert len(written) > 1
    assert sorted(path.name for path in Path().glob("a.*.json")) == [f"{name[:-3]}json" for name in written]
    assert Path("a.md").exists()
    steps = [step["number"] for name in written for step in json.loads(Path(f"{name[:-3]}json").read_bytes())["steps"]]
    assert steps == list(range(1, 13))
    again = blueprint("render", "a.blueprint.yaml", "--page", "letter", "--portrait", "-f", "svg")
    assert again.err == "".join(f"unchanged {name}\n" for name in written)


def test_a_page_that_cannot_be_written_stops_no_other(blueprint):
    put("a.blueprint.yaml", LONG)
    put("a.1.svg", "drawn by hand")
    ended = blueprint("render", "a.blueprint.yaml", "--page", "A4", "--portrait", "-f", "svg")
    assert ended.code == 2
    assert "--force" in ended.err
    assert Path("a.1.svg").read_text() == "drawn by hand"
    assert Path("a.2.svg").exists()


def test_a_slide_is_as_wide_as_is_said(blueprint):
    put("a.blueprint.yaml")
    assert (
        blueprint("render", "a.blueprint.yaml", "--page", "16:9", "--fit", "-o", "a.png", "--width", "1920").code == 0
    )
    png = Path("a.png").read_bytes()
    assert (int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")) == (1920, 1080)


def test_a_picture_is_folded(blueprint):
    put("a.blueprint.yaml", LONG)
    blueprint("render", "a.blueprint.yaml", "-f", "json")
    whole = json.loads(Path("a.json").read_bytes())
    blueprint("render", "a.blueprint.yaml", "-f", "json", "--wrap", "5")
    folded = json.loads(Path("a.json").read_bytes())
    assert len(folded["lanes"]) == 3 * len(whole["lanes"])
    assert folded["width"] < whole["width"] * 0.6


def test_a_drawing_in_characters_is_folded_too(blueprint):
    put("a.blueprint.yaml", LONG)
    folded = blueprint("render", "a.blueprint.yaml", "-f", "txt", "-o", "-", "--width", "200", "--wrap", "3").out
    assert folded.count("Frontstage") == 4


def test_a_folded_picture_goes_on_one_page(blueprint):
    put("a.blueprint.yaml", LONG)
    assert blueprint("render", "a.blueprint.yaml", "--wrap", "4", "--page", "A4", "--fit").code == 0
    assert len(sizes("a.pdf")) == 1
    assert PdfReader("a.pdf").pages[0].extract_text().count("Frontstage") == 3


REFUSED = [
    (["--fit"], "--fit is said of pages", "--page A4 --fit"),
    (["--portrait"], "--portrait is said of pages", "--page A4 --portrait"),
    (["--landscape", "--wrap", "2"], "--landscape is said of pages", "--page A4 --landscape"),
    (["--page", "A4", "--wrap", "2"], "--page and --wrap would both cut", "--fit"),
    (["--page", "A4", "-f", "svg", "-o", "-"], "each page is a file of its own", "PDF"),
    (["--page", "A4", "-o", "a.svg"], "a.svg takes one", "a.{page}.svg"),
    (["--page", "paper"], "Invalid value for '--page'", "letter"),
    (["--direction", "down", "--wrap", "2"], "--wrap folds pictures whose time runs to the right", "--page A4"),
    (["--direction", "up"], "Invalid value for '--direction'", "right"),
    (["--wrap", "0"], "Invalid value for '--wrap'", "x>=1"),
]


@pytest.mark.parametrize(("flags", "said", "hint"), REFUSED, ids=[" ".join(case[0]) for case in REFUSED])
def test_flags_that_do_not_go_together_are_refused_with_a_way_out(flags, said, hint, blueprint):
    put("a.blueprint.yaml")
    ended = blueprint("render", "a.blueprint.yaml", *flags)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert hint in ended.err
    assert [path.name for path in Path().iterdir()] == ["a.blueprint.yaml"]


def test_flags_that_change_nothing_are_told(blueprint):
    put("a.blueprint.yaml")
    told = "--page is that of pictures"
    assert told in blueprint("render", "a.blueprint.yaml", "--page", "A4", "-f", "md,txt").err
    assert told not in blueprint("render", "a.blueprint.yaml", "--page", "A4", "-f", "md,pdf").err
    told = "--direction is that of pictures"
    assert told in blueprint("render", "a.blueprint.yaml", "--direction", "down", "-f", "md,txt").err
    assert told not in blueprint("render", "a.blueprint.yaml", "--direction", "down", "-f", "svg,txt").err
    told = "--wrap folds pictures and txt"
    assert told in blueprint("render", "a.blueprint.yaml", "--wrap", "1", "-f", "md,html-table").err
    assert told not in blueprint("render", "a.blueprint.yaml", "--wrap", "1", "-f", "md,txt").err


def test_text_that_is_too_small_is_told_with_what_would_enlarge_it(blueprint):
    put("a.blueprint.yaml", LONG)
    put("b.blueprint.yaml", HIGH)
    fitted = blueprint("render", "a.blueprint.yaml", "--page", "A4", "--portrait", "--fit")
    assert fitted.code == 0
    assert "note: on A4 the text of a.blueprint.yaml is " in fitted.err
    assert "without --fit" in fitted.err
    assert "note" not in blueprint("render", "a.blueprint.yaml", "--page", "A4").err
    spread = blueprint("render", "b.blueprint.yaml", "--page", "A4", "--landscape")
    assert "its lanes are too high for more; --portrait, a larger page or fewer --lanes" in spread.err
    spread = blueprint("render", "b.blueprint.yaml", "--page", "16:9")
    assert "its lanes are too high for more; a larger page or fewer --lanes" in spread.err
    assert "note" not in blueprint("render", "b.blueprint.yaml", "--page", "A4", "-f", "json").err


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_every_step_is_bookmarked_once_and_every_card_is_on_some_page(path, blueprint):
    assert blueprint("render", path, "--page", "A4", "-o", "a.pdf").code == 0
    blueprint("render", path, "-o", "a.json")
    scene = json.loads(Path("a.json").read_bytes())
    found = PdfReader("a.pdf", strict=True)
    bookmarks = [mark["/Title"] for mark in flat(found.outline) if mark["/Title"][0].isdigit()]
    assert bookmarks == [f"{step['number']} {step['title']}" for step in scene["steps"]]
    text = "".join("".join(page.extract_text().split()) for page in found.pages)
    for card in scene["cards"]:
        assert all("".join(line["text"].split()) in text for line in card["label"]["lines"])


def flat(outline: list) -> list:
    return [mark for part in outline for mark in (flat(part) if isinstance(part, list) else [part])]


def test_a_pdf_of_pages_says_what_it_is(blueprint):
    put("a.blueprint.yaml", LONG)
    blueprint("render", "a.blueprint.yaml", "--page", "A4", "--portrait")
    found = PdfReader("a.pdf")
    assert found.metadata == {
        "/Title": "Long",
        "/Author": "Team",
        "/Keywords": "retail",
        "/Creator": "Generated by blueprint-cli",
    }
    assert found.trailer["/Root"]["/Lang"] == "en-GB"


def test_a_page_is_held_as_is_said():
    assert paging(PageSize.A3, fit=True, landscape=True, wrap=None) == Paging(0, PageSize.A3, Turn.LANDSCAPE, True)
    assert paging(PageSize.A3, fit=False, landscape=False, wrap=None).turn is Turn.PORTRAIT
    assert paging(None, fit=False, landscape=None, wrap=None) == Paging()
    with pytest.raises(UsageError):
        paging(None, fit=True, landscape=None, wrap=3)


def test_time_runs_down_where_that_is_said(blueprint):
    put("a.blueprint.yaml", LONG)
    assert blueprint("render", "a.blueprint.yaml", "--direction", "down", "-f", "svg,png,pdf,dot,json").code == 0
    scene = json.loads(Path("a.json").read_bytes())
    assert scene["height"] > scene["width"]
    assert len({step["box"]["y"] for step in scene["steps"]}) == 12
    assert sizes("a.pdf")[0][0] < sizes("a.pdf")[0][1]
    blueprint("render", "a.blueprint.yaml", "--direction", "right", "-f", "json")
    assert len({step["box"]["y"] for step in json.loads(Path("a.json").read_bytes())["steps"]}) == 1


def test_a_picture_whose_time_runs_down_goes_on_one_page_or_on_several(blueprint):
    put("a.blueprint.yaml", LONG)
    assert blueprint("render", "a.blueprint.yaml", "--direction", "down", "--page", "A4", "--fit").code == 0
    assert sizes("a.pdf") == [A4]
    assert blueprint("render", "a.blueprint.yaml", "--direction", "down", "--page", "16:9").code == 0
    assert len(sizes("a.pdf")) > 1


def test_lanes_side_by_side_that_are_too_wide_for_a_page_are_told_with_what_would_enlarge_them(blueprint):
    lanes = "".join(f", {{id: l{number}, title: Lane {number}, role: support}}" for number in range(12))
    put(
        "a.blueprint.yaml", f"blueprint: 1\ntitle: Wide\nlanes: [customer{lanes}]\nsteps: [{{title: A, customer: B}}]\n"
    )
    told = blueprint("render", "a.blueprint.yaml", "--direction", "down", "--page", "A4", "--portrait").err
    assert "its lanes are too wide for more; --landscape, a larger page or fewer --lanes" in told


def test_no_page_means_one_picture_as_before(blueprint):
    put("a.blueprint.yaml", GOOD)
    assert blueprint("render", "a.blueprint.yaml") == (0, "", "wrote a.svg\n")
