"""What a run costs: ``python benchmarks/run.py`` prints a table in Markdown.

``-o FOLDER`` writes it as a page there instead, ``report.md``, with a plot of how the costs of drawing grow.

Every command is a process of its own, started cold. What is measured is its CPU time, in rounds in which each has its
turn, and the median over the rounds: compare the ratios of one run, and never the milliseconds of two. The largest
blueprint is drawn once. Not on Windows, which does not tell the times of a process that has ended.

Peers are measured where they can be found: check-jsonschema and yamllint beside this Python, Mermaid (``mmdc``), D2 and
PlantUML on the PATH.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from blueprint_cli.pipeline.drawing import arrange, draw
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.pipeline.loading import load
from blueprint_cli.schema.published import schema_text
from fixtures import FOLDER, LARGEST, SIZES, blueprint
from growth import Drawn, plot
from peers import drawn_by
from stages import memory, split

MANY = 200
PASS = "python -c pass"
BARE = "bare Graphviz"
RENDER = "render to SVG"
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


class Cost(NamedTuple):
    """What a process took: CPU seconds, and at most so many MiB of memory, those of this process at least."""

    seconds: float
    memory: float


def main(rounds: int, report: Path | None) -> None:
    """Measure everything, and print the table or write the page."""
    with TemporaryDirectory() as folder:
        rows = list(_rows(Path(folder)))
        _prepare(Path(folder))
        costs = _measure(rows, rounds)
        largest = _cost(_largest(Path(folder)))
        stages = ("", *split(), "", *memory(str(Path(sys.executable).with_name("blueprint")), Path(folder)))
    table = "".join(f"{line}\n" for line in (*_table(rows, costs), *stages))
    if report:
        write(report, table, _drawn(rows, costs, largest), memory=largest.memory)
    else:
        sys.stdout.write(table)


def _rows(folder: Path) -> Iterator[Row]:
    python, out = sys.executable, str(folder / "out.svg")
    tool = (str(Path(python).with_name("blueprint")),)
    yield Row(PASS, "", (python, "-c", "pass"))
    yield Row("--help", "", (*tool, "--help"), limit=8)
    for name in (size.name for size in SIZES):
        file = str(FOLDER / f"{name}.blueprint.yaml")
        dot = str(folder / f"{name}.dot")
        limit = 12 if name == "M" else None
        yield Row("validate", name, (*tool, "validate", file), limit=limit)
        yield Row("lint", name, (*tool, "lint", file), limit=limit)
        yield Row("fmt --check", name, (*tool, "fmt", "--check", file))
        yield Row(BARE, name, (python, "-c", _BARE, dot, out))
        yield Row(RENDER, name, (*tool, "render", file, "-o", out), to=BARE, limit=6 if name == "L" else 3)
        yield Row("render to PNG", name, (*tool, "render", file, "-o", str(folder / "out.png")), to=BARE)
        yield from (Row(peer, name, command, to=BARE) for peer, command in drawn_by(folder, name))
        yield from _checkers([file], name, folder)
    many = [str(folder / f"many/{number}.blueprint.yaml") for number in range(MANY)]
    yield Row("lint", f"S × {MANY}", (*tool, "lint", str(folder / "many")))
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
        found = load(FOLDER / f"{size.name}.blueprint.yaml").blueprint
        if found is None:
            raise ValueError(f"the fixture {size.name} cannot be drawn")
        (folder / f"{size.name}.dot").write_bytes(draw(arrange(found), [Format.DOT])[Format.DOT])
    for number in range(MANY):
        shutil.copy(FOLDER / "S.blueprint.yaml", folder / f"many/{number}.blueprint.yaml")


def _largest(folder: Path) -> tuple[str, ...]:
    """The command that draws the largest blueprint."""
    source = folder / f"{LARGEST.name}.blueprint.yaml"
    source.write_text("".join(f"{line}\n" for line in blueprint(LARGEST)), encoding="utf-8")
    return (str(Path(sys.executable).with_name("blueprint")), "render", str(source), "-o", str(folder / "largest.svg"))


def _measure(rows: Sequence[Row], rounds: int) -> list[Cost]:
    """The median of each row's costs; a first round, which fills the caches, does not count."""
    runs: list[list[Cost]] = [[] for _ in rows]
    for _ in range(rounds + 1):
        for row, costs in zip(rows, runs, strict=True):
            costs.append(_cost(row.command))
    return [
        Cost(median(cost.seconds for cost in costs[1:]), median(cost.memory for cost in costs[1:])) for costs in runs
    ]


def _cost(command: Sequence[str]) -> Cost:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    pages = 1024 if sys.platform != "darwin" else 1
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss * pages / 2**20)


def _table(rows: Sequence[Row], costs: Sequence[Cost]) -> Iterator[str]:
    took = {(row.does, row.fixture): cost.seconds for row, cost in zip(rows, costs, strict=True)}
    yield f"| command | fixture | ms | to `{PASS}` | to {BARE} | limit |"
    yield "|---|---|---:|---:|---:|---|"
    for row, (seconds, _) in zip(rows, costs, strict=True):
        to_pass = f"{seconds / took[PASS, '']:.1f}"
        to_bare = f"{seconds / took[BARE, row.fixture]:.1f}" if row.to == BARE else ""
        limit = f"{row.limit:g} to {row.to}" if row.limit else ""
        yield f"| {row.does} | {row.fixture} | {seconds * 1000:.0f} | {to_pass} | {to_bare} | {limit} |"


def _drawn(rows: Sequence[Row], costs: Sequence[Cost], largest: Cost) -> list[Drawn]:
    """What the drawing of each size took, the largest at last."""
    took = {(row.does, row.fixture): cost for row, cost in zip(rows, costs, strict=True)}
    drawn = [Drawn(size, took[RENDER, size.name].seconds, took[BARE, size.name].seconds) for size in SIZES]
    return [*drawn, Drawn(LARGEST, largest.seconds)]


def write(report: Path, table: str, drawn: Sequence[Drawn], *, memory: float) -> None:
    """The page and its plot; ``memory`` is what the largest drawing took, in MiB."""
    report.mkdir(parents=True, exist_ok=True)
    (report / "growth.svg").write_text(plot(drawn), encoding="utf-8", newline="\n")
    (report / "report.md").write_text(_page(table, drawn, memory), encoding="utf-8", newline="\n")


def _page(table: str, drawn: Sequence[Drawn], memory: float) -> str:
    largest = drawn[-1]
    return f"""# What a run costs

Written by `python benchmarks/run.py -o FOLDER`. Each command is a process of its own, started cold, and what it took is
CPU time: compare the ratios, which are those of one run, and not the milliseconds, which are those of a machine.

{table}
## How drawing grows

![CPU time of drawing, by the number of cards, on axes that both double from line to line](growth.svg)

{"".join(_grown(drawn))}
{largest.size.cards:,} cards and {largest.size.links:,} links took {largest.seconds:.1f} s and {memory:.0f} MiB.
The limits are a minute and 1,024 MiB.
"""


def _grown(drawn: Sequence[Drawn]) -> Iterator[str]:
    yield "| fixture | steps | cards | links | s | ms for each card |\n|---|---:|---:|---:|---:|---:|\n"
    for (name, steps, cards, links), seconds, _ in drawn:
        each = seconds * 1000 / cards
        yield f"| {name} | {steps} | {cards:,} | {links:,} | {seconds:.2f} | {each:.1f} |\n"


if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15, help="how often everything is measured")
    parser.add_argument("-o", "--output", type=Path, metavar="FOLDER", help="where to write the page and its plot")
    wished = parser.parse_args()
    main(wished.rounds, wished.output)
