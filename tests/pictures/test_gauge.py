"""The gauge finds what is wrong: a good picture, spoilt in one place at a time."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from blueprint_cli.pipeline.drawing import arrange, draw
from blueprint_cli.pipeline.formats import Format
from gauge import crossings, faults
from strategies import built

BLUEPRINT = built(
    """
blueprint: 1
title: Test
flow: none
lanes: [customer, frontstage]
phases: [First]
steps:
  - title: One
    phase: First
    customer: {id: a, text: Asks, marks: [wait]}
    frontstage: {id: b, text: Answers}
  - title: Two
    phase: First
    customer: {id: c, text: Thanks}
    frontstage: {id: d, text: Smiles}
links: ["a -> b: a question", "a -> c", "b -> d"]
"""
)
PICTURE = draw(arrange(BLUEPRINT), (Format.SVG,))[Format.SVG].decode()


def test_a_good_picture_has_no_faults() -> None:
    assert faults(PICTURE, BLUEPRINT) == []


def moved(kind: str, of: str, by: tuple[float, float]) -> Callable[[str], str]:
    """Spoils a picture: all that stands in one group is moved."""

    def spoil(svg: str) -> str:
        group = re.search(rf'<g class="{kind}[^>]*{of}.*?</g>', svg, re.DOTALL)
        assert group is not None
        return svg.replace(group.group(), _moved(group.group(), by))

    return spoil


def _moved(group: str, by: tuple[float, float]) -> str:
    def place(found: re.Match[str]) -> str:
        return f'{found[1]}="{float(found[2]) + by[found[1][-1] == "y"]:g}"'

    def path(found: re.Match[str]) -> str:
        return "".join(_command(command, numbers, by) for command, numbers in re.findall("([A-Z])([^A-Z]*)", found[0]))

    group = re.sub(r'\b(c?[xy])="([-\d.]+)"', place, group)
    return re.sub(r'(?<= d=")[^"]*', path, group)


def _command(command: str, numbers: str, by: tuple[float, float]) -> str:
    values = [float(number) for number in re.split("[ ,]", numbers) if number]
    shifts = {"H": (by[0],), "V": (by[1],)}.get(command, by)
    return command + ",".join(f"{value + shifts[at % len(shifts)]:g}" for at, value in enumerate(values))


def left_out(kind: str, of: str) -> Callable[[str], str]:
    """Spoils a picture: one group is left out."""
    return lambda svg: re.sub(rf'<g class="{kind}[^>]*{of}.*?</g>\n', "", svg, count=1, flags=re.DOTALL)


@pytest.mark.parametrize(
    ("spoil", "found"),
    [
        (moved("node card", 'data-id="d"', (-150, 0)), "cards b and d overlap"),
        (moved("node card", 'data-id="d"', (-150, 0)), "the columns of steps one and two overlap"),
        (moved("node card", 'data-id="d"', (9, 0)), "the cards of step two do not stand in one column"),
        (moved("node card", 'data-id="d"', (0, 60)), "card d leaves its lane"),
        (moved("node card", 'data-id="d"', (0, 900)), "card d leaves the canvas"),
        (moved("node card", 'data-id="c"', (-40, 0)), "a badge lies between cards a and c"),
        (moved("lane", 'data-id="frontstage"', (0, 5)), "lanes customer and frontstage do not lie below one another"),
        (moved("lane", 'data-id="frontstage"', (5, 0)), "lanes customer and frontstage do not begin and end together"),
        (moved("edge", 'data-source="a" data-target="b"', (91, -40)), "arrow a -> b hugs card c"),
        (moved("edge", 'data-source="a" data-target="c"', (0, 40)), "arrow a -> c does not reach card c"),
        (moved("edge", 'data-source="a" data-target="b"', (162, -30)), "arrow a -> b runs through card c"),
        (moved("edge", 'data-source="b" data-target="d"', (0, -33)), "arrow b -> d runs along the border of a lane"),
        (moved("edge", 'data-source="a" data-target="b"', (65, -50)), "arrow a -> b runs through a badge of card a"),
        (moved("edge", 'data-source="a" data-target="b"', (0, 900)), "arrow a -> b leaves the canvas"),
        (moved("step", 'data-step="two"', (-150, 0)), "'1 One' lies on '2 Two'"),
        (moved("step", 'data-step="two"', (0, 60)), "'2 Two' lies on a card"),
        (moved("step", 'data-step="two"', (-160, 80)), "'2 Two' lies on an arrow"),
        (moved("phase", 'data-phase="first"', (0, -900)), "'First' leaves the canvas"),
        (left_out("node card", 'data-id="d"'), "the cards are not those of the blueprint"),
        (left_out("node card", 'data-id="d"'), "arrow b -> d leads to no card"),
        (left_out("edge", 'data-source="b"'), "the arrows are not the links of the blueprint"),
        (left_out("step", 'data-step="two"'), "the steps are not those of the blueprint, in its order"),
        (lambda svg: svg.replace(">Smiles<", ">Smi…<"), "card d does not show all of its text"),
        (lambda svg: svg.replace(">Smiles<", ">Smiles at everybody who comes<"), "leaves its box"),
        (lambda svg: svg.replace(">a question<", "><"), "an arrow does not show all of its label"),
        (lambda svg: svg.replace('data-id="customer"', 'data-id="x"', 1).replace('lane="customer"', 'lane="x"'),
         "the lanes are not those of the blueprint, in its order"),
    ],
)  # fmt: skip
def test_a_spoilt_picture_has_the_fault(spoil: Callable[[str], str], found: str) -> None:
    spoilt = spoil(PICTURE)
    assert spoilt != PICTURE
    assert any(found in fault for fault in faults(spoilt, BLUEPRINT)), faults(spoilt, BLUEPRINT)


def labelled(*, x: float, y: float) -> str:
    """The picture with its one label somewhere else, from where it is."""
    return re.sub(
        r'<text x="([\d.]+)" y="([\d.]+)"([^>]*)>a question<',
        lambda found: f'<text x="{float(found[1]) + x}" y="{float(found[2]) + y}"{found[3]}>a question<',
        PICTURE,
    )


@pytest.mark.parametrize(
    ("x", "y", "found"),
    [
        (-40, 0, "the label 'a question' lies on an arrow"),
        (0, -40, "the label 'a question' lies on a card"),
        (0, 10, "the label 'a question' lies on the border of a lane"),
        (40, 0, "the label of arrow a -> b stands far from it"),
        (90, 60, "the label of arrow a -> b stands nearer to another arrow"),
        (-205, 5, "the label 'a question' lies on another text"),
    ],
)
def test_a_label_that_stands_wrong_is_found(x: float, y: float, found: str) -> None:
    assert any(found in fault for fault in faults(labelled(x=x, y=y))), faults(labelled(x=x, y=y))


def test_an_elbow_is_as_far_from_a_label_as_its_curve_and_not_as_the_box_around_it() -> None:
    svg = """
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300">
<g class="edge" data-source="a" data-target="b"><path d="M20,100.5H200"/>
<text font-size="10" x="50" y="95">asks</text></g>
<g class="edge" data-source="b" data-target="c"><path d="M200,80H49C46,80 43,83 43,86V200"/></g>
</svg>
"""
    assert not any("nearer" in fault for fault in faults(svg))
    assert any(
        "nearer" in fault
        for fault in faults(svg.replace("M200,80H49C46,80 43,83 43,86", "M200,84H54C51,84 48,87 48,90"))
    )


def test_arrows_on_one_another_and_at_one_port_are_found() -> None:
    doubled = PICTURE.replace('data-source="a" data-target="c"', 'data-source="b" data-target="c"')
    twice = re.sub(r'(<g class="edge[^>]*data-source="b" data-target="d".*?</g>\n)', r"\1\1", PICTURE)
    assert "arrow b -> d and arrow b -> d run on one another" in faults(twice)
    assert "arrow b -> d and arrow b -> d share a port of card b" in faults(twice)
    assert "arrow b -> c does not reach card b" in faults(doubled)


def test_labels_on_one_another_are_found() -> None:
    twice = re.sub(r'(<g class="edge[^>]*data-source="a" data-target="b".*?</g>\n)', r"\1\1", PICTURE)
    assert "the labels of arrow a -> b and arrow a -> b overlap" in faults(twice)


def test_a_line_that_ends_early_is_found() -> None:
    short = re.sub(r'(<g class="line interaction".*?<path d="M[\d.]+,[\d.]+H)[\d.]+', r"\g<1>100", PICTURE)
    assert short != PICTURE
    assert "one of the three lines does not run the full width" in faults(short)


def test_crossings_are_counted_hops_and_all_but_not_at_a_common_card() -> None:
    crossed = built(
        """
blueprint: 1
title: Test
flow: none
steps:
  - {title: One, customer: {id: a, text: A}, backstage: {id: d, text: D}, frontstage: {id: x, text: X}}
  - {title: Two, customer: {id: b, text: B}, backstage: {id: e, text: E}}
  - {title: Three, frontstage: {id: y, text: Y}}
links: ["b -> e", "x -> y"]
"""
    )
    assert crossings(draw(arrange(crossed), (Format.SVG,))[Format.SVG].decode()) == 1
    assert crossings(PICTURE) == 0
