"""What is exported and imported again, as far as the format can carry it, is what it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint_cli.analysis.timing import times
from blueprint_cli.exchange.formats import ExportFormat, ImportFormat
from blueprint_cli.exchange.linking import shown_links
from blueprint_cli.model.blueprint import VALUE_LANES, Blueprint, LinkKind
from blueprint_cli.pipeline.exchanging import hand_over
from foreign import take
from strategies import TEXTS, built, written

PAIRS = {
    ExportFormat.CSV: ImportFormat.CSV,
    ExportFormat.XLSX: ImportFormat.XLSX,
    ExportFormat.MERMAID: ImportFormat.MERMAID,
    ExportFormat.FLOWCHART: ImportFormat.MERMAID,
    ExportFormat.DRAWIO: ImportFormat.DRAWIO,
}
DRAWN = (ExportFormat.MERMAID, ExportFormat.FLOWCHART, ExportFormat.DRAWIO)
ODD = (
    "a; b", "• bullet", "- dash", "… again", "=1+1", "@x", "+1", "-1", "'quoted'", "“x”", "100 %", "a | b", "#35;",
    "x\n• y",
    "1. one", "\\n", "`code`", "<br>", "&amp;", "end", "%% step s1: \"x\"", "subgraph", "}]", "~~~", "–",
)  # fmt: skip


class Carried(NamedTuple):
    """What every format carries."""

    steps: list[tuple[str, str]]
    cards: Counter[tuple[str, int, str, int]]
    arrows: Counter[tuple[str, str, str, LinkKind]]


def carried(blueprint: Blueprint, *, arrows: bool) -> Carried:
    """Texts and places, whatever ids there are; lanes by their titles."""
    phases = {phase.id: phase.title for phase in blueprint.phases}
    titles = {lane.id: flat(lane.title) for lane in blueprint.lanes if lane.role not in VALUE_LANES}
    places = {step.id: place for place, step in enumerate(blueprint.steps)}
    text = {card.id: flat(card.text) for card in blueprint.cards}
    links = [link for link in shown_links(blueprint) if arrows and link.source != link.target]  # those are errors
    return Carried(
        [(flat(step.title), flat(phases.get(step.phase, ""))) for step in blueprint.steps],
        Counter((titles[card.lane], places[card.step], flat(card.text), card.span) for card in blueprint.cards),
        Counter((text[link.source], text[link.target], "".join(link.text.split()), kind(link.kind)) for link in links),
    )


def flat(text: str) -> str:
    """A text whatever its spaces and line breaks."""
    return " ".join(text.split())


def kind(kind: LinkKind) -> LinkKind:
    """What leads back in time is a loop wherever it was drawn; a drawing has no other way to tell."""
    return LinkKind.FLOW if kind is LinkKind.LOOP else kind


@st.composite
def blueprints(draw: st.DrawFn) -> Blueprint:
    """Blueprints of the standard lanes, with texts that mean something in other formats."""
    texts = st.sampled_from([*ODD, *TEXTS])
    count = draw(st.integers(1, 5))
    phases = draw(st.lists(st.sampled_from(["", "Before", "After", "x; y"]), min_size=count, max_size=count))
    steps, cards = [], []
    lanes = ("evidence", "customer", "frontstage", "backstage", "support")
    for place in range(count):
        step: dict[str, object] = {"id": f"s{place}", "title": draw(texts)}
        step |= {"phase": phases[place]} if phases[place] else {}
        for lane in lanes:
            own = draw(st.lists(texts, max_size=2)) or (["one"] if lane == "customer" else [])
            held = [{"text": text, "span": draw(st.integers(1, min(2, count - place)))} for text in own]
            cards += [f"s{place}.{lane}" + (f".{n}" if n > 1 else "") for n, _ in enumerate(held, 1)]
            step |= {lane: held} if held else {}
        steps.append(step)
    links = [
        {"from": draw(st.sampled_from(cards)), "to": draw(st.sampled_from(cards)), "text": draw(texts | st.just("ok")),
         "kind": draw(st.sampled_from(["flow", "agreement", "message", "failure"]))}
        for _ in range(draw(st.integers(0, 3)))
    ]  # fmt: skip
    flow = draw(st.sampled_from(["none", "journey", "full"]))
    document = {"blueprint": 1, "title": draw(texts), "flow": flow, "lanes": list(lanes), "steps": steps}
    return built(written(document | ({"links": links} if links else {})))


@pytest.mark.parametrize("form", PAIRS)
@given(blueprint=blueprints())
@settings(max_examples=15)
def test_what_is_exported_can_be_imported_again(form: ExportFormat, blueprint: Blueprint) -> None:
    content = hand_over(blueprint, form)
    again = take(content, PAIRS[form], path="a.txt").blueprint
    arrows = form in DRAWN
    expected, found = carried(blueprint, arrows=arrows), carried(again, arrows=arrows)
    assert found.steps == expected.steps
    assert found.cards == expected.cards
    assert found.arrows == expected.arrows


@pytest.mark.parametrize("form", PAIRS)
def test_the_examples_come_back_whole(form: ExportFormat, example: Blueprint) -> None:
    again = take(hand_over(example, form), PAIRS[form], path="a.txt").blueprint
    arrows = form in DRAWN
    expected, found = carried(example, arrows=arrows), carried(again, arrows=arrows)
    assert found.steps == expected.steps
    assert found.cards == expected.cards
    assert without_labels(found.arrows) == without_labels(expected.arrows)
    if not arrows:  # a table has titles only, and other roles are guessed anew
        return
    roles = [(lane.title, lane.role) for lane in example.lanes if lane.role not in VALUE_LANES]
    assert [(lane.title, lane.role) for lane in again.lanes if lane.role not in VALUE_LANES] == roles


def without_labels(arrows: Iterable[tuple[str, str, str, LinkKind]]) -> Counter[tuple[str, str, LinkKind]]:
    """draw.io's arrows say as well how often each way is taken."""
    return Counter((source, target, kind) for source, target, _, kind in arrows)


def test_times_and_waits_come_back_from_tables_as_the_picture_has_them() -> None:
    cell = {"text": "Waits", "wait": "45m"}
    steps: list[dict[str, object]] = [
        {"title": "Ask", "time": "5m..10m", "wait": "20m", "customer": "Asks"},
        {"title": "Wait", "customer": cell},
        {"title": "Go", "customer": "Goes"},
    ]
    blueprint = built(written({"blueprint": 1, "title": "t", "lanes": ["customer", "time"], "steps": steps}))
    for form in (ExportFormat.CSV, ExportFormat.XLSX):
        content = hand_over(blueprint, form)
        again = take(content, PAIRS[form], path="a.txt").blueprint
        assert [lane.title for lane in again.lanes] == ["Customer actions", "Time"]
        assert [time[1:] for time in times(again)] == [time[1:] for time in times(blueprint)]
    assert b"Waiting time,20m,45m,\n" in hand_over(blueprint, ExportFormat.CSV)
