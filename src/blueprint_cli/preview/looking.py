"""Looking: a file as it is now, what is wrong with it, and its picture, or else the last that could be drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from blueprint_cli.configuration.resolving import Configurations
from blueprint_cli.configuration.resolving import Wish as Settings
from blueprint_cli.configuration.reviewing import review
from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.errors import BlueprintError, FileError, UsageError
from blueprint_cli.model.blueprint import Address, Blueprint
from blueprint_cli.pipeline.choosing import Selection, choose
from blueprint_cli.pipeline.drawing import Drawing, arrange
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.pipeline.loading import Loaded, read, texts, understand
from blueprint_cli.pipeline.style import Style
from blueprint_cli.pipeline.theming import dress
from blueprint_cli.preview.look import Look, Reading, State, Wish
from blueprint_cli.preview.pointing import Part, point
from blueprint_cli.report.json import finding

if TYPE_CHECKING:
    from blueprint_cli.draw.theme import Theme


def look(wish: Wish, kept: Reading) -> Look:
    """The file that is wished for, as it is now; where it cannot be drawn, its picture is made from what is ``kept``.

    What is shown: ``state``; ``title``, ``picture`` (SVG), ``views`` and ``parts`` (see ``pointing``) of what is drawn,
    empty where nothing is; ``findings`` as the format ``json`` has them, each with the ``part`` it is about; ``texts``
    of files that parts and findings lie in, by path; ``troubles``, sentences on what could not be done as wished.
    """
    troubles: list[str] = []
    now, reading = _now(wish.path)
    drawn = now if now and now.blueprint else _again(wish.path, kept)
    found = _review(now, troubles) if now else ()
    shown = dict(_picture(wish, drawn, troubles))
    parts = point(drawn) if drawn else {}
    state = _state(now)
    return Look(
        state,
        {
            "state": state.value,
            **shown,
            "parts": {name: part.shown for name, part in parts.items()},
            "findings": _told(now, found, parts if state is State.GOOD else {}) if now else [],
            "texts": {**_texts(drawn, parts), **(texts(now, found) if now else {})},
            "troubles": troubles,
        },
        reading,
    )


def picture(wish: Wish, kept: Reading, wanted: Format) -> bytes:
    """The picture as a file. Raises ``BlueprintError``, also where there is none, or no such view or theme."""
    now, _ = _now(wish.path)
    drawn = now if now and now.blueprint else _again(wish.path, kept)
    if drawn is None or drawn.blueprint is None:
        raise FileError(f"{wish.path} cannot be drawn as it is", hint="its findings say why")
    theme = dress(wish.theme).theme
    if theme is None:
        raise UsageError(f"the theme {wish.theme} has errors", hint="`blueprint render` with it shows them")
    chosen = choose(drawn.blueprint, Selection(view=wish.view))
    return Drawing(arrange(chosen, timeline=wish.timeline), Style(theme=theme)).make(wanted)


def _now(path: str) -> tuple[Loaded | None, Reading]:
    """The file, and all that was read for it; without it, nothing."""
    reading: dict[str, bytes] = {}

    def fetch(included: Path) -> bytes:
        return reading.setdefault(str(included), included.read_bytes())

    try:
        reading[path] = read(Path(path))
    except FileError:
        return None, {}
    return understand(reading[path], path=path, fetch=fetch), reading


def _again(path: str, kept: Reading) -> Loaded | None:
    """The file as it was when it could last be drawn."""
    if path not in kept:
        return None

    def fetch(included: Path) -> bytes:
        if str(included) not in kept:
            raise FileNotFoundError
        return kept[str(included)]

    return understand(kept[path], path=path, fetch=fetch)


def _state(now: Loaded | None) -> State:
    if now is None:
        return State.GONE
    return State.GOOD if now.blueprint else State.BROKEN


def _review(now: Loaded, troubles: list[str]) -> tuple[Diagnostic, ...]:
    try:
        return review(now, Configurations(Settings({})).of(now.path))
    except BlueprintError as error:  # the settings cannot be meant
        troubles.append(_sentence(error))
        return now.diagnostics


def _picture(wish: Wish, drawn: Loaded | None, troubles: list[str]) -> Iterable[tuple[str, object]]:
    blueprint = drawn.blueprint if drawn else None
    yield "title", blueprint.title if blueprint else ""
    yield "views", [[view.id, view.title] for view in blueprint.views] if blueprint else []
    yield "picture", _svg(wish, blueprint, troubles) if blueprint else ""


def _svg(wish: Wish, blueprint: Blueprint, troubles: list[str]) -> str:
    style = Style(bare=True, theme=_theme(wish.theme, troubles))
    try:
        chosen = choose(blueprint, Selection(view=wish.view))
    except UsageError as error:
        troubles.append(_sentence(error))
        chosen = blueprint
    try:
        return Drawing(arrange(chosen, timeline=wish.timeline), style).make(Format.SVG).decode()
    except BlueprintError as error:
        troubles.append(_sentence(error))
        return ""


def _theme(named: str, troubles: list[str]) -> Theme | None:
    try:
        themed = dress(named)
    except BlueprintError as error:
        troubles.append(_sentence(error))
        return None
    if themed.theme is None:
        troubles.append(f"The theme {named} has errors: {themed.diagnostics[0].message}.")
    return themed.theme


def _told(now: Loaded, found: tuple[Diagnostic, ...], parts: Mapping[str, Part]) -> list[dict[str, object]]:
    """Findings, each with the nearest part around the place that it is about."""
    by_address = {part.at: name for name, part in parts.items()}
    said = texts(now, found)
    return [{**finding(each, said), "part": _nearest(each, by_address)} for each in found]


def _nearest(found: Diagnostic, by_address: Mapping[Address, str]) -> str:
    around = (Address(found.place.path, found.route[:depth]) for depth in range(len(found.route), 0, -1))
    return next((by_address[address] for address in around if address in by_address), "")


def _texts(drawn: Loaded | None, parts: Mapping[str, Part]) -> dict[str, str]:
    return {part.at.path: part.text for part in parts.values()} if drawn else {}


def _sentence(error: BlueprintError) -> str:
    first, space, rest = str(error).partition(" ")
    begun = first.capitalize() if first.isalpha() else first  # and not the name of a file
    return f"{begun}{space}{rest}{f' ({error.hint})' if error.hint else ''}."
