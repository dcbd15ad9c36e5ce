"""Drawings of draw.io's with swimlanes, as blueprints."""

from __future__ import annotations

import base64
import zlib
from urllib.parse import quote

import pytest

from blueprint_cli.errors import FileError, UsageError
from blueprint_cli.exchange.decoding import LARGEST
from blueprint_cli.exchange.formats import ImportFormat
from blueprint_cli.model.blueprint import LinkKind, Mark
from foreign import Taken, take


def box(name: str, text: str, place: str, *, style: str = "rounded=1;html=1;", parent: str = "1") -> str:
    x, y, width, height = place.split()
    geometry = f'<mxGeometry x="{x}" y="{y}" width="{width}" height="{height}" as="geometry"/>'
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return f'<mxCell id="{name}" value="{text}" style="{style}" vertex="1" parent="{parent}">{geometry}</mxCell>'


def arrow(name: str, source: str, target: str, *, text: str = "", style: str = "") -> str:
    ends = "".join(f' {key}="{value}"' for key, value in (("source", source), ("target", target)) if value)
    cell = f'id="{name}" value="{text}" style="{style}" edge="1" parent="1"{ends}'
    return f'<mxCell {cell}><mxGeometry relative="1"/></mxCell>'


def linked(name: str, text: str, place: str, *, parent: str) -> str:
    inner = box("", "", place, parent=parent)
    return f'<UserObject id="{name}" label="{text}" link="https://example.com/">{inner}</UserObject>'


def model(*cells: str) -> str:
    return f'<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>{"".join(cells)}</root></mxGraphModel>'


def packed(text: str) -> str:
    packing = zlib.compressobj(wbits=-15)
    return base64.b64encode(packing.compress(quote(text).encode()) + packing.flush()).decode()


LANE = "swimlane;html=1;horizontal=0;startSize=20;"
POOL = (
    box("pool", "Returns", "40 80 600 260", style="swimlane;html=1;"),
    box("l1", "Customer", "0 20 600 120", style=LANE, parent="pool"),
    box("a", "<b>Wants</b> to<div>return & <i>refund</i></div>", "40 30 100 60", parent="l1"),
    box("b", "OK?", "240 30 100 60", style="rhombus;html=1;", parent="l1"),
    box("l2", "Warehouse", "0 140 600 120", style=LANE, parent="pool"),
    linked("c", "Checks", "230 30 100 60", parent="l2"),
    box("empty", "", "10 10 10 10", parent="l2"),
    arrow("e1", "a", "b"),
    box("e1l", "sends", "0 0 0 0", style="edgeLabel;html=1;", parent="e1"),
    arrow("e2", "b", "c", text="asks", style="dashed=1;"),
    arrow("e3", "b", "a"),
    arrow("e4", "a", ""),
    arrow("e5", "", ""),
    arrow("e6", "a", "c", style="startArrow=classic;endArrow=classic;"),
    arrow("e7", "a", "b", style="startArrow=classic;endArrow=none;"),
    box("n", "sticky note", "700 400 100 60"),
)
DRAWING = f'<mxfile><diagram name="Page-1">{model(*POOL)}</diagram></mxfile>'
PACKED = f'<mxfile><diagram name="Page-1">{packed(model(*POOL))}</diagram></mxfile>'


@pytest.mark.parametrize("content", [DRAWING, PACKED, model(*POOL)], ids=["plain", "packed", "bare"])
def test_a_pool_has_its_lanes_cards_and_arrows(content: str) -> None:
    taken = take(content, None, path="returns.drawio")
    assert taken.blueprint.title == "Returns"
    assert [(lane.title, lane.role) for lane in taken.blueprint.lanes] == [
        ("Customer", "customer"),
        ("Warehouse", "frontstage"),
    ]
    assert taken.cards("customer") == [["Wants to\nreturn & refund"], ["OK?"]]
    assert taken.cards("frontstage") == [[], ["Checks"]]
    assert [(card.text, card.url) for card in taken.blueprint.cards if card.url] == [("Checks", "https://example.com/")]
    assert [card.text for card in taken.blueprint.cards if Mark.DECISION in card.marks] == ["OK?"]
    assert [(link.text, link.kind) for link in taken.blueprint.links] == [
        ("sends", LinkKind.FLOW),
        ("asks", LinkKind.MESSAGE),
        ("", LinkKind.LOOP),
        ("", LinkKind.AGREEMENT),
        ("", LinkKind.FLOW),
    ]
    said = "\n".join(taken.remarks)
    assert "“sticky note” stands in no lane" in said
    assert "e4: an arrow does not lead from one card to another" in said
    assert "e5" not in said


