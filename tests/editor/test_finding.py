"""Finding: definitions and references, in a file and in those that it includes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lsprotocol import types

from editors import CURSOR, Editor

SHOP = """\
blueprint: 1
title: Shop
include: [shared/roles.yaml]
lanes: [customer, {id: desk, role: frontstage}]
steps:
  - title: Order
    customer: {id: order, text: Orders, details: pay.blueprint.yaml}
    desk: {text: Takes it, by: clerk}
  - title: Pay
    id: pay
    desk: {text: Takes the money, by: [Clerk]}
links:
  - "order -> pay.desk: on the way"
  - order.desk -> pay.desk
"""
ROLES = "roles:\n  clerk: 👩🏽‍💻 Clerk\n  boss: Boss\n".replace("👩🏽‍💻 ", "")
OTHER = (
    "blueprint: 1\ntitle: Pay\ninclude: [shared/roles.yaml]\nsteps:\n  - {title: Pay, customer: {text: P, by: clerk}}\n"
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    folder = tmp_path_factory.mktemp("project")
    (folder / ".git").mkdir()
    (folder / "shared").mkdir()
    (folder / "shared/roles.yaml").write_text(ROLES, encoding="utf-8")
    (folder / "shop.blueprint.yaml").write_text(SHOP, encoding="utf-8")
    (folder / "pay.blueprint.yaml").write_text(OTHER, encoding="utf-8")
    with Editor(folder) as editor:
        editor.open("shop.blueprint.yaml")
        yield editor


def gone_to(editor: Editor, old: str, new: str) -> tuple[str, str, int] | None:
    """The file, the text and the line that a place leads to."""
    assert SHOP.count(old) == 1
    here = editor.here(SHOP.replace(old, new), "shop.blueprint.yaml")
    found = editor.ask("go", types.DefinitionParams(**here.asked))
    if found is None:
        return None
    name = str(Path(found.uri.removeprefix("file://")).relative_to(editor.folder))
    return name, editor.shown(found.range, name), found.range.start.line + 1


DEFINITIONS = {
    "a card in a link": ('"order ->', '"or│der ->', ("shop.blueprint.yaml", "order", 7)),
    "a card without an id": ("-> pay.desk: on", "-> pay.de│sk: on", ("shop.blueprint.yaml", "Takes the money", 11)),
    "the first card of a cell": ("- order.desk", "- ord│er.desk", ("shop.blueprint.yaml", "Takes it", 8)),
    "a lane": ("    desk: {text: Takes it", "    de│sk: {text: Takes it", ("shop.blueprint.yaml", "desk", 4)),
    "a role of another file": ("by: clerk", "by: cle│rk", ("shared/roles.yaml", "clerk", 2)),
    "by its title": ("[Clerk]", "[Cl│erk]", ("shared/roles.yaml", "clerk", 2)),
    "itself": ("id: pay", "id: p│ay", ("shop.blueprint.yaml", "pay", 10)),
    "an included file": ("[shared/roles", "[shar│ed/roles", ("shared/roles.yaml", "", 1)),
    "the details of a card": ("details: pay", "details: pa│y", ("pay.blueprint.yaml", "", 1)),
}


@pytest.mark.parametrize(("old", "new", "expected"), DEFINITIONS.values(), ids=DEFINITIONS)
def test_a_name_leads_to_whom_it_means(project: Editor, old: str, new: str, expected: tuple[str, str, int]):
    assert gone_to(project, old, new) == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [("title: Shop", "title: Sh│op"), ("- order.desk", "│- order.desk"), (": on the way", ": on t│he way")],
)
def test_what_is_no_name_leads_nowhere(project: Editor, old: str, new: str):
    assert gone_to(project, old, new) is None


def referred(editor: Editor, marked: str, name: str, *, defined: bool = True) -> set[tuple[str, int]]:
    here = editor.here(marked, name)
    context = types.ReferenceContext(include_declaration=defined)
    found = editor.ask("refer", types.ReferenceParams(context=context, **here.asked))
    return {(Path(place.uri).name, place.range.start.line + 1) for place in found}


def test_all_places_where_a_card_is_named(project: Editor):
    marked = SHOP.replace("id: order", "id: or│der")
    assert referred(project, marked, "shop.blueprint.yaml") == {("shop.blueprint.yaml", 7), ("shop.blueprint.yaml", 13)}
    assert referred(project, marked, "shop.blueprint.yaml", defined=False) == {("shop.blueprint.yaml", 13)}
    assert referred(project, SHOP.replace("title: Shop", "title: │Shop"), "shop.blueprint.yaml") == set()


@pytest.mark.parametrize(
    ("name", "marked"), [("shop.blueprint.yaml", "by: cle│rk"), ("shared/roles.yaml", "  cle│rk:")]
)
def test_all_files_that_share_a_role(project: Editor, name: str, marked: str):
    text = (project.folder / name).read_text(encoding="utf-8").replace(marked.replace(CURSOR, ""), marked)
    assert referred(project, text, name) == {
        ("roles.yaml", 2),
        ("shop.blueprint.yaml", 8),
        ("shop.blueprint.yaml", 11),
        ("pay.blueprint.yaml", 5),
    }


def test_the_customers_lane_needs_no_definition(project: Editor):
    here = project.here(
        "blueprint: 1\ntitle: T\nsteps:\n  - {title: A, frontstage: B}\nviews: {v: {lanes: [cus│tomer]}}\n"
    )
    assert project.ask("go", types.DefinitionParams(**here.asked)) is None


def test_what_an_alias_repeats_is_named_where_it_stands(project: Editor):
    text = (
        "blueprint: 1\ntitle: T\nroles: {a: A}\nsteps:\n"
        "  - {title: A, customer: &c {text: B, by: a│}}\n  - {title: B, customer: *c}\n"
    )
    here = project.here(text)
    context = types.ReferenceContext(include_declaration=True)
    found = project.ask("refer", types.ReferenceParams(context=context, **here.asked))
    assert [place.range.start.line for place in found] == [2, 4]
    expected = text.replace(CURSOR, "").replace("{a: A}", "{b: A}").replace("by: a", "by: b")
    assert project.rename(here, "b")[here.name] == expected


def test_a_file_that_cannot_be_read_now_answers_nothing(project: Editor):
    here = project.here("a: [b│")
    for what, params in (("go", types.DefinitionParams), ("prepare", types.PrepareRenameParams)):
        assert project.ask(what, params(**here.asked)) is None
    context = types.ReferenceContext(include_declaration=True)
    assert not project.ask("refer", types.ReferenceParams(context=context, **here.asked))
    assert not project.ask("outline", types.DocumentSymbolParams(types.TextDocumentIdentifier(here.uri)))
