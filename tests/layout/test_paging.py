"""Folded pictures and pictures on pages: the contract on each, and what is torn comes together again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from blueprint_cli.analysis.flow import links
from blueprint_cli.layout.arranging import arrange
from blueprint_cli.layout.paging import READABLE, fit, spread
from blueprint_cli.layout.paper import EDGE, PageSize, Paper, Turn, held
from blueprint_cli.layout.scene import Arrow, EmotionLane, Scene
from blueprint_cli.layout.sizing import MOST_UNEVENLY
from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.loading import load
from contract import inside, violations
from strategies import blueprints, built

EXAMPLES = sorted(Path(__file__).parents[2].glob("examples/*.blueprint.yaml"))
SMALL = blueprints(max_steps=12, max_lanes=8, max_cards=70, max_in_cell=5)
SIZES = st.sampled_from([PageSize.A4, PageSize.A3, PageSize.LETTER, PageSize.WIDE_SLIDE])
TURNS = st.sampled_from([None, Turn.LANDSCAPE, Turn.PORTRAIT])
slowly = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def blueprint_of(path: Path) -> Blueprint:
    blueprint = load(path).blueprint
    assert blueprint is not None
    return blueprint


def written(text: str) -> Blueprint:
    return built("blueprint: 1\ntitle: Test\n" + text)


def steps_of(blueprint: Blueprint) -> dict[str, set[str]]:
    """The steps that each card stands in."""
    order = [step.id for step in blueprint.steps]
    return {card.id: set(order[order.index(card.step) :][: card.span]) for card in blueprint.cards}


@slowly
@given(SMALL, st.integers(1, 12))
def test_a_folded_picture_keeps_the_layout_contract(blueprint: Blueprint, wrap: int) -> None:
    assert violations(arrange(blueprint, wrap=wrap)) == []


@pytest.mark.parametrize("timeline", Timeline)
@slowly
@given(blueprint=SMALL, size=SIZES, turn=TURNS)
def test_every_page_keeps_the_layout_contract_and_all_is_where_it_belongs(
    blueprint: Blueprint, size: PageSize, turn: Turn | None, timeline: Timeline
) -> None:
    pages = spread(blueprint, size, turn, timeline=timeline)
    assert [problem for page in pages for problem in violations(page)] == []
    assert_everything_is_there(blueprint, pages)
    assert_arrows_are_where_their_ends_are(blueprint, pages)
    assert_lanes_are_level([page for page in pages if page.lanes])
    for page in (*pages, fit(arrange(blueprint, timeline=timeline), size, turn)):
        assert_page_is_paper(page, [held(size, one) for one in ([turn] if turn else Turn)])


def assert_everything_is_there(blueprint: Blueprint, pages: Sequence[Scene]) -> None:
    assert [step.id for page in pages for step in page.steps] == [step.id for step in blueprint.steps]
    for page in pages:
        here = {step.id for step in page.steps}
        assert {card.id for card in page.cards} == {card for card, steps in steps_of(blueprint).items() if steps & here}


def assert_arrows_are_where_their_ends_are(blueprint: Blueprint, pages: Sequence[Scene]) -> None:
    """An arrow is on the page of both its cards, or on one page of either."""
    steps, standing = [{step.id for step in page.steps} for page in pages], steps_of(blueprint)
    for place, link in enumerate(links(blueprint), start=1):
        found = [number for number, page in enumerate(pages) for arrow in page.arrows if arrow.id == str(place)]
        leaves = {number for number, here in enumerate(steps) if standing[link.source] & here}
        enters = {number for number, here in enumerate(steps) if standing[link.target] & here}
        if leaves & enters:
            assert len(found) == 1
            assert found[0] in leaves & enters
        else:
            assert len(found) == 2
            assert len(set(found) & leaves) == len(set(found) & enters) == 1


def assert_lanes_are_level(pages: Sequence[Scene]) -> None:
    for one, other in pairwise(pages):
        assert [lane.id for lane in one.lanes] == [lane.id for lane in other.lanes]
        for lane, same in zip(one.lanes, other.lanes, strict=True):
            if lane.is_column:
                assert lane.box[::2] == pytest.approx(same.box[::2])
            else:
                assert lane.box == pytest.approx(same.box)


def assert_page_is_paper(page: Scene, papers: Sequence[Paper]) -> None:
    """A page is as large as its paper, and nothing stands at its edge."""
    assert any((page.width * page.scale, page.height * page.scale) == pytest.approx(paper) for paper in papers)
    edge = EDGE / page.scale - 0.01
    for box in (*(lane.box for lane in page.lanes), *(entry.badge.box for entry in page.appendix)):
        assert box.x >= edge
        assert box.right <= page.width - edge
        assert box.bottom <= page.height - edge


def test_pages_whose_time_runs_down_are_cut_between_rows_with_signs_that_point_down_and_up() -> None:
    steps = "".join(
        f"  - {{title: Step {number}, customer: {{id: c{number}, text: Does}}, frontstage: Answers}}\n"
        for number in range(1, 17)
    )
    blueprint = written(f"flow: none\nsteps:\n{steps}links: [c1 -> c16, c15 -> c2]\n")
    first, last = spread(blueprint, PageSize.A4, Turn.LANDSCAPE, timeline=Timeline.DOWN)
    assert [sign.forward for sign in first.signs] == [True, False]
    assert all(sign.box.y > first.steps[-1].box.bottom for sign in first.signs)
    assert all(sign.box.bottom < last.steps[0].box.y for sign in last.signs)
    assert violations(first) == violations(last) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_can_be_read_on_a4(path: Path) -> None:
    pages = spread(blueprint_of(path), PageSize.A4)
    assert all(page.scale >= READABLE - 1e-9 for page in pages)
    assert len({page.scale for page in pages}) == 1


def phased(*phases: int) -> Blueprint:
    """So many steps in each phase, all alike."""
    steps = [
        f"  - {{phase: P{number}, title: S, customer: Does it, frontstage: Answers, backstage: Looks it up}}\n"
        for number, count in enumerate(phases)
        for _ in range(count)
    ]
    return written(f"steps:\n{''.join(steps)}")


@pytest.mark.parametrize(
    ("phases", "pages"),
    [
        ((8,), [4, 4]),
        ((2, 6), [4, 4]),
        ((6, 2), [4, 4]),
        ((1, 7), [4, 4]),
        ((4, 3), [4, 3]),
        ((3, 4), [3, 4]),
        ((5, 6), [3, 4, 4]),
        ((4, 3, 4), [4, 3, 4]),
    ],
)
def test_pages_are_filled_evenly_and_cut_between_phases_where_that_costs_little(
    phases: tuple[int, ...], pages: list[int]
) -> None:
    assert [len(page.steps) for page in spread(phased(*phases), PageSize.A4, Turn.PORTRAIT)] == pages


def pitches(scenes: Sequence[Scene]) -> list[float]:
    """From the beginning of each step to that of the next one beside it."""
    pairs = [pair for scene in scenes for pair in pairwise(scene.steps)]
    return [after.box.x - before.box.x for before, after in pairs if after.box.y == before.box.y]


def test_steps_stand_about_as_far_apart_on_a_page_with_fewer_of_them() -> None:
    pages = spread(phased(4, 3), PageSize.A4, Turn.PORTRAIT)
    assert max(pitches(pages)) <= min(pitches(pages)) + MOST_UNEVENLY + 0.01
    assert pages[0].lanes[0].box.width == pages[1].lanes[0].box.width


def test_steps_stand_about_as_far_apart_in_a_folded_row_with_fewer_of_them() -> None:
    folded = arrange(phased(7), wrap=4)
    assert max(pitches([folded])) <= min(pitches([folded])) + MOST_UNEVENLY + 0.01


def test_the_same_blueprint_gives_the_same_pages() -> None:
    blueprint = blueprint_of(EXAMPLES[0])
    assert spread(blueprint, PageSize.A4) == spread(blueprint, PageSize.A4)


STEPS = """
flow: none
language: {language}
lanes: [emotion, customer, frontstage, backstage]
steps:
  - title: One
    phase: First
    emotion: -2
    customer: {{id: a, text: Asks, pains: Waits}}
    backstage: {{id: w, text: Keeps watch, span: 4, marks: [fail]}}
  - title: Two
    phase: First
    customer: {{id: b, text: Waits}}
    frontstage: {{id: f, text: Helps}}
  - title: Three
    phase: Second
    emotion: 2
    customer: {{id: c, text: Thanks}}
  - title: Four
    phase: Second
    customer: {{id: d, text: Leaves, questions: Why}}
