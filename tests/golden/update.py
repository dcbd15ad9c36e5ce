"""Write the goldens anew, and a page that shows each picture as it was and as it is now.

    python tests/golden/update.py [PAGE]

A golden is what the tool makes of an example or a template: ``scene.json``, where everything stands, ``diagram.dot``,
the same as ``-f dot`` gives it, and in words and characters ``table.md`` and ``drawing.txt``. The picture of an example
stands beside it, that of a template here. Two are drawn with their time down, too: ``down.json`` and ``down.svg``.
"""

from __future__ import annotations

import sys
from base64 import b64encode
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.drawing import arrange, draw, lay_out
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.pipeline.loading import load
from blueprint_cli.pipeline.paging import Paging
from blueprint_cli.pipeline.telling import tell

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests/golden"
EXAMPLES = tuple(sorted(ROOT.glob("examples/*.blueprint.yaml")))
TEMPLATES = tuple(
    template
    for template in sorted(ROOT.glob("src/blueprint_cli/cli/templates/*.blueprint.yaml"))
    if not (ROOT / "examples" / template.name).exists()
)
"""Those that are no examples."""
DOWNWARDS = ("bike-repair", "customer-support")
"""Those that are drawn downwards too."""


class Golden(NamedTuple):
    """One file that the tool made, and what it would make of it now."""

    path: Path
    content: bytes


def goldens(source: Path) -> tuple[Golden, ...]:
    """The scene and the DOT of the blueprint at ``source``, what it says in words, and its picture; and downwards."""
    blueprint = load(source).blueprint
    if blueprint is None:
        raise ValueError(f"{source} draws nothing: run `blueprint validate` on it")
    made = draw(arrange(blueprint), (Format.JSON, Format.DOT, Format.SVG))
    told = tell(blueprint, (Format.MARKDOWN, Format.TEXT))
    folder = GOLDEN / name(source)
    picture = source.with_name(f"{name(source)}.svg") if source in EXAMPLES else folder / "picture.svg"
    return (
        Golden(folder / "scene.json", made[Format.JSON]),
        Golden(folder / "diagram.dot", made[Format.DOT]),
        Golden(folder / "table.md", told[Format.MARKDOWN]),
        Golden(folder / "drawing.txt", told[Format.TEXT]),
        Golden(picture, made[Format.SVG]),
        *(_downwards(folder, blueprint) if name(source) in DOWNWARDS else ()),
    )


def _downwards(folder: Path, blueprint: Blueprint) -> Iterator[Golden]:
    (scene,) = lay_out(blueprint, Paging(timeline=Timeline.DOWN))
    for kind, content in draw(scene, (Format.JSON, Format.SVG)).items():
        yield Golden(folder / f"down.{kind}", content)


def name(source: Path) -> str:
    """What the golden of ``source`` is called."""
    bare = source.name.removesuffix(".blueprint.yaml")
    return bare if source in EXAMPLES else f"template-{bare}"


def main(page: Path) -> None:
    """Write all goldens, and ``page``."""
    shown = []
    for source in (*EXAMPLES, *TEMPLATES):
        for golden in goldens(source):
            before = golden.path.read_bytes() if golden.path.exists() else b""
            golden.path.parent.mkdir(exist_ok=True)
            golden.path.write_bytes(golden.content)
            if golden.path.suffix == ".svg":
                shown += _shown(f"{name(source)}: {golden.path.name}", before, golden.content)
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(_PAGE.format(body="\n".join(shown)), encoding="utf-8")
    sys.stdout.write(f"see {page}\n")


def _shown(title: str, before: bytes, now: bytes) -> Iterator[str]:
    if before == now:
        yield f"<h2>{escape(title)}: unchanged</h2>{_image(now)}"
    else:
        yield f"<h2>{escape(title)}: changed</h2><h3>before</h3>{_image(before)}<h3>now</h3>{_image(now)}"


def _image(svg: bytes) -> str:
    """As an image and not inline: ids of two pictures of one blueprint are the same."""
    return f'<img alt="" src="data:image/svg+xml;base64,{b64encode(svg).decode()}">' if svg else "<p>none</p>"


_PAGE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pictures, before and now</title>
<style>body {{ font-family: sans-serif; margin: 2em }} img {{ max-width: 100%; border: 1px solid #ccc }}</style>
{body}
</html>
"""

if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build/pictures.html")
