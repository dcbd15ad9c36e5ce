"""Assembling: the site's own pages, which tell of all blueprints together or of what cannot be drawn."""

from __future__ import annotations

from collections.abc import Mapping

from blueprint_cli.site.addresses import FINDINGS, INDEX
from blueprint_cli.site.complaining import complain, refuse
from blueprint_cli.site.indexing import index
from blueprint_cli.site.listing import CHAPTERS, list_subjects
from blueprint_cli.site.whole import Whole


def assemble(whole: Whole) -> Mapping[str, bytes]:
    """The pages by their names, the index last, so that it never leads to what is not there yet."""
    pages = {entry.page: refuse(whole, entry) for entry in whole.broken}
    pages |= {chapter.page: list_subjects(whole, chapter) for chapter in CHAPTERS}
    return pages | {FINDINGS: complain(whole), INDEX: index(whole)}
