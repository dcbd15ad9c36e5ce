import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.analysis.remarks import RemarkKind
from blueprint_cli.draw.colors import contrast, mix
from blueprint_cli.draw.theme import LIGHT, READABLE
from blueprint_cli.layout.scene import Tone
from blueprint_cli.model.blueprint import CardStatus, LaneRole, Line, LinkKind, Mark

VISIBLE = 3.0
"""What lines and shapes need (WCAG 2.2, criterion 1.4.11)."""

BANDS = {role: hue.band for role, hue in LIGHT.roles.items()}
colors = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def test_contrast_is_that_of_the_guidelines():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#FFF", "#ffffff") == pytest.approx(1)
    # The well-known lightest grey that can be read on white.
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


def test_mixing_goes_from_one_colour_to_the_other():
    assert mix("#000", "#ffffff", 0) == "#000000"
    assert mix("#000", "#ffffff", 0.5) == "#808080"
    assert mix("#000", "#fff", 1) == "#FFFFFF"


def test_a_theme_has_a_look_for_everything_that_can_occur():
    assert set(LIGHT.roles) == set(LaneRole)
    assert set(LIGHT.lines) == set(Line)
    assert set(LIGHT.links) == set(LinkKind)
    assert set(LIGHT.marks) == set(Mark)
    assert set(LIGHT.statuses) == set(CardStatus)
    assert set(LIGHT.remarks) == set(RemarkKind)
    assert set(LIGHT.tones) == set(Tone) - {Tone.LANE, Tone.BADGE}


ON_CARDS = (Tone.DETAIL, Tone.WAIT, Tone.MET, Tone.MISSED, Tone.VALUE)
ON_LANES = (Tone.LINE, Tone.LINK, *ON_CARDS)


@pytest.mark.parametrize(
    "tone",
    [Tone.TITLE, Tone.SUBTITLE, Tone.STEP, Tone.LEGEND, Tone.NOTE, *ON_LANES],
)
def test_texts_can_be_read_on_the_ground(tone):
    assert contrast(LIGHT.tones[tone], LIGHT.ground) >= READABLE


def test_phases_can_be_read_on_their_bars():
    assert contrast(LIGHT.tones[Tone.PHASE], LIGHT.phase) >= READABLE


@pytest.mark.parametrize("role", LaneRole)
def test_what_stands_on_a_lane_can_be_read(role):
    hue = LIGHT.roles[role]
    assert contrast(hue.heading, hue.band) >= READABLE
    assert all(contrast(LIGHT.tones[tone], hue.band) >= READABLE for tone in ON_LANES)


@pytest.mark.parametrize("status", CardStatus)
def test_cards_and_their_signs_can_be_read_in_every_lane(status):
    paint = LIGHT.statuses[status]
    for band in BANDS.values():
        assert contrast(paint.ink, paint.fill or band) >= READABLE
        assert all(contrast(LIGHT.tones[tone], paint.fill or band) >= READABLE for tone in ON_CARDS)
    assert contrast(paint.ink, LIGHT.ground) >= READABLE


@pytest.mark.parametrize("kind", RemarkKind)
def test_numbers_of_remarks_can_be_read(kind):
    assert contrast(LIGHT.remarks[kind], LIGHT.ground) >= READABLE


@pytest.mark.parametrize("mark", Mark)
def test_letters_of_marks_can_be_read(mark):
    assert contrast(LIGHT.marks[mark].ink, LIGHT.marks[mark].fill) >= READABLE


def test_lines_and_shapes_stand_out_from_every_lane():
    strokes = [link.pen.color for link in LIGHT.links.values()] + [pen.color for pen in LIGHT.lines.values()]
    strokes += [pen.color for pen in (*LIGHT.emotions, LIGHT.axis)]
    fills = [paint.fill for paint in LIGHT.marks.values()]
    borders = [paint.border for paint in LIGHT.statuses.values() if paint.border]
    for band in (*BANDS.values(), LIGHT.ground):
        assert all(contrast(color, band) >= VISIBLE for color in strokes + fills + borders)
    for hue in LIGHT.roles.values():
        assert contrast(hue.border, hue.band) >= VISIBLE
        assert contrast(hue.border, LIGHT.ground) >= VISIBLE


@given(colors)
def test_an_authors_own_hue_can_be_read_whatever_it_is(color):
    hue = LIGHT.hue(LaneRole.SUPPORT, color)
    assert contrast(hue.heading, hue.band) >= READABLE
    assert contrast(hue.border, LIGHT.ground) >= READABLE
    for tone in ON_LANES:
        assert contrast(LIGHT.tones[tone], hue.band) >= READABLE
    for paint in LIGHT.statuses.values():
        assert contrast(paint.ink, paint.fill or hue.band) >= READABLE


def test_an_authors_hue_that_can_be_read_stays_as_it_is():
    assert LIGHT.hue(LaneRole.SUPPORT, "#7b1fa2").border == "#7B1FA2"


def test_without_a_hue_of_its_own_a_lane_has_that_of_its_role():
    assert LIGHT.hue(LaneRole.CUSTOMER, "") == LIGHT.roles[LaneRole.CUSTOMER]


def test_kinds_of_links_differ_in_more_than_colour():
    looks = {(link.pen.dash, link.head) for kind, link in LIGHT.links.items() if kind is not LinkKind.AGREEMENT}
    assert len(looks) == len(LinkKind) - 1  # an agreement has two heads


def test_statuses_differ_in_more_than_colour():
    assert len({paint.sign for paint in LIGHT.statuses.values()}) == len(CardStatus)


def test_the_line_of_visibility_shows_where_lines_fall_together():
    both = (Line.INTERACTION, Line.VISIBILITY)
    assert LIGHT.stroke(both) == LIGHT.lines[Line.VISIBILITY]
    assert LIGHT.stroke(both[:1]) == LIGHT.lines[Line.INTERACTION]
