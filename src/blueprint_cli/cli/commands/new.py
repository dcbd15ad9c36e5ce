"""``blueprint new``: a blueprint to start from."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.declarations import Argument, Option
from blueprint_cli.cli.sketching import CUSTOMER, OWNER, Outline, named_in, sketch
from blueprint_cli.cli.streams import can_ask
from blueprint_cli.errors import UsageError
from blueprint_cli.model.ids import slug
from blueprint_cli.source.filename import stem

_Making = Callable[[str], str]
"""Makes the text of a file, given where its schema is."""

_SUFFIX = ".blueprint.yaml"


def new(
    console: Console,
    name: Annotated[
        str, Argument(metavar="NAME", show_default=False, help="What the service, or its file, is called.")
    ] = "",
    *,
    template: Annotated[
        str,
        Option(
            metavar="TEMPLATE", show_default=False, help="What to start from, else minimal; --list shows what there is."
        ),
    ] = "",
    steps: Annotated[
        str,
        Option(
            metavar="STEP,...", show_default=False, help="Start from what the customer does, and not from a template."
        ),
    ] = "",
    customer: Annotated[
        str, Option(metavar="TEXT", show_default=False, help="With --steps: who the customer is.")
    ] = "",
    owner: Annotated[
        str, Option(metavar="TEXT", show_default=False, help="With --steps: which team answers for it.")
    ] = "",
    out: Annotated[
        str,
        Option("--out", "-o", metavar="OUT", show_default=False, help="The file or folder, or - for standard output."),
    ] = "",
    list_templates: Annotated[bool, Option("--list", help="Show the templates.")] = False,
    force: Annotated[bool, Option("--force", help="Overwrite the file if it is there.")] = False,
) -> int:
    """It is complete, can be drawn and checked as it is, and its comments say how to make it yours.

    On a terminal and without a name it asks for a title, the customer, the team and the steps.

    \b
    Examples:
      blueprint new
      blueprint new "Coffee to go"
      blueprint new "Coffee to go" --customer Commuter --steps "Order, Pay, Wait, Collect"
      blueprint new services/repair --template customer-support
      blueprint new --list
    """
    if list_templates:
        console.result(_list(templates()))
        return 0
    if steps or customer or owner:
        _refuse_both(template, steps)
        _write(_sketch(_outline(name, steps, customer=customer, owner=owner)), name, console, out=out, force=force)
    elif not name and not template and can_ask():
        from blueprint_cli.cli.interviewing import interview

        outline = interview()
        _write(_sketch(outline), slug(outline.title), console, out=out, force=force)
    else:
        _write(_copy(template or "minimal", name), name, console, out=out, force=force)
    return 0


def templates() -> dict[str, str]:
    """The texts of the templates by name, the smallest first."""
    from importlib.resources import files

    folder = files("blueprint_cli.cli") / "templates"
    texts = {file.name.removesuffix(_SUFFIX): file.read_text(encoding="utf-8") for file in folder.iterdir()}
    return dict(sorted(texts.items(), key=lambda item: len(item[1])))


def _list(templates: dict[str, str]) -> str:
    """Each template with what its first line, a comment, says about it."""
    width = max(map(len, templates))
    return "".join(f"{name:{width}}  {text.splitlines()[0].lstrip('# ')}\n" for name, text in templates.items())


def _template(name: str) -> str:
    known = templates()
    if name not in known:
        from blueprint_cli.schema.suggesting import nearest

        near = nearest(name, known)
        hint = f"did you mean {near}? " if near else ""
        raise UsageError(f"there is no template {name!r}", hint=f"{hint}`blueprint new --list` shows them all")
    return known[name]


def _refuse_both(template: str, steps: str) -> None:
    if template:
        raise UsageError("a file starts from steps or from a template", hint="leave out --template, or --steps")
    if not named_in(steps):
        raise UsageError("no step is named", hint='name what the customer does: --steps "Order, Pay, Wait, Collect"')


def _outline(name: str, steps: str, *, customer: str, owner: str) -> Outline:
    return Outline(_title(stem(name)), customer or CUSTOMER, owner or OWNER, named_in(steps))


def _sketch(outline: Outline) -> _Making:
    return lambda schema: sketch(outline, schema=schema)


def _copy(template: str, name: str) -> _Making:
    from blueprint_cli.cli.starting import start

    text = _template(template)
    return lambda schema: start(text, title=_title(stem(name)), schema=schema)


def _write(make: _Making, name: str, console: Console, *, out: str, force: bool) -> None:
    from blueprint_cli.cli.locating import SCHEMA, locate_schema
    from blueprint_cli.export.writing import Written, write

    target = _target(name, stem(name), out)
    schema = locate_schema(target)
    text = make(schema or SCHEMA)
    if out == "-":
        console.result(text)
        return
    if write(target, text.encode(), force=force) is Written.UNCHANGED:
        console.say(f"{target} is there already, just so")
        return
    console.say(f"wrote {target}\n\nDraw it:   blueprint render {target}\nCheck it:  blueprint lint {target}")
    if not schema:
        console.say(f"For completion in your editor:  blueprint schema -o {target.with_name(SCHEMA)}")


def _target(name: str, bare: str, out: str) -> Path:
    file = slug(bare)
    if not name:
        raise UsageError("a new blueprint needs a name", hint='blueprint new "Coffee to go"')
    if not file:
        raise UsageError("a new blueprint needs a name with a letter or digit", hint='blueprint new "Coffee to go"')
    if not out:
        return Path(name).with_name(file + _SUFFIX)
    return Path(out, file + _SUFFIX) if out.endswith(("/", os.sep)) or Path(out).is_dir() else Path(out)


def _title(stem: str) -> str:
    """A title as it was given; of a file's name, its words."""
    if " " in stem or stem != stem.lower():
        return stem
    words = stem.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]
