"""A report's page in Chromium: accessible in both its looks and on a phone, and its policy lets it be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from blueprint_cli.pipeline.reporting import Telling, report
from blueprints import blueprint
from reported import HOSTILE
from tables import EVERYTHING

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("text", [EVERYTHING, HOSTILE], ids=["everything", "hostile"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 380])
def test_axe_finds_nothing(tab: Page, tmp_path: Path, text: str, scheme: str, width: int) -> None:
    from browser import faults

    page = tmp_path / "report.html"
    page.write_bytes(report(blueprint(text), Telling.HTML))
    tab.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto(page.as_uri())
    assert faults(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert tab.evaluate("getComputedStyle(document.body).maxWidth") == "960px"
