"""Files of other tools for tests: what they are imported as, which must be a sound blueprint each time."""

from __future__ import annotations

from textwrap import dedent
from typing import NamedTuple

from blueprint_cli.exchange.formats import ImportFormat, Reader
from blueprint_cli.exchange.sketch import RemarkKind
from blueprint_cli.model.blueprint import Blueprint, LaneRole
from blueprint_cli.pipeline.exchanging import take_over
from blueprint_cli.pipeline.formatting import reformat
from blueprint_cli.pipeline.linting import lint
from blueprint_cli.pipeline.loading import understand
from blueprint_cli.review.settings import Settings


class Taken(NamedTuple):
    """What an import gave, and what it said."""

    blueprint: Blueprint
    remarks: list[str]
    text: str

    def cards(self, lane: str) -> list[list[str]]:
        """The texts of the cards of a lane (by id), step by step."""
        return [
            [card.text for card in self.blueprint.cards if (card.lane, card.step) == (lane, step.id)]
            for step in self.blueprint.steps
        ]


def take(
    content: bytes | str,
    form: ImportFormat | None,
    *,
    path: str = "a.txt",
    roles: dict[str, LaneRole] | None = None,
    sheet: str = "",
    said: dict[str, RemarkKind] | None = None,
) -> Taken:
    """Import a file; it comes out formatted, sound, and without an error of lint's."""
    raw = dedent(content).lstrip("\n").encode() if isinstance(content, str) else content
    imported = take_over(raw, form, Reader(roles or {}, sheet, said=said or {}), path=path)
    loaded = understand(imported.text.encode(), path="imported.blueprint.yaml")
    assert loaded.blueprint is not None, (imported.text, loaded.diagnostics)
    assert reformat(imported.text.encode(), path="imported.blueprint.yaml").after == imported.text
    errors = [found for found in lint(loaded, Settings()) if found.severity == "error"]
    assert errors == []
    return Taken(loaded.blueprint, [f"{place}: {message}" for place, message in imported.remarks], imported.text)
