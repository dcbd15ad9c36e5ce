"""Listing: who or what occurs where across all blueprints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import quote

from blueprint_cli.export.tables.phrasing import phrase
from blueprint_cli.site.addresses import GOALS, PEOPLE, SYSTEMS, way
from blueprint_cli.site.framing import Content, frame
from blueprint_cli.site.occurrences import Occurrence, Subject
from blueprint_cli.site.whole import Whole, numbered


class Chapter(NamedTuple):
    """A page of this kind: its name, its title, and what it says above and where there is nothing."""

    page: str
    title: str
    about: str
    nothing: str


CHAPTERS = (
    Chapter(
        PEOPLE,
        "People",
        "Who acts in which blueprint, and on how many of its cards.",
        "No card says by whom it is done. Add `by` to cards, and `roles` to their files.",
    ),
    Chapter(
        SYSTEMS,
        "Systems",
        "What stands in the lanes of support, and the roles that are systems.",
        "No blueprint has a card in a lane of support, or a role of the kind `system`.",
    ),
    Chapter(
        GOALS,
        "Goals",
        "Which goals the blueprints serve, and on how many of their cards.",
        "No blueprint has `goals`.",
    ),
)


def list_subjects(whole: Whole, chapter: Chapter) -> bytes:
    """The page of one chapter."""
    subjects = {PEOPLE: whole.people, SYSTEMS: whole.systems, GOALS: whole.goals}[chapter.page]
    return frame(whole, Content(chapter.page, chapter.title, _body(chapter, subjects)))


def place_of(number: int) -> str:
    """The id of a subject on its page, by its place there."""
    return f"subject-{number}"


def _body(chapter: Chapter, subjects: Sequence[Subject]) -> Iterator[str]:
    yield f'<h1>{chapter.title}</h1><p class="sum">{chapter.about}</p>'
    if not subjects:
        yield f'<p class="nothing">{phrase(chapter.nothing)}</p>'
        return
    yield '<ul class="subjects">'
    for number, subject in enumerate(subjects):
        total = f"{numbered(len(subject.occurrences), 'blueprint')}, {numbered(subject.cards, 'card')}"
        kind = f"{phrase(subject.kind.capitalize())} · " if subject.kind else ""
        yield f'<li id="{place_of(number)}"><h2 dir="auto">{phrase(subject.title)}</h2>'
        yield f'<p class="size">{kind}{total}</p>'
        yield f"<ul>{''.join(_occurrence(chapter.page, subject, one) for one in subject.occurrences)}</ul></li>"
    yield "</ul>"


def _occurrence(page: str, subject: Subject, one: Occurrence) -> str:
    behind = f"search={quote(subject.title, safe='')}" if one.cards else ""
    target = way(page, one.entry.page, behind=behind)
    return (
        f'<li><a dir="auto" href="{target}">{phrase(one.entry.title)}</a>'
        f' <span class="count">{numbered(one.cards, "card")}</span></li>'
    )
