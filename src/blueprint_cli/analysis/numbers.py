"""Numbers as people write them: in full, never with an exponent, and only as exact as they were given."""

from __future__ import annotations

_EXACT = 15
"""The digits that a float surely keeps."""


def write_number(value: float) -> str:
    """``value`` with a full stop before decimals and no group signs: ``1500000``, ``0.25``."""
    text = f"{value:.{_EXACT}g}"
    if "e" in text:
        text = f"{value:.{_EXACT}f}".rstrip("0").rstrip(".") if abs(value) < 1 else f"{value:.0f}"
    return text
