"""Flags that say which way time runs, and what pictures are cut to: pages of paper, slides, rows of steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from blueprint_cli.cli.declarations import Option
from blueprint_cli.errors import UsageError
from blueprint_cli.layout.paper import PageSize, Turn
from blueprint_cli.layout.timeline import Timeline

if TYPE_CHECKING:
    from blueprint_cli.pipeline.paging import Paging

Direction = Annotated[
    Timeline,
    Option("--direction", help="Which way time runs: right, and lanes are rows, or down, and lanes are columns."),
]
Size = Annotated[
    PageSize | None,
    Option(
        "--page",
        case_sensitive=False,
        metavar="SIZE",
        show_default=False,
        help="Draw on pages of this size, cut between steps, as many as it takes for the text to be read; a PDF if "
        f"neither -f nor OUT says otherwise. Sizes: {', '.join(PageSize)}.",
    ),
]
Fit = Annotated[bool, Option("--fit", help="With --page: draw all on one page, however small it gets.")]
Landscape = Annotated[
    bool | None,
    Option("--landscape/--portrait", show_default=False, help="How the page is held; else as suits the picture best."),
]
Wrap = Annotated[
    int | None,
    Option(
        metavar="N",
        min=1,
        show_default=False,
        help="Fold the picture: after each N steps the lanes begin anew, below those before.",
    ),
]


def paging(
    size: PageSize | None,
    timeline: Timeline = Timeline.RIGHT,
    *,
    fit: bool,
    landscape: bool | None,
    wrap: int | None,
) -> Paging:
    """What pictures are cut to. Raises ``UsageError`` where one flag does not go with another, or needs one."""
    from blueprint_cli.pipeline.paging import Paging

    if size is None and (fit or landscape is not None):
        flag = "--fit" if fit else "--landscape" if landscape else "--portrait"
        raise UsageError(f"{flag} is said of pages, and of which size is open", hint=f"add --page A4: --page A4 {flag}")
    if size and wrap and not fit:
        raise UsageError(
            "--page and --wrap would both cut the picture between steps",
            hint="leave out --wrap, or add --fit for the folded picture on one page",
        )
    if timeline is Timeline.DOWN and wrap:
        raise UsageError(
            "--wrap folds pictures whose time runs to the right, and --direction down has none",
            hint="leave out one of the two; --page A4 cuts a long picture to pages",
        )
    turn = None if landscape is None else Turn.LANDSCAPE if landscape else Turn.PORTRAIT
    return Paging(wrap=wrap or 0, size=size, turn=turn, fitted=fit, timeline=timeline)
