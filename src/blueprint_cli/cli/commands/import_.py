"""``blueprint import``: a blueprint from a table or drawing of another tool."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.declarations import Argument, Option
from blueprint_cli.errors import UsageError
from blueprint_cli.exchange.formats import ImportFormat

if TYPE_CHECKING:
    from blueprint_cli.exchange.formats import Reader
    from blueprint_cli.pipeline.exchanging import Imported

_SUFFIX = ".blueprint.yaml"


def import_(
    console: Console,
    file: Annotated[str, Argument(metavar="FILE", help="What to import, or - for standard input.")],
    *,
    form: Annotated[
        ImportFormat | None,
        Option("--from", help="What FILE is; else its name and its beginning say."),
    ] = None,
    out: Annotated[
        str,
        Option(
            "--out",
            "-o",
            metavar="OUT",
            show_default=False,
            help="The file or folder, or - for standard output; else a file beside FILE.",
        ),
    ] = "",
    lane: Annotated[
        list[str] | None,
        Option(
            metavar="TITLE=ROLE",
            show_default=False,
            help="Say what a lane is whose title does not: its role, or pains, opportunities, questions or policies, "
            "which go onto the step's cards. Repeatable.",
        ),
    ] = None,
    sheet: Annotated[
        str, Option(metavar="NAME", show_default=False, help="The sheet or page, where there are several.")
    ] = "",
    language: Annotated[
        str, Option(metavar="TAG", show_default=False, help="The language of the blueprint, such as de.")
    ] = "",
    force: Annotated[bool, Option("--force", help="Overwrite the file if it is there.")] = False,
) -> int:
    """From spreadsheets (CSV, XLSX), tables in Markdown, Mermaid's journey, swimlane-beta and flowchart, and draw.io.

    In a table, steps may be columns or rows; lanes are known by their titles, in many languages. What is guessed, and
    what cannot be carried over, is told on standard error with its place; the file is formatted and can be drawn.

    \b
    Examples:
      blueprint import workshop.xlsx
      blueprint import journey.csv --lane "What we do=frontstage" --lane "It hurts=pains"
      blueprint import process.drawio -o services/
      blueprint import - --from md -o - < table.md
    """
    from blueprint_cli.cli.locating import SCHEMA, locate_schema
    from blueprint_cli.cli.streams import read_input
    from blueprint_cli.exchange.decoding import LARGEST
    from blueprint_cli.pipeline.exchanging import take_over
    from blueprint_cli.pipeline.loading import read

    piped = file == "-"
    target = None if out == "-" or (piped and not out) else _target(file, out)
    content = read_input(LARGEST) if piped else read(Path(file))
    imported = take_over(
        content,
        form,
        _reader(lane or (), sheet, language),
        path="standard input" if piped else file,
        schema=locate_schema(target or Path("-")) or SCHEMA,
    )
    for remark in imported.remarks:
        console.note(": ".join(filter(None, (remark.place, remark.message))))
    _deliver(imported, target, console, force=force)
    return 0


def _target(file: str, out: str) -> Path:
    from blueprint_cli.model.ids import slug

    name = (slug(Path(file).stem) or "blueprint") + _SUFFIX
    if not out:
        return Path(file).with_name(name)
    return Path(out, name) if out.endswith(("/", os.sep)) or Path(out).is_dir() else Path(out)


def _reader(given: Sequence[str], sheet: str, language: str) -> Reader:
    from blueprint_cli.exchange.formats import Reader
    from blueprint_cli.exchange.sketch import RemarkKind
    from blueprint_cli.model.blueprint import LaneRole

    roles, said = {}, {}
    for words in given:
        title, _, meaning = words.rpartition("=")
        if not title or meaning not in (*LaneRole, *RemarkKind):
            raise UsageError(
                f"--lane {words} is not TITLE=ROLE",
                hint=f"as in 'What we do=frontstage'; roles are {', '.join(LaneRole)}; "
                f"what a table says of cards may be {', '.join(RemarkKind)}",
            )
        if meaning in tuple(LaneRole):
            roles[title] = LaneRole(meaning)
        else:
            said[title] = RemarkKind(meaning)
    return Reader(roles, sheet, language, said)


def _deliver(imported: Imported, target: Path | None, console: Console, *, force: bool) -> None:
    from blueprint_cli.export.writing import Written, write

    if target is None:
        console.result(imported.text)
        return
    counted = ", ".join(f"{count} {noun}{'s' * (count != 1)}" for noun, count in imported.counts.items() if count)
    if write(target, imported.text.encode(), force=force) is Written.UNCHANGED:
        console.say(f"{target} is there already, just so")
        return
    console.say(
        f"wrote {target}: {counted}\n\nDraw it:   blueprint render {target}\nCheck it:  blueprint lint {target}"
    )
