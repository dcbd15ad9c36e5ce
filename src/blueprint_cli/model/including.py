"""Including: what a file declares, together with the files that it includes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from collections.abc import Sequence as Listed
from pathlib import Path
from typing import TypeAlias

from blueprint_cli.diagnostics import Diagnostic, Note
from blueprint_cli.model.part import Part
from blueprint_cli.model.problems import Problems
from blueprint_cli.model.registries import read_entries
from blueprint_cli.source.document import Document, Mapping
from blueprint_cli.source.problem import shown

REGISTRIES = ("roles", "goals", "metrics")
LISTS = ("lanes", "phases")
INCLUDABLE = (*REGISTRIES, *LISTS, "include")
STANDARD_INPUT = "<stdin>"

Fetch: TypeAlias = Callable[[Path], bytes]
"""How the content of an included file is had: from the disk, or from an editor that has not saved it yet."""


def from_disk(path: Path) -> bytes:
    """The content of the file at ``path``. Raises ``OSError``."""
    return path.read_bytes()


class Declarations:
    """What a file declares: registries by id, and the lists of lanes and phases as they stand.

    ``complete`` is false where a part of it, or an included file, could not be read.
    """

    __slots__ = ("complete", "lists", "registries")

    def __init__(self) -> None:
        self.registries: dict[str, dict[str, Part]] = {}
        self.lists: dict[str, Part] = {}
        self.complete = True

    def take(self, root: Part, problems: Problems) -> None:
        """Put what ``root`` declares over what is here: entries and lists are replaced whole."""
        for name in REGISTRIES:
            registry = root.get(name)
            if registry and registry.is_mapping:
                self.registries.setdefault(name, {}).update(read_entries(registry, name[:-1], problems))
            elif registry:
                self.complete = False
        for name in LISTS:
            found = root.get(name)
            if found and found.is_list:
                self.lists[name] = found
            elif found:
                self.complete = False

    def entries(self, registry: str) -> dict[str, Part]:
        """The entries of a registry; none where it is not declared."""
        return self.registries.get(registry, {})

    def put(self, later: Declarations) -> None:
        """Put what another file declares over what is here."""
        for name, registry in later.registries.items():
            self.registries.setdefault(name, {}).update(registry)
        self.lists.update(later.lists)
        self.complete = self.complete and later.complete


def include(root: Part, problems: Problems, fetch: Fetch) -> Declarations:
    """What ``root`` declares, over what its included files do, the later over the earlier."""
    if root.get("include") is None:
        declarations = Declarations()
        declarations.take(root, problems)
        return declarations
    return _Reader(root, problems, fetch).read()


class _File:
    """A file on the way down: its root, which entries are still to follow, what they declared."""

    __slots__ = ("declarations", "entries", "key", "root")

    def __init__(self, root: Part, key: Path) -> None:
        self.root = root
        self.key = key
        self.declarations = Declarations()
        included = root.get("include")
        self.entries: Iterator[Part] = iter(included.items() if included else ())


class _Reader:
    """Reads each included file once, however often it is included, without recursion."""

    def __init__(self, root: Part, problems: Problems, fetch: Fetch) -> None:
        from blueprint_cli.source.project import project_folder

        path = root.document.path
        self._top = _File(root, Path.cwd() / path if path == STANDARD_INPUT else Path(path).resolve())
        self._project = project_folder(self._top.key).resolve()
        self._problems = problems
        self._fetch = fetch
        self._read: dict[Path, Declarations] = {}

    def read(self) -> Declarations:
        open_files = [self._top]
        while open_files:
            file = open_files[-1]
            entry = next(file.entries, None)
            if entry is None:
                file.declarations.take(file.root, self._problems)
                self._read[file.key] = file.declarations
                open_files.pop()
                if open_files:
                    open_files[-1].declarations.put(file.declarations)
            elif entry.text:
                self._follow(entry, open_files)
        return self._top.declarations

    def _follow(self, entry: Part, open_files: list[_File]) -> None:
        file = open_files[-1]
        key, trouble = self._locate(entry.text, file.key.parent)
        if not trouble and any(key == above.key for above in open_files):
            trouble = "includes itself, directly or through others"
        if trouble:
            self._fail(entry, file, trouble)
        elif key in self._read:
            file.declarations.put(self._read[key])
        else:
            included = self._open(entry, file, key)
            if included:
                open_files.append(included)

    def _locate(self, written: str, folder: Path) -> tuple[Path, str]:
        """The file that is meant, and what is wrong with it; links are followed before it is judged."""
        try:
            path = (folder / written).resolve()
            if not path.is_relative_to(self._project):
                return path, f"lies outside the project folder `{self._project}`"
            if path.is_dir():
                return path, "is a folder"
            return path, "" if path.is_file() else "does not exist"
        except (OSError, RuntimeError, ValueError):
            # A loop of symbolic links, a name that is too long or holds what no name may hold.
            return folder, "names no file"

    def _open(self, entry: Part, file: _File, key: Path) -> _File | None:
        from blueprint_cli.source.reading import read

        named = os.path.normpath(_folder_named(file.root.document) / entry.text)
        try:
            content = self._fetch(key)
        except OSError as error:
            self._fail(entry, file, f"cannot be read: {error.strerror}")
            return None
        document, troubles = read(content, path=named)
        if document is None:
            self._fail(entry, file, "cannot be read as YAML", troubles)
            return None
        self._problems.found += troubles
        if not isinstance(document.root, Mapping):
            self._fail(entry, file, "is no mapping of registries")
            return None
        included = _File(Part(document, document.root), key)
        self._check(entry, included)
        return included

    def _check(self, entry: Part, included: _File) -> None:
        """Whether an included file holds what it may hold, and that in good shape."""
        from blueprint_cli.schema.checking import check_registry

        troubles = check_registry(included.root.document)
        foreign = [trouble for trouble in troubles if trouble.code == "BP003" and len(trouble.route) == 1]
        self._problems.found += [trouble for trouble in troubles if trouble not in foreign]
        if foreign:
            listed = ", ".join(f"`{name}`" for name in INCLUDABLE)
            self._tell(entry, "holds more than registries", foreign, way_out=f"it may hold {listed}")

    def _fail(self, entry: Part, file: _File, trouble: str, causes: Listed[Diagnostic] = ()) -> None:
        file.declarations.complete = False
        way_out = causes[0].help if causes else "name a file of the project by its path from this one's folder"
        self._tell(entry, trouble, causes, way_out=way_out)

    def _tell(self, entry: Part, trouble: str, causes: Listed[Diagnostic], *, way_out: str) -> None:
        self._problems.add(
            "BP008",
            entry,
            f"the included file {shown(entry.text)} {trouble}",
            help=way_out,
            notes=tuple(Note(message=cause.message, place=cause.place) for cause in causes),
        )


def _folder_named(document: Document) -> Path:
    """The folder of a document as people named it, for naming what lies beside it."""
    return Path() if document.path == STANDARD_INPUT else Path(document.path).parent
