"""Each dependency has its line, with the reason and the licence."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import metadata, packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
TOOL, COMMANDS, DEVELOPMENT = re.split(
    r"\n## Of (?:single commands and scripts|those who work on it)\n",
    (ROOT / "docs/dependencies.md").read_text(encoding="utf-8"),
)
EXTRAS = {name: wanted for name, wanted in PROJECT["optional-dependencies"].items() if name != "dev"}


def _names(requirements: list[str]) -> list[str]:
    return [re.split(r"[\[<>=!~ ;]", requirement)[0] for requirement in requirements]


def _lines(page: str) -> dict[str, str]:
    return dict(re.findall(r"^\| `([\w-]+)` \| .+ \| ([\w.-]+) \|$", page, re.MULTILINE))


def test_each_dependency_of_the_tool_has_its_line() -> None:
    assert list(_lines(TOOL)) == _names(PROJECT["dependencies"])


def test_each_dependency_of_a_command_has_its_line() -> None:
    assert list(_lines(COMMANDS)) == sorted({name for wanted in EXTRAS.values() for name in _names(wanted)})


def test_each_dependency_of_development_has_its_line() -> None:
    assert list(_lines(DEVELOPMENT)) == _names(PROJECT["optional-dependencies"]["dev"])


@pytest.mark.parametrize("package", _names(PROJECT["dependencies"]))
def test_each_dependency_of_the_tool_is_used_by_it(package: str) -> None:
    modules = [module for module, owners in packages_distributions().items() if package in map(str.lower, owners)]
    code = "".join(path.read_text(encoding="utf-8") for path in ROOT.glob("src/**/*.py"))
    assert any(module in code for module in modules or [package.replace("-", "_")])


@pytest.mark.parametrize(("package", "licence"), _lines(TOOL).items())
def test_the_licence_is_the_one_that_the_package_states(package: str, licence: str) -> None:
    known = metadata(package)
    classifiers = [text for text in known.get_all("Classifier") or [] if text.startswith("License ::")]
    stated = " ".join(text for text in (known.get("License-Expression"), known.get("License"), *classifiers) if text)
    assert not stated or licence.split("-")[0] in stated  # resvg-py states its own in its licence file only
