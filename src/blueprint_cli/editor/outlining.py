"""Outlining: the phases, steps and cards of a file, one within the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from lsprotocol import types

from blueprint_cli.editor.desk import File
from blueprint_cli.model.part import Part, is_nothing
from blueprint_cli.model.references import Vocabulary
from blueprint_cli.text.span import Span


def outline(file: File) -> list[types.DocumentSymbol]:
    """The steps, those of a phase under it, each with its cards; of a file that YAML cannot read, nothing."""
    if file.document is None or file.words is None:
        return []
    outliner = _Outliner(file, file.words)
    steps = Part(file.document, file.document.root).get("steps")
    parts = [part for part in steps.items() if part.is_mapping] if steps else []
    symbols: list[types.DocumentSymbol] = []
    for phase, members in groupby(parts, key=outliner.phase):
        found = [outliner.step(step) for step in members]
        symbols += [_phase(phase, found)] if phase else found
    return symbols


def _phase(title: str, steps: list[types.DocumentSymbol]) -> types.DocumentSymbol:
    return types.DocumentSymbol(
        name=title,
        kind=types.SymbolKind.Namespace,
        range=types.Range(steps[0].range.start, steps[-1].range.end),
        selection_range=steps[0].selection_range,
        children=steps,
    )


class _Outliner:
    def __init__(self, file: File, words: Vocabulary) -> None:
        self._file = file
        self._words = words

    def phase(self, step: Part) -> str:
        """The title of a step's phase, or what is written there; empty where nothing is."""
        written = step.word("phase")
        phases = self._words.phases
        own = phases.find(written, titles=True)
        return (phases.definitions[own].title if own else "") or written

    def step(self, step: Part) -> types.DocumentSymbol:
        """A step with its cards."""
        title = step.get("title") or step
        symbol = self._symbol(title.text or "step", step.node.span, title.place().span)
        symbol.kind = types.SymbolKind.Class
        symbol.children = [self._card(lane, card, step.node.span) for lane, card in self._cards(step)]
        return symbol

    def _cards(self, step: Part) -> Iterator[tuple[str, Part]]:
        for key, value in step.entries():
            if key in self._words.lanes.definitions:
                yield from ((key, card) for card in value.each() if not is_nothing(card.node))

    def _card(self, lane: str, card: Part, step: Span) -> types.DocumentSymbol:
        text = card.get("text") or card
        whole = card.node.span
        if not step.start <= whole.start <= whole.end <= step.end:  # an alias, for a card that stands elsewhere
            whole = step
        symbol = self._symbol(text.text or "card", whole, text.place().span)
        symbol.detail = lane
        return symbol

    def _symbol(self, name: str, whole: Span, name_at: Span) -> types.DocumentSymbol:
        inside = whole.start <= name_at.start <= name_at.end <= whole.end
        return types.DocumentSymbol(
            name=" ".join(name.split()),
            kind=types.SymbolKind.Event,
            range=self._file.places.range(whole),
            selection_range=self._file.places.range(name_at if inside else Span(whole.start, whole.start)),
        )
