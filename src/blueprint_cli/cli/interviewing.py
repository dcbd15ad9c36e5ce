"""Interviewing: the questions that ``new`` asks on a terminal, and the outline that the answers make."""

from __future__ import annotations

import sys

import typer

from blueprint_cli.cli.sketching import Outline, named_in
from blueprint_cli.model.ids import slug


def can_ask() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def interview() -> Outline:
    """Ask, again where nothing usable is answered, and ask no more than a newcomer can say.

    Raises ``KeyboardInterrupt`` where somebody leaves in the middle, by the end of the input too.
    """
    try:
        return _asked()
    except typer.Abort as left:
        typer.echo(err=True)
        raise KeyboardInterrupt from left


def _asked() -> Outline:
    title = _ask_title()
    customer = _ask("Who is the customer, and in which situation?", example="Commuter with five minutes")
    owner = _ask("Which team answers for it?", example="Shop team")
    steps = _ask_steps()
    return Outline(title, customer, owner, steps)


def _ask_title() -> str:
    while True:
        title = _ask("What is the service called?", example="Coffee to go")
        if slug(title):  # the file is named by it
            return title


def _ask_steps() -> tuple[str, ...]:
    while True:
        steps = named_in(_ask("What does the customer do, step by step?", example="Order, Pay, Wait, Collect"))
        if steps:
            return steps


def _ask(question: str, *, example: str) -> str:
    """One answer, which is not empty."""
    typer.echo(f"{question} For example: {example}", err=True)
    while True:
        answer = " ".join(str(typer.prompt("", prompt_suffix="> ", err=True)).split())
        if answer:
            return answer
