"""The families that have what Noto Sans lacks: by script, those of ours first, then those that machines have."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable

_HAN = "han"
"""Characters that Chinese, Japanese and Korean share, and draw in their own ways."""

_SIGNS = ("Inter", "Segoe UI Symbol", "Apple Symbols", "Noto Sans Math", "Noto Sans Symbols 2", "DejaVu Sans")
_EMOJI = ("Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", "Noto Emoji")
_FAMILIES: dict[str, tuple[str, ...]] = {
    "hebrew": ("Noto Sans Hebrew", "Segoe UI", "Arial Hebrew", "Arial", "DejaVu Sans"),
    "arabic": ("Noto Sans Arabic", "Segoe UI", "Geeza Pro", "Arial", "DejaVu Sans"),
    "thai": ("Noto Sans Thai", "Leelawadee UI", "Thonburi", "Loma", "Garuda"),
    "ja": ("Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", "Meiryo", "IPAGothic"),
    "ko": ("Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", "NanumGothic"),
    "zh-Hans": ("Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei"),
    "zh-Hant": ("Noto Sans CJK TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", "WenQuanYi Micro Hei"),
    "signs": (*_SIGNS, *_EMOJI),
    "emoji": (*_EMOJI, *_SIGNS),
}
_EXTRAS = {
    **dict.fromkeys(("hebrew", "arabic", "thai"), "fonts"),
    **{language: f"fonts-{language.lower()}" for language in ("ja", "ko", "zh-Hans", "zh-Hant")},
}
_STARTS = (
    (0x0000, ""),
    (0x0590, "hebrew"),
    (0x0600, "arabic"),
    (0x0700, ""),
    (0x0750, "arabic"),
    (0x0780, ""),
    (0x0870, "arabic"),
    (0x0900, ""),
    (0x0E00, "thai"),
    (0x0E80, ""),
    (0x1100, "ko"),
    (0x1200, ""),
    (0x2000, "signs"),
    (0x2C00, ""),
    (0x2E80, _HAN),
    (0x3040, "ja"),
    (0x3100, _HAN),
    (0x3130, "ko"),
    (0x3190, _HAN),
    (0x31F0, "ja"),
    (0x3200, _HAN),
    (0xA000, ""),
    (0xAC00, "ko"),
    (0xD800, ""),
    (0xF900, _HAN),
    (0xFB00, ""),
    (0xFB1D, "hebrew"),
    (0xFB50, "arabic"),
    (0xFE00, ""),
    (0xFE30, _HAN),
    (0xFE70, "arabic"),
    (0xFF00, _HAN),
    (0xFFF0, ""),
    (0x1F000, "emoji"),
    (0x20000, _HAN),
    (0x40000, ""),
)
"""Where the blocks of a script begin, by Unicode's code charts; those of scripts without a row have no name."""
_PLACES = [start for start, _ in _STARTS]
_TRADITIONAL = ("Hant", "TW", "HK", "MO")


def families_for(characters: Iterable[str], language: str) -> tuple[str, ...]:
    """Families for ``characters`` that Noto Sans lacks, in a text of a ``language``, the best first."""
    scripts = dict.fromkeys(_script(character, language) for character in characters)
    return tuple(dict.fromkeys(family for script in scripts for family in _FAMILIES.get(script, (script,)) if family))


def extras_for(characters: Iterable[str], language: str) -> tuple[str, ...]:
    """The extras of this tool that bring fonts for ``characters``, as far as there are any."""
    scripts = dict.fromkeys(_script(character, language) for character in characters)
    return tuple(dict.fromkeys(_EXTRAS[script] for script in scripts if script in _EXTRAS))


def _script(character: str, language: str) -> str:
    """The row of a character; where there is none, what Noto calls the family of its script."""
    script = _STARTS[bisect_right(_PLACES, ord(character)) - 1][1]
    if script == _HAN:
        return _region(language)
    if script or unicodedata.category(character)[0] != "L":
        return script
    return f"Noto Sans {unicodedata.name(character, ' ').split(' ')[0].title()}"


def _region(language: str) -> str:
    """Whose way of drawing shared characters a language has; simplified Chinese where it has none."""
    main, *details = language.split("-")
    if main in ("ja", "ko"):
        return main
    return "zh-Hant" if any(detail in _TRADITIONAL for detail in details) else "zh-Hans"
