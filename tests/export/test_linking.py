import pytest

from blueprint_cli.export.linking import target_of
from scenes import card


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com/a b",
        "http://example.com",
        "HTTPS://example.com",
        "mailto:help@example.com",
        "guide.html",
        "../a/b.svg#c",
        "a/b:c",
        "?q=a:b",
        "#part",
        "",
    ],
)
def test_addresses_for_readers_are_kept(address):
    assert target_of(card("a", "A", 0, 0, href=address)) == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "file:///etc/passwd",
        "C:\\secret",
        "\\\\server\\share",
        ":x",
    ],
)
def test_whatever_could_run_or_read_is_dropped(address):
    assert target_of(card("a", "A", 0, 0, href=address)) == ""


@pytest.mark.parametrize("ending", ["yaml", "yml"])
def test_another_blueprint_is_shown_by_its_picture(ending):
    assert target_of(card("a", "A", 0, 0, href=f"more/repair.blueprint.{ending}")) == "more/repair.svg"
