"""Machines with other fonts than this one, for tests of programs that ask fontconfig."""

from __future__ import annotations

import shutil
from pathlib import Path
from xml.sax.saxutils import escape

from blueprint_cli.layout.fonts import families, shipped_font


def _of_debian(*names: str) -> tuple[Path, ...]:
    return tuple(next(Path("/usr/share/fonts").rglob(name), Path(name)) for name in names)


FONTS = {
    "Noto Sans": (shipped_font(),),
    "ours": tuple(file for family in families() for file in family.files),
    "Arial": _of_debian("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    "DejaVu Sans": _of_debian("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    "Noto Sans CJK": _of_debian("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"),
}
"""Fonts by what they stand for: Liberation Sans is as wide as Arial. All but ours come with Debian, in the
packages ``fonts-liberation``, ``fonts-dejavu-core`` and ``fonts-noto-cjk``."""

_CONFIGURATION = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>{folder}</dir>
<cachedir>{folder}/cache</cachedir>
<alias binding="same"><family>Arial</family><accept><family>Liberation Sans</family></accept></alias>
</fontconfig>
"""


def machine_with(name: str, folder: Path) -> Path:
    """The configuration of a machine that has one of ``FONTS`` and no other font, made in ``folder``."""
    fonts = folder / name.replace(" ", "-")
    fonts.mkdir()
    for file in FONTS[name]:
        assert file.exists(), f"this test needs {file}"
        shutil.copy(file, fonts)
    configuration = fonts / "fonts.conf"
    configuration.write_text(_CONFIGURATION.format(folder=escape(str(fonts))), encoding="utf-8")
    return configuration
