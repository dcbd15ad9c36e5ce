"""User text in Markdown is shown as it stands."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from blueprint_cli.export.tables.escaping import address, escape

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

MARKUP = "\\`*_{}[]()<>#+-.!|~=&;:@$'\"/^1 2a\n\té日👩🏽‍💻\u0301"

texts = st.text(alphabet=MARKUP, max_size=40).map(str.strip).filter(bool)


def shown(markdown: str) -> str:
    """What a reader sees of Markdown, white space as browsers have it."""
    rendered = re.sub(r"<!-- -->", "", READER.render(markdown))
    plain = html.unescape(re.sub(r"<br ?/?>", "\n", rendered).replace("\x00", ""))
    return " ".join(
        re.sub(r"</?(?:h1|p|ul|li|ol|table|thead|tbody|tr|th|td|strong)(?: start=\"\d+\")?>", " ", plain).split()
    )


def plain(text: str) -> str:
    return " ".join(text.split())


@given(texts)
@example("1. First")
@example("- dash")
@example("+")
@example("---")
@example("# no heading #")
@example("[link](http://x.example) ![image](y)")
@example("a | b \\| c \\")
@example("`code` ``more``")
@example("<b>bold</b> &amp; <!-- hidden -->")
@example("~~struck~~ __strong__")
@example("\\")
@example("    code")
@example("> quote")
@example("Title\n=====")
def test_text_is_itself_wherever_it_stands(text: str) -> None:
    line = escape(text)
    assert "\n" not in line
    assert shown(line) == plain(text)
    assert shown(f"# {line}") == plain(text)
    assert shown(f"- {line}") == plain(text)
    assert shown(f"| head |\n| --- |\n| {line} |") == f"head {plain(text)}"
    assert shown(f"- **{line}**: x") == f"{plain(text)} : x"


def test_plain_text_stays_plain() -> None:
    for text in ("Pays by card", "−1.5", "+0.5", "web, e-mail", "5m–10m", "3. Schritt"[1:], "Says: yes (or no)!"):
        assert escape(text) == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("asks @ana", "asks @<!-- -->ana"),
        ("mail ana@example.com", "mail ana@example.com"),
        ("see #12", "see \\#<!-- -->12"),
        ("a :tada: b", "a :<!-- -->tada: b"),
        ("10:30:15", "10:30:15"),
        ("costs $5 or $6", "costs &#36;5 or &#36;6"),
    ],
)
def test_nobody_is_called_and_nothing_is_made_a_picture(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@given(st.text(alphabet='ab/:?#%()<> []|\\`*_"é', min_size=1, max_size=20))
def test_an_address_stays_within_its_brackets(href: str) -> None:
    (link,) = re.findall(r'<a href="([^"]*)">x</a>', READER.render(f"[x]({address('http://' + href)})"))
    assert link.startswith("http://")


def test_an_address_without_such_signs_stays() -> None:
    assert address("https://example.com/a_b?c=d*e#f") == "https://example.com/a_b?c=d*e#f"
