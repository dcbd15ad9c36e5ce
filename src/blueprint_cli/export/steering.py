"""The style sheet of a picture that follows its reader, and that a page can steer.

Programs that know no such thing pass over the whole of it, at the word ``@supports``, and show the literal
colours of the light half: so do librsvg, resvg, Inkscape and office programs.
"""

from __future__ import annotations

from blueprint_cli.draw.theme import Theme
from blueprint_cli.export.swatches import painted
from blueprint_cli.layout.scene import Scene


def steer(body: str, scene: Scene, theme: Theme, *, fonts: str) -> str:
    """The ``<style>`` for the swatches that occur in ``body``; its rules hold within this one picture.

    Each colour is that of the custom property ``--bp-NAME`` where a page sets one, else that of the half of
    the theme which the reader's device asks for.
    """
    swatches = painted(body, scene, theme)
    root = f"#{scene.prefix}"
    light = [_rule(root, attribute, name, swatch) for (attribute, name), swatch in swatches.items()]
    dark = [_rule(root, attribute, name, swatch.dark) for (attribute, name), swatch in swatches.items()]
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
