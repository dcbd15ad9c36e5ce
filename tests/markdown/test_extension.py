"""Blocks ``blueprint`` in pages, made by Python-Markdown and MkDocs themselves."""

from __future__ import annotations

import logging
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from blueprint_cli.markdown.extension import BlueprintExtension, makeExtension
from commands import BROKEN, GOOD
from markdown import Markdown


def page(text: str, folder: Path, **settings: object) -> str:
    """The HTML of a page, with the usual extensions."""
    drawing = BlueprintExtension(base_path=str(folder), **settings)
    return Markdown(extensions=["fenced_code", "admonition", drawing]).convert(text)


def block(body: str = GOOD, words: str = "", *, indent: str = "") -> str:
    lines = f"```blueprint {words}\n{body}```\n".splitlines(keepends=True)
    return "".join(f"{indent}{line}" for line in lines)


def ids(html: str) -> list[str]:
    return re.findall(r' id="([^"]*)"', html)


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, "mkdocs")


def test_a_block_becomes_its_picture(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    html = page(f"Before.\n\n{block()}\nAfter.", tmp_path)
    assert re.fullmatch(r'(?s)<p>Before.</p>\n<figure class="blueprint" .*</figure>\n<p>After.</p>', html)
    assert '<title id="bp-1-title">Coffee to go</title>' in html
    assert "<?xml" not in html
    assert caplog.records == []


def test_python_markdown_knows_it_by_its_name() -> None:
    assert "<svg" in Markdown(extensions=["blueprint"]).convert(block())
    assert "<svg" in Markdown(extensions=["blueprint_cli.markdown.extension"]).convert(block())
    assert isinstance(makeExtension(), BlueprintExtension)


def test_the_html_is_well_formed(tmp_path: Path) -> None:
    ET.fromstring(f"<div>{page(block(), tmp_path)}</div>")


def test_two_pictures_on_a_page_share_no_id(tmp_path: Path) -> None:
    html = page(f"{block()}\n{block()}\n{block(words='view=journey theme=auto')}", tmp_path)
    assert html.count("<svg") == 3
    assert len(ids(html)) == len(set(ids(html)))


def test_each_page_numbers_its_pictures_anew() -> None:
    maker = Markdown(extensions=["blueprint"])
    first = maker.convert(block())
    assert maker.reset().convert(block()) == first


def test_a_block_names_a_file_and_what_of_it_is_drawn(tmp_path: Path) -> None:
    (tmp_path / "a.blueprint.yaml").write_text(GOOD, encoding="utf-8")
    whole = page(block("", "file=a.blueprint.yaml"), tmp_path)
    staff = page(block("", 'file=a.blueprint.yaml view="For the staff" theme=dark'), tmp_path)
    some = page(block("", "file=a.blueprint.yaml lanes=customer,frontstage hide=marks"), tmp_path)
    assert "Orders a drink" in whole
    assert 'data-id="evidence"' in whole
    assert 'data-id="evidence"' not in staff + some
    assert "Takes the order" in staff
    assert staff != page(block("", 'file=a.blueprint.yaml view="For the staff"'), tmp_path)


def test_the_theme_of_the_settings_is_that_of_blocks_that_name_none(tmp_path: Path) -> None:
    dark = page(block(), tmp_path, theme="dark")
    assert dark == page(block(words="theme=dark"), tmp_path)
    assert page(block(words="theme=light"), tmp_path, theme="dark") == page(block(), tmp_path)


def test_cards_lead_somewhere_only_where_that_is_wished(tmp_path: Path) -> None:
    linked = GOOD.replace("evidence: Menu", "evidence: {text: Menu, url: 'https://example.org'}")
    assert "https://example.org" not in page(block(linked), tmp_path)
    assert 'href="https://example.org"' in page(block(linked), tmp_path, links=True)


def test_a_block_with_errors_shows_them_in_its_place_and_warns(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    html = page(f"Before.\n\n{block(BROKEN)}\nAfter.", tmp_path)
    assert "<svg" not in html
    assert "error[BP003 unknown-key]: `custmer`" in html
    assert "block 1:5:5" in html
    assert html.startswith("<p>Before.</p>")
    assert html.endswith("<p>After.</p>")
    (record,) = caplog.records
    assert (record.levelname, record.name) == ("WARNING", "mkdocs.plugins.blueprint")
    assert "custmer" in record.getMessage()


def test_text_of_a_user_is_never_markup(tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script>"
    drawn = page(block(GOOD.replace("Coffee to go", f"'{hostile}\" onload=\"x'")), tmp_path)
    told = page(block(BROKEN.replace("custmer", f"'{hostile}'")), tmp_path)
    worded = page(block(GOOD, f"view='{hostile}'"), tmp_path)
    odd = page(block(GOOD, hostile), tmp_path)
    for html in (drawn, told, worded, odd):
        assert "<script" not in html
        assert "&lt;script&gt;" in html
        assert ' onload="' not in html


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("file=gone.blueprint.yaml", "there is no file"),
        ("file=../outside.blueprint.yaml", "../outside.blueprint.yaml lies outside of"),
        ("file=/etc/passwd", "/etc/passwd lies outside of"),
        ("view=nowhere", "nowhere"),
        ("theme=drak", "there is no theme drak; did you mean dark?"),
        ("veiw=journey", "veiw=journey says nothing to a block; did you mean view?"),
        ("view", "view says nothing to a block"),
        ("hide=", "hide has no value"),
        ("view=a view=b", "a block says view once"),
        ("view='a", "a quote in view=&#x27;a has no partner"),
    ],
)
def test_what_a_block_cannot_mean_is_told_in_its_place(
    words: str, told: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    html = page(block("" if "file" in words else GOOD, words), tmp_path)
    assert "<svg" not in html
    assert told.replace("&#x27;", "'") in html
    assert len(caplog.records) == 1


def test_a_block_holds_a_blueprint_or_names_one_and_not_both(tmp_path: Path) -> None:
    assert "it can do the one or the other" in page(block(words="file=a.blueprint.yaml"), tmp_path)


@pytest.mark.parametrize(
    "before",
    ["- An item:\n\n", "1. An item:\n\n", '!!! note "Look"\n\n', "- An item:\n\n    More of it.\n\n"],
)
def test_a_block_within_something_is_drawn_there(before: str, tmp_path: Path) -> None:
    html = page(before + block(indent="    "), tmp_path)
    assert re.search(r"<(li|div)[^>]*>.*<figure.*</figure>.*</(li|div)>", html, re.DOTALL)


@pytest.mark.parametrize(
    "text",
    [
        f"````md\n{block()}````\n",
        f"~~~\n{block()}~~~\n",
        f"So it is written:\n\n{block(indent='    ')}",
        "```blueprint\nblueprint: 1\n",
        "```yaml\nblueprint: 1\n```\n",
        "Say `blueprint` and ```blueprint``` in a line.",
    ],
)
def test_what_only_looks_like_a_block_is_left_alone(
    text: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    html = page(text, tmp_path)
    assert "<svg" not in html
    assert "blueprint-findings" not in html
    assert html == Markdown(extensions=["fenced_code", "admonition"]).convert(text)
    assert caplog.records == []


def build(folder: Path, text: str) -> subprocess.CompletedProcess[str]:
    """A site of one page, made by MkDocs in strict mode."""
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text(text, encoding="utf-8")
    (folder / "a.blueprint.yaml").write_text(GOOD, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: A site\ntheme: {name: mkdocs}\nmarkdown_extensions:\n  - blueprint: {theme: auto}\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_mkdocs_builds_a_site_with_pictures(tmp_path: Path) -> None:
    done = build(tmp_path, f"# Coffee\n\n{block('', 'file=a.blueprint.yaml')}\n{block()}")
    assert done.returncode == 0, done.stderr
    html = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert html.count("<svg ") == 2
    assert len(ids(html)) == len(set(ids(html)))


def test_mkdocs_fails_in_strict_mode_where_a_block_has_errors(tmp_path: Path) -> None:
    done = build(tmp_path, f"# Coffee\n\n{block(BROKEN)}")
    assert done.returncode == 1
    assert "custmer" in done.stderr
    assert "1 warnings in strict mode" in done.stdout + done.stderr
