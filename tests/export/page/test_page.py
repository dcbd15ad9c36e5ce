"""The page in a browser: what its readers can do, with the mouse, by touch and by keyboard, and with what they have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from blueprint_cli.pipeline.drawing import arrange
from blueprint_cli.pipeline.loading import load, understand
from blueprint_cli.pipeline.publishing import publish
from browser import faults, tree

pytestmark = pytest.mark.browser

EXAMPLES = sorted(Path(__file__).parents[3].glob("examples/*.blueprint.yaml"))

SHOP = """\
blueprint: 1
title: Coffee to go
roles: {barista: Barista}
phases: [{id: buy, title: Buying, description: At the counter}, {id: leave, title: Leaving}]
steps:
  - {title: Order, phase: buy, customer: {text: Orders a drink, url: "https://example.com/"}, support: Till,
     frontstage: {text: Takes the order, by: barista, marks: [fail], pains: The queue is long, tags: [core]}}
  - {title: Wait, phase: buy, customer: {text: Waits, time: 2m}, backstage: {text: Pulls the shot, by: barista}}
  - {title: Collect, phase: leave, customer: Picks it up, frontstage: {text: Calls the name, status: planned}}
  - {title: Drink, phase: leave, customer: Drinks}
links:
  - order.customer -> order.frontstage
  - "order.frontstage -> wait.backstage: what to make"
  - wait.backstage -> collect.frontstage
  - order.frontstage -> order.support
"""

Shop = Callable[..., Page]


def page_of(content: str) -> bytes:
    blueprint = understand(content.encode(), path="coffee.blueprint.yaml").blueprint
    assert blueprint is not None
    return publish(blueprint, arrange(blueprint))


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "coffee.html"
    path.write_bytes(page_of(SHOP))
    return path


@pytest.fixture
def shop(tab: Page, file: Path) -> Shop:
    """The page, at an address behind ``#``."""

    def shown(behind: str = "") -> Page:
        tab.goto(file.as_uri() + (f"#{behind}" if behind else ""))
        return tab

    return shown


def bright(page: Page) -> set[str]:
    """The cards of the picture that do not stand back."""
    return set(page.evaluate("[...document.querySelectorAll('.node.card:not(.faint)')].map(card => card.dataset.id)"))


def scale(page: Page) -> float:
    return page.evaluate("new DOMMatrix(getComputedStyle(document.querySelector('.paper')).transform).a")


def settle(page: Page) -> None:
    """Until the camera stands still."""
    expect(page.locator(".view:not(.moving)")).to_be_attached()


def focused(page: Page) -> str:
    return page.evaluate("document.activeElement.dataset.id ?? document.activeElement.textContent")


def shot_of(page: Page, selector: str) -> dict[str, float]:
    box = page.locator(selector).first.bounding_box()
    assert box
    return box


def test_nothing_but_the_file_is_asked_for(tab: Page, file: Path) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(file.as_uri())
    tab.get_by_role("button", name="Story").click()
    tab.locator("[data-id='order.customer']").click()
    assert asked == [file.as_uri()]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "behind",
    [
        "",
        "order.frontstage",
        "card=wait.backstage&thread=yes",
        "step=order",
        "panel=filter&mark=fail",
        "shows=words&mark=fail",
    ],
)
def test_axe_finds_nothing_whatever_is_open(shop: Shop, behind: str, scheme: str) -> None:
    page = shop()
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # one of the two that there are
    shop(behind)
    page.reload()
    settle(page)
    assert faults(page) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name.partition(".")[0])
def test_axe_finds_nothing_in_the_words_of_any_example(tab: Page, tmp_path: Path, path: Path) -> None:
    blueprint = load(path).blueprint
    assert blueprint
    (tmp_path / "page.html").write_bytes(publish(blueprint, arrange(blueprint)))
    tab.goto((tmp_path / "page.html").as_uri() + "#shows=words")
    assert faults(tab) == []


