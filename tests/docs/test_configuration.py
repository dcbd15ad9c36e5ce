"""The page on settings says what there is to set."""

from __future__ import annotations

import re
from pathlib import Path

from blueprint_cli.configuration.checking import check
from blueprint_cli.configuration.keys import KEYS, Key
from blueprint_cli.configuration.reading import read

PAGE = (Path(__file__).parents[2] / "docs/configuration.md").read_text(encoding="utf-8")


def row(key: Key) -> str:
    default = "" if key.default in (None, ()) else f"`{str(key.default).lower()}`"
    words = f": {', '.join(f'`{word}`' for word in key.words)}" if key.words else ""
    return f"| `{key.name}` | {key.kind}{words} | {default} | {key.meaning} |"


def test_every_setting_has_its_row_in_order() -> None:
    assert re.findall(r"^\| `.*$", PAGE, re.MULTILINE) == [row(key) for key in KEYS]


def test_the_example_can_be_read(tmp_path: Path) -> None:
    [example] = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "blueprint.toml").write_text(example, encoding="utf-8")
    assert len(check(read(tmp_path / "blueprint.toml"))) == 6