links:
  - "a -> b"
  - "b -> c: in time"
  - {{from: d, to: a, kind: loop, text: again}}
  - "f <-> c"
  - "w -> d"
"""


def folded(language: str = "en") -> Scene:
    return arrange(written(STEPS.format(language=language)), wrap=2)


def parts(scene: Scene, source: str, target: str) -> list[Arrow]:
    return [arrow for arrow in scene.arrows if (arrow.source, arrow.target) == (source, target)]


def test_a_folded_picture_has_lanes_phases_and_steps_in_every_band() -> None:
    scene = folded()
    assert [lane.id for lane in scene.lanes] == ["emotion", "customer", "frontstage", "backstage"] * 2
    assert [bar.title for bar in scene.phases] == ["First", "Second"]
    assert scene.steps[0].box.y == scene.steps[1].box.y < scene.steps[2].box.y == scene.steps[3].box.y
    assert violations(scene) == []


def test_an_arrow_that_is_torn_is_there_in_two_parts_each_with_a_sign() -> None:
    leaving, arriving = parts(folded(), "b", "c")
    assert (leaving.begins_beyond, leaving.ends_beyond) == (False, True)
    assert (arriving.begins_beyond, arriving.ends_beyond) == (True, False)
    assert (leaving.heads, arriving.heads) == ((False, False), (False, True))
    assert leaving.label is not None
    assert arriving.label is None
    assert leaving.title == arriving.title == "Waits → Thanks: in time"


def test_an_agreement_has_its_heads_at_its_cards() -> None:
    leaving, arriving = parts(folded(), "f", "c")
    assert (leaving.heads, arriving.heads) == ((True, False), (False, True))


def test_signs_say_the_step_there_and_point_the_way_of_time_or_back() -> None:
    scene = folded()
    signs = {sign.label.lines[0].text: sign for sign in scene.signs if sign.forward}
    assert sorted(signs) == ["2", "3"]
    assert signs["3"].title == "step 3: Three"
    assert signs["3"].box.center.x > scene.steps[1].box.right
    assert signs["2"].box.right < scene.steps[2].box.x
    back = {sign.label.lines[0].text: sign for sign in scene.signs if not sign.forward}
    assert sorted(back) == ["1", "4"]
    assert back["4"].box.center.x > scene.steps[1].box.right
    assert back["1"].box.right < scene.steps[2].box.x


def test_a_card_that_spans_a_cut_stands_on_either_side_and_says_that_it_goes_on() -> None:
    first, second = (card for card in folded().cards if card.id == "w")
    assert [line.text for line in first.label.lines] == ["Keeps watch …"]
    assert [line.text for line in second.label.lines] == ["… Keeps watch"]
    assert [badge.mark for badge in first.badges] == ["fail"]
    assert second.badges == ()
    assert (first.step, second.step) == ("one", "three")


def test_a_link_of_a_card_that_spans_a_cut_is_drawn_where_both_cards_stand() -> None:
    (arrow,) = parts(folded(), "w", "d")
    assert arrow.heads == (False, True)


def test_a_card_that_spans_two_cuts_goes_on_before_and_after() -> None:
    scene = arrange(written(STEPS.format(language="en")), wrap=1)
    texts = [" ".join(line.text for line in card.label.lines) for card in scene.cards if card.id == "w"]
    assert texts == ["Keeps watch …", "… Keeps watch …", "… Keeps watch …", "… Keeps watch"]
    assert violations(scene) == []


def test_a_curve_goes_out_halfway_to_the_next_feeling_and_comes_in_from_there() -> None:
    first, second = (values for values in folded().values if isinstance(values, EmotionLane))
    (leaving,), (arriving,) = first.curves, second.curves
    assert leaving.before is None
    assert arriving.after is None
    assert leaving.after is not None
    assert arriving.before is not None
    assert leaving.after.y == first.neutral[0].y
    assert arriving.before.y == second.neutral[0].y


def test_a_picture_in_a_right_to_left_language_is_folded_as_its_mirror_image() -> None:
    left, right = folded(), folded("he")
    assert violations(right) == []
    assert [sign.box.x for sign in right.signs] == [left.width - sign.box.right for sign in left.signs]


def test_folding_after_as_many_steps_as_there_are_changes_nothing() -> None:
    blueprint = written(STEPS.format(language="en"))
    assert arrange(blueprint, wrap=4) == arrange(blueprint, wrap=9) == arrange(blueprint)


LONG = """
steps:
  - {title: One, customer: {text: Asks, pains: Nobody}}
  - {title: Two, customer: Waits}
  - {title: Three, customer: Waits}
  - {title: Four, customer: Asks again}
  - {title: Five, customer: {text: Reads, questions: What}}
  - {title: Six, customer: Reads}
  - {title: Seven, customer: {text: Leaves, questions: Why}}
