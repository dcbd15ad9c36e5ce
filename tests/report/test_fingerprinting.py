from __future__ import annotations

from blueprint_cli.report.fingerprinting import fingerprint
from reports import checked, finding, moved, repository, samples


def prints(one) -> list[str]:
    return [known_by for _, known_by in fingerprint(one)]


def test_they_survive_that_lines_are_moved():
    for one in samples():
        assert prints(moved(one, 7)) == prints(one)


def test_they_survive_that_steps_are_moved_also_where_the_element_has_no_id():
    before, after = (finding(element="", route=("steps", number, "custmer")) for number in (1, 4))
    assert prints(checked([before])) == prints(checked([after]))


def test_each_finding_has_its_own():
    every = [known_by for one in samples() for known_by in prints(one)]
    assert len(set(every)) == len(every)
    alike = prints(checked([finding(), finding(), finding()]))
    assert len(set(alike)) == 3


def test_rule_path_and_element_make_it():
    first, *others = (
        prints(checked([one]))
        for one in (finding(), finding(code="BP104"), finding(path="b.yaml"), finding(element="other"))
    )
    assert first not in others
    assert first == prints(checked([finding(message="said otherwise", help="", name="renamed")]))


def test_one_in_an_included_file_is_another_for_each_blueprint():
    included = finding(path="roles.yaml")
    assert prints(checked([included], path="a.yaml")) != prints(checked([included], path="b.yaml"))


def test_one_that_stands_for_several_is_the_same_wherever_the_first_of_them_lies():
    first, other = (
        finding(element="", route=("steps", 1, lane), path=path, whole=True)
        for lane, path in (("customer", "a.blueprint.yaml"), ("support", "shared.yaml"))
    )
    assert prints(checked([first])) == prints(checked([other]))
    assert prints(checked([first])) != prints(checked([first._replace(whole=False)]))


def test_they_are_the_same_from_every_folder_of_a_repository(folder, monkeypatch):
    inner = repository(folder)
    from_root = prints(checked([finding(path="ser vices/a/x.yaml")], path="ser vices/a/x.yaml"))
    monkeypatch.chdir(inner)
    assert prints(checked([finding(path="x.yaml")], path="x.yaml")) == from_root


def test_a_path_that_is_no_text_has_one_too():
    assert prints(checked([finding(path="\udcff\ud800")]))
