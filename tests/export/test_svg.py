import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint_cli.draw.fading import fade
from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.draw.outline import outline
from blueprint_cli.draw.theme import LIGHT
from blueprint_cli.errors import EngineError
from blueprint_cli.export.picture import Engine, draw
from blueprint_cli.export.svg import finish
from blueprint_cli.layout.scene import Anchor, Box, Tone
from blueprint_cli.model.blueprint import CardStatus, Direction, LaneRole, Line, LinkKind, Mark
from scenes import arrow, card, label, rich_scene

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}href"


def picture(scene, *, links=True, bare=False):
    return finish(draw(outline(scene), engine=Engine.EMBEDDED), scene, LIGHT, links=links, bare=bare)


def tree(scene, **options):
    return ET.fromstring(picture(scene, **options).encode())


def groups(root, kind):
    return [group for group in root.iter(f"{SVG}g") if kind in group.get("class", "").split()]


def group_of(root, identity):
    return next(group for group in groups(root, "card") if group.get("data-id") == identity)


def texts(element):
    """The lines of text under an element."""
    lines = []
    for text in element.iter(f"{SVG}text"):
        lines += [span.text or "" for span in text] or [text.text or ""]
    return lines


@pytest.fixture(scope="module")
def root():
    return tree(rich_scene())


def test_the_root_says_what_the_picture_is(root):
    scene = rich_scene()
    assert root.get("role") == "graphics-document document"
    assert (root.get("lang"), root.get("dir")) == ("en", "ltr")
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert (title.text, description.text) == (scene.title, scene.description)
    assert (root.get("aria-labelledby"), root.get("aria-describedby")) == (title.get("id"), description.get("id"))
    assert root.get("font-family").startswith("'Noto Sans', ")


def test_a_page_is_as_large_as_its_paper():
    scene = rich_scene()._replace(width=1190.55, height=1683.78, scale=0.5)
    root = tree(scene)
    assert root.get("viewBox") == "0 0 1190.55 1683.78"
    assert (root.get("width"), root.get("height")) == ("793.7", "1122.52")  # A4 at 96 pixels to an inch


def test_a_constant_mark_says_who_made_it():
    assert f"<!-- {GENERATOR_MARK} -->" in picture(rich_scene())[:2000]


def test_ids_are_unique_and_begin_with_the_prefix(root):
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert all(one.startswith("bp-support-") for one in ids)


def test_every_part_has_its_group_with_the_bare_ids_of_the_file(root):
    scene = rich_scene()
    assert [group.get("data-id") for group in groups(root, "lane")] == [lane.id for lane in scene.lanes]
    assert [group.get("data-role") for group in groups(root, "lane")] == [lane.role for lane in scene.lanes]
    assert [group.get("data-phase") for group in groups(root, "phase")] == [phase.id for phase in scene.phases]
    assert [group.get("data-step") for group in groups(root, "step")] == [step.id for step in scene.steps]
    assert sorted(
        (group.get("data-id"), group.get("data-step"), group.get("data-lane")) for group in groups(root, "card")
    ) == sorted((one.id, one.step, one.lane) for one in scene.cards)
    assert [(group.get("data-source"), group.get("data-target")) for group in groups(root, "edge")] == [
        (one.source, one.target) for one in scene.arrows
    ]


def test_classes_tell_roles_marks_statuses_kinds_and_lines(root):
    assert group_of(root, "cannot-pay").get("class") == "node card customer fail moment-of-truth"
    assert group_of(root, "sorts").get("class") == "node card backstage bottleneck question"
    assert groups(root, "lane")[0].get("class") == "lane evidence"
    assert [group.get("class") for group in groups(root, "line")] == [
        "line interaction",
        "line visibility",
        "line internal-interaction",
    ]
    assert {group.get("class") for group in groups(root, "edge")} == {f"edge {kind}" for kind in LinkKind}


def test_what_stands_back_is_paler_and_says_so_by_its_class():
    scene = rich_scene()
    cards = tuple(one._replace(dimmed=one.id == "sorts") for one in scene.cards)
    scene = scene._replace(cards=cards, arrows=(scene.arrows[0]._replace(dimmed=True), *scene.arrows[1:]))
    root = tree(scene)
    pale = fade(LIGHT)
    assert [group.get("data-id") for group in groups(root, "node") if "dimmed" in group.get("class")] == ["sorts"]
    (text,) = [text for text in group_of(root, "sorts").iter(f"{SVG}text") if text.get("class") == "label"]
    assert text.get("fill") == pale.statuses[CardStatus.QUESTION].ink
    first, second, *_ = groups(root, "edge")
    assert first.get("class").endswith(" dimmed")
    assert first.find(f"{SVG}path").get("stroke") == pale.links[scene.arrows[0].kind].pen.color
    assert second.find(f"{SVG}path").get("stroke") == LIGHT.links[scene.arrows[1].kind].pen.color


