"""The page that tells how drawing grows."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

from fixtures import LARGEST, SIZES
from growth import Drawn, plot
from run import write

MEASURED = [*(Drawn(size, size.cards / 100, 0.1) for size in SIZES), Drawn(LARGEST, LARGEST.cards / 100)]


def test_the_plot_has_a_point_for_each_size_and_each_that_graphviz_drew() -> None:
    root = ET.fromstring(plot(MEASURED))
    points = [element for element in root.iter() if element.tag.endswith("circle")]
    assert len(points) == len(MEASURED) + len(SIZES)
    words = [element.text for element in root.iter() if element.tag.endswith("text")]
    assert {"S: 18", "M: 60", "L: 240", "XL: 2,000", "blueprint render", "Graphviz alone", "linear"} <= set(words)


def test_what_grows_as_its_cards_do_lies_on_the_line_named_linear() -> None:
    picture = plot(MEASURED)
    start, end = (tuple(map(float, point.split(","))) for point in _path(picture, "stroke-dasharray").split("L"))
    for x, y in re.findall(r'cx="([\d.]+)" cy="([\d.]+)" r="4" fill="#2B6CB0"', picture):
        share = (float(x) - start[0]) / (end[0] - start[0])
        assert abs(start[1] + share * (end[1] - start[1]) - float(y)) < 0.5


def _path(picture: str, attribute: str) -> str:
    found = re.search(rf'd="M([^"]*)"[^>]*{attribute}', picture)
    assert found is not None
    return found[1]


def test_the_page_shows_the_table_the_plot_and_what_the_largest_took(tmp_path: Path) -> None:
    write(tmp_path / "new", "| a table |\n", MEASURED, memory=170.4)
    page = (tmp_path / "new/report.md").read_text(encoding="utf-8")
    assert "| a table |" in page
    assert "(growth.svg)" in page
    assert "| XL | 250 | 2,000 | 3,000 | 20.00 | 10.0 |" in page
    assert "2,000 cards and 3,000 links took 20.0 s and 170 MiB." in page
    assert (tmp_path / "new/growth.svg").read_text(encoding="utf-8") == plot(MEASURED)
