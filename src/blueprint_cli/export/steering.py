"""The style sheet of a picture that follows its reader, and that a page can steer.

Programs that know no such thing pass over the whole of it, at the word ``@supports``, and show the literal
colours of the light half: so do librsvg, resvg, Inkscape and office programs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields

from blueprint_cli.draw.colors import Swatch
from blueprint_cli.draw.fading import fade
from blueprint_cli.draw.theme import Hue, Theme
from blueprint_cli.layout.scene import Scene

_PAINTED = re.compile(r' data-(fill|stroke)="([a-z0-9-]+)"')


def steer(body: str, scene: Scene, theme: Theme, *, fonts: str) -> str:
    """The ``<style>`` for the swatches that occur in ``body``; its rules hold within this one picture.

    Each colour is that of the custom property ``--bp-NAME`` where a page sets one, else that of the half of
    the theme which the reader's device asks for.
    """
    looks = (theme, fade(theme))
    known = {swatch.name: swatch for look in looks for swatch in _swatches((look, *_own_hues(scene, look)))}
    painted = sorted(set(_PAINTED.findall(body)))
    root = f"#{scene.prefix}"
    light = [_rule(root, attribute, name, known[name]) for attribute, name in painted]
    dark = [_rule(root, attribute, name, known[name].dark) for attribute, name in painted]
    return "\n".join(
        [
            "<style>@supports (fill:var(--bp)){",
            f"{root}{{color-scheme:light dark;font-family:var(--bp-font,{fonts})}}",
            *light,
            "@media screen and (prefers-color-scheme:dark){",
            *dark,
            "}}</style>",
        ]
    )


def _rule(root: str, attribute: str, name: str, color: str) -> str:
    return f'{root} [data-{attribute}="{name}"]{{{attribute}:var(--bp-{name},{color})}}'


def _own_hues(scene: Scene, theme: Theme) -> Iterator[Hue]:
    """The colours of lanes to which their author gave a hue."""
    yield from (theme.hue(lane.role, lane.color) for lane in scene.lanes)
    yield from (theme.hue(card.role, card.color) for card in scene.cards)


def _swatches(part: object) -> Iterator[Swatch]:
    match part:
        case Swatch():
            yield part
        case Theme():
            for field in fields(part):
                yield from _swatches(getattr(part, field.name))
        case Mapping():
            for inner in part.values():
                yield from _swatches(inner)
        case tuple():
            for inner in part:
                yield from _swatches(inner)
        case _:
            return
