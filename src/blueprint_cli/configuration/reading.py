"""Reading: a file of settings as tables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, cast

from blueprint_cli.configuration.keys import Route
from blueprint_cli.errors import FileError, UsageError

PYPROJECT = "pyproject.toml"

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class Tables(NamedTuple):
    """The settings of a file as TOML has them. ``name`` is what messages call the file, ``text`` is all of it.

    ``above`` is the way to the tables in it, which is not empty in a ``pyproject.toml``. A setting of the command line
    is in no file, and so has no text.
    """

    name: str
    folder: Path
    text: str
    tables: Mapping[str, object]
    above: Route = ()

    def error(self, route: Route, message: str, *, hint: str = "") -> UsageError:
        """The error that the setting at ``route`` is."""
        if not self.text:
            return UsageError(f"{self.name}: {message}", hint=hint)
        from blueprint_cli.configuration.locating import locate

        line, column = locate(self.text, (*self.above, *route))
        return UsageError(f"{self.name}:{line}:{column}: {message}", hint=hint)


def read(path: Path, *, name: str = "") -> Tables:
    """The settings in the file at ``path``. Raises ``FileError`` and, where it is not TOML, ``UsageError``."""
    name = name or str(path)
    text = _text(path, name)
    tables = _parse(text, name)
    above: Route = ()
    if path.name == PYPROJECT:
        above = ("tool", "blueprint")
        tables = _inner(tables, above)
    return Tables(name, path.parent, text, tables, above)


def parse_setting(written: str, *, folder: Path) -> Tables:
    """A setting as the command line has it: ``lint.max-warnings=0``; a word needs no quotes. Raises ``UsageError``."""
    import tomllib
    from json import dumps

    name, _, value = written.partition("=")
    for text in (written, f"{name}={dumps(value.strip())}"):
        with suppress(tomllib.TOMLDecodeError):
            return Tables(f"--config {written}", folder, "", tomllib.loads(text))
    raise UsageError(f"--config {written} is no setting", hint="write it as in lint.profile=complete, or name a file")


def _text(path: Path, name: str) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise FileError(f"there is no file of settings {name}", hint="look at the spelling of its path") from error
    except OSError as error:
        raise FileError(f"{name} could not be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{name} is not UTF-8, as TOML has to be", hint="save it in that encoding") from error


def _parse(text: str, name: str) -> Mapping[str, object]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        place, message = _PLACE.search(said), _PLACE.sub("", said)
        end = (text.count("\n") + 1, len(text) - text.rfind("\n"))
        line, column = place.groups() if place and place[1] else end
        raise UsageError(
            f"{name}:{line}:{column}: this is not TOML: {message[:1].lower()}{message[1:]}",
            hint='a setting is written as in `fail-level = "warning"`, below its table `[lint]`',
        ) from error


def _inner(tables: Mapping[str, object], route: Route) -> Mapping[str, object]:
    for part in route:
        inner = tables.get(part)
        tables = cast("Mapping[str, object]", inner) if isinstance(inner, dict) else {}
    return tables
