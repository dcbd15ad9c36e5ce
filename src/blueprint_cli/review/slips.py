"""Slips: names that were probably meant to be the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from unicodedata import normalize

_SHORTEST, _LONGEST = 6, 60
"""Letters of a name that can be told from another by a slip: shorter ones are words, longer ones sentences."""

_APART = re.compile(r"[\W_]+")
_TINY = 2
"""Letters of a word that says by itself which one of several is meant: ``B``, ``II``."""

_WHOLE_WORDS = "\u2e80"
"""From here on a letter is a syllable or a word, and another one is another word."""


def find_slips(counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """The names that are one slip away from another, each with the one that was probably meant: the more frequent,
    and of equals the earlier.

    ``counts`` says how often each name occurs, in the order of their first occurrences. Names differ by a slip where
    they are equal but for capitals, blanks and signs, or by one letter that is wrong, missing or too many, or by two
    that are swapped. Takes time linear in the number of names, by looking each up under all that is left of it when
    one letter is dropped (W. Garbe, *SymSpell*).
    """
    words = {name: _plain(name) for name in counts}
    order = {name: (-counts[name], place) for place, name in enumerate(counts)}
    usual: dict[str, str] = {}
    for names in _alike(words).values():
        leader = min(names, key=order.__getitem__)
        for name in names:
            if name != leader and name not in usual and leader not in usual and _is_slip(words[name], words[leader]):
                usual[name] = leader
    return ((name, usual[name]) for name in counts if name in usual)


def _plain(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared."""
    return tuple([word for word in _APART.split(normalize("NFKC", name).casefold()) if word])


def _alike(words: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    """The names that have something in common: all of their letters, or all but one."""
    wholes = {name: "".join(parts) for name, parts in words.items()}
    near = Counter([_outline(whole, longer) for whole in wholes.values() for longer in (-1, 0, 1)])
    alike: dict[str, list[str]] = {}
    for name, whole in wholes.items():
        if near[_outline(whole)] < 2:
            continue  # nobody begins like it and is as long, or longer or shorter by one: nearly all end here
        keys = {whole}
        if _SHORTEST <= len(whole) <= _LONGEST:
            keys.update(whole[:at] + whole[at + 1 :] for at in range(1, len(whole)))
        for key in keys if whole else ():
            alike.setdefault(key, []).append(name)
    return {key: names for key, names in alike.items() if len(names) > 1}


def _outline(whole: str, longer: int = 0) -> tuple[str, int]:
    """What two names have in common that have something in common: how they begin, and about how long they are."""
    return whole[:1], len(whole) + longer


def _is_slip(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ by nothing that anybody meant."""
    one, two = "".join(name), "".join(other)
    if one == two:
        return True
    if min(len(one), len(two)) < _SHORTEST:
        return False
    start = _common(one, two)
    end = _common(one[start:][::-1], two[start:][::-1])
    lost, found = one[start : len(one) - end], two[start : len(two) - end]
    if not start or any(letter.isdigit() or letter >= _WHOLE_WORDS for letter in lost + found):
        return False
    one_letter = len(lost) <= 1 and len(found) <= 1
    swapped = len(lost) == 2 and lost == found[::-1]
    differing = set(name) ^ set(other)
    return (one_letter or swapped) and all(len(word) > _TINY for word in differing)


def _common(one: str, two: str) -> int:
    """How many letters two texts begin with together."""
    pairs = enumerate(zip(one, two, strict=False))
    return next((at for at, (own, theirs) in pairs if own != theirs), min(len(one), len(two)))
