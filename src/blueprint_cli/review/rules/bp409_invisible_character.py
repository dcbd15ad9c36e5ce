"""A text holds a character that nobody can see, and that nobody needs there.

## Why

Characters without a width come along with text that is copied from pages, chats and word processors. Two spellings that
look the same are then two systems, two roles, two phases, and no search finds both. Others turn the direction in which
a line is read: with them a file shows one thing, and says another.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    support: "Parcel\\u200b tracking system"  # <- BP409
```

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: "Pays out \\u202e01 euros"  # <- BP409
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    support: Parcel tracking system
```

The examples write the characters as escapes, so that they can be seen here; as they stand they are found too. What
scripts need is left alone: joiners within emoji and in scripts whose letters join, spaces without a width in scripts
that write none, and marks of direction where letters run from right to left, or the language of the blueprint does.
Only what overrides the direction is found there too. In comments, what turns the direction of the line is found.

## Sources

- Boucher, N., & Anderson, R. (2023). Trojan source: Invisible vulnerabilities. *32nd USENIX Security Symposium*.
- The Unicode Consortium. [Unicode Standard Annex #9](https://www.unicode.org/reports/tr9/): the bidirectional
  algorithm; [Technical Standard #39](https://www.unicode.org/reports/tr39/): joining controls in their context.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from blueprint_cli.model.blueprint import Address, Direction
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import MANY, Finding, Mend, merge, together
from blueprint_cli.review.unseen import TURNING, UNSEEN, find_unseen
from blueprint_cli.review.words import counted, joined, quote
from blueprint_cli.source.document import Mapping, Node, Scalar

if TYPE_CHECKING:
    from blueprint_cli.diagnostics import Route
    from blueprint_cli.source.document import Document

_TURNS = ", which turns its direction"
_ESCAPE = re.compile(r"\\[uU]")


def check(facts: Facts) -> Iterator[Finding]:
    """Look at every value of the file itself, and at its comments."""
    written = facts.document.text
    if (written.isascii() or not UNSEEN.search(written)) and not _ESCAPE.search(written):
        return
    leftward = facts.blueprint.direction is Direction.RIGHT_TO_LEFT
    elements = {id(facts.written(text)): text.element for text in facts.texts}
    values = dict(sorted(_values(facts.document.root), key=lambda value: value[0].start))
    for scalar, route in values.items():
        unseen = find_unseen(scalar.raw, leftward=leftward)
        if unseen:
            yield _in_value(facts, scalar, route, unseen=unseen, element=elements.get(id(scalar), ""))
    yield from _in_comments(facts, values, leftward=leftward)


def summarize(findings: tuple[Finding, ...], _: Facts) -> Finding | None:
    """Three and more came along together. What turns the direction of a text is told by itself."""
    if len(findings) < MANY or any(_TURNS in finding.message for finding in findings):
        return None
    whole = merge(findings, f"{counted(len(findings), 'text')} hold invisible characters", note="this is another")
    return whole._replace(mend=together("take what cannot be seen out", findings))


def _values(root: Node) -> Iterator[tuple[Scalar, Route]]:
    """The scalars of the file and their routes, each once, also where aliases repeat it."""
    waiting: list[tuple[Node, Route]] = [(root, ())]
    seen: set[int] = set()
    while waiting:
        node, route = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, Scalar):
            yield node, route
        elif isinstance(node, Mapping):
            waiting += [(value, (*route, key)) for key, value in node.values.items()]
        else:
            waiting += [(item, (*route, number)) for number, item in enumerate(node.items)]


def _in_value(facts: Facts, scalar: Scalar, route: Route, *, unseen: tuple[int, ...], element: str) -> Finding:
    from blueprint_cli.text.span import Span

    characters = [scalar.raw[at] for at in unseen]
    written = _written(facts, scalar, characters)
    return Finding(
        f"the text {quote(_without(scalar.raw, unseen))} holds {_named(characters)}{_TURNS * _turns(characters)}",
        Address(facts.blueprint.path, route),
        within=Span(written[0], written[0] + 1) if written else None,
        help="take it out, or write what was meant with characters that can be seen",
        element=element,
        mend=partial(_mend, _without(scalar.raw, unseen), scalar, written) if written else None,
    )


def _written(facts: Facts, scalar: Scalar, characters: list[str]) -> tuple[int, ...]:
    """Where in the file the ``characters`` of ``scalar`` stand; nothing where they are made by escapes."""
    source = facts.document.text[scalar.start : scalar.end]
    found = [match.start() for match in UNSEEN.finditer(source) if match[0] in characters]
    return tuple(scalar.start + at for at in found) if [source[at] for at in found] == characters else ()


def _without(text: str, unseen: Iterable[int]) -> str:
    left_out = set(unseen)
    return "".join([character for at, character in enumerate(text) if at not in left_out])


def _turns(characters: Iterable[str]) -> bool:
    return any(TURNING.match(character) for character in characters)


def _named(characters: Iterable[str]) -> str:
    """Characters by their numbers and names: they cannot be shown."""
    from unicodedata import name

    named = [f"U+{ord(one):04X} {name(one, '')}".rstrip() for one in dict.fromkeys(characters)]
    return f"the invisible character{'s' * (len(named) > 1)} {joined(named)}"


def _mend(seen: str, scalar: Scalar, written: tuple[int, ...], document: Document) -> Mend | None:
    """Take them out, where something is left that YAML reads as the same text; what was turned is to be looked at."""
    from blueprint_cli.source.plainness import is_plain

    if not seen.strip() or (scalar.plain and not is_plain(seen, bracketed=True)):
        return None
    return _take_out(written, document, safe=not _turns(document.text[at] for at in written))


def _in_comments(facts: Facts, values: Iterable[Scalar], *, leftward: bool) -> Iterator[Finding]:
    """What turns the direction of a comment, and so of what stands beside it, told once for its line."""
    from blueprint_cli.text.span import Span

    document = facts.document
    lines: dict[int, list[int]] = {}
    for match in TURNING.finditer(document.text):
        if not any(scalar.start <= match.start() < scalar.end for scalar in values):
            lines.setdefault(document.lines.position(match.start()).line, []).append(match.start())
    for number, places in lines.items():
        line = document.lines.line(number)
        if any(TURNING.match(line[at]) for at in find_unseen(line, leftward=leftward)):
            yield Finding(
                f"a comment holds {_named(document.text[at] for at in places)}{_TURNS}",
                facts.whole,
                within=Span(places[0], places[0] + 1),
                help="take it out: with it the line is not what it looks like",
                mend=partial(_take_out, tuple(places), safe=True),
            )


def _take_out(places: Iterable[int], _: Document, *, safe: bool) -> Mend:
    from blueprint_cli.text.edit import Edit
    from blueprint_cli.text.span import Span

    return Mend("take what cannot be seen out", edits=tuple(Edit(Span(at, at + 1), "") for at in places), safe=safe)
