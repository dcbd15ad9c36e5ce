"""The course of an arrow, and the connector of office programs that runs the same way.

Their shapes are defined in ISO/IEC 29500-1, annex D (``presetShapeDefinitions.xml``): an elbow connector begins with a
level run in a corner of its box, and its adjustment is a share of the width, in 1/100,000.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from blueprint_cli.layout.scene import Point

_SPACE = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_WHOLE = 100_000
_QUARTER = 5_400_000
"""A quarter turn, in 1/60,000 degree."""
_PRESETS = {1: "line", 2: "bentConnector2", 3: "bentConnector3"}


class Course(NamedTuple):
    """The corners of an arrow in points, from its start to its end, without those that lie on a straight run."""

    points: tuple[Point, ...]

    @property
    def is_plain(self) -> bool:
        """Whether it goes straight on."""
        return self._runs == 1

    @property
    def is_usual(self) -> bool:
        """Whether every program leads a connector so that is glued at both ends.

        PowerPoint leads others as the file says, but LibreOffice finds them a way of its own, through cards.
        """
        return self._runs < 3 or (self._runs == 3 and not self._turns_back)

    @property
    def _runs(self) -> int:
        return len(self.points) - 1

    @property
    def _is_upright(self) -> bool:
        """Whether it begins with an upright run: then its connector is turned."""
        return self.points[0].x == self.points[1].x and not self.is_plain

    @property
    def _turns_back(self) -> bool:
        (one, other), (before, last) = self.points[:2], self.points[-2:]
        return (one.x - other.x) * (before.x - last.x) + (one.y - other.y) * (before.y - last.y) < 0

    def written(self, length: Callable[[float], int]) -> tuple[str, str]:
        """The place and shape of its connector as XML, in the units that ``length`` gives. It has to be usual."""
        (left, top), (right, bottom) = (map(length, end) for end in (self.points[0], self.points[-1]))
        across, down = right - left, bottom - top
        width, height = (abs(down), abs(across)) if self._is_upright else (abs(across), abs(down))
        turned = f' rot="{_QUARTER}"' if self._is_upright else ""
        mirrored = (down < 0, across > 0) if self._is_upright else (across < 0, down < 0)
        flips = "".join(f' {name}="1"' for name, flip in zip(("flipH", "flipV"), mirrored, strict=True) if flip)
        x, y = (left + right - width) // 2, (top + bottom - height) // 2
        place = f'<a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>'
        elbow = f'<a:gd name="adj1" fmla="val {self._elbow()}"/>' if self._runs == 3 else ""
        return (
            f"<a:xfrm {_SPACE}{turned}{flips}>{place}</a:xfrm>",
            f'<a:prstGeom {_SPACE} prst="{_PRESETS[self._runs]}"><a:avLst>{elbow}</a:avLst></a:prstGeom>',
        )

    def _elbow(self) -> int:
        """How far along its box the middle one of three runs lies."""
        start, bend, _, end = self.points
        gone, whole = (bend.y - start.y, end.y - start.y) if self._is_upright else (bend.x - start.x, end.x - start.x)
        return round(gone / whole * _WHOLE)


def course(points: tuple[Point, ...]) -> Course:
    """The course through ``points``."""
    kept = list(points[:1])
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        if not (before.x == here.x == after.x or before.y == here.y == after.y):
            kept.append(here)
    return Course((*kept, points[-1]))
