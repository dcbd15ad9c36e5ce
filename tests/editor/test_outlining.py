"""Outlining: phases, steps and cards."""

from __future__ import annotations

from lsprotocol import types

from editors import Editor

TEXT = """\
blueprint: 1
title: Shop
lanes: [customer, {id: desk, role: frontstage}]
phases: [{id: before, title: Before the visit}, After]
steps:
  - title: Look
    phase: before
    customer: [Looks 👀, {text: Reads, id: read}]
    desk: &greets {text: Greets}
  - title: Ask
    phase: before
    time: 3m
  - title: Pay
    phase: After
    desk: *greets
  - customer:
    x-note: mine
  - 3
"""


def outline(editor: Editor, text: str) -> list[types.DocumentSymbol]:
    here = editor.here(text)
    found = editor.ask("outline", types.DocumentSymbolParams(types.TextDocumentIdentifier(here.uri)))
    check(list(found), None)
    return list(found)


def check(symbols: list[types.DocumentSymbol], around: types.Range | None) -> None:
    """What the protocol asks of each."""
    for symbol in symbols:
        assert symbol.name
        assert holds(symbol.range, symbol.selection_range)
        assert around is None or holds(around, symbol.range)
        check(list(symbol.children or ()), symbol.range)


def holds(outer: types.Range, inner: types.Range) -> bool:
    return outer.start <= inner.start <= inner.end <= outer.end


def names(symbols: list[types.DocumentSymbol]) -> list[object]:
    return [(symbol.name, names(list(symbol.children))) if symbol.children else symbol.name for symbol in symbols]


def test_steps_stand_under_their_phases_and_cards_under_their_steps(editor: Editor):
    assert names(outline(editor, TEXT)) == [
        ("Before the visit", [("Look", ["Looks 👀", "Reads", "Greets"]), "Ask"]),
        ("After", [("Pay", ["Greets"])]),
        "step",
    ]


def test_a_card_says_its_lane_and_stands_where_its_text_is(editor: Editor):
    here = editor.here(TEXT)
    phases = outline(editor, TEXT)
    card = phases[0].children[0].children[0]
    assert card.detail == "customer"
    assert editor.shown(card.selection_range, here.name) == "Looks 👀"
    assert [symbol.kind for symbol in (phases[0], phases[0].children[0], card)] == [
        types.SymbolKind.Namespace,
        types.SymbolKind.Class,
        types.SymbolKind.Event,
    ]


def test_a_phase_that_comes_back_is_told_again(editor: Editor):
    steps = "".join(f"  - {{title: {title}, phase: {phase}}}\n" for title, phase in ("AX", "BY", "CX"))
    assert names(outline(editor, f"blueprint: 1\ntitle: T\nsteps:\n{steps}")) == [
        ("X", ["A"]),
        ("Y", ["B"]),
        ("X", ["C"]),
    ]


def test_a_file_without_steps_has_no_outline(editor: Editor):
    assert outline(editor, "blueprint: 1\ntitle: T\n") == []
