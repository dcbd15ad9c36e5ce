"""Fingerprints: what a page was made of, so that it is made anew when any of that changes, and only then."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_KEPT = (".py", ".js", ".css", ".json")


def fingerprint(*parts: object) -> str:
    """That of values by JSON's types."""
    return sha256(json.dumps(parts).encode()).hexdigest()


def fingerprint_of_contents(contents: Mapping[str, bytes]) -> str:
    """That of files by their names, whatever the order in which they were read."""
    return fingerprint([(name, sha256(content).hexdigest()) for name, content in sorted(contents.items())])


def fingerprint_of_look(theme: str) -> str:
    """That of what all pages are made with: the tool, and the theme of that name or in that file."""
    from blueprint_cli.draw.themes import ThemeName

    built_in = theme in tuple(ThemeName)
    return fingerprint(fingerprint_of_tool(), theme if built_in else sha256(Path(theme).read_bytes()).hexdigest())


@cache
def fingerprint_of_tool() -> str:
    """That of this tool, of whatever version or state, and of the packages that it draws with, fonts among them."""
    code = [sha256(part.read_bytes()).hexdigest() for part in _parts(files("blueprint_cli"))]
    return fingerprint(code, list(_packages()))


def _parts(folder: Traversable) -> Iterator[Traversable]:
    for part in sorted(folder.iterdir(), key=lambda part: part.name):
        if part.is_dir():
            yield from _parts(part)
        elif part.name.endswith(_KEPT):
            yield part


def _packages() -> Iterator[tuple[str, str]]:
    import re

    for requirement in distribution("blueprint-cli").requires or ():
        name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
        if "dev" in requirement.partition(";")[2]:
            continue
        try:
            yield name, version(name)
        except PackageNotFoundError:  # of an extra that is not installed
            continue
