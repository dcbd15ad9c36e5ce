"""``blueprint serve``: the picture in a browser, while the file is being written."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.declarations import Argument, Option
from blueprint_cli.cli.streams import flush_streams


def serve(
    console: Console,
    path: Annotated[
        str, Argument(metavar="[FILE|DIR]", show_default=False, help="A blueprint, or a folder of them.")
    ] = ".",
    *,
    port: Annotated[
        int, Option("--port", "-p", metavar="N", min=0, max=65535, help="Where to listen; 0 takes a free one.")
    ] = 4040,
    open_browser: Annotated[bool, Option("--open", help="Open the page in the browser.")] = False,
    theme: Annotated[
        str,
        Option(
            metavar="NAME|FILE",
            help="The theme to begin with: light, dark, auto, print, high-contrast, or a YAML file.",
        ),
    ] = "auto",
) -> int:
    """The page follows every save, shows what lint finds beside the picture, and leads from a card to its line. While
    a file is broken it keeps the last good picture. It is for this machine only, and uses no network.

    It needs more packages than the other commands: in a clone of the tool, `pip install '.[serve]'`.

    \b
    Examples:
      blueprint serve coffee.blueprint.yaml --open
      blueprint serve services/
      blueprint serve --port 0
    """
    from blueprint_cli.cli.extras import needing
    from blueprint_cli.cli.theming import choose

    with needing(_PACKAGES, extra="serve", what="the preview"):
        from blueprint_cli.preview.serving import Preview, listen, run
    root = _there(Path(path))
    if choose(theme, console) is None:
        return 2

    def tell(address: str) -> None:
        console.result(f"{address}\n")
        console.say(f"Serving {path}; Ctrl+C ends it.")
        flush_streams()
        if open_browser:
            from webbrowser import open_new_tab

            open_new_tab(address)

    run(Preview(root, theme), listen(port), tell)
    return 0


_PACKAGES = ("anyio", "starlette", "uvicorn", "watchfiles")


def _there(path: Path) -> Path:
    """``path``, if there is something. Raises ``FileError``."""
    if not path.exists():
        from blueprint_cli.source.finding import find

        raise find([path]).errors[0]
    return path
