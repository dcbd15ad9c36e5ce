"""What a chapter is, and a report of several.

A chapter is one file in ``about``, named as it is. Its one function is ``tell(subject)``, which gives the blocks of the
chapter, or an ``Untold`` that says what the file lacks. It is registered by one line in ``registry``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

from blueprint_cli.chapters.blocks import Block, Blocks

if TYPE_CHECKING:
    from blueprint_cli.chapters.subject import Subject
    from blueprint_cli.model.blueprint import Direction


class Untold(NamedTuple):
    """Why a chapter is not told: what the file does not say, after "because"."""

    reason: str


Tell: TypeAlias = "Callable[[Subject], Blocks | Untold]"


class Chapter(NamedTuple):
    """The registration of a chapter: the word it is asked for by, and its title."""

    name: str
    title: str

    @property
    def module(self) -> str:
        """The name of the chapter's module in ``about``."""
        return self.name.replace("-", "_")

    @property
    def tell(self) -> Tell:
        """The chapter's function. Its file is loaded only now."""
        return cast(Tell, import_module(f"blueprint_cli.chapters.about.{self.module}").tell)


class Told(NamedTuple):
    """A chapter with something to say."""

    chapter: Chapter
    blocks: tuple[Block, ...]


class Missing(NamedTuple):
    """A chapter that was asked for and has nothing to say, and why."""

    chapter: Chapter
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole report. ``about`` are lines below the title; ``language`` and ``direction`` are those of the blueprint,
    whose words are in it as they are: the report's own are English."""

    id: str
    title: str
    about: tuple[str, ...]
    language: str
    direction: Direction
    told: tuple[Told, ...]
    missing: tuple[Missing, ...]
