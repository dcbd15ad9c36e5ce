"""By what the cards of a page can be filtered."""

from __future__ import annotations

from blueprint_cli.analysis.viewing import select
from blueprint_cli.draw.theme import LIGHT
from blueprint_cli.export.page.facets import facets
from blueprint_cli.export.page.material import Material
from blueprint_cli.export.page.vocabulary import vocabulary
from blueprint_cli.export.tables.tabling import tabulate
from blueprint_cli.layout.arranging import arrange
from blueprint_cli.model.blueprint import Blueprint
from blueprints import blueprint

STAFFED = """
roles: {barista: Barista, till: Till}
steps:
  - title: Order
    phase: Inside
    customer: {text: Orders, tags: [core, hot], span: 2}
    frontstage: {text: Takes the order, by: [barista, till], status: planned}
  - {title: Leave, phase: Outside, customer: {text: Leaves, marks: [wait]}}
views:
  staff: {title: Staff, lanes: [frontstage], roles: [barista]}
  none: {title: None, lanes: [frontstage], phases: [Outside]}
"""


def found(drawn: Blueprint) -> dict[str, dict[str, tuple[str, ...]]]:
    material = Material(drawn, tabulate(drawn), arrange(drawn), "", LIGHT)
    named = facets(material, vocabulary("en"))
    return {facet.key: {option.value: option.cards for option in facet.options} for facet in named}


def test_each_property_of_cards_is_one_with_the_values_that_occur():
    both = ("order.customer", "leave.customer")
    assert found(blueprint(STAFFED)) == {
        "lane": {"customer": both, "frontstage": ("order.frontstage",)},
        "phase": {"inside": ("order.customer", "order.frontstage"), "outside": both},
        "role": {"barista": ("order.frontstage",), "till": ("order.frontstage",)},
        "mark": {"wait": ("leave.customer",)},
        "status": {"confirmed": both, "planned": ("order.frontstage",)},
        "tag": {"core": ("order.customer",), "hot": ("order.customer",)},
        "view": {"staff": ("order.frontstage",)},
    }


def test_what_all_cards_have_in_common_is_none():
    assert found(blueprint("steps: [{title: Order, customer: Orders}, {title: Leave, customer: Leaves}]")) == {}


def test_a_view_that_is_drawn_offers_no_other_and_nothing_that_it_hides():
    hiding = STAFFED.replace("lanes: [frontstage], roles: [barista]}", "tags: [core], hide: [marks, status, by]}")
    assert set(found(select(blueprint(hiding), view="staff"))) == {"phase", "tag"}
