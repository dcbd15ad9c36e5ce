from __future__ import annotations

import json

import pytest

from blueprint_cli.analysis.hiding import HIDEABLE, hide
from blueprint_cli.analysis.viewing import select
from blueprint_cli.errors import UsageError
from blueprint_cli.schema.published import schema_text
from blueprints import TWO_STEPS, blueprint


def test_what_can_be_hidden_is_what_the_format_says() -> None:
    view = json.loads(schema_text())["definitions"]["view"]["properties"]["hide"]
    assert tuple(view["items"]["enum"]) == HIDEABLE


def test_nothing_to_hide_changes_nothing() -> None:
    whole = blueprint(TWO_STEPS)
    assert hide(whole, []) is whole


def test_a_view_hides_its_own_besides() -> None:
    whole = blueprint(TWO_STEPS + "views: {v: {hide: [marks]}}")
    assert select(hide(whole, ["links", "links"]), view="v").hide == {"links", "marks"}


def test_what_cannot_be_hidden_is_told_with_what_can() -> None:
    with pytest.raises(UsageError, match="lanes cannot be hidden") as raised:
        hide(blueprint(TWO_STEPS), ["marks", "lanes"])
    assert "pains, opportunities" in raised.value.hint
