"""The pages of the documentation that are made from the code: ``python docs/generate.py`` writes them.

With ``--check`` nothing is written; the exit code is 1 where a page is missing, stale or left over.
A further kind of page is one more function in ``PAGES``: it returns the texts by path, from the root of the project.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def rules() -> Mapping[str, str]:
    """A page for each lint rule, with its examples drawn, and the one that lists them."""
    from blueprint_cli.review.pages import index
    from blueprint_cli.review.registry import RULES
    from illustrating import illustrate

    pages = {"docs/rules/README.md": index()}
    for rule in RULES:
        pages |= illustrate(rule, "docs/rules")
    return pages


def format_reference() -> Mapping[str, str]:
    """The reference of the file format, with its tables from the schema."""
    import json

    from blueprint_cli.schema.published import schema_text
    from reference import with_tables

    path = "docs/format.md"
    return {path: with_tables((ROOT / path).read_text(encoding="utf-8"), json.loads(schema_text()))}


def themes() -> Mapping[str, str]:
    """The page on themes, with its tables from the schema."""
    import json

    from blueprint_cli.schema.published import Kind, schema_text
    from reference import with_tables

    path = "docs/themes.md"
    return {path: with_tables((ROOT / path).read_text(encoding="utf-8"), json.loads(schema_text(Kind.THEME)))}


def model() -> Mapping[str, str]:
    """The schema of exported models, as the tool carries it and as it is published."""
    from modelling import model_schema

    text = model_schema()
    return {"src/blueprint_cli/schema/model.schema.json": text, "schemas/model-1.schema.json": text}


def gallery() -> Mapping[str, str]:
    """Every example in every theme."""
    from gallery import gallery

    return gallery(ROOT)


def paper() -> Mapping[str, str]:
    """The pictures of the page on paper and slides."""
    from sheets import sheets

    return sheets(ROOT)


def tutorial() -> Mapping[str, str]:
    """The pictures of the tutorial."""
    from picturing import picture

    return picture(ROOT)


def command_line() -> Mapping[str, str]:
    """The reference of the command line, as its help says it."""
    from usage import reference

    return {"docs/commands.md": reference()}


def cheat_sheet() -> Mapping[str, str]:
    """All on one page."""
    from condensing import condense

    return {"docs/cheat-sheet.md": condense()}


def manual_page() -> Mapping[str, str]:
    """The manual page, which comes with the wheel."""
    from manual import manual

    return {"docs/blueprint.1": manual()}


def examples() -> Mapping[str, str]:
    """The examples that are templates."""
    from copying import examples

    return examples(ROOT)


def report() -> Mapping[str, str]:
    """The report of an example."""
    from blueprint_cli.pipeline.loading import load
    from blueprint_cli.pipeline.reporting import Telling, report

    loaded = load(ROOT / "examples/bike-repair.blueprint.yaml")
    if loaded.blueprint is None:
        raise SystemExit(f"{loaded.path} has errors")
    return {"docs/report-example.md": report(loaded.blueprint, Telling.MARKDOWN).decode()}


def changes() -> Mapping[str, str]:
    """The picture of the changes that the page on them tells."""
    from blueprint_cli.pipeline.comparing import ChangesFormat, diff, tell_changes
    from blueprint_cli.pipeline.loading import understand
    from executing import blocks

    shown = [block for block in blocks((ROOT / "docs/diff.md").read_text(encoding="utf-8")) if block.words]
    sides = [understand(block.body.encode(), path=block.words.removeprefix("file=")).blueprint for block in shown]
    drawn = tell_changes(diff(*sides), ChangesFormat.SVG)
    return {"docs/pictures/coffee.changes.svg": drawn.decode()}


def executed() -> Mapping[str, str]:
    """The pages whose commands and programs are run, with what they print. Each has a folder of its own."""
    from tempfile import TemporaryDirectory

    from executing import can_be_executed, execute

    pages = {}
    for path in ("README.md", *(page.relative_to(ROOT).as_posix() for page in sorted(ROOT.glob("docs/*.md")))):
        text = (ROOT / path).read_text(encoding="utf-8")
        if can_be_executed(text):
            with TemporaryDirectory() as folder:
                pages[path] = execute(text, Path(folder))
    return pages


PAGES: tuple[Callable[[], Mapping[str, str]], ...] = (
    rules,
    format_reference,
    themes,
    model,
    gallery,
    paper,
    tutorial,
    command_line,
    cheat_sheet,
    manual_page,
    examples,
    report,
    changes,
    executed,
)
FOLDERS = ("docs/rules", "docs/rules/pictures", "docs/pictures")
"""What is in these and not made here is left over from before."""


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` say which would change."""
    wanted = {ROOT / path: text for make in PAGES for path, text in make().items()}
    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    files = [path for folder in FOLDERS for path in (ROOT / folder).glob("*") if path.is_file()]
    left_over = [path for path in files if path not in wanted]
    for path in sorted(stale + left_over):
        sys.stdout.write(f"{path.relative_to(ROOT)}\n")
    if "--check" in arguments:
        return 1 if stale or left_over else 0
    for path in left_over:
        path.unlink()
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[path], encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
