"""Where a line may break: between words, and within one only where it is too long for a line.

By Unicode's rules (UAX #14), with what these leave to others: Thai has no spaces and breaks by a dictionary, here
BudouX's, which knows where a phrase ends in Japanese, too, and a word in Chinese. Korean breaks at its spaces, as is
customary on signs and slides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, assert_never

if TYPE_CHECKING:
    from budoux import Parser

_Language: TypeAlias = Literal["ja", "th", "zh-hans", "zh-hant"]
"""What BudouX has models of."""

_RUNS = re.compile(r"(?:[^\s]|[\u00a0\u2007\u202f])+")
"""What stands between spaces; those that hold words together are no spaces."""
_JOINTS = re.compile(r"(?:[^/–—-]|[/–—-](?=\d))+[/–—-]*|[/–—-]+")
"""A word breaks after hyphens, dashes and slashes, but not before a digit, as in 24/7."""
_THAI = re.compile("[\u0e00-\u0e7f]")
_KANA = re.compile("[\u3040-\u30ff]")
_IDEOGRAPHS = "[\u2e80-\u2fdf\u3100-\u312f\u31a0-\u4dbf\u4e00-\ua4cf\uf900-\ufaff\U00020000-\U0003ffff]"
"""Compiled where it is needed, which takes milliseconds."""
_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
"""Ideographs in common use: lines break between any two of them (UAX #14, class ID)."""
_LETTERS = f" -~\u00c0-\u02ff\u0370-\u0482\u048a-\u052f\u3041-\u3096\u30a1-\u30fa{_HAN}\uac00-\ud7a3"
"""Common characters that no other one of them continues: each is one for readers (UAX #29, rule GB999)."""
_KEPT = 4096
"""Words whose parts are kept: each is asked for several times, and the rules take milliseconds."""


class Piece(NamedTuple):
    """What is kept on one line; ``gap`` is the space before it, empty where there is none."""

    gap: str
    text: str


def pieces(paragraph: str) -> Iterator[Piece]:
    """The words of a paragraph; where no spaces part them, those that the language knows."""
    for run in _RUNS.findall(paragraph):
        gap = " "
        for word in _words(run):
            yield Piece(gap, word)
            gap = ""


def parts(word: str) -> tuple[str, ...]:
    """What a word that is too long for a line may be broken into, and should before it is broken anywhere."""
    if word.isascii():
        return tuple(_JOINTS.findall(word))
    return _units(word) if _KANA.search(word) or re.search(_IDEOGRAPHS, word) else tuple(_JOINTS.findall(word))


def characters(word: str) -> Iterator[str]:
    """What readers take for one character (UAX #29)."""
    if word.isascii():
        return iter(word)
    from uniseg.graphemecluster import grapheme_clusters

    return _apart(_LETTERS, word, grapheme_clusters)


def _apart(alone: str, text: str, rules: Callable[[str], Iterable[str]]) -> Iterator[str]:
    """``text`` cut up by ``rules``, which are asked about nothing but what may hang together.

    Two characters that stand ``alone`` are always parted, which rules that look at each take long to say.
    """
    for piece in re.split(f"(?<=[{alone}])(?=[{alone}])", text):
        yield from (piece,) if len(piece) == 1 else rules(piece)


@lru_cache(maxsize=_KEPT)
def _words(run: str) -> tuple[str, ...]:
    if run.isascii():
        return (run,)
    if _THAI.search(run):
        return tuple(_agreed(_parser("th").parse(run), characters(run)))
    if _KANA.search(run):
        return tuple(_agreed(_parser("ja").parse(run), _units(run)))
    if ideographs := "".join(re.findall(_IDEOGRAPHS, run)):
        return tuple(_agreed(_parser(_chinese(ideographs)).parse(run), _units(run)))
    return (run,)


def _chinese(ideographs: str) -> Literal["zh-hans", "zh-hant"]:
    """The script in which a text is written: by which of the two national character sets has more of it."""
    simplified, traditional = (len(ideographs.encode(charset, "ignore")) for charset in ("gb2312", "big5"))
    return "zh-hans" if simplified >= traditional else "zh-hant"


def _agreed(one: Iterable[str], other: Iterable[str]) -> Iterator[str]:
    """The text that both cut up, cut where both do."""
    cuts = set(accumulate(map(len, other)))
    text, at = "", 0
    for chunk in one:
        text, at = text + chunk, at + len(chunk)
        if at in cuts:
            yield text
            text = ""


@lru_cache(maxsize=_KEPT)
def _units(word: str) -> tuple[str, ...]:
    """What UAX #14 keeps together."""
    from uniseg.linebreak import line_break_units

    return tuple(_apart(_HAN, word, line_break_units))


@cache
def _parser(language: _Language) -> Parser:
    import budoux

    match language:
        case "ja":
            return budoux.load_default_japanese_parser()
        case "th":
            return budoux.load_default_thai_parser()
        case "zh-hans":
            return budoux.load_default_simplified_chinese_parser()
        case "zh-hant":
            return budoux.load_default_traditional_chinese_parser()
        case _ as never:
            assert_never(never)
