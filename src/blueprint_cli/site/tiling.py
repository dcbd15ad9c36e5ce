"""Tiling: what an index tells of one blueprint."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from blueprint_cli.diagnostics import Severity
from blueprint_cli.export.markup import escape
from blueprint_cli.export.page.icons import icon
from blueprint_cli.export.tables.phrasing import phrase
from blueprint_cli.model.blueprint import Blueprint, Direction
from blueprint_cli.site.addresses import FINDINGS, INDEX, changes_of, miniature_of, way
from blueprint_cli.site.entry import Entry
from blueprint_cli.site.whole import Whole, counted, numbered, tallied

_STATES = {"current": "As-is", "target": "To-be", "future": "Future"}


class Facet(NamedTuple):
    """Something that blueprints can be told apart by: each option with its value and its name."""

    key: str
    title: str
    options: tuple[tuple[str, str], ...]


def facets_of(whole: Whole, entry: Entry) -> Iterator[tuple[str, str, str, str]]:
    """What a blueprint can be filtered by: key, title, value and name."""
    blueprint = entry.blueprint
    if blueprint and blueprint.state:
        yield "state", "State", blueprint.state, _STATES[blueprint.state]
    if blueprint and blueprint.status:
        yield "status", "Status", blueprint.status, blueprint.status.capitalize()
    review = whole.review(entry)
    if review and review.is_late:
        yield "needs", "Needs attention", "review", "Review overdue"
    grave = counted(entry).keys() & {Severity.ERROR, Severity.WARNING}
    if grave:
        yield "needs", "Needs attention", "mending", "Errors or warnings"


def tile(whole: Whole, entry: Entry, place: int) -> Iterator[str]:
    """A blueprint as an item of a list, with its place among all of them."""
    facets = " ".join(f"{key}:{value}" for key, _, value, _ in facets_of(whole, entry))
    language = f' lang="{escape(entry.blueprint.language)}"' if entry.blueprint else ""
    yield f'<li class="tile" data-place="{place}" data-facets="{facets}">'
    yield _picture(entry)
    title = f'<a href="{way(INDEX, entry.page)}">{phrase(entry.title)}</a>'
    yield f'<div class="told"><h3{language} dir="auto">{title}</h3>'
    if entry.blueprint:
        yield from _about(entry.blueprint, language)
    yield f"<dl>{''.join(_facts(whole, entry))}</dl>"
    yield "</div></li>"


def _picture(entry: Entry) -> str:
    if entry.blueprint is None:
        return f'<div class="thumb broken">{icon("broken")}<span>Cannot be drawn</span></div>'
    side = " right" if entry.blueprint.direction is Direction.RIGHT_TO_LEFT else ""
    source = way(INDEX, miniature_of(entry.page))
    return f'<div class="thumb{side}"><img src="{source}" alt="" loading="lazy"></div>'


def _about(blueprint: Blueprint, language: str) -> Iterator[str]:
    marks = []
    if blueprint.state:
        marks.append(f'<span class="mark {blueprint.state}">{_STATES[blueprint.state]}</span>')
    if blueprint.status:
        marks.append(f'<span class="mark">{blueprint.status.capitalize()}</span>')
    size = " · ".join((numbered(len(blueprint.steps), "step"), numbered(len(blueprint.cards), "card")))
    yield f'<p class="marks">{"".join(marks)}<span class="size">{size}</span></p>'
    said = blueprint.description or blueprint.scenario
    if said:
        yield f'<p class="said"{language} dir="auto">{phrase(" ".join(said.split()))}</p>'


def _facts(whole: Whole, entry: Entry) -> Iterator[str]:
    if entry.blueprint and entry.blueprint.owner:
        yield _fact("Owner", f'<span dir="auto">{phrase(entry.blueprint.owner)}</span>')
    yield from _review(whole, entry)
    yield from _family(whole, entry)
    if entry.diagnostics:
        level = next(iter(counted(entry)))
        said = ", ".join(tallied(entry))
        target = entry.page if entry.blueprint is None else FINDINGS
        behind = "" if entry.blueprint is None else anchor(entry)
        yield _fact("Findings", f'<a class="{level}" href="{way(INDEX, target, behind=behind)}">{said}</a>')


def _review(whole: Whole, entry: Entry) -> Iterator[str]:
    review = whole.review(entry)
    if review is None:
        return
    until = ""
    if review.is_late:
        until = f' <strong class="bad">overdue since {review.due}</strong>'
    elif review.due:
        until = f", again by {review.due}"
    yield _fact("Reviewed", review.reviewed + until)


def _family(whole: Whole, entry: Entry) -> Iterator[str]:
    parents = whole.relations.parents.get(entry.path, ())
    if parents:
        yield _fact("Part of", ", ".join(map(_linked, parents)))
    pair = whole.relations.replaced.get(entry.path)
    if pair:
        changes = way(INDEX, changes_of(entry.path))
        more = f' · <a href="{changes}">what changes</a>' if pair.old.blueprint and entry.blueprint else ""
        yield _fact("Replaces", _linked(pair.old) + more)
    later = whole.relations.successors.get(entry.path, ())
    if later:
        yield _fact("Replaced by", ", ".join(_linked(pair.new) for pair in later))


def _linked(entry: Entry) -> str:
    return f'<a dir="auto" href="{way(INDEX, entry.page)}">{phrase(entry.title)}</a>'


def _fact(name: str, said: str) -> str:
    return f"<div><dt>{name}</dt><dd>{said}</dd></div>"


def anchor(entry: Entry) -> str:
    """The name of a blueprint's part of a page on all of them; it has no sign that means something in a URL."""
    from hashlib import sha256

    return f"of-{sha256(entry.path.encode(errors='surrogateescape')).hexdigest()[:12]}"
