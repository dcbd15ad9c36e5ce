"""What another program, or another use of YAML, has left in the text."""

from __future__ import annotations

import re

from blueprint_cli.source.lessons.phrases import spaces
from blueprint_cli.source.lessons.trouble import Mistake, Trouble
from blueprint_cli.source.problem import shown


def conflict(trouble: Trouble) -> Mistake | None:
    for line in (trouble.line(trouble.began), trouble.line(trouble.at)):
        text = trouble.lines.line(line)
        if re.match(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)", text):
            return Mistake(
                "a merge conflict has been left in the file",
                "keep one of the two versions, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`",
                trouble.span_of(trouble.lines.offset(line), text),
            )
    return None


def directive(trouble: Trouble) -> Mistake | None:
    line = trouble.line(trouble.at)
    percent = next((at for at in (line, line - 1) if trouble.lines.line(at).startswith("%")), 0)
    if not percent:
        return None
    text = trouble.lines.line(percent)
    return Mistake(
        f"{shown(text)} is read as an instruction to the YAML reader, and it is none that works here",
        "delete the line; where it is a text, indent it and put it between quotes",
        trouble.span_of(trouble.lines.offset(percent), text),
    )


def after_the_end(trouble: Trouble) -> Mistake | None:
    """A line at the left edge where the document has ended already, or has not begun."""
    if trouble.before_is_blank() and trouble.rest(trouble.at) == "...":
        return Mistake("`...` ends a document, and none has begun", "delete the line `...`", trouble.here)
    if "document start" not in trouble.problem:
        return None
    if re.search(r"^\.\.\.\s*$", trouble.text[: trouble.at], re.MULTILINE):
        return Mistake(
            "the file goes on after `...`, which ends it",
            "delete the line `...`",
            trouble.span_of(trouble.at, trouble.rest(trouble.at)),
        )
    first = re.search(r"^[^\s#]|(?<=^)[ ]+(?=[^\s#])", trouble.text, re.MULTILINE)
    indent = len(first[0]) if first and first[0].startswith(" ") else 0
    if indent:
        return Mistake(
            f"this line begins at the left edge, and the first one is indented by {spaces(indent)}",
            "begin both at the left edge",
            trouble.span_of(trouble.at, trouble.rest(trouble.at)),
        )
    return Mistake(
        "what the file holds has ended before this line",
        "a blueprint is one mapping: write `key: value` on every line at the left edge",
        trouble.span_of(trouble.at, trouble.rest(trouble.at)),
    )
