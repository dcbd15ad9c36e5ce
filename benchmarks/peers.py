"""The same blueprints for the tools that people draw them with otherwise, where those are on the PATH.

Each gets the plain form of its language: a container for each lane, a node for each card, an edge for each link. What
is measured is time; the pictures are not compared here.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.loading import load
from fixtures import FOLDER


def drawn_by(folder: Path, fixture: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The peers there are, and the command by which each draws ``fixture``; what it reads goes into ``folder``."""
    blueprint = load(FOLDER / f"{fixture}.blueprint.yaml").blueprint
    if blueprint is None:
        raise ValueError(f"the fixture {fixture} cannot be drawn")
    picture = str(folder / f"{fixture}.svg")
    if d2 := shutil.which("d2"):
        source = _put(folder / f"{fixture}.d2", _d2, blueprint)
        yield "D2, dagre", (d2, "--layout=dagre", source, picture)
        yield "D2, ELK", (d2, "--layout=elk", source, picture)
    if mermaid := shutil.which("mmdc"):
        yield "Mermaid", (mermaid, "-i", _put(folder / f"{fixture}.mmd", _mermaid, blueprint), "-o", picture)
    if plantuml := shutil.which("plantuml"):
        yield "PlantUML", (plantuml, "-tsvg", _put(folder / f"{fixture}.puml", _plantuml, blueprint))


def _put(path: Path, write: Callable[[Blueprint], Iterator[str]], blueprint: Blueprint) -> str:
    path.write_text("".join(f"{line}\n" for line in write(blueprint)), encoding="utf-8")
    return str(path)


def _d2(blueprint: Blueprint) -> Iterator[str]:
    lanes = {card.id: card.lane for card in blueprint.cards}
    for lane in blueprint.lanes:
        yield f'{lane.id}: "{lane.title}" {{'
        yield from (f'  {card.id}: "{card.text}"' for card in blueprint.cards if card.lane == lane.id)
        yield "}"
    for link in blueprint.links:
        label = f': "{link.text}"' if link.text else ""
        yield f"{lanes[link.source]}.{link.source} -> {lanes[link.target]}.{link.target}{label}"


def _mermaid(blueprint: Blueprint) -> Iterator[str]:
    yield "flowchart LR"
    for lane in blueprint.lanes:
        yield f'subgraph {lane.id}["{lane.title}"]'
        yield from (f'  {card.id}["{card.text}"]' for card in blueprint.cards if card.lane == lane.id)
        yield "end"
    for link in blueprint.links:
        label = f'|"{link.text}"|' if link.text else ""
        yield f"{link.source} -->{label} {link.target}"


def _plantuml(blueprint: Blueprint) -> Iterator[str]:
    yield "@startuml"
    yield "left to right direction"
    for lane in blueprint.lanes:
        yield f'package "{lane.title}" {{'
        yield from (f'  rectangle "{card.text}" as {card.id}' for card in blueprint.cards if card.lane == lane.id)
        yield "}"
    for link in blueprint.links:
        yield f"{link.source} --> {link.target}" + (f" : {link.text}" if link.text else "")
    yield "@enduml"
