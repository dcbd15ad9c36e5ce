"""What a run costs: ``python benchmarks/run.py [ROUNDS]`` prints a table in Markdown.

Every command is a process of its own, started cold. What is measured is its CPU time, in rounds in which each has its
turn, and the median over the rounds: compare the ratios of one run, and never the milliseconds of two. Not on Windows,
which does not tell the times of a process that has ended.

Peers are measured where they can be found: check-jsonschema and yamllint beside this Python, Mermaid (``mmdc``), D2 and
PlantUML on the PATH.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from blueprint_cli.pipeline.drawing import arrange, draw
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.pipeline.loading import load
from blueprint_cli.schema.published import schema_text
from fixtures import FOLDER, SIZES
from peers import drawn_by

MANY = 200
PASS = "python -c pass"
BARE = "bare Graphviz"
_BARE = (
    "import sys, yaml, pygraphviz; pygraphviz.AGraph(string=open(sys.argv[1]).read()).draw(sys.argv[2], prog='nop2')"
)


class Row(NamedTuple):
    """One command: what it does, of which fixture, and the ratio that it must stay below, where there is one."""

    does: str
    fixture: str
    command: tuple[str, ...]
    to: str = PASS
    limit: float | None = None


def main(rounds: int) -> None:
    """Measure everything and print the table."""
    with TemporaryDirectory() as folder:
        rows = list(_rows(Path(folder)))
        _prepare(Path(folder))
        seconds = _measure(rows, rounds)
    sys.stdout.write("".join(f"{line}\n" for line in _table(rows, seconds)))


def _rows(folder: Path) -> Iterator[Row]:
    python, out = sys.executable, str(folder / "out.svg")
    blueprint = (str(Path(python).with_name("blueprint")),)
    yield Row(PASS, "", (python, "-c", "pass"))
    yield Row("--help", "", (*blueprint, "--help"), limit=8)
    for name in (size.name for size in SIZES):
        file = str(FOLDER / f"{name}.blueprint.yaml")
        dot = str(folder / f"{name}.dot")
        limit = 12 if name == "M" else None
        yield Row("validate", name, (*blueprint, "validate", file), limit=limit)
        yield Row("lint", name, (*blueprint, "lint", file), limit=limit)
        yield Row("fmt --check", name, (*blueprint, "fmt", "--check", file))
        yield Row(BARE, name, (python, "-c", _BARE, dot, out))
        yield Row(
            "render to SVG", name, (*blueprint, "render", file, "-o", out), to=BARE, limit=6 if name == "L" else 3
        )
        yield Row("render to PNG", name, (*blueprint, "render", file, "-o", str(folder / "out.png")), to=BARE)
        yield from (Row(peer, name, command, to=BARE) for peer, command in drawn_by(folder, name))
        yield from _checkers([file], name, folder)
    many = [str(folder / f"many/{number}.blueprint.yaml") for number in range(MANY)]
    yield Row("lint", f"S × {MANY}", (*blueprint, "lint", str(folder / "many")))
    yield from _checkers(many, f"S × {MANY}", folder)


def _checkers(files: Sequence[str], fixture: str, folder: Path) -> Iterator[Row]:
    """What else people check YAML with, where it is installed beside this Python."""
    beside = str(Path(sys.executable).parent)
    check_jsonschema, yamllint = (shutil.which(name, path=beside) for name in ("check-jsonschema", "yamllint"))
    if check_jsonschema:
        schema = str(folder / "schema.json")
        yield Row("check-jsonschema", fixture, (check_jsonschema, "--schemafile", schema, *files))
    if yamllint:
        yield Row("yamllint", fixture, (yamllint, "-d", "relaxed", *files))


def _prepare(folder: Path) -> None:
    """What the commands read: the DOT of each fixture, the schema, many files."""
    (folder / "schema.json").write_text(schema_text(), encoding="utf-8")
    (folder / "many").mkdir()
    for size in SIZES:
        blueprint = load(FOLDER / f"{size.name}.blueprint.yaml").blueprint
        if blueprint is None:
            raise ValueError(f"the fixture {size.name} cannot be drawn")
        (folder / f"{size.name}.dot").write_bytes(draw(arrange(blueprint), [Format.DOT])[Format.DOT])
    for number in range(MANY):
        shutil.copy(FOLDER / "S.blueprint.yaml", folder / f"many/{number}.blueprint.yaml")


def _measure(rows: Sequence[Row], rounds: int) -> list[float]:
    """The median of each row's CPU seconds; a first round, which fills the caches, does not count."""
    runs: list[list[float]] = [[] for _ in rows]
    for _ in range(rounds + 1):
        for row, times in zip(rows, runs, strict=True):
            times.append(_cpu_seconds(row.command))
    return [median(times[1:]) for times in runs]


def _cpu_seconds(command: Sequence[str]) -> float:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def _table(rows: Sequence[Row], seconds: Sequence[float]) -> Iterator[str]:
    took = {(row.does, row.fixture): time for row, time in zip(rows, seconds, strict=True)}
    yield f"| command | fixture | ms | to `{PASS}` | to {BARE} | limit |"
    yield "|---|---|---:|---:|---:|---|"
    for row, time in zip(rows, seconds, strict=True):
        to_pass = f"{time / took[PASS, '']:.1f}"
        to_bare = f"{time / took[BARE, row.fixture]:.1f}" if row.to == BARE else ""
        limit = f"{row.limit:g} to {row.to}" if row.limit else ""
        yield f"| {row.does} | {row.fixture} | {time * 1000:.0f} | {to_pass} | {to_bare} | {limit} |"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
