from __future__ import annotations

import gc
import tracemalloc
from pathlib import Path
from textwrap import dedent

import pytest

from blueprint_cli.diagnostics import Diagnostic, Severity
from blueprint_cli.errors import UsageError
from blueprint_cli.pipeline.loading import load, understand
from blueprint_cli.review.comparing import Comparison
from blueprint_cli.review.rule import Across
from blueprint_cli.review.settings import Settings

HEAD = "blueprint: 1\ntitle: {title}\n"
STEP = "steps:\n  - {{title: S, customer: c, support: {support}}}\n"


def put(path: Path, title: str = "T", body: str = "", support: str = "Till") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEAD.format(title=title) + dedent(body) + STEP.format(support=support), encoding="utf-8")


def compare(*paths: Path, settings: Settings | None = None) -> list[Diagnostic]:
    comparison = Comparison()
    for path in paths:
        loaded = load(path)
        assert loaded.blueprint is not None, loaded.diagnostics
        comparison.take(loaded.blueprint, settings)
    return list(comparison.findings())


def told(found: list[Diagnostic], folder: Path) -> list[tuple[str, str, int]]:
    return [(one.code, str(Path(one.place.path).relative_to(folder)), one.place.start.line) for one in found]


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    return [tmp_path / f"{name}.blueprint.yaml" for name in "abc"]


def test_files_that_agree_are_left_alone(files, tmp_path):
    for path in files:
        put(path)
    assert compare(*files) == []
    assert compare() == []


def test_two_spellings_of_one_system_are_told_at_the_rarer(files, tmp_path):
    put(files[0], support="Ticketing System")
    put(files[1], support="Ticketing system")
    put(files[2], support="Ticketing system")
    (found,) = compare(*files)
    assert told([found], tmp_path) == [("BP404", "a.blueprint.yaml", 4)]
    assert found.message == 'the support card "Ticketing System" is nearly "Ticketing system"'
    assert found.notes[-1].place.path == str(files[1])
    assert found.element == "s.support"


def test_two_spellings_in_one_file_are_told_by_that_file_alone(files):
    put(files[0], support="[Ticketing system, Tickting system]")
    put(files[1], support="Ticketing system")
    assert compare(*files[:2]) == []


def test_two_spellings_of_one_role_are_told(files, tmp_path):
    put(files[0], body="roles: {clerk: Shop clerk}\n", support="{text: Till, by: clerk}")
    put(files[1], body="roles: {clerk: Shop Clerk}\n", support="{text: Till, by: clerk}")
    put(files[2], support="{text: Till, by: Shop clerk}")
    assert told(compare(*files), tmp_path) == [("BP404", "b.blueprint.yaml", 3)]


def test_lanes_may_be_called_as_each_blueprint_likes(files):
    for path, title in zip(files, ("Counter", "Counters", "counter"), strict=True):
        put(path, body=f"lanes: [customer, {{id: support, title: {title}, role: support}}]\n")
    assert compare(*files) == []


def test_one_id_of_several_blueprints_is_told_at_all_but_the_first(files, tmp_path):
    for path in files:
        put(path, body="id: return\n")
    found = compare(*reversed(files))
    assert told(found, tmp_path) == [("BP605", "b.blueprint.yaml", 3), ("BP605", "c.blueprint.yaml", 3)]
    assert {note.place.path for one in found for note in one.notes} == {str(files[0])}


def test_a_blueprint_keeps_the_name_of_its_file(files, tmp_path):
    put(files[0], body="id: c\n")
    put(files[2])
    assert told(compare(*files[:1], files[2]), tmp_path) == [("BP605", "a.blueprint.yaml", 3)]


def test_files_of_one_name_in_several_folders_are_told_apart_by_these(tmp_path):
    paths = [tmp_path / folder / "now.blueprint.yml" for folder in "xy"]
    for path in paths:
        put(path)
    assert compare(*paths) == []


