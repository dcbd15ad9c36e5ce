"""Renaming: every place that means the same element, and none that means another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from blueprint_cli.editor.client import Client
from blueprint_cli.editor.desk import Desk
from blueprint_cli.editor.linting import lint
from blueprint_cli.editor.naming import name
from blueprint_cli.editor.renaming import rename
from blueprint_cli.errors import UsageError
from blueprint_cli.text.edit import apply_edits
from editors import CURSOR, Editor

SHOP = """\
blueprint: 1
title: Shop
roles: {clerk: Clerk, till: {title: Till, kind: system}} # who acts
metrics:
  speed: {title: Speed, goals: [loyalty]}
goals:
  loyalty: {title: Loyalty, metric: speed}
lanes: [customer, {id: desk, role: frontstage}, backstage]
phases:
  - Before
  - {id: after, title: After}
steps:
  - title: Order
    phase: Before
    metrics: {speed: 3}
    customer: {id: order, text: Orders, to: pay.desk, goals: [loyalty]}
    desk: {text: Takes it, by: [Clerk, till], span: {until: pay}}
    backstage: Cooks
  - id: pay
    title: Pay
    phase: after
    desk: {text: Takes the money, by: clerk}
links:
  - "order -> pay.desk: order of the day"
  - order -> order.backstage -> pay.desk
  - {from: 'order', to: "order.backstage", kind: message}
  - pay.desk ..> order: pay.desk
views:
  short: {lanes: [desk], steps: [Pay, order], phases: [after, before], roles: [clerk]}
