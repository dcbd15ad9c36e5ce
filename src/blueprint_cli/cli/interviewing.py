"""Interviewing: the questions that ``new`` asks on a terminal, and the outline that the answers make."""

from __future__ import annotations

import typer

from blueprint_cli.cli.sketching import CUSTOMER, OWNER, Outline, named_in
from blueprint_cli.model.ids import slug


def interview() -> Outline:
    """Ask no more than a newcomer can say; what may be left open is left open by Enter.

    Raises ``KeyboardInterrupt`` where somebody leaves in the middle, by the end of the input too.
    """
    try:
        return _asked()
    except typer.Abort as left:
        typer.echo(err=True)
        raise KeyboardInterrupt from left


def _asked() -> Outline:
    title = _ask_title()
    customer = _ask("Who is the customer, and in which situation? (Enter leaves it open)", "Commuter with five minutes")
    owner = _ask("Which team answers for it? (Enter leaves it open)", "Shop team")
    return Outline(title, customer or CUSTOMER, owner or OWNER, _ask_steps())


def _ask_title() -> str:
    question = "What is the service called?"
    while True:
        title = _ask(question, "Coffee to go")
        if slug(title):  # the file is named by it
            return title
        question = "It needs a name, with a letter or digit in it. What is the service called?"


def _ask_steps() -> tuple[str, ...]:
    """All in one line, or one a line: then an empty one ends them."""
    steps = named_in(_ask("What does the customer do? All steps with commas, or line by line.", "Order, Pay, Collect"))
    if len(steps) > 1:
        return steps
    while (more := named_in(_answer())) or not steps:
        steps += more
        if not steps:
            typer.echo("Name one step at least.", err=True)
    return steps


def _ask(question: str, example: str) -> str:
    typer.echo(f"{question} For example: {example}", err=True)
    return _answer()


def _answer() -> str:
    """One line, which may be empty."""
    return " ".join(str(typer.prompt("", prompt_suffix="> ", default="", show_default=False, err=True)).split())
