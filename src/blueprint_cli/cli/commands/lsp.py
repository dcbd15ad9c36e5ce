"""``blueprint lsp``: the language server for editors."""

from __future__ import annotations

from typing import Annotated

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.declarations import Option
from blueprint_cli.cli.extras import needing


def lsp(
    console: Console,  # noqa: ARG001 - as every command
    *,
    stdio: Annotated[  # noqa: ARG001 - many editors give it to every server
        bool,
        Option("--stdio", show_default=False, help="Talk over standard input and output: the only way there is."),
    ] = True,
) -> int:
    """Editors start it by themselves, once they are told to: docs/editors.md shows how. It shows findings as one
    writes, offers their fixes, the page of a rule and what a key means, completes, renames, and formats.

    It needs more packages than the other commands: in a clone of the tool, `pip install '.[lsp]'`.

    \b
    What an editor has to start:
      blueprint lsp
    """
    with needing(_PACKAGES, extra="lsp", what="the language server"):
        from blueprint_cli.editor.serving import serve
    return serve()


_PACKAGES = ("attr", "attrs", "cattrs", "lsprotocol", "pygls")
"""What the extra ``lsp`` brings along, by the names under which it is imported."""
