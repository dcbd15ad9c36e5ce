"""Ids: what is one, which one a title gives, and what to say of those that are none or not the only one."""

from __future__ import annotations

import re
from typing import Literal
from unicodedata import category, normalize

from blueprint_cli.diagnostics import Note
from blueprint_cli.model.part import Part
from blueprint_cli.model.problems import Problems
from blueprint_cli.source.problem import shown

_ASCII_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]*")
_ASCII_OTHERS = re.compile(r"[^0-9a-z_]+")
_STARTS = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl"})
"""Letters and digits of any script; the letter numbers hold the zero of Chinese and Japanese."""

_FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0"


def slug(title: str) -> str:
    """The id that a title gives: folded to small letters, everything between words one ``-``.

    Empty where no letter or digit is left.
    """
    folded = normalize("NFKC", normalize("NFKC", title).casefold())
    if folded.isascii():
        return _ASCII_OTHERS.sub("-", folded).lstrip("-_").rstrip("-")
    words = "".join(character if _belongs(character) else " " for character in folded).split()
    dashed = "-".join(words)
    return next((dashed[at:] for at, character in enumerate(dashed) if category(character) in _STARTS), "")


def is_id(name: str) -> bool:
    """Whether ``name``, after NFC, may be somebody's id."""
    if name.isascii():
        return _ASCII_ID.fullmatch(name) is not None
    return category(name[0]) in _STARTS and all(character == "-" or _belongs(character) for character in name)


def check_id(part: Part, name: str, problems: Problems, *, at: Literal["value", "key"] = "value") -> None:
    """Say of ``name``, written at ``part``, that it is no id, where it is none."""
    if not is_id(name):
        own = slug(name)
        unseen = next((one for one in name if _is_unseen(one) or category(one) == "Cf"), "")
        hint = f"it holds an invisible character (U+{ord(unseen):04X}); " if unseen else ""
        rule = f"{hint}an id is letters, digits, `_` and `-`, and begins with a letter or digit"
        way_out = f"{rule}: write `{own}`" if own else rule
        problems.add("BP006", part, f"{shown(name)} is no id", help=way_out, at=at)


def report_twin(
    part: Part, name: str, first: Part, *, kind: str, problems: Problems, at: Literal["value", "key"] = "value"
) -> None:
    """Say that the id ``name``, written at ``part``, is already that of ``first``."""
    problems.add(
        "BP010",
        part,
        f"a second {kind} has the id {shown(name)}",
        help=f"give each {kind} an id of its own",
        at=at,
        notes=(Note(message=f"the first {shown(name)} stands here", place=first.place(at)),),
    )


def _belongs(character: str) -> bool:
    kind = category(character)
    return (kind in _STARTS or kind[0] == "M" or character == "_") and not _is_unseen(character)


def _is_unseen(character: str) -> bool:
    """Whether it is a letter or mark without a shape: ids that look the same are one to everybody who reads them."""
    return character in _FILLERS or "\ufe00" <= character <= "\ufe0f" or character >= "\U000e0000"
