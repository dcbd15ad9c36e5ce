"""Completing: keys, words of the format and ids, wherever they may stand, in files that are not finished."""

from __future__ import annotations

from textwrap import dedent

import pytest
from lsprotocol import types

from editors import CURSOR, Editor

SHOP = dedent("""\
    blueprint: 1
    title: Shop
    roles: {clerk: Clerk, till: {title: Till, kind: system}}
    metrics: {speed: {title: Speed, goals: [loyalty]}}
    goals: {loyalty: Loyalty, growth: {title: Growth, metric: speed}}
    lanes: [customer, {id: desk, title: Front desk, role: frontstage}]
    phases: [Before, {id: after, title: After}]
    steps:
      - title: Order
        phase: Before
        customer: {id: order, text: Orders, to: pay.desk, by: clerk}
        desk: Takes it
      - id: pay
        title: Pay
        desk: Takes the money
    %s
    views:
      short: {lanes: [desk], steps: [pay]}
    """)


def offered(editor: Editor, marked: str) -> list[types.CompletionItem]:
    here = editor.here(marked)
    found = editor.ask("complete", types.CompletionParams(**here.asked))
    for item in found:
        assert item.text_edit.new_text.startswith(item.label)
        before, after = marked.split(CURSOR)
        word = editor.shown(item.text_edit.range, here.name)
        assert word == "" or before.rsplit(maxsplit=1)[-1].endswith(word) or word[0] in before[-40:]
        assert after is not None
    return list(found)


def labels(editor: Editor, marked: str) -> list[str]:
    return [item.label for item in offered(editor, marked)]


def in_shop(old: str, new: str) -> str:
    assert SHOP.count(old) == 1
    return (SHOP % "").replace(old, new)


IDS = {
    "a card's roles": ("by: clerk", "by: cl│", ["clerk", "till"]),
    "a card's roles, none written": ("by: clerk", "by: │", ["clerk", "till"]),
    "a list of them": ("by: clerk", "by: [clerk, t│]", ["clerk", "till"]),
    "a card's goals": ("by: clerk", "goals: [│]", ["loyalty", "growth"]),
    "the goals of a metric": ("goals: [loyalty]", "goals: [gr│]", ["loyalty", "growth"]),
    "the metric of a goal": ("metric: speed", "metric: │", ["speed"]),
    "what follows": ("to: pay.desk", "to: │", ["order", "order.desk", "pay.desk"]),
    "what follows, half written": ("to: pay.desk", "to: pay.│", ["order", "order.desk", "pay.desk"]),
    "a step's phase": ("phase: Before", "phase: │", ["before", "after"]),
    "where a card ends": ("Orders, to: pay.desk", "Orders, span: {until: p│}", ["order", "pay"]),
    "a view's lanes": ("{lanes: [desk]", "{lanes: [│]", ["customer", "desk"]),
    "a view's steps": ("steps: [pay]", "steps: [│]", ["order", "pay"]),
    "a view's roles": ("steps: [pay]", "roles: [│]", ["clerk", "till"]),
    "a view's phases": ("steps: [pay]", "phases: [│]", ["before", "after"]),
}


@pytest.mark.parametrize(("old", "new", "expected"), IDS.values(), ids=IDS)
def test_ids_where_somebody_is_named(editor: Editor, old: str, new: str, expected: list[str]):
    assert labels(editor, in_shop(old, new)) == expected


LINKS = {
    "plain": "links:\n  - order -> │",
    "quoted": 'links:\n  - "order -> pay.│: in cash"',
    "the first": "links:\n  - │",
    "the first of a pair": "links:\n  - or│ -> pay.desk",
    "in a chain": "links:\n  - order -> │ -> pay.desk",
    "as a key": "links:\n  - order -> pay│: in cash",
    "as a mapping": "links:\n  - {from: order, to: │}",
    "in lines": "links:\n  - from: order\n    to: │",
    "in brackets": "links: [order -> pay.desk, order ..> │]",
}


@pytest.mark.parametrize("written", LINKS.values(), ids=LINKS)
def test_cards_in_links(editor: Editor, written: str):
    assert labels(editor, SHOP % written)[:3] == ["order", "order.desk", "pay.desk"]


def test_no_cards_in_the_label_of_a_link(editor: Editor):
    assert labels(editor, SHOP % 'links:\n  - "order -> pay.desk: or│"') == []


def test_an_id_says_who_it_is(editor: Editor):
    found = offered(editor, in_shop("by: clerk", "by: │"))
    assert [(item.label, item.detail, item.kind) for item in found] == [
        ("clerk", "Clerk", types.CompletionItemKind.Reference),
        ("till", "Till", types.CompletionItemKind.Reference),
    ]


def test_metrics_as_keys(editor: Editor):
    found = offered(editor, in_shop("phase: Before", "metrics:\n      │"))
    assert [(item.label, item.text_edit.new_text) for item in found] == [("speed", "speed: ")]


def test_the_keys_that_are_not_there_yet(editor: Editor):
    found = labels(editor, in_shop("    phase: Before", "    │"))
    assert found == ["id", "phase", "description", "time", "wait", "emotion", "metrics", "notes"]
    assert "title" in labels(editor, in_shop("  - title: Order\n", "  - │\n"))


