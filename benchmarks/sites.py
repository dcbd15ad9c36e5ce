"""What a site costs: ``python benchmarks/sites.py [BLUEPRINTS]`` prints a table in Markdown.

A folder of blueprints, two of three as large as S and the third as M, is built for the first time, again with nothing
changed, and again after a change in one file: seconds of the clock, CPU seconds of all processes, the most memory that
one of them had, and how many pages were drawn. Each is a process of its own, started cold. Not on Windows.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from tempfile import TemporaryDirectory
from time import perf_counter

from fixtures import FOLDER

SIZES = ("S", "S", "M")
_MEASURED = (
    "import sys; from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage; from blueprint_cli.cli.app import run; "
    "code = run(sys.argv[1:]); "
    "print(max(getrusage(who).ru_maxrss for who in (RUSAGE_SELF, RUSAGE_CHILDREN)), file=sys.stderr)"
)


def main(number: int) -> None:
    """Measure and print the table."""
    print(f"| {number} blueprints | s | CPU s | most memory of a process, MiB | drawn |\n|---|---:|---:|---:|---:|")
    with TemporaryDirectory() as folder:
        files = list(_write(Path(folder) / "in", number))
        for name in ("for the first time", "nothing changed", "one changed"):
            if name == "one changed":
                text = files[0].read_text(encoding="utf-8")
                files[0].write_text(re.sub("^title: .*", "title: Changed", text, flags=re.MULTILINE), encoding="utf-8")
            print(f"| {name} | {' | '.join(_build(Path(folder)))} |", flush=True)


def _write(folder: Path, number: int) -> Iterator[Path]:
    """The blueprints, ten to a folder, each with a title of its own."""
    for place in range(number):
        text = (FOLDER / f"{SIZES[place % len(SIZES)]}.blueprint.yaml").read_text(encoding="utf-8")
        file = folder / f"part-{place // 10:02}" / f"service-{place:03}.blueprint.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(re.sub("^title: .*", f"title: Service {place}", text, flags=re.MULTILINE), encoding="utf-8")
        yield file


def _build(folder: Path) -> Iterator[str]:
    command = [sys.executable, "-c", _MEASURED, "build", str(folder / "in"), "-o", str(folder / "out")]
    before, started = getrusage(RUSAGE_CHILDREN), perf_counter()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    took, after = perf_counter() - started, getrusage(RUSAGE_CHILDREN)
    *_, summary, memory = done.stderr.strip().splitlines()
    drawn = re.search(r"(\d+) of \d+ pages", summary)
    yield f"{took:.1f}"
    yield f"{after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime:.1f}"
    yield f"{int(memory) / 1024:.0f}"
    yield drawn[1] if drawn else "?"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
