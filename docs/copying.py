"""The examples that are templates: what somebody has who starts from one and keeps its words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

_SUFFIX = ".blueprint.yaml"
_TEMPLATES = "src/blueprint_cli/cli/templates"
_SKELETON = "minimal"
"""The template that is no example: nobody would copy it but to replace its words."""

_UNREVIEWED = """\
# Once reviewed, say when; lint then reminds you when the next review is due.
# reviewed: 2026-10-01
# review_every: 6mo
"""
"""A template must stay free of findings, however old it is, and so it is not reviewed."""

_REVIEWED = """\
reviewed: 2026-10-01
review_every: 6mo
"""


def examples(root: Path) -> Mapping[str, str]:
    """The example that each template below ``root`` becomes, by path."""
    made = {}
    for template in sorted((root / _TEMPLATES).glob(f"*{_SUFFIX}")):
        name = template.name.removesuffix(_SUFFIX)
        if name != _SKELETON:
            made[f"examples/{template.name}"] = example(name, template.read_text(encoding="utf-8"))
    return made


def example(name: str, template: str) -> str:
    """The example that the template of ``name`` becomes. Raises ``ValueError`` where it has lost its first key."""
    says, key, body = template.partition("blueprint: 1\n")
    if not key:
        raise ValueError(f"the template {name} lacks its first key")
    head = (
        "# yaml-language-server: $schema=../schemas/blueprint-1.schema.json\n"
        f"{says.splitlines()[0]}\n"
        f"# `blueprint new NAME --template {name}` starts a file with the same content.\n"
    )
    return head + key + body.replace(_UNREVIEWED, _REVIEWED)
