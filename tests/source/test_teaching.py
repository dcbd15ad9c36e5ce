"""What is said about texts that YAML cannot read; the corpus of broken files says where."""

from __future__ import annotations

import pytest
import yaml

from blueprint_cli.source.lessons.trouble import Trouble
from blueprint_cli.source.reading import read
from blueprint_cli.source.teaching import teach
from blueprint_cli.text.span import Lines, Span

LESSONS = [
    # tabs
    ("steps:\n\t- a\n\t- b\n", "2:1", "indented with a tab, as 1 more line is;", "two spaces"),
    ("steps:\n\t- a\n\t- b\n\t- c\n", "2:1", "indented with a tab, as 2 more lines are;", "two spaces"),
    ("title: a\n\t\nb: c\n", "2:1", "indented with a tab;", "two spaces"),
    ("a: |\n\tb\n", "2:1", "indented with a tab;", "two spaces"),
    ("a:\n  -\tb: c\n", "2:4", "a tab stands here", "one space"),
    ("a:\n  - b: c\n  \u00a0 d: e\n", "3:3", "only looks like a space (U+00A0)", "plain spaces"),
    ("\u3000a:\n  - b\n- c\n", "1:1", "only looks like a space (U+3000)", "plain spaces"),
    # colons
    ("title: Coffee: to go\n", "1:14", "a second colon", '`title: "Coffee: to go"`'),
    ("- says: hi: you # c\n", "1:11", "a second colon", '`says: "hi: you"`'),
    ('a: b "c": d\n', "1:9", "a second colon", "`a: 'b \"c\": d'`"),
    ("a: it's: \"x\"\n", "1:8", "a second colon", "`a: 'it''s: \"x\"'`"),
    ("a: " + "long " * 20 + ": b\n", "1:104", "a second colon", "…"),
    ("- a <-> b: x: y\n", "1:13", "a second colon", 'the whole link between quotes: "a <-> b: x: y"'),
    ("- a: 1, b: 2\n", "1:10", "a second colon", "each key on a line of its own"),
    ("a: : b\n", "1:4", "a second colon", 'a: ": b"'),
    ("title:Coffee\nb: c\n", "1:1", "a space is missing after the colon of `title`", "`title: Coffee`"),
    ("title Coffee\nb: c\n", "1:1", "`title Coffee` is no `key: value`", "put `#` before a comment"),
    ("b: c\ntitle\n", "2:1", "`title` is no `key: value`", "write `title:` if `title` is a key"),
    ("a" * 1100 + ": b\n", "1:1", "more than a thousand characters", "a short key"),
    ("a: b\n: c\n", "2:1", "a key is missing before this colon", "write the key"),
    ("text\nkey: value\n", "1:1", "`text` is no `key: value`", "write `text:` if `text` is a key"),
    ("- [a]\n- b: c\n: d\n", "3:1", "a key is missing before this colon", "write the key"),
    ("title： Coffee\nb: c\n", "1:1", "`：` is no colon", "write `title: Coffee`"),
    ("a:\u00a0b\nc: d\n", "1:3", "after this colon stands a character that only looks", "a plain space"),
    # quotes
    ('a: "b\nc: d\n', "1:4", 'begins with " here is never closed', 'put a " where'),
    ("a: 'b\nc: d\n", "1:4", "begins with ' here is never closed", "put a ' where"),
    ('a: "b\n---\nc"\n', "1:4", 'begins with " here is never closed', 'put a " where'),
    ('a: "b\nc: "d"\n', "1:4", "ends only on line 2", 'put a " where'),
    ("a: 'don't'\n", "1:8", "at this apostrophe", "twice"),
    ('a: "b" c # d\n', "1:8", "ends before `c`", "'\"b\" c'"),
    ('a: "\\q"\n', "1:5", "`\\q` means nothing", "single quotes"),
    ('a: "\\xzz"\n', "1:5", "`\\x` means nothing", "single quotes"),
    ('a: "\\ud83d\\ude00"\n', "1:5", "half a character", "\\U0001F600"),
    # signs at the start
    ("a: @b\n", "1:4", "an at sign (@)", '"@b"'),
    ("a: `b`\n", "1:4", "a backtick", '"`b`"'),
    ("a: %b\n", "1:4", "a percent sign (%)", '"%b"'),
    ("a: {% b %}\n", "1:4", "`{%`", "no templates"),
    ("a: *b* c\n", "1:4", "a star (*)", '"*b* c"'),
    ("a: & b\n", "1:4", "an ampersand (&)", '"& b"'),
    ("a: !b!c d\n", "1:4", "an exclamation mark", '"!b!c d"'),
    ("a: | b\n", "1:4", "`|` begins a text that stands on the lines below", '"| b"'),
    ("a: > b\n", "1:4", "`>` begins a text that stands on the lines below", '"> b"'),
    ("a: ? b\n", "1:4", "a question mark", '"? b"'),
    ("a: , b\n", "1:4", "a comma", "delete it"),
    ("a: ] b\n", "1:4", "a closing bracket (])", "delete it"),
    ("a: } b\n", "1:4", "a closing brace (})", "delete it"),
    # brackets
    ("a: [b, c\nd: e\n", "1:4", "the `[` that is opened here is not closed with `]`", "after the last value"),
    ("a: [b,\n", "1:4", "the `[` that is opened here is not closed with `]`", "after the last value"),
    ("a: [b, [c], {d: e,\n", "1:13", "the `{` that is opened here is not closed with `}`", "after the last value"),
    ("a: [[b], c,\n", "1:4", "the `[` that is opened here is not closed with `]`", "after the last value"),
    ("[a,\n", "1:1", "the `[` that is opened here is not closed with `]`", "after the last value"),
    ("a: {b: c\nd: e\n", "1:4", "the `{` that is opened here is not closed with `}`", "after the last value"),
    ("a: [\n  b: c: d\n]\n", "2:7", "a comma or `]` is missing", "between two values"),
    ("a: {b: c: d}\n", "1:9", "a comma or `}` is missing", "between two values"),
    ("a: [b,, c]\n", "1:7", "a value is missing before a comma", "delete the comma"),
    ("a: [b] c\n", "1:8", "the list in brackets ends before `c`", '"[b] c"'),
    ("a: {b} c\n", "1:8", "the mapping in braces ends before `c`", '"{b} c"'),
    ("a: [b]]\n", "1:7", "no list or mapping is open", "delete it"),
    # lists and indentation
    ("a: - b\n", "1:4", "a list cannot begin on the line of its key", "`[b]`"),
    ("a: b\n- c\n", "2:1", "a list item, and the lines beside it, from line 1 on, are keys", "a key of its own"),
    ("a:\n  - b\n  c: d\n", "3:3", "a key, and the lines beside it, from line 2 on, are list items", "by 4 spaces"),
    ("a: b\n  c: d\n", "2:3", "indented deeper than line 1, where `a` has its value already", "like line 1"),
    ("a:\n  b: c\n    d: e\n  # x\n\n  - b: f\n", "2:3", "`- ` is missing before `b` on line 2", "write `- b: …`"),
    ("a:\n    b: c\n    d: e\n  - b: f\n", "2:5", "`- ` is missing before `b` on line 2", "write `- b: …`"),
    ("a:\n  -b: c\n   d: e\n", "2:3", "a space is missing after the dash", "write `- b: c`"),
    ("a:\n  – b: c\n    d: e\n", "2:3", "not with `–`", "write `- b: c`"),
    ("a:\n  * b: c\n    d: e\n", "2:3", "not with `*`", "write `- b: c`"),
    ("a:\n  b: c\n    d: e\ne: f\n", "3:5", "indented deeper than line 2", "like line 2"),
    ('a:\n  b: "c\nd:\n  - "e"\n', "2:6", "ends only on line 4", 'put a " where'),
    ("a:\n    b: c\n  d: e\n", "3:3", "indented by 2 spaces, which fits no line", "here by 0 or 4 spaces"),
    ("a:\n  # x\n\n    - b: c\n   - d: e\n", "5:4", "indented by 3 spaces", "alike; here by 4 spaces"),
    ("  a:\n      b: c\n    d: e\n", "3:5", "indented by 4 spaces", "here by 2 or 6 spaces"),
    ("a:\n  - b #x\n    - c\n", "3:5", "indented by 4 spaces", "alike; here by 2 spaces"),
    ("- b: c\n d: e\n", "2:2", "indented by 1 space,", "alike; here by 2 spaces"),
    (" a: b\nc: d\n", "2:1", "the first one is indented by 1 space", "at the left edge"),
    # documents
    ("a: b\n...\nc: d\n", "3:1", "after `...`", "delete the line"),
    ("# x\n...\na: b\n", "2:1", "none has begun", "delete the line"),
    ("{a: b}\nc: d\n", "2:1", "has ended before this line", "one mapping"),
    ("%YAML 3.0\n---\na: b\n", "1:1", "`%YAML 3.0`", "delete the line"),
    ("%YAML 1.2\na: b\n", "1:1", "`%YAML 1.2`", "delete the line"),
    ("%nonsense\na: b\n", "1:1", "`%nonsense`", "delete the line"),
    ("a: b\n<<<<<<< ours\nc: d\n=======\nc: e\n>>>>>>> theirs\n", "2:1", "a merge conflict", "keep one"),
    # the rest
    ("a: &b &c d\n", "1:7", "cannot read the file from here on", "the YAML reader says"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place", "message", "way_out"), LESSONS, ids=[repr(lesson[0][:30]) for lesson in LESSONS]
)
def test_a_common_mistake_is_explained(text: str, place: str, message: str, way_out: str) -> None:
    document, problems = read(text.encode(), path="a")
    assert document is None
    (problem,) = problems
    assert problem.code == "BP001"
    assert f"{problem.place.start.line}:{problem.place.start.column}" == place
    assert message in problem.message
    assert way_out in problem.help


@pytest.mark.parametrize("text", [lesson[0] for lesson in LESSONS if "ud83d" not in lesson[0]], ids=repr)
def test_the_slower_parser_is_explained_too(text: str) -> None:
    with pytest.raises(yaml.YAMLError) as caught:
        list(yaml.parse(text, Loader=yaml.SafeLoader))
    mistake = teach(Trouble.of(caught.value, text=text, lines=Lines(text), last=Span(0, 0)))
    assert mistake.message
    assert mistake.help
    assert 0 <= mistake.span.start <= mistake.span.end <= len(text)


def test_an_error_without_a_place_is_told_where_reading_stopped() -> None:
    text = "a: b\n"
    mistake = teach(Trouble.of(yaml.YAMLError("out of memory"), text=text, lines=Lines(text), last=Span(3, 4)))
    assert mistake.span == Span(4, 5)
    assert "out of memory" in mistake.help
