"""Completing: what a shell offers where a word is being typed.

What is offered depends on what a parameter calls its value in the help: every parameter whose value is a ``VIEW,...``
gets the views of the files that stand on the line. Loaded only while a shell asks.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from blueprint_cli.errors import BlueprintError

if TYPE_CHECKING:
    from typer.core import TyperCommand

    from blueprint_cli.model.blueprint import Blueprint

_MOST_FILES = 200
"""More files than these help nobody to choose."""

_MOST_READ = 20
"""So many files are looked into where none is named yet: an answer has to come while somebody waits for it."""


class Candidate(NamedTuple):
    """What may stand there, in the form in which the shells' scripts want it."""

    value: str
    help: str | None = None
    type: str = "plain"


_Find = Callable[[str], Iterable[Candidate]]
"""What there is to choose from, given the word so far."""


class Source(NamedTuple):
    """Where the values of a parameter come from; it may take ``several``, with commas between them."""

    find: _Find
    several: bool


def complete(command: TyperCommand) -> None:
    """Give the parameters of ``command`` what they can be completed with."""
    for parameter in command.params:
        found = source_of(parameter.metavar or "", is_argument=parameter.param_type_name == "argument")
        if found:
            setattr(parameter, "shell_complete", partial(_offer, found))  # noqa: B010 - a method


def _offer(found: Source, _ctx: Any, incomplete: str) -> list[Candidate]:
    return candidates(found, incomplete)


def source_of(metavar: str, *, is_argument: bool) -> Source | None:
    """Where the values of a parameter come from that calls them ``metavar``; None where nowhere is known."""
    find = _files if metavar == "FILE" and is_argument else SOURCES.get(metavar)
    return Source(find, several=metavar.endswith(",...")) if find else None


def candidates(found: Source, incomplete: str) -> list[Candidate]:
    """The candidates that go on from ``incomplete``: from its last word, where it may hold several."""
    done, comma, begun = incomplete.rpartition(",") if found.several else ("", "", incomplete)
    taken = done.split(",")
    with suppress(BlueprintError, OSError):  # somebody is typing: a file that cannot be read offers nothing
        return [
            one._replace(value=f"{done}{comma}{one.value}")
            for one in found.find(begun)
            if one.value.startswith(begun) and one.value not in taken
        ]
    return []


def _files(begun: str) -> Iterator[Candidate]:
    """The blueprints in the folder that ``begun`` stands in, and in those below it."""
    from blueprint_cli.source.finding import find

    folder = begun.rpartition("/")[0]
    root = Path(f"{folder}/" if folder or begun.startswith("/") else ".")
    with suppress(OSError):
        named = find([root]).files if root.is_dir() else ()
        yield from (Candidate(path.as_posix()) for path in islice(named, _MOST_FILES))


def _tables(begun: str) -> Iterator[Candidate]:
    """The tables in the folder that ``begun`` stands in, and in those right below it."""
    folder = begun.rpartition("/")[0]
    root = Path(f"{folder}/" if folder or begun.startswith("/") else ".")
    found = (path for pattern in ("*.csv", "[!.]*/*.csv") for path in sorted(root.glob(pattern)))
    yield from (Candidate(path.as_posix()) for path in islice(found, _MOST_FILES))


def _blueprints() -> Iterator[Blueprint]:
    """Those that are named on the line, or else some of those that are here."""
    from blueprint_cli.pipeline.loading import load
    from blueprint_cli.source.filename import is_blueprint
    from blueprint_cli.source.finding import find

    named = [path for path in map(Path, _words()) if is_blueprint(path.name) or path.is_dir()]
    found = find(named or [Path()]).files
    for path in islice(found, _MOST_READ):
        with suppress(BlueprintError):
            blueprint = load(path).blueprint
            if blueprint:
                yield blueprint


def _words() -> list[str]:
    """Those of the line, as far as it is written: the shells' scripts hand it on so."""
    line = os.environ.get("COMP_WORDS") or os.environ.get("_TYPER_COMPLETE_ARGS") or ""
    try:
        return shlex.split(line)
    except ValueError:  # a quote is still open
        return line.split()


def _unique(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    yield from {candidate.value: candidate for candidate in candidates}.values()


def _views(_begun: str) -> Iterator[Candidate]:
    from blueprint_cli.model.views import JOURNEY

    yield Candidate(JOURNEY, "The customer's journey map")
    yield from _unique(Candidate(view.id, view.title) for each in _blueprints() for view in each.views)


def _lanes(_begun: str) -> Iterator[Candidate]:
    yield from _unique(Candidate(lane.id, lane.title) for each in _blueprints() for lane in each.lanes)


def _phases(_begun: str) -> Iterator[Candidate]:
    yield from _unique(Candidate(phase.id, phase.title) for each in _blueprints() for phase in each.phases)


def _roles(_begun: str) -> Iterator[Candidate]:
    yield from _unique(Candidate(role.id, role.title) for each in _blueprints() for role in each.roles)


def _tags(_begun: str) -> Iterator[Candidate]:
    yield from _unique(Candidate(tag) for each in _blueprints() for card in each.cards for tag in card.tags)


def _named(begun: str) -> Iterator[Candidate]:
    """All that can stand out."""
    from blueprint_cli.model.blueprint import Mark

    parts = (_lanes, _phases, _roles, _tags)
    yield from _unique(candidate for part in parts for candidate in part(begun))
    yield from _unique(Candidate(step.id, step.title) for each in _blueprints() for step in each.steps)
    yield from (Candidate(mark.value) for mark in Mark)


def _hideable(_begun: str) -> Iterator[Candidate]:
    from blueprint_cli.analysis.hiding import HIDEABLE

    yield from map(Candidate, HIDEABLE)


def _rules(_begun: str) -> Iterator[Candidate]:
    """By code and by name; a shell shows those that begin as what was typed does."""
    from blueprint_cli.review.registry import RULES

    for rule in RULES:
        yield Candidate(rule.code, rule.name)
        yield Candidate(rule.name, rule.code)


def _templates(_begun: str) -> Iterator[Candidate]:
    from blueprint_cli.cli.commands.new import templates

    yield from map(Candidate, templates())


def _formats(_begun: str) -> Iterator[Candidate]:
    from blueprint_cli.pipeline.formats import Format

    yield from (Candidate(each.value) for each in Format)


def _chapters(_begun: str) -> Iterator[Candidate]:
    from blueprint_cli.chapters.registry import CHAPTERS

    yield from (Candidate(chapter.name, chapter.title) for chapter in CHAPTERS)


def _themes(_begun: str) -> Iterator[Candidate]:
    from blueprint_cli.draw.themes import ThemeName

    yield from (Candidate(theme.value) for theme in ThemeName)


SOURCES: dict[str, _Find] = {
    "FILE...": _files,
    "[PATH]...": _files,
    "[PATH]": _files,
    "[FILE|DIR]": _files,
    "FILE.csv": _tables,
    "VIEW,...": _views,
    "LANE,...": _lanes,
    "PHASE,...": _phases,
    "ROLE,...": _roles,
    "TAG,...": _tags,
    "NAME,...": _named,
    "WHAT,...": _hideable,
    "RULE": _rules,
    "RULE,...": _rules,
    "TEMPLATE": _templates,
    "FORMAT,...": _formats,
    "NAME|FILE": _themes,
    "CHAPTER,...": _chapters,
}
"""By what a parameter calls its value: what it can be completed with."""
