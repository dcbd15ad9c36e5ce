"""Formatting: one canonical layout for every blueprint file, whoever wrote it."""

from __future__ import annotations

from blueprint_cli.errors import BlueprintError
from blueprint_cli.rewrite.ordering import order
from blueprint_cli.rewrite.printing import print_transcript
from blueprint_cli.source.document import Document
from blueprint_cli.source.reading import read
from blueprint_cli.source.transcribing import transcribe
from blueprint_cli.source.transcript import Transcript
from blueprint_cli.text.edit import Edit, edits_between


def reformat(document: Document) -> tuple[Edit, ...]:
    """The edits that give a file its canonical layout, none where it has that already: what ``canonical`` changes."""
    text = canonical(document)
    return edits_between(document.text, text) if text != document.text else ()


def canonical(document: Document) -> str:
    """The text of a file in its canonical layout.

    It keeps what the file says, its comments, the order of its lists and its groups of lines, and has its own layout
    already. The document must be one that was read without a problem. Raises ``BlueprintError`` where the result would
    not say the same: then the error is ours.
    """
    transcript = transcribe(document.text)
    order(transcript, document.data)
    text = print_transcript(transcript)
    if text != document.text:
        _check(document, transcript, text)
    return text


def _check(document: Document, before: Transcript, text: str) -> None:
    """Read the result again: a formatter that loses a word is worse than none."""
    again, problems = read(text.encode(), path=document.path)
    if problems or again is None or again.data != document.data:
        raise _refusal(document, "its texts")
    if sorted(transcribe(text).comments) != sorted(before.comments):
        raise _refusal(document, "its comments")


def _refusal(document: Document, lost: str) -> BlueprintError:
    return BlueprintError(
        f"{document.path} could not be formatted without changing {lost}, and is left as it was",
        hint="this is a bug: please report it with the file",
    )
