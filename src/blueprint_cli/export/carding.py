"""Cards as SVG: outline, text, small print, and the signs on their corners."""

from __future__ import annotations

from blueprint_cli.draw.decimals import decimal
from blueprint_cli.draw.shapes import sign_box
from blueprint_cli.draw.theme import Pen
from blueprint_cli.export.canvas import Canvas, circle, letter, place, stroked, title
from blueprint_cli.export.linking import target
from blueprint_cli.export.markup import escape, paint, write_text
from blueprint_cli.layout.scene import Badge, Box, CardBox, NumberBadge, Way
from blueprint_cli.model.blueprint import CardStatus

_CORNER = 8.0
_NUMBER_CORNER = 4.0


def write_card(canvas: Canvas, index: int, card: CardBox) -> str:
    """The group of one card; its text and outline lead where the card leads."""
    canvas = canvas.faded if card.dimmed else canvas
    body = _body(canvas, index, card)
    way = target(card.href, card.way, page=canvas.page) if canvas.links else ""
    if way:
        body = f'<a xlink:href="{escape(way)}">{body}</a>'
    return (
        f'<g class="node card {_kinds(card)}" {canvas.identify("card", card.id)} data-id="{escape(card.id)}"'
        f' data-step="{escape(card.step)}" data-lane="{escape(card.lane)}">'
        f"{title(card.title)}{body}{_signs(canvas, index, card)}</g>"
    )


def write_number(canvas: Canvas, key: str, badge: NumberBadge, *, says: str) -> str:
    """The number under which remarks stand in the appendix, on a card and there. What it ``says`` is a tooltip."""
    color = canvas.theme.remarks[badge.kind]
    box = canvas.box(key, badge.box)
    outline = (
        f'<rect {place(box)} rx="{_NUMBER_CORNER:g}" {paint("fill", canvas.theme.ground)} {stroked(Pen(color, 1.2))}/>'
    )
    told = title(says) if says else ""
    return f'<g class="badge {badge.kind}">{told}{outline}{write_text(badge.label, color, kind="sign")}</g>'


def _kinds(card: CardBox) -> str:
    status = [] if card.status is CardStatus.CONFIRMED else [card.status]
    dimmed = ["dimmed"] if card.dimmed else []
    return " ".join([card.role, *(badge.mark for badge in card.badges), *status, *dimmed])


def _body(canvas: Canvas, index: int, card: CardBox) -> str:
    hue = canvas.theme.hue(card.role, card.color)
    look = canvas.theme.statuses[card.status]
    pen = canvas.theme.outline(hue, card.status)
    box = canvas.box(f"card_{index}", card.box)
    outline = f'<rect {place(box)} rx="{_CORNER:g}" {paint("fill", look.fill or hue.band)} {stroked(pen)}/>'
    text = write_text(card.label, look.ink, struck=look.struck)
    details = "".join([canvas.text(detail, "detail") for detail in card.details])
    way = _way(card.way, card.way_box, pen.color) if card.way and card.way_box else ""
    return outline + text + details + way


def _signs(canvas: Canvas, index: int, card: CardBox) -> str:
    signs = [_status(canvas, index, card)] if card.status is not CardStatus.CONFIRMED else []
    if card.number:
        signs.append(write_number(canvas, f"number_{index}", card.number, says=card.number.title))
    signs += [_mark(canvas, f"badge_{index}_{place}", badge) for place, badge in enumerate(card.badges)]
    return "".join(signs)


def _status(canvas: Canvas, index: int, card: CardBox) -> str:
    look = canvas.theme.statuses[card.status]
    box = canvas.box(f"sign_{index}", sign_box(card, canvas.scene.direction))
    ring = Pen(look.border or canvas.theme.hue(card.role, card.color).border, 1.0)
    return (
        f'<g class="badge {card.status}">{circle(box, canvas.theme.ground, ring)}{letter(look.sign, box, look.ink)}</g>'
    )


def _mark(canvas: Canvas, key: str, badge: Badge) -> str:
    look = canvas.theme.marks[badge.mark]
    ring = Pen(look.ring or canvas.theme.ground, 1.2)
    return (
        f'<g class="badge {badge.mark}">{title(badge.title)}{circle(canvas.box(key, badge.box), look.fill, ring)}'
        f"{write_text(badge.label, look.ink, kind='sign')}</g>"
    )


def _way(way: Way, box: Box, color: str) -> str:
    """An arrow out of a frame for what lies elsewhere, a frame with a plus for what opens up."""
    left, top, right, bottom = (decimal(side) for side in (box.x, box.y, box.right, box.bottom))
    middle, level = decimal(box.center.x), decimal(box.center.y)
    if way is Way.URL:
        lines = f"M{middle},{top}H{left}V{bottom}H{right}V{level}M{middle},{level}L{right},{top}"
        lines += f"M{decimal(box.right - box.width * 0.35)},{top}H{right}V{decimal(box.y + box.height * 0.35)}"
    else:
        short = box.width * 0.25
        lines = f"M{left},{top}H{right}V{bottom}H{left}Z"
        lines += f"M{decimal(box.x + short)},{level}H{decimal(box.right - short)}"
        lines += f"M{middle},{decimal(box.y + short)}V{decimal(box.bottom - short)}"
    return f'<path class="way {way}" d="{lines}" fill="none" {stroked(Pen(color, 1.1))}/>'
