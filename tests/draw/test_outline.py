import re

from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.draw.outline import outline
from blueprint_cli.draw.shapes import routes, shapes
from scenes import large_scene, rich_scene


def test_every_shape_and_curve_is_there_once_under_its_own_key():
    scene = rich_scene()
    keys = re.findall(r"\bid=(\w+)", outline(scene))
    assert sorted(keys) == sorted([shape.key for shape in shapes(scene)] + [route.key for route in routes(scene)])
    assert len(keys) == len(set(keys))


def test_nothing_of_the_users_is_in_it():
    words = set(re.findall(r"[A-Za-z_]{3,}", outline(rich_scene()).partition("\n")[2]))
    assert not words & {"Customer", "support", "cannot", "pay", "knowledge", "app"}


def test_it_bears_the_mark():
    assert outline(rich_scene()).startswith(f"// {GENERATOR_MARK}\n")


def test_numbers_are_plain_and_short():
    numbers = re.findall(r"-?\d[\d.e+-]*", outline(large_scene(4)).partition("\n")[2])
    assert numbers
    assert all(re.fullmatch(r"-?\d+(\.\d{1,6})?", number) for number in numbers)
