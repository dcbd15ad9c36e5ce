"""``blueprint build``: a folder of blueprints as a site."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.declarations import Argument, Option
from blueprint_cli.cli.flags import Config, Exclude, Isolated, Today, words
from blueprint_cli.cli.wishes.output import Force, Processes


def build(
    console: Console,
    folder: Annotated[str, Argument(metavar="DIR", help="The folder of the blueprints.")],
    *,
    out: Annotated[
        str, Option("--out", "-o", metavar="SITE", show_default=False, help="The folder that the site is in.")
    ],
    title: Annotated[str, Option(metavar="TEXT", help="What the site is called.")] = "Service blueprints",
    theme: Annotated[
        str,
        Option(
            metavar="NAME|FILE",
            help="light, dark, auto (as the reader's device says), print, high-contrast, or a YAML file with a "
            "theme of your own.",
        ),
    ] = "auto",
    today: Today = "",
    processes: Processes = None,
    force: Force = False,
    exclude: Exclude = None,
    config: Config = None,
    isolated: Isolated = False,
) -> int:
    """An index with search, a page for each blueprint, what changes where one replaces another, who and what occurs
    where, and what lint finds. It needs no server, and fetches nothing.

    Only what has changed is drawn again. Pages of blueprints that are gone are deleted; nothing is that this tool has
    not made. A file with errors has a page that says so. Exit code 0: all are drawn. 1: a file has errors. 2: the job
    could not be done.

    \b
    Examples:
      blueprint build services -o public
      blueprint build services -o public --title "Services of the city"
      blueprint build . -o public --exclude 'drafts/' --theme house.yaml
    """
    from blueprint_cli.cli.building import Order, Reading, survey
    from blueprint_cli.cli.building import build as build_site
    from blueprint_cli.cli.configuring import configure, day
    from blueprint_cli.cli.linting import Linting
    from blueprint_cli.cli.locking import lock
    from blueprint_cli.cli.sources import gather
    from blueprint_cli.cli.theming import choose
    from blueprint_cli.errors import FileError
    from blueprint_cli.site.addresses import LOCK
    from blueprint_cli.site.fingerprint import fingerprint_of_look
    from blueprint_cli.site.whole import Whole

    if not Path(folder).is_dir():
        raise FileError(f"there is no folder {folder}", hint="a site is of the blueprints in a folder: name that")
    look = choose(theme, console)
    if look is None:
        return 2
    configurations = configure({("exclude",): words(exclude)}, config=config, isolated=isolated)
    judged = day(today)
    order = Order(Path(out), look, fingerprint_of_look(theme), force)
    with lock(order.root / LOCK, console):
        sources, code = gather([folder], console, stdin_filename="", configurations=configurations)
        if code:  # what could not be read may still be there: no page of it is deleted
            return code
        linting = Linting(configurations, console, today=judged, write_baseline=None)
        entries = Reading(Path(folder), configurations, linting, console).read(sources)
        whole = Whole(title, entries, survey(entries, console), theme=look, today=judged)
        return build_site(order, whole, console, processes=processes)
