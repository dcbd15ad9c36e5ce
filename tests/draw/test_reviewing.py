"""What is said about a theme of somebody's own that can hardly be read."""

from __future__ import annotations

import pytest

from blueprint_cli.draw.dressing import dress
from blueprint_cli.draw.reviewing import review
from blueprint_cli.source.reading import read


def notes(text: str) -> list[tuple[int, str]]:
    """The line and the message of each note on a theme."""
    document, problems = read(f"theme: 1\n{text}".encode(), path="house.yaml")
    assert document is not None
    assert not problems
    assert isinstance(document.data, dict)
    found = []
    for note in review(dress(document.data), document):
        assert note.place is not None
        assert note.place.path == "house.yaml"
        found.append((note.place.start.line, note.message))
    return found


@pytest.mark.parametrize("extends", ["light", "dark", "auto", "print", "high-contrast"])
def test_a_theme_that_can_be_read_is_left_alone(extends: str) -> None:
    assert notes(f'extends: {extends}\nfonts: Inter\nroles: {{customer: "#0b5fff"}}\n') == []


def test_a_colour_is_told_with_what_it_stands_on_and_the_contrast_it_lacks() -> None:
    ((line, message),) = notes('texts:\n  title: "#999"\n')
    assert line == 3
    assert message == (
        "texts.title, #999, is hard to tell from ground, #FFFFFF: a contrast of 2.8 to 1, where 4.5 is needed"
    )


def test_many_pairs_that_follow_from_one_key_are_one_note_on_the_worst() -> None:
    ((line, message),) = notes('quiet: "#aaa"\n')
    assert line == 2
    assert message.startswith("texts.")
    assert message.endswith("more such pairs follow from this key")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('ink: "#ccc"\n', 2),
        ('card: "#333"\n', 2),
        ('ground: "#444"\n', 2),
        ('phases: "#eee"\n', 2),
        ('emotions: ["#000", "#eee"]\n', 2),
        ('roles:\n  customer:\n    band: "#666"\n', 4),
        ('statuses:\n  removed: {ink: "#ccc"}\n', 3),
        ('links:\n  flow: {color: "#eee"}\n', 3),
        ('marks:\n  fail: "#fee"\n', 3),
    ],
)
def test_the_key_that_is_to_blame_is_named(text: str, line: int) -> None:
    assert {found for found, _ in notes(text)} == {line}


def test_the_dark_half_is_looked_at_as_well() -> None:
    ((line, message),) = notes('extends: auto\ndark:\n  quiet: "#333"\n')
    assert line == 4
    assert message.startswith("in the dark, texts.")


def test_what_has_no_key_of_its_own_is_told_at_the_first_of_the_half() -> None:
    found = notes('ground: "#000"\ndark: {ground: "#fff"}\n')
    assert [line for line, _ in found] == [2, 3]
