"""The only door to Graphviz: DOT in, Graphviz' SVG out, by the library in a wheel or by the machine's own program."""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

from blueprint_cli.errors import EngineError
from blueprint_cli.export.hushing import hush

_ERROR = "Error:"


class Engine(StrEnum):
    """Whose Graphviz draws: that of the ``pygraphviz`` wheel, the machine's, or the first of them that is there."""

    AUTO = "auto"
    EMBEDDED = "embedded"
    SYSTEM = "system"


def draw(dot: str, *, engine: Engine = Engine.AUTO) -> bytes:
    """``dot``, in which all is placed, as Graphviz' own SVG.

    Raises ``EngineError`` where there is no such engine, or where it fails.
    """
    match engine:
        case Engine.EMBEDDED:
            return _embedded(dot)
        case Engine.SYSTEM:
            return _system(dot)
        case Engine.AUTO:
            return _embedded(dot) if _is_embedded() else _system(dot)
        case _:
            assert_never(engine)


def _is_embedded() -> bool:
    try:
        import pygraphviz  # noqa: F401 - whether it loads is all that is asked: it may be there and lack a library
    except ImportError:
        return False
    return True


def _embedded(dot: str) -> bytes:
    try:
        from pygraphviz import AGraph
    except ImportError as error:
        raise EngineError(
            f"the embedded Graphviz cannot be loaded: {error}",
            hint='install it with pip install "pygraphviz>=2", or draw with --engine system',
        ) from error
    drawn, failure = None, None
    with hush() as said:
        try:
            graph = AGraph(string=dot)
            graph.has_layout = True  # all is placed: draw() then takes the engine nop2, and warns of no size
            drawn = graph.draw(format="svg")
            graph.close()
        except (OSError, ValueError) as error:
            failure = error
    if drawn is None or any(line.startswith(_ERROR) for line in said):
        raise EngineError(f"the embedded Graphviz could not draw the picture: {_reason(said, failure)}") from failure
    return bytes(drawn)


def _system(dot: str) -> bytes:
    import graphviz

    try:
        return bytes(graphviz.pipe("neato", "svg", dot.encode(), neato_no_op=2, quiet=True))
    except graphviz.ExecutableNotFound as error:
        raise EngineError(
            "there is no Graphviz on this machine: the program dot is not on the PATH",
            hint='install Graphviz, or the embedded one with pip install "pygraphviz>=2"',
        ) from error
    except graphviz.CalledProcessError as error:
        said = (error.stderr or b"").decode("utf-8", "replace").splitlines()
        raise EngineError(f"the machine's Graphviz could not draw the picture: {_reason(said, error)}") from error


def _reason(said: list[str], failure: Exception | None) -> str:
    """What Graphviz itself named as the error, else what its adapter made of it."""
    named = [line.removeprefix(_ERROR) for line in said if line.startswith(_ERROR)]
    return (named[0] if named else str(failure)).strip().rstrip(".")
