"""What is known is not told again, and what is no longer so is told as such."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from pathlib import Path

import pytest

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.errors import FileError, UsageError
from blueprint_cli.review.baseline import Baseline, read_baseline
from reports import finding

KNOWN = Path("known.json")
RAN = {"BP103", "BP104"}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def baseline(*entries: tuple[str, str, str], text: str = "") -> Baseline:
    """The baseline of ``entries``, whose files are all there."""
    rows = [{"path": path, "rule": rule, "element": element} for path, rule, element in entries]
    for path, _, _ in entries:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).touch()
    KNOWN.write_text(text or json.dumps({"version": 1, "findings": rows}))
    return read_baseline(KNOWN)


def sift(known: Baseline, found: Iterable[Diagnostic], *, of: str, ran: Collection[str]) -> tuple[Diagnostic, ...]:
    """What of ``found`` in the file ``of`` is not known."""
    knows = known.known(of, ran)
    return tuple(one for one in found if not knows(one.code, one.about))


def test_a_finding_is_known_by_its_rule_its_file_and_what_it_is_about():
    known = baseline(("a.yaml", "BP103", "backstage"))
    same = finding("title", message="said otherwise")
    others = (finding(element="frontstage"), finding(code="BP104"))
    assert sift(known, (same, *others), of="a.yaml", ran=RAN) == others
    assert sift(known, (same,), of="b.yaml", ran=RAN) == (same,)


def test_an_entry_stands_for_one_finding():
    known = baseline(("a.yaml", "BP103", "backstage"))
    assert sift(known, (finding(), finding()), of="a.yaml", ran=RAN) == (finding(),)


def test_that_one_is_mended_and_another_made_is_seen():
    known = baseline(("a.yaml", "BP103", "backstage"))
    new = finding(element="frontstage")
    assert sift(known, (new,), of="a.yaml", ran=RAN) == (new,)
    assert [str(entry) for entry in known.stale()] == ["BP103 a.yaml backstage"]


def test_a_finding_without_an_element_is_known_by_the_keys_on_its_way():
    known = baseline(("a.yaml", "BP103", "steps.customer"))
    assert sift(known, (finding(element="", route=("steps", 3, "customer")),), of="a.yaml", ran=RAN) == ()


def test_paths_start_from_the_folder_of_the_baseline(folder, monkeypatch):
    baseline(("deep/a.yaml", "BP103", "backstage"))
    monkeypatch.chdir("deep")
    assert sift(read_baseline(Path("../known.json")), (finding(),), of="./a.yaml", ran=RAN) == ()
    assert sift(read_baseline(folder / "known.json"), (finding(),), of=str(folder / "deep/a.yaml"), ran=RAN) == ()


def test_an_entry_is_stale_only_where_it_was_looked_for():
    known = baseline(("a.yaml", "BP103", "x"), ("a.yaml", "BP201", "x"), ("b.yaml", "BP103", "x"))
    assert known.stale() == ()
    sift(known, (), of="a.yaml", ran=RAN)
    assert [(entry.path, entry.rule) for entry in known.stale()] == [("a.yaml", "BP103")]


def test_an_entry_of_a_file_or_rule_that_is_gone_is_stale():
    known = baseline(("a.yaml", "BP103", ""), ("b.yaml", "BP999", ""))
    Path("a.yaml").unlink()
    assert [str(entry) for entry in known.stale()] == ["BP103 a.yaml", "BP999 b.yaml"]


def test_a_baseline_that_renews_knows_all_but_what_cannot_be_switched_off():
    known = read_baseline(KNOWN, renews=True)
    broken, crashed = finding(code="BP003"), finding(code="BP900")
    assert sift(known, (finding(), broken, finding(code="BP104"), crashed), of="b.yaml", ran=RAN) == (broken, crashed)
    assert json.loads(known.renewed()) == {
        "version": 1,
        "findings": [
            {"path": "b.yaml", "rule": "BP103", "element": "backstage"},
            {"path": "b.yaml", "rule": "BP104", "element": "backstage"},
        ],
    }


def test_what_is_renewed_keeps_what_was_not_looked_at_and_drops_what_is_stale():
    baseline(("a.yaml", "BP103", "backstage"), ("a.yaml", "BP103", "old"), ("b.yaml", "BP103", "x"))
    known = read_baseline(KNOWN, renews=True)
    sift(known, (finding(), finding(element="new")), of="a.yaml", ran=RAN)
    KNOWN.write_text(known.renewed())
    assert [(entry["path"], entry["element"]) for entry in json.loads(known.renewed())["findings"]] == [
        ("a.yaml", "backstage"),
        ("a.yaml", "new"),
        ("b.yaml", "x"),
    ]
    again = read_baseline(KNOWN, renews=True)
    sift(again, (finding(element="new"), finding()), of="a.yaml", ran=RAN)
    assert again.renewed() == known.renewed()


def test_there_is_one_line_for_an_entry_so_that_changes_can_be_read_and_merged():
    known = read_baseline(KNOWN, renews=True)
    sift(known, (finding(), finding(element="ä")), of="b.yaml", ran=RAN)
    assert known.renewed().count("\n    {") == 2
    assert Baseline(KNOWN, renews=True).renewed() == '{\n  "version": 1,\n  "findings": []\n}\n'


def test_a_baseline_that_is_not_there_is_an_error_unless_it_is_to_be_written():
    with pytest.raises(FileError, match=r"there is no baseline known\.json") as caught:
        read_baseline(KNOWN)
    assert "--write-baseline known.json" in caught.value.hint
    assert read_baseline(KNOWN, renews=True).stale() == ()


@pytest.mark.parametrize(
    "text", ["[", "\xff", "[]", '{"version": 2}', '{"version": 1}', '{"version": 1, "findings": [{"path": ""}]}']
)
def test_what_is_no_baseline_is_told(text):
    with pytest.raises(UsageError, match=r"known\.json is no"):
        baseline(text=text)


def test_a_baseline_that_cannot_be_read_is_told():
    KNOWN.mkdir()
    with pytest.raises(FileError, match=r"known\.json could not be read"):
        read_baseline(KNOWN)
