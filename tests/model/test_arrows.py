from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.model.arrows import Chain, Trouble, parse_arrows
from blueprint_cli.model.blueprint import LinkKind

BACK = "an arrow points back: links run from what comes first to what follows"
SPACE = "an arrow needs a space on either side"
TWO = "write the ids of two cards, which have no spaces, and an arrow between them: `order -> pay`"
FLOW, AGREEMENT, MESSAGE = LinkKind.FLOW, LinkKind.AGREEMENT, LinkKind.MESSAGE


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("a -> b", Chain(("a", "b"), (FLOW,), "")),
        ("a <-> b", Chain(("a", "b"), (AGREEMENT,), "")),
        ("a ..> b", Chain(("a", "b"), (MESSAGE,), "")),
        ("a -> b -> c", Chain(("a", "b", "c"), (FLOW, FLOW), "")),
        ("a -> b ..> c", Chain(("a", "b", "c"), (FLOW, MESSAGE), "")),
        ("  a\n  ->   b ", Chain(("a", "b"), (FLOW,), "")),
        ("a -> b: by mail", Chain(("a", "b"), (FLOW,), "by mail")),
        ("a -> b : by mail", Chain(("a", "b"), (FLOW,), "by mail")),
        ("a -> b:\nby\nmail", Chain(("a", "b"), (FLOW,), "by\nmail")),
        ("a -> b:", Chain(("a", "b"), (FLOW,), "")),
        ("a -> b: see: c -> d <- e", Chain(("a", "b"), (FLOW,), "see: c -> d <- e")),
        ("s1.customer.2 -> check-out_1", Chain(("s1.customer.2", "check-out_1"), (FLOW,), "")),
    ],
)
def test_arrows_are_read(text: str, chain: Chain) -> None:
    assert parse_arrows(text) == chain


@pytest.mark.parametrize(
    ("text", "message", "help_"),
    [
        ("a <- b", BACK, "write `b -> a`"),
        ("a <- b: by mail", BACK, "write `b -> a: by mail`"),
        ("a <-- b <- c", BACK, "write `c -> b -> a`"),
        ("a -> b <- c", BACK, "write `a -> b` and `c -> b`"),
        ("a <.. b", BACK, "write `b ..> a`"),
        ("a ← b", BACK, "write `b -> a`"),
        ("a->b", SPACE, "write `a -> b`"),
        ("a ->b", SPACE, "write `a -> b`"),
        ("a-> b", SPACE, "write `a -> b`"),
        ("a->b->c", SPACE, "write `a -> b -> c`"),
        ("a->b -> c", SPACE, "write `a -> b -> c`"),
        ("a<->b: x", SPACE, "write `a <-> b: x`"),
        ("a --> b", "`-->` is no arrow: there are `->`, `<->` and `..>`", "write `a -> b`"),
        ("a => b", "`=>` is no arrow: there are `->`, `<->` and `..>`", "write `a -> b`"),
        ("a → b", "`→` is no arrow: there are `->`, `<->` and `..>`", "write `a -> b`"),
        ("a ↔ b", "`↔` is no arrow: there are `->`, `<->` and `..>`", "write `a <-> b`"),
        ("a ...> b", "`...>` is no arrow: there are `->`, `<->` and `..>`", "write `a ..> b`"),
        ("a -> b -> c: x", "a chain of links takes no label", "write `a -> b` and `b -> c` as links of their own"),
        ("a", "`a` is no link", TWO),
        ("a b", "`a b` is no link", TWO),
        ("a ->", "`a ->` is no link", TWO),
        ("-> a", "`-> a` is no link", TWO),
        ("a -> b c", "`a -> b c` is no link", TWO),
        ("a -> -> b", "`a -> -> b` is no link", TWO),
        (": a -> b", "`` is no link", TWO),
        ("a and b c", "`a and b c` is no link", TWO),
    ],
)  # fmt: skip
def test_what_is_no_link_is_told_with_the_way_out(text: str, message: str, help_: str) -> None:
    assert parse_arrows(text) == Trouble(message, help_)


@given(st.text(alphabet="ab .:-<>=→←\n"))
def test_every_text_is_a_chain_or_a_trouble(text: str) -> None:
    parsed = parse_arrows(text)
    assert isinstance(parsed, Trouble) or len(parsed.ids) == len(parsed.kinds) + 1 >= 2


@given(st.text(alphabet="ab-<>=.→← ", min_size=3, max_size=12))
def test_the_way_out_is_a_way_out(text: str) -> None:
    parsed = parse_arrows(text)
    if isinstance(parsed, Trouble) and parsed.help.startswith("write `"):
        for link in parsed.help.removeprefix("write ").split(" and "):
            assert isinstance(parse_arrows(link.strip("`")), Chain), (text, parsed)
