from __future__ import annotations

from pathlib import Path
from subprocess import run

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from blueprint_cli.report.differing import render_diff

BEFORE = "one\ntwo\nthree\nfour\nfive\n"
AFTER = "one\ntwo\n3\nfour\nfive\nsix\n"


def test_a_diff_has_the_lines_that_go_those_that_come_and_three_around_them():
    assert render_diff(BEFORE, AFTER, path="a.yaml") == (
        "--- a.yaml\n+++ a.yaml\n@@ -1,5 +1,6 @@\n one\n two\n-three\n+3\n four\n five\n+six\n"
    )


def test_without_a_change_there_is_no_diff():
    assert render_diff(BEFORE, BEFORE, path="a.yaml") == ""


def test_what_goes_is_red_and_what_comes_is_green():
    diff = render_diff("a\n", "b\n", path="a.yaml", color=True)
    assert diff == (
        "\x1b[1m--- a.yaml\x1b[0m\n\x1b[1m+++ a.yaml\x1b[0m\n\x1b[1;36m@@ -1 +1 @@\x1b[0m\n"
        "\x1b[31m-a\x1b[0m\n\x1b[32m+b\x1b[0m\n"
    )


def test_a_missing_line_feed_at_the_end_is_told():
    assert render_diff("a", "a\n", path="f").endswith("@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")


def test_a_terminal_is_not_steered():
    before, after = "a\r\n\u202eb\n", "a\n\u202eb\n"
    assert "-a\u240d\n+a\n <U+202E>b\n" in render_diff(before, after, path="f", terminal=True)
    assert "-a\r\n+a\n \u202eb\n" in render_diff(before, after, path="f")


texts = st.text("ab\n\r\u2028", max_size=12)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, texts)
def test_patch_takes_it(tmp_path: Path, before: str, after: str):
    file = tmp_path / "f"
    file.write_bytes(before.encode())
    diff = render_diff(before, after, path="f")
    if diff:
        arguments = ["git", "apply", "-p0", "--unsafe-paths", "--whitespace=nowarn", "-"]
        ended = run(arguments, input=diff.encode(), cwd=tmp_path, capture_output=True, check=False)
        assert ended.returncode == 0, ended.stderr.decode()
    assert file.read_bytes() == after.encode()
