"""The whole story in a browser: open, save, see it change, break, mend, rename, delete, choose, download."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser import faults, tab_of
from commands import GOOD, WARNED, put

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

FILE = "a.blueprint.yaml"
BROKEN = GOOD.replace("customer: Orders", "custmer: Orders")


def card(page: Page, name: str) -> Locator:
    return page.locator(f'#stage .node[data-id="{name}"]')


def see(page: Page, words: str) -> None:
    """Wait until a card says ``words``; scripts of the test itself are held to the page's policy too."""
    page.locator("#stage .node", has=page.locator("title", has_text=words)).first.wait_for(state="attached")


def state(page: Page, wanted: str) -> None:
    page.locator(f'#state[data-state="{wanted}"]').wait_for()


@pytest.fixture
def page(serve, tab: Page) -> Page:
    put(FILE, WARNED)
    tab.goto(serve(".").address)
    see(tab, "Orders a drink")
    return tab


def test_a_save_changes_the_picture_and_nothing_else(page: Page) -> None:
    card(page, "collect.customer").click()
    page.locator("#larger").click(click_count=6)
    page.locator("#stage").evaluate("stage => stage.scrollTo(120, 90)")
    before = card(page, "collect.customer").bounding_box()
    scale = page.locator("#scale").inner_text()
    put(FILE, WARNED.replace("Orders a drink", "Orders tea"))
    see(page, "Orders tea")
    assert card(page, "collect.customer").get_attribute("aria-pressed") == "true"
    after = card(page, "collect.customer").bounding_box()
    assert before
    assert after
    assert [round(after[side]) for side in ("x", "y")] == [round(before[side]) for side in ("x", "y")]
    assert page.locator("#scale").inner_text() == scale
    assert page.locator("#address").inner_text() == f"{FILE}:13:61"


def test_a_broken_file_keeps_its_picture_and_says_so_until_it_is_mended(page: Page) -> None:
    put(FILE, BROKEN)
    state(page, "broken")
    assert page.locator("#notice").inner_text() == (
        "Line 12: custmer is neither a key of steps nor a lane. The picture is the last that could be drawn."
    )
    see(page, "Orders a drink")
    page.locator(".finding").click()
    assert "custmer" in page.locator("#lines .within").inner_text()
    page.locator("#theme").select_option("dark")
    page.locator('html[data-scheme="dark"]').wait_for()
    see(page, "Orders a drink")
    put(FILE, WARNED.replace("Orders a drink", "Orders tea"))
    see(page, "Orders tea")
    state(page, "good")
    page.locator("#notice").wait_for(state="hidden")


def test_the_findings_open_when_a_file_breaks_and_close_when_it_is_mended(page: Page) -> None:
    assert page.locator("#side").is_hidden()
    put(FILE, BROKEN.replace("frontstage: Calls the name", "frontstag: Calls the name"))
    state(page, "broken")
    assert page.locator("#side").is_visible()
    assert page.locator("#notice").inner_text().startswith("Line ")
    assert "The file has 1 more error." in page.locator("#notice").inner_text()
    put(FILE, GOOD)
    state(page, "good")
    assert page.locator("#side").is_hidden()


def test_findings_that_somebody_closed_stay_closed_while_the_file_is_broken(page: Page) -> None:
    put(FILE, BROKEN)
    state(page, "broken")
    page.locator("#findings-switch").click()
    put(FILE, BROKEN.replace("Collect", "Fetch"))
    page.locator(".finding").first.wait_for(state="attached")
    assert page.locator("#side").is_hidden()


def test_the_controls_of_the_size_cover_nothing_of_a_picture_that_is_shown_whole(page: Page) -> None:
    page.locator("#fit").click()
    picture, controls = page.locator("#stage > svg").bounding_box(), page.locator("#zoom").bounding_box()
    assert picture
    assert controls
    assert picture["y"] + picture["height"] <= controls["y"]


def test_a_renamed_file_is_followed_and_a_deleted_one_waited_for(page: Page) -> None:
    Path(FILE).rename("b.blueprint.yaml")
    page.wait_for_url("**file=b.blueprint.yaml*")
    state(page, "good")
    Path("b.blueprint.yaml").unlink()
    state(page, "gone")
    see(page, "Orders a drink")
    put("b.blueprint.yaml", WARNED.replace("Orders a drink", "Orders tea"))
    see(page, "Orders tea")
    state(page, "good")


def test_a_finding_leads_to_its_card_and_a_card_to_its_line(serve, tab: Page) -> None:
    put(
        FILE,
        GOOD.replace("Orders a drink", "{text: Orders a drink, pains: '', marks: [wait]}").replace("pains: '', ", ""),
    )
    tab.goto(serve(FILE).address)
    see(tab, "Orders a drink")
    tab.locator("#findings-switch").click()
    about = tab.locator(".finding", has_text="Orders a drink")
    about.first.click()
    assert card(tab, "order.customer").get_attribute("aria-pressed") == "true"
    assert tab.locator("#stage .ring.choice").count() == 1
    card(tab, "collect.frontstage").click()
    assert tab.locator("#address").inner_text().startswith(f"{FILE}:13:")
    assert "Calls the name" in tab.locator("#lines .within").inner_text()
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.locator("#copy").click()
    assert tab.evaluate("navigator.clipboard.readText()") == tab.locator("#address").inner_text()