"""


def renamed(editor: Editor, old: str, *, at: str, new: str) -> str:
    """The shop, once ``old`` where it stands in the line that holds ``at`` is called ``new``."""
    start = SHOP.index(at) + at.index(old)
    here = editor.here(SHOP[: start + 1] + CURSOR + SHOP[start + 1 :])
    texts = editor.rename(here, new)
    assert list(texts) == [here.name]
    return texts[here.name]


@pytest.mark.parametrize("at", ["{id: order,", '"order -> pay', "- order -> order", "from: 'order'", "..> order:"])
def test_a_card_wherever_it_is_named(editor: Editor, at: str):
    expected = (
        SHOP.replace("{id: order,", "{id: buy,")
        .replace('"order ->', '"buy ->')
        .replace("- order ->", "- buy ->")
        .replace("'order'", "'buy'")
        .replace("..> order:", "..> buy:")
    )
    assert renamed(editor, "order", at=at, new="buy") == expected


@pytest.mark.parametrize("at", ["id: pay", "until: pay", "to: pay.desk", "order.backstage -> pay.desk"])
def test_a_step_also_where_it_is_half_of_a_card(editor: Editor, at: str):
    expected = (
        SHOP.replace("id: pay", "id: settle")
        .replace("until: pay", "until: settle")
        .replace("to: pay.desk", "to: settle.desk")
        .replace("-> pay.desk", "-> settle.desk")
        .replace("- pay.desk ..>", "- settle.desk ..>")
    )
    assert renamed(editor, "pay", at=at, new="settle") == expected


@pytest.mark.parametrize("at", ["id: desk", "    desk: {text: Takes it", "pay.desk ..>", "lanes: [desk]"])
def test_a_lane_also_where_it_is_a_key(editor: Editor, at: str):
    expected = (
        SHOP.replace("id: desk", "id: counter")
        .replace("    desk:", "    counter:")
        .replace("to: pay.desk", "to: pay.counter")
        .replace("-> pay.desk", "-> pay.counter")
        .replace("- pay.desk ..>", "- pay.counter ..>")
        .replace("lanes: [desk]", "lanes: [counter]")
    )
    assert renamed(editor, "desk", at=at, new="counter") == expected


@pytest.mark.parametrize("at", ["{clerk: Clerk", "by: clerk", "roles: [clerk]"])
def test_a_role_but_not_its_title(editor: Editor, at: str):
    expected = (
        SHOP.replace("{clerk: Clerk", "{waiter: Clerk")
        .replace("by: clerk", "by: waiter")
        .replace("roles: [clerk]", "roles: [waiter]")
    )
    assert renamed(editor, "clerk", at=at, new="waiter") == expected


def test_a_role_from_a_place_that_has_its_title(editor: Editor):
    assert "by: [Clerk, till]" in renamed(editor, "Clerk", at="by: [Clerk", new="waiter")


def test_a_metric_and_a_goal(editor: Editor):
    expected = (
        SHOP.replace("  speed:", "  pace:").replace("metric: speed", "metric: pace").replace("{speed: 3}", "{pace: 3}")
    )
    assert renamed(editor, "speed", at="{speed: 3}", new="pace") == expected
    expected = SHOP.replace("[loyalty]", "[love]").replace("  loyalty:", "  love:")
    assert renamed(editor, "loyalty", at="goals: [loyalty]}\n    desk", new="love") == expected


def test_a_phase(editor: Editor):
    expected = (
        SHOP.replace("id: after", "id: later").replace("phase: after", "phase: later").replace("[after,", "[later,")
    )
    assert renamed(editor, "after", at="phase: after", new="later") == expected


def test_a_view(editor: Editor):
    assert renamed(editor, "short", at="  short:", new="brief") == SHOP.replace("  short:", "  brief:")


def test_what_has_no_id_gets_one(editor: Editor):
    expected = SHOP.replace("  - Before\n", "  - { id: early, title: Before }\n").replace("before]", "early]")
    assert renamed(editor, "before", at=", before]", new="early") == expected
    expected = SHOP.replace("    backstage: Cooks", "    backstage: { id: cook, text: Cooks }").replace(
        "order.backstage", "cook"
    )
    assert renamed(editor, "Cooks", at="backstage: Cooks", new="cook") == expected
    expected = (
        SHOP.replace("  - title: Order\n", "  - title: Order\n    id: ask\n")
        .replace("order.backstage", "ask.backstage")
        .replace("[Pay, order]", "[Pay, ask]")
    )
    assert renamed(editor, "order", at="order.backstage", new="ask") == expected


def test_phases_and_roles_that_exist_by_being_named(editor: Editor):
    text = dedent("""\
        blueprint: 1
        title: T
        steps:
          - {title: A, phase: Early│ days, customer: {text: B, by: [Guest, Host]}}
          - {title: C, phase: "Early days", customer: {text: D, by: Guest}}
        views: {v: {phases: [early-days, Early days], roles: [guest]}}
        """)
    here = editor.here(text)
    prepared = editor.ask("prepare", types.PrepareRenameParams(**here.asked))
    assert prepared.placeholder == "Early days"
    plain = text.replace(CURSOR, "")
    assert editor.rename(here, "Late: days")[here.name] == (
        plain.replace('"Early days"', '"Late: days"')
        .replace("phase: Early days", 'phase: "Late: days"')
        .replace("[early-days, Early days]", '[late-days, "Late: days"]')
    )
    here = editor.here(plain.replace("[Guest", "[Gu│est"))
    assert editor.rename(here, "Visitor")[here.name] == (
        plain.replace("Guest", "Visitor").replace("roles: [guest]", "roles: [visitor]")
    )


def test_the_place_that_is_renamed_is_shown(editor: Editor):
    here = editor.here(SHOP.replace("order.backstage -> pay", "order.back│stage -> pay"))
    with pytest.raises(JsonRpcException, match=r"`backstage` is one of the format's own lanes"):
        editor.ask("prepare", types.PrepareRenameParams(**here.asked))
    here = editor.here(SHOP.replace("order.backstage -> pay", "or│der.backstage -> pay"))
    prepared = editor.ask("prepare", types.PrepareRenameParams(**here.asked))
    assert prepared.placeholder == "order"
    assert editor.shown(prepared.range, here.name) == "order"
    nowhere = editor.here(SHOP.replace("title: Shop", "title: Sh│op"))
    assert editor.ask("prepare", types.PrepareRenameParams(**nowhere.asked)) is None
    assert editor.ask("rename", types.RenameParams(new_name="x", **nowhere.asked)) is None


@pytest.mark.parametrize(
    ("old", "at", "new", "why"),
    [
        ("order", "{id: order,", "a b", "`a b` is no id"),
        ("order", "{id: order,", "", "no id"),
        ("pay", "id: pay", "order", "there is a step `order` already"),
        ("order", '"order ->', "pay.desk", "`pay.desk` is no id"),
        ("desk", "id: desk", "customer", "there is a lane `customer` already"),
        ("desk", "id: desk", "title", "a lane cannot be called `title`"),
        ("short", "  short:", "journey", "the view `journey` is built in"),
        ("clerk", "by: clerk", "till", "there is a role `till` already"),
        ("order", "{id: order,", "null", "is empty"),
        ("customer", "lanes: [customer", "guest", "one of the format's own lanes"),
    ],
)
def test_a_name_that_cannot_be_is_refused_with_its_reason(editor: Editor, old: str, at: str, new: str, why: str):
    with pytest.raises(JsonRpcException, match=why):
        renamed(editor, old, at=at, new=new)


def test_the_name_that_somebody_has_is_no_change(editor: Editor):
    here = editor.here(SHOP.replace("id: pay", "id: p│ay"))
    assert editor.rename(here, "pay") == {}


ROLES = """\
blueprint: 1
title: T
lanes: [customer, {role: frontstage, title: ''}, {id: support}]
steps:
  - {title: A, customer: B, frontstage: C, support: D}
