"""Checking: whether a file sets what there is to set, to what it can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import assert_never, cast

from blueprint_cli.configuration.configuration import Value, Values
from blueprint_cli.configuration.keys import KEYS, Key, Kind, Route
from blueprint_cli.configuration.reading import Tables
from blueprint_cli.errors import UsageError
from blueprint_cli.review.registry import find
from blueprint_cli.review.registry import nearest as nearest_rule
from blueprint_cli.review.settings import Settings, choose
from blueprint_cli.schema.suggesting import nearest

_BY_ROUTE = {key.route: key for key in KEYS}


def check(tables: Tables) -> Values:
    """The settings of a file. Raises ``UsageError``, with its place, for the first that is none or cannot be so."""
    settings = _Checker(tables).table(tables.tables, ())
    return {route: Value(value, tables.name, tables.folder) for route, value in settings}


class _Checker:
    """The settings of one file, from the top down."""

    def __init__(self, tables: Tables) -> None:
        self._error = tables.error

    def table(self, table: Mapping[str, object], above: Route) -> Iterator[tuple[Route, object]]:
        """The settings in ``table``, which stands at ``above``, and in the tables in it."""
        known = tuple(dict.fromkeys(key.route[len(above)] for key in KEYS if key.route[: len(above)] == above))
        for word, value in table.items():
            route = (*above, word)
            if route in _BY_ROUTE:
                yield from self._setting(_BY_ROUTE[route], value)
            elif word in known:
                yield from self.table(self._table(route, value, "a table of settings"), route)
            else:
                raise self._unknown(route, known)

    def _setting(self, key: Key, value: object) -> Iterator[tuple[Route, object]]:
        match key.kind:
            case Kind.RULES_BY_PATTERN:
                for pattern, rules in self._table(key.route, value, key.kind).items():
                    yield (*key.route, pattern), self._rules((*key.route, pattern), rules)
            case Kind.OPTIONS_BY_RULE:
                for rule, options in self._table(key.route, value, key.kind).items():
                    yield from self._options((*key.route, rule), options)
            case Kind.RULES:
                yield key.route, self._rules(key.route, value)
            case Kind.PATTERNS:
                words = self._texts(key.route, value, key.kind)
                yield key.route, tuple(self._word(key, word) for word in words)
            case Kind.WORD | Kind.PATH:
                yield key.route, self._word(key, value)
            case Kind.TRUTH | Kind.COUNT | Kind.NUMBER:
                yield key.route, self._plain(key.route, value, key.kind)
            case _:
                assert_never(key.kind)

    def _word(self, key: Key, value: object) -> str:
        if not isinstance(value, str) or not value:
            raise self._mistaken(key.route, value, key.kind)
        if key.words and value not in key.words:
            raise self._error(
                key.route, f"{key.name} cannot be {value!r}", hint=_hint(value, key.words, "it can be {words}")
            )
        return value

    def _plain(self, route: Route, value: object, kind: Kind) -> object:
        if not _FITS[kind](value):
            raise self._mistaken(route, value, kind)
        return value

    def _texts(self, route: Route, value: object, kind: Kind) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self._mistaken(route, value, kind)
        return tuple(value)

    def _rules(self, route: Route, value: object) -> tuple[str, ...]:
        rules = self._texts(route, value, Kind.RULES)
        ignored = route[1] in ("ignore", "per-file-ignores")
        try:
            choose(Settings(ignore=rules) if ignored else Settings(select=rules), "")
        except UsageError as error:
            raise self._error(route, str(error), hint=error.hint) from error
        return rules

    def _options(self, route: Route, value: object) -> Iterator[tuple[Route, object]]:
        rule = find(route[-1])
        if rule is None:
            near = nearest_rule(route[-1])
            hint = f"did you mean {near}?" if near else "`blueprint rules` lists them all"
            raise self._error(route, f"there is no rule {route[-1]!r}", hint=hint)
        known = tuple(name for name, _ in rule.options)
        for option, number in self._table(route, value, "a table of its options").items():
            if option not in known:
                message = f"the rule {rule.name} has no option {option!r}"
                raise self._error((*route, option), message, hint=_hint(option, known, "its options are {words}"))
            yield (*route[:-1], rule.code, option), self._plain((*route, option), number, Kind.NUMBER)

    def _table(self, route: Route, value: object, wanted: str) -> Mapping[str, object]:
        if not isinstance(value, dict):
            raise self._mistaken(route, value, wanted)
        return cast("Mapping[str, object]", value)

    def _mistaken(self, route: Route, value: object, wanted: str) -> UsageError:
        return self._error(route, f"{'.'.join(route)} is {_shown(value)}, and {wanted} is wanted")

    def _unknown(self, route: Route, known: tuple[str, ...]) -> UsageError:
        *above, word = route
        where = f" in the table `{'.'.join(above)}`" if above else ""
        elsewhere = [key.name for key in KEYS if key.route[-1] == word]
        hint = f"it is `{elsewhere[0]}`" if elsewhere else _hint(word, known, "there are {words}")
        return self._error(route, f"there is no setting {word!r}{where}", hint=hint)


_FITS: Mapping[Kind, Callable[[object], bool]] = {
    Kind.TRUTH: lambda value: isinstance(value, bool),
    Kind.COUNT: lambda value: isinstance(value, int) and not isinstance(value, bool) and value >= 0,
    Kind.NUMBER: lambda value: isinstance(value, (int, float)) and not isinstance(value, bool) and value > 0,
}


def _hint(word: str, known: tuple[str, ...], otherwise: str) -> str:
    near = nearest(word, known)
    return f"did you mean {near!r}?" if near else otherwise.format(words=", ".join(known) or "none")


def _shown(value: object) -> str:
    """``value`` as it would be written, or what it is where that is long."""
    match value:
        case bool():
            return str(value).lower()
        case str() | int() | float():
            return repr(value)
        case list():
            return "a list"
        case dict():
            return "a table"
        case _:
            return "a date or a time"
