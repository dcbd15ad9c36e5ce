"""Arrows as SVG: strokes that reach into their heads."""

from __future__ import annotations

import re

from blueprint_cli.draw.theme import LIGHT, Head
from blueprint_cli.export.arrowing import write_arrow
from blueprint_cli.layout.scene import Point
from blueprint_cli.model.blueprint import LinkKind

FLOW = LIGHT.links[LinkKind.FLOW]
STRAIGHT = ["0,0", "0,0", "40,0", "40,0"]
ELBOW = ["0,0", "0,0", "34,0", "34,0", "37,0", "40,3", "40,6"]
"""Level, and then down: the curve ends where the head begins."""


def stroke(curve, end, *, start=None, head=Head.FULL):
    written = write_arrow(curve, start, end, link=FLOW._replace(head=head), ground="#ffffff")
    return re.search('d="([^"]*)"', written)[1]


def test_a_stroke_reaches_into_a_full_head_and_ends_before_a_hollow_one():
    assert stroke(STRAIGHT, Point(48, 0)) == "M0,0H42"
    assert stroke(STRAIGHT, Point(48, 0), head=Head.HOLLOW) == "M0,0H40"


def test_an_elbow_before_a_head_keeps_its_shape():
    assert stroke(ELBOW, Point(40, 14)) == "M0,0H34C37,0 40,3 40,6V8"


def test_both_ends_reach_into_their_heads():
    assert stroke(STRAIGHT, Point(48, 0), start=Point(-8, 0)) == "M-2,0H42"
    assert stroke(ELBOW[::-1], Point(-8, 0), start=Point(40, 14)) == "M40,8V6C40,3 37,0 34,0H-2"
