"""Scenes made by hand for tests of drawing and export: one that holds everything, and one of any size."""

from __future__ import annotations

from blueprint_cli.analysis.remarks import RemarkKind
from blueprint_cli.layout.scene import (
    Anchor,
    Arrow,
    Badge,
    Box,
    CardBox,
    EmotionCurve,
    EmotionLane,
    Entry,
    Feeling,
    Label,
    LaneBand,
    MetricsLane,
    NumberBadge,
    PhaseBar,
    Point,
    Sample,
    Scene,
    StepHeading,
    Stroke,
    TextLine,
    TimeLane,
    Tone,
    Way,
)
from blueprint_cli.layout.wording import MARK_LETTERS
from blueprint_cli.model.blueprint import CardStatus, Direction, LaneRole, Line, LinkKind, Mark

LEFT, TOP, COLUMN, ROW, CARD = 172.0, 132.0, 188.0, 96.0, Box(0, 0, 150, 46)


def label(text: str, x: float, middle: float, *, tone: Tone = Tone.CARD, anchor: Anchor = Anchor.MIDDLE) -> Label:
    """``text`` around height ``middle``, its lines as they are, measured roughly."""
    size, weight = {
        Tone.TITLE: (24.0, 700),
        Tone.PHASE: (12.0, 600),
        Tone.STEP: (11.0, 600),
        Tone.LANE: (12.5, 700),
        Tone.LINE: (9.0, 600),
        Tone.BADGE: (9.0, 700),
        Tone.LINK: (10.0, 400),
        Tone.DETAIL: (9.5, 400),
        Tone.MISSED: (9.5, 600),
        Tone.WAIT: (9.5, 600),
        Tone.NOTE: (10.5, 400),
    }.get(tone, (11.5, 400))
    lines = text.split("\n")
    first = middle - (len(lines) - 1) * size * 0.64 + size * 0.36
    return Label(
        lines=tuple(
            TextLine(x, first + index * size * 1.28, line, len(line) * size * 0.53) for index, line in enumerate(lines)
        ),
        size=size,
        weight=weight,
        anchor=anchor,
        tone=tone,
        direction=Direction.RIGHT_TO_LEFT
        if any("\u0590" < letter < "\u0700" for letter in text)
        else Direction.LEFT_TO_RIGHT,
    )


def card_at(column: float, row: float) -> Box:
    """The box of a card in the middle of its cell."""
    return CARD._replace(x=LEFT + column * COLUMN + 19, y=TOP + row * ROW + 25)


def card(
    identity: str,
    text: str,
    column: float,
    row: int,
    *marks: Mark,
    status: CardStatus = CardStatus.CONFIRMED,
    href: str = "",
    way: Way | None = None,
    color: str = "",
) -> CardBox:
    """A card with its text and badges."""
    box = card_at(column, row)
    role = ROLES[row][0]
    badges = []
    for place, mark in enumerate(marks):
        corner = Box(box.right - 11 - 18 * place, box.y - 8, 16, 16)
        badges.append(
            Badge(
                mark=mark,
                title=mark.replace("-", " "),
                box=corner,
                label=label(MARK_LETTERS[mark], corner.center.x, corner.center.y, tone=Tone.BADGE),
            )
        )
    return CardBox(
        id=identity,
        step=f"step-{int(column) + 1}",
        lane=role.value,
        role=role,
        color=color,
        status=status,
        box=box,
        label=label(text, box.center.x, box.center.y),
        title=f"{text} ({ROLES[row][1]})",
        badges=tuple(badges),
        href=href,
        way=way,
    )


def arrow(
    source: str,
    target: str,
    *points: tuple[float, float],
    kind: LinkKind = LinkKind.FLOW,
    hops: tuple[tuple[float, float], ...] = (),
    text: Label | None = None,
    auto: bool = False,
) -> Arrow:
    """An arrow through ``points``."""
    return Arrow(
        id=f"{source}--{target}",
        source=source,
        target=target,
        kind=kind,
        auto=auto,
        both=kind is LinkKind.AGREEMENT,
        points=tuple(Point(*point) for point in points),
        hops=tuple(Point(*point) for point in hops),
        label=text,
        title=f"{source} → {target}",
    )


def number_at(number: int, kind: RemarkKind, x: float, y: float) -> NumberBadge:
    """The badge of a number, its corner at ``x`` and ``y``."""
    box = Box(x, y, 15, 15)
    text = label(str(number), box.center.x, box.center.y, tone=Tone.BADGE)
    return NumberBadge(number=number, kind=kind, title=f"{kind}: what it is", box=box, label=text)


