"""The project folder of a blueprint: what bounds its includes, and where its settings are looked for."""

from __future__ import annotations

from pathlib import Path

CONFIGURATIONS = ("blueprint.toml", ".blueprint.toml")


def project_folder(path: Path) -> Path:
    """The nearest folder above the file (or folder) ``path`` with a blueprint configuration or ``.git``.

    Where there is none, the file's own folder. Absolute, links in it followed; the file need not exist.
    """
    folder = (path if path.is_dir() else path.parent).resolve()
    for above in (folder, *folder.parents):
        if _bounds_a_project(above):
            return above
    return folder


def _bounds_a_project(folder: Path) -> bool:
    if (folder / ".git").exists() or any((folder / name).is_file() for name in CONFIGURATIONS):
        return True
    return _configures_blueprint(folder / "pyproject.toml")


def _configures_blueprint(pyproject: Path) -> bool:
    """Whether a ``pyproject.toml`` has a ``[tool.blueprint]``; one that cannot be read has none."""
    try:
        content = pyproject.read_bytes()
    except OSError:
        return False
    if b"blueprint" not in content:
        return False
    import tomllib

    try:
        tool = tomllib.loads(content.decode("utf-8")).get("tool", {})
    except ValueError:  # no TOML, or not UTF-8
        return False
    return isinstance(tool, dict) and "blueprint" in tool
