"""Every chapter there is, one line each, in the order in which they are told."""

from __future__ import annotations

from blueprint_cli.chapters.chapter import Chapter

CHAPTERS = (
    Chapter("story", "The story, step by step"),
    Chapter("roles", "What each role does"),
    Chapter("handovers", "Hand-overs"),
    Chapter("time", "Time"),
    Chapter("feelings", "How the customer feels"),
    Chapter("fail-points", "Fail points and their recovery"),
    Chapter("pains", "Pains and opportunities"),
    Chapter("systems", "Systems by use"),
    Chapter("evidence", "Evidence by channel"),
    Chapter("goals", "Goals and what serves them"),
    Chapter("measures", "Measures"),
    Chapter("costs", "Cost"),
    Chapter("load", "Load by role"),
    Chapter("redundancy", "The same work in several places"),
    Chapter("questions", "Open questions"),
)
