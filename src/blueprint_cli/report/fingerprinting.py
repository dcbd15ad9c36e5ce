"""Fingerprinting: by what a finding is known again after the lines of its file have moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.report.addressing import address
from blueprint_cli.report.report import Checked

_LENGTH = 32


def fingerprint(checked: Checked) -> Iterator[tuple[Diagnostic, str]]:
    """Each finding in a file with its fingerprint: of the rule, the path and what the finding is about.

    Never of lines, and of several alike each has its own. A finding in an included file is another one for each
    blueprint that includes it. One that stands for several is known by its rule and the blueprint alone: it stays the
    same one while its parts come and go.
    """
    from hashlib import sha256

    seen: Counter[tuple[str, ...]] = Counter()
    blueprint = address(checked.path) + " beside others" * checked.again
    for diagnostic in checked.diagnostics:
        path = checked.path if diagnostic.whole else diagnostic.place.path
        identity = (diagnostic.code, address(path), diagnostic.about, blueprint)
        seen[identity] += 1
        words = "\0".join((*identity, str(seen[identity])))
        yield diagnostic, sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
