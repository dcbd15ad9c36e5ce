"""The project folder of a blueprint: what bounds its includes, and where its settings are looked for."""

from __future__ import annotations

import re
from pathlib import Path

CONFIGURATIONS = ("blueprint.toml", ".blueprint.toml")
_PYPROJECT = "pyproject.toml"

_LIKELY = re.compile(rb"""^[ \t]*\[?[ \t]*["']?tool["']?[ \t]*(?:[]=]|\.[ \t]*["']?blueprint\b(?!-))""", re.MULTILINE)
"""What a ``pyproject.toml`` with settings has in it; most have none, and need not be understood."""


def project_folder(path: Path) -> Path:
    """The nearest folder above the file (or folder) ``path`` with a blueprint configuration or ``.git``.

    Where there is none, the file's own folder. Absolute, links in it followed; the file need not exist.
    """
    folder = (path if path.is_dir() else path.parent).resolve()
    for above in (folder, *folder.parents):
        if (above / ".git").exists() or configurations_in(above):
            return above
    return folder


def configurations_in(folder: Path) -> tuple[Path, ...]:
    """The files in ``folder`` that hold settings of the tool: there should be one at most."""
    files = tuple(file for file in (folder / name for name in CONFIGURATIONS) if file.is_file())
    pyproject = folder / _PYPROJECT
    return (*files, pyproject) if _configures_blueprint(pyproject) else files


def _configures_blueprint(pyproject: Path) -> bool:
    """Whether a ``pyproject.toml`` has a ``[tool.blueprint]``; one that cannot be read has none."""
    try:
        content = pyproject.read_bytes()
    except OSError:
        return False
    if not _LIKELY.search(content):
        return False
    import tomllib

    try:
        tool = tomllib.loads(content.decode("utf-8")).get("tool", {})
    except ValueError:  # no TOML, or not UTF-8
        return False
    return isinstance(tool, dict) and "blueprint" in tool
