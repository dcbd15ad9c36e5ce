"""``blueprint fmt``."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from blueprint_cli.errors import FileError
from blueprint_cli.export import writing
from blueprint_cli.rewrite import formatting
from commands import BROKEN, put

UGLY = "steps:\n- customer: 'Orders'\n  title: Order   # why\nblueprint: 1\ntitle: Coffee\n"
TIDY = "blueprint: 1\ntitle: Coffee\nsteps:\n  - title: Order # why\n    customer: Orders\n"
UNREADABLE = "title: [\n"


def test_files_get_their_layout_and_the_sum_is_told(blueprint):
    first, second = put("a.blueprint.yaml", UGLY), put("b/b.blueprint.yaml", TIDY)
    assert blueprint("fmt") == (0, "", "1 file formatted, 1 file left as it is.\n")
    assert first.read_text() == second.read_text() == TIDY
    assert blueprint("fmt", ".") == (0, "", "2 files left as they are.\n")


def test_verbose_names_the_files_and_quiet_nothing(blueprint):
    put("a.blueprint.yaml", UGLY)
    assert blueprint("fmt", "-v") == (0, "", "formatted a.blueprint.yaml\n1 file formatted.\n")
    put("a.blueprint.yaml", UGLY)
    assert blueprint("fmt", "-q") == (0, "", "")


def test_a_file_that_has_its_layout_is_not_touched(blueprint):
    file = put("a.blueprint.yaml", TIDY)
    os.utime(file, (1, 1))
    assert blueprint("fmt", file).code == 0
    assert file.stat().st_mtime == 1


def test_a_file_keeps_its_rights_and_a_link_stays_one(blueprint):
    file = put("a.blueprint.yaml", UGLY)
    file.chmod(0o640)
    Path("b.blueprint.yaml").symlink_to(file.name)
    assert blueprint("fmt", "b.blueprint.yaml").code == 0
    assert file.read_text() == TIDY
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert Path("b.blueprint.yaml").is_symlink()


def test_check_prints_the_files_that_would_change_and_writes_nothing(blueprint):
    file = put("a.blueprint.yaml", UGLY)
    put("b.blueprint.yaml", TIDY)
    assert blueprint("fmt", "--check") == (1, "a.blueprint.yaml\n", "1 file would change, 1 file left as it is.\n")
    assert file.read_text() == UGLY
    assert blueprint("fmt", "--check", "b.blueprint.yaml") == (0, "", "1 file left as it is.\n")


def test_diff_prints_what_would_change_and_writes_nothing(blueprint):
    file = put("a.blueprint.yaml", UGLY)
    ended = blueprint("fmt", "--diff", "--check")
    assert (ended.code, ended.err) == (1, "1 file would change.\n")
    assert ended.out == (
        "--- a.blueprint.yaml\n+++ a.blueprint.yaml\n@@ -1,5 +1,5 @@\n"
        "-steps:\n-- customer: 'Orders'\n-  title: Order   # why\n blueprint: 1\n title: Coffee\n"
        "+steps:\n+  - title: Order # why\n+    customer: Orders\n"
    )
    assert file.read_text() == UGLY
    assert "\x1b[32m+steps:\x1b[0m" in blueprint("fmt", "--diff", "--color", "always").out


def test_standard_input_goes_to_standard_output(blueprint):
    assert blueprint("fmt", "-", stdin=UGLY.encode()) == (0, TIDY, "1 file formatted.\n")
    assert blueprint("fmt", "-", stdin=TIDY.encode()) == (0, TIDY, "1 file left as it is.\n")
    assert blueprint("fmt", "-", "--check", stdin=UGLY.encode()) == (1, "<stdin>\n", "1 file would change.\n")
    ended = blueprint("fmt", "-", "--diff", "--stdin-filename", "x.yaml", stdin=b"a:  1\n")
    assert (ended.code, ended.out) == (1, "--- x.yaml\n+++ x.yaml\n@@ -1 +1 @@\n-a:  1\n+a: 1\n")


def test_windows_line_ends_and_the_mark_of_the_encoding_go(blueprint):
    Path("a.blueprint.yaml").write_bytes(b"\xef\xbb\xbf" + TIDY.replace("\n", "\r\n").encode())
    assert blueprint("fmt", "--check").code == 1
    assert "-title: Coffee\r\n+blueprint: 1" not in blueprint("fmt", "--diff").out.replace("\ufeff", "")
    assert blueprint("fmt").code == 0
    assert Path("a.blueprint.yaml").read_bytes() == TIDY.encode()


def test_a_file_that_yaml_cannot_read_is_told_and_the_others_are_formatted(blueprint):
    broken, good = put("a.blueprint.yaml", UNREADABLE), put("b.blueprint.yaml", UGLY)
    ended = blueprint("fmt")
    assert (ended.code, ended.out) == (1, "")
    assert "error[BP001 syntax-error]" in ended.err
    assert " --> a.blueprint.yaml:1:8" in ended.err
    assert ended.err.endswith("1 file formatted.\n")
    assert (broken.read_text(), good.read_text()) == (UNREADABLE, TIDY)
    assert blueprint("fmt", "-", stdin=UNREADABLE.encode()).out == ""


def test_a_duplicate_key_is_told_and_nothing_is_dropped(blueprint):
    file = put("a.blueprint.yaml", "title: a\ntitle:   b\n")
    ended = blueprint("fmt", file)
    assert ended.code == 1
    assert "BP002" in ended.err
    assert file.read_text() == "title: a\ntitle:   b\n"


def test_a_file_with_other_errors_is_formatted(blueprint):
    file = put("a.blueprint.yaml", BROKEN.replace("title: Broken", "title:   'Broken'"))
    assert blueprint("fmt", file) == (0, "", "1 file formatted.\n")
    assert file.read_text() == BROKEN


def test_a_missing_file_is_a_job_that_could_not_be_done(blueprint):
    put("a.blueprint.yaml", UGLY)
    ended = blueprint("fmt", "--check", "a.blueprint.yaml", "b.blueprint.yaml")
    assert (ended.code, ended.out) == (2, "a.blueprint.yaml\n")
    assert "there is no file or folder `b.blueprint.yaml`" in ended.err


def test_a_layout_that_would_lose_something_is_not_written(blueprint, monkeypatch):
    file = put("a.blueprint.yaml", UGLY)
    monkeypatch.setattr(formatting, "print_transcript", lambda transcript: "title: Tea\n")
    ended = blueprint("fmt", file)
    assert ended.code == 2
    assert "could not be formatted without changing its texts, and is left as it was" in ended.err
    assert file.read_text() == UGLY


def test_what_is_excluded_is_passed_over(blueprint):
    put("blueprint.toml", 'exclude = ["old/"]\n')
    old, new = put("old/a.blueprint.yaml", UGLY), put("new/a.blueprint.yaml", UGLY)
    assert blueprint("fmt", "--check", "--exclude", "new").code == 1
    assert blueprint("fmt").code == 0
    assert (old.read_text(), new.read_text()) == (UGLY, TIDY)
    assert blueprint("fmt", old, "--force-exclude").code == 0
    assert old.read_text() == UGLY
    piped = blueprint("fmt", "-", "--stdin-filename", old, "--force-exclude", stdin=UGLY.encode())
    assert piped == (0, UGLY, "")
    assert blueprint("fmt", "--isolated").code == 0
    assert old.read_text() == TIDY


def test_a_file_that_could_not_be_written_is_not_counted_as_formatted(blueprint, monkeypatch):
    put("a.blueprint.yaml", UGLY)

    def fail(*_, **__):
        raise FileError("a.blueprint.yaml could not be written: Permission denied")

    monkeypatch.setattr(writing, "write", fail)
    ended = blueprint("fmt")
    assert (ended.code, ended.err) == (2, "error: a.blueprint.yaml could not be written: Permission denied\n")
