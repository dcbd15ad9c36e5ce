"""Pictures with the fonts they are set in."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from base64 import b64decode
from pathlib import Path

import pytest
import uharfbuzz

from blueprint_cli.draw.outline import outline
from blueprint_cli.draw.theme import LIGHT
from blueprint_cli.draw.themes import ThemeName, built_in
from blueprint_cli.export import lending
from blueprint_cli.export.lending import lend
from blueprint_cli.export.picture import Engine, draw
from blueprint_cli.export.png import rasterize
from blueprint_cli.export.svg import finish
from blueprint_cli.layout.fonts import Family, shipped_font
from blueprint_cli.layout.spelling import Run
from scenes import label, rich_scene

RULE = re.compile(
    r"@font-face\{font-family:(bp-[0-9a-f]{12});font-weight:([\d ]+);"
    r'src:url\("data:font/(ttf|otf);base64,([^"]+)"\) format\("(truetype|opentype)"\)\}'
)
SQUARE = Path(__file__).parent / "pdf" / "square.otf"


def picture(text: str = "", *, theme: ThemeName = ThemeName.LIGHT) -> str:
    scene = rich_scene()
    if text:
        scene = scene._replace(texts=(label(text, 200, 40),))
    drawn = draw(outline(scene), engine=Engine.EMBEDDED)
    return finish(drawn, scene, built_in(theme), links=True, bare=False)


def fonts(svg: str) -> dict[str, uharfbuzz.Face]:
    """The faces that a picture carries, by the names of their families."""
    return {name: uharfbuzz.Face(b64decode(content)) for name, _, _, content, _ in RULE.findall(svg)}


def test_the_picture_is_the_same_but_for_the_font() -> None:
    plain, lent = picture(), lend(picture())
    style = lent[lent.index("<style>") : lent.index("</style>\n") + 9]
    (name,) = fonts(style)
    assert lent.replace(style, "").replace(f'font-family="{name}, ', 'font-family="') == plain
    assert rasterize(lent, scale=0.5, width=None) == rasterize(plain, scale=0.5, width=None)


def test_it_has_what_the_picture_is_written_with_and_little_more() -> None:
    svg = picture()
    (face,) = fonts(lend(svg)).values()
    root = ET.fromstring(svg.encode())
    lines = [
        node.text or "" for kind in ("text", "tspan") for node in root.iter(f"{{http://www.w3.org/2000/svg}}{kind}")
    ]
    written = {ord(character) for line in lines for character in line}
    assert written <= set(face.unicodes)
    assert len(set(face.unicodes) - written) < 5
    assert len(lend(svg)) - len(svg) < 45_000


def test_it_has_all_weights_that_pictures_have_and_no_other_axis() -> None:
    svg = lend(picture())
    (face,) = fonts(svg).values()
    assert [(axis.tag, axis.min_value, axis.max_value) for axis in face.axis_infos] == [("wght", 400.0, 700.0)]
    assert RULE.findall(svg)[0][1:3] == ("400 700", "ttf")


def test_a_text_is_as_wide_in_it_as_in_the_whole_font() -> None:
    (face,) = fonts(lend(picture())).values()
    whole = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(shipped_font())))
    for weight in (400, 600, 700):
        assert width(face, weight, "Tries the fix") == pytest.approx(width(whole, weight, "Tries the fix"), abs=4)


def width(face: uharfbuzz.Face, weight: int, text: str) -> int:
    font = uharfbuzz.Font(face)
    font.set_variations({"wght": float(weight)})
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    return sum(position.x_advance for position in buffer.glyph_positions)


def test_each_family_that_is_needed_comes_along() -> None:
    svg = lend(picture("→ ✓ مرحبا"))
    assert len(fonts(svg)) == 3
    listed = re.search(r' font-family="([^"]*)"', svg)
    assert listed is not None
    assert listed[1].startswith(f"{', '.join(fonts(svg))}, 'Noto Sans', 'Noto Sans Arabic', Inter, ")


def test_what_no_font_has_is_left_to_the_viewer() -> None:
    assert fonts(lend(picture("ক"))).keys() == fonts(lend(picture(" "))).keys()


def test_the_same_picture_gives_the_same_bytes_and_another_one_another_name() -> None:
    assert lend(picture()) == lend(picture())
    assert not set(fonts(lend(picture()))) & set(fonts(lend(picture("Žluťoučký kůň"))))


def test_a_picture_that_follows_its_reader_names_the_font_there_too() -> None:
    svg = lend(picture(theme=ThemeName.AUTO))
    (name,) = fonts(svg)
    assert f"font-family:var(--bp-font,{name}, 'Noto Sans'" in svg
    assert svg.count("<style>") == 2
    ET.fromstring(svg.encode())


def test_a_font_of_one_weight_is_lent_for_that_weight(monkeypatch: pytest.MonkeyPatch) -> None:
    square = Family("Square", SQUARE, SQUARE)
    monkeypatch.setattr(lending, "spell", lambda text: [Run(text, square)])
    monkeypatch.setattr(lending, "families", lambda: (square,))
    rules = RULE.findall(lend(picture("ö")))
    assert [(weight, kind, form) for _, weight, kind, _, form in rules] == [
        ("400", "otf", "opentype"),
        ("700", "otf", "opentype"),
    ]
    assert len({name for name, *_ in rules}) == 1


@pytest.mark.parametrize("svg", ["<svg></svg>", f'<svg font-family="{LIGHT.fonts[0]}"><desc></desc></svg>'])
def test_where_there_is_no_text_nothing_is_lent(svg: str) -> None:
    assert lend(svg) == svg
