"""What is written for other tools, opened by these tools themselves."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from xmlschema import XMLSchema

from blueprint_cli.exchange.bpmn.collaboration import collaboration
from blueprint_cli.exchange.formats import ExportFormat
from blueprint_cli.exchange.linking import shown_links
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.exchanging import hand_over
from blueprint_cli.pipeline.loading import load
from blueprints import blueprint
from browser import chromium

LIBRARIES = Path(os.environ.get("NODE_PATH", "node_modules"))
"""Where npm has put Mermaid, bpmn-js, and mxGraph, of which draw.io is made: see ``.ci/run``."""

EXAMPLES = Path(__file__).parents[2] / "examples"
UGLY = """
steps:
  - id: a
    title: 'Says "no" & <b>leaves</b> %% {x|y} [link](http://x.example) #35; end'
    phase: '`code` "quoted"; subgraph'
    customer: ['Says "no" & <b>leaves</b> {x|y} [link](http://x.example) #35; end', "two\\nlines", "~~~ --> | ; \\\\"]
    frontstage: { text: "end", marks: [decision], url: "https://example.com/?a=1&b=(2)" }
    backstage: { text: "👩🏽‍💻 → ✅ @{ } $x$ **bold** _it_", marks: [wait] }
links:
  - { from: a.customer, to: a.frontstage, text: '"a" | b; end', kind: failure }
  - a.backstage -> a.backstage
