"""Whatever a file looks like, a change does what it says to its data, and nothing to what stands elsewhere."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from random import Random
from typing import Any

from hypothesis import given, note, settings
from hypothesis import strategies as st

from blueprint_cli.source.changes import Append, Change, Delete, Insert, Rename, Replace
from blueprint_cli.source.patching import patch
from blueprint_cli.source.reading import read
from blueprint_cli.text.edit import apply_edits

WORDS = ("a", "b b", "c: d", "e #f", "g, h", "it's", 'say "i"', "- j", "k -> l", "1", "yes", "é", "{m}", "n:", "👩🏽‍💻")
NEW = ("new", "a: new", "new, too", "it's new", "", "3", "new # not a comment", "two\nlines")


class Writer:
    """Writes data as YAML as people do: in blocks and brackets, with comments and blank lines wherever they may be."""

    def __init__(self, random: Random, newline: str) -> None:
        self._random = random
        self._comments = 0
        self._names: dict[str, str] = {}
        self.newline = newline

    def document(self, data: Any) -> str:
        return self.newline.join(self.block(data, 0)) + self.newline

    def block(self, data: Any, indent: int) -> list[str]:
        """The lines of a mapping or list, or of one scalar."""
        pad = " " * indent
        lines: list[str] = []
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            lines += self.between(pad)
            head = f"{pad}{self.scalar(key, bracketed=False)}:" if isinstance(data, dict) else f"{pad}-"
            lines += self.held(head, value, indent, in_list=isinstance(data, list))
        return lines

    def held(self, head: str, value: Any, indent: int, *, in_list: bool) -> list[str]:
        alias = self.alias(value)
        if alias:
            return [f"{head} {alias}{self.behind()}"]
        if isinstance(value, dict | list) and value and self._random.random() < 0.6:
            deeper = indent + self._random.choice((2, 4))
            if isinstance(value, list) and not in_list and self._random.random() < 0.5:
                deeper = indent
            name = self.name(value)
            lines = self.block(value, deeper)
            first = lines[0].lstrip()
            if in_list and not name and first and not first.startswith("#") and self._random.random() < 0.7:
                return [head.ljust(deeper) + first, *lines[1:]]
            return [f"{head}{name}{self.behind()}", *lines]
        if isinstance(value, str) and value and self._random.random() < 0.1:
            mark = self._random.choice("|>")
            return [f"{head} {mark}-{self.behind()}", " " * (indent + 2) + value.replace("\n", " ")]
        name = self.name(value)
        return f"{head}{name} {self.bracketed(value, indent)}{self.behind()}".rstrip(" ").split(self.newline)

    def alias(self, value: Any) -> str:
        name = self._names.get(repr(value))
        return f"*{name}" if name and self._random.random() < 0.5 else ""

    def name(self, value: Any) -> str:
        """A name by which an alias may repeat ``value`` from now on, or none."""
        if self._random.random() > 0.1:
            return ""
        self._comments += 1
        self._names[repr(value)] = name = f"n{self._comments}"
        return f" &{name}"

    def bracketed(self, value: Any, indent: int) -> str:
        if indent < 0:
            alias = self.alias(value)
            if alias:
                return f"{alias} "
        if not isinstance(value, dict | list):
            return self.scalar(value, bracketed=False) if indent >= 0 else self.scalar(value, bracketed=True)
        if isinstance(value, dict):
            parts = [f"{self.scalar(key, bracketed=True)}: {self.bracketed(held, -1)}" for key, held in value.items()]
        else:
            parts = [self.bracketed(item, -1) for item in value]
        opening, closing = ("{", "}") if isinstance(value, dict) else ("[", "]")
        room = self._random.choice(("", " "))
        if not parts:
            return opening + room + closing
        if indent >= 0 and self._random.random() < 0.4:
            inner = self.newline + " " * (indent + 6)
            commas = [","] * (len(parts) - 1) + [self._random.choice(("", ","))]
            lines = [part + self._random.choice(("", " ")) + comma for part, comma in zip(parts, commas, strict=True)]
            return opening + inner + inner.join(line + self.behind() for line in lines) + inner + closing
        return opening + room + ", ".join(parts) + self._random.choice(("", "", ",")) + room + closing

    def scalar(self, value: Any, *, bracketed: bool) -> str:
        if value is None:
            return self._random.choice(("null", "~")) if bracketed else self._random.choice(("", "null", "~"))
        if not isinstance(value, str):
            return json.dumps(value)
        plain = re.fullmatch(r"[^\W\d][\w ]*\w|[^\W\d]|k -> l", value) and value not in {"yes", "null"}
        styles = ["double", "single", *(["plain"] * 4 if plain else [])]
        match self._random.choice(styles):
            case "plain":
                return value
            case "single" if "\n" not in value:
                return "'" + value.replace("'", "''") + "'"
            case _:
                return json.dumps(value, ensure_ascii=False)

    def behind(self) -> str:
        self._comments += 1
        return f"  # note {self._comments}" if self._random.random() < 0.2 else ""

    def between(self, pad: str) -> list[str]:
        self._comments += 1
        chosen = self._random.random()
        return [""] if chosen < 0.1 else [f"{pad}# remark {self._comments}"] if chosen < 0.2 else []


def data(random: Random, depth: int = 0) -> Any:
    chosen = random.random()
    if depth == 0 or (depth < 4 and chosen < 0.4):
        size = random.randint(1 if depth == 0 else 0, 4)
        if random.random() < 0.5:
            return {f"{random.choice(WORDS)} {number}": data(random, depth + 1) for number in range(size)}
        return [data(random, depth + 1) for _ in range(size)]
    return random.choice((None, 1, 2.5, True, *WORDS, *WORDS))


def routes(value: Any, route: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [route, *(deeper for key, held in parts for deeper in routes(held, (*route, key)))]


def at(value: Any, route: tuple[str | int, ...]) -> Any:
    for part in route:
        value = value[part]
    return value


def changed(value: Any, changes: list[Change]) -> Any:
    """The data that ``changes`` are to lead to."""
    value = deepcopy(value)
    for change in changes:
        if isinstance(change, Delete):
            continue
        match change:
            case Replace(route, new):
                at(value, route[:-1])[route[-1]] = new
            case Rename(route, key):
                held = at(value, route[:-1])
                renamed = {key if name == route[-1] else name: part for name, part in held.items()}
                held.clear()
                held.update(renamed)
            case Insert(route, key, new, after):
                held = at(value, route)
                items = list(held.items())
                place = list(held).index(after) + 1 if after else len(items)
                held.clear()
                held.update([*items[:place], (key, new), *items[place:]])
            case Append(route, new):
                at(value, route).append(new)
    deleted = {change.at for change in changes if isinstance(change, Delete)}
    return without(value, (), deleted)


GONE = object()


def without(value: Any, route: tuple[str | int, ...], deleted: set[tuple[str | int, ...]]) -> Any:
    if route in deleted:
        return GONE
    if isinstance(value, dict):
        kept: Any = {
            key: left for key, held in value.items() if (left := without(held, (*route, key), deleted)) is not GONE
        }
    elif isinstance(value, list):
        kept = [left for key, held in enumerate(value) if (left := without(held, (*route, key), deleted)) is not GONE]
    else:
        return value
    return GONE if value and not kept else kept


def some_change(random: Random, value: Any) -> list[Change]:
    """One change, or several deletions."""
    known = routes(value)
    inner = [route for route in known if route]
    mappings = [route for route in known if isinstance(at(value, route), dict)]
    lists = [route for route in known if isinstance(at(value, route), list)]
    entries = [route for route in inner if isinstance(route[-1], str)]
    new = random.choice((*NEW, 7, ["x", "y, z"], {"text": "t: u", "span": 2}))
    kind = random.choice(("replace", "rename", "insert", "append", "delete", "delete", "delete"))
    if kind == "rename" and entries:
        return [Rename(random.choice(entries), random.choice(("renamed", "re: named")))]
    if kind == "insert" and mappings:
        route = random.choice(mappings)
        return [Insert(route, "inserted", new, after=random.choice(["", *at(value, route)]))]
    if kind == "append" and lists:
        return [Append(random.choice(lists), new)]
    if kind == "replace" and inner:
        return [Replace(random.choice(inner), new)]
    if inner:
        return [Delete(route) for route in random.sample(inner, min(len(inner), random.choice((1, 1, 2, 3))))]
    return [Append((), new)]


COMMENT = re.compile(r"# (?:note|remark) \d+")


@settings(deadline=None, max_examples=400)
@given(st.integers(0, 2**32), st.sampled_from(["\n", "\r\n"]))
def test_a_change_does_what_it_says_and_nothing_else(seed: int, newline: str) -> None:
    random = Random(seed)
    before = data(random)
    text = Writer(random, newline).document(before)
    changes = some_change(random, before)
    note(text)
    note(repr(changes))
    document, problems = read(text.encode(), path="a.yaml")
    assert document is not None, problems
    assert document.data == before
    edits = patch(document, changes)
    expected = changed(before, changes)
    if edits is None:
        assert expected is GONE or may_refuse(text)
        return
    after = apply_edits(text, edits)
    note(after)
    again, problems = read(after.encode(), path="a.yaml")
    assert again is not None, problems
    assert again.data == expected
    if isinstance(again.data, dict):
        assert list(again.data) == list(expected)
    assert ("\r" in after) == ("\r" in text)
    lost = set(COMMENT.findall(text)) - set(COMMENT.findall(after))
    assert all(
        any(comment in text[line_of(text, edit.span.start) : edit.span.end + 1] for edit in edits) for comment in lost
    )
    if not any(isinstance(change, Delete) for change in changes):
        assert not lost


def line_of(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def may_refuse(text: str) -> bool:
    """Comments in the midst of something, and what aliases repeat, are reasons to leave a file to its author."""
    return "# n" in text or "# r" in text or "*n" in text
