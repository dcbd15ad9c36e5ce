"""Sweeping: only what bears our mark, only inside."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.site.sweeping import sweep

PARTS = st.sampled_from(["a", "b", "..", ".", "", "ours.html", "theirs.html"])


@given(st.lists(st.lists(PARTS, max_size=4).map("/".join)))
def test_whatever_is_named_what_is_not_ours_stays(names: list[str]):
    with TemporaryDirectory() as folder:
        root = Path(folder) / "outer/root"
        for place in (root, root / "a", root / "a/b", root.parent, Path(folder)):
            place.mkdir(parents=True, exist_ok=True)
            (place / "ours.html").write_text(f"<!-- {GENERATOR_MARK} -->", encoding="utf-8")
            (place / "theirs.html").write_text("theirs", encoding="utf-8")
        deleted = [*sweep(root, names)]
        assert all(Path(name).name == "ours.html" for name in deleted)
        assert len(list(Path(folder).rglob("theirs.html"))) == 5
        assert (root.parent / "ours.html").exists()
        assert (Path(folder) / "ours.html").exists()


def test_a_folder_that_leads_elsewhere_is_not_followed(tmp_path: Path):
    (tmp_path / "elsewhere").mkdir()
    ours = tmp_path / "elsewhere/ours.html"
    ours.write_text(GENERATOR_MARK, encoding="utf-8")
    (tmp_path / "root").mkdir()
    (tmp_path / "root/link").symlink_to(tmp_path / "elsewhere")
    assert [*sweep(tmp_path / "root", ["link/ours.html", f"{ours}"])] == []
    assert ours.exists()
