"""A blueprint that says all that can be said, for the tests of what tells it in words."""

from __future__ import annotations

from blueprint_cli.export.tables.table import Table
from blueprint_cli.export.tables.tabling import tabulate
from blueprints import blueprint

EVERYTHING = """
id: coffee
description: Said of the whole
scenario: The scenario
persona: The persona
owner: The owner
version: "7.1"
starts: The start
ends: The end
state: target
replaces: old.blueprint.yaml
status: review
reviewed: 2026-01-02
review_every: 6mo
tags: [first-tag, second-tag]
roles:
  barista: { title: Barista, description: Makes coffee, kind: person, count: 3, cost_per_hour: 21.5 }
  till: { title: Till, kind: system }
metrics:
  speed: { title: Speed, unit: cups/h, better: higher, target: 40, goals: [profit] }
  waste: { title: Waste, better: lower, unit: "%" }
goals:
  profit: { title: Profit, metric: speed, target: 1.5, unit: k }
lanes:
  - { id: evidence, role: evidence, title: Things, description: What they see }
  - customer
  - { id: guests, role: customer, title: Guests }
  - { id: counter, role: frontstage, title: Counter, color: "#3b7" }
  - backstage
  - policy
  - notes
  - emotion
  - time
  - metrics
phases: [{ id: before, title: Before, description: Said of the phase }, After]
steps:
  - id: queue
    title: Queue
    description: Said of the step
    notes: Said beside the step
    phase: before
    emotion: -0.5
    time: 3m
    wait: { target: 1m, actual: 2m }
    metrics: { waste: { value: 4, target: 5, date: 2026-02-03 } }
    evidence: { text: Sign, span: 3 }
    customer:
      - text: Queues
        channel: [in-person, hand signs]
        marks: [wait, decision]
        status: assumption
        pains: { text: A pain, owner: Anna, impact: high, effort: low, url: "https://example.com/pain" }
        opportunities: An idea
        questions: A question
        policies: A rule
        recovery: A recovery
        wait: { target: 1m, max: 4m, actual: 2m }
        time: 5m..10m
        emotion: -1
        metrics: { waste: 6, speed: { value: 50 } }
        goals: [profit]
        tags: [core]
        url: "https://example.com/queue"
        to: [{ to: order.customer, text: stays, probability: 0.8 }]
      - { text: Leaves, status: removed, to: [] }
  - id: order
    title: Order
    phase: After
    customer: { id: order, text: Orders, details: other.blueprint.yaml }
    guests: { text: Looks on, emotion: 1.5 }
    counter: { text: Takes the order, by: [barista, till], time: 1m, marks: [moment-of-truth] }
    backstage: { text: Pulls the shot, status: planned }
    policy: Cups are washed
    evidence: Menu
  - id: go
    title: Go
    customer: { text: Goes, status: question, marks: [fail, bottleneck] }
    counter: Waves
    notes: Said in a lane
links:
  - "order <-> order.counter"
  - "order.counter ..> go.customer: come again"
  - { from: order.backstage, to: order.counter, kind: failure, text: machine broke }
  - { from: go.customer, to: order, kind: loop }
views:
  bare:
    title: Bare view
    hide: [pains, opportunities, questions, policies, notes, marks, status, channel, by, time, metrics, goals, links,
           legend]
"""

SAID = (
    *("Said of the whole", "The scenario", "The persona", "The owner", "7.1", "The start", "The end", "target state"),
    *("old.blueprint.yaml", "in review", "2026-01-02", "6mo", "first-tag", "second-tag"),
    *("Barista", "Makes coffee", "person", "3", "21.5", "Till", "system"),
    *("Speed", "cups/h", "40", "higher is better", "Waste", "lower is better", "Profit", "1.5 k"),
    *("Things", "What they see", "Customer actions", "Guests", "Counter", "Backstage", "Policies", "Notes"),
    *("Emotion", "Time", "Metrics", "Line of interaction", "Line of visibility"),
    *("Before", "Said of the phase", "After", "1 Queue", "Said of the step", "2 Order", "3 Go", "Said in a lane"),
    *("−0.5", "3m", "wait 2m", "total 5m", "Waste 4 < 5 %", "2026-02-03", "target met"),
    *("Sign", "Queues", "in person, hand signs", "wait", "decision", "assumption", "A pain", "Anna", "impact high"),
    *(
        "effort low",
        "https://example.com/pain",
        "An idea",
        "A question",
        "A rule",
        "A recovery",
        "target\u00a01m, at most\u00a04m",
    ),
    *("5m–10m", "feeling −1", "Waste 6 %", "Speed 50 > 40 cups/h", "goal: Profit", "core"),
    *("Leaves", "removed", "nothing follows", "Orders", "Looks on", "+1.5", "Takes the order", "Barista, Till", "1m"),
    *("moment of truth", "Pulls the shot", "planned", "Cups are washed", "Menu", "Goes", "open question"),
    *("fail point", "bottleneck", "Waves"),
    *("stays", "80 %", "agreement", "message", "come again", "machine broke", "when it fails", "loop, on purpose"),
)
"""All that it says, in words as they come out: of notes beside steps those are told that have no lane."""


def table(text: str = EVERYTHING, view: str = "") -> Table:
    """What is made of a blueprint, or of a view of it."""
    from blueprint_cli.analysis.viewing import select

    return tabulate(select(blueprint(text), view=view))
