"""Showing: the settings that hold, as a file of settings that says of each where it came from."""

from __future__ import annotations

from itertools import groupby
from json import dumps

from blueprint_cli.configuration.configuration import Configuration, Value
from blueprint_cli.configuration.keys import KEYS, Key, Kind, Route

_DEFAULT = "default"
_TABLES = (Kind.RULES_BY_PATTERN, Kind.OPTIONS_BY_RULE)


def show(configuration: Configuration) -> str:
    """All settings as TOML, each with its origin; one that is not set, which TOML cannot write, stands in a comment."""
    plain = [key for key in KEYS if key.kind not in _TABLES and key.route != ("extend",)]
    lines: list[str] = []
    for table, keys in groupby(plain, key=lambda key: key.route[:-1]):
        lines += _head(table)
        lines += [_setting(key, configuration.values.get(key.route)) for key in keys]
    entries = [
        (route, value) for key in KEYS if key.kind in _TABLES for route, value in configuration.entries(key.route)
    ]
    for table, rows in groupby(entries, key=lambda entry: entry[0][:-1]):
        lines += _head(table)
        lines += [_line(f"{_word(route[-1])} = {_written(value.value)}", value.origin) for route, value in rows]
    return "".join(f"{line}\n" for line in lines)


def _head(table: Route) -> list[str]:
    return ["", f"[{'.'.join(map(_word, table))}]"] if table else []


def _setting(key: Key, value: Value | None) -> str:
    if value:
        return _line(f"{key.route[-1]} = {_written(value.value)}", value.origin)
    if key.default is None:
        return f"# {key.route[-1]} is not set"
    return _line(f"{key.route[-1]} = {_written(key.default)}", _DEFAULT)


def _line(setting: str, origin: str) -> str:
    return f"{setting:<36}  # {origin}"


def _word(word: str) -> str:
    """A name as TOML takes it: quoted where it holds more than letters, digits, ``-`` and ``_``."""
    return word if word.isascii() and word.replace("-", "").replace("_", "").isalnum() else dumps(word)


def _written(value: object) -> str:
    """A value as TOML writes it, which is the way of JSON."""
    return dumps(value, ensure_ascii=False)
