"""What the tests of reports have in common: findings with all that could break a format, and whole reports of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from blueprint_cli.diagnostics import Diagnostic, Fix, Note, Place, Severity
from blueprint_cli.report.report import Checked, Report
from blueprint_cli.text.edit import Edit
from blueprint_cli.text.span import Lines, Span

TEXT = 'title: 50 % <off> & "more", [click](javascript:1)\nsteps:\n  - title: Order\n    customer: Ordérs 🙂 a drink\n'
NASTY = "a <b> & \"c\" 'd' 100 %, e: f::g\x1b[31m\ufeff\x00\uffff\u202e [h](https://i.example) | `j` \\ *k* {0} ]]>"
ODD = "ä b/50%:#?[x],'y'.blueprint.yaml"
"""A path that none of the formats can take as it stands."""


def written(report: Report, *files: Checked) -> str:
    """All that ``report`` writes about ``files``."""
    return "".join((report.start(), *map(report.add, files), report.finish()))


def checked(
    findings: Iterable[Diagnostic] = (), *, path: str = "a.yaml", texts: Mapping[str, str] | None = None, **more: object
) -> Checked:
    """A file with ``findings``."""
    return Checked(path, tuple(findings), texts or {}, **more)


def place(part: str, *, path: str, text: str = TEXT) -> Place:
    lines, start = Lines(text), text.index(part)
    end = start + len(part)
    return Place(path=path, span=Span(start, end), start=lines.position(start), end=lines.position(end))


def finding(part: str = "Order", *, path: str = "a.blueprint.yaml", text: str = TEXT, **more: object) -> Diagnostic:
    """A warning that the lane or card ``backstage`` is empty; ``more`` are other values of it."""
    values: dict[str, object] = {
        "code": "BP103",
        "name": "empty-lane",
        "severity": Severity.WARNING,
        "message": "the lane is empty",
        "place": place(part, path=path, text=text),
        "help": "fill it",
        "route": ("lanes", 1),
        "element": "backstage",
    }
    return Diagnostic(**(values | more))


def samples(path: str = "a.blueprint.yaml") -> tuple[Checked, ...]:
    """Three files: one with findings of every kind, a clean one, and one with findings in what it includes."""
    fix = Fix(message="mend it", edits=(Edit(span=Span(0, 5), replacement="name"),), safe=False)
    notes = (Note(message="first here", place=place("steps", path=path)), Note(message="think of it"))
    found = (
        finding("title: 50", path=path, severity=Severity.INFO, code="BP112", name="unscoped-blueprint", element=""),
        finding("Order", path=path, notes=notes, fix=fix),
        finding("Ordérs 🙂 a", path=path, message=NASTY, help=f"{NASTY}\nand: more", element=NASTY),
        finding("Order\n    customer", path=path, severity=Severity.ERROR, code="BP201", name="self-link"),
        finding("customer", path=path, severity=Severity.ERROR, code="BP201", name="self-link"),
    )
    included = finding(
        "steps", path="roles.yaml", code="BP003", name="unknown-key", element="", route=("roles", 0, "x")
    )
    return (
        Checked(path, found, {path: TEXT}),
        Checked("clean.blueprint.yaml", (), {}),
        Checked("b.blueprint.yaml", (included,), {"roles.yaml": TEXT}, Severity.WARNING),
        Checked(path, (finding("steps", path=path),), {path: TEXT}, again=True),
    )


def moved(checked: Checked, lines: int) -> Checked:
    """The same findings after ``lines`` lines have been put above them."""
    more = "# a comment\n" * lines
    texts = {path: more + text for path, text in checked.texts.items()}

    def down(at: Place) -> Place:
        line = at.start.line + lines, at.end.line + lines
        span = Span(at.span.start + len(more), at.span.end + len(more))
        start, end = at.start._replace(line=line[0]), at.end._replace(line=line[1])
        return Place(path=at.path, span=span, start=start, end=end)

    found = tuple(one._replace(place=down(one.place), fix=None) for one in checked.diagnostics)
    return checked._replace(diagnostics=found, texts=texts)


def repository(folder: Path) -> Path:
    """A folder in a repository, two folders below its root."""
    (folder / ".git").mkdir()
    inner = folder / "ser vices" / "a"
    inner.mkdir(parents=True)
    return inner
