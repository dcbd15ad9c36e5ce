import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint_cli.draw.dot import describe
from blueprint_cli.draw.fading import fade
from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.draw.shapes import routes, shapes
from blueprint_cli.draw.theme import LIGHT
from blueprint_cli.export.picture import Engine, draw
from blueprint_cli.layout.scene import Anchor, Tone
from blueprint_cli.model.blueprint import CardStatus
from scenes import card, label, rich_scene

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = [
    '"',
    '\\"',
    "\\",
    "\\\\",
    "ends with \\",
    "\\N \\G \\E \\T \\H \\L \\n \\l \\r",
    "<b>bold</b>",
    "<html>",
    "<",
    "&",
    "&amp; &lt; &#60; &nbsp;",
    "]; evil [label=x",
    "-- // /* # */",
    'charset="latin-1"',
    "charset=",
    "{a|<p>b}",
    "%N%n",
    "node",
    "日本語 עברית हिन्दी 🙂",
]


def drawn_texts(scene, key):
    """What Graphviz shows in the node or edge of that key."""
    root = ET.fromstring(draw(describe(scene, LIGHT), engine=Engine.EMBEDDED))
    group = next(group for group in root.iter(f"{SVG}g") if group.get("id") == key)
    return [text.text for text in group.iter(f"{SVG}text")]


def scene_with(text):
    """A scene whose first card, first arrow and free texts say ``text``."""
    scene = rich_scene()
    arrow = scene.arrows[0]._replace(label=label(text, 300, 300))
    return scene._replace(
        cards=(card("error", text, 0, 0), *scene.cards[1:]),
        arrows=(arrow, *scene.arrows[1:]),
        texts=(label(text, 20, 20, anchor=Anchor.START), label(text, 20, 40, anchor=Anchor.END)),
    )


def test_what_stands_back_is_paler():
    scene = rich_scene()
    plain = describe(scene, LIGHT)
    cards = tuple(one._replace(dimmed=True) for one in scene.cards)
    arrows = tuple(one._replace(dimmed=True) for one in scene.arrows)
    pale = describe(scene._replace(cards=cards, arrows=arrows), LIGHT)
    for status in CardStatus:
        assert fade(LIGHT).statuses[status].ink not in plain
    for color in (fade(LIGHT).statuses[CardStatus.CONFIRMED].ink, fade(LIGHT).tones[Tone.LINK]):
        assert color in pale


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_out_as_it_stands(text):
    scene = scene_with(text)
    assert drawn_texts(scene, "card_0") == [text]
    assert drawn_texts(scene, "arrow_0") == [text]


printable = st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co", "Zl", "Zp", "Zs"])


@given(st.text(printable, min_size=1, max_size=12))
@settings(max_examples=40)
def test_any_text_comes_out_as_it_stands(text):
    assert drawn_texts(scene_with(text), "card_0") == [text]


def test_lines_stay_as_they_are_broken():
    assert drawn_texts(scene_with("one\ntwo & three"), "card_0") == ["one", "two & three"]


def test_graphviz_draws_every_shape_and_curve_of_it():
    scene = rich_scene()
    drawn = draw(describe(scene, LIGHT)).decode()
    for key in [shape.key for shape in shapes(scene)] + [route.key for route in routes(scene)]:
        assert f'id="{key}"' in drawn


def test_all_words_are_in_it():
    scene = rich_scene()
    dot = describe(scene, LIGHT)
    labels = [
        *scene.texts,
        *(
            part.label
            for part in (*scene.appendix, *scene.phases, *scene.steps, *scene.lanes, *scene.cards, *scene.legend)
        ),
        *(part.label for part in (*scene.strokes, *scene.arrows) if part.label),
        *(detail for one in scene.cards for detail in one.details),
        *(value for lane in scene.values for value in lane.labels),
    ]
    for line in (line for one in labels for line in one.lines):
        assert line.text.replace("&", "&amp;") in dot


def test_cards_and_lanes_are_called_by_their_ids_behind_their_kind():
    dot = describe(rich_scene(), LIGHT)
    assert '\n"card:cannot-pay" [id=card_2 ' in dot
    assert '\n"lane:customer" [id=lane_1 ' in dot
    assert '\n"card:cannot-pay" -> "card:searches" [id=arrow_0 ' in dot


def test_kinds_of_links_are_told_apart():
    dot = describe(rich_scene(), LIGHT)
    assert re.search(r'"card:submits" -> "card:receipt" .*dir=both arrowtail=normal arrowhead=normal', dot)
    assert re.search(r'"card:tries" -> "card:explains" .*style="solid,dashed"', dot)
    assert re.search(r'"card:tries" -> "card:submits" .*style="solid,dotted"', dot)
    assert re.search(r'"card:sorts" -> "card:cannot-pay" .*arrowhead=onormal', dot)


def test_it_bears_the_mark():
    assert describe(rich_scene(), LIGHT).startswith(f"// {GENERATOR_MARK}\n")
