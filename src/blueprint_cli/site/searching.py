"""Searching: what the script of the index looks in, as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from blueprint_cli.analysis.remarks import remarks
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.site.addresses import GOALS, INDEX, PEOPLE, SYSTEMS, way
from blueprint_cli.site.entry import Entry
from blueprint_cli.site.listing import place_of
from blueprint_cli.site.whole import Whole


def searchable(whole: Whole) -> Mapping[str, object]:
    """By JSON's types: each blueprint with its words and cards, and who and what occurs where.

    A card is its text, where it stands, its further words, and its id; somebody or something a title, a kind, a URL.
    """
    return {
        "blueprints": [_blueprint(entry) for entry in whole.entries],
        "others": [*_others(whole)],
    }


def _blueprint(entry: Entry) -> Mapping[str, object]:
    words = [entry.title, entry.path]
    cards: list[list[str]] = []
    if entry.blueprint:
        words += _words(entry.blueprint)
        cards = [*_cards(entry.blueprint)]
    return {
        "title": entry.title,
        "href": way(INDEX, entry.page),
        "words": "\n".join(filter(None, words)),
        "cards": cards,
    }


def _words(blueprint: Blueprint) -> list[str]:
    return [
        blueprint.description,
        blueprint.scenario,
        blueprint.persona,
        blueprint.owner,
        blueprint.starts,
        blueprint.ends,
        *blueprint.tags,
        *(phase.title for phase in blueprint.phases),
    ]


def _cards(blueprint: Blueprint) -> Iterator[list[str]]:
    steps = {step.id: step for step in blueprint.steps}
    lanes = {lane.id: lane.title for lane in blueprint.lanes}
    roles = {role.id: role.title for role in blueprint.roles}
    goals = {goal.id: goal.title for goal in blueprint.goals}
    for card in blueprint.cards:
        step = steps[card.step]
        more = [
            *(roles[role] for role in card.by),
            *(goals[goal] for goal in card.goals),
            *card.channels,
            *card.marks,
            *card.tags,
            *(noted.remark.text for noted in remarks(blueprint, card)),
        ]
        yield [card.text, f"{step.number} {step.title} · {lanes[card.lane]}", "\n".join(more), quote(card.id, safe="")]


def _others(whole: Whole) -> Iterator[list[str]]:
    for page, kind, subjects in (
        (PEOPLE, "People", whole.people),
        (SYSTEMS, "Systems", whole.systems),
        (GOALS, "Goals", whole.goals),
    ):
        for place, subject in enumerate(subjects):
            yield [subject.title, kind, way(INDEX, page, behind=place_of(place))]
