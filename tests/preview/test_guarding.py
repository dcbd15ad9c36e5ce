"""Who is let in."""

from __future__ import annotations

import json
import socket

import pytest

from commands import GOOD, put
from previews import serving

FILE = "a.blueprint.yaml"
PATHS = ["/", "/page.js", "/files", f"/look?file={FILE}", f"/picture.svg?file={FILE}", "/changes"]


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    folder = tmp_path_factory.mktemp("guarded") / "services"
    folder.mkdir()
    for path in (folder / FILE, folder.with_name("secret.blueprint.yaml")):
        path.write_text(GOOD, encoding="utf-8")
    with serving(".", folder=folder) as running:
        yield running


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "blueprint.example:80"},
        {"Host": "127.0.0.1"},
        {"Host": "127.0.0.1.nip.example"},
        {"Origin": "https://example.com"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"},
    ],
    ids=str,
)
def test_other_names_and_other_pages_are_refused_everywhere(headers, served):
    for path in PATHS:
        status, sent, content = served.get(path, headers)
        assert (status, content[:8]) == (403, b"Refused:")
        assert "access-control-allow-origin" not in sent


def test_one_may_follow_a_link_to_the_page_and_to_nothing_else(served):
    link = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert served.get("/", link)[0] == 200
    assert served.get(f"/picture.svg?file={FILE}", link)[0] == 403


def test_our_own_page_is_let_in_by_either_name(served):
    own = {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors"}
    for name in ("127.0.0.1", "localhost"):
        host = f"{name}:{served.port}"
        assert served.get("/files", {**own, "Host": host, "Origin": f"http://{host}"})[0] == 200


def test_only_this_machine_is_listened_to(served):
    others = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)} - {"127.0.0.1"}
    for address in others - {"127.0.1.1"}:
        with pytest.raises(OSError, match=r".*"):
            socket.create_connection((address, served.port), timeout=5).close()


@pytest.mark.parametrize("path", PATHS[:-1])
def test_every_answer_says_what_a_page_may_do(path, served):
    _, headers, _ = served.get(path)
    assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["referrer-policy"] == "no-referrer"
    assert "server" not in headers


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_changed(method, served):
    assert {served.get(path, method=method)[0] for path in PATHS} == {405}


@pytest.mark.parametrize(
    "file",
    [
        "",
        "../secret.blueprint.yaml",
        "..%2Fsecret.blueprint.yaml",
        "./a.blueprint.yaml",
        "b.blueprint.yaml",
        "/etc/passwd",
        "a.blueprint.yaml%00",
        ".",
    ],
)
def test_a_path_counts_only_where_it_is_one_of_those_listed(file, served):
    assert served.get(f"/look?file={file}")[0] == 404
    assert served.get(f"/picture.svg?file={file}")[0] == 404


@pytest.mark.parametrize("path", ["/page/page.html", "/../serving.py", "/%2e%2e/serving.py", "/serving.py", "/page.py"])
def test_no_other_file_is_served(path, served):
    assert served.get(path)[0] == 404


@pytest.mark.parametrize("wish", ["theme=house.yaml", "theme=../x", "direction=up"])
def test_themes_and_directions_are_those_there_are(wish, served):
    assert served.get(f"/look?file={FILE}&{wish}")[0] == 404


def test_markup_in_a_file_stays_a_text(serve):
    nasty = "</text><script>alert(1)</script><img src=x onerror=alert(1)>"
    name = "<b>'\"&.blueprint.yaml"
    put(name, f"blueprint: 1\ntitle: {json.dumps(nasty)}\nsteps:\n  - {{title: {json.dumps(nasty)}, customer: x}}\n")
    served = serve(".")
    look = served.look(name)
    assert "<script" not in look["picture"]
    assert "&lt;script" in look["picture"]
    assert look["title"] == nasty
    status, headers, _ = served.get("/picture.svg?file=%3Cb%3E%27%22%26.blueprint.yaml")
    assert status == 200
    assert headers["content-disposition"] == "attachment; filename*=UTF-8''%3Cb%3E%27%22%26.svg"
