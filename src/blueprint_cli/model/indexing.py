"""Indexing: who is called what in a file, and where who is named, for those who find and rename."""

from __future__ import annotations

from blueprint_cli.model.building import Builder
from blueprint_cli.model.including import Fetch, from_disk
from blueprint_cli.model.problems import Problems
from blueprint_cli.model.references import Vocabulary
from blueprint_cli.source.document import Document


def index(document: Document, *, fetch: Fetch = from_disk) -> Vocabulary:
    """The names of every kind of element in ``document``, with their definitions and references.

    As ``building.build`` makes it, and like that of any document that could be read: what is sound of a file with
    problems is there. Elements and references may lie in included files.
    """
    builder = Builder(document, Problems(), fetch)
    builder.build()
    return builder.vocabulary
