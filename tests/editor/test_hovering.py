"""Hovering: what there is to know about a place."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types

from blueprint_cli.review.pages import page
from blueprint_cli.review.registry import find
from commands import BROKEN, GOOD
from editors import Editor


def known(editor: Editor, marked: str, name: str = "") -> str:
    found = editor.ask("hover", types.HoverParams(**editor.here(marked, name).asked))
    return found.contents.value if found else ""


def test_on_a_finding_the_page_of_its_rule(editor: Editor):
    rule = find("unknown-key")
    assert rule is not None
    assert known(editor, BROKEN.replace("custmer", "cust│mer")).startswith(page(rule).strip())


KEYS = {
    "title: Coffee": ("tit│le: Coffee", "What the blueprint is called. **Required.**"),
    "steps:\n": ("st│eps:\n", "The columns"),
    "phase: before": ("ph│ase: before", "phase"),
    "views:\n": ("vi│ews:\n", "Named selections"),
    "customer: Orders": ("custom│er: Orders", "What customers do in this step."),
    "lanes: [frontstage]": ("lan│es: [frontstage]", "The lanes that are kept."),
    "state: current": ("state: cur│rent", "`current`: As it is."),
}


@pytest.mark.parametrize(("old", "new", "expected"), [(old, *rest) for old, rest in KEYS.items()], ids=KEYS)
def test_on_a_key_what_the_format_says_of_it(editor: Editor, old: str, new: str, expected: str):
    assert GOOD.count(old) == 1
    assert expected in known(editor, GOOD.replace(old, new))


def test_on_a_name_who_that_is(editor: Editor):
    text = GOOD + "links:\n  - order.cus│tomer -> collect.frontstage\n"
    assert known(editor, text) == "card `order.customer`: Orders a drink"
    text = GOOD + "links:\n  - ord│er.customer -> collect.frontstage\n"
    assert known(editor, text).split("\n\n---\n\n")[1] == "step `order`: Order"


def test_nothing_where_there_is_nothing_to_say(editor: Editor):
    assert known(editor, GOOD.replace("Orders a drink", "Orders a│ drink")) == ""
    assert known(editor, GOOD.replace("evidence: Menu", "evidence: Menu  │  ")) == ""
    assert known(editor, "a: [│", "broken.blueprint.yaml").startswith("# BP001")


def test_on_the_keys_of_a_file_that_others_include(editor: Editor):
    (editor.folder / "roles.yaml").write_text("", encoding="utf-8")
    assert "What kind of role it is." in known(editor, "roles: {clerk: {ki│nd: team}}\n", "roles.yaml")


def test_an_editor_without_markdown_gets_plain_text(tmp_path: Path):
    with Editor(tmp_path) as editor:
        pass
    editor = Editor(tmp_path)
    assert editor.capabilities.text_document is not None
    editor.capabilities.text_document.hover = None
    with editor:
        found = editor.ask("hover", types.HoverParams(**editor.here(BROKEN.replace("custmer", "cust│mer")).asked))
        assert found.contents.kind is types.MarkupKind.PlainText