def test_screen_readers_get_the_cards_as_buttons_or_the_words_as_outline_and_table(shop: Shop) -> None:
    picture = list(tree(shop()).walk())
    assert {"banner", "main"} <= {node.role for node in picture}
    (document,) = [node for node in picture if node.role == "graphics-document"]
    buttons = [node.name for node in document.walk() if node.role == "button"]
    assert buttons[0] == "Orders a drink (Customer actions, step 1: Order)"
    assert len(buttons) == 8
    page = shop()
    page.get_by_role("button", name="Text").click()
    words = list(tree(page).walk())
    headings = [node.name for node in words if node.role == "heading"]
    assert headings[:8] == ["Coffee to go", "Story", "Buying", "1 Order", "2 Wait", "Leaving", "3 Collect", "4 Drink"]
    assert [node.name for node in words if node.role == "table"] == ["Coffee to go"]
    assert not [node for node in words if node.role == "graphics-document"]


def test_a_click_on_a_card_shows_all_that_it_carries(shop: Shop) -> None:
    page = shop()
    page.locator("[data-id='order.frontstage']").click()
    panel = page.get_by_role("complementary", name="Details")
    expect(panel.get_by_role("heading", level=2)).to_have_text("Takes the order")
    for said in ("Frontstage", "1 Order", "fail point", "Barista", "tags: core", "The queue is long", "what to make"):
        expect(panel).to_contain_text(said)
    page.mouse.click(30, 780)
    expect(panel).to_be_hidden()


def test_what_a_card_leads_to_stands_in_its_details(shop: Shop) -> None:
    page = shop("order.customer")
    link = page.locator("#page-panel").get_by_role("link", name="https://example.com/")
    assert link.get_attribute("href") == "https://example.com/"
    page.locator("[data-id='order.customer']").click()
    assert page.url.startswith("file:")


def test_the_picture_is_walked_and_opened_by_keyboard(shop: Shop) -> None:
    page = shop()
    page.get_by_role("button", name="Print").focus()
    page.keyboard.press("Shift+Tab")
    page.locator(".view .card[tabindex='0']").focus()
    assert focused(page) == "order.customer"
    page.keyboard.press("ArrowRight")
    assert focused(page) == "wait.customer"
    page.keyboard.press("ArrowDown")
    assert focused(page) == "wait.backstage"
    page.keyboard.press("Enter")
    assert focused(page) == "Pulls the shot"
    page.keyboard.press("Escape")
    assert focused(page) == "wait.backstage"
    assert page.locator("#page-panel").is_hidden()


def test_every_control_is_reached_by_tab_and_shows_where_the_focus_is(shop: Shop) -> None:
    page = shop()
    names = []
    for _ in range(11):
        page.keyboard.press("Tab")
        names.append(
            page.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent")
        )
    assert names[:7] == ["Search cards", "Filter", "Story", "Picture", "Text", "Colours: as the device", "Print"]
    assert {"Zoom in", "Zoom out", "Show all"} <= set(names)


def test_a_thread_is_followed_by_mouse_and_by_keyboard(shop: Shop) -> None:
    thread = {"order.customer", "order.frontstage", "wait.backstage", "collect.frontstage"}
    page = shop("wait.backstage")
    page.get_by_role("button", name="Follow the thread").click()
    assert bright(page) == thread
    assert page.locator("#page-card section").all_inner_texts()[0].startswith("Leads here\nTakes the order")
    page.get_by_role("button", name="Leave the thread").click()
    assert len(bright(page)) == 8
    page.keyboard.press("Escape")
    page.keyboard.press("t")
    assert bright(page) == thread
    assert page.locator(".edge.followed").count() == 3


