from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# What passes today passes tomorrow: a gate that fails by chance teaches people to run it again.
settings.register_profile("gate", derandomize=True, deadline=None, max_examples=50)
# .ci/slow looks for what nobody has seen yet.
settings.register_profile("search", deadline=None)
settings.load_profile("gate")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep examples that are made up out of coverage: lines that only chance reaches are held by no test.

    Besides, to trace them takes longer than to try them.
    """
    for item in items:
        if item.get_closest_marker("hypothesis"):
            item.add_marker(pytest.mark.no_cover)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests that need no fonts of their own."""
    from browser import chromium

    with chromium() as launched:
        yield launched


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """An empty page in a window of its own; the test fails where a script on it, or its own policy, has failed."""
    from browser import tab_of

    with tab_of(browser) as page:
        yield page