def test_links_drawn_by_the_tool_say_so(root):
    assert [group.get("data-auto") for group in groups(root, "edge")][:3] == ["true", "true", None]


def test_every_part_has_a_title_first(root):
    for kind in ("lane", "phase", "step", "line", "node", "edge"):
        for group in groups(root, kind):
            assert group[0].tag == f"{SVG}title"
            assert group[0].text
    badges = [group for group in groups(root, "badge") if set(group.get("class").split()) & set(Mark)]
    assert [group[0].text for group in badges[:2]] == ["fail", "moment of truth"]


def test_a_description_is_told_after_the_title(root):
    assert groups(root, "phase")[0][0].text == "Notice\nWhat it is about"


def test_the_parts_stand_in_reading_order(root):
    kinds = [group.get("class").split()[0] for group in root.findall(f"{SVG}g")]
    order = {"header": 0, "lane": 1, "line": 2, "phase": 3, "step": 3, "node": 3}
    order |= {"values": 4, "edge": 5, "legend": 6, "appendix": 7}
    assert kinds == sorted(kinds, key=order.__getitem__)


def test_the_journey_stands_step_by_step(root):
    scene = rich_scene()
    told = [
        group.get("data-phase") or group.get("data-step")
        for group in root.findall(f"{SVG}g")
        if group.get("class").split()[0] in {"phase", "step", "node"}
    ]
    expected = []
    for step, before in zip(scene.steps, ("", *(step.phase for step in scene.steps)), strict=False):
        expected += [step.phase] if step.phase != before else []
        expected += [step.id] * (1 + sum(card.step == step.id for card in scene.cards))
    assert told == expected


def test_cards_that_began_before_the_picture_stand_first():
    scene = rich_scene()
    later = tree(scene._replace(steps=scene.steps[1:]))
    kinds = [group.get("class").split()[0] for group in later.findall(f"{SVG}g")]
    assert kinds[kinds.index("node") :].index("step") == sum(card.step == scene.steps[0].id for card in scene.cards)


def test_cards_of_a_step_stand_from_lane_to_lane(root):
    told = [group.get("data-id") for group in groups(root, "node")]
    assert told == [card.id for step in rich_scene().steps for card in rich_scene().cards if card.step == step.id]


def test_cards_stand_where_the_scene_says(root):
    for one in rich_scene().cards:
        outline_of_card = next(group_of(root, one.id).iter(f"{SVG}rect"))
        assert [float(outline_of_card.get(name)) for name in ("x", "y", "width", "height")] == pytest.approx(one.box)


def test_texts_are_those_of_the_scene_line_by_line(root):
    scene = rich_scene()
    for one in scene.cards:
        own = [text for text in group_of(root, one.id).iter(f"{SVG}text") if text.get("class") == "label"]
        assert [span.text for span in own[0]] or [own[0].text] == [line.text for line in one.label.lines]
    assert texts(groups(root, "header")[0]) == [line.text for part in scene.texts for line in part.lines]
    first = next(group_of(root, "error").iter(f"{SVG}tspan"))
    assert (float(first.get("x")), float(first.get("y"))) == pytest.approx(scene.cards[0].label.lines[0][:2], abs=0.01)


def test_arrows_run_from_card_to_card_and_end_in_heads(root):
    scene = rich_scene()
    for group, one in zip(groups(root, "edge"), scene.arrows, strict=True):
        stroke, *heads = group.findall(f"{SVG}path")
        assert stroke.get("fill") == "none"
        assert len(heads) == (2 if one.both else 1)
        tip = heads[0].get("d").split("L")[1]
        assert [float(number) for number in tip.split(",")] == pytest.approx(
            one.points[-1], abs=1.3 if one.kind is LinkKind.FAILURE else 0.01
        )
        if not one.both:
            begin = re.match(r"M([\d.]+),([\d.]+)", stroke.get("d"))
            assert [float(number) for number in begin.groups()] == pytest.approx(one.points[0], abs=0.01)


