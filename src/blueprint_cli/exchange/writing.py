"""Writing: a blueprint in the format of another tool. The module of that is loaded only now."""

from __future__ import annotations

from typing import Literal, TypeAlias

from blueprint_cli.draw.theme import Theme
from blueprint_cli.exchange.formats import ExportFormat
from blueprint_cli.model.blueprint import Blueprint

Written: TypeAlias = Literal[
    ExportFormat.CSV,
    ExportFormat.XLSX,
    ExportFormat.MERMAID,
    ExportFormat.FLOWCHART,
    ExportFormat.DRAWIO,
    ExportFormat.PPTX,
    ExportFormat.BPMN,
    ExportFormat.PLANTUML,
    ExportFormat.JSON,
]
"""The formats that are written here; tables in words are written elsewhere."""


def write(blueprint: Blueprint, form: Written, theme: Theme) -> bytes:
    """The content of the file. Raises ``BlueprintError`` where a package is missing."""
    match form:
        case ExportFormat.XLSX:
            from blueprint_cli.exchange.grids.binding import write_workbook

            return write_workbook(blueprint, theme)
        case ExportFormat.CSV:
            from blueprint_cli.exchange.grids.commas import write_commas
            from blueprint_cli.exchange.grids.laying import lay

            return write_commas([row.texts(len(blueprint.steps)) for row in lay(blueprint)]).encode("utf-8-sig")
        case ExportFormat.MERMAID | ExportFormat.FLOWCHART:
            from blueprint_cli.exchange.mermaid.writing import Diagram, write_diagram

            diagram = Diagram.SWIMLANES if form is ExportFormat.MERMAID else Diagram.FLOWCHART
            return write_diagram(blueprint, diagram).encode()
        case ExportFormat.DRAWIO:
            from blueprint_cli.exchange.drawio.writing import write_drawio
            from blueprint_cli.layout.arranging import arrange

            return write_drawio(blueprint, arrange(blueprint), theme).encode()
        case ExportFormat.PPTX:
            from blueprint_cli.exchange.slides.writing import write_slides

            return write_slides(blueprint, theme)
        case ExportFormat.BPMN:
            from blueprint_cli.exchange.bpmn.writing import write_bpmn

            return write_bpmn(blueprint).encode()
        case ExportFormat.PLANTUML:
            from blueprint_cli.exchange.plantuml import write_plantuml

            return write_plantuml(blueprint).encode()
        case ExportFormat.JSON:
            from blueprint_cli.exchange.modelling import to_json

            return to_json(blueprint).encode()
