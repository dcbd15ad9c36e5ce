"""Pictures on pages: fitted on one, or spread over several, cut between steps.

On several pages everything is of one size, large enough to be read. Lane titles, phases and step titles stand on
each of them, lanes at the same height, and arrows that lead to another page end at a sign that says to which step.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from blueprint_cli.layout.arranging import arrange
from blueprint_cli.layout.banding import HEADING
from blueprint_cli.layout.carding import TEXT
from blueprint_cli.layout.composing import Band, compose, compose_notes
from blueprint_cli.layout.cutting import Course, Stretch, cut
from blueprint_cli.layout.drafting import ABOVE_TITLE, Frame, Sheet, draft, widening
from blueprint_cli.layout.moving import move
from blueprint_cli.layout.noting import Numbered
from blueprint_cli.layout.paper import EDGE, PageSize, Paper, Turn, held, turns
from blueprint_cli.layout.parting import part
from blueprint_cli.layout.planning import plan
from blueprint_cli.layout.scene import Box, Scene
from blueprint_cli.layout.surrounding import MARGIN
from blueprint_cli.layout.surveying import Survey, survey
from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.layout.titling import Headline, headline, title_block
from blueprint_cli.layout.wishing import OUTER_GUTTER
from blueprint_cli.model.blueprint import Blueprint

READABLE_SIZE = 6.5
"""The size in points of paper from which on the text of cards can be read."""
READABLE = READABLE_SIZE / TEXT.size
"""The scale at which it is so large."""
LARGEST = 1.5
"""The scale beyond which nothing is enlarged."""
_WORTH_A_CUT = 1.1
"""How much larger everything must become by being on more pages, if it cannot be read well on these either."""
_TRIES, _ROUNDS = 6, 4
"""How often pages are filled anew until what is drawn fits their width, and how often until it fits their height."""


def text_size(page: Scene) -> float:
    """The size of the text of cards on a page, in points of paper."""
    return TEXT.size * page.scale


def fit(scene: Scene, size: PageSize, turn: Turn | None = None) -> Scene:
    """The scene in the middle of one page, as large as there is room for it."""
    papers = [held(size, one) for one in turns(size, turn)]
    paper = max(papers, key=lambda paper: _scale(paper, scene.width, scene.height))
    scale = _scale(paper, scene.width, scene.height)
    right, down = (paper.width / scale - scene.width) / 2, (paper.height / scale - scene.height) / 2
    return _placed(scene, paper, scale, right=right, down=down)


def spread(
    blueprint: Blueprint, size: PageSize, turn: Turn | None = None, *, timeline: Timeline = Timeline.RIGHT
) -> tuple[Scene, ...]:
    """The blueprint on as many pages as it takes for the text of its cards to be read.

    Where lanes are too broad to be read on any page, nothing is cut that would not be enlarged by it.
    """
    fitted = fit(arrange(blueprint, timeline=timeline), size, turn)
    if fitted.scale >= READABLE:
        return (fitted,)
    whole = survey(blueprint, timeline)
    uncut = _uncut(whole)
    found: list[_Pages] = []
    for one in turns(size, turn)[:: 1 if timeline is Timeline.RIGHT else -1]:
        found.append(_Spreading(whole, uncut, held(size, one)).pages())
        if found[-1].scale >= READABLE:
            break
    best = max(found, key=lambda pages: pages.scale)
    if best.scale < READABLE and best.scale < _WORTH_A_CUT * fitted.scale:
        return (fitted,)
    edge = EDGE / best.scale
    aside = edge if timeline is Timeline.RIGHT else (best.paper.width / best.scale - best.scenes[0].width) / 2
    return tuple(_placed(scene, best.paper, best.scale, right=aside, down=edge) for scene in best.scenes)


def _scale(paper: Paper, width: float, height: float) -> float:
    """Points of paper to a point of a picture that fits it."""
    return min(paper.room.width / width, paper.room.height / height, LARGEST)


def _placed(scene: Scene, paper: Paper, scale: float, *, right: float, down: float) -> Scene:
    page = scene._replace(width=paper.width / scale, height=paper.height / scale, scale=scale)
    return move(page, right, down)


class _Pages(NamedTuple):
    """A blueprint on pages of a paper, all at one scale, before they are placed there."""

    paper: Paper
    scale: float
    scenes: tuple[Scene, ...]


class _Spreading:
    """A blueprint that is to be spread over pages of one paper."""

    def __init__(self, whole: Survey, uncut: Sheet, paper: Paper) -> None:
        self._whole = whole
        self._paper = paper
        self._said = headline(whole.blueprint, whole.wording)
        self._right = whole.timeline is Timeline.RIGHT
        self._lengths = uncut.around.steps.taken()
        self._around = _AROUND_STEPS if self._right else self._length(uncut) - sum(self._lengths) + _AROUND_ROWS
        self._known: dict[tuple[str, str, tuple[Course, ...]], Band] = {}

    def pages(self) -> _Pages:
        """The pages at the scale at which they can be read, or at a smaller one where lanes are too high for that."""
        scale = READABLE
        for _ in range(_ROUNDS):
            room = self._paper.room
            bands = self._parted((room.width if self._right else room.height) / scale)
            pages = self._at(scale, bands)
            if pages.scale >= scale:
                break
            scale = pages.scale
        widest = max(band.sheet.width for band in bands)
        larger = self._at(_scale(self._paper, widest, max(scene.height for scene in pages.scenes)), bands)
        return max(pages, larger, key=lambda one: (-len(one.scenes), one.scale))

    def _parted(self, length: float) -> list[Band]:
        """The stretches, each as small as can be, on as few pages of that length as they are found to fit on.

        How long steps are is learned from each try: gutters depend on which links are cut.
        """
        lengths, room = list(self._lengths), length - self._around
        fitting: list[Band] = []
        tried: set[tuple[int, ...]] = set()
        for _ in range(_TRIES):
            starts = part(self._whole, lengths, room)
            if starts in tried or 0 < len(fitting) <= len(starts) + 1:
                break
            tried.add(starts)
            bands = [self._drafted(stretch) for stretch in cut(self._whole, starts)]
            if all(self._length(band.sheet) <= length for band in bands):
                fitting = bands
            for first, last, band in zip((0, *starts), (*starts, len(lengths)), bands, strict=True):
                share = (self._length(band.sheet) - self._around) / sum(lengths[first:last])
                lengths[first:last] = [known * share for known in lengths[first:last]]
        return fitting or bands

    def _length(self, sheet: Sheet) -> float:
        """How long a sheet is along time, with what stands above and below its lanes on a page."""
        if self._right:
            return sheet.width
        _, top = title_block(self._said, Box(MARGIN, ABOVE_TITLE, sheet.width - 2 * MARGIN, 0.0))
        return top + sheet.bottom - ABOVE_TITLE + _BELOW_LANES

    def _drafted(self, stretch: Stretch) -> Band:
        """A stretch as small as it can be; the same one is not drafted twice."""
        steps = stretch.blueprint.steps
        key = (steps[0].id, steps[-1].id, stretch.courses)
        if key not in self._known:
            topology = plan(self._whole, stretch)
            self._known[key] = Band(topology, draft(topology, Frame(None)))
        return self._known[key]

    def _at(self, scale: float, bands: Sequence[Band]) -> _Pages:
        """The pages at a scale, or at a smaller one if they are too high for it; with pages for notes if need be."""
        room = Paper(self._paper.room.width / scale, self._paper.room.height / scale)
        width = room.width if self._right else 0.0
        scenes = self._drawn(bands, width, [])
        if self._whole.numbers and any(scene.height > room.height for scene in scenes):
            scenes = self._drawn(
                bands, width, self._notes(room if self._right else room._replace(width=scenes[0].width))
            )
        fitting = _scale(self._paper, max(scene.width for scene in scenes), max(scene.height for scene in scenes))
        return _Pages(self._paper, min(scale, fitting), tuple(scenes))

    def _drawn(self, bands: Sequence[Band], width: float, notes: Sequence[Mapping[str, Numbered]]) -> list[Scene]:
        """The scenes of the bands, and then those of ``notes``; without any, notes stand below the bands."""
        count = len(bands) + len(notes)
        scenes = [
            compose(
                band.topology.stretch.blueprint,
                [band],
                band.sheet.texts,
                {} if notes else band.topology.stretch.numbers,
            )
            for band in self._aligned(bands, width, count)
        ]
        for number, share in enumerate(notes, start=len(bands) + 1):
            scenes.append(compose_notes(self._whole, share, self._headline(number, count), width or scenes[0].width))
        return [scene._replace(prefix=f"{scene.prefix}-{number}") for number, scene in enumerate(scenes, start=1)]

    def _aligned(self, bands: Sequence[Band], width: float, count: int) -> Iterator[Band]:
        """The bands, lanes in the same place on each page: rows at one height, and as wide as it."""
        lanes = zip(*(band.sheet.around.lanes for band in bands), strict=True)
        widened = widening(bands, width)
        breadths = [max(lane.box.height if self._right else lane.box.width for lane in alike) for alike in lanes]
        frames = [
            Frame(self._headline(number, count), width=width, lane_breadths=breadths, widened=widened)
            for number in range(1, len(bands) + 1)
        ]
        sheets = [draft(band.topology, frame) for band, frame in zip(bands, frames, strict=True)]
        top = max(sheet.around.top for sheet in sheets) if self._right else 0.0
        for band, frame, sheet in zip(bands, frames, sheets, strict=True):
            low = sheet.around.top >= top
            yield Band(band.topology, sheet if low else draft(band.topology, frame._replace(lanes_top=top)))

    def _headline(self, number: int, count: int) -> Headline:
        """What stands above a page: everything above the first one; and where there are several, which one it is."""
        said = self._said if number == 1 else Headline(self._said.title, (), ())
        return said._replace(record=(*said.record, f"{number} / {count}")) if count > 1 else said

    def _notes(self, room: Paper) -> list[Mapping[str, Numbered]]:
        """The notes in as many shares as there are pages needed for them."""
        shares: list[Mapping[str, Numbered]] = []
        left = list(self._whole.numbers.items())
        while left:
            taken = len(left)
            said = self._headline(2, 2)
            while taken > 1 and compose_notes(self._whole, dict(left[:taken]), said, room.width).height > room.height:
                taken = taken * 3 // 4
            shares.append(dict(left[:taken]))
            left = left[taken:]
        return shares


_AROUND_STEPS = 2 * MARGIN + HEADING + 2 * OUTER_GUTTER + 50.0
"""The width of a page that is not for steps, by estimate: margins, lane titles, signs."""
_AROUND_ROWS, _BELOW_LANES = 50.0, 45.0
"""What signs take up where time runs down, above and below the steps; and the legend and the margin, by estimate."""


def _uncut(whole: Survey) -> Sheet:
    """A blueprint in one piece: what its steps take up where nothing is cut."""
    (stretch,) = cut(whole)
    return draft(plan(whole, stretch), Frame(None))
