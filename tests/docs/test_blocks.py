"""Every block of code on every page is read, checked or run: a page that shows what does not work fails here."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from blueprint_cli import understand
from blueprint_cli.cli.commanding import load
from blueprint_cli.configuration.checking import check
from blueprint_cli.configuration.reading import read
from blueprint_cli.markdown.extension import BlueprintExtension
from blueprint_cli.pipeline.formatting import reformat
from blueprint_cli.pipeline.theming import dress
from executing import Block, blocks

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(ROOT.glob("docs/**/*.md"))]
CHECKED = {"blueprint", "console", "json", "python", "sh", "toml", "yaml"}
"""The languages that are checked here; the others are shown for what they look like, or held by tests of their own."""


class Found(NamedTuple):
    """A block, and where it is."""

    page: Path
    block: Block

    def __str__(self) -> str:
        first = self.block.body.partition("\n")[0][:30]
        return f"{self.page.relative_to(ROOT)}: {self.block.language} {self.block.words} {first}"


FOUND = [
    Found(page, block)
    for page in PAGES
    for block in blocks(page.read_text(encoding="utf-8"))
    if block.language in CHECKED
]


def test_there_are_blocks_of_every_language() -> None:
    assert {found.block.language for found in FOUND} == CHECKED


@pytest.mark.parametrize("found", FOUND, ids=str)
def test_a_block_does_what_its_page_says(found: Found, tmp_path: Path) -> None:
    match found.block.language:
        case "console" | "python":
            assert _is_executed(found.page), "only pages directly in docs are executed"
        case "json":
            json.loads(found.block.body)
        case "sh":
            _check_shell(found.block.body)
        case "toml":
            _check_toml(found.block.body, tmp_path)
        case "blueprint":
            _check_embedded(found.block)
        case _:
            _check_yaml(found, tmp_path)


def _is_executed(page: Path) -> bool:
    """Whether docs/generate.py runs what is on it, and ``test_generated`` fails where that prints something else."""
    return page == ROOT / "README.md" or page.parent == ROOT / "docs"


def _check_shell(script: str) -> None:
    """It is a script, and calls commands and flags of ours that there are."""
    bash = shutil.which("bash")
    assert bash is None or subprocess.run([bash, "-nc", script], check=False).returncode == 0
    for command in _commands(script):
        program, *arguments = command
        if program.rpartition("/")[2] == "blueprint":
            name, *flags = arguments
            assert name.startswith("-") or load(name).make_context(name, flags)
        else:
            assert program.rpartition("/")[2] in {"cd", "git", "pip", "python3", "source", "man", "pipx", "pytest"}


def _commands(script: str) -> Iterator[list[str]]:
    """The words of each command, those that are passed to another program left out."""
    for line in script.replace("\\\n", " ").splitlines():
        lexer = shlex.shlex(line, posix=True, punctuation_chars="|&;<>")
        lexer.whitespace_split = True
        command: list[str] = []
        for word in lexer:
            if set(word) <= set("|&;<>"):
                yield from [command] if command else []
                command = []
                if set(word) <= set("<>"):
                    next(lexer)
            else:
                command.append(word)
        yield from [command] if command else []


def _check_toml(body: str, folder: Path) -> None:
    """It is TOML, and what is for the tool are settings that there are."""
    if "language-server" not in tomllib.loads(body):
        (folder / "blueprint.toml").write_text(body, encoding="utf-8")
        assert check(read(folder / "blueprint.toml"))


def _check_embedded(block: Block) -> None:
    """A block of a page is a blueprint, or names one of the examples."""
    if block.words:
        named = dict(word.split("=") for word in shlex.split(block.words))["file"]
        assert (ROOT / "examples" / named).is_file()
    else:
        assert understand(block.body, path="a.blueprint.yaml").diagnostics == ()


def _check_yaml(found: Found, folder: Path) -> None:
    """It is what it looks like: a blueprint, a part of one, a theme, or settings of another tool."""
    block = found.block
    first = re.search(r"^(\w+):", block.body, re.MULTILINE)
    match block.words, first and first[1]:
        case "hooks" | "workflow" | "gitlab", _:
            assert found.page.name == "ci.md", "test_pages_for_machines holds those of this page"
        case "before", _:
            after = next(each for each in blocks(found.page.read_text(encoding="utf-8")) if each.words == "after")
            assert reformat(block.body.encode(), path="a.blueprint.yaml").after == after.body
        case "mkdocs", _:
            for each in yaml.safe_load(block.body)["markdown_extensions"]:
                BlueprintExtension(**(each["blueprint"] if isinstance(each, dict) else {}))
        case _, "repos":
            assert found.page.name == "README.md", "test_readme holds those of this page"
        case _, "theme":
            (folder / "house.yaml").write_text(block.body, encoding="utf-8")
            assert dress(str(folder / "house.yaml")).diagnostics == ()
        case _, None:
            assert block.body.startswith("# yaml-language-server: $schema=")
        case "file=typo.txt", _:
            assert understand(block.body, path="typo.txt").diagnostics
        case _:
            if found.page.parent.name != "rules":  # those are held to their rules by tests/review
                assert understand(_whole(block), path="a.blueprint.yaml").diagnostics == ()


def _whole(block: Block) -> str:
    """The blueprint that a block is, or is a part of."""
    body = block.body
    if block.words == "part=customer":
        body = f"steps:\n  - title: Order\n    {body}"
    elif block.words == "part=links":
        order, pay = "customer: { id: order, text: Orders }", "frontstage: Asks, backstage: Notes, support: Has a till"
        body = f"steps:\n  - {{ title: Order, {order} }}\n  - {{ title: Pay, {pay} }}\n{body}"
    elif block.words.startswith("append="):
        _, name = block.words.split("=")
        before = (ROOT / "docs/tutorial.md").read_text(encoding="utf-8")
        *_, last = (each.body for each in blocks(before) if each.words == f"file={name}")
        body = last + body
    if "blueprint: 1" not in body:
        body = f"blueprint: 1\ntitle: A part\n{body}"
    return body if "steps:" in body else f"{body}steps: [{{ title: Order }}]\n"
