"""Chromium for tests: what it shows, hands on to screen readers, and what axe-core finds on it, asked by Playwright.

A test of one page that lies on the disk says ``with opened(page) as shown``. A test of something longer takes the
fixture ``tab``, whose page has nothing open yet, and which fails where a script or the page's own policy has failed.
"""

from __future__ import annotations

import atexit
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, sync_playwright

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")

_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic")


class Node(NamedTuple):
    """A part of a page as screen readers get it."""

    role: str
    name: str
    description: str
    children: tuple[Node, ...]

    def walk(self) -> Iterator[Node]:
        """This and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@contextmanager
def chromium(*, fonts: Path | None = None) -> Iterator[Browser]:
    """A Chromium that knows no other fonts than those of the fontconfig file ``fonts``."""
    assert CHROMIUM, "this test needs Chromium on the PATH"
    environment: dict[str, str | float | bool] = {**os.environ, **({"FONTCONFIG_FILE": str(fonts)} if fonts else {})}
    browser = _playwright().chromium.launch(executable_path=CHROMIUM, args=_FLAGS, env=environment)
    try:
        yield browser
    finally:
        browser.close()


@contextmanager
def opened(page: Path, *, fonts: Path | None = None) -> Iterator[Page]:
    """``page``, shown by a Chromium that knows no other fonts than those of the fontconfig file ``fonts``."""
    with chromium(fonts=fonts) as browser:
        shown = browser.new_page()
        shown.goto(page.resolve().as_uri())
        yield shown


def read_out(page: Path) -> Node:
    """What screen readers get of the page at ``page``."""
    with opened(page) as shown:
        return tree(shown)


def tree(page: Page) -> Node:
    """The accessibility tree of a page, its parts without a meaning left out."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    known = {node["nodeId"]: node for node in nodes}
    (root,) = _read(nodes[0], known)
    return root


def faults(page: Page) -> list[str]:
    """What axe-core finds on the page as it stands, in the colours and at the width it stands in."""
    found = Axe().run(page).response["violations"]
    return [
        f"{fault['id']}: {fault['help']}: {node['html']} {node['failureSummary']}"
        for fault in found
        for node in fault["nodes"]
    ]


@contextmanager
def tab_of(browser: Browser) -> Iterator[Page]:
    """A page in a window of its own, as large as a laptop's: it must not have complained when it is closed."""
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        complaints: list[str] = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: complaints.extend(_complaint(message)))
        yield page
    assert complaints == []


def _complaint(message: ConsoleMessage) -> list[str]:
    return [message.text] if message.type in {"error", "warning"} else []


@cache
def _playwright() -> Playwright:
    """The one driver of a process: a second could not be started beside it."""
    running = sync_playwright().start()
    atexit.register(running.stop)
    return running


def _read(node: dict[str, Any], known: dict[str, dict[str, Any]]) -> list[Node]:
    children = [part for child in node.get("childIds", ()) if child in known for part in _read(known[child], known)]
    role = node.get("role", {}).get("value", "")
    if node.get("ignored") or role in {"generic", "InlineTextBox"}:
        return children
    name, description = (node.get(key, {}).get("value", "") for key in ("name", "description"))
    return [Node(role, name, description, tuple(children))]