def detailed(plain: CardBox, number: int, kind: RemarkKind, way: Way | None = None) -> CardBox:
    """The card with small print, a number and a sign that it leads somewhere."""
    box = plain.box
    lines = [
        label("Agent · chat", box.center.x, box.bottom - 16, tone=Tone.DETAIL),
        label("wait 4 h", box.center.x, box.bottom - 6, tone=Tone.WAIT),
    ]
    beside = 0 if plain.status is CardStatus.CONFIRMED else 17
    return plain._replace(
        label=label(plain.label.lines[0].text, box.center.x, box.y + 12),
        details=tuple(lines),
        number=number_at(number, kind, box.x - 5 + beside, box.y - 7.5),
        way=way,
        way_box=Box(box.right - 12, box.bottom - 12, 9, 9) if way else None,
    )


ROLES = (
    (LaneRole.EVIDENCE, "Physical\nevidence"),
    (LaneRole.CUSTOMER, "Customer\nactions"),
    (LaneRole.FRONTSTAGE, "Frontstage"),
    (LaneRole.BACKSTAGE, "Backstage"),
    (LaneRole.SUPPORT, "Support\nprocesses"),
)
VALUES = ((LaneRole.EMOTION, "Emotion"), (LaneRole.TIME, "Time"), (LaneRole.METRICS, "Metrics"))
LINES = {2: Line.INTERACTION, 3: Line.VISIBILITY, 4: Line.INTERNAL_INTERACTION}
PHASES = (("notice", "Notice", 0, 2), ("resolve", "Resolve", 2, 2))
STEPS = ("Runs into the problem", "Looks for help", "Opens a ticket", "Tries the fix")


def rich_scene() -> Scene:
    """All that a scene can hold: every role of the flow, line, mark, kind of link and status, hops and labels."""
    width = LEFT + COLUMN * len(STEPS) + 24
    height = TOP + ROW * (len(ROLES) + len(VALUES)) + 150
    return Scene(
        prefix="bp-support",
        width=width,
        height=height,
        title="Customer support & <repair>",
        description="Step 1: the customer cannot pay.\nStep 2: looks for help.",
        language="en",
        direction=Direction.LEFT_TO_RIGHT,
        texts=(
            label("Customer support & <repair>", 24, 36, tone=Tone.TITLE, anchor=Anchor.START),
            label("Online shopper · the payment failed", 24, 62, tone=Tone.SUBTITLE, anchor=Anchor.START),
            label("current state · version 2026.3", width - 24, 40, tone=Tone.SUBTITLE, anchor=Anchor.END),
        ),
        phases=_phases(),
        steps=_noted(_steps(STEPS)),
        lanes=_lanes(width),
        strokes=_strokes(width),
        cards=_cards(),
        arrows=_arrows(),
        legend=_legend(height),
        unshipped="",
        values=_values(),
        appendix=_appendix(height),
    )


def _phases() -> tuple[PhaseBar, ...]:
    bars = []
    for identity, title, first, count in PHASES:
        box = Box(LEFT + first * COLUMN + 8, 84, count * COLUMN - 16, 22)
        text = label(title, box.center.x, box.center.y, tone=Tone.PHASE)
        bars.append(
            PhaseBar(
                id=identity, title=title, description="What it is about", step=f"step-{first + 1}", box=box, label=text
            )
        )
    return tuple(bars)


def _steps(titles: tuple[str, ...]) -> tuple[StepHeading, ...]:
    headings = []
    for index, title in enumerate(titles):
        box = Box(LEFT + index * COLUMN, 108, COLUMN, 24)
        text = label(f"{index + 1}  {title}", box.center.x, box.center.y, tone=Tone.STEP)
        phase = next((phase for phase, _, first, count in PHASES if first <= index < first + count), "")
        headings.append(
            StepHeading(
                id=f"step-{index + 1}",
                number=index + 1,
                title=title,
                description="",
                box=box,
                label=text,
                phase=phase,
            )
        )
    return tuple(headings)


def _lanes(width: float) -> tuple[LaneBand, ...]:
    bands = []
    for row, (role, title) in enumerate((*ROLES, *VALUES)):
        box = Box(24, TOP + row * ROW, width - 48, ROW)
        bands.append(
            LaneBand(
                id=role.value,
                role=role,
                title=title.replace("\n", " "),
                description="",
                color="",
                box=box,
                heading=box._replace(width=148),
                label=label(title, 42, box.center.y, tone=Tone.LANE, anchor=Anchor.START),
            )
        )
    return tuple(bands)


def _strokes(width: float) -> tuple[Stroke, ...]:
    strokes = []
    for row, line in LINES.items():
        y = TOP + row * ROW
        title = f"line of {line.value.replace('_', ' ')}"
        text = label(title, 42, y - 7, tone=Tone.LINE, anchor=Anchor.START)
        strokes.append(Stroke(lines=(line,), title=title, start=Point(24, y), end=Point(width - 24, y), label=text))
    return tuple(strokes)


