"""What the name of a blueprint's file says: that it is one, and what it is called without saying so."""

from __future__ import annotations

from pathlib import PurePath

SUFFIXES = (".blueprint.yaml", ".blueprint.yml")
"""How the names of blueprints end, in any case; a file with another name can be named outright."""

_ENDINGS = (*SUFFIXES, ".yaml", ".yml")


def is_blueprint(name: str) -> bool:
    """Whether a file of this name is a blueprint without anybody saying so."""
    return name.lower().endswith(SUFFIXES)


def stem(path: str) -> str:
    """The name of the file at ``path`` without the suffixes that say what it is; it may be empty."""
    name = PurePath(path).name
    ending = next((ending for ending in _ENDINGS if name.lower().endswith(ending)), "")
    return name[: len(name) - len(ending)]
