from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.model.building import build
from blueprint_cli.source.reading import read
from blueprints import HEAD

STEPS = "steps: [{title: A, customer: x}]\n"


def built(path: Path) -> tuple[Blueprint | None, tuple[Diagnostic, ...]]:
    document, problems = read(path.read_bytes(), path=str(path))
    assert document is not None, problems
    return build(document)


def write(folder: Path, files: dict[str, str]) -> Path:
    """The files, below ``folder``; the first is a blueprint and lacks its head."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    first = folder / next(iter(files))
    first.write_text(HEAD + first.read_text(encoding="utf-8"), encoding="utf-8")
    return first


def whole(folder: Path, files: dict[str, str]) -> Blueprint:
    blueprint, problems = built(write(folder, files))
    assert blueprint is not None, problems
    return blueprint


def failure(folder: Path, files: dict[str, str]) -> Diagnostic:
    blueprint, problems = built(write(folder, files))
    assert blueprint is None
    (problem,) = problems
    return problem


def test_registries_merge_by_id_the_later_over_the_earlier_and_the_file_over_all(tmp_path: Path) -> None:
    blueprint = whole(
        tmp_path,
        {
            "a.yaml": "include: [one.yaml, two.yaml]\nroles: {c: C3}\n" + STEPS,
            "one.yaml": "roles: {a: {title: A1, kind: person}, b: B1, c: C1}",
            "two.yaml": "roles: {b: B2, c: C2}",
        },
    )
    assert {role.id: role.title for role in blueprint.roles} == {"a": "A1", "b": "B2", "c": "C3"}
    assert [Path(role.at.path).name for role in blueprint.roles] == ["one.yaml", "two.yaml", "a.yaml"]


def test_an_entry_is_replaced_whole(tmp_path: Path) -> None:
    blueprint = whole(
        tmp_path,
        {"a.yaml": "include: [b.yaml]\nroles: {a: New}\n" + STEPS, "b.yaml": "roles: {a: {title: Old, kind: person}}"},
    )
    assert [(role.title, role.kind) for role in blueprint.roles] == [("New", "")]


def test_lanes_and_phases_are_replaced_whole(tmp_path: Path) -> None:
    blueprint = whole(
        tmp_path,
        {
            "a.yaml": "include: [b.yaml]\nphases: [Own]\n" + STEPS,
            "b.yaml": "include: [c.yaml]\nlanes: [customer, support]\nphases: [Other]",
            "c.yaml": "lanes: [customer, backstage, partner]",
        },
    )
    assert [lane.id for lane in blueprint.lanes] == ["customer", "support"]
    assert [phase.title for phase in blueprint.phases] == ["Own"]
    assert blueprint.lanes[1].at.path == str(tmp_path / "b.yaml")


def test_paths_start_at_the_including_file(tmp_path: Path) -> None:
    blueprint = whole(
        tmp_path,
        {
            "a.yaml": "include: [shared/b.yaml]\n" + STEPS,
            "shared/b.yaml": "include: [more/c.yaml]",
            "shared/more/c.yaml": "include: [../d.yaml]",
            "shared/d.yaml": "goals: {g: Goal}",
        },
    )
    assert blueprint.goals[0].at.path == str(tmp_path / "shared" / "d.yaml")


def test_a_file_may_be_included_twice(tmp_path: Path) -> None:
    blueprint = whole(
        tmp_path,
        {
            "a.yaml": "include: [b.yaml, c.yaml]\n" + STEPS,
            "b.yaml": "include: [d.yaml]\nroles: {r: B}",
            "c.yaml": "include: [d.yaml]",
            "d.yaml": "roles: {r: D}",
        },
    )
    assert [role.title for role in blueprint.roles] == ["D"]


def test_a_thousand_files_deep_is_no_deeper_than_one(tmp_path: Path) -> None:
    files = {"a.yaml": "include: [0.yaml]\n" + STEPS}
    files |= {f"{number}.yaml": f"include: [{number + 1}.yaml]" for number in range(1_200)}
    assert whole(tmp_path, {**files, "1200.yaml": "goals: {g: Goal}"}).goals


def test_what_is_included_may_be_referred_to(tmp_path: Path) -> None:
    files = {
        "a.yaml": "include: [b.yaml]\nsteps: [{title: A, metrics: {m: 1}, customer: {text: x, by: Agent, goals: [g]}}]",
        "b.yaml": "blueprint: 1\nx-note: ours\nroles: {r: Agent}\ngoals: {g: G}\nmetrics: {m: {title: M, goals: [g]}}",
    }
    assert whole(tmp_path, files).cards[0].by == ("r",)


def test_a_cycle_is_told_at_the_entry_that_closes_it(tmp_path: Path) -> None:
    problem = failure(
        tmp_path,
        {"a.yaml": "include: [b.yaml]\n" + STEPS, "b.yaml": "include: [c.yaml]", "c.yaml": "include: [b.yaml]"},
    )
    assert (problem.code, Path(problem.place.path).name) == ("BP008", "c.yaml")
    assert problem.message == "the included file `b.yaml` includes itself, directly or through others"


def test_a_file_does_not_include_itself_by_another_path(tmp_path: Path) -> None:
    problem = failure(tmp_path, {"a.yaml": "include: [x/../a.yaml]\n" + STEPS, "x/b.yaml": ""})
    assert "includes itself" in problem.message


@pytest.mark.parametrize(
    ("entry", "trouble"),
    [("b.yaml", "does not exist"), ("folder", "is a folder"), (".", "is a folder"), ("a" * 300, "names no file")],
)
def test_what_is_no_file_is_told_at_the_entry(tmp_path: Path, entry: str, trouble: str) -> None:
    (tmp_path / "folder").mkdir()
    problem = failure(tmp_path, {"a.yaml": f"include: [{entry}]\n" + STEPS})
    assert problem.code == "BP008"
    assert problem.message.endswith(trouble)
    assert problem.place.start.line == 3


def test_an_unreadable_file_is_told_at_the_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    path = write(tmp_path, {"a.yaml": "include: [b.yaml]\n" + STEPS, "b.yaml": ""})
    document, _ = read(path.read_bytes(), path=str(path))
    assert document is not None
    monkeypatch.setattr(Path, "read_bytes", refuse)  # root may read everything: the refusal is played
    assert build(document)[1][0].message == "the included file `b.yaml` cannot be read: Permission denied"


def test_paths_out_of_the_project_are_refused(tmp_path: Path) -> None:
    (tmp_path / "outside.yaml").write_text("roles: {a: A}")
    project = tmp_path / "project"
    inner = project / "inner"
    inner.mkdir(parents=True)
    (project / "blueprint.toml").touch()
    (project / "beside.yaml").write_text("roles: {a: A}")
    assert whole(inner, {"a.yaml": "include: [../beside.yaml]\n" + STEPS}).roles
    problem = failure(inner, {"b.yaml": "include: [../../outside.yaml]\n" + STEPS})
    assert problem.message == (
        f"the included file `../../outside.yaml` lies outside the project folder `{project.resolve()}`"
    )
    problem = failure(inner, {"c.yaml": f"include: ['{tmp_path}/outside.yaml']\n" + STEPS})
    assert "lies outside" in problem.message


def test_without_a_project_the_files_own_folder_bounds_it(tmp_path: Path) -> None:
    problem = failure(tmp_path, {"x/a.yaml": "include: [../b.yaml]\n" + STEPS, "b.yaml": "roles: {a: A}"})
    assert "lies outside" in problem.message


def test_links_are_followed_before_they_are_judged(tmp_path: Path) -> None:
    (tmp_path / "outside.yaml").write_text("roles: {a: A}")
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "b.yaml").symlink_to(tmp_path / "outside.yaml")
    assert "lies outside" in failure(tmp_path / "x", {"a.yaml": "include: [b.yaml]\n" + STEPS}).message


def test_a_link_to_itself_names_no_file(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").symlink_to(tmp_path / "b.yaml")
    assert failure(tmp_path, {"a.yaml": "include: [b.yaml]\n" + STEPS}).code == "BP008"


def test_more_than_registries_is_told_at_the_entry_with_what_it_is(tmp_path: Path) -> None:
    problem = failure(
        tmp_path, {"a.yaml": "include: [b.yaml]\n" + STEPS, "b.yaml": "title: B\nrolse: {}\nroles: {a: A}"}
    )
    assert problem.message == "the included file `b.yaml` holds more than registries"
    assert [(note.place.start.line, Path(note.place.path).name) for note in problem.notes if note.place] == [
        (1, "b.yaml"), (2, "b.yaml"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "[a]", "just text"])
def test_what_is_no_mapping_is_told_at_the_entry(tmp_path: Path, text: str) -> None:
    problem = failure(tmp_path, {"a.yaml": "include: [b.yaml]\n" + STEPS, "b.yaml": text})
    assert problem.message.endswith("is no mapping of registries")


def test_what_yaml_cannot_read_is_told_at_the_entry_and_shown(tmp_path: Path) -> None:
    problem = failure(tmp_path, {"a.yaml": "include: [b.yaml]\n" + STEPS, "b.yaml": "roles: {a: A"})
    assert problem.message.endswith("cannot be read as YAML")
    assert problem.notes[0].place is not None
    assert Path(problem.notes[0].place.path).name == "b.yaml"


def test_problems_within_an_included_file_stand_in_that_file(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        {
            "a.yaml": "include: [b.yaml]\n" + STEPS,
            "b.yaml": "roles: {r: {titel: R}}\nroles: {}\nmetrics: {m: {title: M, goals: [g]}}\ngoals: {'a b': x}",
        },
    )
    blueprint, problems = built(path)
    assert blueprint is None
    assert {Path(problem.place.path).name for problem in problems} == {"b.yaml"}
    assert [(problem.code, problem.place.start.line) for problem in problems] == [
        ("BP002", 2), ("BP003", 1), ("BP006", 4), ("BP011", 3),
    ]  # fmt: skip


def test_what_a_failed_include_may_have_declared_is_not_missed(tmp_path: Path) -> None:
    text = """include: [b.yaml]
roles: {r: R}
steps:
  - {title: A, phase: P, bar: x, metrics: {m: 1}, customer: {text: x, by: s, goals: [g], to: nobody}}
views: {v: {lanes: [bar]}}
"""
    blueprint, problems = built(write(tmp_path, {"a.yaml": text}))
    assert blueprint is None
    assert [problem.code for problem in problems] == ["BP008", "BP011"]


def test_standard_input_includes_from_the_folder_that_one_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "b.yaml").write_text("roles: {r: R}")
    monkeypatch.chdir(tmp_path)
    document, _ = read((HEAD + "include: [b.yaml]\n" + STEPS).encode(), path="<stdin>")
    assert document is not None
    blueprint, problems = build(document)
    assert blueprint is not None, problems
    assert blueprint.roles[0].at.path == "b.yaml"


def test_includes_of_a_wrong_shape_are_left_to_the_schema(tmp_path: Path) -> None:
    for include in ("b.yaml", "{a: b}", "[[a], null, {b: c}]"):
        assert built(write(tmp_path, {"a.yaml": f"include: {include}\n" + STEPS}))[1] == ()
