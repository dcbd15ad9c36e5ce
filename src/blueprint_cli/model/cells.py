"""The cells of a blueprint: what each step holds in each lane, and which of its keys are no lanes."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import normalize

from blueprint_cli.diagnostics import Note
from blueprint_cli.model.blueprint import VALUE_LANES, Lane, LaneRole
from blueprint_cli.model.lanes import STANDARD, STEP_KEYS
from blueprint_cli.model.part import Part, is_extension, is_nothing
from blueprint_cli.model.problems import Problems, way_out
from blueprint_cli.model.references import Names, Reference, Vocabulary, report_unknown
from blueprint_cli.source.problem import shown


class Cell:
    """A step's cards in one lane; ``step`` is the step's place in the file, from 0."""

    __slots__ = ("cards", "lane", "step")

    def __init__(self, *, step: int, lane: Lane, cards: list[Part]) -> None:
        self.step = step
        self.lane = lane
        self.cards = cards


def read_cells(
    steps: Sequence[Part],
    ids: Sequence[str],
    lanes: Sequence[Lane],
    *,
    vocabulary: Vocabulary,
    declared: bool,
    problems: Problems,
) -> list[Cell]:
    """The cells that hold cards, by step and then by lane as the lanes are drawn.

    What stands under a key that is no lane is forgiven to those who refer to it, by that key or by
    the one that was probably meant.
    """
    order = {lane.id: place for place, lane in enumerate(lanes)}
    own = STEP_KEYS[:-1] if any(lane.id == "notes" for lane in lanes) else STEP_KEYS
    keys = _Keys(lanes, vocabulary.lanes, declared=declared, problems=problems)
    cells = []
    for place, step in enumerate(steps):
        found = []
        for key, value in step.entries():
            if key in own:
                continue
            lane = keys.lane(key, value)
            if lane:
                found.append(Cell(step=place, lane=lane, cards=_cards(value)))
            else:
                missed = [f"{ids[place]}.{name}" for name in keys.missed(key)]
                vocabulary.cards.forgiven.update(missed, (card.word("id") for card in value.each() if missed))
        found.sort(key=lambda cell: order[cell.lane.id])
        cells += [cell for cell in found if cell.cards]
    keys.report_unlisted()
    return cells


def _cards(value: Part) -> list[Part]:
    return [card for card in value.each() if not is_nothing(card.node)]


class _Keys:
    """The keys of steps that name lanes, and what to say of those that do not."""

    def __init__(self, lanes: Sequence[Lane], names: Names, *, declared: bool, problems: Problems) -> None:
        self._lanes = {lane.id: lane for lane in lanes}
        self._names = names
        self._declared = declared
        self._problems = problems
        self._meant: dict[str, str] = {}
        self._unlisted: dict[str, list[Part]] = {}

    def lane(self, key: str, value: Part) -> Lane | None:
        """The lane under whose id ``value`` stands; None, and mostly a problem, where it is none."""
        name = normalize("NFC", key)
        lane = self._lanes.get(name)
        self._names.references.append(Reference(value, name, lane.id if lane else "", at="key"))
        if self._names.shared(name):
            report_unknown(value, name, self._names, self._problems, at="key")
        elif lane is None:
            self._report(name, value)
        elif lane.role in VALUE_LANES:
            self._report_value_lane(lane, value)
        else:
            return lane
        return None

    def missed(self, key: str) -> tuple[str, ...]:
        """The names of the lane that a key which is none would have been; none of a key that may stand."""
        name = normalize("NFC", key)
        return () if self._may_stand(name) else (name, self._meant.get(name, name))

    def _may_stand(self, name: str) -> bool:
        """Whether a key that is no lane may stand in a step: an extension, or a standard lane without a card."""
        return is_extension(name) or (not self._declared and name in STANDARD)

    def _report(self, name: str, value: Part) -> None:
        if self._may_stand(name) or not self._names.complete:
            return
        if name in _ROLES:
            self._unlisted.setdefault(name, []).append(value)
            return
        lanes = self._names.words() if self._declared else STANDARD
        if name not in self._meant:
            titled = self._names.find(name, titles=True)
            self._meant[name] = titled or self._problems.nearest(name, [*STEP_KEYS, *lanes])
        message = f"{shown(name)} is neither a key of steps nor a lane"
        self._problems.add("BP003", value, message, help=way_out(self._meant[name], lanes), at="key")

    def report_unlisted(self) -> None:
        """Say of each standard lane that is not listed where it is used: once, for one line mends all."""
        for name, values in self._unlisted.items():
            self._report_unlisted(name, values)

    def _report_unlisted(self, name: str, values: Sequence[Part]) -> None:
        others = [shown(lane.id) for lane in self._lanes.values() if lane.role == name]
        if others:
            help_ = f"write {' or '.join(others)}, the lane of that role, or add {shown(name)} to `lanes`"
        elif self._declared:
            help_ = f"add {shown(name)} to `lanes`"
        else:
            listed = ", ".join([*self._lanes, name])
            help_ = f"declare it, and the others with it: `lanes: [{listed}]`"
        message = f"the lane {shown(name)} is not listed in `lanes`"
        notes = tuple(Note(message="it is used here too", place=value.place("key")) for value in values[1:])
        self._problems.add("BP003", values[0], message, help=help_, at="key", notes=notes)

    def _report_value_lane(self, lane: Lane, value: Part) -> None:
        self._problems.add(
            "BP003",
            value,
            f"the lane {shown(lane.id)} draws values of the steps and holds no cards",
            help=f"write `{lane.role}:` on the step or on its cards",
            at="key",
        )


_ROLES = frozenset(role.value for role in LaneRole)
