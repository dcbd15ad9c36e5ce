from urllib.parse import unquote, urljoin, urlsplit

import pytest

from blueprint_cli.export.linking import target
from blueprint_cli.layout.scene import Way


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
    assert target(address, Way.URL, page=".svg") == address


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
    assert target(address, Way.URL, page=".svg") == ""


def test_a_file_of_yaml_that_is_named_for_readers_is_no_picture():
    assert target("repair.blueprint.yaml", Way.URL, page=".svg") == "repair.blueprint.yaml"


@pytest.mark.parametrize("page", [".svg", ".pdf", ".table.html"])
@pytest.mark.parametrize("ending", ["blueprint.yaml", "blueprint.yml", "yaml", "YML"])
def test_another_blueprint_is_shown_by_what_is_made_of_it_in_the_same_format(ending, page):
    assert target(f"../more/repair.{ending}", Way.DETAILS, page=page) == f"../more/repair{page}"


@pytest.mark.parametrize("name", ["Order #2 50%", "who?", "a&b=c", "10:30", "größe", "javascript:alert(1)", "a+b"])
def test_signs_of_addresses_in_the_name_of_a_file_mean_themselves(name):
    base = "https://example.com/shop/picture.svg"
    led = urlsplit(urljoin(base, target(f"{name}.blueprint.yaml", Way.DETAILS, page=".svg")))
    assert (led.netloc, unquote(led.path), led.query, led.fragment) == ("example.com", f"/shop/{name}.svg", "", "")


@pytest.mark.parametrize("path", ["..\\a.yaml", "a\n.yaml", "more/", ""])
def test_details_that_name_no_file_lead_nowhere(path):
    assert target(path, Way.DETAILS, page=".svg") == ""
