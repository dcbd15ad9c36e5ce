"""The colours of a picture that follows its reader, as they occur in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from blueprint_cli.draw.colors import Swatch
from blueprint_cli.draw.fading import fade
from blueprint_cli.draw.theme import Hue, Theme
from blueprint_cli.layout.scene import Scene

_PAINTED: Final = re.compile(r' data-(fill|stroke)="([a-z0-9-]+)"')


def painted(body: str, scene: Scene, theme: Theme) -> Mapping[tuple[str, str], Swatch]:
    """The swatches that paint something in ``body``, by attribute and name, in the order of these."""
    looks = (theme, fade(theme))
    known = {swatch.name: swatch for look in looks for swatch in _swatches((look, *_own_hues(scene, look)))}
    return {(attribute, name): known[name] for attribute, name in sorted(set(_PAINTED.findall(body)))}


def _own_hues(scene: Scene, theme: Theme) -> Iterator[Hue]:
    """The colours of lanes to which their author gave a hue."""
    yield from (theme.hue(lane.role, lane.color) for lane in scene.lanes)
    yield from (theme.hue(card.role, card.color) for card in scene.cards)


def _swatches(part: object) -> Iterator[Swatch]:
    match part:
        case Swatch():
            yield part
        case Mapping():
            for inner in part.values():
                yield from _swatches(inner)
        case tuple():
            for inner in part:
                yield from _swatches(inner)
        case _:
            return
