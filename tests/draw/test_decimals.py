import pytest

from blueprint_cli.draw.decimals import decimal


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3.0, "3"),
        (12.5, "12.5"),
        (12.345, "12.35"),
        (0.0, "0"),
        (-0.001, "0"),
        (-2.5, "-2.5"),
        (1234567.0, "1234567"),
        (100, "100"),
    ],
)
def test_numbers_are_short_and_never_in_exponents(value, text):
    assert decimal(value) == text
