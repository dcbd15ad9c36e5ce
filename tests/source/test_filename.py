import pytest

from blueprint_cli.source.filename import is_blueprint, stem


@pytest.mark.parametrize(
    ("path", "bare"),
    [
        ("coffee.blueprint.yaml", "coffee"),
        ("coffee.blueprint.yml", "coffee"),
        ("shop/coffee.yaml", "coffee"),
        ("Coffee.Blueprint.YAML", "Coffee"),
        ("coffee.YML", "coffee"),
        ("coffee.blueprint", "coffee.blueprint"),
        ("coffee.v2.blueprint.yaml", "coffee.v2"),
        ("coffee.txt", "coffee.txt"),
        (".blueprint.yaml", ""),
        ("-", "-"),
    ],
)
def test_a_name_is_bared_of_the_suffixes_that_say_what_the_file_is(path, bare):
    assert stem(path) == bare


@pytest.mark.parametrize("name", ["a.blueprint.yaml", "a.blueprint.yml", "A.BLUEPRINT.YAML"])
def test_a_blueprint_is_known_by_its_name_in_any_case(name):
    assert is_blueprint(name)


@pytest.mark.parametrize("name", ["a.yaml", "blueprint.yaml", "a.blueprint", "a.blueprint.yaml.txt"])
def test_other_names_are_those_of_blueprints_only_if_somebody_says_so(name):
    assert not is_blueprint(name)
