"""The same scene gives the same bytes, whatever the process is like that draws it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
DIGESTS = """
from hashlib import sha256
from blueprints import blueprint
from scenes import label, rich_scene
from blueprint_cli.draw.dot import describe
from blueprint_cli.draw.outline import outline
from blueprint_cli.draw.theme import LIGHT
from blueprint_cli.draw.themes import ThemeName, built_in
from blueprint_cli.export.lending import lend
from blueprint_cli.export.picture import draw
from blueprint_cli.export.png import rasterize
from blueprint_cli.export.scenes import to_json
from blueprint_cli.export.svg import finish
from blueprint_cli.pipeline.drawing import arrange
from blueprint_cli.pipeline.publishing import publish

SAID = '''
steps:
  - {title: Order, customer: {text: Orders, tags: [a, b, c], marks: [fail, wait]}, frontstage: {text: Asks, by: [x, y]}}
views: {one: {title: One, tags: [b, a], marks: [wait, fail], hide: [notes, marks]}}
'''
scene = rich_scene()._replace(texts=(label("\\u2192 \\u2713 \\u0645\\u0631 \\u0e44 \\u05e9", 200, 40),))
drawn = draw(outline(scene))
pictures = [finish(drawn, scene, built_in(name), links=True, bare=False) for name in ThemeName]
svg = pictures[0]
png = rasterize(svg, scale=1.0, width=None)
texts = [describe(scene, LIGHT), to_json(scene), lend(svg), *pictures]
page = publish(said := blueprint(SAID), arrange(said))
for made in (png, page, *(text.encode() for text in texts)):
    print(sha256(made).hexdigest())
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
    assert len(expected) == 10
    assert digests(tmp_path, **environment) == expected
