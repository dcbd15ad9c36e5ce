from __future__ import annotations

import pytest

from blueprint_cli.model.blueprint import Link, LinkKind
from blueprints import TWO_STEPS, blueprint, diagnostics, troubles


def links(written: str) -> list[tuple[str, str, str, str, float | None]]:
    found = blueprint(TWO_STEPS + written).links
    return [(link.source, link.target, link.kind.value, link.text, link.probability) for link in found]


ORDER, PICK = "order.customer", "collect.customer"
TAKE, CALL = "order.frontstage", "collect.frontstage"


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (f"{ORDER} -> {PICK}", [(ORDER, PICK, "flow", "", None)]),
        (f"{ORDER} <-> {PICK}", [(ORDER, PICK, "agreement", "", None)]),
        (f"{ORDER} ..> {PICK}", [(ORDER, PICK, "message", "", None)]),
        (f"'{ORDER} -> {PICK}: in a hurry: now'", [(ORDER, PICK, "flow", "in a hurry: now", None)]),
        (f"{ORDER} -> {PICK}: in a hurry", [(ORDER, PICK, "flow", "in a hurry", None)]),
        (f"{ORDER} ..> {PICK}: 1.50", [(ORDER, PICK, "message", "1.50", None)]),
        (f'"{ORDER} -> {PICK}: two\\nlines"', [(ORDER, PICK, "flow", "two\nlines", None)]),
        (f"{ORDER} -> {TAKE} -> {CALL}", [(ORDER, TAKE, "flow", "", None), (TAKE, CALL, "flow", "", None)]),
        (f"{{from: {ORDER}, to: {PICK}}}", [(ORDER, PICK, "flow", "", None)]),
        (
            f"{{from: {PICK}, to: {ORDER}, text: again, kind: loop, probability: 0.25}}",
            [(PICK, ORDER, "loop", "again", 0.25)],
        ),
    ],
)
def test_a_link_is_written_in_many_forms(item: str, expected: list[object]) -> None:
    assert links(f"links:\n  - {item}") == expected


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        ("b", [Link(source="a", target="b", at=())]),
        ("{to: b, text: by mail, kind: failure, probability: 1}",
         [Link(source="a", target="b", kind=LinkKind.FAILURE, text="by mail", probability=1, at=())]),
        ("[b, {to: a, kind: loop}]",
         [Link(source="a", target="b", at=()), Link(source="a", target="a", kind=LinkKind.LOOP, at=())]),
        ("[]", []),
        ("null", []),
    ],
)  # fmt: skip
def test_what_follows_a_card_is_a_link(to: str, expected: list[Link]) -> None:
    text = f"steps: [{{title: A, customer: [{{id: a, text: x, to: {to}}}, {{id: b, text: y}}]}}]"
    assert [link._replace(at=()) for link in blueprint(text).links] == expected


def test_links_of_cards_come_before_those_of_the_list() -> None:
    text = "links: [b -> a]\nsteps: [{title: A, customer: [{id: a, text: x, to: b}, {id: b, text: y}]}]"
    assert [link.source for link in blueprint(text).links] == ["a", "b"]


def test_a_link_knows_where_it_stands() -> None:
    text = "steps: [{title: A, customer: [{id: a, text: x, to: [b]}, {id: b, text: y}]}]\n"
    text += "links: [a -> b -> a, {a -> b: z}]"
    assert [link.at.route for link in blueprint(text).links] == [
        ("steps", 0, "customer", 0, "to", 0), ("links", 0), ("links", 0), ("links", 1, "a -> b"),
    ]  # fmt: skip


def test_each_unknown_end_is_pointed_at_by_itself() -> None:
    text = TWO_STEPS + "links:\n  - order.customr -> collect.customr -> order.customer\n  - {from: x, to: order}"
    found = [(trouble.place.start.line, trouble.place.start.column, trouble.message) for trouble in diagnostics(text)]
    assert found == [
        (11, 5, "there is no card `order.customr`"),
        (11, 22, "there is no card `collect.customr`"),
        (12, 12, "there is no card `x`"),
        (12, 19, "there is no card `order`"),
    ]


def test_an_unknown_end_in_a_key_is_pointed_at_in_the_key() -> None:
    (trouble,) = diagnostics(TWO_STEPS + "links:\n  - order.customer -> x: y")
    assert (trouble.place.start.line, trouble.place.start.column, trouble.place.end.column) == (11, 23, 24)


def test_an_end_hidden_by_escapes_is_pointed_at_with_the_whole() -> None:
    (trouble,) = diagnostics(TWO_STEPS + 'links:\n  - "order.customer -> \\u0062"')
    assert (trouble.message, trouble.place.start.column) == ("there is no card `b`", 5)


def test_a_link_back_offers_the_turned_form() -> None:
    assert troubles(TWO_STEPS + "links:\n  - order.customer <- collect.customer: back") == [
        (
            "BP006",
            11,
            "an arrow points back: links run from what comes first to what follows",
            "write `collect.customer -> order.customer: back`",
        )
    ]


def test_an_arrow_is_no_card_that_follows() -> None:
    text = "steps: [{title: A, customer: [{text: x, to: a -> b}, {text: y, to: {to: <- b}}]}]"
    assert [trouble.message for trouble in troubles(text)] == ["`a -> b` is no card", "`<- b` is no card"]


def test_ids_of_links_are_compared_after_nfc() -> None:
    text = "steps: [{title: A, customer: {id: caf\u00e9, text: x}}]\nlinks: [cafe\u0301 ..> caf\u00e9]"
    assert blueprint(text).links[0].source == "caf\u00e9"


def test_links_of_a_wrong_shape_are_left_to_the_schema() -> None:
    for links_ in ("5", "{a: b}", "[[a], {from: order}, {a: b}, {a -> b: x, c: y}, null, {}, {to: {}}]"):
        assert not troubles(TWO_STEPS + f"links: {links_}"), links_


def test_three_thousand_unknown_ends_are_told_in_a_moment() -> None:
    text = "steps:\n" + "".join(f"  - title: Step {n}\n    customer: Acts\n" for n in range(2_000))
    text += "links:\n" + "".join(f"  - step-{n}.customr -> step-{n}.custom\n" for n in range(1_500))
    found = troubles(text)
    assert len(found) == 3_000
    assert found[0].help == "did you mean `step-0.customer`?"
    assert found[-1].help == ""
