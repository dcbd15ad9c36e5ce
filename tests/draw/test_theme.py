"""What holds for every theme that comes with the tool."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.analysis.remarks import RemarkKind
from blueprint_cli.draw.colors import contrast, mix
from blueprint_cli.draw.judging import ON_CARDS, ON_LANES, judge, meetings
from blueprint_cli.draw.theme import LIGHT, READABLE, Theme
from blueprint_cli.draw.themes import ThemeName, built_in
from blueprint_cli.layout.fonts import families
from blueprint_cli.layout.scene import Tone
from blueprint_cli.layout.spelling import spell
from blueprint_cli.layout.wording import MARK_LETTERS
from blueprint_cli.model.blueprint import CardStatus, LaneRole, Line, LinkKind, Mark
from eyes import Eyes, difference

THEMES = {name: built_in(name) for name in ThemeName}
"""Each theme as it is, and the dark half of the one that has two."""
LOOKS = {**THEMES, "auto in the dark": THEMES[ThemeName.AUTO].dark or LIGHT}
WITH_CARDS = [role for role in LaneRole if role not in (LaneRole.EMOTION, LaneRole.TIME, LaneRole.METRICS)]
APART = 10.0
"""Two colours that are to be told apart at a glance differ by so much, see ``eyes.difference``."""

colors = st.integers(0, 0xFFFFFF).map("#{:06x}".format)
every_look = pytest.mark.parametrize("theme", LOOKS.values(), ids=LOOKS)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#FFF", "#ffffff") == pytest.approx(1)
    # The well-known lightest grey that can be read on white.
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert mix("#000", "#ffffff", 0) == "#000000"
    assert mix("#000", "#ffffff", 0.5) == "#808080"
    assert mix("#000", "#fff", 1) == "#FFFFFF"


@every_look
def test_a_theme_has_a_look_for_everything_that_can_occur(theme: Theme) -> None:
    assert set(theme.roles) == set(LaneRole)
    assert set(theme.lines) == set(Line)
    assert set(theme.links) == set(LinkKind)
    assert set(theme.marks) == set(Mark)
    assert set(theme.statuses) == set(CardStatus)
    assert set(theme.remarks) == set(RemarkKind)
    assert set(theme.tones) == set(Tone) - {Tone.LANE, Tone.BADGE}


@every_look
def test_everything_can_be_read_and_seen_on_what_it_stands_on(theme: Theme) -> None:
    assert judge(theme) == ()


def test_texts_have_the_contrast_of_the_guidelines_and_more_in_high_contrast() -> None:
    least = {
        name: min(meeting.contrast for meeting in meetings(theme) if meeting.needed == theme.contrast)
        for name, theme in LOOKS.items()
    }
    assert all(found >= READABLE for found in least.values())
    assert least[ThemeName.HIGH_CONTRAST] >= 7
    assert least[ThemeName.PRINT] == 21


def test_lines_and_shapes_of_high_contrast_can_be_seen_as_well_as_texts_elsewhere() -> None:
    assert min(meeting.contrast for meeting in meetings(THEMES[ThemeName.HIGH_CONTRAST])) >= 4.5


@every_look
@given(color=colors)
def test_an_authors_own_hue_can_be_read_whatever_it_is(theme: Theme, color: str) -> None:
    hue = theme.hue(LaneRole.SUPPORT, color)
    assert contrast(hue.heading, hue.band) >= theme.contrast
    assert contrast(hue.border, theme.ground) >= 3
    assert all(contrast(theme.tones[tone], hue.band) >= theme.contrast for tone in ON_LANES)
    for paint in theme.statuses.values():
        assert contrast(paint.ink, paint.fill or hue.band) >= theme.contrast
        assert all(contrast(theme.tones[tone], paint.fill or hue.band) >= theme.contrast for tone in ON_CARDS)


def test_an_authors_hue_that_can_be_read_stays_as_it_is() -> None:
    assert LIGHT.hue(LaneRole.SUPPORT, "#7b1fa2").border == "#7B1FA2"


@every_look
def test_without_a_hue_of_its_own_a_lane_has_that_of_its_role(theme: Theme) -> None:
    assert theme.hue(LaneRole.CUSTOMER, "") == theme.roles[LaneRole.CUSTOMER]


def test_print_knows_black_and_white_only() -> None:
    theme = THEMES[ThemeName.PRINT]
    colors = {color for meeting in meetings(theme) for color in (meeting.color, meeting.ground)}
    assert colors == {"#000000", "#FFFFFF"}
    assert theme.hue(LaneRole.CUSTOMER, "#ff0000") == theme.roles[LaneRole.CUSTOMER]


@pytest.mark.parametrize("name", [ThemeName.PRINT, ThemeName.HIGH_CONTRAST])
def test_roles_are_told_without_colour_by_the_strips_of_their_lanes(name: ThemeName) -> None:
    strips = [THEMES[name].roles[role].strip for role in WITH_CARDS]
    assert len(set(strips)) == len(strips)


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK, ThemeName.HIGH_CONTRAST])
def test_roles_differ_in_colour_too(name: ThemeName) -> None:
    borders = [THEMES[name].roles[role].border for role in WITH_CARDS]
    assert all(difference(one, other, Eyes.USUAL) >= APART for one, other in combinations(borders, 2))


@pytest.mark.parametrize("eyes", [eyes for eyes in Eyes if eyes is not Eyes.GREY])
@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK, ThemeName.HIGH_CONTRAST])
def test_lanes_that_stand_together_differ_in_colour_to_every_eye(name: ThemeName, eyes: Eyes) -> None:
    usual = (LaneRole.EVIDENCE, LaneRole.CUSTOMER, LaneRole.FRONTSTAGE, LaneRole.BACKSTAGE, LaneRole.SUPPORT)
    borders = [THEMES[name].roles[role].border for role in usual]
    assert all(difference(one, other, eyes) >= APART for one, other in pairwise(borders))


@every_look
def test_kinds_of_links_differ_in_more_than_colour(theme: Theme) -> None:
    looks = {(link.pen.dash, link.head) for kind, link in theme.links.items() if kind is not LinkKind.AGREEMENT}
    assert len(looks) == len(LinkKind) - 1  # an agreement has two heads


@every_look
def test_statuses_differ_in_more_than_colour(theme: Theme) -> None:
    assert len({paint.sign for paint in theme.statuses.values()}) == len(CardStatus)


@every_look
def test_the_signs_of_statuses_are_in_the_font_that_comes_along(theme: Theme) -> None:
    assert all(family is families()[0] for paint in theme.statuses.values() for _, family in spell(paint.sign))


def test_marks_differ_in_more_than_colour() -> None:
    assert len(set(MARK_LETTERS.values())) == len(Mark)


@every_look
def test_curves_of_feelings_differ_in_more_than_colour(theme: Theme) -> None:
    assert len({pen.dash for pen in theme.emotions}) == len(theme.emotions)


@every_look
def test_the_lines_of_interaction_and_of_visibility_differ_in_more_than_colour(theme: Theme) -> None:
    assert theme.lines[Line.INTERACTION].dash != theme.lines[Line.VISIBILITY].dash


def test_the_line_of_visibility_shows_where_lines_fall_together() -> None:
    both = (Line.INTERACTION, Line.VISIBILITY)
    assert LIGHT.stroke(both) == LIGHT.lines[Line.VISIBILITY]
    assert LIGHT.stroke(both[:1]) == LIGHT.lines[Line.INTERACTION]


def test_too_little_contrast_is_found() -> None:
    pale = LIGHT._replace(tones={**LIGHT.tones, Tone.TITLE: "#999999"})
    assert [(meeting.what, meeting.where) for meeting in judge(pale)] == [(("texts", "title"), ("ground",))]