def test_straight_runs_are_straight_commands_and_hops_are_curves(root):
    paths = {
        (group.get("data-source"), group.get("data-target")): group.find(f"{SVG}path").get("d")
        for group in groups(root, "edge")
    }
    assert re.fullmatch(r"M[\d.]+,[\d.]+H[\d.]+", paths["cannot-pay", "searches"])
    assert re.fullmatch(r"M[\d.]+,[\d.]+V[\d.]+", paths["receipt", "sorts"])
    assert re.sub(r"[^A-Z]", "", paths["searches", "knowledge"]) == "MVCCV"
    assert re.sub(r"[^A-Z]", "", paths["explains", "knowledge"]) == "MVCH"


def test_phases_point_onwards_and_take_in_the_one_before(root):
    first, second = (group.find(f"{SVG}path").get("d") for group in groups(root, "phase"))
    assert first.count("L") == 2
    assert second.count("L") == 3


def test_statuses_show_in_border_sign_and_text(root):
    removed = group_of(root, "fax")
    assert next(removed.iter(f"{SVG}text")).get("text-decoration") == "line-through"
    assert texts(groups(removed, "badge")[0]) == ["×"]
    assumption = group_of(root, "searches")
    assert assumption.find(f"{SVG}rect").get("stroke-dasharray")
    assert texts(groups(assumption, "badge")[0]) == ["~"]
    assert group_of(root, "submits").find(f"{SVG}rect").get("stroke-dasharray") is None


def test_the_legend_shows_what_the_scene_lists(root):
    shown = [group.get("class").removeprefix("sample ") for group in groups(root, "sample")]
    assert shown == [sample.shows for sample in rich_scene().legend]


def test_small_print_stands_beside_the_cards_own_text_and_in_its_own_tone(root):
    lines = {text.get("class"): text for text in group_of(root, "tries").iter(f"{SVG}text")}
    assert lines["label"].text == "Tries the proposed fix"
    assert (lines["detail"].text, lines["detail"].get("fill")) == ("wait 4 h", LIGHT.tones[Tone.WAIT])


def test_numbers_stand_on_cards_and_steps_and_again_in_the_appendix(root):
    on_card = groups(group_of(root, "tries"), "pain")[0]
    assert on_card.get("class") == "badge pain"
    assert on_card[0].text == "pain: what it is"
    assert texts(on_card) == ["2"]
    assert texts(groups(groups(root, "step")[0], "note")[0]) == ["1"]
    entries = groups(root, "entry")
    assert [entry.get("data-card") for entry in entries] == ["step:step-1", "tries", "sorts"]
    assert [texts(entry)[0] for entry in entries] == ["1", "2", "3"]
    assert texts(entries[1])[1:] == [line.text for line in rich_scene().appendix[1].label.lines]


def test_a_sign_says_whether_a_card_leads_away_or_opens_up(root):
    signs = [path.get("class") for path in root.iter(f"{SVG}path") if "way" in path.get("class", "")]
    assert sorted(signs) == ["way details", "way url"]


def test_feelings_are_dots_on_a_curve_that_keeps_between_them(root):
    emotion = rich_scene().values[0]
    curves = groups(root, "curve")
    assert [curve.get("data-lane") for curve in curves] == ["customer", "helper", "guest"]
    assert [curve[0].text for curve in curves] == [one.title for one in emotion.curves]
    dots = [[(float(dot.get("cx")), float(dot.get("cy"))) for dot in curve.iter(f"{SVG}circle")] for curve in curves]
    assert dots == [[one.point for one in curve.feelings] for curve in emotion.curves]
    path = curves[0].find(f"{SVG}path").get("d")
    heights = [float(pair.split(",")[1]) for pair in re.findall(r"[\d.]+,[\d.]+", path)]
    assert (min(heights), max(heights)) == (min(y for _, y in dots[0]), max(y for _, y in dots[0]))
    assert curves[2].find(f"{SVG}path") is None  # a single feeling has no curve


def test_several_curves_differ_in_more_than_colour(root):
    dashes = [curve.find(f"{SVG}path").get("stroke-dasharray") for curve in groups(root, "curve")[:2]]
    assert dashes[0] != dashes[1]


def test_time_is_an_axis_with_a_tick_for_each_step(root):
    time = groups(root, "values")[1]
    assert len(time.findall(f"{SVG}path")) == 1 + len(rich_scene().steps)
    assert "4 h wait" in texts(time)


def test_measured_values_are_shown(root):
    assert texts(groups(root, "values")[2]) == ["Satisfaction 4.2 < 4.5", "Solved 90 = 90 %"]


