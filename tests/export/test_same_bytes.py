"""The same scene gives the same bytes, whatever the process is like that draws it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
DIGESTS = """
from hashlib import sha256
from scenes import rich_scene
from blueprint_cli.draw.dot import describe
from blueprint_cli.draw.outline import outline
from blueprint_cli.draw.theme import LIGHT
from blueprint_cli.export.picture import draw
from blueprint_cli.export.png import rasterize
from blueprint_cli.export.scenes import to_json
from blueprint_cli.export.svg import finish

scene = rich_scene()
svg = finish(draw(outline(scene)), scene, LIGHT, links=True, bare=False)
png = rasterize(svg, scale=1.0, width=None)
for drawn in (describe(scene, LIGHT).encode(), svg.encode(), png, to_json(scene).encode()):
    print(sha256(drawn).hexdigest())
"""


def digests(folder, **environment):
    inherited = {name: value for name, value in os.environ.items() if name not in ("LANG", "LC_ALL", "TZ")}
    return subprocess.run(
        [sys.executable, "-c", DIGESTS],
        env={**inherited, "PYTHONPATH": str(TESTS), **environment},
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Chatham"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "C", "FONTCONFIG_FILE": os.devnull, "HOME": "/nonexistent"},
        {"PYTHONHASHSEED": "3", "LC_ALL": "de_DE.UTF-8", "FONTCONFIG_PATH": "/nonexistent", "PYTHONUTF8": "0"},
    ],
    ids=["seed, locale and zone", "no fonts and no home", "decimal commas"],
)
def test_the_machine_makes_no_difference(environment, tmp_path):
    expected = digests(TESTS, PYTHONHASHSEED="0")
    assert len(expected) == 4
    assert digests(tmp_path, **environment) == expected
