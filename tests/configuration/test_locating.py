from __future__ import annotations

import pytest

from blueprint_cli.configuration.locating import locate

TEXT = """\
# settings
exclude = ["a"]

[lint]
profile = "grid"   # not [render]
  "fail-level" = "error"
rules.BP501.most = 20
[ lint.per-file-ignores ]
'old/**' = ["BP1"]

[render]
formats = [
  "svg",
]
scale = 2
"""


@pytest.mark.parametrize(
    ("route", "place"),
    [
        (("exclude",), (2, 1)),
        (("lint",), (4, 2)),
        (("lint", "profile"), (5, 1)),
        (("lint", "fail-level"), (6, 3)),
        (("lint", "rules", "BP501", "most"), (7, 1)),
        (("lint", "per-file-ignores", "old/**"), (9, 1)),
        (("render", "scale"), (15, 1)),
        (("render", "formats"), (12, 1)),
    ],
)
def test_a_setting_is_found_in_its_table(route, place):
    assert locate(TEXT, route) == place


def test_a_route_that_goes_deeper_than_the_lines_ends_at_the_last_that_has_one():
    assert locate('[lint]\nrules = {BP501 = {most = "x"}}\n', ("lint", "rules", "BP501", "most")) == (2, 1)


def test_what_is_nowhere_is_at_the_beginning():
    assert locate("[render]\nscale = 1\n", ("lint", "profile")) == (1, 1)