def test_details_that_lead_back_are_told_once_for_each_circle(files, tmp_path):
    def leads(to: str) -> str:
        return f"{{text: Opens, details: {to}}}"

    for path, to in zip(files, "bca", strict=True):
        put(path, support=leads(f"./{to}.blueprint.yaml"))
    (found,) = compare(*reversed(files))
    assert told([found], tmp_path) == [("BP603", "a.blueprint.yaml", 4)]
    assert found.message == 'the details of "Opens" lead back to this blueprint, through 2 others'
    assert [note.place.path for note in found.notes] == [str(files[1]), str(files[2])]
    assert found.severity is Severity.ERROR


def test_details_that_meet_again_lead_in_no_circle(files):
    put(files[0], support="[{text: x, details: b.blueprint.yaml}, {text: y, details: c.blueprint.yaml}]")
    put(files[1], support="{text: z, details: c.blueprint.yaml}")
    put(files[2], support="{text: w, details: elsewhere.blueprint.yaml}")
    assert compare(*files) == []


def test_several_circles_of_the_same_blueprints_are_one(files, tmp_path):
    put(files[0], support="[{text: x, details: b.blueprint.yaml}, {text: y, details: b.blueprint.yaml}]")
    put(files[1], support="[{text: z, details: a.blueprint.yaml}, {text: w, details: b.blueprint.yaml}]")
    assert told(compare(*files[:2]), tmp_path) == [("BP603", "a.blueprint.yaml", 4)]


def test_a_suppression_silences_what_is_found_across_files(files):
    put(files[0], body="id: c  # blueprint: ignore[BP605] on purpose\n")
    put(files[2])
    assert compare(files[0], files[2]) == []
    loaded = load(files[0])
    from blueprint_cli.pipeline.linting import lint

    assert "BP604" not in {found.code for found in lint(loaded, Settings())}


def test_a_rule_that_is_not_chosen_for_a_file_does_not_look_at_it(files):
    put(files[0], body="id: c\n")
    put(files[2])
    assert compare(files[0], files[2], settings=Settings(ignore=("BP605",))) == []
    spared = Settings(per_file_ignores=(("a.*", ("BP605",)),))
    assert compare(files[0], files[2], settings=spared) == []
    with pytest.raises(UsageError):
        compare(files[0], settings=Settings(ignore=("BP999",)))


def test_a_file_that_has_gone_since_is_told_at_its_beginning(files, tmp_path):
    put(files[0], body="id: c\n")
    put(files[2])
    comparison = Comparison()
    for path in (files[0], files[2]):
        comparison.take(load(path).blueprint)
    files[0].unlink()
    (found,) = comparison.findings()
    assert (found.place.path, found.place.start) == (str(files[0]), (1, 1))


@pytest.mark.parametrize("method", ["take", "findings"])
def test_a_rule_that_breaks_is_told_once_and_the_others_look_on(files, monkeypatch, method):
    class Broken(Across):
        def take(self, blueprint: object) -> None:
            if method == "take":
                raise KeyError("nothing")

        def findings(self) -> list[object]:
            raise KeyError("nothing")

    monkeypatch.setattr("blueprint_cli.review.rules.bp404_near_duplicate.Look", Broken)
    put(files[0], body="id: c\n")
    put(files[1])
    put(files[2])
    found = compare(*files)
    assert sorted(one.code for one in found) == ["BP605", "BP900"]
    (crash,) = [one for one in found if one.code == "BP900"]
    assert crash.message == "the rule BP404 near-duplicate broke on this file (KeyError: 'nothing')"


def test_an_across_without_its_methods_is_none():
    with pytest.raises(NotImplementedError):
        Across().take(load(Path(__file__).parent / "faults" / "bakery.blueprint.yaml").blueprint)
    with pytest.raises(NotImplementedError):
        Across().findings()


def test_what_is_kept_of_a_file_is_little(tmp_path):
    text = (Path(__file__).parent / "faults" / "lost-card.blueprint.yaml").read_bytes()
    comparison = Comparison()

    def take(numbers: range) -> int:
        tracemalloc.start()
        for number in numbers:
            blueprint = understand(text, path=f"{tmp_path}/{number}.blueprint.yaml").blueprint
            assert blueprint is not None
            comparison.take(blueprint)
        del blueprint
        gc.collect()
        kept, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return kept

    take(range(10))
    assert take(range(10, 110)) / 100 < 2_000
