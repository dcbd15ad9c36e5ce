"""The site in a browser: looking for something, going up and down, by mouse and by keyboard, from a disk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from blueprint_cli.cli.app import run
from browser import faults, tab_of

pytestmark = pytest.mark.browser

COFFEE = """\
blueprint: 1
title: Coffee to go
state: current
status: published
owner: Shop team
reviewed: 2026-01-10
roles: {barista: {title: Barista, kind: person}}
goals: {quick: In and out in three minutes}
steps:
  - title: Order
    customer: {text: Orders a café crème, details: online/app.blueprint.yaml, goals: [quick]}
    frontstage: {text: Takes the order, by: barista}
  - {title: Collect, customer: Picks it up, support: Till}
"""
TARGET = COFFEE.replace("state: current", "state: target\nreplaces: coffee.blueprint.yaml").replace(
    "title: Coffee to go", "title: Coffee ahead"
)
APP = "blueprint: 1\ntitle: <i>The app</i>\nsteps: [{title: Open, customer: Opens it}]\n"
FILES = {
    "shop/coffee.blueprint.yaml": COFFEE,
    "shop/target.blueprint.yaml": TARGET,
    "shop/online/app.blueprint.yaml": APP,
    "bröken #1.blueprint.yaml": "blueprint: 1\ntitle: Delivery\nsteps: [{title: Order, custmer: Orders}]\n",
}
PAGES = (
    "index.html",
    "shop/coffee.html",
    "shop/target.changes.html",
    "bröken #1.html",
    "blueprint-site/people.html",
    "blueprint-site/systems.html",
    "blueprint-site/goals.html",
    "blueprint-site/findings.html",
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    for name, text in FILES.items():
        path = folder / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert run(["build", str(folder / "in"), "-o", str(folder / "out"), "--today", "2026-11-01", "-q"]) == 1
    return folder / "out"


@pytest.fixture
def index(tab: Page, root: Path) -> Iterator[Page]:
    """The index; whatever is asked for on the way is a file of the site."""
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto((root / "index.html").as_uri())
    yield tab
    assert [url for url in asked if not url.startswith(root.as_uri())] == []


def test_the_small_pictures_are_there(index: Page):
    pictures = index.locator(".thumb img")
    expect(pictures).to_have_count(3)
    for place in range(3):
        pictures.nth(place).scroll_into_view_if_needed()
        index.wait_for_function("place => document.images[place].complete", arg=place)
    assert all(index.evaluate("[...document.images].map((image) => image.naturalWidth)"))


def test_a_search_leads_to_the_card(index: Page):
    expect(index.locator(".tile:visible")).to_have_count(4)
    index.get_by_role("searchbox").fill("CAFE creme")
    expect(index.locator("#page-found")).to_have_text("2 of 4 blueprints")
    expect(index.locator("#page-results-title")).to_have_text("2 matches inside")
    assert index.url.endswith("#search=CAFE%20creme")
    index.get_by_role("searchbox").press("Tab")
    index.get_by_role("link", name="Orders a café crème").first.click()
    expect(index.locator("#page-card h2")).to_have_text("Orders a café crème")
    index.go_back()
    expect(index.get_by_role("searchbox")).to_have_value("CAFE creme")


def test_people_systems_and_goals_are_found_and_lead_to_where_they_occur(index: Page):
    for words, kind in (("barista", "People"), ("till", "Systems"), ("three minutes", "Goals")):
        index.get_by_role("searchbox").fill(words)
        index.locator("#page-list li", has_text=kind).get_by_role("link").click()
        target = index.locator(":target")
        expect(target).to_contain_text(words, ignore_case=True)
        target.get_by_role("link", name="Coffee to go").click()
        expect(index.locator("#page-found")).to_have_text(re.compile("^[12] of 4 cards$"))
        index.get_by_role("link", name="All blueprints").click()


def test_what_is_nowhere_is_said(index: Page):
    index.get_by_role("searchbox").fill("teapot")
    expect(index.locator("#page-nothing")).to_be_visible()
    expect(index.locator(".folder:visible")).to_have_count(0)


def test_buttons_narrow_the_index(index: Page):
    index.get_by_label("To-be").check(force=True)
    expect(index.locator(".tile:visible h3")).to_have_text(["Coffee ahead"])
    index.get_by_label("As-is").check(force=True)
    expect(index.locator(".tile:visible")).to_have_count(2)
    index.get_by_label("Errors or warnings").check(force=True)
    index.get_by_label("As-is").uncheck(force=True)
    index.get_by_label("To-be").uncheck(force=True)
    expect(index.locator("#page-found")).to_contain_text("of 4 blueprints")


def test_details_lead_down_and_breadcrumbs_up(index: Page):
    index.locator(".tile").get_by_role("link", name="Coffee to go").first.click()
    index.locator("#page-picture [data-id='order.customer'] .label").first.wait_for()
    index.goto(index.url.split("#")[0] + "#order.customer")
    index.locator("#page-card .leaving a").click()
    expect(index.locator("h1")).to_have_text("<i>The app</i>")
    index.get_by_role("navigation").get_by_role("link", name="Coffee to go").click()
    expect(index.locator("h1")).to_have_text("Coffee to go")
    index.get_by_role("navigation").get_by_role("link", name="Coffee ahead").click()
    index.get_by_role("link", name="What changes").click()
    expect(index.locator("h1")).to_have_text("Coffee to go → Coffee ahead")
    index.get_by_role("link", name="All blueprints").click()
    expect(index.locator("h1")).to_have_text("Service blueprints")


def test_what_cannot_be_drawn_says_why(index: Page):
    index.get_by_role("link", name="Delivery").click()
    expect(index.locator(".notice")).to_contain_text("This blueprint cannot be drawn yet.")
    expect(index.locator(".findings pre")).to_contain_text("custmer: Orders")
    expect(index.locator(".findings .help")).to_contain_text("customer")


def test_the_keyboard_alone_is_enough(index: Page):
    index.keyboard.press("Tab")
    expect(index.get_by_role("link", name="Skip to the content")).to_be_focused()
    index.keyboard.press("Enter")
    index.keyboard.press("Tab")
    expect(index.get_by_role("searchbox")).to_be_focused()
    index.keyboard.type("takes the order")
    for _ in range(20):
        if index.evaluate("document.activeElement.closest('#page-list') !== null"):
            break
        index.keyboard.press("Tab")
    index.keyboard.press("Enter")
    expect(index.locator("#page-card h2")).to_have_text("Takes the order")


def test_the_colours_are_the_readers_choice(index: Page):
    def ground() -> str:
        return str(index.evaluate("getComputedStyle(document.body).backgroundColor"))

    light = ground()
    index.get_by_role("button", name="Colours: as the device").click()
    index.get_by_role("button", name="Colours: light").click()
    index.get_by_role("button", name="Colours: dark").wait_for()
    assert ground() != light


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_is_wrong_with_any_page(browser: Browser, root: Path, scheme: str, width: int):
    with tab_of(browser) as shown:
        shown.emulate_media(color_scheme=scheme)
        shown.set_viewport_size({"width": width, "height": 800})
        for page in PAGES:
            shown.goto((root / page).as_uri())
            assert faults(shown) == [], page
            assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth"), page
        shown.goto((root / "index.html").as_uri() + "#search=order")
        assert faults(shown) == []


def test_without_a_script_all_blueprints_are_there(browser: Browser, root: Path):
    with browser.new_context(java_script_enabled=False) as context:
        shown = context.new_page()
        shown.goto((root / "index.html").as_uri())
        expect(shown.locator(".tile:visible")).to_have_count(4)
        expect(shown.get_by_role("searchbox")).to_have_count(0)


def test_many_matches_are_shown_when_they_are_asked_for(tab: Page, tmp_path: Path):
    steps = "".join(f"  - {{title: Step {number}, customer: Waits once more}}\n" for number in range(70))
    (tmp_path / "long.blueprint.yaml").write_text(f"blueprint: 1\ntitle: Long\nsteps:\n{steps}", encoding="utf-8")
    assert run(["build", str(tmp_path), "-o", str(tmp_path / "out"), "-q"]) == 0
    tab.goto((tmp_path / "out/index.html").as_uri() + "#search=waits")
    expect(tab.locator("#page-list li")).to_have_count(60)
    tab.get_by_role("button", name="Show all 70").click()
    expect(tab.locator("#page-list li")).to_have_count(70)
    expect(tab.locator("#page-list li").nth(60).get_by_role("link")).to_be_focused()
