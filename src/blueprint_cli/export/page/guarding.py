"""Guarding: what a page lets run, so that no text of a blueprint ever does (Content Security Policy, level 3)."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from typing import Final

_STYLE: Final = re.compile(r"<style>(.*?)</style>", re.DOTALL)


def guard(*, styles: Iterable[str], script: str, svg: str = "", pictures: bool = False) -> str:
    """The ``<meta>`` that allows these ``styles`` and those of the picture ``svg``, this ``script``, and no more.

    Nothing can be fetched, framed or sent, but for ``pictures`` that lie beside the page, on a server or a disk. The
    script can make no markup out of text.
    """
    inside = _STYLE.findall(svg)
    rules = {
        "default-src": ["'none'"],
        "script-src": [_hash(script)],
        "style-src": [_hash(style) for style in (*styles, *inside)],
        "font-src": ["data:"] if any("@font-face" in style for style in inside) else [],
        "img-src": ["'self'", "file:"] if pictures else [],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "require-trusted-types-for": ["'script'"],
    }
    policy = "; ".join(f"{name} {' '.join(sources)}" for name, sources in rules.items() if sources)
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">'


def _hash(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