def test_a_scene_with_nothing_in_it_is_still_a_picture():
    bare = rich_scene()._replace(
        texts=(),
        phases=(),
        steps=(),
        lanes=(),
        strokes=(),
        cards=(),
        arrows=(),
        legend=(),
        values=(),
        appendix=(),
    )
    root = tree(bare)
    assert [element.tag.removeprefix(SVG) for element in root] == ["title", "desc", "rect"]


def test_cards_with_an_address_are_links(root):
    assert group_of(root, "error").find(f"{SVG}a").get(XLINK) == "https://example.com/a?b=1&c=2"
    assert group_of(root, "receipt").find(f"{SVG}a").get(XLINK) == "repair.svg"


def test_without_links_the_whole_is_one_image():
    source = picture(rich_scene(), links=False)
    assert ' role="img"' in source
    assert "<a" not in source.replace("<aria", "")
    assert "xlink" not in source


def test_families_for_what_noto_sans_lacks_stand_after_it_and_those_of_machines_last():
    scene = rich_scene()._replace(texts=(label("→ 漢字", 100, 50),), language="ja")
    named = [family.strip("'") for family in tree(scene).get("font-family").split(", ")]
    assert named[:4] == ["Noto Sans", "Inter", "Noto Sans Math", "Noto Sans Symbols 2"]
    assert named.index("Noto Sans CJK JP") < named.index("Segoe UI") < named.index("Yu Gothic")
    assert named[-1] == "sans-serif"
    assert len(set(named)) == len(named)


def test_a_bare_picture_has_no_prolog():
    assert picture(rich_scene(), bare=True).startswith("<svg ")
    assert picture(rich_scene()).startswith('<?xml version="1.0" encoding="UTF-8"?>\n<svg ')


def test_nothing_comes_from_elsewhere_and_nothing_runs():
    source = picture(rich_scene())
    assert not re.search(r"<(script|style|foreignObject|image|use)\b|url\(|\son\w+=", source)


def test_all_colours_and_sizes_are_literal_attributes():
    assert "style=" not in picture(rich_scene())


HOSTILE = "</text><script>alert(1)</script> & \"q\" 'a' ]]> <!-- -->"


def test_hostile_text_is_text_everywhere():
    scene = rich_scene()
    hostile = scene._replace(
        title=HOSTILE,
        description=HOSTILE,
        language='en" onload="x',
        texts=(label(HOSTILE, 0, 0),),
        cards=(card("error", HOSTILE, 0, 0)._replace(title=HOSTILE), *scene.cards[1:]),
        arrows=(scene.arrows[0]._replace(title=HOSTILE, label=label(HOSTILE, 0, 0)), *scene.arrows[1:]),
        lanes=(scene.lanes[0]._replace(title=HOSTILE, description=HOSTILE), *scene.lanes[1:]),
        phases=(scene.phases[0]._replace(title=HOSTILE), *scene.phases[1:]),
        steps=(scene.steps[0]._replace(description=HOSTILE), *scene.steps[1:]),
    )
    root = tree(hostile)
    assert root.get("lang") == 'en" onload="x'
    assert root.get("onload") is None
    assert not list(root.iter(f"{SVG}script"))
    assert root.find(f"{SVG}title").text == HOSTILE
    assert texts(group_of(root, "error")) == [HOSTILE]
    assert group_of(root, "error")[0].text == HOSTILE


@given(st.text(min_size=1, max_size=12))
@settings(max_examples=40)
def test_any_text_makes_valid_xml_and_comes_out_as_it_stands(text):
    scene = rich_scene()
    root = tree(scene._replace(cards=(card("error", text, 0, 0), *scene.cards[1:])))
    shown = "\n".join(texts(group_of(root, "error")))
    impossible = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
    isolates = re.compile("[\u2067\u2069]")  # around what runs from right to left
    assert isolates.sub("", shown) == isolates.sub("", impossible.sub("\ufffd", text))


@pytest.mark.parametrize("text", ["1  Step", " lead", "trail ", "a\tb", "a\nb"])
def test_spaces_that_count_are_kept(text):
    scene = rich_scene()
    source = picture(
        scene._replace(texts=(label("x", 0, 0)._replace(lines=(label("x", 0, 0).lines[0]._replace(text=text),)),))
    )
    header = ET.fromstring(source.encode()).find(f"{SVG}g/{SVG}text")
    assert header.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
    assert header.text == text


def test_plain_text_needs_no_such_care(root):
    assert next(group_of(root, "tries").iter(f"{SVG}text")).get("{http://www.w3.org/XML/1998/namespace}space") is None


