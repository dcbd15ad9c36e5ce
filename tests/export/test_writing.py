import os
import stat
import sys
import threading

import pytest

from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.errors import FileError
from blueprint_cli.export.writing import Written, write

OURS = f"<svg><!-- {GENERATOR_MARK} --></svg>".encode()
FOREIGN = b"<svg>drawn by hand</svg>"


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written_and_nothing_else(tmp_path):
    assert write(tmp_path / "a.svg", OURS, force=False) is Written.WRITTEN
    assert (tmp_path / "a.svg").read_bytes() == OURS
    assert names(tmp_path) == ["a.svg"]


def test_missing_folders_are_made(tmp_path):
    write(tmp_path / "new" / "deep" / "a.svg", OURS, force=False)
    assert (tmp_path / "new" / "deep" / "a.svg").read_bytes() == OURS


def test_the_same_content_is_not_written_again(tmp_path):
    path = tmp_path / "a.svg"
    path.write_bytes(OURS)
    os.utime(path, ns=(1, 1))
    assert write(path, OURS, force=False) is Written.UNCHANGED
    assert path.stat().st_mtime_ns == 1


def test_the_same_content_without_a_mark_is_unchanged_and_no_error(tmp_path):
    path = tmp_path / "a.svg"
    path.write_bytes(FOREIGN)
    assert write(path, FOREIGN, force=False) is Written.UNCHANGED


def test_our_own_file_is_overwritten(tmp_path):
    path = tmp_path / "a.svg"
    path.write_bytes(OURS)
    assert write(path, OURS + b"\n", force=False) is Written.WRITTEN
    assert path.read_bytes() == OURS + b"\n"


def test_an_empty_file_is_nobodys(tmp_path):
    path = tmp_path / "a.svg"
    path.touch()
    assert write(path, OURS, force=False) is Written.WRITTEN


def test_a_foreign_file_is_refused_and_stays(tmp_path):
    path = tmp_path / "a.svg"
    path.write_bytes(FOREIGN)
    with pytest.raises(FileError, match="was not made by this tool") as caught:
        write(path, OURS, force=False)
    assert "--force" in caught.value.hint
    assert path.read_bytes() == FOREIGN
    assert names(tmp_path) == ["a.svg"]


def test_a_foreign_file_is_overwritten_by_force(tmp_path):
    path = tmp_path / "a.svg"
    path.write_bytes(FOREIGN)
    assert write(path, OURS, force=True) is Written.WRITTEN
    assert path.read_bytes() == OURS


def test_a_mark_as_the_last_line_counts(tmp_path):
    target = tmp_path / "drawing.txt"
    target.write_text("x" * 9000 + f"\n{GENERATOR_MARK}\n")
    assert write(target, b"new", force=False) is Written.WRITTEN


def test_a_mark_far_down_in_a_foreign_file_does_not_count(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 10_000 + GENERATOR_MARK.encode())
    with pytest.raises(FileError):
        write(path, OURS, force=False)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_new_file_has_the_rights_of_any_new_file(tmp_path):
    before = os.umask(0o027)
    try:
        write(tmp_path / "a.svg", OURS, force=False)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.svg").stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_an_overwritten_file_keeps_its_rights(tmp_path):
    path = tmp_path / "a.svg"
    path.write_bytes(OURS)
    path.chmod(0o604)
    write(path, OURS + b"\n", force=False)
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "there").mkdir()
    real, link = tmp_path / "there" / "real.svg", tmp_path / "link.svg"
    real.write_bytes(OURS)
    link.symlink_to(real)
    write(link, OURS + b"\n", force=False)
    assert link.is_symlink()
    assert real.read_bytes() == OURS + b"\n"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_to_nowhere_makes_the_file_it_names(tmp_path):
    link = tmp_path / "link.svg"
    link.symlink_to(tmp_path / "real.svg")
    write(link, OURS, force=False)
    assert (tmp_path / "real.svg").read_bytes() == OURS


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_to_itself_is_an_error_in_words(tmp_path):
    link = tmp_path / "link.svg"
    link.symlink_to(link)
    with pytest.raises(FileError):
        write(link, OURS, force=False)


def test_a_folder_in_its_place_is_an_error_in_words(tmp_path):
    with pytest.raises(FileError, match="could not be written"):
        write(tmp_path, OURS, force=True)


def test_a_file_where_a_folder_should_be_is_an_error_in_words(tmp_path):
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(FileError, match="could not be written"):
        write(tmp_path / "a" / "b.svg", OURS, force=False)


@pytest.mark.skipif(os.name == "nt", reason="no /dev there")
def test_a_device_is_written_into():
    from pathlib import Path

    assert write(Path(os.devnull), OURS, force=False) is Written.WRITTEN


@pytest.mark.skipif(os.name == "nt", reason="no named pipes there")
def test_a_pipe_is_written_into(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    thread = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    thread.start()
    write(pipe, OURS, force=False)
    thread.join()
    assert read == [OURS]


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, OSError, MemoryError])
def test_whatever_happens_the_old_file_stays_and_no_draft_is_left(interruption, tmp_path, monkeypatch):
    path = tmp_path / "a.svg"
    path.write_bytes(OURS)

    def interrupted(*_):
        raise interruption

    monkeypatch.setattr("pathlib.Path.replace", interrupted)
    with pytest.raises(FileError if interruption is OSError else interruption):
        write(path, OURS + b"\n", force=False)
    assert path.read_bytes() == OURS
    assert names(tmp_path) == ["a.svg"]


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux'")
def test_a_full_disk_is_told_in_words():
    from pathlib import Path

    with pytest.raises(FileError, match="No space left on device"):
        write(Path("/dev/full"), OURS, force=False)


def test_a_draft_left_by_somebody_else_is_in_nobodys_way(tmp_path):
    other = tmp_path / f".blueprint-{os.getpid()}-1.tmp"
    other.write_bytes(b"left")
    write(tmp_path / "a.svg", OURS, force=False)
    assert other.read_bytes() == b"left"
    assert (tmp_path / "a.svg").read_bytes() == OURS
