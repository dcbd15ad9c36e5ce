"""What a command needs that only an extra of the installation brings."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from blueprint_cli.errors import BlueprintError, extra_hint


@contextmanager
def needing(packages: Collection[str], *, extra: str, what: str) -> Iterator[None]:
    """Import in this block what ``what`` needs. Raises ``BlueprintError`` where one of ``packages`` is missing.

    They go by the names under which they are imported.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package not in packages:
            raise
        raise BlueprintError(
            f"{what} needs the package {package}, which is not installed",
            hint=extra_hint(extra),
        ) from error
