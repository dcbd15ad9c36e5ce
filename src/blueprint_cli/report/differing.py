"""A change to a file as a unified diff, which `patch` and `git apply` take."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.report.cleaning import clean
from blueprint_cli.report.painting import Paint, paint

_PAINTS = {"---": Paint.STRONG, "+++": Paint.STRONG, "@@": Paint.INFO, "-": Paint.REMOVED, "+": Paint.ADDED}
_UNENDED = "\\ No newline at end of file"


def render_diff(before: str, after: str, *, path: str, color: bool = False, terminal: bool = False) -> str:
    """The lines of the file ``path`` that go and those that come, with three around them; nothing without a change.

    For a ``terminal``, characters are made visible that could steer it; a program gets the lines as they are.
    """
    return "".join(f"{_shown(line, color=color, terminal=terminal)}\n" for line in _lines(before, after, path))


def _lines(before: str, after: str, path: str) -> Iterator[str]:
    from difflib import unified_diff

    old, new = _split(before), _split(after)
    for line in unified_diff(old, new, fromfile=path, tofile=path, lineterm="\n"):
        yield line.removesuffix("\n")
        if not line.endswith("\n"):
            yield _UNENDED


def _split(text: str) -> list[str]:
    """The lines of ``text`` with their line feeds: a diff knows no other line breaks."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + [line for line in lines[-1:] if line]


def _shown(line: str, *, color: bool, terminal: bool) -> str:
    colour = next((paint for sign, paint in _PAINTS.items() if line.startswith(sign)), None)
    text = clean(line) if terminal else line
    return paint(text, colour, on=color) if colour else text
