"""HTML for tests: a page as a tree, read by the standard library, and only if all is closed as it should be."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

VOID = {"br", "col", "input", "meta"}


class _Reading(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("root")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute twice in {self.get_starttag_text()}"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        parent = self.open[-1]
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + data
        else:
            parent.text = (parent.text or "") + data


def read_page(html: str) -> Element:
    """The elements of a page or a part of one, below a root of their own."""
    reading = _Reading()
    reading.feed(html)
    reading.close()
    assert reading.open == [reading.root], f"<{reading.open[-1].tag}> is not closed"
    return reading.root


def text_of(element: Element) -> str:
    """What is read out of an element."""
    return " ".join(" ".join(element.itertext()).split())


def grid_of(table: Element) -> Iterator[tuple[int, int, Element]]:
    """The cells of a table with the row and the column in which they begin; each place is taken by one cell only."""
    taken: set[tuple[int, int]] = set()
    for row, line in enumerate(table.iter("tr")):
        column = 0
        for cell in line:
            while (row, column) in taken:
                column += 1
            wide, deep = int(cell.get("colspan", "1")), int(cell.get("rowspan", "1"))
            places = {(row + down, column + across) for down in range(deep) for across in range(wide)}
            assert taken.isdisjoint(places)
            taken |= places
            yield row, column, cell
    rows = {row for row, _ in taken}
    columns = {column for _, column in taken}
    assert len(taken) == len(rows) * len(columns), "there are holes in the table"