def test_the_story_goes_from_moment_to_moment(shop: Shop) -> None:
    page = shop()
    page.get_by_role("button", name="Story").click()
    moment = page.locator("#page-moment")
    expect(moment.get_by_role("heading")).to_have_text("1 Order")
    assert bright(page) == {"order.customer", "order.frontstage", "order.support"}
    page.get_by_role("button", name="Next", exact=True).click()
    expect(moment).to_contain_text("Waits")
    expect(page.locator("#page-progress")).to_have_text("2 of 4")
    page.keyboard.press("Enter")
    expect(moment).to_contain_text("Leaving")
    page.get_by_role("button", name="Back", exact=True).click(click_count=4)
    expect(page.locator("#page-progress")).to_have_text("1 of 4")
    moment.get_by_text("Till").click()
    expect(page.locator("#page-card h2")).to_have_text("Till")


def test_what_is_looked_for_stands_out_and_enter_goes_there(shop: Shop) -> None:
    page = shop()
    search = page.get_by_role("searchbox")
    search.fill("barista LONG")
    assert bright(page) == {"order.frontstage"}
    expect(page.locator("#page-found")).to_have_text("1 of 8 cards")
    search.fill("barista")
    search.press("Enter")
    search.press("Enter")
    expect(page.locator("#page-card h2")).to_have_text("Pulls the shot")
    search.fill("nothing of the kind")
    search.press("Enter")
    assert bright(page) == set()


def test_filters_are_or_within_a_kind_and_and_between_kinds(shop: Shop) -> None:
    page = shop()
    page.get_by_role("button", name="Filter").click()
    page.get_by_label("Barista").check()
    assert bright(page) == {"order.frontstage", "wait.backstage"}
    page.get_by_label("Frontstage").check()
    assert bright(page) == {"order.frontstage"}
    page.get_by_label("Backstage").check()
    assert bright(page) == {"order.frontstage", "wait.backstage"}
    page.get_by_label("fail point").check()
    assert bright(page) == {"order.frontstage"}
    page.get_by_role("button", name="Clear").click()
    assert len(bright(page)) == 8
    assert page.locator("input:checked").count() == 0


@pytest.mark.parametrize("kind", ["Lane", "Phase", "Role", "Mark", "Status", "Tag"])
def test_there_is_a_filter_of_each_kind(shop: Shop, kind: str) -> None:
    assert shop("panel=filter").get_by_role("group", name=kind, exact=True).is_visible()


def test_what_is_chosen_can_be_sent_as_a_link(shop: Shop, file: Path) -> None:
    page = shop()
    page.locator("[data-id='wait.backstage']").click()
    expect(page).to_have_url(f"{file.as_uri()}#wait.backstage")
    page.get_by_role("button", name="Follow the thread").click()
    page.get_by_role("searchbox").fill("shot & go")
    page.get_by_role("searchbox").fill("shot")
    there = "card=wait.backstage&thread=yes&search=shot"
    expect(page).to_have_url(f"{file.as_uri()}#{there}")
    page.goto("about:blank")
    again = shop(there)
    expect(again.locator("#page-card h2")).to_have_text("Pulls the shot")
    assert len(bright(again)) == 4
    again.keyboard.press("Escape")
    again.locator("#page-search").fill("")
    expect(again).to_have_url(file.as_uri())


@pytest.mark.parametrize(
    "behind", ["nothing.here", "card=no&step=no&mark=no", "%E0%A4%A", "thread=yes", "order.customer=", "__proto__"]
)
def test_an_address_that_names_nothing_shows_the_picture(shop: Shop, behind: str) -> None:
    page = shop(behind)
    assert len(bright(page)) == 8
    assert page.locator("#page-panel").is_hidden()


def test_a_link_into_the_text_shows_the_text(shop: Shop) -> None:
    page = shop("bpt-coffee-card-wait.backstage")
    expect(page.locator("#page-words")).to_be_visible()
    expect(page.locator("#bpt-coffee-card-wait\\.backstage")).to_be_in_viewport()
    page.get_by_role("link", name="Notes 1").first.click()
    expect(page.locator("#bpt-coffee-note-1")).to_be_in_viewport()


