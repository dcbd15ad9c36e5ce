"""Hypothesis strategies for blueprints, shared by the tests of all rooms.

``documents()`` are YAML texts that are valid blueprints, ``blueprints()`` what they build to. Sizes are drawn by
hypothesis and shrink; what fills them comes from one drawn seed, because a big blueprint has thousands of choices.
"""

from __future__ import annotations

import json
from random import Random
from typing import Any

from hypothesis import strategies as st

from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.model.building import build
from blueprint_cli.source.reading import read

STANDARD = ("evidence", "customer", "frontstage", "backstage", "support")
OTHERS = ("partner", "policy", "notes", "emotion", "time", "metrics")
VALUE_LANES = ("emotion", "time", "metrics")
MARKS = ("fail", "wait", "decision", "moment-of-truth", "bottleneck")
STATUSES = ("confirmed", "assumption", "question", "planned", "removed")
KINDS = ("flow", "agreement", "message", "loop", "failure")
CHANNELS = ("web", "app", "email", "chat", "phone", "sms", "post", "in-person", "kiosk", "social", "fax")
DURATIONS = ("45s", "5m", "2h", "1.5h", "3d", "1w", "1h30m", "0m", "5wd", "5m..10m", "1d..2w")
LANGUAGES = ("en", "de", "fr", "ar", "he", "ja", "zh-Hant", "hi", "pt-BR", "uz-AF")
HIDDEN = ("pains", "marks", "status", "channel", "by", "time", "links", "legend")

TEXTS = (
    "Orders",
    "Takes the order",
    "Agent looks up order and payment history in the customer relationship management system",
    "Pays\nby card",
    "Prüft die Zahlungsverkehrsabwicklungsvorschriften der Donaudampfschifffahrtsgesellschaft",
    "supercalifragilisticexpialidocioussupercalifragilisticexpialidocious",
    "Описывает проблему в чате поддержки",
    "Περιγράφει το πρόβλημα",
    "お客様がチャットで問い合わせ内容を説明する",
    "客服人員確認訂單編號並向顧客道歉",
    "고객이 문제를 설명합니다",
    "ग्राहक समस्या का वर्णन करता है",
    "يصف العميل المشكلة في المحادثة",
    "הלקוח מתאר את הבעיה בצ׳אט 24/7",
    "ลูกค้าอธิบายปัญหาให้พนักงานฟัง",
    "👩🏽‍💻 opens ✅ a chat → waits ⏳",
    'Says "no" & <b>leaves</b> \\N {x|y} [link](http://x.example)',
    "1",
    "—",
    "e\u0301te\u0301 Vie\u0323\u0302t Nam",
    "WWWWWWWWWWWWWWWWWWWW",
    "iiiiiiiiiiiiiiiiiiiiiiii",
)


@st.composite
def documents(
    draw: st.DrawFn, *, max_steps: int = 40, max_lanes: int = 14, max_cards: int = 250, max_in_cell: int = 10
) -> str:
    """A valid blueprint as YAML text: 2 to ``max_steps`` steps, 3 to ``max_lanes`` lanes, up to ``max_cards`` cards."""
    steps = draw(st.integers(2, max_steps))
    lanes = draw(st.one_of(st.none(), st.integers(3, max_lanes)))
    in_cell = draw(st.integers(1, max_in_cell))
    filled = draw(st.sampled_from([0.3, 0.6, 1.0]))
    links = draw(st.integers(0, 2 * steps))
    random = Random(draw(st.integers(0, 2**32 - 1)))
    drawing = _Drawing(random, steps=steps, lanes=lanes, in_cell=in_cell, filled=filled, cards=max_cards)
    return written(drawing.document(links))


def document(seed: int, *, max_steps: int = 40, max_cards: int = 250, max_links: int = 400) -> str:
    """A valid blueprint as YAML text, the same for the same ``seed``: as ``documents`` are, and linked as people link.

    Most links are between neighbours, and there are up to 400 of them.
    """
    random = Random(seed)
    steps = random.randint(2, max_steps)
    lanes = random.choice((None, random.randint(3, 14)))
    in_cell, filled = random.choice((1, 1, 2, 2, 3, 10)), random.choice((0.3, 0.6, 1.0))
    drawing = _Drawing(random, steps=steps, lanes=lanes, in_cell=in_cell, filled=filled, cards=max_cards, near=True)
    return written(drawing.document(min(max_links, random.randint(0, 8 * steps))))


