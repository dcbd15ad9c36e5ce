"""``blueprint export``: blueprints in the formats of other tools."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.declarations import Option
from blueprint_cli.cli.flags import StdinFilename, words
from blueprint_cli.cli.wishes.output import Files, Force
from blueprint_cli.cli.wishes.selection import Lanes, Phases, Roles, Tags
from blueprint_cli.cli.wishes.style import ThemeNamed
from blueprint_cli.errors import UsageError
from blueprint_cli.exchange.formats import ExportFormat

if TYPE_CHECKING:
    from blueprint_cli.cli.sources import Source
    from blueprint_cli.pipeline.choosing import Selection
    from blueprint_cli.pipeline.style import Style


def export(
    console: Console,
    files: Files,
    *,
    form: Annotated[
        ExportFormat | None,
        Option(
            "--format",
            "-f",
            show_default=False,
            help="What to write; mermaid has swimlanes, json is the blueprint with everything resolved. Else as the "
            "name of OUT ends.",
        ),
    ] = None,
    out: Annotated[
        str,
        Option(
            "--out",
            "-o",
            metavar="OUT",
            show_default=False,
            help="A file, a folder, or - for standard output; else a file beside each blueprint.",
        ),
    ] = "",
    view: Annotated[
        str,
        Option(
            show_default=False, metavar="VIEW", help="Export this view of the file, or `journey`, which each file has."
        ),
    ] = "",
    lanes: Lanes = None,
    phases: Phases = None,
    roles: Roles = None,
    tags: Tags = None,
    theme: ThemeNamed = "light",
    force: Force = False,
    stdin_filename: StdinFilename = "",
) -> int:
    """For people with a spreadsheet, PowerPoint, draw.io, Mermaid, PlantUML or a tool for BPMN, and for programs. What
    each format carries, and what not, is in docs/exchange.md.

    \b
    Examples:
      blueprint export coffee.blueprint.yaml -f xlsx
      blueprint export coffee.blueprint.yaml -o coffee.drawio
      blueprint export coffee.blueprint.yaml -f pptx
      blueprint export services/ -f mermaid -o diagrams/
      blueprint export coffee.blueprint.yaml -f json -o - | jq '.cards[].text'
    """
    from blueprint_cli.cli.sources import gather
    from blueprint_cli.cli.theming import choose
    from blueprint_cli.pipeline.choosing import Selection
    from blueprint_cli.pipeline.style import Style

    sources, code = gather(files, console, stdin_filename=stdin_filename)
    targets = _targets(sources, form or _format_of(out), out=out, view=view)
    look = choose(theme, console)
    if look is None:
        return 2
    selection = Selection(view=view, lanes=words(lanes), phases=words(phases), roles=words(roles), tags=words(tags))
    wish = _Wish(form or _format_of(out), selection, Style(theme=look), force)
    work = [partial(_export, source, target, wish, console) for source, target in zip(sources, targets, strict=True)]
    return max(code, *map(console.attempt, console.progress(work)), 0)


class _Wish(NamedTuple):
    """How everything of a run is to be exported."""

    form: ExportFormat
    selection: Selection
    style: Style
    force: bool


def _format_of(out: str) -> ExportFormat:
    """The format that the name ``out`` ends with. Raises ``UsageError`` where it ends with none."""
    by_length = sorted(ExportFormat, key=lambda form: -len(form.extension))
    found = next((form for form in by_length if out.lower().endswith(f".{form.extension}")), None)
    found = found or next((form for form in by_length if Path(out).suffix.lower() == f".{form}"), None)
    if found is None:
        raise UsageError(
            "neither -f nor the name of OUT says what to write", hint=f"say -f with one of {', '.join(ExportFormat)}"
        )
    return found


def _targets(sources: Sequence[Source], form: ExportFormat, *, out: str, view: str) -> list[Path | None]:
    """Where each goes, None for standard output. Raises ``UsageError`` where two would have one name."""
    from blueprint_cli.model.ids import slug

    is_folder = Path(out).is_dir() or out.endswith("/") or not Path(out).suffix
    targets: list[Path | None] = []
    for source in sources:
        name = ".".join(filter(None, (source.name, slug(view), form.extension)))
        if out == "-" or (source.piped and not out):
            targets.append(None)
        elif not out:
            targets.append(Path(source.path).with_name(name))
        else:
            targets.append(Path(out, name) if is_folder else Path(out))
    if len(set(targets)) < len(targets):
        raise UsageError(
            "several blueprints would go to one place", hint="name a folder with -o, and files by names of their own"
        )
    return targets


def _export(source: Source, target: Path | None, wish: _Wish, console: Console) -> int:
    from blueprint_cli.cli.complaining import refuse
    from blueprint_cli.exchange.omitting import omissions
    from blueprint_cli.export.writing import Written, write
    from blueprint_cli.pipeline.choosing import choose
    from blueprint_cli.pipeline.exchanging import hand_over

    loaded = source.load()
    if loaded.blueprint is None:
        return refuse(loaded, console)
    chosen = choose(loaded.blueprint, wish.selection)
    content = hand_over(chosen, wish.form, wish.style)
    if target is None:
        console.result(content)
    elif write(target, content, force=wish.force) is Written.WRITTEN:
        console.say(f"wrote {target}")
    else:
        console.say(f"unchanged {target}")
    for sentence in omissions(chosen, wish.form):
        console.note(sentence)
    return 0
