import os
import subprocess
import sys
import threading

import pytest

from blueprint_cli.draw.dot import describe
from blueprint_cli.draw.outline import outline
from blueprint_cli.draw.theme import LIGHT
from blueprint_cli.errors import EngineError
from blueprint_cli.export.picture import Engine, draw
from blueprint_cli.export.svg import finish
from scenes import large_scene, rich_scene

BROKEN = "digraph { a ["
UNPLACED = "digraph { a b }"
SMALL = 'digraph { a [pos="10,10"] }'


def finished(dot, engine):
    return finish(draw(dot, engine=engine), rich_scene(), LIGHT, links=True, bare=False)


def test_the_embedded_engine_draws():
    assert b"<svg" in draw(outline(rich_scene()), engine=Engine.EMBEDDED)


def test_auto_is_embedded_where_that_loads():
    assert draw(SMALL, engine=Engine.AUTO) == draw(SMALL, engine=Engine.EMBEDDED)


@pytest.mark.parametrize(
    ("dot", "reason"), [(BROKEN, "syntax error in line 1"), (UNPLACED, "has no position"), ("", "Invalid Input")]
)
def test_what_graphviz_says_of_a_failure_is_told(dot, reason, capfd):
    with pytest.raises(EngineError, match=reason):
        draw(dot, engine=Engine.EMBEDDED)
    assert capfd.readouterr() == ("", "")


def test_nothing_is_printed_not_even_of_fonts_and_sizes(capfd):
    draw(describe(rich_scene(), LIGHT), engine=Engine.EMBEDDED)
    draw(outline(large_scene(180)), engine=Engine.EMBEDDED)  # more than a thousand nodes
    assert capfd.readouterr() == ("", "")


def test_standard_error_is_back_afterwards(capfd):
    draw(SMALL, engine=Engine.EMBEDDED)
    os.write(2, b"still there")
    assert capfd.readouterr().err == "still there"


def test_a_process_without_standard_error_draws_too():
    code = f"import os; os.close(2); from blueprint_cli.export.picture import draw; print(len(draw({SMALL!r})))"
    assert int(subprocess.check_output([sys.executable, "-c", code])) > 100


def test_threads_may_draw_at_the_same_time():
    dot = outline(rich_scene())
    drawn = []
    threads = [threading.Thread(target=lambda: drawn.append(draw(dot))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(drawn) == 6
    assert len(set(drawn)) == 1


def test_without_its_package_the_embedded_engine_names_the_way_out(monkeypatch):
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    with pytest.raises(EngineError, match="cannot be loaded") as caught:
        draw(SMALL, engine=Engine.EMBEDDED)
    assert "pygraphviz>=2" in caught.value.hint


@pytest.mark.parametrize("engine", [Engine.AUTO, Engine.SYSTEM])
def test_without_any_graphviz_both_ways_out_are_named(engine, monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EngineError, match="no Graphviz") as caught:
        draw(SMALL, engine=engine)
    assert "install Graphviz" in caught.value.hint
    assert "pygraphviz" in caught.value.hint


@pytest.mark.system_graphviz
def test_auto_is_the_systems_graphviz_where_the_embedded_does_not_load(monkeypatch):
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    assert draw(SMALL, engine=Engine.AUTO) == draw(SMALL, engine=Engine.SYSTEM)


@pytest.mark.system_graphviz
@pytest.mark.parametrize(("dot", "reason"), [(BROKEN, "syntax error in line 1"), (UNPLACED, "has no position")])
def test_the_systems_graphviz_tells_its_failures_too(dot, reason, capfd):
    with pytest.raises(EngineError, match=reason):
        draw(dot, engine=Engine.SYSTEM)
    assert capfd.readouterr() == ("", "")


@pytest.mark.system_graphviz
def test_both_engines_give_the_same_finished_picture():
    dot = outline(rich_scene())
    assert finished(dot, Engine.SYSTEM) == finished(dot, Engine.EMBEDDED)


@pytest.mark.system_graphviz
def test_the_words_and_colours_of_dot_change_nothing_in_the_finished_picture():
    plain = finished(outline(rich_scene()), Engine.EMBEDDED)
    for engine in (Engine.EMBEDDED, Engine.SYSTEM):
        assert finished(describe(rich_scene(), LIGHT), engine) == plain
