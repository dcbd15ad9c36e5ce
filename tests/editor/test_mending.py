"""Mending and formatting: what an editor may change by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from blueprint_cli.pipeline.formatting import reformat
from editors import Editor, Here

DOUBLED = """\
blueprint: 1
title: 🍰
steps:
  - title: Order
    customer: {id: a, text: Orders}
    frontstage: {id: b, text: Takes it}
  - title: Pay
    customer: {id: c, text: 🍰} # blueprint: ignore[BP503]
links:
  - a -> b
  - a -> b
  - c -> a
"""


def actions(editor: Editor, here: Here, *, only: list[str] | None = None) -> list[types.CodeAction]:
    context = types.CodeActionContext([], only=only)
    spot = types.Range(here.position, here.position)
    found = editor.ask("act", types.CodeActionParams(types.TextDocumentIdentifier(here.uri), spot, context))
    return list(found)


def made(editor: Editor, action: types.CodeAction, here: Here) -> str:
    assert action.edit is not None
    (change,) = action.edit.document_changes
    return editor.taken(change.edits, here.name)


def test_a_safe_fix_is_preferred_and_says_what_it_mends(editor: Editor):
    here = editor.here(DOUBLED.replace("  - a -> b\n  - c", "  - a │-> b\n  - c"))
    action, every = actions(editor, here)
    assert (action.title, action.kind, action.is_preferred) == ("Take this one out", "quickfix", True)
    assert [found.code for found in action.diagnostics] == ["BP202"]
    assert made(editor, action, here) == DOUBLED.replace("  - a -> b\n  - c", "  - c")
    assert every.title == "Make all 2 safe fixes of this file"


def test_an_unsafe_fix_says_so(editor: Editor):
    here = editor.here(DOUBLED.replace("c -> a", "c│ -> a"))
    action, _ = actions(editor, here)
    assert action.title == "Say that it is a loop (unsafe: look at what it changes)"
    assert action.is_preferred is False
    assert "kind: loop" in made(editor, action, here)


def test_a_fix_stands_where_astral_characters_are(editor: Editor):
    here = editor.here(DOUBLED.replace("# blueprint: ign", "# blueprint: │ign"))
    action, _ = actions(editor, here)
    assert made(editor, action, here) == DOUBLED.replace(" # blueprint: ignore[BP503]", "")


def test_all_safe_fixes_at_once(editor: Editor):
    here = editor.here(DOUBLED.replace("title: Order", "title: Ord│er"))
    (action,) = actions(editor, here, only=["source.fixAll"])
    assert action.kind == "source.fixAll"
    expected = DOUBLED.replace(" # blueprint: ignore[BP503]", "").replace("  - a -> b\n  - c", "  - c")
    assert made(editor, action, here) == expected


@pytest.mark.parametrize(
    ("only", "kinds"),
    [(None, 2), ([""], 2), (["quickfix"], 1), (["source"], 1), (["source.organizeImports"], 0), (["refactor"], 0)],
)
def test_only_what_is_asked_for(editor: Editor, only: list[str] | None, kinds: int):
    here = editor.here(DOUBLED.replace("c -> a", "c│ -> a"))
    assert len(actions(editor, here, only=only)) == kinds


def test_nothing_to_mend(editor: Editor):
    assert actions(editor, editor.here("blueprint: 1\ntitle: │T\n")) == []
    nowhere = Here("nowhere", editor.uri("nowhere"), types.Position(0, 0))
    assert actions(editor, nowhere) == []


def formatted(editor: Editor, here: Here) -> str:
    options = types.FormattingOptions(tab_size=2, insert_spaces=True)
    edits = editor.ask("format", types.DocumentFormattingParams(types.TextDocumentIdentifier(here.uri), options))
    return editor.taken(edits, here.name)


@pytest.mark.parametrize(
    "text", [DOUBLED, DOUBLED.replace("\n", "\r\n"), DOUBLED.replace("title: 🍰", "title:   '🍰'")]
)
def test_formatting_is_what_fmt_does(editor: Editor, text: str):
    here = editor.here(text)
    after = reformat(text.encode(), path=here.name).after
    assert after is not None
    assert formatted(editor, here) == after


def test_a_byte_order_mark_is_left_alone(editor: Editor):
    text = "\ufeff" + DOUBLED.replace("title: 🍰", "title:   '🍰'")
    after = reformat(text.encode(), path="bom").after
    assert after is not None
    assert formatted(editor, editor.here(text)) == f"\ufeff{after}"


def test_what_cannot_be_read_is_not_formatted(editor: Editor):
    here = editor.here("blueprint: 1\ntitle: [\n")
    with pytest.raises(JsonRpcException, match=r"line \d is in the way"):
        formatted(editor, here)


def test_an_old_editor_gets_plain_edits(tmp_path: Path):
    with Editor(tmp_path, like="neovim") as editor:
        here = editor.here(DOUBLED.replace("c -> a", "c│ -> a"))
        action, _ = actions(editor, here)
        assert action.edit is not None
        assert list(action.edit.changes or ()) == [here.uri]