"""


def test_a_lane_keeps_the_role_that_its_id_was(editor: Editor):
    here = editor.here(ROLES.replace("frontstage: C", "front│stage: C"))
    expected = ROLES.replace("role: frontstage,", "role: frontstage, id: desk,").replace("frontstage: C", "desk: C")
    assert editor.rename(here, "desk")[here.name] == expected
    here = editor.here(ROLES.replace("support: D", "supp│ort: D"))
    expected = ROLES.replace("{id: support}", "{id: tools, role: support}").replace("support: D", "tools: D")
    assert editor.rename(here, "tools")[here.name] == expected


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (
            "goals: [loyalty]}\n    d",
            'goals: ["lo\\x79alt│y"]}\n    d',
            "is written in .* in a way that cannot be changed",
        ),
        ("    backstage: Cooks", "    backstage: >- # c\n      Co│oks", "cannot be changed without something else"),
    ],
)
def test_what_is_written_in_an_odd_way_is_left_to_its_author(editor: Editor, old: str, new: str, why: str):
    here = editor.here(SHOP.replace(old, new))
    with pytest.raises(JsonRpcException, match=why):
        editor.rename(here, "buy")


INCLUDED = {
    "roles.yaml": "roles:\n  clerk: Clerk\n  till: Till\ngoals: {g: {title: G, metric: m}}\nmetrics: {m: M}\n",
    "one.blueprint.yaml": "blueprint: 1\ntitle: One\ninclude: [roles.yaml]\nsteps:\n"
    "  - {title: A, customer: {text: B, by: clerk, goals: [g]}}\n",
    "two.blueprint.yaml": "blueprint: 1\ntitle: Two\ninclude:\n  - roles.yaml\nsteps:\n"
    "  - {title: A, customer: {text: B, by: [till, clerk]}}\n",
    "own.blueprint.yaml": "blueprint: 1\ntitle: Own\ninclude: [roles.yaml]\nroles: {clerk: Mine}\nsteps:\n"
    "  - {title: A, customer: {text: B, by: clerk}}\n",
    "other.blueprint.yaml": "blueprint: 1\ntitle: Other\nsteps:\n  - {title: A, customer: {text: B, by: clerk}}\n",
}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Editor]:
    """A project in which files share the file ``roles.yaml``; nothing is open yet."""
    (tmp_path / ".git").mkdir()
    for path, text in INCLUDED.items():
        (tmp_path / path).write_text(text, encoding="utf-8")
    with Editor(tmp_path) as editor:
        yield editor


@pytest.mark.parametrize(("name", "marked"), [("one.blueprint.yaml", "by: cl│erk"), ("roles.yaml", "  cl│erk:")])
def test_what_files_share_is_renamed_in_all_of_them(project: Editor, name: str, marked: str):
    here = project.here(INCLUDED[name].replace(marked.replace(CURSOR, ""), marked), name)
    assert project.rename(here, "waiter") == {
        "roles.yaml": INCLUDED["roles.yaml"].replace("clerk", "waiter"),
        "one.blueprint.yaml": INCLUDED["one.blueprint.yaml"].replace("clerk", "waiter"),
        "two.blueprint.yaml": INCLUDED["two.blueprint.yaml"].replace("clerk", "waiter"),
    }


def test_what_is_in_the_editor_counts_and_not_what_is_saved(project: Editor):
    project.open("roles.yaml", "# moved\n" + INCLUDED["roles.yaml"])
    here = project.here(INCLUDED["one.blueprint.yaml"].replace("by: clerk", "by: cl│erk"), "one.blueprint.yaml")
    assert project.rename(here, "waiter")["roles.yaml"].startswith("# moved\nroles:\n  waiter: Clerk\n")


def test_what_a_file_puts_over_an_included_one_is_its_own(project: Editor):
    """And what is left of the included one would come to light, so that it is refused."""
    here = project.here(INCLUDED["own.blueprint.yaml"].replace("by: clerk", "by: cl│erk"), "own.blueprint.yaml")
    with pytest.raises(JsonRpcException, match=r"would change in own\.blueprint\.yaml who is meant"):
        project.rename(here, "waiter")


def test_a_file_that_cannot_take_versions_gets_plain_edits(tmp_path: Path):
    with Editor(tmp_path, like="neovim") as editor:
        here = editor.here(SHOP.replace("id: pay", "id: p│ay"))
        edit = editor.ask("rename", types.RenameParams(new_name="settle", **here.asked))
        assert edit.document_changes is None
        assert editor.taken(edit.changes[here.uri], here.name).count("settle") == 6


EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.blueprint.yaml"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_whoever_is_named_in_an_example_can_be_renamed_there_and_back(path: Path):
    text = path.read_text(encoding="utf-8")
    desk = Desk(Client())
    desk.put(path.as_uri(), text, 1)
    file = desk.get(path.as_uri())
    assert file is not None
    assert file.words is not None
    renamed = 0
    mentions = {(each.names.kind, each.id): each for each in name(file.words)}
    for mention in list(mentions.values())[::3]:
        try:
            edits = rename(desk, file, mention, new="zq")
        except UsageError as error:
            assert "one of the format's own lanes" in str(error)  # noqa: PT017 - some may be refused, for this
            continue
        renamed += 1
        changed = file.edited(apply_edits(text, edits[0][1]))
        assert [found.code for found in lint(changed).found] == [found.code for found in lint(file).found]
        if mention.definition.written is not None:
            desk.put(path.as_uri(), changed.text, 2)
            there = desk.get(path.as_uri())
            assert there is not None
            assert there.words is not None
            back = next(each for each in name(there.words) if each.id == "zq")
            assert apply_edits(there.text, rename(desk, there, back, new=mention.id)[0][1]) == text
            desk.put(path.as_uri(), text, 3)
    assert renamed > 0