def test_the_picture_is_dragged_and_opens_nothing_by_that(shop: Shop) -> None:
    page = shop()
    before = shot_of(page, "[data-id='wait.customer']")
    page.mouse.move(before["x"] + 20, before["y"] + 20)
    page.mouse.down()
    page.mouse.move(before["x"] - 40, before["y"] + 50, steps=4)
    page.mouse.up()
    after = shot_of(page, "[data-id='wait.customer']")
    assert (round(after["x"] - before["x"]), round(after["y"] - before["y"])) == (-60, 30)
    assert page.locator("#page-panel").is_hidden()


def test_a_large_picture_is_moved_without_laying_anything_out_anew(tab: Page, tmp_path: Path) -> None:
    roles = ("evidence", "customer", "frontstage", "backstage", "support", "partner", "policy")
    lanes = [f"{{id: lane-{number}, role: {roles[number // 2]}, title: Lane {number}}}" for number in range(14)]
    cards = [
        "\n".join(f"    lane-{lane}: Does it in {step}" for lane in range(14) if (lane + step) % 6)
        for step in range(10)
    ]
    steps = "\n".join(f"  - title: Step {step}\n{cells}" for step, cells in enumerate(cards))
    content = f"blueprint: 1\ntitle: Large\nflow: full\nlanes: [{', '.join(lanes)}]\nsteps:\n{steps}\n"
    (tmp_path / "large.html").write_bytes(page_of(content))
    tab.goto((tmp_path / "large.html").as_uri())
    assert tab.locator(".node.card").count() >= 115
    measures = tab.context.new_cdp_session(tab)
    measures.send("Performance.enable")

    def layouts() -> float:
        return {one["name"]: one["value"] for one in measures.send("Performance.getMetrics")["metrics"]}["LayoutCount"]

    tab.mouse.move(700, 500)
    tab.mouse.down()
    tab.mouse.move(690, 490)
    before = layouts()
    tab.mouse.move(300, 300, steps=60)
    assert layouts() - before <= 3
    tab.mouse.up()


def test_the_picture_is_zoomed_by_wheel_buttons_and_keys(shop: Shop) -> None:
    page = shop()
    whole = scale(page)
    card = shot_of(page, "[data-id='wait.customer']")
    page.mouse.move(card["x"], card["y"])
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    settle(page)
    assert scale(page) > whole
    near = shot_of(page, "[data-id='wait.customer']")
    assert abs(near["x"] - card["x"]) < 1
    page.get_by_role("button", name="Zoom out").click()
    page.get_by_role("button", name="Show all").click()
    settle(page)
    assert scale(page) == pytest.approx(whole)
    page.locator(".view .card[tabindex='0']").focus()
    page.keyboard.press("+")
    assert scale(page) == pytest.approx(whole * 1.25)
    page.keyboard.press("0")
    settle(page)
    assert scale(page) == pytest.approx(whole)
    page.mouse.wheel(30, 20)
    page.keyboard.press("Shift+ArrowRight")


def test_two_fingers_zoom(browser: Browser, file: Path) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True) as context:
        page = context.new_page()
        page.goto(file.as_uri())
        before = scale(page)
        touch = context.new_cdp_session(page)

        def fingers(kind: str, *places: tuple[int, int]) -> None:
            points = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(places)]
            touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

        fingers("touchStart", (150, 400), (250, 400))
        fingers("touchMove", (100, 400), (300, 400))
        fingers("touchMove", (50, 400), (350, 400))
        fingers("touchEnd")
        assert scale(page) > 2 * before


def test_titles_stay_in_view(shop: Shop) -> None:
    page = shop()
    for _ in range(5):
        page.get_by_role("button", name="Zoom in").click()
    page.mouse.move(600, 400)
    page.mouse.wheel(200, 150)
    expect(page.locator(".above")).to_be_visible()
    view, above, beside = (shot_of(page, part) for part in (".view", ".above", ".beside"))
    assert (above["x"], above["y"]) == (view["x"], view["y"])
    assert beside["x"] == view["x"]
    step, lane = "[data-step='wait'] text", ".lane[data-id='frontstage'] text"
    assert shot_of(page, f".above {step}")["x"] == pytest.approx(shot_of(page, f".paper {step}")["x"], abs=0.5)
    assert shot_of(page, f".beside {lane}")["y"] == pytest.approx(shot_of(page, f".paper {lane}")["y"], abs=0.5)
    assert shot_of(page, f".above {step}")["y"] > view["y"] > shot_of(page, f".paper {step}")["y"]
    assert shot_of(page, f".beside {lane}")["x"] > view["x"] > shot_of(page, f".paper {lane}")["x"]
    page.get_by_role("button", name="Show all").click()
    settle(page)
    expect(page.locator(".above")).to_be_hidden()


