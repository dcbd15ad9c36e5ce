"""Decoding: the bytes of a file as the text that YAML can read, or why there is none."""

from __future__ import annotations

import codecs
import re

from blueprint_cli.diagnostics import Diagnostic, Place
from blueprint_cli.source.problem import problem
from blueprint_cli.text.span import Lines, Span

LARGEST = 2_000_000
"""Bytes of a file. The largest blueprint that people read has a hundredth of that."""

_UTF_16_AND_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Characters that cannot be seen and that no picture can show, and the two line breaks that YAML 1.1
and 1.2 read differently."""

_BREAKS = "\x0b\x0c\x85\u2028\u2029"
_LISTED = 8


def decode(content: bytes, *, path: str) -> str | Diagnostic:
    """The text of a UTF-8 file, without its byte order mark; a diagnostic where it has none."""
    if len(content) > LARGEST:
        return problem(
            "BP009",
            _place("", 0, path=path),
            message=f"the file has {_size(len(content))}; a blueprint may have {_size(LARGEST)}",
            help="split the service into several blueprints, and open cards up with `details`",
        )
    if content.startswith(_UTF_16_AND_32) or b"\x00" in content[:2]:
        return problem(
            "BP001",
            _place("", 0, path=path),
            message="the file is not UTF-8 but, by its first bytes, UTF-16 or UTF-32",
            help="save it as UTF-8; Windows PowerShell 5 writes UTF-16 unless `Out-File` is told `-Encoding utf8`",
        )
    try:
        text = content.decode("utf-8").lstrip("\ufeff")
    except UnicodeDecodeError as error:
        return _not_utf_8(content, error.start, path=path)
    refused = _REFUSED.search(text)
    return _refuse(text, refused.start(), path=path) if refused else text


def _not_utf_8(content: bytes, at: int, *, path: str) -> Diagnostic:
    before = content[:at].decode("utf-8").lstrip("\ufeff")
    guess = content[at : at + 1].decode("cp1252", errors="replace")
    meant = "" if guess == "\ufffd" else f", which would be `{guess}` in a file saved as Windows-1252"
    return problem(
        "BP001",
        _place(before, len(before), path=path),
        message=f"the file is not UTF-8: here stands the byte {content[at]:02X}{meant}",
        help="save the file as UTF-8; editors offer it as the encoding when saving",
    )


def _refuse(text: str, at: int, *, path: str) -> Diagnostic:
    character = text[at]
    if character == "\x00":
        way_out = "a NUL byte is in no text: perhaps this is not the file that you meant, or it was damaged"
    elif character in _BREAKS:
        way_out = "put a space or a line break in its place; it often comes with text that was pasted from a slide"
    else:
        way_out = "delete it; editors show it when they show invisible characters"
    return problem(
        "BP001",
        _place(text, at, path=path),
        message=f"an invisible character (U+{ord(character):04X}) stands here{_further(text, at)}",
        help=way_out,
    )


def _further(text: str, first: int) -> str:
    """Where else such characters stand: the lines, as many of them as a sentence holds."""
    more = [found.start() for found in _REFUSED.finditer(text, first + 1)]
    if not more:
        return ""
    lines = Lines(text)
    numbers = list(dict.fromkeys(lines.position(at).line for at in more))
    listed = ", ".join(str(number) for number in numbers[:_LISTED])
    rest = f" and {len(numbers) - _LISTED} more" if len(numbers) > _LISTED else ""
    return f", and {len(more)} more on line{'s' if len(numbers) > 1 else ''} {listed}{rest}"


def _place(text: str, at: int, *, path: str) -> Place:
    lines = Lines(text)
    end = min(at + 1, len(text))
    return Place(path=path, span=Span(at, end), start=lines.position(at), end=lines.position(end))


def _size(count: int) -> str:
    tenths, rest = divmod(count, 100_000)
    return f"{'more than ' * bool(rest)}{tenths / 10:g} MB"  # one byte too many must not look like none
