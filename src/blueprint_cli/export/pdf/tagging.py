"""What the parts of the pages are, for those who have them read out (ISO 32000-1, 14.7 and 14.8).

A document is read as the journey runs: its title, then each step with its cards, then what links them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from blueprint_cli.export.pdf.objects import Body, array, dictionary, string
from blueprint_cli.export.pdf.parsing import Element

_ARTIFACT = "/Artifact BMC"
_END = "EMC"


class _Part:
    """A structure element: its kind, what is said in its place, its parts, and what of the pages it is.

    ``marked`` are pages and numbers of contents there, ``objects`` pages and references to annotations.
    """

    def __init__(self, kind: str, said: str = "") -> None:
        self.kind = kind
        self.said = said
        self.parts: list[_Part] = []
        self.marked: list[tuple[int, int]] = []
        self.objects: list[tuple[int, str]] = []


class Tags:
    """The structure of a document in the making, of so many pages, one after the other."""

    def __init__(self, pages: int) -> None:
        self._count = pages
        self._document = _Part("Document")
        self._steps: dict[str, _Part] = {}
        self._cards: dict[str, _Part] = {}
        self._pages: list[list[_Part]] = []
        self._links: list[_Part] = []

    def turn(self) -> None:
        """Go on to the next page."""
        self._pages.append([])

    def begin(self, element: Element) -> str:
        """The operator that begins a part of the page: one to be read, or one only to be seen."""
        if element.name not in {"g", "text"}:
            return _ARTIFACT
        part = self._part(element)
        contents = self._pages[-1]
        part.marked.append((len(self._pages) - 1, len(contents)))
        contents.append(part)
        return f"/{part.kind} <</MCID {len(contents) - 1}>> BDC"

    def end(self) -> str:
        """The operator that ends it."""
        return _END

    def link(self, card: str, annotation: str) -> int:
        """Make a link a part of the card that it lies on; the key by which the link finds its place."""
        part = _Part("Link")
        part.objects.append((len(self._pages) - 1, annotation))
        self._cards[card].parts.append(part)
        self._links.append(part)
        return self._count + len(self._links) - 1

    def _part(self, element: Element) -> _Part:
        kinds = element.kinds
        if "step" in kinds:
            return self._added(_Part("H2"), self._step(element))
        if "card" in kinds:
            card = self._added(_Part("P", element.title), self._step(element))
            self._cards[element.attributes["data-id"]] = card
            return card
        if "edge" in kinds:
            return self._added(_Part("Figure", element.title), self._document)
        first = not self._document.parts
        return self._added(_Part("H1" if first else "P"), self._document)

    def _step(self, element: Element) -> _Part:
        step = element.attributes["data-step"]
        if step not in self._steps:
            self._steps[step] = self._added(_Part("Sect"), self._document)
        return self._steps[step]

    def _added(self, part: _Part, parent: _Part) -> _Part:
        parent.parts.append(part)
        return part

    def write(self, body: Body, pages: Sequence[str]) -> str:
        """The structure as objects of the file; the reference to its root."""
        root = body.reserve()
        references: dict[_Part, str] = {}
        document = _written(self._document, root, body, pages, references)
        places = [array(references[part] for part in contents) for contents in self._pages]
        places += [references[part] for part in self._links]
        tree = dictionary({"Nums": array(f"{key} {place}" for key, place in enumerate(places))})
        entries = {"Type": "/StructTreeRoot", "K": document, "ParentTree": body.add(tree)}
        body.put(root, dictionary({**entries, "ParentTreeNextKey": str(len(places))}))
        return root


def _written(part: _Part, parent: str, body: Body, pages: Sequence[str], references: dict[_Part, str]) -> str:
    reference = references[part] = body.reserve()
    children = [
        *(f"<</Type /MCR /Pg {pages[page]} /MCID {number}>>" for page, number in part.marked),
        *(f"<</Type /OBJR /Pg {pages[page]} /Obj {annotation}>>" for page, annotation in part.objects),
        *(_written(child, reference, body, pages, references) for child in part.parts),
    ]
    entries: Mapping[str, str] = {
        "Type": "/StructElem",
        "S": f"/{part.kind}",
        "P": parent,
        "Alt": string(part.said) if part.said else "",
        "K": array(children),
    }
    body.put(reference, dictionary(entries))
    return reference
