"""Bookmarks: the phases of a journey and their steps, each leading to its place on its page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from blueprint_cli.export.pdf.objects import Body, dictionary, number, string
from blueprint_cli.layout.scene import Box, Scene


@dataclass(slots=True, kw_only=True)
class _Bookmark:
    """A title, where it leads, and what stands under it."""

    title: str
    destination: str
    phase: str = ""
    under: list[_Bookmark] = field(default_factory=list)


def outline(body: Body, scenes: Sequence[Scene], pages: Sequence[str]) -> str:
    """The bookmarks of a document with one page to each scene; the reference to their root."""
    bookmarks: list[_Bookmark] = []
    for scene, page in zip(scenes, pages, strict=True):
        for bookmark in _steps(scene, page):
            if bookmark.phase and bookmarks and bookmarks[-1].phase == bookmark.phase:
                bookmarks[-1].under += bookmark.under
            else:
                bookmarks.append(bookmark)
    root = body.reserve()
    body.put(root, dictionary({"Type": "/Outlines", **_placed(bookmarks, root, body)}))
    return root


def _steps(scene: Scene, page: str) -> Iterator[_Bookmark]:
    """A bookmark for each step, under that of its phase if it has one."""
    bars = {bar.id: bar.title for bar in scene.phases}
    for step in scene.steps:
        destination = _destination(scene, step.box, page)
        bookmark = _Bookmark(title=f"{step.number} {step.title}", destination=destination)
        if step.phase in bars:
            yield _Bookmark(title=bars[step.phase], destination=destination, phase=step.phase, under=[bookmark])
        else:
            yield bookmark


def _destination(scene: Scene, box: Box, page: str) -> str:
    """The upper left corner of a box, as large as the page is shown already."""
    left, top = box.x * scene.scale, (scene.height - box.y) * scene.scale
    return f"[{page} /XYZ {number(left)} {number(top)} null]"


def _placed(bookmarks: Sequence[_Bookmark], parent: str, body: Body) -> dict[str, str]:
    """What a parent says of its bookmarks, once they are in the file."""
    if not bookmarks:
        return {}
    references = [body.reserve() for _ in bookmarks]
    following = dict(pairwise(references))
    preceding = {later: earlier for earlier, later in pairwise(references)}
    for bookmark, reference in zip(bookmarks, references, strict=True):
        entries = {
            "Title": string(bookmark.title),
            "Parent": parent,
            "Prev": preceding.get(reference, ""),
            "Next": following.get(reference, ""),
            "Dest": bookmark.destination,
            **_placed(bookmark.under, reference, body),
        }
        body.put(reference, dictionary(entries))
    count = len(bookmarks) + sum(len(bookmark.under) for bookmark in bookmarks)
    return {"First": references[0], "Last": references[-1], "Count": str(count)}
