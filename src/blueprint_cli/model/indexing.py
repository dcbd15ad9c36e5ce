"""Indexing: who is called what in a file, and where who is named, for those who find and rename."""

from __future__ import annotations

from blueprint_cli.model.building import Builder
from blueprint_cli.model.part import Part
from blueprint_cli.model.problems import Problems
from blueprint_cli.model.references import Vocabulary
from blueprint_cli.source.document import Document


def index(document: Document) -> Vocabulary:
    """The names of every kind of element in ``document``, with their definitions and references.

    As ``building.build`` makes it, and like that of any document that could be read: what is sound of a file with
    problems is there. Elements and references may lie in included files.
    """
    builder = Builder(Part(document, document.root), Problems())
    builder.build()
    return builder.vocabulary
