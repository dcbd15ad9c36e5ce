"""A baseline holds for each finding, also where a rule tells several as one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from blueprint_cli.configuration.resolving import Configurations, Wish
from blueprint_cli.configuration.reviewing import review
from blueprint_cli.pipeline.loading import understand
from blueprint_cli.review.registry import RULES
from commands import put

NAME = "a.blueprint.yaml"


class Many(NamedTuple):
    """A blueprint with a finding for each number, marked by it: in the number's step, or where there is one, link."""

    step: str
    link: str = ""
    last: str = "customer: Goes home, frontstage: Says goodbye, evidence: Door, backstage: Cleans, support: Tills"

    def text(self, numbers: Iterable[int]) -> str:
        steps = [f"  - {{title: S{n}, {self.step.format(n=n)}}}" for n in numbers]
        links = [f"  - {self.link.format(n=n)}" for n in numbers if self.link]
        marked = [f"{line}  # {n}" for line, n in zip(links or steps, numbers, strict=True)]
        steps = [*(steps if links else marked), f"  - {{title: Last, {self.last}}}"]
        return "\n".join(
            [
                "blueprint: 1",
                "title: Parcel return",
                "flow: none",
                "steps:",
                *steps,
                *(["links:", *marked] if links else []),
                "",
            ]
        )


ENDS = "customer: {{id: c{n}, text: Asks {n}}}, backstage: {{id: b{n}, text: Looks {n}}}"

MANY = {
    "BP104": Many("time: {n}m"),
    "BP106": Many("customer: Asks {n}"),
    "BP107": Many("customer: Asks {n}, support: Tills"),
    "BP108": Many(
        "customer: Asks {n}, support: Tills", last="customer: Goes home, frontstage: Says goodbye, support: Tills"
    ),
    "BP109": Many("customer: Asks {n}, frontstage: Answers {n}"),
    "BP110": Many("backstage: Cleans {n}"),
    "BP120": Many("customer: Asks {n}, frontstage: Answers {n}"),
    "BP121": Many("customer: Asks {n}, frontstage: Answers {n}"),
    "BP203": Many(
        "customer: Asks {n}",
        last="customer: ["
        + ", ".join(f"{{id: l{n}, text: L{n}, to: l{n + 1}}}" for n in range(30))
        + ", {id: l30, text: L30}]",
    ),
    "BP205": Many(ENDS, "c{n} -> b{n}"),
    "BP208": Many(
        "customer: Asks {n}, frontstage: Answers {n}",
        last="customer: {id: x, text: Goes, to: y}}\n  - {title: Home, customer: {id: y, text: Is home}",
    ),
    "BP210": Many(ENDS, "c{n} -> b{n}"),
    "BP301": Many("frontstage: {{text: Answers {n}, marks: [fail]}}"),
    "BP302": Many("customer: {{text: Asks {n}, marks: [fail]}}"),
    "BP303": Many("customer: {{text: Waits {n}, marks: [wait]}}"),
    "BP309": Many("customer: {{text: Asks {n}, pains: Nobody answers {n}}}"),
    "BP401": Many("customer: " + "Asks and asks " * 20 + "{n}"),
    "BP402": Many("customer: Asks TODO {n}"),
    "BP405": Many("customer: Writes to erika.muster{n}@gmail.com"),
    "BP408": Many(ENDS, "c{n} -> b{n}: says #{n}"),
    "BP409": Many("customer: Asks\u200b for {n}"),
}
"""By code, of all rules that may tell several findings as one."""


def told(ended, text: str) -> list[int]:
    """The numbers of what was told, by the lines that findings and their notes stand in."""
    places = [place for line in ended.out.splitlines() for place in _places(json.loads(line))]
    lines = text.splitlines()
    return sorted(int(re.sub(".*# ", "", lines[place["start"]["line"] - 1])) for place in places)


def _places(found: dict) -> Sequence[dict]:
    return [found, *(note["place"] for note in found["notes"] if note["place"])]


@pytest.fixture
def lint(blueprint):
    """Lint a blueprint of some numbers by one rule, and tell which of them are told."""

    def lint(code: str, numbers: Sequence[int], *options: str) -> list[int]:
        text = MANY[code].text(numbers)
        put(NAME, text)
        ended = blueprint("lint", "--strict", "--select", code, "--output-format", "jsonl", *options)
        return told(ended, text)

    return lint