"""


def test_numbers_go_on_over_pages_and_are_told_on_theirs() -> None:
    pages = spread(written(LONG), PageSize.A4, Turn.PORTRAIT)
    assert len(pages) == 2
    numbers = [entry.badge.number for page in pages for entry in page.appendix]
    assert numbers == [1, 2, 3]
    for page in pages:
        shown = {card.number.number for card in page.cards if card.number}
        assert shown == {entry.badge.number for entry in page.appendix}


MANY_NOTES = """
steps:
  - {{title: One, customer: {{text: Asks, pains: [{}]}}, frontstage: Answers, backstage: Looks it up, support: Archive}}
  - {{title: Two, customer: {{text: Thanks, questions: Why}}}}
""".format(", ".join(f"Pain number {number} which takes some words to be said" for number in range(60)))


def test_notes_that_leave_no_room_for_the_lanes_stand_on_pages_of_their_own() -> None:
    pages = spread(written(MANY_NOTES), PageSize.A4, Turn.LANDSCAPE)
    lanes, notes = [page for page in pages if page.lanes], [page for page in pages if not page.lanes]
    assert lanes
    assert notes
    assert not any(page.appendix for page in lanes)
    assert [entry.badge.number for page in notes for entry in page.appendix] == [1, 2]
    assert [page.texts[-1].lines[-1].text for page in pages] == [
        f"{number} / {len(pages)}" for number in range(1, len(pages) + 1)
    ]


def test_what_cannot_be_read_on_more_pages_either_stays_on_one() -> None:
    cards = [f"Does thing number {number}" for number in range(16)]
    high = written(
        f"steps: [{{title: One, customer: {cards}}}, {{title: Two, customer: {{text: Waits, pains: Cold}}}}]"
    )
    (page,) = spread(high, PageSize.WIDE_SLIDE)
    assert page == fit(arrange(high), PageSize.WIDE_SLIDE)
    assert page.scale < READABLE
    assert [entry.badge.number for entry in page.appendix] == [1]


def test_the_first_page_says_what_it_is_about_and_the_others_only_what_they_belong_to() -> None:
    first, *others = spread(written("persona: Anna\nowner: Team\n" + LONG), PageSize.A4, Turn.PORTRAIT)
    assert [line.text for label in first.texts for line in label.lines] == ["Test", "Anna", "owner Team", "1 / 2"]
    for page in others:
        assert [line.text for label in page.texts for line in label.lines] == ["Test", "2 / 2"]


def test_what_fits_one_page_is_not_numbered() -> None:
    (page,) = spread(written("steps: [{title: One, customer: Asks}]"), PageSize.A4)
    assert [line.text for label in page.texts for line in label.lines] == ["Test"]
    assert page.width > page.height


def test_a_picture_stands_in_the_middle_of_the_page_that_it_fits_best() -> None:
    scene = arrange(written(LONG))
    page = fit(scene, PageSize.A4)
    assert page.width > page.height
    assert page.lanes[0].box.x == pytest.approx(page.width - page.lanes[0].box.right)
    assert inside(page.lanes[-1].box, page.lanes[-1].box._replace(x=0, y=0, width=page.width, height=page.height))
    assert fit(scene, PageSize.A4, Turn.PORTRAIT).scale < page.scale


def test_nothing_is_enlarged_beyond_measure() -> None:
    assert fit(arrange(written("steps: [{title: One, customer: Asks}]")), PageSize.A0).scale == 1.5


def test_slides_lie_unless_they_are_to_stand() -> None:
    blueprint = written("steps: [{title: One, customer: Asks}]")
    assert fit(arrange(blueprint), PageSize.WIDE_SLIDE).width / 16 == pytest.approx(
        fit(arrange(blueprint), PageSize.WIDE_SLIDE).height / 9
    )
    standing = fit(arrange(blueprint), PageSize.WIDE_SLIDE, Turn.PORTRAIT)
    assert standing.width < standing.height
