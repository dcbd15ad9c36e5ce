"""Which pictures go where."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.cli.planning import plan
from blueprint_cli.cli.sources import Source
from blueprint_cli.errors import UsageError
from blueprint_cli.pipeline.formats import Format

COFFEE = Source("shop/coffee.blueprint.yaml")
TEA = Source("shop/tea.blueprint.yml")
PIPED = Source("<stdin>", piped=True)


def targets(*sources, out="", formats=(), views=()):
    jobs = plan(sources, out=out, formats=formats, views=views)
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
]


@pytest.mark.parametrize(("options", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_picture_goes(options, expected):
    Path("there.svg").mkdir()
    Path("shopping").touch()
    assert [target.replace("\\", "/") for target in targets(COFFEE, **options)] == expected


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


def test_two_ways_to_one_file_are_one(tmp_path):
    with pytest.raises(UsageError):
        targets(Source("a.yaml"), Source("b/a.yaml"), out=f"{tmp_path}/{{name}}.svg")
