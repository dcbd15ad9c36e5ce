from __future__ import annotations

from pathlib import Path

import blueprint_cli.chapters.about as about
from blueprint_cli.chapters.registry import CHAPTERS


def test_every_chapter_has_a_file_and_every_file_is_a_chapter() -> None:
    folder = Path(about.__file__).parent
    assert {file.stem for file in folder.glob("[a-z]*.py")} == {chapter.module for chapter in CHAPTERS}


def test_no_two_chapters_share_a_name_or_a_title() -> None:
    assert len({chapter.name for chapter in CHAPTERS}) == len({chapter.title for chapter in CHAPTERS}) == len(CHAPTERS)