def blueprints(**limits: int) -> st.SearchStrategy[Blueprint]:
    """What ``documents`` of the same limits build to."""
    return documents(**limits).map(built)


def built(text: str, path: str = "test.blueprint.yaml") -> Blueprint:
    """The blueprint in ``text``, which must be one."""
    document, problems = read(text.encode(), path=path)
    assert document is not None, problems
    blueprint, problems = build(document)
    assert blueprint is not None, problems
    return blueprint


def written(value: Any, indent: str = "") -> str:
    """``value`` as block YAML, every text in double quotes."""
    if isinstance(value, dict) and value:
        return "".join(f"{indent}{_text(key)}:{_below(inner, indent)}" for key, inner in value.items())
    if isinstance(value, list) and value:
        return "".join(f"{indent}-{_below(inner, indent)}" for inner in value)
    return f"{indent}{_text(value)}\n"


def _below(value: Any, indent: str) -> str:
    nested = isinstance(value, dict | list) and value
    return "\n" + written(value, indent + "  ") if nested else f" {_text(value)}\n"


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


class _Drawing:
    """One document in the making."""

    def __init__(
        self,
        random: Random,
        *,
        steps: int,
        lanes: int | None,
        in_cell: int,
        filled: float,
        cards: int,
        near: bool = False,
    ) -> None:
        self.random = random
        self.steps = [f"s{number}" for number in range(1, steps + 1)]
        self.lanes = self.draw_lanes(lanes) if lanes else [{"id": name, "role": name} for name in STANDARD]
        self.declared = lanes is not None
        self.in_cell = in_cell
        self.filled = filled
        self.left = cards
        self.near = near
        self.roles = random.random() < 0.5
        self.cards: list[str] = []

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def words(self) -> str:
        return self.random.choice(TEXTS)

    def some(self, words: tuple[str, ...]) -> list[str]:
        return self.random.sample(words, self.random.randint(1, min(3, len(words))))

    def draw_lanes(self, count: int) -> list[dict[str, Any]]:
        """Customer first of all, then any roles, in an order of their own; several may share one."""
        roles = ["customer"] + [self.random.choice(STANDARD + OTHERS) for _ in range(count - 1)]
        lanes: list[dict[str, Any]] = []
        for number, role in enumerate(roles):
            taken = any(lane["id"] == role for lane in lanes)
            lane: dict[str, Any] = {"id": f"lane-{number}" if taken or self.chance(0.3) else role, "role": role}
            lanes.append(lane if not self.chance(0.5) else {**lane, "title": self.words(), "color": "#3b7"})
        if self.chance(0.3):
            self.random.shuffle(lanes)
        return lanes

    def document(self, links: int) -> dict[str, Any]:
        declared_phases = self.chance(0.5)
        document: dict[str, Any] = {"blueprint": 1, "title": self.words(), "steps": []}
        document["language"] = self.random.choice(LANGUAGES)
        document["flow"] = self.random.choice(["none", "journey", "full"])
        if self.roles:
            document["roles"] = {"agent": "Agent", "bot": {"title": self.words(), "kind": "system"}}
        if self.chance(0.5):
            document |= {"scenario": self.words(), "persona": "Anna", "state": "current", "version": "1.10"}
        document["metrics"] = {"csat": {"title": "Satisfaction", "better": "higher", "target": 4.5}}
        document["goals"] = {"loyalty": {"title": "Loyal customers", "metric": "csat"}}
        if self.chance(0.2):
            document["lines"] = {"interaction": False, "visibility": self.words()}
        if self.declared:
            document["lanes"] = [lane["id"] if lane == {"id": lane["role"], "role": lane["role"]} else lane
                                 for lane in self.lanes]  # fmt: skip
        if declared_phases:
            document["phases"] = [{"id": f"p{number}", "title": self.words()} for number in range(1, 4)]
        for place, step in enumerate(self.steps):
            document["steps"].append(self.step(place, step, ["p1", "p2", "p3"] if declared_phases else list(TEXTS[:3])))
        document["links"] = [self.link() for _ in range(links)] if self.cards else []
        document["views"] = {"some": {"title": self.words(), "steps": self.steps[:2], "hide": self.some(HIDDEN)}}
        return document

    def step(self, place: int, name: str, phases: list[str]) -> dict[str, Any]:
        step: dict[str, Any] = {"id": name, "title": self.words()}
        if self.chance(0.7):
            step["phase"] = phases[min(2, place * 3 // len(self.steps)) if self.chance(0.9) else 0]
        if self.chance(0.2):
            step |= {"time": self.random.choice(DURATIONS), "wait": {"target": "5m", "actual": "1h"}}
        if self.chance(0.2):
            step |= {"emotion": self.random.randint(-20, 20) / 10, "description": self.words(), "metrics": {"csat": 4}}
        for lane in self.lanes:
            if lane["role"] in VALUE_LANES or not self.chance(self.filled):
                continue
            count = min(self.left, self.random.randint(1, self.in_cell))
            self.left -= count
            cards = [self.card(place, name, lane["id"], number) for number in range(1, count + 1)]
            if cards:
                step[lane["id"]] = cards[0] if len(cards) == 1 and self.chance(0.7) else cards
        return step

    def card(self, place: int, step: str, lane: str, number: int) -> Any:
        default = f"{step}.{lane}" if number == 1 else f"{step}.{lane}.{number}"
        if self.chance(0.4):
            self.cards.append(default)
            return self.words()
        card: dict[str, Any] = {"text": self.words()}
        if self.chance(0.4):
            card["id"] = f"c{len(self.cards)}"
        if self.chance(0.1):
            until = self.random.randint(place, min(place + 4, len(self.steps) - 1))
            card["span"] = {"until": self.steps[until]} if self.chance(0.3) else until - place + 1
        if self.chance(0.3):
            card |= {"marks": self.some(MARKS), "status": self.random.choice(STATUSES), "channel": self.some(CHANNELS)}
        if self.chance(0.2):
            card |= {"by": self.some(("agent", "bot") if self.roles else TEXTS), "time": self.random.choice(DURATIONS)}
        if self.chance(0.2):
            card |= {"pains": self.words(), "questions": [{"text": self.words(), "impact": "high"}]}
            card |= {"emotion": -1, "metrics": {"csat": {"value": 3.9, "date": "2026-01-31"}}, "goals": ["loyalty"]}
        if self.chance(0.2):
            card |= {"url": "https://example.com/?a=1&b=2", "details": "other.blueprint.yaml", "tags": ["peak"]}
        if self.chance(0.1):
            card["to"] = self.random.choice(self.cards) if self.cards and self.chance(0.7) else []
        self.cards.append(card.get("id", default))
        return card

    def three_cards(self) -> tuple[str, str, str]:
        """Any three, or mostly three that stand near one another; cards are told apart by their order alone."""
        if not self.near or self.chance(0.05):
            return self.random.choice(self.cards), self.random.choice(self.cards), self.random.choice(self.cards)
        reach = 2 * max(1, len(self.cards) // len(self.steps))
        at = self.random.randrange(len(self.cards))
        around = self.cards[max(0, at - reach // 2) : at + reach + 1]
        return self.cards[at], self.random.choice(around), self.random.choice(around)

    def link(self) -> Any:
        source, target, third = self.three_cards()
        match self.random.randint(0, 4):
            case 0:
                return f"{source} {self.random.choice(['->', '<->', '..>'])} {target}"
            case 1:
                return f"{source} -> {target}: {self.words()}"
            case 2:
                return {f"{source} -> {target}": self.words()}
            case 3:
                return f"{source} -> {target} -> {third}"
            case _:
                kind = self.random.choice(KINDS)
                return {"from": source, "to": target, "kind": kind, "text": self.words(), "probability": 0.25}
