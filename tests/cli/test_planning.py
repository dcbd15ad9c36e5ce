"""Which pictures go where."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.cli.planning import plan
from blueprint_cli.cli.sources import Source
from blueprint_cli.errors import UsageError
from blueprint_cli.layout.paper import PageSize
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.pipeline.paging import Paging

COFFEE = Source("shop/coffee.blueprint.yaml")
TEA = Source("shop/tea.blueprint.yml")
PIPED = Source("<stdin>", piped=True)


WHOLE, SPREAD, FITTED = Paging(), Paging(size=PageSize.A4), Paging(size=PageSize.A4, fitted=True)


def targets(*sources, out="", formats=(), views=(), paging=WHOLE):
    jobs = plan(sources, out=out, formats=formats, views=views, paging=paging)
    return [str(picture.target or "-") for job in jobs for picture in job.pictures]


CASES = [
    ("beside the source", {}, ["shop/coffee.svg"]),
    ("each format", {"formats": [Format.SVG, Format.PNG]}, ["shop/coffee.svg", "shop/coffee.png"]),
    ("a view", {"views": ["staff"]}, ["shop/coffee.staff.svg"]),
    ("a view by its title", {"views": ["For / the Staff"]}, ["shop/coffee.for-the-staff.svg"]),
    ("a file", {"out": "a.svg"}, ["a.svg"]),
    ("the format of a file's name", {"out": "a.PNG"}, ["a.PNG"]),
    ("a file with a strange name", {"out": "a.gv", "formats": [Format.DOT]}, ["a.gv"]),
    ("a table beside the source", {"formats": [Format.HTML_TABLE]}, ["shop/coffee.table.html"]),
    ("a table as a file's name says", {"out": "a.table.HTML"}, ["a.table.HTML"]),
    ("a table in any page", {"out": "a.html", "formats": [Format.HTML_TABLE]}, ["a.html"]),
    ("a table in a pattern", {"out": "{name}.{format}", "formats": [Format.HTML_TABLE]}, ["coffee.table.html"]),
    ("a folder by its slash", {"out": "v1.2/"}, ["v1.2/coffee.svg"]),
    ("a folder by its name", {"out": "pictures"}, ["pictures/coffee.svg"]),
    ("a file without an extension that is there", {"out": "shopping"}, ["shopping"]),
    ("a folder that is there", {"out": "there.svg"}, ["there.svg/coffee.svg"]),
    ("a pattern", {"out": "{view}/{name}.{format}", "views": ["staff"]}, ["staff/coffee.svg"]),
    ("a pattern of the whole", {"out": "{name}-{view}.png"}, ["coffee-all.png"]),
    ("a pattern of folders", {"out": "out/{folder}/{name}.{format}"}, ["out/shop/coffee.svg"]),
    ("standard output", {"out": "-"}, ["-"]),
    ("pages in one document", {"paging": SPREAD}, ["shop/coffee.pdf"]),
    ("a page in one document", {"paging": FITTED}, ["shop/coffee.pdf"]),
    ("pages as the name of the output says", {"out": "a.{page}.svg", "paging": SPREAD}, ["a.1.svg"]),
    ("pages beside the source", {"paging": SPREAD, "formats": [Format.PNG]}, ["shop/coffee.1.png"]),
    ("pages of a view", {"paging": SPREAD, "formats": [Format.SVG], "views": ["a"]}, ["shop/coffee.a.1.svg"]),
    ("pages in a folder", {"out": "x/", "paging": SPREAD, "formats": [Format.DOT]}, ["x/coffee.1.dot"]),
    ("one page", {"out": "a.png", "paging": FITTED}, ["a.png"]),
    ("one file for all pages", {"out": "{name}-{page}.{format}", "paging": SPREAD}, ["coffee-all.pdf"]),
    ("no pages", {"out": "{name}-{page}.svg"}, ["coffee-all.svg"]),
    ("no pages of words", {"out": "a.md", "paging": SPREAD}, ["a.md"]),
]


@pytest.mark.parametrize(("options", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_picture_goes(options, expected):
    Path("there.svg").mkdir()
    Path("shopping").touch()
    assert [target.replace("\\", "/") for target in targets(COFFEE, **options)] == expected


def test_each_page_goes_to_a_file_of_its_own():
    ((job,),) = [plan([COFFEE], out="{page}/{name}-{page}.svg", formats=(), views=(), paging=SPREAD)]
    assert [str(target).replace("\\", "/") for target in job.pictures[0].targets(3)] == [
        "1/coffee-1.svg",
        "2/coffee-2.svg",
        "3/coffee-3.svg",
    ]


def test_what_is_whole_goes_to_one_file():
    ((job,),) = [plan([COFFEE], out="a.pdf", formats=(), views=(), paging=SPREAD)]
    assert list(job.pictures[0].targets(1)) == [Path("a.pdf")]


def test_the_folder_in_a_pattern_never_leads_out_of_another(tmp_path: Path):
    top = Path.cwd()
    sources = Source("a.yaml"), Source("./b/../c/a.yaml"), Source("../a.yaml"), Source(str(top / "d/a.yaml"))
    outside = top.parent.relative_to(top.anchor)
    expected = ["out/a.svg", "out/c/a.svg", f"out/{outside}/a.svg", "out/d/a.svg"]
    assert targets(*sources, out="out/{folder}/{name}.svg") == [str(Path(path)) for path in expected]


def test_every_suffix_of_a_blueprint_is_left_out():
    names = ["a.blueprint.yaml", "a.blueprint.yml", "a.yaml", "a.YML", "a.Blueprint.YAML", "a"]
    assert {Source(name).name for name in names} == {"a"}


@pytest.mark.parametrize(
    ("file", "picture"), [("<a>.blueprint.yaml", "<a>.svg"), ("x/.blueprint.yaml", "x/blueprint.svg")]
)
def test_every_other_part_of_a_name_stays_and_no_name_is_empty(file, picture):
    assert [target.replace("\\", "/") for target in targets(Source(file))] == [picture]


def test_standard_input_goes_to_standard_output_unless_something_else_is_said():
    assert targets(PIPED) == ["-"]
    assert targets(PIPED, out="{name}.png") == ["stdin.png"]
    assert targets(Source("x/tea.blueprint.yaml", piped=True)) == ["-"]


REFUSED = [
    ("two files in one", (COFFEE, TEA), {"out": "a.svg"}, "more than one picture would go to a.svg"),
    ("two views in one", (COFFEE,), {"out": "a.svg", "views": ["a", "b"]}, "more than one picture"),
    ("views that differ by case", (COFFEE,), {"views": ["a", "A"]}, "more than one picture"),
    ("two of one name in a folder", (COFFEE, Source("coffee.yaml")), {"out": "x/"}, "more than one picture"),
    ("two files to standard output", (COFFEE, TEA), {"out": "-"}, "would go to standard output"),
    ("two formats to standard output", (PIPED,), {"formats": [Format.SVG, Format.PNG]}, "standard output"),
    (
        "a format under another's name",
        (COFFEE,),
        {"out": "a.svg", "formats": [Format.PNG]},
        "would not hold SVG but PNG",
    ),
    ("a pattern of the wrong format", (COFFEE,), {"out": "{name}.dot", "formats": [Format.PNG]}, "would not hold DOT"),
    ("an unknown format", (COFFEE,), {"out": "a.gif"}, "the extension of no format"),
    ("an unknown placeholder", (COFFEE,), {"out": "{nam}.svg"}, "{nam}"),
    ("a placeholder of other signs", (COFFEE,), {"out": "{na-me}.svg"}, "{na-me}"),
    ("a placeholder without its end", (COFFEE,), {"out": "{name"}, "a brace in {name has no partner"),
    ("a placeholder without its start", (COFFEE,), {"out": "{name}}.svg"}, "has no partner"),
    ("a placeholder in another", (COFFEE,), {"out": "{{name}}.svg"}, "has no partner"),
    ("the source itself", (COFFEE,), {"out": "shop/coffee.blueprint.yaml", "formats": [Format.JSON]}, "replace it"),
    ("pages in one file", (COFFEE,), {"out": "a.svg", "paging": SPREAD}, "each page is a file of its own"),
    ("pages in one name", (COFFEE,), {"out": "{name}.png", "paging": SPREAD}, "{name}.png takes one"),
    ("pages to standard output", (PIPED,), {"formats": [Format.SVG], "paging": SPREAD}, "standard output takes one"),
    ("pages of two files", (COFFEE, TEA), {"out": "{page}.svg", "paging": SPREAD}, "more than one picture"),
    ("the source of another", (COFFEE, TEA), {"out": "shop/{name}.blueprint.yml", "formats": [Format.DOT]}, "replace"),
]


@pytest.mark.parametrize(
    ("sources", "options", "said"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_what_cannot_be_meant_is_refused(sources, options, said):
    with pytest.raises(UsageError) as refusal:
        targets(*sources, **options)
    assert said in str(refusal.value)
    assert refusal.value.hint


@pytest.mark.parametrize(("out", "name"), [("a.svg", "a.{page}.svg"), ("{name}.{format}", "{name}.{page}.{format}")])
def test_a_name_that_could_take_all_pages_is_offered(out, name):
    with pytest.raises(UsageError) as refusal:
        targets(COFFEE, out=out, formats=[Format.SVG], paging=SPREAD)
    assert refusal.value.hint.startswith(f"name them {name}, ")
    assert targets(COFFEE, out=name, formats=[Format.SVG], paging=SPREAD)


def test_two_ways_to_one_file_are_one(tmp_path):
    with pytest.raises(UsageError):
        targets(Source("a.yaml"), Source("b/a.yaml"), out=f"{tmp_path}/{{name}}.svg")