@pytest.mark.parametrize("anchor", Anchor)
def test_text_from_right_to_left_is_anchored_like_any_other(anchor):
    root = tree(rich_scene()._replace(texts=(label("שלום", 100, 50, anchor=anchor),)))
    text = root.find(f"{SVG}g/{SVG}text")
    assert root.get("direction") == "ltr"  # which the text would else inherit from the page around it
    assert text.get("direction") is None
    assert (text.get("x"), text.get("text-anchor", "start")) == ("100", anchor)


def test_lines_from_right_to_left_are_isolated_where_their_order_depends_on_it():
    header = tree(rich_scene()._replace(texts=(label("שלום עולם\nשלום!\nשלום 12", 100, 50),))).find(f"{SVG}g")
    assert texts(header) == ["שלום עולם", "\u2067שלום!\u2069", "\u2067שלום 12\u2069"]
    assert len(header.findall(f"{SVG}text")) == 3


def test_a_picture_from_right_to_left_is_mirrored():
    scene = rich_scene()._replace(direction=Direction.RIGHT_TO_LEFT)
    root = tree(scene)
    assert root.get("dir") == "rtl"
    band, strip = groups(root, "lane")[0].findall(f"{SVG}rect")
    right = float(band.get("x")) + float(band.get("width"))
    assert float(strip.get("x")) + float(strip.get("width")) == pytest.approx(right)
    bar = groups(root, "phase")[0].find(f"{SVG}path").get("d")
    assert f"L{scene.phases[0].box.x:g}," in bar
    sign = groups(group_of(root, "searches"), "badge")[0].find(f"{SVG}circle")
    searches = next(one.box for one in scene.cards if one.id == "searches")
    assert float(sign.get("cx")) > searches.center.x
    sample = next(group for group in groups(root, "sample") if group.get("class") == "sample flow")
    head = sample.findall(f"{SVG}path")[1].get("d").split("L")[1]
    assert float(head.split(",")[0]) == next(one.box.x for one in scene.legend if one.shows is LinkKind.FLOW)


def test_lines_that_fall_together_are_one_stroke_of_both_kinds():
    scene = rich_scene()
    both = scene.strokes[0]._replace(lines=(Line.INTERACTION, Line.VISIBILITY), label=None)
    line = groups(tree(scene._replace(strokes=(both,))), "line")[0]
    assert line.get("class") == "line interaction visibility"
    assert line.find(f"{SVG}path").get("stroke-dasharray") is None
    assert texts(line) == []


def test_an_authors_hue_colours_lane_and_cards():
    scene = rich_scene()
    root = tree(
        scene._replace(
            lanes=(scene.lanes[0]._replace(color="#7b1fa2"), *scene.lanes[1:]),
            cards=(card("error", "Error", 0, 0, color="#7b1fa2"), *scene.cards[1:]),
        )
    )
    assert next(groups(root, "lane")[0].iter(f"{SVG}text")).get("fill") == "#7B1FA2"
    assert group_of(root, "error").find(f"{SVG}rect").get("stroke") == "#7B1FA2"
    assert group_of(root, "error").get("class") == f"node card {LaneRole.EVIDENCE}"


def test_every_status_and_kind_can_be_drawn_on_every_side():
    scene = rich_scene()
    upwards = arrow("a", "b", (300, 300), (300, 200), kind=LinkKind.AGREEMENT)
    slanting = arrow("a", "b", (300, 300), (400, 200), kind=LinkKind.FAILURE)
    cards = tuple(card(status, "x", 0, 1, status=status) for status in CardStatus)
    root = tree(scene._replace(cards=cards, arrows=(upwards, slanting)))
    assert len(groups(root, "edge")) == 2
    assert "L" in groups(root, "edge")[1].find(f"{SVG}path").get("d")


def test_a_picture_of_another_scene_is_refused():
    scene = rich_scene()
    drawn = draw(outline(scene))
    fewer = draw(outline(scene._replace(cards=scene.cards[:-1], arrows=())))
    moved = scene._replace(cards=(scene.cards[0]._replace(box=Box(0, 0, 150, 46)), *scene.cards[1:]))
    for wrong, shown in ((fewer, scene), (drawn, moved)):
        with pytest.raises(EngineError, match="did not draw card") as caught:
            finish(wrong, shown, LIGHT, links=True, bare=False)
        assert "--engine" in caught.value.hint
    with pytest.raises(EngineError, match="did not draw arrow 0"):
        finish(draw(outline(scene._replace(arrows=()))), scene, LIGHT, links=True, bare=False)


def test_what_is_no_svg_is_refused():
    with pytest.raises(EngineError, match="no SVG"):
        finish(b"<svg", rich_scene(), LIGHT, links=True, bare=False)
