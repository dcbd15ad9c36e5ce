"""The pages of the rules, with their examples drawn: what a reader would see who has not been told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.drawing import arrange, draw
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.pipeline.loading import understand
from blueprint_cli.pipeline.style import Style
from blueprint_cli.review.pages import page, summarize
from blueprint_cli.review.rule import Rule

_EXAMPLE = re.compile(r"^This is (found|fine):\n\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_KINDS = {"found": "bad", "fine": "good"}


def illustrate(rule: Rule, folder: str) -> Mapping[str, str]:
    """The page of ``rule`` and its pictures, by path; the page lies in ``folder``, and they in ``pictures`` there."""
    pictures: dict[str, str] = {}

    def with_picture(example: re.Match[str]) -> str:
        kind = _KINDS[example[1]]
        blueprint = understand(example[2].encode(), path=f"{rule.code}.blueprint.yaml").blueprint
        if blueprint is None:  # nothing is drawn of what has errors
            return example[0]
        drawn = draw(arrange(blueprint), [Format.SVG], Style(links=False))[Format.SVG].decode()
        same = (path for path, picture in pictures.items() if picture == drawn)
        path = next(same, None) or next(path for path in _paths(rule, kind) if path not in pictures)
        pictures[path] = drawn
        return f"{example[0]}\n\n![{_said(rule, kind, blueprint)}]({path})"

    text = _EXAMPLE.sub(with_picture, page(rule))
    return {f"{folder}/{rule.code}.md": text, **{f"{folder}/{path}": drawn for path, drawn in pictures.items()}}


def _paths(rule: Rule, kind: str) -> Iterator[str]:
    """What pictures of ``kind`` are called, from the first."""
    yield f"pictures/{rule.code}.{kind}.svg"
    number = 2
    while True:
        yield f"pictures/{rule.code}.{kind}-{number}.svg"
        number += 1


def _said(rule: Rule, kind: str, blueprint: Blueprint) -> str:
    """What stands for the picture where it is not seen. Its cards can be read in the example above it."""
    finding = summarize(rule) if kind == "bad" else f"Here {rule.code} finds nothing."
    return f"{blueprint.title}, drawn. {finding}".translate({ord(mark): rf"\{mark}" for mark in "[]`*_<"})