def test_titles_and_phases_above_the_lanes_are_those_of_the_steps() -> None:
    taken = take(
        model(
            box("t", "All of it", "0 0 900 20", style="text;html=1;"),
            box("p1", "Before", "100 30 220 20"),
            box("p2", "After", "340 30 100 20"),
            box("s1", "1 Order", "100 60 100 20"),
            box("s2", "2 Wait", "220 60 100 20"),
            box("s3", "3 Collect", "340 60 100 20"),
            box("l1", "Customer", "0 100 500 100", style=LANE),
            box("l2", "Backstage", "0 200 500 100", style=LANE),
            box("a", "Orders", "100 20 100 40", parent="l1"),
            box("b", "Collects", "340 20 100 40", parent="l1"),
            box("c", "Makes it", "100 220 220 40"),
        ),
        ImportFormat.DRAWIO,
    )
    assert taken.blueprint.title == "All of it"
    assert [(step.title, step.phase) for step in taken.blueprint.steps] == [
        ("Order", "before"),
        ("Wait", "before"),
        ("Collect", "after"),
    ]
    assert [(card.text, card.span) for card in taken.blueprint.cards] == [
        ("Orders", 1),
        ("Makes it", 2),
        ("Collects", 1),
    ]


def test_lanes_beside_each_other_let_time_run_down() -> None:
    taken = take(
        model(
            box("l1", "Customer", "0 0 120 400", style="swimlane;"),
            box("l2", "Backstage", "120 0 120 400", style="swimlane;"),
            box("a", "Orders", "10 40 100 60", parent="l1"),
            box("b", "Makes it", "10 140 100 60", parent="l2"),
            box("c", "Collects", "10 240 100 60", parent="l1"),
        ),
        ImportFormat.DRAWIO,
    )
    assert taken.cards("customer") == [["Orders"], [], ["Collects"]]
    assert taken.cards("backstage") == [[], ["Makes it"], []]


def test_a_table_has_rows_as_lanes_and_the_titles_of_its_cells_as_phases() -> None:
    row = "shape=tableRow;horizontal=0;startSize=40;"
    taken = take(
        model(
            box("t", "Cross-functional", "0 0 440 240", style="shape=table;childLayout=tableLayout;"),
            box("r1", "Customer", "0 40 440 100", style=row, parent="t"),
            box("c1", "Before", "40 0 200 100", style="swimlane;html=1;", parent="r1"),
            box("c2", "After", "240 0 200 100", style="swimlane;html=1;", parent="r1"),
            box("r2", "Backstage", "0 140 440 100", style=row, parent="t"),
            box("c3", "", "40 0 200 100", style="swimlane;html=1;", parent="r2"),
            box("a", "Orders", "40 30 100 50", parent="c1"),
            box("b", "Collects", "40 30 100 50", parent="c2"),
            box("c", "Makes it", "40 30 100 50", parent="c3"),
        ),
        ImportFormat.DRAWIO,
    )
    assert taken.blueprint.title == "Cross-functional"
    assert [step.phase for step in taken.blueprint.steps] == ["before", "after"]
    assert taken.cards("backstage") == [["Makes it"], []]


def test_the_page_with_the_most_lanes_is_taken_or_the_one_that_is_named() -> None:
    other = model(box("l", "Customer", "0 0 500 100", style=LANE), box("x", "Only", "9 9 9 9", parent="l"))
    content = f'<mxfile><diagram name="One">{other}</diagram><diagram name="Two">{model(*POOL)}</diagram></mxfile>'
    taken = take(content, None, path="a.xml")
    assert taken.blueprint.title == "Returns"
    assert taken.remarks[0] == "One: this page is left out"
    one: Taken = take(content, None, path="a.xml", sheet="One")
    assert one.cards("customer") == [["Only"]]
    with pytest.raises(UsageError, match="no page Three"):
        take(content, None, path="a.xml", sheet="Three")


LOOP = model(box("a", "x", "0 0 9 9", parent="b"), box("b", "y", "0 0 9 9", parent="a", style=LANE))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "is no drawing"),
        ("<mxfile>", "is no drawing"),
        ("<html/>", "has no page"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><mxfile>&a;</mxfile>', "declares entities"),
        ('<mxfile><diagram name="x">?</diagram></mxfile>', "cannot be unpacked"),
        ('<mxfile><diagram name="x">AAAA</diagram></mxfile>', "is no drawing"),
        (f'<mxfile><diagram name="x">{packed("x" * (LARGEST + 9))}</diagram></mxfile>', "unpacks to more than"),
        (model(box("a", "alone", "0 0 9 9")), "no swimlane with a card"),
        ("x" * (LARGEST + 1), "is larger than"),
    ],
)
def test_what_is_no_drawing_or_a_bomb_is_refused(content: str, said: str) -> None:
    with pytest.raises((FileError, UsageError), match=said):
        take(content, ImportFormat.DRAWIO)


def test_cells_that_stand_in_each_other_come_to_an_end() -> None:
    assert take(LOOP, ImportFormat.DRAWIO).cards("customer") == [["x"]]
