"""SVG in, operators of a page out."""

from __future__ import annotations

import re

import pytest

from blueprint_cli.errors import EngineError
from blueprint_cli.export.pdf.embedding import embed
from blueprint_cli.export.pdf.objects import Body
from blueprint_cli.export.pdf.painting import paint
from blueprint_cli.export.pdf.parsing import lines, parse
from blueprint_cli.export.pdf.tagging import Tags
from blueprint_cli.export.pdf.typesetting import Typesetter


def painted(inner: str, language: str = "en") -> str:
    root = parse(f'<svg xmlns="http://www.w3.org/2000/svg">{inner}</svg>')
    typesetter, tags = Typesetter(language), Tags(1)
    for line in lines(root):
        typesetter.pieces(line.text, line.weight)
    fonts = {font: embed(Body(), font, glyphs) for font, glyphs in typesetter.used.items()}
    tags.turn()
    return re.sub(r"/F\d+", "/F", paint(root, typesetter, fonts, tags))


def drawn(inner: str) -> list[str]:
    """What is drawn apart from the marks around it."""
    return painted(inner).splitlines()[1:-1]


def test_a_filled_rectangle() -> None:
    assert drawn('<rect x="1" y="2" width="30" height="4.5" fill="#FF0000"/>') == ["1 0 0 rg", "1 2 30 4.5 re f"]


def test_an_outline_with_dashes() -> None:
    assert drawn('<path d="M1,2H5V7L1,2" fill="none" stroke="#00f" stroke-width="1.5" stroke-dasharray="5 3"/>') == [
        "0 0 1 RG",
        "1.5 w",
        "[5 3] 0 d",
        "0 j",
        "1 2 m 5 2 l 5 7 l 1 2 l S",
    ]


def test_curves_and_closed_shapes_with_round_corners() -> None:
    shape = '<path d="M1,2C3,4 5,6 7,8Z" fill="#000" stroke="#fff" stroke-linejoin="round"/>'
    assert drawn(shape)[-2:] == ["1 j", "1 2 m 3 4 5 6 7 8 c h B"]


def test_a_colour_or_pen_that_is_set_already_is_not_set_again() -> None:
    twice = painted('<rect width="1" height="1" fill="#123456"/><rect width="2" height="1" fill="#123456"/>')
    assert twice.count("rg") == 1


def test_circles_and_rounded_corners_are_curves() -> None:
    assert drawn('<circle cx="5" cy="5" r="5" fill="#000"/>')[1].count(" c") == 4
    assert drawn('<rect width="9" height="9" rx="2" fill="#000"/>')[1].count(" c") == 4


def test_corners_are_no_rounder_than_half_of_the_shorter_side() -> None:
    assert drawn('<rect x="1" y="2" width="9" height="4" rx="7" fill="#000"/>')[1].startswith("3 2 m 8 2 l ")
    assert drawn('<rect x="1" y="2" width="4" height="9" rx="7" fill="#000"/>')[1].startswith("3 2 m 3 2 l ")
    assert drawn('<rect x="1" y="2" width="9" height="9" rx="1" fill="#000"/>')[1].startswith("2 2 m 9 2 l ")


def test_what_it_does_not_know_is_told_and_not_left_out() -> None:
    with pytest.raises(EngineError, match="<image>"):
        painted('<image href="a.png"/>')


def test_titles_descriptions_and_style_sheets_are_not_drawn() -> None:
    assert painted("<title>a</title><desc>b</desc><style>c</style>").strip() == ""


def _starts(inner: str) -> list[float]:
    return [float(x) for x in re.findall(r"BT 1 0 0 -1 ([\d.-]+) ", painted(inner))]


def test_text_stands_where_its_anchor_says() -> None:
    text = '<text x="100" y="5" font-size="10" fill="#000"{}>Orders</text>'
    (start,) = _starts(text.format(""))
    (middle,) = _starts(text.format(' text-anchor="middle"'))
    (end,) = _starts(text.format(' text-anchor="end"'))
    assert start == 100
    assert 100 - middle == pytest.approx((100 - end) / 2, abs=0.001)
    assert 30 < 100 - end < 40


def test_each_line_of_a_text_has_its_own_place() -> None:
    assert _starts(
        '<text font-size="10" fill="#000"><tspan x="1" y="5">A</tspan><tspan x="2" y="9">B</tspan></text>'
    ) == [1, 2]


def test_struck_text_has_a_line_through_it() -> None:
    assert painted('<text x="1" y="9" font-size="10" fill="#000" text-decoration="line-through">A</text>').count("re f")


def test_kerning_moves_letters_together() -> None:
    assert re.search(r">-?[\d.]+<", painted('<text font-size="10" fill="#000">AVAVA</text>'))


def test_what_glyphs_do_not_tell_one_by_one_is_told_beside_them() -> None:
    assert "ActualText" not in painted('<text font-size="10" fill="#000">Plain text, שלום</text>')
    assert "ActualText" in painted('<text font-size="10" fill="#000">ग्राहक क्या</text>', "hi")


def test_accents_stand_above_their_letters() -> None:
    raised = painted('<text font-size="10" fill="#000">x\u0302\u0302 y</text>')
    assert re.search(r"[1-9][\d.]* Ts", raised)
    assert "TJ 0 Ts" in raised


def test_the_parts_of_the_header_the_legend_and_the_appendix_are_told_apart() -> None:
    text = '<text font-size="10" fill="#000">A</text>'
    for kind in ("header", "legend", "appendix"):
        assert painted(f'<g class="{kind}">{text}{text}</g>').count("MCID") == 2
    assert painted(f'<g class="lane">{text}{text}</g>').count("MCID") == 1
