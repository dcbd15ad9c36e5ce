"""The manifest of a site: the files that were written into it, and what each was made of.

It is a memory and no authority: a file that is not as it was written is made anew, and nothing is deleted only because
it stands here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.site.addresses import MANIFEST


class Record(NamedTuple):
    """What a file was made of, and its content, both as fingerprints; empty where it may not be whole."""

    made_of: str = ""
    content: str = ""


Manifest = Mapping[str, Record]
"""The files of a site by their paths from its root, with slashes."""


def read_manifest(root: Path) -> Manifest:
    """What is remembered of the site in ``root``: nothing where there is none, or where it cannot be understood."""
    with suppress(OSError, ValueError, TypeError, AttributeError):
        written = json.loads((root / MANIFEST).read_text(encoding="ascii"))["files"]
        return {str(name): Record(str(made_of), str(content)) for name, (made_of, content) in written.items()}
    return {}


def write_manifest(root: Path, manifest: Manifest) -> None:
    """Remember it. Raises ``FileError``."""
    from blueprint_cli.export.writing import write

    files = {name: list(record) for name, record in sorted(manifest.items())}
    text = json.dumps({"generator": GENERATOR_MARK, "files": files}, indent=0)
    write(root / MANIFEST, f"{text}\n".encode("ascii"), force=True)


def expect(before: Manifest, names: Iterable[str]) -> Manifest:
    """The manifest while files of these names are being written, should that come to no good end."""
    return {**dict.fromkeys(names, Record()), **before}


def is_fresh(root: Path, name: str, *, made_of: str, before: Manifest) -> bool:
    """Whether a file is still there as it was written, and was made of this."""
    record = before.get(name)
    return record is not None and record.made_of == made_of and record.content == content_of(root / name)


def content_of(path: Path) -> str:
    """The fingerprint of a file; empty where it cannot be read."""
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
