"""Building: a document becomes a blueprint, or the problems that keep it from being one."""

from __future__ import annotations

from collections.abc import Sequence

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.model.blueprint import Blueprint, Flow, Lane, Line, Role
from blueprint_cli.model.cards import Placed, mentions, place_cards, read_cards
from blueprint_cli.model.cells import read_cells
from blueprint_cli.model.durations import is_interval
from blueprint_cli.model.identifying import Claim, identify
from blueprint_cli.model.ids import check_id, slug
from blueprint_cli.model.including import STANDARD_INPUT, Fetch, from_disk, include
from blueprint_cli.model.lanes import read_lanes, standard_lanes
from blueprint_cli.model.language import direction_of, is_language, likely_language
from blueprint_cli.model.links import read_links
from blueprint_cli.model.part import Part
from blueprint_cli.model.problems import Problems
from blueprint_cli.model.references import Vocabulary
from blueprint_cli.model.registries import imply_roles, name_entries, read_goals, read_metrics, read_roles
from blueprint_cli.model.steps import read_phases, read_steps
from blueprint_cli.model.titles import line_title
from blueprint_cli.model.values import read_date, texts
from blueprint_cli.model.views import read_views
from blueprint_cli.source.document import Document, Scalar
from blueprint_cli.source.filename import stem
from blueprint_cli.source.problem import shown

_FLOWS = frozenset(flow.value for flow in Flow)


def build(document: Document, *, fetch: Fetch = from_disk) -> tuple[Blueprint | None, tuple[Diagnostic, ...]]:
    """The blueprint that ``document`` describes, or None and every problem that the schema cannot see.

    Parts of a wrong shape are passed over in silence: the schema has spoken of them. So the
    document may be any that could be read. ``fetch`` has the content of an included file, or raises ``OSError``.
    """
    problems = Problems()
    blueprint = Builder(document, problems, fetch).build()
    return (None if problems.found or not blueprint.steps else blueprint), tuple(problems.found)


class Builder:
    """One file on its way to a blueprint: what all stages need, each read once.

    Once it is built, ``vocabulary`` holds who is called what, and where who is named.
    """

    def __init__(self, document: Document, problems: Problems, fetch: Fetch) -> None:
        self._root = root = Part(document, document.root)
        self._problems = problems
        self._declared = include(root, problems, fetch)
        self.vocabulary = Vocabulary()
        self._language = _language(root, problems)
        steps = root.get("steps")
        self._steps = [part for part in steps.items() if part.is_mapping] if steps else []

    def build(self) -> Blueprint:
        problems, vocabulary = self._problems, self.vocabulary
        self._enter_declarations()
        lanes = self._lanes()
        phases = read_phases(self._declared.lists.get("phases"), self._steps, vocabulary.phases, problems)
        ids = self._step_ids()
        annotated = all(lane.id != "notes" for lane in lanes)
        steps = read_steps(self._steps, ids, vocabulary, problems, annotated=annotated)
        listed = "lanes" in self._declared.lists
        cells = read_cells(self._steps, ids, lanes, vocabulary=vocabulary, declared=listed, problems=problems)
        placed = place_cards(cells, ids, vocabulary, problems)
        roles = self._roles(placed)
        cards = read_cards(placed, ids, vocabulary, problems)
        tags = {tag: None for card in cards for tag in card.tags}
        return self._head()._replace(
            roles=tuple(roles),
            metrics=tuple(read_metrics(self._declared.entries("metrics"), vocabulary.goals, problems)),
            goals=tuple(read_goals(self._declared.entries("goals"), vocabulary.metrics, problems)),
            lanes=tuple(lanes),
            phases=tuple(phases),
            steps=tuple(steps),
            cards=tuple(cards),
            links=tuple(read_links(self._root, placed, vocabulary.cards, problems)),
            views=tuple(read_views(self._root.get("views"), vocabulary, tags, problems)),
        )

    def _head(self) -> Blueprint:
        """The blueprint as it is before it has any steps."""
        root = self._root
        return Blueprint(
            path=root.document.path,
            id=self._id(),
            title=root.word("title"),
            description=root.word("description"),
            scenario=root.word("scenario"),
            persona=root.word("persona"),
            owner=root.word("owner"),
            version=root.word("version"),
            starts=root.word("starts"),
            ends=root.word("ends"),
            state=root.word("state"),
            replaces=root.word("replaces"),
            status=root.word("status"),
            language=self._language,
            direction=direction_of(self._language),
            reviewed=read_date(root, "reviewed", self._problems),
            review_every=_review_every(root, self._problems),
            tags=texts(root, "tags"),
            flow=Flow(flow) if (flow := root.word("flow")) in _FLOWS else Flow.JOURNEY,
            lanes=(),
            line_titles=self._line_titles(),
            steps=(),
        )

    def _enter_declarations(self) -> None:
        words = self.vocabulary
        for names, kind in ((words.roles, "roles"), (words.goals, "goals"), (words.metrics, "metrics")):
            name_entries(self._declared.entries(kind), names)
        if not self._declared.complete:
            for names in (words.roles, words.goals, words.metrics, words.lanes, words.phases):
                names.complete = False

    def _lanes(self) -> list[Lane]:
        declared = self._declared.lists.get("lanes")
        if declared:
            return read_lanes(declared, self.vocabulary.lanes, self._problems, language=self._language)
        return standard_lanes(self._root, self._steps, self.vocabulary.lanes, language=self._language)

    def _step_ids(self) -> list[str]:
        claims = [Claim(part, id=part.get("id"), title=part.word("title")) for part in self._steps]
        listed = self._root.get("steps")
        if listed and len(listed.items()) > len(claims):
            self.vocabulary.steps.complete = False
        return identify(claims, self.vocabulary.steps, self._problems)

    def _roles(self, placed: Sequence[Placed]) -> list[Role]:
        if "roles" in self._declared.registries:
            return read_roles(self._declared.entries("roles"))
        return imply_roles(mentions(placed), self.vocabulary.roles, self._problems)

    def _id(self) -> str:
        """The id of the whole: written, else from the file's name, else from the title."""
        written = self._root.get("id")
        if written and written.name:
            check_id(written, written.name, self._problems)
            return written.name
        path = self._root.document.path
        named = "" if path == STANDARD_INPUT else slug(stem(path))
        return named or slug(self._root.word("title")) or "blueprint"

    def _line_titles(self) -> dict[Line, str]:
        """The names of the lines, without those that the author hid."""
        written = self._root.get("lines")
        titles = {}
        for line in Line:
            part = written.get(line.value) if written else None
            if part is None or not (isinstance(part.node, Scalar) and part.node.value is False):
                titles[line] = (part.text if part else "") or line_title(line, self._language)
        return titles


def _language(root: Part, problems: Problems) -> str:
    """The tag of the blueprint's language, English where none is written or none such exists."""
    part = root.get("language")
    if part is None or not part.text:
        return "en"
    if is_language(part.text):
        return part.text
    likely = likely_language(part.text)
    way_out = f"did you mean `{likely}`?" if likely else "write a BCP 47 tag, such as `en`, `pt-BR` or `zh-Hant`"
    problems.add("BP006", part, f"there is no language {shown(part.text)}", help=way_out)
    return "en"


def _review_every(root: Part, problems: Problems) -> str:
    part = root.get("review_every")
    if part and part.text and not is_interval(part.text):
        way_out = "write a number and a unit, such as `90d`, `6mo` or `1y`"
        problems.add("BP006", part, f"{shown(part.text)} is no duration", help=way_out)
    return part.text if part else ""