"""

DRAW = """async text => {
  mermaid.initialize({startOnLoad: false});
  const drawn = await mermaid.render('drawn', text);
  document.body.innerHTML = drawn.svg;
  const texts = [...document.querySelectorAll('.node .nodeLabel')].map(label => label.textContent);
  return [texts, document.querySelectorAll('.cluster').length, document.querySelectorAll('.edgePaths path').length];
}"""

DECODE = """text => {
  const model = mxUtils.parseXml(text).querySelector('mxGraphModel');
  const graph = new mxGraph(document.body);
  graph.setHtmlLabels(true);
  graph.getStylesheet().putCellStyle('swimlane', {shape: 'swimlane'});
  graph.convertValueToString = cell => mxUtils.isNode(cell.value) ? cell.value.getAttribute('label') : cell.value || '';
  new mxCodec(model.ownerDocument).decode(model, graph.getModel());
  const number = cell => Number(cell.id.split('-')[1]);
  const cells = Object.values(graph.getModel().cells).sort((one, other) => number(one) - number(other));
  const about = cell => {
    const place = graph.getView().getState(cell);
    const text = new DOMParser().parseFromString(graph.convertValueToString(cell), 'text/html').body;
    text.querySelectorAll('br').forEach(br => br.replaceWith('\\n'));
    return [text.textContent, place.x, place.y, place.width, place.height];
  };
  return [
    cells.filter(cell => cell.vertex && /^card-[0-9]+$/.test(cell.id)).map(about),
    cells.filter(cell => cell.vertex && /^lane-/.test(cell.id)).map(about),
    cells.filter(cell => cell.edge && cell.source && cell.target).length,
  ];
}"""


OPEN = """async text => {
  document.querySelector('#canvas').replaceChildren();
  const viewer = new BpmnJS({container: '#canvas'});
  const {warnings} = await viewer.importXML(text);
  const all = viewer.get('elementRegistry').getAll();
  const text_of = element => element.businessObject && (element.businessObject.name || element.businessObject.text);
  const names = all.map(text_of).filter(Boolean);
  const shapes = all.filter(element => element.width).map(({id, x, y, width, height}) => [id, [x, y, width, height]]);
  viewer.destroy();
  return [warnings.map(String), names, Object.fromEntries(shapes)];
}"""


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    """A page that knows the libraries."""
    with chromium() as browser:
        page = browser.new_page()
        page.set_content("<body></body>")
        page.evaluate("Object.assign(window, {mxLoadResources: false, mxLoadStylesheets: false, mxBasePath: '.'})")
        for library in ("mermaid/dist/mermaid.min.js", "mxgraph/javascript/mxClient.min.js"):
            page.add_script_tag(path=LIBRARIES / library)
        yield page


@pytest.mark.browser
@pytest.mark.parametrize("form", [ExportFormat.MERMAID, ExportFormat.FLOWCHART])
def test_mermaid_draws_every_lane_card_and_arrow(form: ExportFormat, example: Blueprint, page: Page) -> None:
    texts, lanes, arrows = page.evaluate(DRAW, hand_over(example, form).decode())
    assert sorted(map(bare, texts)) == sorted(bare(card.text) for card in example.cards)
    assert lanes == len({card.lane for card in example.cards})
    assert arrows == len(shown_links(example))


@pytest.mark.browser
@pytest.mark.parametrize("form", [ExportFormat.MERMAID, ExportFormat.FLOWCHART])
def test_mermaid_shows_texts_as_they_are(form: ExportFormat, page: Page) -> None:
    own = blueprint(UGLY)
    texts, _, arrows = page.evaluate(DRAW, hand_over(own, form).decode())
    assert sorted(map(bare, texts)) == sorted(bare(card.text) for card in own.cards)
    drawn = [link for link in shown_links(own) if link.source != link.target or form is ExportFormat.FLOWCHART]
    assert arrows >= len(drawn)  # a flowchart draws an arrow to its own card in several parts


@pytest.mark.browser
def test_draw_io_opens_it_with_everything_where_it_is(example: Blueprint, page: Page) -> None:
    from blueprint_cli.layout.arranging import arrange

    cards, lanes, arrows = page.evaluate(DECODE, hand_over(example, ExportFormat.DRAWIO).decode())
    scene, text = arrange(example), {card.id: card.text for card in example.cards}
    assert arrows == len(scene.arrows)
    assert [lane[0] for lane in lanes] == [lane.title for lane in scene.lanes]
    for found, box in zip(cards, scene.cards, strict=True):
        assert found[0] == text[box.id]
        assert found[1:] == pytest.approx([box.box.x, box.box.y, box.box.width, box.box.height], abs=0.1)


@pytest.mark.browser
def test_bpmn_js_opens_it_without_a_warning(example: Blueprint, modeller: Page) -> None:
    warnings, names, shapes = modeller.evaluate(OPEN, hand_over(example, ExportFormat.BPMN).decode())
    assert warnings == []
    cards = {card.text for card in example.cards}
    assert cards <= set(names)
    scene = collaboration(example)
    for element in scene.elements.values():
        own = element.placed.shape
        assert shapes[element.id] == pytest.approx([own.x, own.y, own.width, own.height], abs=1)


@pytest.mark.browser
def test_bpmn_js_shows_texts_as_they_are(modeller: Page) -> None:
    own = blueprint(UGLY)
    warnings, names, _ = modeller.evaluate(OPEN, hand_over(own, ExportFormat.BPMN).decode())
    assert warnings == []
    assert {card.text for card in own.cards} <= set(names)


@pytest.mark.browser
def test_collaborations_are_valid_by_the_schema_of_the_omg(example: Blueprint, omg: XMLSchema) -> None:
    assert list(omg.iter_errors(hand_over(example, ExportFormat.BPMN).decode())) == []
    assert list(omg.iter_errors(hand_over(blueprint(UGLY), ExportFormat.BPMN).decode())) == []


@pytest.fixture(scope="module")
def omg() -> XMLSchema:
    """The schema of BPMN 2.0, which ``bpmn-moddle`` carries."""
    return XMLSchema(LIBRARIES / "bpmn-moddle/resources/bpmn/xsd/BPMN20.xsd")


@pytest.fixture(scope="module")
def modeller(browser: Browser) -> Iterator[Page]:
    """A page that knows bpmn-js."""
    page = browser.new_page()
    page.set_content("<body><div id='canvas' style='height: 600px'></div></body>")
    page.add_script_tag(path=LIBRARIES / "bpmn-js/dist/bpmn-viewer.production.min.js")
    yield page
    page.close()


@pytest.mark.browser
def test_plantuml_finds_no_error(tmp_path: Path) -> None:
    examples = [load(path).blueprint for path in sorted(EXAMPLES.glob("*.blueprint.yaml"))]
    for number, own in enumerate([*filter(None, examples), blueprint(UGLY)]):
        (tmp_path / f"{number}.puml").write_bytes(hand_over(own, ExportFormat.PLANTUML))
    command = [shutil.which("plantuml") or "plantuml", "-checkonly", *map(str, sorted(tmp_path.iterdir()))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def bare(text: str) -> str:
    """A text without its spaces, which a browser may fold."""
    return "".join(text.split())
