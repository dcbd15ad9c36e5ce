from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.errors import FileError
from blueprint_cli.source.measurements import Measurements, read_measurements


def read(text: str) -> Measurements:
    found, problems = read_measurements(text.encode(), path="v.csv")
    assert problems == ()
    assert found
    return found


def cells(text: str) -> list[tuple[str, ...]]:
    return [(row.part.text, row.metric.text, row.value.text, row.date.text) for row in read(text).rows]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_first_line_says_the_separator_and_the_columns(separator: str, end: str) -> None:
    lines = ["Value,Remark,Card,Date,Metric", '4,"x",a.customer,2026-01-31,m', "", ",,,,", "5,y,b,,n"]
    text = end.join(lines).replace(",", separator)
    assert cells(text) == [("a.customer", "m", "4", "2026-01-31"), ("b", "n", "5", "")]
    assert read(text).comma == (separator != ",")


def test_cells_between_quotes_may_hold_anything_and_places_are_those_of_the_file() -> None:
    found = read('\ufeffcard,metric,value\n"Says ""hi"", and\nleaves", m ,  3\n')
    (row,) = found.rows
    assert row.part.text == 'Says "hi", and\nleaves'
    assert (found.place(row.metric).start, found.place(row.value).start) == ((3, 10), (3, 15))
    assert found.place(row.value).end == (3, 16)


def test_what_a_spreadsheet_says_of_its_separator_is_heeded() -> None:
    assert cells("sep=;\r\ncard;metric;value\r\na;m;1,5\r\n") == [("a", "m", "1,5", "")]


def test_a_quote_that_nothing_closes_is_text() -> None:
    assert cells('card,metric,value\n"a,m,1\n') == [('"a', "m", "1", "")]


def test_a_step_may_have_a_column_of_its_own() -> None:
    found = read("card,step,metric,value\na,,m,1\n,b,m,2\n,,m,3\n")
    assert [(row.part.text, row.is_step) for row in found.rows] == [("a", False), ("b", True), ("", True)]


def test_short_rows_end_where_they_end() -> None:
    found = read("card,metric,value,date\na\n")
    (row,) = found.rows
    assert (row.value.text, found.place(row.value).start) == ("", (2, 2))


def test_missing_columns_are_named_with_those_that_there_are() -> None:
    found, problems = read_measurements(b"crd;metric;when\n", path="v.csv")
    assert found is None
    assert [(problem.code, problem.message) for problem in problems] == [
        ("BP005", "there is no column `value`"),
        ("BP005", "there is no column `card` or `step`"),
    ]
    assert problems[0].help.endswith("it has `crd`, `metric`, `when`")
    assert problems[0].place.start == (1, 1)


def test_an_empty_file_has_no_columns() -> None:
    _, problems = read_measurements(b"", path="v.csv")
    assert len(problems) == 3
    assert problems[0].help.endswith("it has none")


def test_what_is_no_text_is_told_and_what_is_too_large_is_refused() -> None:
    found, problems = read_measurements(b"card,metric,value\n\xff", path="v.csv")
    assert (found, problems[0].code) == (None, "BP001")
    with pytest.raises(FileError, match="2 MB"):
        read_measurements(b"x" * 2_000_001, path="v.csv")


@given(st.text(alphabet='card,;\t"\r\n 1é', max_size=60))
def test_reading_never_raises_and_every_cell_is_where_it_says(text: str) -> None:
    found, problems = read_measurements(("card,metric,value\n" + text).encode(), path="v.csv")
    assert found
    assert problems == ()
    for row in found.rows:
        for entry in (row.part, row.metric, row.value):
            start, end = entry.span
            written = found.text[start:end]
            assert entry.text in (written, written[1:-1].replace('""', '"').strip())
