"""Which settings hold for which file."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.configuration.configuration import Configuration, Value
from blueprint_cli.configuration.resolving import Configurations, Wish
from blueprint_cli.diagnostics import Severity
from blueprint_cli.errors import UsageError
from blueprint_cli.review.settings import Profile, Settings

ANY = "a.blueprint.yaml"


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def configurations(*config: str, isolated: bool = False, **given: object) -> Configurations:
    values = {("lint", name.replace("_", "-")): Value(value, "--flag", Path.cwd()) for name, value in given.items()}
    return Configurations(Wish(values, config, isolated))


def profile(path: str, *config: str, **more: object) -> str:
    return configurations(*config, **more).of(path).word("lint", "profile")


def test_without_any_file_the_defaults_hold():
    configuration = configurations().of(ANY)
    assert configuration.rules == Settings()
    assert configuration.rules_for(Path(ANY)) == Settings()
    assert configuration.fail_level is Severity.ERROR
    assert configuration.number("lint", "max-warnings") is None
    assert configuration.path("lint", "baseline") is None
    assert not configuration.excludes(Path(ANY))
    assert configuration.files == ()


@pytest.mark.parametrize("name", ["blueprint.toml", ".blueprint.toml"])
def test_the_nearest_file_wins_and_takes_nothing_from_those_above(name):
    write("blueprint.toml", "[lint]\nprofile = 'grid'\nmax-warnings = 3\n")
    write(f"deep/er/{name}", "[lint]\nfail-level = 'info'\n")
    deep = configurations().of("deep/er/still/a.yaml")
    assert deep.fail_level is Severity.INFO
    assert deep.word("lint", "profile") == "default"
    assert deep.number("lint", "max-warnings") is None
    assert profile("deep/a.yaml") == "grid"


def test_a_pyproject_counts_where_it_has_settings_of_the_tool():
    write("blueprint.toml", "[lint]\nprofile = 'grid'\n")
    write("a/pyproject.toml", "[project]\nname = 'blueprint'\n")
    write("b/pyproject.toml", "[tool.blueprint.lint]\nprofile = 'minimal'\n")
    assert profile("a/x.yaml") == "grid"
    assert profile("b/x.yaml") == "minimal"


def test_what_is_above_the_repository_is_somebody_elses(folder):
    write("blueprint.toml", "[lint]\nprofile = 'grid'\n")
    Path("inner/.git").mkdir(parents=True)
    assert profile("inner/x.yaml") == "default"
    Path("worktree").mkdir()
    write("worktree/.git", "gitdir: elsewhere\n")
    assert profile("worktree/x.yaml") == "default"


def test_two_files_in_one_folder_are_refused():
    write("blueprint.toml", "")
    write("pyproject.toml", "[tool.blueprint]\n")
    with pytest.raises(UsageError, match=r"has its settings twice, in blueprint\.toml and pyproject\.toml"):
        configurations().of(ANY)


def test_standard_input_has_the_settings_of_the_working_folder():
    write("blueprint.toml", "[lint]\nprofile = 'grid'\n")
    assert profile("<stdin>") == "grid"


def test_a_file_extends_another_and_replaces_what_it_sets_itself():
    write(
        "base/base.toml",
        "exclude = ['old/']\n[lint]\nprofile = 'grid'\nignore = ['BP1']\n[lint.rules.BP501]\nmost = 9\n",
    )
    write("blueprint.toml", "extend = 'base/base.toml'\n[lint]\nignore = ['BP2']\n[lint.rules.BP502]\nmost = 8\n")
    configuration = configurations().of(ANY)
    assert configuration.rules.profile is Profile.GRID
    assert configuration.rules.ignore == ("BP2",)
    assert configuration.rules.options == {"BP501": {"most": 9}, "BP502": {"most": 8}}
    assert [file.name for file in configuration.files] == ["blueprint.toml", "base.toml"]


def test_patterns_and_paths_start_from_the_file_that_they_stand_in():
    write(
        "base/base.toml",
        "exclude = ['old/']\n[lint]\nbaseline = 'known.json'\n[lint.per-file-ignores]\n'a*' = ['BP1']\n",
    )
    write("blueprint.toml", "extend = 'base/base.toml'\n")
    both = configurations()
    assert both.exclude(Path("base/old/x.yaml"))
    assert not both.exclude(Path("old/x.yaml"))
    assert both.of(ANY).path("lint", "baseline") == Path("base/known.json")
    assert both.of(ANY).rules_for(Path("base/deep/a.yaml")).per_file_ignores == (("*", ("BP1",)),)
    assert both.of(ANY).rules_for(Path("a.yaml")).per_file_ignores == ()


def test_files_that_extend_each_other_are_refused_at_the_place_that_closes_the_circle():
    write("blueprint.toml", "extend = 'b.toml'\n")
    write("b.toml", "# b\nextend = './blueprint.toml'\n")
    with pytest.raises(UsageError, match=r"^b\.toml:2:1: this leads back to blueprint\.toml"):
        configurations().of(ANY)
    write("blueprint.toml", "extend = 'blueprint.toml'\n")
    with pytest.raises(UsageError, match=r"^blueprint\.toml:1:1: this leads back to blueprint\.toml"):
        configurations().of(ANY)


def test_a_file_that_is_extended_has_to_be_there():
    write("blueprint.toml", "[lint]\n")
    write("deep/blueprint.toml", "\nextend = '../base.toml'\n")
    with pytest.raises(UsageError, match=r"^deep/blueprint\.toml:2:1: there is no file base\.toml"):
        configurations().of("deep/a.yaml")


def test_a_pyproject_can_be_extended():
    write("pyproject.toml", "[tool.blueprint]\nlint.profile = 'grid'\n")
    write("deep/blueprint.toml", "extend = '../pyproject.toml'\n")
    assert profile("deep/a.yaml") == "grid"


def test_a_named_file_holds_for_all_in_place_of_the_nearest():
    write("blueprint.toml", "[lint]\nprofile = 'grid'\n")
    write("deep/other.toml", "exclude = ['x*']\n[lint]\nfail-level = 'info'\n")
    assert profile(ANY, "deep/other.toml") == "default"
    assert configurations("deep/other.toml").exclude(Path("deep/x.yaml"))
    with pytest.raises(UsageError, match="cannot both be the settings"):
        configurations("deep/other.toml", "blueprint.toml")


def test_single_settings_stand_over_files_and_under_flags():
    write("blueprint.toml", "[lint]\nprofile = 'grid'\nmax-warnings = 1\n")
    config = ("lint.profile=complete", "lint.max-warnings=7", "lint.profile = 'minimal'")
    assert profile(ANY, *config) == "minimal"
    assert profile(ANY, *config, profile="default") == "default"
    assert configurations(*config).of(ANY).number("lint", "max-warnings") == 7
    assert configurations('lint.select=["BP1", "BP2"]').of(ANY).words("lint", "select") == ("BP1", "BP2")


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("lint.profil=complete", "--config lint.profil=complete: there is no setting 'profil' in the table `lint`"),
        ("lint.max-warnings=x", "--config lint.max-warnings=x: lint.max-warnings is 'x', and a whole number"),
        ("=x", "--config =x is no setting"),
        ("extend=base.toml", "`extend` holds in a file only"),
    ],
)
def test_a_single_setting_that_cannot_be_meant_is_told(written, message):
    with pytest.raises(UsageError) as caught:
        configurations(written)
    assert str(caught.value).startswith(message)


def test_isolated_reads_no_file():
    write("blueprint.toml", "this is no TOML")
    assert profile(ANY, isolated=True) == "default"
    assert profile(ANY, "lint.profile=grid", isolated=True) == "grid"
    with pytest.raises(UsageError, match="--isolated reads no settings"):
        configurations("blueprint.toml", isolated=True)


def test_each_file_is_read_once_however_many_folders_it_holds_for():
    write("blueprint.toml", "[lint]\nprofile = 'grid'\n")
    both = configurations()
    assert both.of("a/x.yaml") is both.of("b/c/x.yaml") is both.of("x.yaml")


def test_what_is_excluded_is_refused_only_where_that_is_forced():
    write("blueprint.toml", "exclude = ['old/', '*.draft.yaml', '!keep.draft.yaml']\n")
    assert not configurations().refuse(Path("old/x.yaml"))
    write("blueprint.toml", "force-exclude = true\n" + Path("blueprint.toml").read_text())
    both = configurations()
    assert both.refuse(Path("old/x.yaml"))
    assert both.refuse(Path("a.draft.yaml"))
    assert not both.refuse(Path("keep.draft.yaml"))
    assert not both.refuse(Path("x.yaml"))


def test_a_folder_is_excluded_by_the_settings_above_it_and_not_by_its_own():
    write("blueprint.toml", "exclude = ['old/']\n")
    write("old/blueprint.toml", "exclude = ['*']\n")
    write("new/blueprint.toml", "exclude = ['../new', 'new/']\n")
    assert configurations().exclude(Path("old"), is_folder=True)
    assert not configurations().exclude(Path("new"), is_folder=True)
    assert not configurations().exclude(Path(), is_folder=True)


def test_links_on_the_way_to_a_file_are_followed(folder):
    write("real/blueprint.toml", "exclude = ['a.yaml']\n")
    write("real/a.yaml", "")
    Path("link").symlink_to("real")
    assert configurations().exclude(Path("link/a.yaml"))
    assert not configurations().exclude(Path("link/b.yaml"))


def test_one_configuration_can_be_asked_for_each_of_its_settings():
    values = {("lint", "select"): Value(("BP1",), "x", Path()), ("force-exclude",): Value(True, "x", Path())}
    configuration = Configuration(values)
    assert configuration.words("lint", "select") == ("BP1",)
    assert configuration.words("lint", "ignore") == ()
    assert configuration.holds("force-exclude")
    assert configuration.number("lint", "max-warnings") is None
