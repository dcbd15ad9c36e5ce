"""Realistic faults, seeded into good blueprints: each found, at its place, by its rule, and nothing else with it.

A file of faults is called after its blueprint. What a fault may say is explained at the top of ``lost-card.yaml``.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.pipeline.loading import load, understand
from blueprint_cli.review.running import run
from blueprint_cli.review.settings import Profile, Settings

FOLDER = Path(__file__).parent / "faults"
TODAY = date(2026, 11, 1)
FAULTS = [
    pytest.param(FOLDER / f"{path.stem}.blueprint.yaml", fault, id=f"{path.stem}: {fault['fault']}")
    for path in sorted(FOLDER.glob("*.yaml"))
    if not path.name.endswith(".blueprint.yaml")
    for fault in yaml.safe_load(path.read_text(encoding="utf-8"))
]
LEAST = 100


class Found(NamedTuple):
    """What is found, where: ``line`` is the text of the line. Numbers in messages change when steps come and go."""

    code: str
    line: str
    message: str


def settings_of(fault: dict[str, Any]) -> Settings:
    return Settings(
        profile=Profile(fault.get("profile", "default")),
        extend_select=tuple(fault.get("select", "").split()),
        options=fault.get("options", {}),
        today=TODAY,
    )


def look(path: Path, text: str, settings: Settings) -> list[Diagnostic]:
    loaded = understand(text.encode(), path=str(path))
    if loaded.blueprint is None or loaded.document is None:
        return list(loaded.diagnostics)
    return list(run(loaded.blueprint, loaded.document, settings=settings))


def seeded(text: str, fault: dict[str, Any]) -> str:
    """``text`` with the fault in it."""
    for change in (fault, *fault.get("and", ())):
        assert text.count(change["change"]) == 1, (
            f"{change['change']!r} stands there {text.count(change['change'])} times"
        )
        text = text.replace(change["change"], change.get("into", ""))
    return text


def shape(found: Diagnostic) -> tuple[str, str]:
    return found.code, re.sub(r"\d+", "#", found.message)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.blueprint.yaml")), ids=lambda path: path.name)
def test_the_blueprints_are_good(path: Path) -> None:
    loaded = load(path)
    found = run(loaded.blueprint, loaded.document, settings=Settings(today=TODAY))
    assert {one.code for one in found} <= {"BP102"}


@pytest.mark.parametrize(("path", "fault"), FAULTS)
def test_a_fault_is_found_at_its_place_by_its_rule_and_nothing_else_is(path: Path, fault: dict[str, Any]) -> None:
    text = path.read_text(encoding="utf-8")
    broken = seeded(text, fault)
    settings = settings_of(fault)
    before = Counter(map(shape, look(path, text, settings)))
    found = []
    for one in look(path, broken, settings):
        if before[shape(one)]:
            before[shape(one)] -= 1
        else:
            found.append(one)
    codes, places = fault["found"], fault["at"]
    expected = [(codes, places)] if isinstance(codes, str) else list(zip(codes, places, strict=True))
    lines = broken.split("\n")
    assert [one.code for one in found] == [code for code, _ in expected], [one.message for one in found]
    for one, (_, place) in zip(found, expected, strict=True):
        matching = [number for number, line in enumerate(lines, 1) if place in line]
        assert matching, f"{place!r} stands nowhere"
        assert one.place.start.line == matching[-1 if fault.get("last") else fault.get("nth", 0)], one.message


def test_there_are_enough_of_them() -> None:
    assert len(FAULTS) >= LEAST
