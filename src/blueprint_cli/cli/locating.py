"""Locating the JSON Schema that a project's editors use, for the first line of a new file."""

from __future__ import annotations

import os
from pathlib import Path

SCHEMA = "blueprint.schema.json"
"""What it is called."""


def locate_schema(target: Path) -> str:
    """The way from the folder of ``target`` to the schema that this project's editors use, if it has one."""
    from blueprint_cli.source.project import project_folder

    folder = target.absolute().parent.resolve()
    project = project_folder(folder)
    for above in (folder, *folder.parents):
        if above.is_relative_to(project) and (above / SCHEMA).is_file():
            return Path(os.path.relpath(above / SCHEMA, folder)).as_posix()
    return ""
