import struct
import subprocess
import sys
import zlib
from math import ceil

import pytest

from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.draw.outline import outline
from blueprint_cli.draw.theme import LIGHT
from blueprint_cli.errors import EngineError
from blueprint_cli.export.picture import draw
from blueprint_cli.export.png import LARGEST, rasterize
from blueprint_cli.export.svg import finish
from blueprint_cli.model.blueprint import Direction
from scenes import label, rich_scene

SMALL = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#fff"/>{}</svg>'
)


@pytest.fixture(scope="module")
def svg():
    scene = rich_scene()
    return finish(draw(outline(scene)), scene, LIGHT, links=True, bare=False)


def chunks(png):
    found, at = {}, 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, content = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert zlib.crc32(kind + content) == struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0]
        found.setdefault(kind, content)
        at += 12 + length
    return found


def size(png):
    return struct.unpack(">II", chunks(png)[b"IHDR"][:8])


def test_a_picture_is_as_many_times_its_size_as_asked(svg):
    scene = rich_scene()
    assert size(rasterize(svg, scale=2.0, width=None)) == (scene.width * 2, scene.height * 2)
    assert size(rasterize(svg, scale=0.5, width=None)) == (scene.width / 2, scene.height / 2)


def test_a_width_in_pixels_goes_before_the_scale(svg):
    scene = rich_scene()
    assert size(rasterize(svg, scale=2.0, width=500)) == (500, ceil(scene.height * 500 / scene.width))


def test_the_same_picture_gives_the_same_bytes(svg):
    assert rasterize(svg, scale=1.0, width=None) == rasterize(svg, scale=1.0, width=None)


def test_it_bears_the_mark_near_its_beginning_and_its_size_on_paper():
    png = rasterize(SMALL.format(""), scale=2.0, width=None)
    assert chunks(png)[b"tEXt"] == b"Software\0" + GENERATOR_MARK.encode()
    assert GENERATOR_MARK.encode() in png[:200]
    assert struct.unpack(">IIB", chunks(png)[b"pHYs"]) == (7559, 7559, 1)  # 192 dots to an inch


def test_text_is_drawn_with_the_shipped_font_and_no_other():
    text = '<text x="2" y="15" font-size="14" font-family="{}">abc</text>'
    blank, shipped, generic, foreign = (
        rasterize(SMALL.format(content), scale=1.0, width=None)
        for content in ("", text.format("Noto Sans"), text.format("sans-serif"), text.format("DejaVu Sans"))
    )
    assert shipped == generic != blank
    assert foreign == blank


def test_signs_that_noto_sans_lacks_are_drawn_with_the_font_that_comes_for_them(monkeypatch):
    monkeypatch.setattr("blueprint_cli.export.pdf.fonts._folders", list)  # a machine without any font
    text = '<text x="2" y="15" font-size="14" font-family="Noto Sans">{}</text>'
    drawn = {rasterize(SMALL.format(text.format(sign)), scale=1.0, width=None) for sign in "→≈≤≥✓\U00013000"}
    assert len(drawn) == 6  # the last is no sign but a box


def test_text_from_right_to_left_ends_with_its_full_stop_at_the_left():
    def drawn(text, direction):
        scene = rich_scene()._replace(texts=(label(text, 200, 40)._replace(direction=direction),))
        source = finish(draw(outline(scene)), scene, LIGHT, links=True, bare=False)
        return rasterize(source, scale=1.0, width=None)

    leftwards = drawn("אבג.", Direction.RIGHT_TO_LEFT)
    assert leftwards == drawn(".אבג", Direction.LEFT_TO_RIGHT)
    assert leftwards != drawn("אבג.", Direction.LEFT_TO_RIGHT)


def test_a_picture_too_large_to_draw_is_refused_with_a_way_out(svg):
    with pytest.raises(EngineError, match="pixels") as caught:
        rasterize(svg, scale=40.0, width=None)
    assert "--scale 1" in caught.value.hint
    scene = rich_scene()
    largest = float(caught.value.hint.split("--scale ")[1].split()[0])
    assert scene.width * scene.height * largest**2 <= LARGEST
    with pytest.raises(EngineError):
        rasterize(svg, scale=1.0, width=10**9)


def test_the_way_out_of_a_picture_too_large_is_told_in_the_flag_that_asked_for_it(svg):
    with pytest.raises(EngineError) as caught:
        rasterize(svg, scale=1.0, width=10**7)
    assert "--scale" not in caught.value.hint
    largest = int(caught.value.hint.split("--width ")[1].split()[0])
    scene = rich_scene()
    assert largest * ceil(scene.height * largest / scene.width) <= LARGEST * 1.01


def test_a_picture_without_pixels_is_refused(svg):
    with pytest.raises(EngineError, match="no pixels"):
        rasterize(svg, scale=0.0001, width=None)


def test_what_is_no_finished_picture_is_refused():
    with pytest.raises(EngineError, match="how large"):
        rasterize("<svg/>", scale=1.0, width=None)
    with pytest.raises(EngineError, match="could not draw"):
        rasterize('<svg width="10" height="10"><g>', scale=1.0, width=None)


def test_a_panic_in_the_renderer_is_an_error_in_words(monkeypatch, capfd):
    panic = type("PanicException", (BaseException,), {})

    def panicking(**_):
        raise panic("index out of bounds.")

    monkeypatch.setattr("resvg_py.svg_to_bytes", panicking)
    with pytest.raises(EngineError, match="index out of bounds"):
        rasterize(SMALL.format(""), scale=1.0, width=None)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit])
def test_an_interruption_is_no_failure_of_the_renderer(interruption, monkeypatch):
    def interrupted(**_):
        raise interruption

    monkeypatch.setattr("resvg_py.svg_to_bytes", interrupted)
    with pytest.raises(interruption):
        rasterize(SMALL.format(""), scale=1.0, width=None)


def test_drawing_needs_no_graphviz():
    code = (
        "import sys; from blueprint_cli.export.png import rasterize;"
        f"rasterize({SMALL.format('')!r}, scale=1.0, width=None);"
        "print(sorted({'pygraphviz', 'graphviz'} & set(sys.modules)))"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "[]\n"
