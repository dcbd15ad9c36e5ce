"""The contracts of imports, in ``pyproject.toml``, forget no room."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src/blueprint_cli"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS: list[dict[str, Any]] = PROJECT["tool"]["importlinter"]["contracts"]
FORBIDDEN = {contract["name"]: contract for contract in CONTRACTS if contract["type"] == "forbidden"}
ROOMS = {f"blueprint_cli.{folder.name}" for folder in PACKAGE.iterdir() if (folder / "__init__.py").exists()}

MAY = {
    "Only source knows YAML": {"source"},
    "Only the command line and the plain report know the terminal": {"cli", "report"},
    "Graphviz and the PNG renderer are called from export": {"export"},
    "Only the editor knows the library of language servers": {"editor"},
    "Only the preview knows the libraries of web servers": {"preview"},
    "Only markdown knows Python-Markdown": {"markdown"},
}
"""The rooms that each contract leaves out since they may import what it forbids to all others."""


def test_each_contract_says_here_whom_it_leaves_out() -> None:
    assert set(MAY) == set(FORBIDDEN)


@pytest.mark.parametrize("name", FORBIDDEN)
def test_a_contract_holds_for_every_room_that_it_does_not_mean_to_leave_out(name: str) -> None:
    meant = {f"blueprint_cli.{room}" for room in MAY[name]}
    assert ROOMS - set(FORBIDDEN[name]["source_modules"]) == meant
