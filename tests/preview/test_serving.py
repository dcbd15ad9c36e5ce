"""What a tab gets, and what happens to files meanwhile."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import rmtree

import pytest

from blueprint_cli.cli.app import run
from commands import BROKEN, FAILING, GOOD, WARNED, put
from previews import wait_for

FILE = "a.blueprint.yaml"


def test_a_file_comes_with_its_picture_its_findings_and_its_places(serve):
    put(FILE, WARNED)
    served = serve(FILE)
    look = served.look(FILE)
    assert (look["state"], look["title"], look["troubles"]) == ("good", "Coffee to go", [])
    assert look["picture"].startswith("<svg")
    assert look["views"] == [["staff", "For the staff"]]
    assert {"BP103"} <= {finding["code"] for finding in look["findings"]}
    assert look["parts"]["card order.customer"] == {"path": FILE, "line": 12, "column": 61, "end": 12}
    assert look["texts"] == {FILE: WARNED}
    assert served.files() == [FILE]


def test_a_finding_names_the_part_that_it_is_about(serve):
    put(FILE, FAILING)
    parts = {finding["code"]: finding["part"] for finding in serve(".").look(FILE)["findings"]}
    assert parts["BP201"] == "link order.customer order.customer"


def test_view_theme_and_direction_are_as_wished(serve):
    put(FILE)
    served = serve(".")
    looks = [served.look(FILE, **wish) for wish in ({}, {"view": "staff"}, {"theme": "dark"}, {"direction": "down"})]
    assert len({look["picture"] for look in looks}) == 4
    assert served.look(FILE, view="journey")["picture"] != looks[0]["picture"]
    missing = served.look(FILE, view="nowhere")
    assert "nowhere" in missing["troubles"][0]
    assert missing["picture"] == looks[0]["picture"]


def test_what_a_tab_knows_is_not_sent_again(serve):
    put(FILE)
    served = serve(".")
    _, headers, _ = served.get(f"/look?file={FILE}")
    known = headers["etag"].strip('"')
    assert served.get(f"/look?file={FILE}&known={known}")[::2] == (204, b"")


@pytest.mark.parametrize(
    ("kind", "start", "type_"),
    [("svg", b"<?xml", "image/svg+xml"), ("png", b"\x89PNG", "image/png"), ("pdf", b"%PDF", "application/pdf")],
)
def test_the_picture_can_be_kept_as_a_file(kind, start, type_, serve):
    put(FILE)
    status, headers, content = serve(".").get(f"/picture.{kind}?file={FILE}&view=staff")
    assert (status, content[: len(start)], headers["content-type"]) == (200, start, type_)
    assert headers["content-disposition"] == f"attachment; filename*=UTF-8''a-staff.{kind}"


def test_other_formats_and_pictures_that_cannot_be_made_are_refused_with_the_reason(serve):
    put(FILE, BROKEN)
    served = serve(".")
    assert served.get(f"/picture.dot?file={FILE}")[0] == 404
    status, _, content = served.get(f"/picture.svg?file={FILE}")
    assert (status, content) == (409, b"a.blueprint.yaml cannot be drawn as it is; its findings say why\n")
    put(FILE)
    assert served.get(f"/picture.svg?file={FILE}&view=nowhere")[0] == 409


def test_a_broken_file_keeps_its_last_good_picture_in_every_view_and_theme(serve):
    put(FILE)
    served = serve(FILE)
    good, dark = served.look(FILE), served.look(FILE, theme="dark")
    put(FILE, GOOD.replace("customer: Orders", "custmer: Orders"))
    broken = served.wait_for(FILE, lambda look: look["state"] == "broken")
    assert broken["picture"] == good["picture"]
    assert [finding["code"] for finding in broken["findings"]] == ["BP003"]
    assert "custmer" in broken["texts"][FILE]
    assert served.look(FILE, theme="dark")["picture"] == dark["picture"]
    assert served.get(f"/picture.pdf?file={FILE}")[0] == 200
    put(FILE, GOOD.replace("Orders a drink", "Orders tea"))
    assert "Orders tea" in served.wait_for(FILE, lambda look: look["state"] == "good")["picture"]


def test_a_file_that_was_never_good_has_findings_and_no_picture(serve):
    put(FILE, BROKEN)
    look = serve(".").look(FILE)
    assert (look["state"], look["picture"], look["parts"]) == ("broken", "", {})
    assert look["findings"]


def test_a_deleted_file_is_gone_until_it_is_back(serve):
    put(FILE)
    served = serve(FILE)
    good = served.look(FILE)
    Path(FILE).unlink()
    gone = served.wait_for(FILE, lambda look: look["state"] == "gone")
    assert (gone["picture"], gone["findings"], gone["moved"]) == (good["picture"], [], "")
    put(FILE)
    assert served.wait_for(FILE, lambda look: look["state"] == "good") == good


def test_a_renamed_file_tells_where_it_went(serve):
    put(FILE)
    served = serve(".")
    served.look(FILE)
    Path(FILE).rename("b.blueprint.yaml")
    assert served.wait_for(FILE, lambda look: look["moved"])["moved"] == "b.blueprint.yaml"
    assert served.files() == ["b.blueprint.yaml"]


def test_what_is_included_and_what_is_set_is_followed_too(serve):
    put("blueprint.toml", "[lint]\nignore = ['BP1']\n")
    put(
        "services/a.blueprint.yaml", GOOD.replace("lanes: [evidence, customer, frontstage]", "include: [../lanes.yaml]")
    )
    put("lanes.yaml", "lanes: [evidence, customer, frontstage]\n")
    served = serve("services/a.blueprint.yaml")
    path = str(Path("services/a.blueprint.yaml"))
    assert served.look(path)["parts"]["lane customer"]["path"] == "lanes.yaml"
    put("lanes.yaml", "lanes: [evidence, {id: customer, title: Guests}, frontstage]\n")
    assert "Guests" in served.wait_for(path, lambda look: "Guests" in look["picture"])["texts"]["lanes.yaml"]
    put("blueprint.toml", "[lint]\nprofile = 'complete'\n")
    served.wait_for(path, lambda look: any(finding["code"].startswith("BP1") for finding in look["findings"]))
    put("blueprint.toml", "[lint]\nprofil = 'complete'\n")
    told = served.wait_for(path, lambda look: look["troubles"])
    assert "there is no setting 'profil'" in told["troubles"][0]
    Path("lanes.yaml").unlink()
    assert "BP008" in str(served.wait_for(path, lambda look: look["state"] == "broken")["findings"])


def test_a_theme_of_ones_own_is_followed(serve):
    put(FILE)
    put("house/theme.yaml", "theme: 1\ntitle: House\nextends: light\n")
    served = serve(".", "--theme", "house/theme.yaml")
    assert served.look(FILE)["troubles"] == []
    put("house/theme.yaml", "theme: 1\ntitle: House\nextends: lihgt\n")
    assert (
        "The theme house/theme.yaml has errors" in served.wait_for(FILE, lambda look: look["troubles"])["troubles"][0]
    )
    assert served.get(f"/picture.svg?file={FILE}")[0] == 409
    Path("house/theme.yaml").unlink()
    assert "There is no file" in served.wait_for(FILE, lambda look: "no file" in str(look["troubles"]))["troubles"][0]


def test_an_empty_folder_is_waited_in_and_so_is_one_that_is_made_anew(serve):
    Path("services").mkdir()
    served = serve("services")
    assert served.files() == []
    put("services/deep/a.blueprint.yaml")
    wait_for(served.files, lambda files: files == [str(Path("services/deep/a.blueprint.yaml"))])
    rmtree("services")
    wait_for(served.files, lambda files: files == [])
    put("services/b.blueprint.yaml")
    wait_for(served.files, lambda files: files == [str(Path("services/b.blueprint.yaml"))])


def test_changes_are_told_as_events(serve):
    put(FILE)
    served = serve(".")
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=30)
    connection.request("GET", "/changes")
    answer = connection.getresponse()
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.readline() == b"retry: 500\n"
    put(FILE, BROKEN)
    told = next(line for line in iter(answer.readline, b"") if line.startswith(b"data: "))
    assert json.loads(told[6:]).keys() == {"round", "settled"}
    assert served.stop() == (0, "Serving .; Ctrl+C ends it.\n")
    assert b"Traceback" not in answer.read()
    connection.close()


def test_rapid_saves_end_with_the_last(serve):
    put(FILE)
    served = serve(".")
    served.look(FILE)
    with ThreadPoolExecutor(4) as tabs:
        for number in range(40):
            put(FILE, GOOD.replace("Orders a drink", f"Orders {number} drinks"))
            tabs.submit(served.look, FILE)
        served.wait_for(FILE, lambda look: "Orders 39 drinks" in look["picture"])


def test_a_hundred_files_are_listed_and_each_can_be_seen(serve):
    for number in range(100):
        put(f"services/{number:03}.blueprint.yaml", GOOD.replace("Coffee to go", f"Service {number}"))
    served = serve("services")
    files = served.files()
    assert len(files) == 100
    assert [served.look(file)["title"] for file in files[::33]] == [
        "Service 0",
        "Service 33",
        "Service 66",
        "Service 99",
    ]


def test_the_server_answers_while_a_picture_takes_long(serve):
    steps = "".join(f"  - {{title: Step {number}, customer: Does, frontstage: Helps}}\n" for number in range(400))
    put(FILE, f"blueprint: 1\ntitle: Long\nsteps:\n{steps}")
    served = serve(".")
    with ThreadPoolExecutor(1) as tab:
        slow = tab.submit(served.look, FILE)
        answered = 0
        while not slow.done():
            assert served.files() == [FILE]
            answered += 1
        assert answered > 5
        assert slow.result()["state"] == "good"


def test_a_port_that_is_taken_is_told_with_the_way_out(serve, capfd):
    put(FILE)
    served = serve(".")
    assert run(["serve", ".", "--port", str(served.port)]) == 2
    said = capfd.readouterr().err
    assert f"port {served.port} of this machine cannot be had" in said
    assert "--port 0" in said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["coffe.blueprint.yaml"], "did you mean `coffee.blueprint.yaml`?"),
        (["nowhere"], "there is no file or folder `nowhere`"),
        ([".", "--theme", "drak"], "did you mean dark?"),
        ([".", "--port", "70000"], "70000"),
    ],
)
def test_what_cannot_be_meant_is_told(arguments, words, capfd):
    put("coffee.blueprint.yaml")
    assert run(["serve", *arguments]) == 2
    assert words in capfd.readouterr().err


def test_a_theme_with_errors_is_told_before_anything_is_served(capfd):
    put("house.yaml", "theme: 1\ntitle: House\nextends: lihgt\n")
    assert run(["serve", "--theme", "house.yaml"]) == 2
    assert "house.yaml:3:10" in capfd.readouterr().err


@pytest.mark.parametrize("package", ["starlette", "uvicorn", "watchfiles"])
def test_a_missing_package_is_told_with_the_way_to_get_it(package):
    start = f"import sys; sys.modules[{package!r}] = None; from blueprint_cli.__main__ import main; main()"
    command = [sys.executable, "-c", start, "serve", "--port", "0"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert f"the preview needs the package {package}" in done.stderr
    assert "pip install '.[serve]'" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="there are no such signals")
def test_the_process_that_draws_ends_with_the_server_however_that_ends(serve):
    put(FILE)
    served = serve(".")
    served.look(FILE)
    children = Path(f"/proc/{served.process.pid}/task/{served.process.pid}/children")
    if not children.exists():
        pytest.skip("this system does not tell")
    drawing = children.read_text().split()
    served.process.kill()
    served.process.communicate()
    wait_for(lambda: [child for child in drawing if _runs(child)], lambda left: left == [])


def _runs(process: str) -> bool:
    stat = Path(f"/proc/{process}/stat")
    return stat.exists() and " Z " not in stat.read_text()
