"""Themes of somebody's own, from their files."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.analysis.remarks import RemarkKind
from blueprint_cli.draw.colors import contrast, mix
from blueprint_cli.draw.dark import DARK
from blueprint_cli.draw.dressing import dress
from blueprint_cli.draw.outline import outline
from blueprint_cli.draw.paper import PRINT
from blueprint_cli.draw.theme import LIGHT, Head, Hue, LinkPen, MarkPaint, Pen, Theme
from blueprint_cli.draw.themes import ThemeName, built_in
from blueprint_cli.export.picture import draw
from blueprint_cli.export.svg import finish
from blueprint_cli.layout.scene import Tone
from blueprint_cli.model.blueprint import CardStatus, LaneRole, Line, LinkKind, Mark
from blueprint_cli.schema.checking import check_theme
from blueprint_cli.schema.published import Kind, schema
from blueprint_cli.source.reading import read
from scenes import rich_scene

colors = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def dark_of(theme: Theme) -> Theme:
    assert theme.dark is not None
    return theme.dark


@pytest.mark.parametrize("name", ThemeName)
def test_a_theme_that_changes_nothing_is_the_one_that_it_extends(name: ThemeName) -> None:
    assert dress({"theme": 1, "extends": name.value}) == built_in(name)


def test_without_a_word_on_it_a_theme_extends_light() -> None:
    assert dress({"theme": 1}) == LIGHT


@pytest.mark.parametrize(("fonts", "first"), [("Inter", ("Inter",)), (["Inter", 3270], ("Inter", "3270")), ([], ())])
def test_fonts_come_before_those_that_everybody_has(fonts: object, first: tuple[str, ...]) -> None:
    assert dress({"fonts": fonts}).fonts == first + LIGHT.fonts


def test_ink_is_the_colour_of_what_is_to_be_read_first() -> None:
    theme = dress({"ink": "#102040"})
    assert theme.ink == "#102040"
    assert {tone for tone, color in theme.tones.items() if color == "#102040"} == {Tone.TITLE, Tone.CARD, Tone.NOTE}
    assert theme.statuses[CardStatus.CONFIRMED].ink == "#102040"
    assert theme.statuses[CardStatus.REMOVED] == LIGHT.statuses[CardStatus.REMOVED]


def test_quiet_is_the_colour_of_the_rest_but_for_what_warns() -> None:
    tones = dress({"quiet": "#405060"}).tones
    changed = {tone for tone in tones if tones[tone] != LIGHT.tones[tone]}
    assert not changed & {Tone.TITLE, Tone.CARD, Tone.NOTE, Tone.PHASE, Tone.WAIT, Tone.MET, Tone.MISSED}
    assert {tones[tone] for tone in changed} == {"#405060"}
    assert changed | {Tone.TITLE, Tone.CARD, Tone.NOTE, Tone.PHASE, Tone.WAIT, Tone.MET, Tone.MISSED} == set(tones)


def test_a_text_that_is_named_goes_before_ink_and_quiet() -> None:
    texts = {"title": "#111111", "detail": "#222222", "x-note": "mine"}
    tones = dress({"ink": "#000", "quiet": "#000", "texts": texts}).tones
    assert (tones[Tone.TITLE], tones[Tone.DETAIL], tones[Tone.NOTE]) == ("#111111", "#222222", "#000")


def test_the_ground_of_cards_is_that_of_all_that_stay() -> None:
    statuses = dress({"card": "#fafafa"}).statuses
    fills = {status: paint.fill for status, paint in statuses.items()}
    staying = dict.fromkeys((CardStatus.CONFIRMED, CardStatus.ASSUMPTION, CardStatus.QUESTION), "#fafafa")
    assert fills == {status: paint.fill for status, paint in LIGHT.statuses.items()} | staying


def test_a_status_that_is_named_keeps_its_sign() -> None:
    look = {"fill": "#eee", "ink": "#111", "border": "#222", "dash": 4}
    planned = dress({"statuses": {"planned": look}}).statuses[CardStatus.PLANNED]
    assert planned == ("#eee", "#111", "#222", "4", "+", False)


def test_a_hue_gives_a_lane_its_colours_and_leaves_its_strip() -> None:
    customer = dress({"extends": "high-contrast", "roles": {"frontstage": "#005500"}}).roles[LaneRole.FRONTSTAGE]
    assert (customer.border, customer.heading, customer.strip) == ("#005500", "#005500", "14 3")
    assert customer.band == mix("#FFFFFF", "#005500", 0.06)


def test_a_hue_is_tinted_on_the_ground_of_the_same_file() -> None:
    theme = dress({"ground": "#fffdf0", "tint": 0.2, "roles": {"customer": {"hue": "#003366"}}})
    assert theme.roles[LaneRole.CUSTOMER].band == mix("#fffdf0", "#003366", 0.2)
    assert theme.roles[LaneRole.SUPPORT] == LIGHT.roles[LaneRole.SUPPORT]


@given(colors)
def test_whatever_the_hue_it_can_be_read(color: str) -> None:
    for extends in ("light", "dark", "high-contrast"):
        theme = dress({"extends": extends, "roles": {"customer": color}})
        hue = theme.roles[LaneRole.CUSTOMER]
        assert contrast(hue.heading, hue.band) >= theme.contrast


def test_a_lane_can_be_described_in_full() -> None:
    look = {"band": "#fff", "border": "#111", "heading": "#222", "width": 2, "strip": ""}
    assert dress({"roles": {"customer": look}}).roles[LaneRole.CUSTOMER] == Hue("#fff", "#111", "#222", 2.0, "")


def test_strokes_are_a_colour_or_what_is_different() -> None:
    theme = dress({"rule": "#abc", "axis": {"width": 3}, "neutral": {"color": "#123456", "dash": ""}, "border": 2})
    assert theme.rule == Pen("#abc", LIGHT.rule.width)
    assert theme.axis == LIGHT.axis._replace(width=3.0)
    assert theme.neutral == Pen("#123456", LIGHT.neutral.width)
    assert theme.border == 2


def test_lines_and_links_are_named_one_by_one() -> None:
    theme = dress(
        {
            "lines": {"internal_interaction": {"dash": "1 1"}, "visibility": "#000"},
            "links": {"flow": "#000", "failure": {"color": "#900", "head": "full"}},
        }
    )
    assert theme.lines[Line.INTERNAL_INTERACTION].dash == "1 1"
    assert theme.lines[Line.VISIBILITY].color == "#000"
    assert theme.lines[Line.INTERACTION] == LIGHT.lines[Line.INTERACTION]
    assert theme.links[LinkKind.FLOW] == LinkPen(LIGHT.links[LinkKind.FLOW].pen._replace(color="#000"), Head.FULL)
    assert theme.links[LinkKind.FAILURE].head is Head.FULL
    assert theme.links[LinkKind.LOOP] == LIGHT.links[LinkKind.LOOP]


def test_a_mark_gets_a_letter_that_can_be_read() -> None:
    marks = dress({"marks": {"fail": "#ffcc00", "wait": "#800000", "decision": {"fill": "#fc0", "ink": "#fff"}}}).marks
    assert marks[Mark.FAIL] == MarkPaint("#ffcc00", "#000000")
    assert marks[Mark.WAIT] == MarkPaint("#800000", "#FFFFFF")
    assert marks[Mark.DECISION] == MarkPaint("#fc0", "#fff")
    assert marks[Mark.BOTTLENECK] == LIGHT.marks[Mark.BOTTLENECK]
    assert dress({"extends": "print", "marks": {"fail": "#fc0"}}).marks[Mark.FAIL].ring == "#000000"


def test_bars_of_phases_get_a_text_that_can_be_read() -> None:
    assert dress({"phases": "#ffcc00"}).tones[Tone.PHASE] == "#000000"
    assert dress({"phases": {"fill": "#ffcc00", "ink": "#fff"}}).tones[Tone.PHASE] == "#fff"
    bordered = dress({"phases": {"border": "#123456"}})
    assert bordered.phase_border == Pen("#123456", 1.2)
    assert bordered.phase == LIGHT.phase
    thick = dress({"extends": "print", "phases": {"border": {"width": 3}}}).phase_border
    assert PRINT.phase_border is not None
    assert thick == PRINT.phase_border._replace(width=3.0)


def test_remarks_and_curves_are_named() -> None:
    theme = dress({"remarks": {"pain": "#900"}, "emotions": ["#111", {"dash": "2 2"}, "#333", "#444", "#555"]})
    assert theme.remarks[RemarkKind.PAIN] == "#900"
    assert theme.remarks[RemarkKind.NOTE] == LIGHT.remarks[RemarkKind.NOTE]
    assert [pen.color for pen in theme.emotions] == ["#111", LIGHT.emotions[1].color, "#333", "#444", "#555"]
    assert theme.emotions[4] == LIGHT.emotions[0]._replace(color="#555")


def examples() -> list[tuple[str, object]]:
    """Every key of a theme with every example of its value in the schema; mappings also key by key."""
    whole = schema(Kind.THEME)
    found = []
    for key, part in whole["properties"].items():
        found += [(key, example) for example in part["examples"]]
        home = whole["definitions"].get(part.get("$ref", "").rpartition("/")[2], {})
        for word, inner in home.get("properties", {}).items() if key != "dark" else ():
            target = whole["definitions"].get(inner.get("$ref", "").rpartition("/")[2], {})
            looks = [*inner["examples"]]
            for branch in target.get("anyOf", [target]):
                own = whole["definitions"].get(branch.get("$ref", "").rpartition("/")[2], branch)
                looks += [{name: last["examples"][0]} for name, last in own.get("properties", {}).items()]
            found += [(key, {word: look}) for look in looks]
    return found


@pytest.mark.parametrize(("key", "value"), examples(), ids=repr)
def test_every_key_changes_the_look_and_draws(key: str, value: object) -> None:
    keys = {"theme": 1, key: value}
    document, _ = read(json.dumps(keys).encode(), path="house.yaml")
    assert document is not None
    assert check_theme(document) == ()
    scene = rich_scene()
    svg = finish(draw(outline(scene)), scene, dress(keys), links=True, bare=False)
    assert ET.fromstring(svg.encode()).get("width")


def test_what_differs_in_the_dark_makes_a_theme_of_two_halves() -> None:
    theme = dress({"ground": "#fffdf0", "dark": {"ground": "#001122"}})
    assert theme.ground == "#fffdf0"
    assert dark_of(theme).ground == "#001122"
    assert dark_of(theme).ink == DARK.ink


def test_hues_of_roles_hold_for_both_halves_and_other_colours_for_their_own() -> None:
    customer = {"hue": "#0b5fff", "heading": "#000000"}
    theme = dress({"extends": "auto", "roles": {"customer": customer, "support": {"band": "#fff"}}})
    dark = dark_of(theme)
    assert (
        dark.roles[LaneRole.CUSTOMER] == dress({"extends": "dark", "roles": {"customer": "#0b5fff"}}).roles["customer"]
    )
    assert dark.roles[LaneRole.SUPPORT] == DARK.roles[LaneRole.SUPPORT]
    named = dress({"roles": {"customer": "#0b5fff"}, "dark": {"roles": {"customer": "#ffffff"}}})
    assert dark_of(named).roles[LaneRole.CUSTOMER].border == "#FFFFFF"
