"""What a save costs in the live preview: ``python benchmarks/preview.py`` prints a table in Markdown.

From the moment at which a file is saved to that at which a tab of Chromium shows its new picture, in milliseconds of
the clock, and as a multiple of one ``blueprint render`` of the same file in the same run: the median over the rounds.
Needs what the browser tests need.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

from playwright.sync_api import Page, sync_playwright

from fixtures import FOLDER, SIZES

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")

_SEEN = "document.querySelector('#stage title')?.textContent"


def main(rounds: int) -> None:
    """Measure every size but the largest, and print the table. For M, 300 ms are the most that it should be."""
    print("| fixture | save to picture, ms | one render, ms | multiple |\n|---|---:|---:|---:|")
    for name in (size.name for size in SIZES):
        with TemporaryDirectory() as folder:
            file = Path(folder) / f"{name}.blueprint.yaml"
            file.write_text((FOLDER / file.name).read_text(encoding="utf-8"), encoding="utf-8")
            rendered = median(_clock(partial(_render, file)) for _ in range(rounds))
            saved = median(_saves(file, rounds))
        print(f"| {name} | {saved:.0f} | {rendered:.0f} | {saved / rendered:.2f} |")


def _render(file: Path) -> None:
    command = [sys.executable, "-m", "blueprint_cli", "render", str(file), "--force", "--quiet"]
    subprocess.run(command, check=True)


def _saves(file: Path, rounds: int) -> Iterator[float]:
    text = file.read_text(encoding="utf-8")
    with _tab(file) as page:
        for number in range(rounds + 1):
            title = f"Saved for the {number}th time"
            told = "\n".join(f"title: {title}" if line.startswith("title:") else line for line in text.splitlines())
            took = _clock(partial(_save, file, told, page, title))
            if number:  # the first waits for what is loaded once
                yield took


def _save(file: Path, text: str, page: Page, title: str) -> None:
    file.write_text(text + "\n", encoding="utf-8")
    while page.evaluate(_SEEN) != title:
        sleep(0.002)  # leave the machine to those who work


@contextmanager
def _tab(file: Path) -> Iterator[Page]:
    command = [sys.executable, "-m", "blueprint_cli", "serve", str(file), "--port", "0", "--quiet"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        try:
            assert server.stdout
            page = browser.new_page()
            page.goto(server.stdout.readline().strip())
            page.locator("#stage svg").wait_for()
            yield page
        finally:
            browser.close()
            server.terminate()


def _clock(work: Callable[[], None]) -> float:
    started = perf_counter()
    work()
    return (perf_counter() - started) * 1000


if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    main(parser.parse_args().rounds)
