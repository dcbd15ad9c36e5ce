from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.model.ids import slug
from blueprints import blueprint, diagnostics, troubles


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Order", "order"),
        ("Notice the problem", "notice-the-problem"),
        ("  Pay – online!  ", "pay-online"),
        ("Sign-up", "sign-up"),
        ("a - b", "a-b"),
        ("snake_case", "snake_case"),
        ("_private", "private"),
        ("Straße", "strasse"),
        ("ＦＵＬＬ width", "full-width"),
        ("x² + ½", "x2-1-2"),
        ("注文する", "注文する"),
        ("二〇二六年", "二〇二六年"),
        ("ग्राहक सेवा", "ग्राहक-सेवा"),
        ("طلب المساعدة", "طلب-المساعدة"),
        ("cafe\u0301", "caf\u00e9"),
        ("\u0301mark first", "mark-first"),
        ("24/7", "24-7"),
        ("I love it \u2764\ufe0f", "i-love-it"),
        ("!?", ""),
        ("", ""),
    ],
)
def test_a_slug_is_folded_with_one_dash_between_words(title: str, expected: str) -> None:
    assert slug(title) == expected


@given(st.text())
def test_a_slug_is_its_own_slug(title: str) -> None:
    assert slug(slug(title)) == slug(title)


def test_further_equal_titles_are_numbered() -> None:
    steps = blueprint("steps: [{title: Wait}, {title: wait!}, {title: Wait}]").steps
    assert [step.id for step in steps] == ["wait", "wait-2", "wait-3"]


def test_numbers_skip_ids_that_are_taken() -> None:
    steps = blueprint("steps: [{title: Wait}, {title: Wait}, {title: Wait}, {title: Sit, id: wait-2}]").steps
    assert [step.id for step in steps] == ["wait", "wait-3", "wait-4", "wait-2"]


def test_a_title_never_loses_its_slug_to_the_number_of_another() -> None:
    steps = blueprint("steps: [{title: Wait}, {title: Wait}, {title: Wait 2}]").steps
    assert [step.id for step in steps] == ["wait", "wait-3", "wait-2"]


def test_a_written_id_comes_before_the_slug_of_an_earlier_title() -> None:
    steps = blueprint("steps: [{title: Wait}, {title: Sit, id: wait}]").steps
    assert [step.id for step in steps] == ["wait-2", "wait"]


def test_a_title_without_letters_and_digits_goes_by_its_place() -> None:
    steps = blueprint("steps: [{title: Wait}, {title: '!'}, {title: '?', id: step-4}, {title: '…'}]").steps
    assert [step.id for step in steps] == ["wait", "step-2", "step-4", "step-4-2"]


def test_ids_are_compared_after_nfc_and_by_case() -> None:
    text = "steps: [{title: A, id: cafe\u0301, customer: {text: x, to: caf\u00e9.customer}}, {title: B, id: CAF\u00c9}]"
    assert [step.id for step in blueprint(text).steps] == ["caf\u00e9", "CAF\u00c9"]


def test_a_second_owner_of_an_id_is_shown_with_the_first() -> None:
    (trouble,) = troubles("steps:\n  - {title: A, id: bar}\n  - {title: B, id: bar}")
    assert trouble == ("BP010", 5, "a second step has the id `bar`", "give each step an id of its own")


def test_a_slug_that_several_titles_share_is_no_reference() -> None:
    text = """
    steps:
      - {title: Wait, customer: Waits}
      - {title: Wait, customer: Waits}
      - {title: Leave, customer: Leaves}
    links: [wait.customer -> leave.customer]
    """
    (trouble,) = troubles(text)
    assert trouble.code == "BP011"
    assert trouble.message == "`wait.customer` is not clear: several steps go by that title"


def test_the_number_of_a_shared_slug_is_a_reference() -> None:
    text = """
    steps:
      - {title: Wait, customer: Waits}
      - {title: Wait, customer: Waits}
    links: [wait-2.customer ..> wait-2.customer]
    """
    assert blueprint(text).links[0].source == "wait-2.customer"


