"""Findings as failed tests: the format ``junit``, for everything that shows the results of tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.report.addressing import address
from blueprint_cli.report.markup import element, escape
from blueprint_cli.report.report import Checked, Report

_CLEAN = "no findings"


class Junit(Report):
    """One XML document with a suite for each file.

    A finding is a case: failed, where it makes the command fail, else passed, with the finding as its output. A file
    in which nothing was found has one case, which passed. Names say nothing of lines, so that a case is the same one
    in the next run, and none stands twice.
    """

    def start(self) -> str:
        """The document up to its suites."""
        return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="blueprint">\n'

    def add(self, checked: Checked) -> str:
        """The suite of the next file."""
        path = address(checked.path)
        name = f"{path} (beside the others)" if checked.again else path
        failing = [checked.fails(diagnostic) for diagnostic in checked.diagnostics]
        attributes = {"name": name, "file": path, "tests": len(failing) or 1, "failures": sum(failing), "errors": 0}
        cases = "".join(f"\n    {case}" for case in _cases(checked, name))
        suite = element("testsuite", attributes, f"{cases}\n  ")
        return f"  {suite}\n"

    def finish(self) -> str:
        """The end of the document."""
        return "</testsuites>\n"


def _cases(checked: Checked, suite: str) -> Iterator[str]:
    if not checked.diagnostics:
        yield element("testcase", {"classname": suite, "name": _CLEAN})
    seen: Counter[str] = Counter()
    for diagnostic in checked.diagnostics:
        name = f"{diagnostic.code} {diagnostic.name}: {diagnostic.about or 'the file'}"
        seen[name] += 1
        numbered = f"{name} ({seen[name]})" if seen[name] > 1 else name
        result = _failure(diagnostic) if checked.fails(diagnostic) else _output(diagnostic)
        yield element("testcase", {"classname": suite, "name": numbered}, result)


def _failure(diagnostic: Diagnostic) -> str:
    attributes = {"type": diagnostic.severity.value, "message": diagnostic.message}
    return element("failure", attributes, escape(_text(diagnostic)))


def _output(diagnostic: Diagnostic) -> str:
    return element("system-out", {}, escape(f"{diagnostic.severity}: {diagnostic.message}\n{_text(diagnostic)}"))


def _text(diagnostic: Diagnostic) -> str:
    """What a failure shows beside its message: where it is, and the way out."""
    place = diagnostic.place
    where = f"{address(place.path)}:{place.start.line}:{place.start.column}"
    return f"{where}\n{diagnostic.help}" if diagnostic.help else where
