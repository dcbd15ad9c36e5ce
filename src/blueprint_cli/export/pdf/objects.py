"""The syntax of PDF 1.7 (ISO 32000-1): values as text, and a file of numbered objects.

Objects that are no streams are packed into one (7.5.7), and the table that finds them is a stream too (7.5.8).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from hashlib import md5
from typing import NamedTuple

from blueprint_cli.draw.generator import GENERATOR_MARK

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n% " + GENERATOR_MARK.encode("ascii") + b"\n"
_FREE, _PLAIN, _PACKED = 0, 1, 2
_WIDTHS = (1, 4, 2)
"""How many bytes the three numbers of an entry of the table take."""
_PLAIN_NAME = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-_.")


def name(word: str) -> str:
    """A name, such as ``/Page``."""
    return "/" + "".join(sign if sign in _PLAIN_NAME else f"#{ord(sign):02X}" for sign in word)


def number(value: float) -> str:
    """A number with at most four decimals and no exponent."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def array(values: Iterable[str]) -> str:
    """``[a b c]``."""
    return f"[{' '.join(values)}]"


def numbers(*values: float) -> str:
    """An array of numbers."""
    return array(map(number, values))


def dictionary(entries: Mapping[str, str]) -> str:
    """``<</Key value>>``; an entry without a value is left out."""
    return "<<" + "".join(f"{name(key)} {value}\n" for key, value in entries.items() if value) + ">>"


def string(text: str) -> str:
    """A text: as it is where it is plain ASCII, else in UTF-16."""
    if text.isascii() and text.isprintable():
        for sign in "\\()":
            text = text.replace(sign, "\\" + sign)
        return f"({text})"
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


class _Entry(NamedTuple):
    """Where an object is: from which byte on, or in which pack and at which place there."""

    kind: int
    where: int
    place: int

    def packed(self) -> bytes:
        return b"".join(number.to_bytes(width, "big") for number, width in zip(self, _WIDTHS, strict=True))


class Body:
    """The objects of one file, by their numbers from 1."""

    def __init__(self) -> None:
        self._objects: list[str | bytes] = []

    def reserve(self) -> str:
        """The reference to an object that is still to be put there."""
        self._objects.append("null")
        return f"{len(self._objects)} 0 R"

    def put(self, reference: str, value: str) -> None:
        """Say what a reserved object is."""
        self._objects[int(reference.split(maxsplit=1)[0]) - 1] = value

    def add(self, value: str) -> str:
        """A new object; the reference to it."""
        reference = self.reserve()
        self.put(reference, value)
        return reference

    def stream(self, content: bytes, entries: Mapping[str, str], *, compress: bool = True) -> str:
        """A new stream; the reference to it."""
        reference = self.reserve()
        self._objects[-1] = _stream(content, entries, compress=compress)
        return reference

    def file(self, *, root: str, info: str) -> bytes:
        """The whole file, from its catalog and its document information."""
        numbered = dict(enumerate(self._objects, start=1))
        loose = {key: value for key, value in numbered.items() if isinstance(value, str)}
        pack, table = len(numbered) + 1, len(numbered) + 2
        streams = {key: value for key, value in numbered.items() if isinstance(value, bytes)}
        parts, offset = [_HEADER], len(_HEADER)
        entries = {0: _Entry(_FREE, 0, 65535)}
        entries |= {key: _Entry(_PACKED, pack, place) for place, key in enumerate(loose)}
        for key, value in {**streams, pack: _pack(loose)}.items():
            parts.append(b"%d 0 obj\n%b\nendobj\n" % (key, value))
            entries[key] = _Entry(_PLAIN, offset, 0)
            offset += len(parts[-1])
        entries[table] = _Entry(_PLAIN, offset, 0)
        identity = md5(b"".join(parts), usedforsecurity=False).hexdigest().upper()
        head = {
            "Type": "/XRef",
            "Size": str(len(entries)),
            "W": numbers(*_WIDTHS),
            "Root": root,
            "Info": info,
            "ID": f"[<{identity}> <{identity}>]",
        }
        found = _stream(b"".join(entry.packed() for _, entry in sorted(entries.items())), head)
        parts.append(b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (table, found, offset))
        return b"".join(parts)


def _pack(objects: Mapping[int, str]) -> bytes:
    values = [value.encode("ascii") + b"\n" for value in objects.values()]
    head, offset = "", 0
    for key, value in zip(objects, values, strict=True):
        head += f"{key} {offset} "
        offset += len(value)
    content = head.encode("ascii") + b"".join(values)
    return _stream(content, {"Type": "/ObjStm", "N": str(len(values)), "First": str(len(head))})


def _stream(content: bytes, entries: Mapping[str, str], *, compress: bool = True) -> bytes:
    if compress:
        content = zlib.compress(content, 9)
        entries = {**entries, "Filter": "/FlateDecode"}
    head = dictionary({**entries, "Length": str(len(content))})
    return head.encode("ascii") + b"\nstream\n" + content + b"\nendstream"