def test_the_lanes_of_a_file_are_keys_of_its_steps(editor: Editor):
    found = labels(editor, in_shop("    desk: Takes the money", "    desk: Takes the money\n    │"))
    assert "customer" in found
    assert "desk" not in found
    assert "backstage" not in found
    plain = "blueprint: 1\ntitle: T\nsteps:\n  - title: A\n    │\n"
    assert {"evidence", "customer", "frontstage", "backstage", "support"} <= set(labels(editor, plain))


def test_what_a_key_goes_on_with(editor: Editor):
    found = {item.label: item.text_edit.new_text for item in offered(editor, "blueprint: 1\nti│\n")}
    assert found["title"] == "title: "
    assert found["steps"] == "steps:"
    found = {item.label: item.text_edit.new_text for item in offered(editor, "blueprint: 1\nti│: T\n")}
    assert found["title"] == "title"


def test_keys_come_with_what_they_mean(editor: Editor):
    found = {item.label: item.documentation for item in offered(editor, "blueprint: 1\ntitle: T\n│\n")}
    assert found["scenario"] == types.MarkupContent(types.MarkupKind.Markdown, "The one journey that is told.")
    assert "title" not in found


WORDS = {
    "the state": ("title: Shop", "title: Shop\nstate: │", ["current", "target", "future"]),
    "the flow": ("title: Shop", "title: Shop\nflow: f│", ["none", "journey", "full"]),
    "marks": (
        "by: clerk",
        "marks: [wait, │]",
        ["fail", "wait", "decision", "moment-of-truth", "bottleneck"],
    ),
    "a lane's role": ("role: frontstage", "role: front│", ["evidence", "customer", "frontstage", "backstage"]),
    "a role's kind": ("kind: system", "kind: │", ["person", "team", "system", "partner"]),
    "which way is better": ("{title: Speed,", "{title: Speed, better: │,", ["higher", "lower"]),
    "the kind of a link": (
        "{lanes: [desk], steps: [pay]}",
        "{lanes: [desk]}\nlinks:\n  - {from: order, kind: │}",
        ["flow", "agreement"],
    ),
    "channels": ("by: clerk", "channel: │", ["web", "app", "email", "chat"]),
    "what a view hides": ("steps: [pay]", "hide: [│]", ["pains", "opportunities"]),
}


@pytest.mark.parametrize(("old", "new", "expected"), WORDS.values(), ids=WORDS)
def test_words_of_the_format(editor: Editor, old: str, new: str, expected: list[str]):
    assert labels(editor, in_shop(old, new))[: len(expected)] == expected


def test_a_word_of_the_format_says_what_it_means(editor: Editor):
    found = offered(editor, in_shop("by: clerk", "marks: [│]"))
    assert found[0].documentation is not None
    assert "goes wrong" in found[0].documentation.value


def test_nothing_where_anything_may_be_written(editor: Editor):
    assert labels(editor, in_shop("title: Shop", "title: Sh│")) == []
    assert labels(editor, in_shop("text: Orders", "text: │")) == []
    assert labels(editor, "blueprint: 1\ntitle: T\n# st│\n") == []
    assert labels(editor, "blueprint: 1\ntitle: T\ndescription: |\n  ste│\n") == []
    assert labels(editor, "blueprint: 1\ntitle: T\ndescription: one\n  tw│\n") == []


def test_titles_where_they_are_all_that_there_is(editor: Editor):
    text = "blueprint: 1\ntitle: T\nsteps:\n  - {title: A, phase: Early days}\n  - {title: B, phase: │}\n"
    assert labels(editor, text) == ["Early days"]
    text = "blueprint: 1\ntitle: T\nsteps:\n  - {title: A, customer: [{text: B, by: Guest}, {text: C, by: G│}]}\n"
    assert labels(editor, text) == ["Guest"]


def test_a_file_that_is_broken_further_down(editor: Editor):
    text = in_shop("by: clerk", "by: │")
    assert labels(editor, text + "  broken: [\n") == ["clerk", "till"]


def test_ids_further_down_are_remembered_while_that_cannot_be_read(editor: Editor):
    here = editor.here(in_shop("to: pay.desk", "to: │"))
    broken = in_shop("to: pay.desk", "to: │").replace("    desk: Takes the money", "    [")
    assert broken != in_shop("to: pay.desk", "to: │")
    here = editor.here(broken, here.name)
    found = editor.ask("complete", types.CompletionParams(**here.asked))
    assert "pay.desk" in [item.label for item in found]


def test_registries_know_their_keys(editor: Editor):
    (editor.folder / "roles.yaml").write_text("", encoding="utf-8")
    here = editor.here("roles: {clerk: {kind: system}}\n│\n", "roles.yaml")
    found = editor.ask("complete", types.CompletionParams(**here.asked))
    assert [item.label for item in found] == ["blueprint", "metrics", "goals", "lanes", "phases", "include"]


def test_characters_beyond_the_first_plane_do_not_move_it(editor: Editor):
    text = in_shop("text: Orders, to: pay.desk", "text: 👩🏽‍💻 orders 🍰, to: pa│")
    here = editor.here(text)
    item = editor.ask("complete", types.CompletionParams(**here.asked))[0]
    assert editor.shown(item.text_edit.range, here.name) == "pa"
