from __future__ import annotations

import pytest

from blueprint_cli.review.leaks import find_leaks

MAIL, PHONE, ACCOUNT = "an e-mail address", "a phone number", "an account number"
CARD, KEY = "a card number", "a key or token"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Writes to mia.weber@webmail.de", [MAIL]),
        ("jürgen_w+shop@sub.domain.co.uk", [MAIL]),
        ("Calls +49 151 23456789", [PHONE]),
        ("Calls (+44) 20 7946 0958", [PHONE]),
        ("Calls 0171/4420987", [PHONE]),
        ("Calls (030) 4412 8876 at once", [PHONE]),
        ("Calls (212) 664-7665", [PHONE]),
        ("Calls 212-664-7665", [PHONE]),
        ("Calls 00 or 0043 1 5351234", [PHONE]),
        ("Pays on DE89 3704 0044 0532 0130 00", [ACCOUNT]),
        ("Pays on GB82WEST12345698765432", [ACCOUNT]),
        ("Pays with 4539 1488 0343 6467", [CARD]),
        ("Pays with 4539148803436467", [CARD]),
        ("Pays with 3782 822463 10005", [CARD]),
        ("Uses AKIAIOSFODNN7EXAMPLE", [KEY]),
        ("Uses ghp_abcdefghijklmnopqrstuvwxyz0123456789", [KEY]),
        ("Uses sk-abcdefghijklmnopqrstuvwx", [KEY]),
        ("https://example.org/?access_token=abcdef123456", [KEY]),
        ("-----BEGIN RSA PRIVATE KEY-----", [KEY]),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc-_123", [KEY]),
        ("mia@webmail.de or +49 151 23456789", [MAIL, PHONE]),
    ],
)
def test_what_is_somebodys_is_found(text, found):
    assert find_leaks(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Writes to service@shop.de",
        "Writes to returns-team@shop.de",
        "Writes to no-reply@shop.de and kontakt.berlin@shop.de",
        "Writes to mia@example.org, mia@shop.example and mia@shop.test",
        "@home and a@b",
        "Calls 0800 123 4567",
        "Calls +49 800 1234567",
        "Calls 1-800-555-0199",
        "Calls 212-555-0123",
        "Order 2024-11-03-4711",
        "On 2026-10-31 at 14:30",
        "03/11/2026, 12:30",
        "Between 10 000 and 20 000 a year",
        "Part 4006381333931",
        "Number 1234 5678 9012 3456",
        "AB12 3456 7890 1234",
        "ISBN 978-3-16-148410-0",
        "customer-support-process-for-returns",
        "https://example.org/?page=2&sort=desc",
        "Version 1.10.200.3000",
        "Tickets 100-200-300 and 5,000,000",
    ],
)
def test_what_is_nobodys_is_left_alone(text):
    assert find_leaks(text) == []


def test_the_rule_looks_where_no_address_belongs_and_does_not_repeat_it(lint):
    text = """\
        blueprint: 1
        title: Return
        owner: mia@webmail.de
        description: Ask mia@webmail.de
        steps:
          - title: Ask
            notes: mia@webmail.de
            customer: {text: c, url: "mailto:mia@webmail.de", pains: {text: p, owner: mia@webmail.de}}
        """
    found = lint(text, "BP405")
    assert [(one.place.start.line, one.message) for one in found] == [
        (4, "`description` holds an e-mail address"),
        (7, 'a text of "ask" holds an e-mail address'),
    ]
    (finding,) = lint(text.replace("title: Ask", "title: a@webmail.de"), "BP405")
    assert finding.message == "3 texts hold addresses, numbers or keys of somebody's"
