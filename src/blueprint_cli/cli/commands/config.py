"""``blueprint config``: the settings that hold, and where each came from."""

from __future__ import annotations

from typing import Annotated

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.declarations import Argument
from blueprint_cli.cli.flags import Config, Isolated


def config(
    console: Console,
    path: Annotated[
        str,
        Argument(metavar="[PATH]", show_default=False, help="A blueprint or a folder; else the working folder."),
    ] = ".",
    *,
    config: Config = None,
    isolated: Isolated = False,
) -> int:
    """They are those of the nearest blueprint.toml, .blueprint.toml, or pyproject.toml with a [tool.blueprint].

    What is printed is a file of settings itself: put into the place of the others it would change nothing.

    \b
    Examples:
      blueprint config
      blueprint config services/coffee.blueprint.yaml
      blueprint config --config lint.profile=complete
    """
    from pathlib import Path

    from blueprint_cli.cli.configuring import configure
    from blueprint_cli.configuration.showing import show

    inside = Path(path, "_") if Path(path).is_dir() else Path(path)
    configuration = configure({}, config=config, isolated=isolated).of(inside)
    console.result(show(configuration))
    for file in configuration.files:
        console.mention(f"read {file}")
    return 0
