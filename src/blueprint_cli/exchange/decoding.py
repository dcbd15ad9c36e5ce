"""Decoding: the bytes of a foreign text file as text, whichever way it was saved."""

from __future__ import annotations

import codecs

from blueprint_cli.errors import FileError
from blueprint_cli.exchange.sketch import Remark

LARGEST = 10_000_000
"""Bytes of a file: what people write by hand, or draw, has a hundredth of that."""

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(content: bytes, *, name: str) -> tuple[str, tuple[Remark, ...]]:
    """The text, and what was guessed to read it. Raises ``FileError`` where it is no text, or too much of it."""
    if len(content) > LARGEST:
        raise FileError(f"{name} is larger than {LARGEST // 1_000_000} MB, and no blueprint is")
    encoding = next((encoding for mark, encoding in _MARKED if content.startswith(mark)), "")
    if encoding:
        try:
            return content.decode(encoding), ()
        except UnicodeDecodeError as error:
            raise FileError(f"{name} begins as {encoding.upper()} and is none", hint="save it as UTF-8") from error
    if b"\x00" in content:
        raise FileError(f"{name} is no text file", hint="say what it is with --from, or export a text from its program")
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        said = "the file is not UTF-8 and was read as Windows-1252: look at its accents and umlauts"
        return content.decode("cp1252", errors="replace"), (Remark(f"line {line}", said),)
