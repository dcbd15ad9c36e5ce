"""Addresses: a URL leads from any page to any other, whatever their names are."""

from __future__ import annotations

from urllib.parse import unquote, urljoin, urlsplit

from hypothesis import assume, given
from hypothesis import strategies as st

from blueprint_cli.site.addresses import beside, changes_of, miniature_of, page_of, way

NAMES = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1).filter(
    lambda name: name not in {".", ".."}
)
PATHS = st.lists(NAMES, min_size=1, max_size=4).map("/".join)


@given(PATHS, PATHS)
def test_a_url_leads_to_its_page_and_nowhere_else(source: str, target: str):
    assume(not source.startswith(f"{target}/"))  # it would be a folder
    url = way(source, target)
    assert not urlsplit(url).scheme
    here = f"http://localhost/{way('', source)}"
    assert unquote(urlsplit(urljoin(here, url)).path) == f"/{target}"


def test_pages_are_where_details_lead():
    assert page_of("a/b.blueprint.yaml") == "a/b.html"
    assert page_of("b.BLUEPRINT.YML") == "b.html"
    assert page_of("a/.blueprint.yaml") == "a/blueprint.html"
    assert changes_of("a/b.blueprint.yaml") == "a/b.changes.html"
    assert miniature_of("a/b.html") == "blueprint-site/miniatures/a/b.svg"
    assert beside("a/b.blueprint.yaml", "../c/./d.blueprint.yaml") == "c/d.blueprint.yaml"
