"""Every text of a scene, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.layout.scene import Label, Scene


def labels(scene: Scene) -> Iterator[Label]:
    """All labels of a scene."""
    yield from scene.texts
    yield from (bar.label for bar in scene.phases)
    yield from (lane.label for lane in scene.lanes)
    yield from (sample.label for sample in scene.legend)
    for step in scene.steps:
        yield step.label
        if step.note:
            yield step.note.label
    yield from (stroke.label for stroke in scene.strokes if stroke.label)
    yield from (arrow.label for arrow in scene.arrows if arrow.label)
    for card in scene.cards:
        yield card.label
        yield from card.details
        yield from (badge.label for badge in card.badges)
        if card.number:
            yield card.number.label
    yield from (sign.label for sign in scene.signs)
    for values in scene.values:
        yield from values.labels
    for entry in scene.appendix:
        yield from (entry.badge.label, entry.label)


def texts(scene: Scene) -> Iterator[str]:
    """All lines of text of a scene."""
    for label in labels(scene):
        for line in label.lines:
            yield line.text
