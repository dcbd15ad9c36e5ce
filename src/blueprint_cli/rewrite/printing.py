"""Printing: a file in its canonical layout, with the texts and comments that it has, in the order in which they are.

Two spaces for each level, lists indented below their key; brackets stay as long as what is in them fits on their line
and holds no comment; texts of several lines stay on as many. Of several empty lines one stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from blueprint_cli.rewrite.quoting import quote, quote_lines
from blueprint_cli.source.transcript import Above, Collection, Part, Text, Transcript, Value

WIDTH = 120
"""Characters of a line, without a comment at its end. Wide: an entry in braces reads as a row of a table."""

_LEVEL = "  "
_DATES = frozenset({"reviewed", "date"})
"""The keys whose values are dates."""


def print_transcript(transcript: Transcript) -> str:
    """The text of a whole file. It ends with a line feed, unless it is empty."""
    lines = list(transcript.opening)
    if transcript.content:
        _add_file(lines, transcript.content)
    _add_comments(lines, transcript.below, "")
    lines += ["..."] * transcript.is_closed
    return "".join(f"{line}\n" for line in lines)


class _Body(NamedTuple):
    """The lines of a part, and the comments that have to stand above it because its lines have no room for them."""

    lines: list[str]
    above: tuple[str, ...] = ()


def _add_file(lines: list[str], content: Part) -> None:
    if lines and content.beside:
        lines[-1] += f" {content.beside}"
        content.beside = ""
    body = _body(content, "", "")
    _add_comments(lines, content.above, "")
    lines += body.above
    if content.apart:
        _add_gap(lines)
    lines += body.lines


def _add_part(lines: list[str], part: Part, pad: str) -> None:
    """A part, the comments above it, and the empty lines between them."""
    body = _body(part, pad, f"{pad}{_key(part.key)}:" if part.key else f"{pad}-")
    _add_comments(lines, part.above, pad)
    lines += [pad + comment for comment in body.above]
    if part.apart:
        _add_gap(lines)
    lines += body.lines


def _add_comments(lines: list[str], comments: Iterable[Above], pad: str) -> None:
    for comment in comments:
        if comment.apart:
            _add_gap(lines)
        lines.append(pad + comment.text)


def _add_gap(lines: list[str]) -> None:
    """An empty line, unless one stands there already, or nothing at all."""
    if lines and lines[-1].strip():
        lines.append("")


def _body(part: Part, pad: str, start: str) -> _Body:
    """What stands in a part whose line begins with ``start``, which is empty for the whole of a file."""
    value = part.value
    dated = part.key is not None and part.key.raw in _DATES
    written = _on_one_line(value, room=WIDTH - len(start) - 1 if start else 0, dated=dated)
    if written is not None:
        return _line(part, _joined(start, written), pad)
    if isinstance(value, Text):
        return _Body(_text(part, value, pad, start=start))
    head = _joined(start, value.properties, part.beside)
    above = (part.behind,) if part.behind else ()
    if head == f"{pad}-":
        return _item(value, pad, above)
    return _Body([head] * bool(head) + _lines(value, pad + _LEVEL if start else pad), above)


def _line(part: Part, line: str, pad: str) -> _Body:
    """A part on one line, with a comment at its end."""
    above = [part.beside] if part.beside and part.behind else []
    if isinstance(part.value, Collection):
        above += [comment.text for comment in part.value.below]
    lines = [_joined(line, part.behind or part.beside)]
    _add_comments(lines, part.within, pad + _LEVEL)
    return _Body(lines, tuple(above))


def _item(value: Collection, pad: str, above: tuple[str, ...]) -> _Body:
    """An item whose first part stands on the line of its dash, and what would stand above that part above the dash."""
    lines = _lines(value, pad + _LEVEL)
    first = next(at for at, line in enumerate(lines) if line and line.lstrip()[0] != "#")
    lifted = [line.strip() for line in lines[:first] if line]
    return _Body([f"{pad}- {lines[first].lstrip()}", *lines[first + 1 :]], (*above, *lifted))


def _lines(collection: Collection, pad: str) -> list[str]:
    """The parts of a collection, each on lines of its own."""
    lines: list[str] = []
    for part in collection.parts:
        _add_part(lines, part, pad)
    _add_comments(lines, collection.below, pad)
    return lines


def _text(part: Part, text: Text, pad: str, *, start: str) -> list[str]:
    """A text that takes several lines: below its key, or from its dash on."""
    if text.style in {"|", ">"}:
        head = _joined(start, text.properties, _header(text), part.beside)
        return [head, *_indented(_block(text), pad + _LEVEL)]
    lines = list(quote_lines(text))
    lines[-1] = _joined(lines[-1], part.behind)
    head = _joined(start, text.properties, part.beside)
    if head == f"{pad}-":
        head, lines = f"{head} {lines[0]}", lines[1:]
    return [head] * bool(head) + _indented(lines, pad + _LEVEL if start else pad)


def _header(text: Text) -> str:
    """What a block of text begins with: its style, its indentation where that cannot be seen, and how it ends."""
    body = text.raw.rstrip("\n")
    first = next(filter(None, text.lines), "")
    breaks = len(text.raw) - len(body)
    indent = "2" if first.startswith((" ", "\t")) else ""
    chomp = "-" if not breaks else "+" if breaks > 1 or not body else ""
    return f"{text.style}{indent}{chomp}"


def _block(text: Text) -> list[str]:
    """The lines of a block of text, and the empty ones at its end that are part of it."""
    body = text.raw.rstrip("\n")
    breaks = len(text.raw) - len(body)
    return [*text.lines, *[""] * (breaks - 1)] if body else [""] * breaks


def _indented(lines: Iterable[str], pad: str) -> list[str]:
    return [f"{pad}{line}" if line else "" for line in lines]


def _on_one_line(value: Value, *, room: int, dated: bool, bracketed: bool = False) -> str | None:
    """``value`` on one line, or None where it takes several: more than ``room`` characters in brackets do."""
    if isinstance(value, Text):
        stays = len(value.lines) > 1 and not bracketed  # whoever broke it into lines wants it so
        written = None if stays else quote(value, bracketed=bracketed, dated=dated)
    elif not value.bracket or (value.bracket == ":" and not bracketed):
        written = None
    elif not value.parts:
        written = "{}" if value.is_mapping else "[]"
    else:
        written = _bracketed(value)
        written = written if written and len(written) <= room else None
    return written if written is None else _joined(value.properties, written)


def _bracketed(collection: Collection) -> str | None:
    """A collection in its brackets; None where a comment, an empty line or a text in it takes several lines."""
    parts: list[str] = []
    for part in collection.parts:
        asks_for_lines = collection.below or (parts and part.begins_apart)
        written = None if asks_for_lines else _in_brackets(part)
        if written is None:
            return None
        parts.append(written)
    inner = ", ".join(parts)
    if collection.bracket == "[":
        return f"[{inner}]"
    is_bare = collection.bracket == ":" and ": " in inner
    return inner if is_bare else f"{{ {inner} }}"


def _in_brackets(part: Part) -> str | None:
    """An entry or item between brackets; an entry without a value is its key alone."""
    if part.above or part.beside or part.behind or (isinstance(part.value, Collection) and part.value.below):
        return None
    dated = part.key is not None and part.key.raw in _DATES
    value = _on_one_line(part.value, room=WIDTH, dated=dated, bracketed=True)
    if part.key is None or value is None:
        return value
    key = _key(part.key, bracketed=True)
    return f"{key}: {value}" if value else key.strip()


def _key(key: Text, *, bracketed: bool = False) -> str:
    written = quote(key, bracketed=bracketed)
    return _joined(key.properties, key.raw if written is None else written) + " " * (key.style == "*")


def _joined(*words: str) -> str:
    """``words`` with a space between them, those that are empty left out."""
    return " ".join(filter(None, words))
