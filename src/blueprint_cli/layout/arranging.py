"""From a blueprint to its scene: everything in its place."""

from __future__ import annotations

from collections.abc import Sequence

from blueprint_cli.errors import UsageError
from blueprint_cli.layout.composing import Band, compose
from blueprint_cli.layout.cutting import cut
from blueprint_cli.layout.drafting import ABOVE_TITLE, Frame, draft, widening
from blueprint_cli.layout.planning import Topology, plan
from blueprint_cli.layout.scene import Box, Scene
from blueprint_cli.layout.surrounding import MARGIN
from blueprint_cli.layout.surveying import Survey, survey
from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.layout.titling import headline, title_block
from blueprint_cli.model.blueprint import Blueprint

BETWEEN_BANDS = 22.0
"""From one band of lanes to the phases of the next, where a picture is folded."""


def arrange(blueprint: Blueprint, *, wrap: int = 0, timeline: Timeline = Timeline.RIGHT) -> Scene:
    """The scene of a blueprint, or of a view of one.

    With ``wrap``, after each so many steps the lanes begin anew, below the band of lanes before. That is for time
    that runs to the right only: raises ``UsageError``.
    """
    if wrap and timeline is Timeline.DOWN:
        raise UsageError("a picture whose time runs down is not folded", hint="leave out --wrap, or --direction down")
    whole = survey(blueprint, timeline)
    stretches = cut(whole, range(wrap, len(blueprint.steps), wrap) if wrap else ())
    topologies = [plan(whole, stretch) for stretch in stretches]
    if len(topologies) > 1:
        return _folded(whole, topologies)
    sheet = draft(topologies[0], Frame(headline(whole.blueprint, whole.wording)))
    return compose(whole.blueprint, [Band(topologies[0], sheet)], sheet.texts, whole.numbers)


def _folded(whole: Survey, topologies: Sequence[Topology]) -> Scene:
    """The stretches one below the other, all as wide as the widest."""
    drafts = [(topology, draft(topology, Frame(None))) for topology in topologies]
    width = max(sheet.width for _, sheet in drafts)
    widened = widening(drafts, width)
    said = headline(whole.blueprint, whole.wording)
    title, top = title_block(said, Box(MARGIN, ABOVE_TITLE, width - 2 * MARGIN, 0.0))
    bands: list[Band] = []
    for topology in topologies:
        sheet = draft(topology, Frame(None, top=top, width=width, widened=widened))
        bands.append(Band(topology, sheet))
        top = sheet.bottom + BETWEEN_BANDS
    return compose(whole.blueprint, bands, title, whole.numbers)
