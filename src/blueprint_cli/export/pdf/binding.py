"""PDF: finished pictures as the pages of one document, with bookmarks, links, and text that can be searched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import unquote

from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.export.linking import target
from blueprint_cli.export.markup import escape
from blueprint_cli.export.pdf.embedding import Embedded, embed
from blueprint_cli.export.pdf.fonts import Font
from blueprint_cli.export.pdf.objects import Body, array, dictionary, number, numbers, string
from blueprint_cli.export.pdf.outlining import outline
from blueprint_cli.export.pdf.painting import paint
from blueprint_cli.export.pdf.parsing import Element, lines, parse
from blueprint_cli.export.pdf.tagging import Tags
from blueprint_cli.export.pdf.typesetting import Typesetter
from blueprint_cli.layout.scene import CardBox, Scene
from blueprint_cli.model.blueprint import Direction

_LONGEST = 14_400.0
"""The longest side of a page in units; a longer page has units that are larger than points."""
_EXTENSION = ".pdf"


class Page(NamedTuple):
    """A picture that is to be a page: its scene, and the finished SVG."""

    scene: Scene
    svg: str


def bind(pages: Sequence[Page], *, links: bool) -> bytes:
    """The document of one page or more, each as large on paper as its scene says; the same pages give the same bytes.

    Without ``links`` no card leads anywhere. Characters that no font at hand has are set in the machine's
    fonts. Raises ``EngineError`` where a picture holds what a PDF cannot be made of.
    """
    body, tags, scenes = Body(), Tags(len(pages)), [page.scene for page in pages]
    roots = [parse(page.svg) for page in pages]
    typesetter = Typesetter(scenes[0].language)
    fonts = _fonts(body, roots, typesetter)
    folder = body.reserve()
    resources = body.add(dictionary({"Font": dictionary({font.name: font.reference for font in fonts.values()})}))
    references = [body.reserve() for _ in pages]
    for place, (scene, root) in enumerate(zip(scenes, roots, strict=True)):
        tags.turn()
        entries = {
            "Type": "/Page",
            "Parent": folder,
            "Resources": resources,
            "StructParents": str(place),
            **_drawn(body, scene, paint(root, typesetter, fonts, tags)),
            "Annots": array(_links(body, scene, tags)) if links else "",
        }
        body.put(references[place], dictionary(entries))
    body.put(folder, dictionary({"Type": "/Pages", "Kids": array(references), "Count": str(len(pages))}))
    catalog = {
        "Type": "/Catalog",
        "Pages": folder,
        "Outlines": outline(body, scenes, references),
        "PageMode": "/UseOutlines" if len(pages) > 1 else "",
        "StructTreeRoot": tags.write(body, references),
        **_said(body, scenes[0]),
    }
    return body.file(root=body.add(dictionary(catalog)), info=_information(body, scenes[0]))


def _fonts(body: Body, roots: Iterable[Element], typesetter: Typesetter) -> Mapping[Font, Embedded]:
    """The fonts that the pages need, in the file."""
    for root in roots:
        for line in lines(root):
            typesetter.pieces(line.text, line.weight)
    return {font: embed(body, font, glyphs) for font, glyphs in typesetter.used.items()}


def _drawn(body: Body, scene: Scene, operators: str) -> dict[str, str]:
    """The size and the content of a page."""
    unit = max(1.0, max(scene.width, scene.height) * scene.scale / _LONGEST)
    scale = scene.scale / unit
    place = f"{number(scale)} 0 0 {number(-scale)} 0 {number(scene.height * scale)} cm\n"
    return {
        "MediaBox": numbers(0, 0, scene.width * scale, scene.height * scale),
        "UserUnit": number(unit) if unit > 1 else "",
        "Contents": body.stream((place + operators).encode("ascii"), {}),
    }


def _links(body: Body, scene: Scene, tags: Tags) -> Iterator[str]:
    """An annotation on each card that leads somewhere."""
    for card in scene.cards:
        way = target(card.href, card.way, page=_EXTENSION)
        if way:
            reference = body.reserve()
            body.put(reference, _link(scene, card, way, key=tags.link(card.id, reference)))
            yield reference


def _link(scene: Scene, card: CardBox, way: str, *, key: int) -> str:
    """Another document beside this one is opened, by its path; all else is for the browser."""
    box = card.box
    places = (box.x, scene.height - box.bottom, box.right, scene.height - box.y)
    if way.endswith(_EXTENSION) and ":" not in way:
        action = {"S": "/GoToR", "F": string(unquote(way)), "D": "[0 /Fit]"}
    else:
        action = {"S": "/URI", "URI": string(way)}
    entries = {
        "Type": "/Annot",
        "Subtype": "/Link",
        "Rect": numbers(*(place * scene.scale for place in places)),
        "Border": "[0 0 0]",
        "Contents": string(card.title),
        "A": dictionary(action),
        "StructParent": str(key),
    }
    return dictionary(entries)


def _said(body: Body, scene: Scene) -> dict[str, str]:
    """What the catalog says of the document: its language, that it is tagged, by what name it is shown, and on
    which side of a page the next one lies."""
    leftwards = scene.direction is Direction.RIGHT_TO_LEFT
    return {
        "Lang": string(scene.language),
        "MarkInfo": "<</Marked true>>",
        "ViewerPreferences": dictionary({"DisplayDocTitle": "true", "Direction": "/R2L" if leftwards else ""}),
        "Metadata": body.stream(_metadata(scene), {"Type": "/Metadata", "Subtype": "/XML"}, compress=False),
    }


def _information(body: Body, scene: Scene) -> str:
    entries = {
        "Title": scene.title,
        "Author": scene.owner,
        "Subject": scene.subject,
        "Keywords": ", ".join(scene.keywords),
        "Creator": GENERATOR_MARK,
    }
    return body.add(dictionary({key: string(text) for key, text in entries.items() if text}))


def _metadata(scene: Scene) -> bytes:
    """The same as XMP (ISO 16684-1), without dates."""
    known = {
        "title": _listed("Alt", [scene.title]),
        "creator": _listed("Seq", [scene.owner]),
        "description": _listed("Alt", [scene.subject]),
        "subject": _listed("Bag", scene.keywords),
        "language": _listed("Bag", [scene.language]),
    }
    body = "".join(f"<dc:{key}>{value}</dc:{key}>\n" for key, value in known.items() if value)
    return _XMP.format(body=body).encode()


def _listed(kind: str, words: Iterable[str]) -> str:
    """A list as RDF has it, or nothing where no word is left; an ``Alt`` is one text in several languages."""
    language = ' xml:lang="x-default"' if kind == "Alt" else ""
    items = "".join(f"<rdf:li{language}>{escape(word)}</rdf:li>" for word in words if word)
    return f"<rdf:{kind}>{items}</rdf:{kind}>" if items else ""


_XMP = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
{body}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""