def _cards() -> tuple[CardBox, ...]:
    return (
        card("error", "Error message in the\napp", 0, 0, href="https://example.com/a?b=1&c=2"),
        card("article", "Help centre article", 1, 0, status=CardStatus.PLANNED),
        card("cannot-pay", "Cannot pay for the\norder", 0, 1, Mark.FAIL, Mark.MOMENT_OF_TRUTH),
        card("searches", "Searches the help\ncentre", 1, 1, status=CardStatus.ASSUMPTION),
        card("submits", "Submits a support\nrequest", 2, 1, Mark.WAIT),
        detailed(card("tries", "Tries the proposed fix", 3, 1, Mark.DECISION), 2, RemarkKind.PAIN, Way.URL),
        card("receipt", "Sends an automatic\nreceipt", 2, 2, href="repair.blueprint.yaml", way=Way.DETAILS),
        card("explains", "Explains the fix step\nby step", 3, 2),
        detailed(
            card("sorts", "Sets priority and topic", 2, 3, Mark.BOTTLENECK, status=CardStatus.QUESTION),
            3,
            RemarkKind.OPPORTUNITY,
            Way.DETAILS,
        ),
        card("knowledge", "Knowledge base", 1, 4),
        card("fax", "Fax machine", 0, 4, status=CardStatus.REMOVED),
    )


def _noted(steps: tuple[StepHeading, ...]) -> tuple[StepHeading, ...]:
    box = steps[0].box
    return (steps[0]._replace(note=number_at(1, RemarkKind.NOTE, box.x, box.y + 5)), *steps[1:])


def _values() -> tuple[EmotionLane | TimeLane | MetricsLane, ...]:
    columns = [LEFT + (index + 0.5) * COLUMN for index in range(len(STEPS))]
    right = LEFT + COLUMN * len(STEPS)
    middles = [TOP + (len(ROLES) + row + 0.5) * ROW for row in range(len(VALUES))]
    felt = {"customer": (-2, -1, 0, 1.5), "helper": (0, 1), "guest": (1,)}
    curves = [
        EmotionCurve(
            lane=lane,
            title=f"How the {lane} feels",
            feelings=tuple(
                Feeling(
                    step=f"step-{index + 1}",
                    value=value,
                    point=Point(columns[index], middles[0] - value * 16),
                    title=f"{value:+g}",
                )
                for index, value in enumerate(values)
            ),
        )
        for lane, values in felt.items()
    ]
    emotion = EmotionLane(
        lane="emotion",
        neutral=(Point(LEFT, middles[0]), Point(right, middles[0])),
        curves=tuple(curves),
        labels=(label("+", LEFT - 4, middles[0] - 32, tone=Tone.DETAIL, anchor=Anchor.END),),
    )
    ends = [LEFT + (index + 1) * COLUMN for index in range(len(STEPS))]
    times = [label(f"{index + 1} min", x, middles[1] - 10, tone=Tone.VALUE) for index, x in enumerate(columns)]
    totals = [label("0:01", x - 4, middles[1] + 12, tone=Tone.DETAIL, anchor=Anchor.END) for x in ends]
    time = TimeLane(
        lane="time",
        axis=(Point(LEFT, middles[1]), Point(right, middles[1])),
        ticks=tuple(Point(end, middles[1]) for end in ends),
        labels=(*times, *totals, label("4 h wait", columns[2], middles[1] - 24, tone=Tone.WAIT)),
    )
    figures = (
        label("Satisfaction 4.2 < 4.5", columns[1], middles[2], tone=Tone.MISSED),
        label("Solved 90 = 90 %", columns[3], middles[2], tone=Tone.MET),
    )
    return (emotion, time, MetricsLane(lane="metrics", labels=figures))


def _appendix(height: float) -> tuple[Entry, ...]:
    notes = (
        (1, RemarkKind.NOTE, "step:step-1", "Note: many never get here"),
        (
            2,
            RemarkKind.PAIN,
            "tries",
            "Pain: nobody says how long it takes\nIdea: show the place in the queue (impact high)",
        ),
        (3, RemarkKind.OPPORTUNITY, "sorts", "Idea: let the form choose"),
    )
    entries = []
    for index, (number, kind, part, text) in enumerate(notes):
        y = height - 80 + index * 20 + (14 if index > 1 else 0)
        first = label(text, 47, y + 7.5 + (7 if index == 1 else 0), tone=Tone.NOTE, anchor=Anchor.START)
        entries.append(Entry(badge=number_at(number, kind, 24, y), card=part, label=first))
    return tuple(entries)


