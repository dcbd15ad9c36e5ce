"""Slides: a blueprint on slides of 16:9, whole where it can be read, or else phase by phase, with remarks at the end.

Lanes are the same on each slide; arrows that lead to another phase end at a sign that says to which step.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from blueprint_cli.layout.arranging import arrange
from blueprint_cli.layout.carding import WIDEST
from blueprint_cli.layout.composing import Band, compose, compose_notes
from blueprint_cli.layout.cutting import Stretch, cut
from blueprint_cli.layout.drafting import Frame, draft
from blueprint_cli.layout.noting import Numbered
from blueprint_cli.layout.paging import READABLE, fit
from blueprint_cli.layout.paper import PageSize, Turn, held
from blueprint_cli.layout.planning import plan
from blueprint_cli.layout.scene import Scene
from blueprint_cli.layout.surveying import Survey, survey
from blueprint_cli.layout.titling import Headline
from blueprint_cli.model.blueprint import Blueprint

SIZE = PageSize.WIDE_SLIDE
PAPER = held(SIZE, Turn.LANDSCAPE)
"""A slide, in points."""

_CARD_WIDTHS = tuple(WIDEST * share for share in (1.0, 1.5, 2.0))
"""Widths of cards that are tried beside the usual one, in points of the picture."""
_TAKEN_OFF = 5
"""How many remarks are taken off a slide at a time until the others fit it."""


class Slide(NamedTuple):
    """What a slide shows, its title, and the part of the blueprint that it tells: None where it has remarks only."""

    scene: Scene
    title: str
    part: Blueprint | None


def slides(blueprint: Blueprint) -> tuple[Slide, ...]:
    """The slides of a blueprint in the order of time, and then those of its remarks."""
    whole = fit(arrange(blueprint), SIZE)
    if whole.scale >= READABLE:
        return (Slide(whole, blueprint.title, blueprint),)
    known = survey(blueprint)
    stretches = cut(known, _starts(known))
    shares = list(_shares(known))
    count = len(stretches) + len(shares)
    drawn = [_of_steps(known, stretch, f"{number} / {count}") for number, stretch in enumerate(stretches, 1)]
    noted = [_of_notes(known, share, f"{number} / {count}") for number, share in enumerate(shares, len(drawn) + 1)]
    return (*drawn, *noted)


def _starts(whole: Survey) -> tuple[int, ...]:
    """The places of the steps with which slides begin: with each phase, and within one as often as its width needs."""
    steps = whole.blueprint.steps
    edges = [0, *(at for at, (one, other) in enumerate(pairwise(steps), 1) if one.phase != other.phase), len(steps)]
    starts: list[int] = []
    for (first, last), stretch in zip(pairwise(edges), cut(whole, edges[1:-1]), strict=True):
        width = _scene(whole, stretch, "").width
        parts = min(last - first, ceil(width * READABLE / PAPER.room.width))
        starts += [first + (last - first) * part // parts for part in range(parts)]
    return tuple(starts[1:])


def _of_steps(whole: Survey, stretch: Stretch, place: str) -> Slide:
    """A slide with cards as broad as there is room for: so they are less high, and everything is larger."""
    scene = fit(_scene(whole, stretch, place), SIZE)
    for width in _CARD_WIDTHS:
        if width > whole.card_width:
            broad = fit(_scene(whole._replace(card_width=width), stretch, place), SIZE)
            scene = max(scene, broad, key=lambda one: (round(one.scale, 2), one is broad))
    return Slide(scene, _title(whole, stretch), stretch.blueprint)


def _of_notes(whole: Survey, share: Mapping[str, Numbered], place: str) -> Slide:
    title = whole.blueprint.title
    scene = compose_notes(whole, share, Headline(title, (), (place,)), PAPER.room.width)
    high = scene._replace(height=max(scene.height, PAPER.room.height))
    return Slide(fit(high, SIZE), title, None)


def _scene(whole: Survey, stretch: Stretch, place: str) -> Scene:
    """The steps of a stretch; its remarks are numbered here and told elsewhere."""
    topology = plan(whole, stretch)
    sheet = draft(topology, Frame(Headline(_title(whole, stretch), (), (place,))))
    return compose(stretch.blueprint, [Band(topology, sheet)], sheet.texts, {})


def _title(whole: Survey, stretch: Stretch) -> str:
    """What a slide is called: the blueprint, and the phase that is shown."""
    shown = stretch.blueprint.steps[0].phase
    phases = [phase.title for phase in whole.blueprint.phases if phase.id == shown]
    return " – ".join([whole.blueprint.title, *phases])


def _shares(whole: Survey) -> Iterator[Mapping[str, Numbered]]:
    """The remarks in as many shares as there are slides needed for them."""
    left = list(whole.numbers.items())
    said = Headline(whole.blueprint.title, (), ("1 / 1",))
    while left:
        taken = len(left)
        while taken > 1 and compose_notes(whole, dict(left[:taken]), said, PAPER.room.width).height > PAPER.room.height:
            taken = max(1, taken - _TAKEN_OFF)
        yield dict(left[:taken])
        left = left[taken:]
