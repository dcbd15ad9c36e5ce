import os
import sys

import pytest

from blueprint_cli.export.hushing import hush


def test_what_is_said_is_caught_and_not_shown(capfd):
    with hush() as said:
        os.write(2, b"one\ntwo")
    assert said == ["one", "two"]
    assert capfd.readouterr() == ("", "")


def test_what_python_said_before_stays_before(capfd):
    sys.stderr.write("before ")
    with hush():
        os.write(2, b"hidden")
    os.write(2, b"after")
    assert capfd.readouterr().err == "before after"


def test_an_exception_passes_through_and_standard_error_comes_back(capfd):
    with pytest.raises(KeyError), hush():
        raise KeyError
    os.write(2, b"back")
    assert capfd.readouterr().err == "back"


def test_a_python_without_standard_error_is_no_hindrance(monkeypatch):
    monkeypatch.setattr(sys, "stderr", None)
    with hush() as said:
        os.write(2, b"said")
    assert said == ["said"]


def test_a_process_without_standard_error_is_no_hindrance():
    kept = os.dup(2)
    os.close(2)
    try:
        with hush() as said:
            os.write(2, b"said")
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.fstat(2)
    finally:
        os.dup2(kept, 2)
        os.close(kept)
    assert said == ["said"]
