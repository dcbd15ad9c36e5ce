"""The pages of the rules show their examples drawn."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from blueprint_cli.pipeline.loading import understand
from blueprint_cli.review.registry import RULES
from blueprint_cli.review.rule import Rule

FOLDER = Path(__file__).parents[2] / "docs/rules"
EXAMPLE = re.compile(
    r"^This is (found|fine):\n\n```yaml\n(.*?)^```$\n\n(?:!\[([^\n]*)\]\((\S+)\)$)?", re.MULTILINE | re.DOTALL
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_example_that_can_be_drawn_is_shown_drawn_and_said(rule: Rule) -> None:
    page = (FOLDER / f"{rule.code}.md").read_text(encoding="utf-8")
    examples = EXAMPLE.findall(page)
    assert len(examples) == page.count("\n\n```yaml\n") - page.count("With this file beside it")
    for verdict, text, said, picture in examples:
        blueprint = understand(text.encode(), path="a.blueprint.yaml").blueprint
        assert bool(picture) == (blueprint is not None)
        if blueprint is not None:
            assert said.startswith(blueprint.title)
            assert ("finds nothing" in said) == (verdict == "fine")
            drawn = ET.parse(FOLDER / picture).getroot()
            assert drawn.findtext("{http://www.w3.org/2000/svg}title") == blueprint.title


def test_the_pictures_are_light() -> None:
    sizes = {path.name: path.stat().st_size for path in (FOLDER / "pictures").iterdir()}
    assert sum(sizes.values()) < 900_000
    assert max(sizes.values()) < 50_000
    assert not [name for name in sizes if "@font-face" in (FOLDER / "pictures" / name).read_text(encoding="utf-8")]
