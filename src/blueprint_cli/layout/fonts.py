"""The fonts that come with the tool, and those that its extras add: the same files measure and draw.

Noto Sans has Latin, Greek, Cyrillic and Devanagari; Inter lends it arrows, signs and check marks. Fonts of
other scripts are large, and come with the extra ``fonts`` and its like.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import uharfbuzz

FAMILY = "Noto Sans"
_BOLD = 600
"""From this weight on, bold is taken where a family has but two weights."""


class Family(NamedTuple):
    """A font family at hand. ``bold`` is empty where the file ``regular`` has every weight."""

    name: str
    regular: Path
    bold: Path | None = None

    def file(self, weight: int) -> Path:
        """The file for a weight."""
        return self.bold if self.bold and weight >= _BOLD else self.regular

    @property
    def files(self) -> tuple[Path, ...]:
        """All of them."""
        return (self.regular, self.bold) if self.bold else (self.regular,)


@cache
def shipped_font() -> Path:
    """The file of the upright variable Noto Sans (weights 100 to 900)."""
    import fontpkg_noto_sans

    return Path(fontpkg_noto_sans.ROOT) / "files" / "NotoSans[wdth,wght].ttf"


@cache
def face_of(file: Path) -> uharfbuzz.Face:
    """The face in a font file."""
    import uharfbuzz

    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file)))


@cache
def families() -> tuple[Family, ...]:
    """The families at hand, in the order in which a character is looked for in them: Noto Sans first."""
    found = [Family(FAMILY, shipped_font())]
    for name, module, file in _VARIABLE:
        path = _installed(module, file)
        if path and all(known.name != name for known in found):
            found.append(Family(name, path))
    for region in _REGIONS:
        regular = _installed(f"noto_cjk_sans_{region}_regular", f"NotoSansCJK{region}-Regular.otf")
        bold = _installed(f"noto_cjk_sans_{region}_bold", f"NotoSansCJK{region}-Bold.otf")
        if regular:
            found.append(Family(f"Noto Sans CJK {region.upper()}", regular, bold))
    return tuple(found)


_VARIABLE = (
    ("Inter", "fontpkg_inter", "files/Inter[opsz,wght].ttf"),
    ("Noto Sans Arabic", "fontpkg_noto_sans_arabic", "files/NotoSansArabic[wdth,wght].ttf"),
    ("Noto Sans Arabic", "justmytype_intl_rtl", "fonts/ofl/notosansarabic/NotoSansArabic[wdth,wght].ttf"),
    ("Noto Sans Hebrew", "justmytype_intl_rtl", "fonts/ofl/notosanshebrew/NotoSansHebrew[wdth,wght].ttf"),
    ("Noto Sans Thai", "fontpkg_noto_sans_thai", "files/NotoSansThai[wdth,wght].ttf"),
)
_REGIONS = ("jp", "kr", "sc", "tc")


def _installed(module: str, file: str) -> Path | None:
    """A file of a package, which is not loaded for it; None where there is none."""
    spec = find_spec(module)
    folders = spec.submodule_search_locations if spec else None
    path = Path(folders[0], file) if folders else None
    return path if path and path.is_file() else None