def test_view_direction_and_theme_are_kept_in_the_address(page: Page) -> None:
    page.locator("#view").select_option("staff")
    card(page, "order.customer").wait_for(state="detached")
    page.locator("#direction").select_option("down")
    page.locator("#theme").select_option("light")
    page.wait_for_url("**view=staff&theme=light&direction=down")
    page.reload()
    see(page, "Takes the order")
    assert card(page, "order.customer").count() == 0
    upper, lower = card(page, "order.frontstage").bounding_box(), card(page, "collect.frontstage").bounding_box()
    assert upper
    assert lower
    assert upper["y"] < lower["y"]


@pytest.mark.parametrize(("title", "start"), [("SVG", b"<?xml"), ("PNG", b"\x89PNG"), ("PDF", b"%PDF")])
def test_the_picture_is_downloaded(title: str, start: bytes, page: Page) -> None:
    page.locator("#keep summary").click()
    with page.expect_download() as download:
        page.locator("#formats a", has_text=title).click()
    assert download.value.suggested_filename == f"a.{title.lower()}"
    assert Path(download.value.path()).read_bytes().startswith(start)


def test_it_can_all_be_done_with_the_keyboard(page: Page) -> None:
    page.locator("#stage").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.id") == "order.evidence"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.dataset.id") == "collect.customer"
    page.keyboard.press("Enter")
    assert page.locator("#address").inner_text() == f"{FILE}:13:61"
    put(FILE, WARNED.replace("Orders a drink", "Orders tea"))
    see(page, "Orders tea")
    assert page.evaluate("document.activeElement.dataset.id") == "collect.customer"
    before = page.locator("#scale").inner_text()
    page.keyboard.press("+")
    assert page.locator("#scale").inner_text() != before
    page.keyboard.press("0")
    assert page.locator("#scale").inner_text() == before
    page.keyboard.press("Escape")
    assert page.locator("#stage .ring.choice").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390], ids=["laptop", "phone"])
def test_nobody_stumbles(scheme: str, width: int, page: Page) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    assert faults(page) == []
    page.locator("#findings-switch").click()
    card(page, "order.customer").dispatch_event("click")
    page.locator("#source").wait_for()
    assert faults(page) == []
    put(FILE, BROKEN)
    state(page, "broken")
    page.locator("#which").dispatch_event("click")
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_many_blueprints_are_searched_and_a_folder_without_any_says_how_to_begin(serve, tab: Page) -> None:
    served = serve(".")
    tab.goto(served.address)
    tab.locator("#empty", has_text="blueprint new").wait_for()
    put("services/tea.blueprint.yaml", GOOD.replace("Coffee", "Tea"))
    put("services/soup.blueprint.yaml", GOOD.replace("Coffee", "Soup"))
    tab.locator("#known a", has_text="tea").wait_for()
    assert faults(tab) == []
    tab.locator("#wanted").fill("serv te")
    assert tab.locator("#known a").count() == 1
    tab.keyboard.press("Enter")
    see(tab, "Orders a drink")
    assert tab.locator("#title").inner_text() == "Tea to go"


def test_more_tabs_than_a_browser_has_connections_all_follow(browser: Browser, serve) -> None:
    put(FILE)
    served = serve(FILE)
    with tab_of(browser) as first:
        tabs = [first, *(first.context.new_page() for _ in range(7))]
        for each in tabs:
            each.goto(served.address)
            see(each, "Orders a drink")
        put(FILE, GOOD.replace("Orders a drink", "Orders tea"))
        for each in tabs:
            see(each, "Orders tea")


def test_markup_in_a_file_is_a_text_on_the_page_too(serve, tab: Page) -> None:
    nasty = "<img src=x onerror=document.title='owned'><script>document.title='owned'</script></title>"
    told = json.dumps(nasty)
    put(FILE, f"blueprint: 1\ntitle: {told}\nsteps:\n  - {{title: {told}, customer: {told}, frontstage: {told}}}\n")
    tab.goto(serve(FILE).address)
    tab.locator("#stage .node").first.wait_for()
    tab.locator("#stage .node").first.dispatch_event("click")
    tab.locator("#findings-switch").click()
    assert tab.locator("#title").inner_text() == nasty
    assert tab.title() == f"{nasty} · blueprint"
    assert tab.locator("#stage script, #stage img, #side script, #side img").count() == 0


def test_a_server_that_ends_is_missed_and_one_that_is_back_is_found(browser: Browser, serve) -> None:
    put(FILE)
    served = serve(FILE)
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(served.address)
        see(page, "Orders a drink")
        served.stop()
        state(page, "lost")
        put(FILE, GOOD.replace("Orders a drink", "Orders tea"))
        serve(FILE, "--port", str(served.port))
        see(page, "Orders tea")
        state(page, "good")
