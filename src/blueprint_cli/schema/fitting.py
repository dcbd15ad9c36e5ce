"""Fitting: whether data has the shape that a JSON Schema asks for.

Of each part of the schema a test is made, once and when it is first needed. Known are the keywords of draft 7 that our
schemas use, and any other is an error, so that none is passed over. Not a library: the fast one takes longer to import
than a file to lint. The tests hold this one equal to two of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Literal, TypeAlias

from blueprint_cli.schema.published import Schema

Test: TypeAlias = Callable[[Any], bool]

_TYPES: dict[str, tuple[type, ...]] = {
    "array": (list,),
    "boolean": (bool,),
    "integer": (int,),
    "null": (type(None),),
    "number": (int, float),
    "object": (dict,),
    "string": (str,),
}
_NUMBERS = (int, float)
"""Compared with the type itself, to which ``True`` is no number."""

_SAYS = frozenset(
    {"$schema", "$id", "title", "description", "markdownDescription", "examples", "default", "defaultSnippets"}
    | {"enumDescriptions", "patternErrorMessage", "errorMessage", "format", "definitions", "then", "else"}
    | {"patternProperties", "additionalProperties"}
)
"""Keywords that decide nothing, or nothing without the one they go with."""


class Fitting:
    """Tests for the parts of one schema, whose ``definitions`` they may refer to."""

    def __init__(self, definitions: Schema) -> None:
        self._definitions = definitions
        self._defined: dict[str, Test] = {}

    def test(self, part: Schema | Literal[False]) -> Test:
        """Whether a value fits ``part``. Raises ``ValueError`` for a keyword that is not known."""
        if part is False:
            return lambda _: False
        if "$ref" in part:
            return self._reference(part["$ref"].rpartition("/")[2])
        return _all(self._tests(part))

    def _reference(self, name: str) -> Test:
        test: Test | None = self._defined.get(name)

        def fits(value: Any) -> bool:
            nonlocal test
            if test is None:
                test = self._define(name)
            return test(value)

        return test or fits

    def _define(self, name: str) -> Test:
        """The test of a definition, made when it is first needed: definitions may refer to themselves."""
        if name not in self._defined:
            self._defined[name] = self.test(self._definitions[name])
        return self._defined[name]

    def _tests(self, part: Schema) -> list[Test]:
        tests = [make(part[keyword]) for keyword, make in _SIMPLE.items() if keyword in part]
        if "items" in part:
            tests.append(_each(self.test(part["items"])))
        if not part.keys().isdisjoint(_MEMBERS):
            tests.append(self._members(part))
        if "propertyNames" in part:
            tests.append(_keys(self.test(part["propertyNames"])))
        if "anyOf" in part:
            tests.append(_any([self.test(branch) for branch in part["anyOf"]]))
        if "if" in part:
            tests.append(_branch(*(self.test(part[branch]) for branch in ("if", "then", "else"))))
        unknown = part.keys() - _SIMPLE.keys() - _SAYS - {"items", "properties", "propertyNames", "anyOf", "if"}
        if unknown:
            raise ValueError(f"keywords of JSON Schema that are not known: {', '.join(sorted(unknown))}")
        return tests

    def _members(self, part: Schema) -> Test:
        patterns = [
            (re.compile(pattern).search, self.test(member))
            for pattern, member in part.get("patternProperties", {}).items()
        ]
        rest = self.test(part.get("additionalProperties", {}))

        def matching(key: str) -> list[Test]:
            return [test for search, test in patterns if search(key)]

        named = part.get("properties", {}).items()
        own = {key: _all([self.test(member), *matching(key)]) for key, member in named}

        def fits(value: Any) -> bool:
            if type(value) is not dict:
                return True
            for key, member in value.items():
                test = own.get(key) or _all(matching(key) or [rest])
                if test is not _anything and not test(member):
                    return False
            return True

        return fits


_MEMBERS = ("properties", "patternProperties", "additionalProperties")


def _anything(_: Any) -> bool:
    """Whatever the value is: no keyword asks anything of it."""
    return True


def _all(tests: list[Test]) -> Test:
    if len(tests) < 2:
        return tests[0] if tests else _anything
    if len(tests) == 2:
        one, other = tests
        return lambda value: one(value) and other(value)

    def fits(value: Any) -> bool:
        for test in tests:  # noqa: SIM110 - all() over a generator takes twice as long
            if not test(value):
                return False
        return True

    return fits


def _any(tests: list[Test]) -> Test:
    def fits(value: Any) -> bool:
        for test in tests:  # noqa: SIM110 - any() over a generator takes twice as long
            if test(value):
                return True
        return False

    return fits


def _branch(condition: Test, then: Test, otherwise: Test) -> Test:
    return lambda value: then(value) if condition(value) else otherwise(value)


def _each(test: Test) -> Test:
    return lambda value: type(value) is not list or all(map(test, value))


def _keys(test: Test) -> Test:
    return lambda value: type(value) is not dict or all(map(test, value))


def _type(named: str | list[str]) -> Test:
    names = [named] if isinstance(named, str) else named
    types = frozenset(kind for name in names for kind in _TYPES[name])
    if "integer" in names and float not in types:
        return lambda value: type(value) in types or (type(value) is float and value.is_integer())
    return lambda value: type(value) in types


def _enum(words: list[Any]) -> Test:
    """One of ``words``; ``1`` is ``1.0`` and not ``True``."""
    if all(type(word) is str for word in words):
        known = frozenset(words)
        return lambda value: type(value) is str and value in known

    def fits(value: Any) -> bool:
        truth = type(value) is bool
        return any(word == value and (type(word) is bool) is truth for word in words)

    return fits


def _pattern(pattern: str) -> Test:
    search = re.compile(ended(pattern)).search
    return lambda value: type(value) is not str or search(value) is not None


def ended(pattern: str) -> str:
    """A pattern whose ``$`` is the end, as in a JSON Schema: Python's also matches before a last line break."""
    return pattern[:-1] + r"\Z" if pattern.endswith("$") else pattern


_SIMPLE: dict[str, Callable[[Any], Test]] = {
    "type": _type,
    "enum": _enum,
    "pattern": _pattern,
    "minimum": lambda low: lambda value: type(value) not in _NUMBERS or value >= low,
    "maximum": lambda high: lambda value: type(value) not in _NUMBERS or value <= high,
    "minItems": lambda least: lambda value: type(value) is not list or len(value) >= least,
    "required": lambda keys: lambda value: type(value) is not dict or all(key in value for key in keys),
    "minProperties": lambda least: lambda value: type(value) is not dict or len(value) >= least,
    "maxProperties": lambda most: lambda value: type(value) is not dict or len(value) <= most,
}
"""The keywords that speak of a value by itself, and the test that each makes of what it says."""
