"""The pages as a site: made without a warning, with nothing from elsewhere, for everybody to read."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
_ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


def build(target: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(target)]
    return subprocess.run(command, cwd=ROOT, env=_ENVIRONMENT, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site. A page that has no place in the navigation, and a link that leads nowhere, are warnings, and fail."""
    folder = tmp_path_factory.mktemp("site")
    done = build(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_the_site_has_every_page(site: Path) -> None:
    pages = [path.relative_to(ROOT / "docs").with_suffix(".html") for path in (ROOT / "docs").rglob("*.md")]
    made = {path.relative_to(site) for path in site.rglob("*.html")}
    assert {page.with_name("index.html") if page.stem == "README" else page for page in pages} <= made
    assert {Path("CONTRIBUTING.html"), Path("CHANGELOG.html")} <= made
    assert not list(site.rglob("*.py"))


def test_it_is_the_same_when_it_is_made_again(site: Path, tmp_path: Path) -> None:
    page = Path("markdown.html")
    assert build(tmp_path).returncode == 0
    assert (tmp_path / page).read_bytes() == (site / page).read_bytes()


def test_pages_take_nothing_from_elsewhere(site: Path) -> None:
    taken = {
        address
        for page in site.rglob("*.html")
        for address in re.findall(
            r"<(?:script|img|iframe|source|link rel=\"(?:stylesheet|icon|preload|preconnect)\")[^>]*?"
            r"(?:src|href)=\"?((?:https?:)?//[^\">\s]+)",
            page.read_text(encoding="utf-8"),
        )
    }
    assert taken == set()


def test_blueprints_in_pages_are_drawn(site: Path) -> None:
    html = (site / "markdown.html").read_text(encoding="utf-8")
    assert html.count('<figure class="blueprint"') == 1
    assert "blueprint-findings" not in html


def test_pictures_that_pages_show_are_there(site: Path) -> None:
    missing = [
        f"{page.relative_to(site)}: {address}"
        for page in site.rglob("*.html")
        for address in re.findall(r"<img [^>]*?src=\"([^\"]+)\"", page.read_text(encoding="utf-8"))
        if page.name != "404.html"  # which is shown at any address
        and not (page.parent / address).is_file()
    ]
    assert missing == []


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A reader who is offline: a page that asks for anything from elsewhere fails the test."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        yield page
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", ["index", "tutorial", "markdown", "cheat-sheet", "rules/BP106"])
def test_axe_finds_nothing(page: str, scheme: str, site: Path, reader: Page) -> None:
    from browser import faults

    reader.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    reader.goto((site / f"{page}.html").as_uri())
    reader.wait_for_selector(".md-header__title")
    assert faults(reader) == []


@pytest.mark.browser
@pytest.mark.parametrize("page", ["index", "tutorial", "format", "markdown", "cheat-sheet"])
def test_a_page_is_not_wider_than_a_phone(page: str, site: Path, reader: Page) -> None:
    reader.set_viewport_size({"width": 390, "height": 844})
    reader.goto((site / f"{page}.html").as_uri())
    assert reader.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.browser
def test_search_works_from_the_disk(site: Path, reader: Page) -> None:
    reader.goto((site / "index.html").as_uri())
    reader.keyboard.press("s")
    reader.keyboard.type("unanswered customer", delay=20)
    found = reader.locator(".md-search-result__link, [data-md-component=search-result] a").first
    found.wait_for()
    assert "BP106" in (found.get_attribute("href") or "")


@pytest.mark.browser
def test_the_cheat_sheet_is_one_sheet_of_paper(site: Path, reader: Page, tmp_path: Path) -> None:
    from pypdf import PdfReader

    reader.goto((site / "cheat-sheet.html").as_uri())
    margin = {"top": "8mm", "bottom": "8mm", "left": "8mm", "right": "8mm"}
    reader.pdf(path=tmp_path / "sheet.pdf", format="A4", landscape=True, margin=margin)
    assert len(PdfReader(tmp_path / "sheet.pdf").pages) == 1
