"""What we say about a file: values, made below and shown by ``report``.

A diagnostic is a fact or an opinion about somebody's text. What the machine did to us is an
exception instead, see ``errors``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from blueprint_cli.text.edit import Edit
from blueprint_cli.text.span import Position, Span

Route = tuple[str | int, ...]
"""The way from a document's root to a part of it: ``("steps", 2, "customer", 0, "text")``."""


class Severity(StrEnum):
    """How bad it is; the order of the members is the order of weight, worst first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Place(NamedTuple):
    """Where in which file; ``path`` is as the file was named, ``<stdin>`` for standard input."""

    path: str
    span: Span
    start: Position
    end: Position


class Note(NamedTuple):
    """Something more to know, and the related place it is about, where there is one."""

    message: str
    place: Place | None = None


class Fix(NamedTuple):
    """Edits to the file that mend the finding. A safe fix never changes what the file means."""

    message: str
    edits: tuple[Edit, ...]
    safe: bool


class Diagnostic(NamedTuple):
    """One finding.

    ``message`` stands alone, ends without a full stop and names what is wrong; ``help`` is the way
    out. ``route`` is where the element stands in its document and ``element`` its id, so that a
    finding can be recognised after lines have moved. ``whole`` says that it stands for several
    findings of its rule, and so is about the file.
    """

    code: str
    name: str
    severity: Severity
    message: str
    place: Place
    help: str = ""
    route: Route = ()
    element: str = ""
    notes: tuple[Note, ...] = ()
    fix: Fix | None = None
    whole: bool = False

    @property
    def about(self) -> str:
        """What it is about, in words that stay when lines and steps move; empty for the whole file."""
        return "" if self.whole else name_subject(self.element, self.route)


def name_subject(element: str, route: Route) -> str:
    """What a finding is about: the id of its element, or else the keys on the way to it."""
    return element or ".".join(part for part in route if isinstance(part, str))
