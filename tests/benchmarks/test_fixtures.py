"""What is measured is what its name says."""

from __future__ import annotations

import pytest

from blueprint_cli.pipeline.loading import load
from fixtures import FOLDER, SIZES, blueprint


@pytest.mark.parametrize("size", SIZES, ids=lambda size: size.name)
def test_a_fixture_has_as_much_of_everything_as_its_size_says(size):
    path = FOLDER / f"{size.name}.blueprint.yaml"
    found = load(path).blueprint
    assert found is not None
    assert (len(found.steps), len(found.cards), len(found.links)) == size[1:]
    assert path.read_text(encoding="utf-8").splitlines() == list(blueprint(size))
