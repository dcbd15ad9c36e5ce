import json

from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.export.scenes import SCENE_VERSION, to_json
from scenes import rich_scene


def test_a_scene_says_who_made_it_and_its_version_first():
    text = to_json(rich_scene())
    document = json.loads(text)
    assert list(document)[:3] == ["generator", "scene", "prefix"]
    assert (document["generator"], document["scene"]) == (GENERATOR_MARK, SCENE_VERSION)
    assert text.endswith("}\n")


def test_everything_stands_in_it_by_name():
    document = json.loads(to_json(rich_scene()))
    card = next(card for card in document["cards"] if card["id"] == "cannot-pay")
    assert card["box"] == {"x": 191, "y": 253, "width": 150, "height": 46}
    assert card["role"] == "customer"
    assert [badge["mark"] for badge in card["badges"]] == ["fail", "moment-of-truth"]
    assert [line["text"] for line in card["label"]["lines"]] == ["Cannot pay for the", "order"]
    arrow = document["arrows"][0]
    assert (arrow["kind"], arrow["auto"], arrow["both"], arrow["label"]) == ("flow", True, False, None)
    assert arrow["points"][0] == {"x": 341, "y": 276}
    assert document["strokes"][0]["lines"] == ["interaction"]
    assert document["direction"] == "ltr"


def test_numbers_are_rounded_to_hundredths():
    line = json.loads(to_json(rich_scene()))["cards"][0]["label"]["lines"][0]
    assert all(round(value, 2) == value for value in (line["x"], line["y"], line["width"]))


def test_letters_of_all_scripts_stay_letters():
    assert "→" in to_json(rich_scene())
