"""``blueprint schema``: the JSON Schemas of the formats, for editors."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.declarations import Argument, Option
from blueprint_cli.schema.published import Kind


def schema(
    console: Console,
    kind: Annotated[
        Kind,
        Argument(
            metavar="[blueprint|theme|model]", show_default=False, help="Of blueprints, themes, or exported models."
        ),
    ] = Kind.BLUEPRINT,
    *,
    out: Annotated[
        Path | None, Option("--out", "-o", metavar="FILE", help="Write it to FILE instead of standard output.")
    ] = None,
    force: Annotated[bool, Option("--force", help="Overwrite another file of that name.")] = False,
) -> int:
    """With it an editor that has a YAML language server completes, explains and checks every key.

    \b
    Examples:
      blueprint schema -o blueprint.schema.json
      blueprint schema theme -o theme.schema.json
      blueprint schema model -o model.schema.json

    Then this is the first line of a blueprint beside it; `blueprint new` writes it:

    \b
      # yaml-language-server: $schema=blueprint.schema.json
    """
    from blueprint_cli.schema.published import schema_text

    if out is None:
        console.result(schema_text(kind))
    else:
        from blueprint_cli.export.writing import write

        write(out, schema_text(kind).encode(), force=force)
        console.say(f"wrote {out}")
    return 0