def test_a_slug_that_titles_share_with_a_written_id_is_that_id() -> None:
    text = """
    steps:
      - {title: Sit, id: wait, customer: Sits}
      - {title: Wait, customer: Waits}
      - {title: Wait, customer: Waits}
    links: [wait.customer -> wait-2.customer]
    """
    assert blueprint(text).links[0].source == "wait.customer"


@pytest.mark.parametrize(
    ("registry", "kind"), [("roles", "role"), ("goals", "goal"), ("metrics", "metric"), ("views", "view")]
)
def test_one_id_written_in_two_ways_is_told_with_the_first(registry: str, kind: str) -> None:
    (trouble,) = diagnostics(
        f"{registry}:\n  caf\u00e9: {{title: a}}\n  cafe\u0301: {{title: b}}\nsteps: [{{title: A}}]"
    )
    assert (trouble.code, trouble.place.start.line) == ("BP010", 5)
    assert trouble.message == f"a second {kind} has the id `caf\u00e9`"
    assert trouble.notes[0].place is not None
    assert trouble.notes[0].place.start.line == 4


def test_two_thousand_equal_titles_are_numbered_at_once() -> None:
    text = "steps:\n" + "  - {title: Wait}\n" * 2_000
    assert blueprint(text).steps[-1].id == "wait-2000"


@pytest.mark.parametrize("name", ["a b", "a.b", "a:b", "-a", "_a", "é!", "́a", "!", "a/b"])
def test_what_is_no_id_is_told_with_the_one_it_would_make(name: str) -> None:
    for text in (
        f"id: '{name}'\nsteps: [{{title: A}}]",
        f"steps: [{{title: A, id: '{name}'}}]",
        f"phases: [{{title: A, id: '{name}'}}]\nsteps: [{{title: A}}]",
        f"steps: [{{title: A, customer: {{text: x, id: '{name}'}}}}]",
        f"lanes: [{{id: '{name}', role: customer}}]\nsteps: [{{title: A}}]",
        f"roles: {{'{name}': x}}\nsteps: [{{title: A}}]",
        f"goals: {{'{name}': x}}\nsteps: [{{title: A}}]",
        f"metrics: {{'{name}': x}}\nsteps: [{{title: A}}]",
        f"views: {{'{name}': {{}}}}\nsteps: [{{title: A}}]",
    ):
        (trouble,) = troubles(text)
        assert (trouble.code, trouble.message) == ("BP006", f"`{name}` is no id")
    made = slug(name)
    assert trouble.help.endswith(f": write `{made}`" if made else "digit")


@pytest.mark.parametrize("unseen", ["\u200b", "\u034f", "\u3164", "\ufe0f", "\U000e0101"], ids=ascii)
def test_ids_that_look_the_same_are_the_same(unseen: str) -> None:
    (trouble,) = troubles(f"steps: [{{title: A, id: 'a{unseen}'}}]")
    assert trouble.code == "BP006"
    assert trouble.help.startswith(f"it holds an invisible character (U+{ord(unseen):04X}); an id is letters")
    assert trouble.help.endswith(": write `a`")


@pytest.mark.parametrize("name", ["a", "1", "a-b_c", "é", "café", "注文", "ग्राहक", "a--b-", "٣"])
def test_an_id_is_letters_and_digits_of_any_script(name: str) -> None:
    assert blueprint(f"id: {name}\nsteps: [{{title: A, id: {name}, customer: x}}]").cards[0].id.endswith(".customer")


def test_the_id_of_the_whole_is_the_slug_of_the_files_name_or_of_the_title() -> None:
    text = "steps: [{title: A}]"
    assert blueprint("id: Own\n" + text, "x.yaml").id == "Own"
    assert blueprint(text, "some/where/Coffee & Cake.blueprint.yaml").id == "coffee-cake"
    assert blueprint(text, "coffee.blueprint.yml").id == "coffee"
    assert blueprint(text, "coffee.v2.yaml").id == "coffee-v2"
    assert blueprint(text, "<stdin>").id == "coffee-to-go"
    assert blueprint(text, "!.yaml").id == "coffee-to-go"


def test_an_id_of_a_wrong_shape_is_left_to_the_schema() -> None:
    assert not troubles("steps:\n  - {title: A, id: [x], customer: Pays}\nviews: {v: {steps: [a]}}")
