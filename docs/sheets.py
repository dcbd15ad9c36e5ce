"""The pictures on the page on paper and slides: an example on pages of A4, folded, and with its time down."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from blueprint_cli.layout.paper import PageSize
from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.pipeline.drawing import draw, lay_out
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.pipeline.loading import load
from blueprint_cli.pipeline.paging import Paging

EXAMPLE = "parcel-return"


def sheets(root: Path) -> Mapping[str, str]:
    """The pictures, by path from ``root``, as ``blueprint render`` draws them."""
    return {
        **_pictures(root, "{name}.{page}", Paging(size=PageSize.A4)),
        **_pictures(root, "{name}.folded", Paging(wrap=4)),
        **_pictures(root, "{name}.down", Paging(timeline=Timeline.DOWN)),
    }


def _pictures(root: Path, name: str, paging: Paging) -> dict[str, str]:
    source = root / f"examples/{EXAMPLE}.blueprint.yaml"
    blueprint = load(source).blueprint
    if blueprint is None:
        raise ValueError(f"{source} draws nothing: run `blueprint validate` on it")
    return {
        f"docs/pictures/{name.format(name=EXAMPLE, page=page)}.svg": draw(scene, [Format.SVG])[Format.SVG].decode()
        for page, scene in enumerate(lay_out(blueprint, paging), start=1)
    }
