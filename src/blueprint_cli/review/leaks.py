"""Leaks: addresses, numbers and keys in a text that belong to somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MAIL = re.compile(r"(?<![\w.+\-])(?P<name>[\w.+\-]+)@(?P<domain>(?:[\w\-]+\.)+[^\W\d_]{2,})")
_ROLES = frozenset(
    """
    admin billing bookings care contact customerservice feedback hallo hello help helpdesk hilfe hr info invoice it jobs
    kontakt kundenservice mail marketing news newsletter noreply office order orders post postmaster press privacy
    reply reservations returns sales security service shop support team webmaster
    """.split()  # noqa: SIM905 - a list of names reads as one
)
_RESERVED = re.compile(r"(?:^|\.)(?:example\.(?:com|org|net|edu)|example|test|invalid|localhost)$")

_ACCOUNT = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_CARD = re.compile(r"(?<![\w.\-])[2-6]\d{3}(?:[ \-]?\d{4}[ \-]?\d{4}[ \-]?\d{4}|[ \-]?\d{6}[ \-]?\d{5})(?![\w\-])")
_PHONE = re.compile(
    r"(?<![\w.\-/])"
    r"(?:\+[1-9]\d{0,2}|00[1-9]\d?(?=[ /\-])|\(?0\d{2,5}\)?(?=[ /\-])|\(\d{3}\)|\d{3}(?=-\d{3}-\d{4}\b))"
    r"(?:[ ()/.\-]{0,3}\d){5,12}(?![\w\-])"
)
_FREE = re.compile(r"^\D*(?:0?0?[1-9]?\d?\D*)?0?8(?:00|44|55|66|77|88)\D|\b555[ \-]?01\d\d$")
"""Numbers that cost the caller nothing are those of firms, and 555-01xx are nobody's."""

_KEY = re.compile(
    r"\bAKIA[A-Z0-9]{16}\b|\bgh[opsu]_\w{30}|\bgithub_pat_\w{20}|\bglpat-[\w\-]{20}|\bxox[abprs]-[\w\-]{10}"
    r"|\bsk[_\-](?:live[_\-]|proj-)?\w{20}|\bAIza[\w\-]{35}|\beyJ[\w\-]{10,}\.[\w\-]{10,}\.[\w\-]+"
    r"|-----BEGIN [A-Z ]*PRIVATE KEY|[?&;]\w*(?:token|key|password)=[\w%.\-]{8}"
)


def find_leaks(text: str) -> list[str]:
    """What ``text`` holds that is somebody's, in words, each kind once."""
    return list(_find(text))


def _find(text: str) -> Iterator[str]:
    if any(_is_somebodys(mail) for mail in _MAIL.finditer(text)):
        yield "an e-mail address"
    accounts = [found[0] for found in _ACCOUNT.finditer(text) if _is_account(found[0])]
    if accounts:
        yield "an account number"
    cards = [found[0] for found in _CARD.finditer(text) if _is_card(found[0])]
    if cards:
        yield "a card number"
    for known in accounts + cards:
        text = text.replace(known, " ")
    if any(not _FREE.search(number[0]) for number in _PHONE.finditer(text)):
        yield "a phone number"
    if _KEY.search(text):
        yield "a key or token"


def _is_somebodys(mail: re.Match[str]) -> bool:
    words = re.split(r"[._\-]", mail["name"].lower().partition("+")[0])
    return _ROLES.isdisjoint(words) and not _RESERVED.search(mail["domain"].lower())


def _is_account(text: str) -> bool:
    """Whether the check digits of an IBAN are right (ISO 7064, mod 97-10)."""
    plain = text.replace(" ", "")
    return int("".join(str(int(letter, 36)) for letter in plain[4:] + plain[:4])) % 97 == 1


def _is_card(text: str) -> bool:
    """Whether the check digit is right (Luhn's formula)."""
    digits = [int(letter) for letter in reversed(text) if letter.isdigit()]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[1::2]]
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0
