"""How the time of ``lint`` splits over its stages, and what memory it takes for how many files.

The stages are timed in this process, warm, each as the best mean of several runs; loading the program is not in them.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

from blueprint_cli.model.building import build
from blueprint_cli.review.gathering import gather
from blueprint_cli.review.running import run
from blueprint_cli.schema.checking import check
from blueprint_cli.source.reading import read
from fixtures import FOLDER, SIZES

_RUNS, _ROUNDS = 20, 5

_PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def split() -> Iterator[str]:
    """The lines of a table: milliseconds of each stage, for a file of each size."""
    yield "| fixture | reading | schema | model | facts | rules |"
    yield "|---|---:|---:|---:|---:|---:|"
    for size in SIZES:
        yield f"| {size.name} | {' | '.join(f'{stage:.2f}' for stage in _stages(size.name))} |"


def _stages(name: str) -> tuple[float, ...]:
    content = (FOLDER / f"{name}.blueprint.yaml").read_bytes()
    document = read(content, path=name)[0]
    blueprint = build(document)[0] if document else None
    if document is None or blueprint is None:
        raise ValueError(f"the fixture {name} cannot be linted")
    facts = _milliseconds(lambda: gather(blueprint, document))
    return (
        _milliseconds(lambda: read(content, path=name)),
        _milliseconds(lambda: check(document)),
        _milliseconds(lambda: build(document)),
        facts,
        _milliseconds(lambda: run(blueprint, document)) - facts,
    )


def _milliseconds(work: Callable[[], object]) -> float:
    return min(_mean(work) for _ in range(_ROUNDS)) * 1000


def _mean(work: Callable[[], object]) -> float:
    started = process_time()
    for _ in range(_RUNS):
        work()
    return (process_time() - started) / _RUNS


def memory(blueprint: str, folder: Path) -> Iterator[str]:
    """The lines of a table: the peak of memory for many files of the smallest size."""
    text = (FOLDER / f"{SIZES[0].name}.blueprint.yaml").read_bytes()
    yield "| files | MB at the peak |"
    yield "|---:|---:|"
    for number in (1, 200, 2_000):
        files = folder / f"files-{number}"
        files.mkdir()
        for index in range(number):
            (files / f"{index}.blueprint.yaml").write_bytes(text)
        command = [sys.executable, "-c", _PEAK, blueprint, "lint", str(files)]
        peak = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        yield f"| {number} | {int(peak) / 1024:.0f} |"
