"""Rendering: making the pictures that are planned, and writing them."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from blueprint_cli.cli.console import Console
from blueprint_cli.errors import EngineError, extra_hint

if TYPE_CHECKING:
    from pathlib import Path

    from blueprint_cli.cli.planning import Job, Picture
    from blueprint_cli.pipeline.choosing import Selection
    from blueprint_cli.pipeline.paging import Paging
    from blueprint_cli.pipeline.rendering import Rendering
    from blueprint_cli.pipeline.style import Style

Item = TypeVar("Item")
Work = Callable[[Item, Console], int]


class Wish(NamedTuple):
    """How every picture of a run is to be made, and with which measured values, if any.

    ``kept``: of a file with errors it is told which pictures of it stay, for somebody looks at them.
    ``fresh``: a picture that had to be written means exit code 1, for it was missing or out of date.
    """

    selection: Selection
    style: Style
    force: bool
    values: str = ""
    kept: bool = False
    fresh: bool = False


def render_all(jobs: Sequence[Job], wish: Wish, console: Console, *, processes: int | None) -> list[int]:
    """Make the pictures of each job; the exit code of each, in their order.

    Without a number of ``processes`` there are as many as is sensible.
    """
    return in_processes(partial(_render, wish), jobs, console, processes=processes)


def in_processes(work: Work[Item], items: Sequence[Item], console: Console, *, processes: int | None) -> list[int]:
    """Do what takes as long as drawing on each of ``items``; the exit code of each, in their order.

    Without a number of ``processes`` there are as many as is sensible.
    """
    processes = min(processes or _sensible(len(items)), len(items))
    if processes < 2:
        return [console.attempt(partial(work, item, console)) for item in console.progress(items)]
    from blueprint_cli.cli.sharing import share

    return share(work, items, console, processes=processes)


_WORTH_A_PROCESS = 8
"""How many files of a usual size take as long as it takes until a process can draw."""


def _sensible(files: int) -> int:
    cpus = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cpus, files // _WORTH_A_PROCESS)


def _render(wish: Wish, job: Job, console: Console) -> int:
    """Make and write the pictures of one blueprint, once all that was selected is there; none stops another."""
    from blueprint_cli.cli.measuring import lay
    from blueprint_cli.pipeline.choosing import choose
    from blueprint_cli.pipeline.rendering import Rendering

    loaded = job.source.load()
    if loaded.blueprint is None:
        from blueprint_cli.cli.complaining import refuse

        code = refuse(loaded, console)
        if wish.kept:
            _tell_kept(job, console)
        return code
    laid = lay(loaded.blueprint, wish.values, console)
    if laid.blueprint is None:
        return laid.code
    views = dict.fromkeys(picture.view for picture in job.pictures)
    chosen = {view: choose(laid.blueprint, wish.selection._replace(view=view)) for view in views}
    making = {view: Rendering(blueprint, wish.style, loaded.document) for view, blueprint in chosen.items()}
    _tell_unshipped(job, making, console)
    _tell_small(job, making, console, paging=wish.style.paging)
    deliveries = [
        partial(_deliver, picture, making[picture.view], wish=wish, console=console) for picture in job.pictures
    ]
    return max(laid.code, *map(console.attempt, deliveries))


def _deliver(picture: Picture, making: Rendering, *, wish: Wish, console: Console) -> int:
    """Make one picture and put its files where they belong; none of these stops another."""
    files = _make(picture, making)
    put = partial(_put, wish=wish, console=console)
    places = zip(files, picture.targets(len(files)), strict=True)
    return max(console.attempt(partial(put, content, target)) for content, target in places)


def _make(picture: Picture, making: Rendering) -> Sequence[bytes]:
    """The files of the picture. Raises ``EngineError``, which says of which picture it is."""
    try:
        return making.make(picture.format)
    except EngineError as error:
        name = picture.target or f"{making.path} as {picture.format}"
        raise EngineError(f"{name}: {error}", hint=error.hint) from error


def _put(content: bytes, target: Path | None, *, wish: Wish, console: Console) -> int:
    from blueprint_cli.export.writing import Written, write

    if target is None:
        console.result(content)
    elif write(target, content, force=wish.force) is Written.UNCHANGED:
        console.say(f"unchanged {target}")
    else:
        console.say(f"wrote {target}")
        return int(wish.fresh)
    return 0


def _tell_kept(job: Job, console: Console) -> None:
    kept = [str(picture.target) for picture in job.pictures if picture.target and picture.target.exists()]
    if kept:
        console.note(f"{', '.join(kept)} {'stay' if len(kept) > 1 else 'stays'} as last drawn, until that is mended")


def _tell_unshipped(job: Job, making: Mapping[str, Rendering], console: Console) -> None:
    pictures = [picture for picture in job.pictures if picture.format in _SEEN | {"html"}]
    scenes = [scene for picture in pictures for scene in making[picture.view].scenes]
    characters = "".join(dict.fromkeys("".join(scene.unshipped for scene in scenes)))
    if characters:
        from blueprint_cli.draw.typefaces import extras_for

        extras = extras_for(characters, scenes[0].language)
        way_out = f"; for fonts of all or some of them, {extra_hint(','.join(extras))}" if extras else ""
        console.note(
            f"{job.source.path} has characters that no installed font has, and each machine draws them with "
            f"a font of its own{way_out}: {' '.join(characters)}"
        )


def _tell_small(job: Job, making: Mapping[str, Rendering], console: Console, *, paging: Paging) -> None:
    """Tell where the text of cards is too small on a page to be read well."""
    if paging.size is None:
        return
    from blueprint_cli.layout.paging import READABLE_SIZE, text_size

    views = dict.fromkeys(picture.view for picture in job.pictures if picture.format in _SEEN)
    size = min((text_size(making[view].scenes[0]) for view in views), default=READABLE_SIZE)
    if round(size, 1) < READABLE_SIZE:
        console.note(
            f"on {paging.size} the text of {job.source.path} is {size:.1f} points high, and below {READABLE_SIZE:g} "
            f"it is hard to read; {_larger(paging)}"
        )


_SEEN = frozenset({"svg", "png", "pdf"})


def _larger(paging: Paging) -> str:
    """What would make the text on pages larger."""
    from blueprint_cli.layout.paper import Turn
    from blueprint_cli.layout.timeline import Timeline

    if paging.fitted:
        return "without --fit, it takes as many pages as it needs"
    broad, worst, better = "high", Turn.LANDSCAPE, "--portrait, "
    if paging.timeline is Timeline.DOWN:
        broad, worst, better = "wide", Turn.PORTRAIT, "--landscape, "
    turned = better if paging.turn is worst else ""
    return f"its lanes are too {broad} for more; {turned}a larger page or fewer --lanes make it larger"
