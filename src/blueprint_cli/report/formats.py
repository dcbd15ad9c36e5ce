"""The formats in which findings are told, by the names that the command line has for them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, assert_never

if TYPE_CHECKING:
    from blueprint_cli.report.report import Report


class ReportFormat(StrEnum):
    """How findings are written: for people, one to a line, or for programs."""

    FULL = "full"
    CONCISE = "concise"
    GROUPED = "grouped"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    CHECKSTYLE = "checkstyle"


class Reader(NamedTuple):
    """Who reads a report: a terminal that may show colour and is ``width`` cells wide, a job in ``workspace``."""

    color: bool = False
    width: int = 120
    workspace: str = ""


def begin(form: ReportFormat, reader: Reader) -> Report:  # noqa: C901 - one case for each format
    """A report that nothing has been added to yet. Its module is loaded only now."""
    match form:
        case ReportFormat.FULL:
            from blueprint_cli.report.plain import Plain

            return Plain(color=reader.color, width=reader.width)
        case ReportFormat.CONCISE:
            from blueprint_cli.report.concise import Concise

            return Concise(color=reader.color)
        case ReportFormat.GROUPED:
            from blueprint_cli.report.grouped import Grouped

            return Grouped(color=reader.color)
        case ReportFormat.JSON:
            from blueprint_cli.report.json import Json

            return Json()
        case ReportFormat.JSONL:
            from blueprint_cli.report.jsonl import JsonLines

            return JsonLines()
        case ReportFormat.SARIF:
            from blueprint_cli.report.sarif import Sarif

            return Sarif()
        case ReportFormat.GITHUB:
            from blueprint_cli.report.github import Github

            return Github(workspace=reader.workspace)
        case ReportFormat.GITLAB:
            from blueprint_cli.report.gitlab import Gitlab

            return Gitlab()
        case ReportFormat.JUNIT:
            from blueprint_cli.report.junit import Junit

            return Junit()
        case ReportFormat.CHECKSTYLE:
            from blueprint_cli.report.checkstyle import Checkstyle

            return Checkstyle()
        case _:
            assert_never(form)
