"""Writing: a blueprint as a collaboration in BPMN 2.0.2, with everything where our picture has it.

The format is OMG's: https://www.omg.org/spec/BPMN/2.0.2. What it has no word for is told in documentation.
"""

from __future__ import annotations

from blueprint_cli.exchange.bpmn.collaboration import Collaboration, collaboration
from blueprint_cli.exchange.bpmn.document import Document
from blueprint_cli.exchange.bpmn.edges import add_edges
from blueprint_cli.exchange.bpmn.nodes import add_nodes
from blueprint_cli.model.blueprint import Blueprint


def write_bpmn(blueprint: Blueprint) -> str:
    """The collaboration of ``blueprint``: its pools, cards and links, and then where all of these stand."""
    whole: Collaboration = collaboration(blueprint)
    document = Document(blueprint.title)
    add_nodes(whole, document)
    add_edges(whole, document)
    return document.text()
