"""The parts that pages are put together from: styles and scripts that lie beside a package, and data for scripts."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Final

PAGE: Final = "blueprint_cli.export.page"
"""The package of the page, whose parts others use as well."""

_HARMLESS: Final = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029\u007f\u0085"}


@cache
def asset(package: str, name: str) -> str:
    """The file of this name that lies with a package."""
    return files(package).joinpath("assets", name).read_text(encoding="utf-8")


def script(parts: Iterable[str]) -> str:
    """The texts of a script's parts as one, in a scope of its own."""
    return f'"use strict";\n{{\n{chr(10).join(parts)}}}\n'


def embed(content: object) -> str:
    """Data by JSON's types as a text in which nothing can end its element or a line of script."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).translate(_HARMLESS)
