"""Packing: the files of office programs, which are ZIP files, with the same bytes each time, and with our mark."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from blueprint_cli.draw.generator import GENERATOR_MARK

THEN = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP file can name: what is made from the same blueprint is not older or newer."""


def pack(content: bytes, edit: Callable[[str, bytes], bytes | None]) -> bytes:
    """``content`` packed anew, each of its parts as ``edit`` gives it back; None leaves one out."""
    same = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(same, "w", zipfile.ZIP_DEFLATED) as after:
        after.comment = f"\n{GENERATOR_MARK}\n".encode()  # at the end of the file, where our own are known by it
        for name in before.namelist():
            part = edit(name, before.read(name))
            if part is not None:
                after.writestr(zipfile.ZipInfo(name, THEN), part, zipfile.ZIP_DEFLATED)
    return same.getvalue()
