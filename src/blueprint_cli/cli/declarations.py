"""How commands declare what they take: in the annotations of their parameters, and without the parser that reads it.

An annotation is ``Annotated[type, Option(...)]`` or ``Annotated[type, Argument(...)]``. ``commanding`` gives them to
typer; ``skimming`` reads plain calls by them without it.
"""

from __future__ import annotations


class Argument:
    """What stands by itself on the command line."""

    __slots__ = ("help", "metavar", "show_default")

    def __init__(self, *, help: str, metavar: str | None = None, show_default: bool = True) -> None:  # noqa: A002 - as typer has it
        self.help = help
        self.metavar = metavar
        self.show_default = show_default


class Option:
    """A flag: its ``names``, else the parameter's name after two dashes; a number is from ``min`` to ``max``.

    ``show_default`` may be what is said in place of the default.
    """

    __slots__ = ("case_sensitive", "help", "max", "metavar", "min", "names", "show_default")

    def __init__(
        self,
        *names: str,
        help: str,  # noqa: A002 - as typer has it
        metavar: str | None = None,
        min: float | None = None,  # noqa: A002 - as typer has it
        max: float | None = None,  # noqa: A002 - as typer has it
        show_default: bool | str = True,
        case_sensitive: bool = True,
    ) -> None:
        self.names = names
        self.help = help
        self.metavar = metavar
        self.min = min
        self.max = max
        self.show_default = show_default
        self.case_sensitive = case_sensitive
