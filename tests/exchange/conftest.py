"""The examples, for what holds of each of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.loading import load

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.blueprint.yaml"))


@pytest.fixture(params=EXAMPLES, ids=lambda path: path.name.partition(".")[0])
def example(request: pytest.FixtureRequest) -> Blueprint:
    """Each example in turn."""
    blueprint = load(request.param).blueprint
    assert blueprint is not None
    return blueprint
