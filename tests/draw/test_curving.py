from itertools import pairwise
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.draw.curving import HEAD, curve
from blueprint_cli.layout.scene import Point


def points(*pairs):
    return tuple(Point(*pair) for pair in pairs)


def pieces(spline):
    """Each piece of a spline: start, two control points, end."""
    return [spline.points[index : index + 4] for index in range(0, len(spline.points) - 1, 3)]


def is_straight(piece):
    return piece[0] == piece[1] and piece[2] == piece[3]


def test_a_straight_arrow_is_one_straight_piece_that_leaves_room_for_its_head():
    spline = curve(points((10, 20), (60, 20)), (), heads=(False, True))
    assert spline.points == points((10, 20), (10, 20), (60 - HEAD, 20), (60 - HEAD, 20))
    assert (spline.start_tip, spline.end_tip) == (None, Point(60, 20))


def test_an_arrow_with_two_heads_leaves_room_for_both():
    spline = curve(points((10, 20), (10, 80)), (), heads=(True, True))
    assert spline.points[0] == (10, 20 + HEAD)
    assert spline.points[-1] == (10, 80 - HEAD)
    assert (spline.start_tip, spline.end_tip) == ((10, 20), (10, 80))


def test_an_elbow_is_a_quarter_circle():
    straight, elbow, last = pieces(curve(points((0, 0), (50, 0), (50, 60)), (), heads=(False, True)))
    assert straight[3] == (44, 0)
    assert elbow[3] == (50, 6)
    assert is_straight(straight)
    assert is_straight(last)
    middle = [(a + 3 * b + 3 * c + d) / 8 for a, b, c, d in zip(*elbow, strict=True)]
    assert dist(middle, (44, 6)) == pytest.approx(6, abs=0.01)


def test_elbows_shrink_where_a_run_is_short():
    spline = curve(points((0, 0), (50, 0), (50, 4), (100, 4)), (), heads=(False, True))
    assert tuple(piece[3] for piece in pieces(spline)) == points((48, 0), (50, 2), (52, 4), (92, 4))


def test_a_hop_is_an_arc_upwards_on_a_level_run_and_to_the_right_on_an_upright_one():
    level = curve(points((0, 50), (100, 50)), points((40, 50)), heads=(False, True))
    assert min(point.y for point in level.points) == 46
    assert max(point.y for point in level.points) == 50
    upright = curve(points((0, 100), (0, 0)), points((0, 40)), heads=(False, True))
    assert max(point.x for point in upright.points) == 4
    assert min(point.x for point in upright.points) == 0


def test_the_side_of_a_hop_is_the_same_whichever_way_the_run_goes():
    back = curve(points((100, 50), (0, 50)), points((40, 50)), heads=(False, True))
    assert {min(point.y for point in back.points), max(point.y for point in back.points)} == {46, 50}
    down = curve(points((0, 0), (0, 100)), points((0, 40)), heads=(False, True))
    assert {min(point.x for point in down.points), max(point.x for point in down.points)} == {0, 4}


def test_hops_that_would_touch_are_one_bridge():
    spline = curve(points((0, 50), (100, 50)), points((46, 50), (40, 50), (70, 50)), heads=(False, True))
    level = [piece for piece in pieces(spline) if is_straight(piece) and piece[0].y == 46]
    assert [(piece[0].x, piece[3].x) for piece in level] == [(40, 46)]
    assert sum(not is_straight(piece) for piece in pieces(spline)) == 4


def test_a_hop_shrinks_beside_an_elbow_and_is_passed_over_within_it():
    beside = curve(points((0, 0), (50, 0), (50, 60)), points((42, 0)), heads=(False, True))
    assert min(point.y for point in beside.points) == -2
    within = curve(points((0, 0), (50, 0), (50, 60)), points((45, 0)), heads=(False, True))
    assert within == curve(points((0, 0), (50, 0), (50, 60)), (), heads=(False, True))


def test_a_hop_off_the_arrow_changes_nothing():
    plain = curve(points((0, 0), (50, 0)), (), heads=(False, True))
    assert curve(points((0, 0), (50, 0)), points((25, 3), (70, 0)), heads=(False, True)) == plain


def test_a_very_short_arrow_still_has_a_stroke_and_a_head():
    spline = curve(points((0, 0), (6, 0)), (), heads=(True, True))
    assert 0 < spline.points[0].x < spline.points[-1].x < 6


def test_points_that_repeat_do_no_harm():
    spline = curve(points((0, 0), (0, 0), (50, 0), (50, 0), (50, 60)), (), heads=(False, True))
    assert spline.points[0] == (0, 0)
    assert spline.points[-1] == (50, 52)


steps = st.lists(st.tuples(st.integers(1, 80), st.sampled_from([-1, 1])), min_size=1, max_size=8)


@given(steps, st.lists(st.floats(0, 1), max_size=4), st.booleans())
def test_every_spline_is_whole_and_keeps_near_its_runs(walk, shares, both):
    way = [Point(0.0, 0.0)]
    for index, (length, sign) in enumerate(walk):
        x, y = way[-1]
        way.append(Point(x + length * sign, y) if index % 2 == 0 else Point(x, y + length * sign))
    hops = tuple(
        Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
        for share, (start, end) in zip(shares, pairwise(way), strict=False)
    )
    spline = curve(tuple(way), hops, heads=(both, True))
    assert len(spline.points) % 3 == 1
    assert len(spline.points) >= 4
    for point in spline.points:
        assert min(distance(point, start, end) for start, end in pairwise(way)) <= 4.01


def distance(point, start, end):
    x = min(max(point.x, min(start.x, end.x)), max(start.x, end.x))
    y = min(max(point.y, min(start.y, end.y)), max(start.y, end.y))
    return dist(point, (x, y))


def test_an_arrow_that_goes_on_elsewhere_leaves_room_for_no_head():
    spline = curve(points((10, 20), (60, 20)), (), heads=(False, False))
    assert (spline.points[0], spline.points[-1]) == points((10, 20), (60, 20))
    assert (spline.start_tip, spline.end_tip) == (None, None)
    back = curve(points((10, 20), (60, 20)), (), heads=(True, False))
    assert back.points[0] != (10, 20)
    assert (back.start_tip, back.end_tip) == ((10, 20), None)
