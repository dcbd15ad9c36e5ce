"""Findings for code scanning: the format ``sarif``, version 2.1.0.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html, and what GitHub reads of it:
https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support
"""

from __future__ import annotations

from pathlib import PurePath

from blueprint_cli.diagnostics import Diagnostic, Fix, Note, Place, Severity
from blueprint_cli.report.addressing import address
from blueprint_cli.report.array import Array
from blueprint_cli.report.cleaning import clean
from blueprint_cli.report.fingerprinting import fingerprint
from blueprint_cli.report.report import Checked, Report
from blueprint_cli.review.pages import page, summarize
from blueprint_cli.review.registry import BY_CODE
from blueprint_cli.text.span import Lines, Span

_ROOT = "%SRCROOT%"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

_FINGERPRINT = "blueprintFinding/v1"
"""A key of our own: what GitHub calls ``primaryLocationLineHash`` it computes itself, and warns of another value."""


_START = """\
{
  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "columnKind": "unicodeCodePoints",
      "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The root of the repository."}}},
      "results": ["""

_FINISH = """,
      "tool": {
        "driver": {
          "name": "blueprint",
          "version": "%s",
          "rules": [%s
        }
      }
    }
  ]
}
"""


class Sarif(Report):
    """One document with one run. The rules are those of the findings, and stand behind them: then all are known."""

    def __init__(self) -> None:
        self._results = Array(depth=3)
        self._rules: dict[str, int] = {}

    def start(self) -> str:
        """The document up to its results."""
        return _START

    def add(self, checked: Checked) -> str:
        """The results of the next file."""
        return "".join(
            self._results.add(self._result(diagnostic, checked, known_by))
            for diagnostic, known_by in fingerprint(checked)
        )

    def finish(self) -> str:
        """The tool with its rules, and the end of the document."""
        rules = Array(depth=5)
        listed = "".join(rules.add(_rule(code)) for code in self._rules) + rules.close()
        return self._results.close() + _FINISH % (_version(), listed)

    def _result(self, diagnostic: Diagnostic, checked: Checked, known_by: str) -> dict[str, object]:
        text = checked.texts.get(diagnostic.place.path)
        related = [_related(at, note, note.place) for at, note in enumerate(diagnostic.notes, 1) if note.place]
        return {
            "ruleId": diagnostic.code,
            "ruleIndex": self._rules.setdefault(diagnostic.code, len(self._rules)),
            "level": _LEVELS[diagnostic.severity],
            "message": {"text": _message(diagnostic)},
            "locations": [{"physicalLocation": _physical(diagnostic.place)} | _logical(diagnostic)],
            **({"relatedLocations": related} if related else {}),
            "partialFingerprints": {_FINGERPRINT: known_by},
            **({"fixes": [_fix(diagnostic.fix, diagnostic.place.path, text)]} if diagnostic.fix and text else {}),
        }


def _message(diagnostic: Diagnostic) -> str:
    """What is wrong, what is to be known besides, and the way out: nothing else may be shown of it."""
    told = [diagnostic.message, *(note.message for note in diagnostic.notes if not note.place), diagnostic.help]
    return _text("\n".join(filter(None, told)))


def _text(text: str) -> str:
    """``text`` as it stands: what looks like a link of SARIF's in somebody's words is none."""
    return "\n".join(map(clean, text.split("\n"))).replace("](", "] (")


def _related(number: int, note: Note, place: Place) -> dict[str, object]:
    return {"id": number, "physicalLocation": _physical(place), "message": {"text": _text(note.message)}}


def _physical(place: Place) -> dict[str, object]:
    return {
        "artifactLocation": _artifact(place.path),
        "region": {
            "startLine": place.start.line,
            "startColumn": place.start.column,
            "endLine": place.end.line,
            "endColumn": place.end.column,
        },
    }


def _logical(diagnostic: Diagnostic) -> dict[str, object]:
    if not diagnostic.element:
        return {}
    return {"logicalLocations": [{"fullyQualifiedName": _text(diagnostic.element), "kind": "element"}]}


def _artifact(path: str) -> dict[str, str]:
    """A file by its address from the root; one outside of it by its own."""
    from urllib.parse import quote

    named = PurePath(address(path))
    if named.is_absolute():
        return {"uri": named.as_uri()}
    return {"uri": quote(named.as_posix().encode("utf-8", "surrogateescape")), "uriBaseId": _ROOT}


def _fix(fix: Fix, path: str, text: str) -> dict[str, object]:
    lines = Lines(text)
    replacements = [
        {"deletedRegion": _region(edit.span, lines), "insertedContent": {"text": edit.replacement}}
        for edit in fix.edits
    ]
    change = {"artifactLocation": _artifact(path), "replacements": replacements}
    return {"description": {"text": _text(fix.message)}, "artifactChanges": [change]}


def _region(span: Span, lines: Lines) -> dict[str, int]:
    start, end = lines.position(span.start), lines.position(span.end)
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _rule(code: str) -> dict[str, object]:
    """A rule with what it finds, why, and its whole page. No ``helpUri``: the page is here, in the version at hand."""
    rule = BY_CODE[code]
    summary, whole = summarize(rule), page(rule)
    level = rule.level or rule.complete or Severity.INFO
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": _why(whole)},
        "help": {"text": whole, "markdown": whole},
        "defaultConfiguration": {"level": _LEVELS[level]},
    }


def _why(page: str) -> str:
    """The section of a rule's page that says why, as one paragraph."""
    _, _, after = page.partition("\n## Why\n")
    return " ".join(after.partition("\n## ")[0].split())


def _version() -> str:
    from importlib.metadata import version

    return version("blueprint-cli")