def test_lanes_stay_at_the_right_where_the_language_runs_leftwards(tab: Page, tmp_path: Path) -> None:
    text = SHOP.replace("title: Coffee to go", "title: Coffee to go\nlanguage: ar")
    (tmp_path / "coffee.html").write_bytes(page_of(text))
    tab.goto((tmp_path / "coffee.html").as_uri())
    for _ in range(4):
        tab.locator("#page-zoom-in").click()
    tab.mouse.move(600, 400)
    tab.mouse.wheel(-400, 0)
    view, beside = shot_of(tab, ".view"), shot_of(tab, ".beside")
    assert beside["x"] + beside["width"] == pytest.approx(view["x"] + view["width"])
    assert faults(tab) == []


def test_colours_are_those_of_the_device_until_others_are_chosen(shop: Shop) -> None:
    page = shop()
    ground = (
        "getComputedStyle(document.querySelector('rect.ground')).fill + getComputedStyle(document.body).backgroundColor"
    )
    light = page.evaluate(ground)
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(ground)
    assert light != dark
    page.get_by_role("button", name="Colours: as the device").click()
    assert page.evaluate(ground) == light
    page.get_by_role("button", name="Colours: light").click()
    page.emulate_media(color_scheme="light")
    assert page.evaluate(ground) == dark
    page.get_by_role("button", name="Colours: dark").click()
    assert page.evaluate(ground) == light


def test_print_has_the_picture_whole_and_then_the_story(shop: Shop) -> None:
    page = shop("wait.backstage")
    page.get_by_role("button", name="Zoom in").click()
    page.set_viewport_size({"width": 1047, "height": 700})
    page.emulate_media(media="print", color_scheme="dark")
    picture = shot_of(page, "svg.blueprint")
    assert picture["x"] >= 0
    assert picture["x"] + picture["width"] <= 1047
    for gone in ("header", "#page-panel", ".zoom", "table"):
        assert page.locator(gone).first.is_hidden()
    assert page.locator(".story").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_a_phone_has_room_for_all_of_it(shop: Shop) -> None:
    page = shop()
    page.set_viewport_size({"width": 390, "height": 844})
    shop("order.frontstage")
    settle(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    card, panel = shot_of(page, ".view [data-id='order.frontstage']"), shot_of(page, "#page-panel")
    assert card["y"] + card["height"] <= panel["y"]
    assert panel["width"] == 390
    assert faults(page) == []


def test_without_javascript_there_is_all_to_read(browser: Browser, file: Path) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(file.as_uri())
        for part in ("svg.blueprint", ".story", "table", ".links", ".notes"):
            assert page.locator(part).first.is_visible()
        for part in (".controls", "aside", ".zoom"):
            assert page.locator(part).first.is_hidden()


def test_hostile_texts_run_nothing(tab: Page, tmp_path: Path) -> None:
    evil = "</script><script>document.title = 'run'</script><img src=x onerror=document.title=1>"
    text = SHOP.replace("Takes the order", "X").replace("text: X", f'text: "{evil}"').replace("[core]", f'["{evil}"]')
    (tmp_path / "coffee.html").write_bytes(page_of(text))
    tab.goto((tmp_path / "coffee.html").as_uri() + "#order.frontstage")
    expect(tab.locator("#page-card h2")).to_have_text(evil)
    assert tab.title() == "Coffee to go"
    assert tab.locator("img").count() == 0
