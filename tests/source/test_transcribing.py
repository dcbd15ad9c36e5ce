from __future__ import annotations

from blueprint_cli.source.transcribing import transcribe
from blueprint_cli.source.transcript import Above, Collection, Part, Text, anchors


def content(text: str) -> Part:
    part = transcribe(text).content
    assert part is not None
    return part


def parts(part: Part) -> list[Part]:
    assert isinstance(part.value, Collection)
    return part.value.parts


def text_of(part: Part) -> Text:
    assert isinstance(part.value, Text)
    return part.value


def test_a_text_has_its_style_its_lines_and_what_it_says():
    plain, single, block, folded, alias = parts(content("- &a b\n   c\n- 'd'\n- |\n    e\n     f\n- >-\n   g\n- *a\n"))
    assert (text_of(plain).raw, text_of(plain).style, text_of(plain).lines) == ("b c", "", ("b", "c"))
    assert text_of(plain).properties == "&a"
    assert (text_of(single).raw, text_of(single).style, text_of(single).lines) == ("d", "'", ("'d'",))
    assert (text_of(block).style, text_of(block).lines) == ("|", ("e", " f"))
    assert (text_of(folded).style, text_of(folded).lines) == (">", ("g",))
    assert (text_of(alias).raw, text_of(alias).style, text_of(alias).lines) == ("a", "*", ("*a",))


def test_a_value_that_is_not_written_is_empty():
    first, second, third = parts(content("a:\nb: ''\nc: &d\n"))
    assert text_of(first).is_empty
    assert not text_of(second).is_empty
    assert not text_of(third).is_empty


def test_collections_have_their_brackets():
    root = content("a: {b: [c: d]}\n")
    assert isinstance(root.value, Collection)
    (outer,) = parts(root)
    (inner,) = parts(outer)
    (pair,) = parts(inner)
    brackets = [part.value.bracket for part in (root, outer, inner, pair) if isinstance(part.value, Collection)]
    assert brackets == ["", "{", "[", ":"]


def test_comments_are_above_beside_behind_within_and_below():
    root = content(
        "# 1\na: # 2\n  - # 3\n    b: c # 4\n    # 5\n\n  # 6\nd:\n  # 7\n# 8\ne: [ # 9\n  f # 10\n  # 11\n]\n# 12\n"
    )
    a, d, e = parts(root)
    (item,) = parts(a)
    (entry,) = parts(item)
    (f,) = parts(e)
    assert root.above == [Above("# 1", apart=False)]
    assert (a.beside, item.beside, entry.behind) == ("# 2", "# 3", "# 4")
    assert isinstance(item.value, Collection)
    assert item.value.below == [Above("# 5", apart=False)]
    assert isinstance(a.value, Collection)
    assert a.value.below == [Above("# 6", apart=True)]
    assert d.within == [Above("# 7", apart=False)]
    assert e.above == [Above("# 8", apart=False)]
    assert (e.beside, f.behind) == ("# 9", "# 10")
    assert isinstance(e.value, Collection)
    assert e.value.below == [Above("# 11", apart=False)]
    assert isinstance(root.value, Collection)
    assert root.value.below == [Above("# 12", apart=False)]


def test_an_empty_line_sets_apart_what_is_below_it():
    a, b, c = parts(content("\na: 1\n\nb: 2\n# c\n\nc: 3\n"))
    assert [part.apart for part in (a, b, c)] == [False, True, True]
    assert [part.begins_apart for part in (a, b, c)] == [False, True, True]


def test_markers_and_comments_around_them_are_kept():
    transcript = transcribe("%YAML 1.2\n# 1\n--- # 2\na: 1\n...\n# 3\n")
    assert transcript.opening == ("%YAML 1.2", "# 1", "---")
    assert transcript.content is not None
    assert transcript.content.beside == "# 2"
    assert transcript.is_closed
    assert transcript.below == [Above("# 3", apart=False)]
    assert transcript.comments == ["# 1", "# 2", "# 3"]


def test_a_file_of_comments_has_no_content():
    transcript = transcribe("# 1\n\n# 2\n")
    assert transcript.content is None
    assert transcript.below == [Above("# 1", apart=False), Above("# 2", apart=True)]


def test_the_anchors_of_a_part_are_given_or_repeated():
    first, second = parts(content("a: &x {b: &y 1, &z c: *y}\nd: [*x, !!str &w 1]\n"))
    assert list(anchors(first)) == [("x", True), ("y", True), ("z", True), ("y", False)]
    assert list(anchors(second)) == [("x", False), ("w", True)]
