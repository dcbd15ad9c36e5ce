"""The language server, driven by a client as editors have one, over its standard input and output."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from commands import BROKEN, GOOD
from editors import SERVER, Editor


@pytest.mark.parametrize(
    ("like", "encoding"), [("visual-studio-code", "utf-16"), ("neovim", "utf-8"), ("emacs", "utf-32")]
)
def test_editors_of_different_abilities_are_served(tmp_path: Path, like: str, encoding: str):
    with Editor(tmp_path, like=like) as editor:
        assert editor.encoding == encoding
        assert [found.code for found in editor.open("broken.blueprint.yaml", BROKEN)] == ["BP003"]
        assert [found.code for found in editor.open("good.blueprint.yaml", GOOD)] == ["BP102"]
        astral = GOOD.replace("Orders a drink", "🍰", 1).replace("frontstage: Takes the order", "frontsage: 👩🏽‍💻")
        (found,) = editor.open("astral.blueprint.yaml", astral)
        assert editor.shown(found.range, "astral.blueprint.yaml") == "frontsage"
    assert editor.code == 0


def run(messages: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(SERVER, input=messages, capture_output=True, check=False, timeout=30)


def message(content: str) -> bytes:
    return f"Content-Length: {len(content)}\r\n\r\n{content}".encode()


def test_an_editor_that_leaves_without_a_word_is_an_error_for_the_exit_code_only():
    begun = message('{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}')
    done = run(begun)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b'"positionEncoding":"utf-16"' in done.stdout.replace(b" ", b"")


def test_what_is_no_message_is_survived():
    done = run(message("{") + message('{"jsonrpc": "2.0", "id": 1, "method": "shutdown"}') + message(_EXIT))
    assert done.returncode == 0


_EXIT = '{"jsonrpc": "2.0", "method": "exit"}'


@pytest.mark.parametrize("missing", ["pygls", "lsprotocol", "cattrs"])
def test_without_its_packages_it_says_how_to_install_them(missing: str):
    start = f"import sys; sys.modules[{missing!r}] = None; from blueprint_cli.__main__ import main; main()"
    done = subprocess.run([sys.executable, "-c", start, "lsp"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        f"error: the language server needs the package {missing}, which is not installed",
        f"hint: in a clone of the tool, run `{sys.executable} -m pip install '.[lsp]'`",
    ]


def test_other_commands_do_not_load_it():
    check = "import sys; from blueprint_cli.cli.app import run; run(['rules']); sys.exit('pygls' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], capture_output=True, check=False).returncode == 0