def _arrows() -> tuple[Arrow, ...]:
    boxes = {one.id: one.box for one in _cards()}
    at = {key: (box.x, box.y, box.right, box.bottom, box.center.x, box.center.y) for key, box in boxes.items()}

    def beside(source: str, target: str, *, auto: bool = False) -> Arrow:
        return arrow(source, target, (at[source][2], at[source][5]), (at[target][0], at[target][5]), auto=auto)

    def below(source: str, target: str, kind: LinkKind = LinkKind.FLOW) -> Arrow:
        return arrow(source, target, (at[source][4], at[source][3]), (at[target][4], at[target][1]), kind=kind)

    tries, submits, searches = at["tries"], at["submits"], at["searches"]
    over = submits[1] - 14
    gutter = searches[2] + 19
    label_of_loop = label("not fixed: 1 in 5", (tries[4] + submits[4]) / 2, over - 8, tone=Tone.LINK)
    return (
        beside("cannot-pay", "searches", auto=True),
        beside("searches", "submits", auto=True),
        beside("submits", "tries"),
        arrow(
            "tries",
            "submits",
            (tries[4], tries[1]),
            (tries[4], over),
            (submits[4], over),
            (submits[4], submits[1]),
            kind=LinkKind.LOOP,
            text=label_of_loop,
        ),
        below("submits", "receipt", LinkKind.AGREEMENT),
        below("receipt", "sorts"),
        below("tries", "explains", LinkKind.MESSAGE),
        arrow(
            "searches",
            "knowledge",
            (searches[4], searches[3]),
            (searches[4], at["knowledge"][1]),
            hops=((searches[4], at["sorts"][5]),),
        ),
        arrow(
            "sorts",
            "cannot-pay",
            (at["sorts"][0], at["sorts"][5]),
            (at["cannot-pay"][4], at["sorts"][5]),
            (at["cannot-pay"][4], at["cannot-pay"][3]),
            kind=LinkKind.FAILURE,
        ),
        arrow(
            "explains",
            "knowledge",
            (at["explains"][4], at["explains"][3]),
            (at["explains"][4], at["knowledge"][5]),
            (at["knowledge"][2], at["knowledge"][5]),
        ),
        arrow(
            "submits",
            "fax",
            (submits[0], submits[5] + 12),
            (gutter, submits[5] + 12),
            (gutter, at["sorts"][5] + 40),
            (at["fax"][4], at["sorts"][5] + 40),
            (at["fax"][4], at["fax"][1]),
            hops=((gutter, at["sorts"][5]), (searches[4], at["sorts"][5] + 40)),
        ),
    )


def _legend(height: float) -> tuple[Sample, ...]:
    shown = (*Mark, *LinkKind, *(status for status in CardStatus if status is not CardStatus.CONFIRMED))
    samples = []
    for index, shows in enumerate(shown):
        x, y = 24 + index % 7 * 130.0, height - 136 + index // 7 * 24.0
        box = Box(x, y, 16 if isinstance(shows, Mark) else 26, 16)
        text = label(shows.replace("-", " "), box.right + 6, box.center.y, tone=Tone.LEGEND, anchor=Anchor.START)
        samples.append(Sample(shows=shows, box=box, label=text))
    return tuple(samples)


def large_scene(columns: int = 40) -> Scene:
    """Six cards and eight winding arrows to a column: 240 cards and 320 arrows as it comes."""
    rows = 6
    cards = []
    for column in range(columns):
        for row in range(rows):
            marks = (Mark.FAIL,) if (column + row) % 4 == 0 else ()
            one = card(f"card-{column}.{row}", "Reads account and order\nhistory", column, min(row, 4), *marks)
            cards.append(one._replace(box=one.box._replace(y=TOP + row * ROW + 25)))
    arrows = []
    for index in range(columns * 8):
        source, target = cards[index % len(cards)], cards[(index * 7 + 3) % len(cards)]
        turn = source.box.right + 10
        before = target.box.x - 10
        made = arrow(
            source.id,
            target.id,
            (source.box.right, source.box.center.y),
            (turn, source.box.center.y),
            (turn, target.box.y - 20),
            (before, target.box.y - 20),
            (before, target.box.center.y),
            (target.box.x, target.box.center.y),
            hops=((turn, target.box.y - 40), (turn + 30, target.box.y - 20)),
        )
        arrows.append(made._replace(id=f"{made.id}-{index}"))
    return rich_scene()._replace(
        width=LEFT + COLUMN * columns + 24,
        height=TOP + ROW * rows + 90,
        cards=tuple(cards),
        arrows=tuple(arrows),
        steps=_steps(tuple(f"Step {number}" for number in range(columns))),
        values=(),
        appendix=(),
    )
