"""The themes for what stands back."""

from __future__ import annotations

import pytest

from blueprint_cli.analysis.remarks import RemarkKind
from blueprint_cli.draw.colors import Swatch, contrast
from blueprint_cli.draw.fading import fade
from blueprint_cli.draw.theme import Theme
from blueprint_cli.draw.themes import ThemeName, built_in
from blueprint_cli.layout.scene import Tone
from blueprint_cli.model.blueprint import CardStatus, LaneRole, LinkKind

every_theme = pytest.mark.parametrize("theme", [built_in(name) for name in ThemeName], ids=list(ThemeName))


def halves(theme: Theme) -> list[Theme]:
    return [theme, theme.dark] if theme.dark else [theme]


@every_theme
def test_words_and_arrows_are_paler_and_can_still_be_made_out(theme: Theme) -> None:
    for strong, pale in zip(halves(theme), halves(fade(theme)), strict=True):
        pairs = [(strong.statuses[status].ink, pale.statuses[status].ink) for status in CardStatus]
        pairs += [(strong.links[kind].pen.color, pale.links[kind].pen.color) for kind in LinkKind]
        pairs += [(strong.tones[tone], pale.tones[tone]) for tone in (Tone.LINK, Tone.DETAIL)]
        pairs += [(strong.roles[role].border, pale.roles[role].border) for role in LaneRole]
        pairs += [(strong.hue(LaneRole.CUSTOMER, "#3b7").border, pale.hue(LaneRole.CUSTOMER, "#3b7").border)]
        for before, after in pairs:
            assert 1.3 < contrast(after, pale.ground) < contrast(before, strong.ground)


@every_theme
def test_grounds_stay(theme: Theme) -> None:
    pale = fade(theme)
    assert pale.ground == theme.ground
    assert [pale.roles[role].band for role in LaneRole] == [theme.roles[role].band for role in LaneRole]
    assert [pale.statuses[status].fill for status in CardStatus] == [
        theme.statuses[status].fill for status in CardStatus
    ]


def test_what_follows_its_reader_does_so_when_it_is_pale() -> None:
    auto = built_in(ThemeName.AUTO)
    ink = fade(auto).statuses[CardStatus.CONFIRMED].ink
    assert isinstance(ink, Swatch)
    assert ink.name == "card-confirmed-ink-faded"
    assert auto.dark is not None
    assert ink.dark == fade(auto.dark).statuses[CardStatus.CONFIRMED].ink
    own = fade(auto).hue(LaneRole.CUSTOMER, "#3B7").border
    assert isinstance(own, Swatch)
    assert own.name == "own-3b7-faded-border"


@every_theme
def test_a_lane_of_remarks_has_their_colour(theme: Theme) -> None:
    for look in (theme, fade(theme)):
        hue = look.hue(LaneRole.NOTES, RemarkKind.PAIN)
        if theme.monochrome:
            assert hue == look.roles[LaneRole.NOTES]
        else:
            assert contrast(hue.heading, look.remarks[RemarkKind.PAIN]) == pytest.approx(1, abs=0.5)
