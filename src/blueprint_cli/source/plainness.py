"""Plainness: which texts YAML reads as they stand, without quotes."""

from __future__ import annotations

import re

from blueprint_cli.source.resolving import resolve

_UNSAFE = re.compile(
    r"""
    [\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]  # what cannot be seen, line breaks and tabs among it
    | \A(?:\s|[,\[\]{}\#&*!|>'"%@`])          # a sign that begins something else
    | \A[-?:](?:\s|\Z)                         # an item, a key, a value
    | \A(?:---|\.\.\.)(?:\s|\Z)                # the beginning or end of a document
    | :(?:\s|\Z)                               # the end of a key
    | \s\#                                     # a comment
    | \s\Z
    """,
    re.VERBOSE,
)
_UNSAFE_IN_BRACKETS = re.compile(r"[,\[\]{}?]|\A:|:[,\[\]{}]")
"""A question mark is safe in YAML 1.2; for readers of 1.1 it begins a key."""

_OTHER_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "<<", "=", ".nan"})
"""Words that a reader of YAML 1.1 takes for a truth, a merge or a default, or that we alone take for a text."""

_OTHER_NUMBER = re.compile(
    r"""
    [-+]?(?:
        0b[01_]+ | 0x[0-9a-fA-F_]+ | [0-9][0-9_]*            # in base two and sixteen, or with parts
        | [0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?        # in base sixty, as a time of day
        | (?:[0-9][0-9_]*\.[0-9_]*|\.[0-9_]+)(?:[eE][-+]?[0-9]+)?
        | \.(?:inf|Inf|INF)
    )
    """,
    re.VERBOSE,
)
_DATE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|\s+)[0-9].*)?")


def is_plain(text: str, *, bracketed: bool, dated: bool = False) -> bool:
    """Whether every reader of YAML, 1.2 or 1.1, takes ``text`` without quotes for that text.

    ``bracketed`` within brackets or braces, where a plain text may hold less. A date is one only where ``dated``:
    YAML 1.1 has a type for it.
    """
    if not text or _UNSAFE.search(text) or (bracketed and _UNSAFE_IN_BRACKETS.search(text)):
        return False
    if text.lower() in _OTHER_WORDS or not isinstance(resolve(text), str):
        return False
    if text[0] not in "0123456789+-.":
        return True
    return not _OTHER_NUMBER.fullmatch(text) and (dated or not _DATE.fullmatch(text))
