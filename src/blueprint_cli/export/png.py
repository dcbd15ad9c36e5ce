"""PNG, from the finished SVG: drawn by resvg with the fonts at hand, so that every machine makes the same bytes."""

from __future__ import annotations

import re
import struct
import zlib
from typing import NamedTuple

from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.errors import EngineError
from blueprint_cli.export.hushing import hush
from blueprint_cli.layout.fonts import FAMILY

LARGEST = 2**27
"""The most pixels that are tried: they take 1.1 GB of memory. Where memory ends, resvg ends the process."""

_SIZE = re.compile(r' width="([\d.]+)" height="([\d.]+)"')
_DOTS_PER_METRE = 96 / 0.0254  # a point of the scene is a pixel of CSS, of which 96 are an inch
_SIGNATURE_AND_HEADER = 8 + 25


class _Size(NamedTuple):
    width: float
    height: float


def rasterize(svg: str, *, scale: float, width: int | None) -> bytes:
    """``svg``, a finished picture, as PNG: ``width`` pixels wide, or else ``scale`` times its own size.

    Only for characters that no font at hand has are the machine's fonts asked. Raises ``EngineError`` where the
    picture would be too large, or where resvg fails.
    """
    size = _size(svg)
    zoom = scale if width is None else width / size.width
    _insist_on_a_possible_size(size, zoom, flag="--scale" if width is None else "--width")
    return _marked(_drawn(svg, zoom, width), zoom)


def _size(svg: str) -> _Size:
    found = _SIZE.search(svg)
    if found is None:
        raise EngineError("this SVG does not say how large it is", hint="only finished pictures can be made PNG")
    return _Size(float(found[1]), float(found[2]))


def _insist_on_a_possible_size(size: _Size, zoom: float, *, flag: str) -> None:
    """Raises ``EngineError``, whose hint speaks of the ``flag`` that asked for the size."""
    across, down = round(size.width * zoom), round(size.height * zoom)
    if across < 1 or down < 1:
        raise EngineError("the PNG would have no pixels", hint=f"use a larger {flag}")
    if across * down > LARGEST:
        most = (LARGEST / (size.width * size.height)) ** 0.5
        largest = f"{int(most * 100) / 100:g}" if flag == "--scale" else str(int(most * size.width))
        raise EngineError(
            f"the PNG would be {across} × {down} pixels, more than this tool can draw",
            hint=f"use {flag} {largest} or less, or draw a view or some of the phases",
        )


def _drawn(svg: str, zoom: float, width: int | None) -> bytes:
    import resvg_py

    from blueprint_cli.export.respelling import respell

    spelled = respell(svg)
    with hush():
        try:
            png = resvg_py.svg_to_bytes(
                svg_string=spelled.svg,
                zoom=zoom if width is None else None,
                width=width,
                skip_system_fonts=spelled.complete,
                font_files=[str(file) for file in spelled.files],
                font_family=FAMILY,
                sans_serif_family=FAMILY,
            )
        except BaseException as error:
            if not _is_of_the_renderer(error):
                raise
            raise EngineError(
                f"the PNG renderer could not draw the picture: {str(error).rstrip('.')}",
                hint="draw it as SVG, and report this, please, with the file if you can",
            ) from error
    return bytes(png)


def _is_of_the_renderer(error: BaseException) -> bool:
    """A panic in Rust code arrives as an exception that is no ``Exception``, in a class without a public name."""
    return isinstance(error, Exception) or type(error).__name__ == "PanicException"


def _marked(png: bytes, zoom: float) -> bytes:
    """The picture with its size in metres, so that it stands in a text as large as the SVG, and with our mark."""
    density = round(_DOTS_PER_METRE * zoom)
    chunks = _chunk(b"pHYs", struct.pack(">IIB", density, density, 1))
    chunks += _chunk(b"tEXt", b"Software\0" + GENERATOR_MARK.encode("latin-1"))
    return png[:_SIGNATURE_AND_HEADER] + chunks + png[_SIGNATURE_AND_HEADER:]


def _chunk(kind: bytes, content: bytes) -> bytes:
    """A chunk as the PNG specification (W3C, third edition, section 5.3) lays it out."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
