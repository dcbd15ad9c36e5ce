"""What MkDocs does for the site besides: files and links from outside of ``docs``, and words after fences.

The pages are written for those who read them in the repository. There, links lead out of ``docs`` to the examples and
to the pages in the root, and a fence may say what its block is; on the site these files lie beside the pages, and the
name of a file becomes the title of its block.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from posixpath import normpath, relpath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parent.parent

_PAGES = ("CONTRIBUTING.md", "CHANGELOG.md")
_FOLDERS = ("examples/*.yaml", "examples/*.svg", "schemas/*.json", "ci/*.yml")
_OTHERS = ("LICENSE",)
_LINK = re.compile(r"(?P<before>\]\(|\b(?:src|href)=\")(?P<target>[^)#\s\"]+)")
_FENCE = re.compile(r"^(?P<fence>```)(?P<language>\w+) (?P<words>[^\n`]+)$", re.MULTILINE)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the pages of the rules below theirs."""
    nav: list[Any] = config.nav or []
    for section in nav:
        if isinstance(section, dict) and "Rules" in section:
            section["Rules"] += [f"rules/{path.name}" for path in sorted((ROOT / "docs/rules").glob("BP*.md"))]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take in what pages link to outside of ``docs``."""
    paths = [ROOT / name for name in (*_PAGES, *_OTHERS)]
    paths += [path for pattern in _FOLDERS for path in sorted(ROOT.glob(pattern))]
    for path in paths:
        name = path.relative_to(ROOT).as_posix()
        files.append(File.generated(config, name, abs_src_path=str(path)))
    return files


def on_page_markdown(markdown: str, page: Page, files: Files, **_: object) -> str:
    """Turn links to where the files lie on the site, and the words after fences into titles."""
    here = page.file.src_uri
    there = here if here in _PAGES else f"docs/{here}"

    def turned(link: re.Match[str]) -> str:
        target = link["target"]
        if ":" in target or not target.strip("."):
            return link[0]
        path = normpath(str(PurePosixPath(there).parent / target))
        name = path.removeprefix("docs/")
        known = files.get_file_from_path(name)
        return f"{link['before']}{relpath(name, str(PurePosixPath(here).parent))}" if known else link[0]

    return _FENCE.sub(_titled, _LINK.sub(turned, markdown))


def _titled(fence: re.Match[str]) -> str:
    """The beginning of a block: of its words, the name of a file is kept."""
    if fence["language"] == "blueprint" or '"' in fence["words"]:
        return fence[0]
    _, _, name = fence["words"].rpartition("=")
    title = f' title="{name}"' if fence["words"].startswith(("file=", "append=")) else ""
    return f"{fence['fence']}{fence['language']}{title}"
