"""Listing: the blueprints that there are to be seen."""

from __future__ import annotations

from pathlib import Path

from blueprint_cli.configuration.resolving import Configurations, Wish
from blueprint_cli.errors import BlueprintError
from blueprint_cli.source.finding import find


def list_blueprints(root: Path) -> tuple[str, ...]:
    """The paths of the blueprints in the folder ``root``, or of the file, as far as they are there now."""
    if not root.exists():
        return ()
    configurations = Configurations(Wish({}))

    def excludes(path: Path, is_folder: bool) -> bool:  # noqa: FBT001 - a value, as ``Excludes`` has it
        try:
            return configurations.exclude(path, is_folder=is_folder)
        except BlueprintError:  # settings that cannot be meant, which is told of each file
            return False

    return tuple(map(str, find([root], excludes=excludes).files))
