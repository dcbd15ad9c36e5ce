"""What stops a drawing, said about a place in a file: the errors of reading, of shape and of reference."""

from __future__ import annotations

from typing import Literal, TypeAlias

from blueprint_cli.diagnostics import Diagnostic, Note, Place, Route, Severity

Code: TypeAlias = Literal[
    "BP001", "BP002", "BP003", "BP004", "BP005", "BP006", "BP007", "BP008", "BP009", "BP010", "BP011", "BP012"
]

NAMES: dict[Code, str] = {
    "BP001": "syntax-error",
    "BP002": "duplicate-key",
    "BP003": "unknown-key",
    "BP004": "wrong-type",
    "BP005": "missing-key",
    "BP006": "bad-value",
    "BP007": "unsupported-version",
    "BP008": "include-failed",
    "BP009": "too-large",
    "BP010": "duplicate-id",
    "BP011": "unknown-reference",
    "BP012": "impossible-span",
}

_SHOWN = 40
"""Characters of somebody's text that a message quotes: enough to know it again."""


def problem(
    code: Code,
    place: Place,
    *,
    message: str,
    help: str,  # noqa: A002 - the name that Diagnostic gives it
    route: Route = (),
    notes: tuple[Note, ...] = (),
) -> Diagnostic:
    """An error at ``place``, and the way out of it."""
    return Diagnostic(
        code=code,
        name=NAMES[code],
        severity=Severity.ERROR,
        message=message,
        place=place,
        help=help,
        route=route,
        notes=notes,
    )


def shown(text: str) -> str:
    """A piece of somebody's text as a message quotes it: on one line, shortened, between backticks."""
    short = " ".join(text[: 4 * _SHOWN].split())
    if len(short) > _SHOWN:
        short = short[: _SHOWN - 1].rstrip() + "…"
    return f"`{short}`"