def test_all_rules_that_tell_several_as_one_are_tried():
    assert set(MANY) == {rule.code for rule in RULES if rule.origin == "rule" and rule.summarize}


@pytest.mark.parametrize("code", MANY)
def test_several_are_told_as_one(code, lint, blueprint):
    assert lint(code, range(1, 6)) == [1, 2, 3, 4, 5]
    assert len(blueprint("lint", "--select", code, "--output-format", "jsonl").out.splitlines()) == 1


@pytest.mark.parametrize("code", MANY)
@pytest.mark.parametrize("new", [[4], [0, 4], [0, 4, 5, 6]], ids=len)
def test_new_ones_among_known_ones_are_told_and_only_they(code, new, lint):
    assert lint(code, [1, 2, 3], "--write-baseline", "known.json") == []
    assert lint(code, [1, 2, 3], "--baseline", "known.json") == []
    assert lint(code, sorted([1, 2, 3, *new]), "--baseline", "known.json") == new


@pytest.mark.parametrize("code", MANY)
@pytest.mark.parametrize("left", [[2, 3, 4], [1, 3], [2]], ids=len)
def test_those_that_are_left_stay_known_when_others_are_mended(code, left, lint, blueprint):
    lint(code, [1, 2, 3, 4], "--write-baseline", "known.json")
    assert lint(code, left, "--baseline", "known.json") == []
    ended = blueprint("lint", "--strict", "--select", code, "--baseline", "known.json")
    assert ended.code == 0
    assert f"known.json has {4 - len(left)} stale" in ended.err


@pytest.mark.parametrize("code", MANY)
def test_one_that_is_mended_while_another_is_made_does_not_hide_it(code, lint):
    lint(code, [1, 2, 3, 4], "--write-baseline", "known.json")
    assert lint(code, [1, 2, 4, 5], "--baseline", "known.json") == [5]


def test_an_entry_for_several_as_one_hides_none_of_them_and_is_stale(lint, blueprint):
    entry = {"path": NAME, "rule": "BP106", "element": "steps.customer"}
    put("known.json", json.dumps({"version": 1, "findings": [entry]}))
    assert lint("BP106", [1, 2, 3], "--baseline", "known.json") == [1, 2, 3]
    ended = blueprint("lint", "--select", "BP106", "--baseline", "known.json")
    assert "known.json has 1 stale entry" in ended.err
    assert lint("BP106", [1, 2, 3], "--write-baseline", "known.json") == []
    assert [found["element"] for found in json.loads(Path("known.json").read_text())["findings"]] == [
        "s1.customer",
        "s2.customer",
        "s3.customer",
    ]
    assert lint("BP106", [1, 2, 3], "--baseline", "known.json") == []


def test_a_suppression_that_suppresses_nothing_is_known_too(blueprint):
    put(NAME, MANY["BP106"].text([1]).replace("# 1", "# blueprint: ignore[BP401]"))
    known = ("lint", "--strict", "--select", "BP604,BP401", "--baseline", "known.json")
    assert "BP604" in blueprint(*known[:-2]).out
    blueprint(*known[:-2], "--write-baseline", "known.json")
    assert blueprint(*known).out == ""


@pytest.mark.parametrize("code", MANY)
def test_what_is_seen_while_writing_knows_the_same(code, lint):
    lint(code, [1, 2, 3], "--write-baseline", "known.json")
    put("blueprint.toml", f"[lint]\nselect = ['{code}']\nbaseline = 'known.json'\n")
    text = MANY[code].text([1, 2, 3, 4])
    found = review(understand(text.encode(), path=NAME), Configurations(Wish({})).of(Path(NAME)))
    assert [one.place.start.line for one in found] == [
        number for number, line in enumerate(text.splitlines(), 1) if line.endswith("# 4")
    ]


@pytest.mark.parametrize("code", MANY)
def test_in_reports_for_machines_several_as_one_stay_one_while_their_number_changes(code, blueprint):
    prints = []
    for numbers in ([1, 2, 3, 4, 5], [0, 1, 2, 4, 5, 6], [2, 3, 4, 5]):
        put(NAME, MANY[code].text(numbers))
        (issue,) = json.loads(blueprint("lint", "--select", code, "--output-format", "gitlab").out)
        prints.append(issue["fingerprint"])
    assert len(set(prints)) == 1
