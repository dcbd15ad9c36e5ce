from __future__ import annotations

import tomllib
from pathlib import Path

from blueprint_cli.configuration.checking import check
from blueprint_cli.configuration.reading import read
from blueprint_cli.configuration.resolving import Configurations, Wish
from blueprint_cli.configuration.showing import show

SET = """\
exclude = ["old/", "ä b.yaml"]
[lint]
select = ["BP1"]
max-warnings = 0
[lint.per-file-ignores]
"old/**" = ["BP1"]
new = ["BP2"]
[lint.rules.too-many-steps]
most = 20
[lint.rules.crowded-cell]
most = 4
"""


def shown() -> str:
    return show(Configurations(Wish({}, ("lint.fail-level=info",))).of("a.yaml"))


def test_each_setting_stands_with_where_it_came_from():
    Path("blueprint.toml").write_text(SET, encoding="utf-8")
    lines = shown().splitlines()
    assert 'exclude = ["old/", "ä b.yaml"]        # blueprint.toml' in lines
    assert "force-exclude = false                 # default" in lines
    assert 'profile = "default"                   # default' in lines
    assert "# baseline is not set" in lines
    assert 'fail-level = "info"                   # --config lint.fail-level=info' in lines
    assert '"old/**" = ["BP1"]                    # blueprint.toml' in lines
    assert "[lint.rules.BP501]" in lines


def test_what_is_shown_is_a_file_of_the_same_settings():
    Path("blueprint.toml").write_text(SET, encoding="utf-8")
    before = Configurations(Wish({})).of("a.yaml")
    Path("blueprint.toml").write_text(show(before), encoding="utf-8")
    after = Configurations(Wish({})).of("a.yaml")
    assert after.rules == before.rules
    assert show(after).replace("# blueprint.toml", "# default") == show(before).replace("# blueprint.toml", "# default")
    assert check(read(Path("blueprint.toml")))


def test_the_defaults_are_toml_too():
    assert tomllib.loads(shown())["lint"]["profile"] == "default"
