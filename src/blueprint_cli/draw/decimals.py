"""Numbers as pictures write them: at most two decimals, no exponent, the same on every machine."""

from __future__ import annotations


def decimal(value: float) -> str:
    """``12.5`` for 12.5, ``3`` for 3.0, ``0`` for -0.001: a hundredth of a point is far below what is seen."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
