"""The font that is shipped with the tool: the same file measures and draws."""

from __future__ import annotations

from pathlib import Path

FAMILY = "Noto Sans"


def shipped_font() -> Path:
    """The file of the upright variable Noto Sans (weights 100 to 900)."""
    import fontpkg_noto_sans

    return Path(fontpkg_noto_sans.ROOT) / "files" / "NotoSans[wdth,wght].ttf"
