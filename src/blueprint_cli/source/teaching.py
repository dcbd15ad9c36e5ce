"""Teaching: why YAML could not read a text, in the words of somebody who has made the same mistake.

A YAML parser says what it expected; people want to know what they did. Each lesson below knows one
common mistake by the text around it; the parser's own words only tell where to look.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from yaml import MarkedYAMLError, YAMLError

from blueprint_cli.source.problem import shown
from blueprint_cli.text.span import Lines, Span

_QUOTABLE = 60
"""Characters of a text that a way out writes again."""

_LONGEST_KEY = 1_000
"""YAML looks for the colon of a key in 1,024 characters."""


_ODD_SPACES = r"[\u00a0\u2000-\u200b\u202f\u3000]+"

_BULLET = re.compile(r"(?:[*•·–—‣▪][ \u00a0]?|-)(?=[^\W_][\w -]*:(?:\s|$))")
"""What people begin an item with that YAML takes for the beginning of a text."""


class Mistake(NamedTuple):
    """What is wrong, the way out, and where."""

    message: str
    help: str
    span: Span


class Trouble(NamedTuple):
    """Where a parser gave up: its words, the place, what it was reading and where that began.

    ``last`` is the last whole value before.
    """

    text: str
    lines: Lines
    problem: str
    at: int
    context: str
    began: int
    last: Span

    @classmethod
    def of(cls, error: YAMLError, *, text: str, lines: Lines, last: Span) -> Trouble:
        """The trouble that ``error`` reports about ``text``."""
        if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
            return cls(text, lines, str(error), last.end, "", last.end, last)
        at = min(error.problem_mark.index, len(text))
        began = min(error.context_mark.index, at) if error.context_mark else at
        return cls(text, lines, error.problem or "", at, error.context or "", began, last)

    @property
    def character(self) -> str:
        return self.text[self.at : self.at + 1]

    @property
    def here(self) -> Span:
        """One character, where the parser gave up."""
        return Span(self.at, min(self.at + 1, len(self.text)))

    def line(self, at: int) -> int:
        return self.lines.position(at).line

    def before(self, at: int) -> str:
        """What stands on the line of ``at`` before it."""
        return self.text[self.lines.offset(self.line(at)) : at]

    def rest(self, at: int) -> str:
        """What stands on the line of ``at`` from there on, without a comment."""
        line = self.lines.line(self.line(at))
        return re.split(r"\s#", line[len(self.before(at)) :])[0].rstrip()

    def before_is_blank(self) -> bool:
        return not self.before(self.at).strip()

    def span_of(self, at: int, piece: str) -> Span:
        return Span(at, min(at + max(len(piece), 1), len(self.text)))


def teach(trouble: Trouble) -> Mistake:
    """The mistake behind ``trouble``."""
    for lesson in _LESSONS:
        mistake = lesson(trouble)
        if mistake:
            return mistake
    return Mistake(
        "YAML cannot read the file from here on",
        f"look for a missing quote, bracket or colon here or just before; the YAML reader says: {trouble.problem}",
        trouble.here,
    )


def _conflict(trouble: Trouble) -> Mistake | None:
    for line in (trouble.line(trouble.began), trouble.line(trouble.at)):
        text = trouble.lines.line(line)
        if re.match(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)", text):
            return Mistake(
                "a merge conflict has been left in the file",
                "keep one of the two versions, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`",
                trouble.span_of(trouble.lines.offset(line), text),
            )
    return None


def _tab(trouble: Trouble) -> Mistake | None:
    if trouble.character != "\t":
        return None
    blank = re.search(r"[ \t]*$", trouble.before(trouble.at))
    start = trouble.at - (len(blank[0]) if blank else 0)
    first = trouble.text.find("\t", start)
    tabs = re.compile(r"\t+").match(trouble.text, first)
    span = tabs.span() if tabs else (trouble.at, trouble.at + 1)
    if trouble.before(first).strip():
        return Mistake(
            "a tab stands here, where only spaces can",
            "put one space in its place",
            Span(*span),
        )
    others = sum(1 for _ in re.finditer(r"^ *\t", trouble.text, re.MULTILINE)) - 1
    further = f", as {others} more line{'s are' if others > 1 else ' is'}" if others > 0 else ""
    return Mistake(
        f"this line is indented with a tab{further}; YAML indents with spaces only",
        "put two spaces in the place of each tab; editors do it for a whole file, as “convert indentation to spaces”",
        Span(*span),
    )


def _odd_space(trouble: Trouble) -> Mistake | None:
    """What came with text from a page or a document, and only looks like spaces."""
    for at in (trouble.began, trouble.last.start, trouble.at):
        start = trouble.lines.offset(trouble.line(at))
        glued = re.compile(rf"(?:\s|- )*[\w-]+:({_ODD_SPACES})").match(trouble.text, start)
        if glued:
            return Mistake(
                f"after this colon stands a character that only looks like a space (U+{ord(glued[1][0]):04X})",
                "put a plain space in its place",
                Span(*glued.span(1)),
            )
        found = re.compile(rf" *({_ODD_SPACES})").match(trouble.text, start)
        if found:
            return Mistake(
                f"this line is indented with a character that only looks like a space (U+{ord(found[1][0]):04X})",
                "put plain spaces in its place",
                Span(*found.span(1)),
            )
    return None


def _unclosed_quote(trouble: Trouble) -> Mistake | None:
    if "quoted scalar" not in trouble.context or not re.search("end of stream|document", trouble.problem):
        return None
    quote = trouble.text[trouble.began]
    return Mistake(
        f"the text that begins with {quote} here is never closed",
        f"put a {quote} where the text ends; if it only begins with {quote}, put it between quotes of the other kind",
        Span(trouble.began, trouble.began + 1),
    )


def _escape(trouble: Trouble) -> Mistake | None:
    if "quoted scalar" not in trouble.context and "double-quoted" not in trouble.context:
        return None
    start = trouble.text.rfind("\\", trouble.began, trouble.at + 1)
    found = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}").match(trouble.text, start)
    if found:
        return Mistake(
            f"{shown(found[0])} is half a character: YAML does not put pairs of them together",
            "write the character itself, or its one escape of eight digits, such as `\\U0001F600`",
            Span(*found.span()),
        )
    piece = trouble.text[start : start + 2].rstrip()
    return Mistake(
        f"{shown(piece)} means nothing: between double quotes a backslash begins an escape, such as `\\n`",
        "put the text between single quotes, where a backslash is a backslash, or write two of them",
        trouble.span_of(start, piece),
    )


def _reserved_start(trouble: Trouble) -> Mistake | None:
    if trouble.character not in {"@", "`", "%"} or "cannot start any token" not in trouble.problem:
        return None
    text = trouble.rest(trouble.at)
    if trouble.text[trouble.at - 1 : trouble.at] == "{":
        return Mistake(
            "`{%` begins no text in YAML, where `{` begins a mapping",
            "put the text between quotes; the tool fills in no templates, it draws what stands there",
            Span(trouble.at - 1, trouble.at + 1),
        )
    return Mistake(
        f"a text cannot begin with {_named(trouble.character)}: YAML keeps it for itself",
        f"put the text between quotes: {_quoted(text)}",
        trouble.here,
    )


def _star_or_ampersand(trouble: Trouble) -> Mistake | None:
    if not re.search("scanning an (?:alias|anchor)", trouble.context):
        return None
    if not trouble.before(trouble.began).strip() and _BULLET.match(trouble.rest(trouble.began)):
        return _no_item(trouble, trouble.began)
    sign = trouble.text[trouble.began]
    what = "repeats what has a name" if sign == "*" else "gives a name to what follows"
    return Mistake(
        f"a text cannot begin with {_named(sign)}, which in YAML {what}",
        f"put the text between quotes: {_quoted(trouble.rest(trouble.began))}",
        Span(trouble.began, trouble.began + 1),
    )


def _block_header(trouble: Trouble) -> Mistake | None:
    if "block scalar" not in trouble.context:
        return None
    sign = trouble.text[trouble.began]
    return Mistake(
        f"`{sign}` begins a text that stands on the lines below, and so nothing may follow it on its own line",
        f"put a text that begins with {sign} between quotes: {_quoted(trouble.rest(trouble.began))}",
        Span(trouble.began, trouble.began + 1),
    )


def _question(trouble: Trouble) -> Mistake | None:
    if "mapping keys are not allowed" not in trouble.problem:
        return None
    return Mistake(
        "a text cannot begin with a question mark and a space: YAML takes it for a key",
        f"put the text between quotes: {_quoted(trouble.rest(trouble.at))}",
        trouble.here,
    )


def _directive(trouble: Trouble) -> Mistake | None:
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


def _tag(trouble: Trouble) -> Mistake | None:
    if "tag" not in trouble.problem and "tag" not in trouble.context:
        return None
    return Mistake(
        "a text cannot begin with an exclamation mark, which in YAML begins a tag",
        f"put the text between quotes: {_quoted(trouble.rest(trouble.began))}",
        Span(trouble.began, min(trouble.began + 1, len(trouble.text))),
    )


def _second_colon(trouble: Trouble) -> Mistake | None:
    """A colon and a space where no key can stand: in a text, or on a line that is indented too deep."""
    if not re.search("mapping values are not allowed", trouble.problem):
        return None
    before = trouble.before(trouble.at)
    found = re.match(r"((?:\s|- )*)([^\s].*?)\s*:\s+", before)
    if not found:
        return _too_deep(trouble)
    value = before[found.end() :] + trouble.rest(trouble.at)
    if re.search(r"(?:<?->|\.\.>)", found[2]):
        whole = f"{found[2]}: {value}"
        way_out = f"put the whole link between quotes: {_quoted(whole)}"
    elif re.search(r", [\w-]+$", before):
        way_out = "write each key on a line of its own, or all of them in braces: `{one: …, two: …}`"
    else:
        way_out = f"put the text between quotes: `{found[2]}: {_quoted(value)}`"
    return Mistake(
        "a second colon with a space after it stands on this line, and YAML cannot tell what it means",
        way_out,
        trouble.here,
    )


def _too_deep(trouble: Trouble) -> Mistake:
    """A key whose line is indented deeper than the one above, which has a value already."""
    line = trouble.line(trouble.at)
    indent = len(trouble.lines.line(line)) - len(trouble.lines.line(line).lstrip())
    start = trouble.lines.offset(line) + indent
    above = trouble.line(trouble.last.start)
    key = re.match(r"(?:\s|- )*(.+?)\s*:\s", trouble.lines.line(above))
    if above == line or not key:
        return _no_pair(trouble, trouble.last.start)
    at = trouble.text.index(key[1], trouble.lines.offset(above))
    if _BULLET.match(trouble.rest(at)):
        return _no_item(trouble, at)
    if _dash_is_missing(trouble, above):
        return _no_dash(trouble, trouble.text.index(key[1], trouble.lines.offset(above)))
    return Mistake(
        f"this line is indented deeper than line {above}, where {shown(key[1])} has its value already",
        f"indent it like line {above} if it stands beside it; if it belongs to {shown(key[1])}, delete the value there",
        trouble.span_of(start, trouble.rest(start)),
    )


def _no_item(trouble: Trouble, at: int) -> Mistake:
    """What was meant as an item of a list begins with another sign than a dash, or without the space after it."""
    text = trouble.rest(at)
    bullet = _BULLET.match(text)
    sign, rest = (bullet[0].strip(), text[bullet.end() :]) if bullet else ("", text)
    message = (
        "a space is missing after the dash" if sign == "-" else f"an item of a list begins with `- `, not with `{sign}`"
    )
    return Mistake(message, f"write `- {rest}`", trouble.span_of(at, sign))


def _dash_is_missing(trouble: Trouble, number: int) -> bool:
    """Whether the first line after ``number`` that is indented no deeper begins an item, as that one should have."""
    indents = [len(line) - len(line.lstrip()) for line in map(trouble.lines.line, range(number, len(trouble.lines)))]
    lines = (number + offset for offset, indent in enumerate(indents) if offset and indent <= indents[0])
    texts = ((place, trouble.lines.line(place)) for place in lines)
    after = next(((place, text) for place, text in texts if text.strip() and not text.lstrip().startswith("#")), None)
    return after is not None and after[1].startswith(" " * indents[0] + "- ")


def _no_dash(trouble: Trouble, at: int) -> Mistake:
    """The key at ``at`` was meant to begin an item."""
    key = trouble.rest(at).partition(":")[0]
    return Mistake(
        f"`- ` is missing before {shown(key)} on line {trouble.line(at)}: without it, it begins no item of the list",
        f"write `- {key}: …` there, as the other items of the list begin",
        trouble.span_of(at, key),
    )


def _missing_colon(trouble: Trouble) -> Mistake | None:
    if "could not find expected ':'" not in trouble.problem:
        return None
    return _no_pair(trouble, trouble.began)


def _no_pair(trouble: Trouble, at: int) -> Mistake:
    """A line without a key, where every line has one."""
    text = trouble.rest(at)
    span = trouble.span_of(at, text)
    glued = re.match(r"([\w-]+):(\S.*)", text)
    if glued:
        return Mistake(
            f"a space is missing after the colon of {shown(glued[1])}",
            f"write `{glued[1]}: {glued[2]}`",
            span,
        )
    if len(text) > _LONGEST_KEY:
        return Mistake(
            "this line begins with more than a thousand characters without a colon, and no key is that long",
            "write a short key before the text, as in `description: …`",
            Span(at, at + 1),
        )
    other = re.match(r"([\w-]+)\s*([：=﹕])\s*(.*)", text)
    if other:
        return Mistake(
            f"{shown(other[2])} is no colon to YAML",
            f"write `{other[1]}: {other[3]}`".replace(": `", ":`"),
            span,
        )
    first, _, rest = text.partition(" ")
    likely = f"{first}: {rest.strip()}".strip() if re.fullmatch(r"[\w-]+", first) and len(text) <= _QUOTABLE else ""
    return Mistake(
        f"{shown(text)} is no `key: value`, and here every line is one",
        (f"write `{likely}` if `{first}` is a key" if likely else "write a key and a colon before it")
        + "; indent it if it goes on with the text above; put `#` before a comment",
        span,
    )


def _dash(trouble: Trouble) -> Mistake | None:
    if "sequence entries are not allowed" not in trouble.problem:
        return None
    item = trouble.rest(trouble.at).removeprefix("-").strip()
    return Mistake(
        "a list cannot begin on the line of its key",
        f"put `- {item}` on the next line, indented, or write the list in brackets: `[{item}]`",
        trouble.here,
    )


def _bracket(trouble: Trouble) -> Mistake | None:
    """In brackets or braces: one that is not closed, a comma too few or too many."""
    if "flow" not in trouble.context:
        return None
    if "node" in trouble.context:
        if not trouble.character:
            return _unclosed_bracket(trouble, _last_opening(trouble.text))
        return Mistake(
            f"a value is missing before {_named(trouble.character)}",
            "write it, or delete the comma; put a text with brackets, braces or commas in it between quotes",
            trouble.here,
        )
    closing = "]" if trouble.text[trouble.began] == "[" else "}"
    if trouble.line(trouble.began) != trouble.line(trouble.at) and _depth(trouble, trouble.at) <= _depth(
        trouble, trouble.began
    ):
        return _unclosed_bracket(trouble, trouble.began)
    return Mistake(
        f"a comma or `{closing}` is missing before this",
        "put a comma between two values; put a text with a colon, a bracket or a comma in it between quotes",
        trouble.here,
    )


def _unclosed_bracket(trouble: Trouble, at: int) -> Mistake:
    opening = trouble.text[at]
    closing = "]" if opening == "[" else "}"
    return Mistake(
        f"the `{opening}` that is opened here is not closed with `{closing}` where its values end",
        f"put `{closing}` after the last value; put a text that begins with `{opening}` between quotes",
        Span(at, at + 1),
    )


def _last_opening(text: str) -> int:
    """Where the innermost bracket or brace stands that is still open at the end of ``text``."""
    closed = 0
    for at in range(len(text) - 1, 0, -1):
        if text[at] in "]}":
            closed += 1
        elif text[at] in "[{":
            if not closed:
                return at
            closed -= 1
    return 0


def _depth(trouble: Trouble, at: int) -> int:
    """How far the line of ``at`` is indented, the dashes of list items included; 0 at the end of the text."""
    found = re.match(r"(?:\s|- )*", trouble.lines.line(trouble.line(at)))
    return len(found[0]) if found else 0


def _after_quote(trouble: Trouble) -> Mistake | None:
    """Something follows a quoted text, or a list in brackets, that should have been its end."""
    opening = trouble.text[trouble.last.start : trouble.last.start + 1]
    between = trouble.text[trouble.last.end : trouble.at]
    if opening not in {'"', "'", "[", "{"} or between.strip() or "\n" in between or trouble.at >= len(trouble.text):
        return None
    if opening in "[{" or trouble.character in "]}":
        return _after_bracket(trouble, opening)
    began, line = trouble.line(trouble.last.start), trouble.line(trouble.at)
    if began != line:
        return Mistake(
            f"the text that begins with {opening} here ends only on line {line}: its closing quote is missing",
            f"put a {opening} where the text ends",
            Span(trouble.last.start, trouble.last.start + 1),
        )
    if opening == "'" and not between:
        return Mistake(
            "the text between single quotes ends at this apostrophe",
            "write the apostrophe twice, or put the text between double quotes",
            Span(trouble.last.end - 1, trouble.last.end),
        )
    return Mistake(
        f"the text in quotes ends before {shown(trouble.rest(trouble.at))}, and only a comment may follow it",
        f"put all of it between quotes: {_quoted(trouble.rest(trouble.last.start))}",
        trouble.here,
    )


def _after_bracket(trouble: Trouble, opening: str) -> Mistake:
    if trouble.character in "]}":
        return _stray(trouble)
    kind = "list in brackets" if opening == "[" else "mapping in braces"
    return Mistake(
        f"the {kind} ends before {shown(trouble.rest(trouble.at))}, and nothing may follow it",
        f"put a text that begins with a bracket between quotes: {_quoted(trouble.rest(trouble.last.start))}",
        trouble.here,
    )


def _stray(trouble: Trouble) -> Mistake:
    return Mistake(
        f"a text cannot begin with {_named(trouble.character)}, and no list or mapping is open that it could close"
        if trouble.character in "]}"
        else f"a text cannot begin with {_named(trouble.character)}",
        "delete it, or put the text between quotes",
        trouble.here,
    )


def _stray_sign(trouble: Trouble) -> Mistake | None:
    if trouble.character == ":" and trouble.before_is_blank():
        return Mistake(
            "a key is missing before this colon",
            "write the key, or put a text that begins with a colon between quotes",
            trouble.here,
        )
    return _stray(trouble) if trouble.character and trouble.character in ",]}" else None


def _after_the_end(trouble: Trouble) -> Mistake | None:
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
            f"this line begins at the left edge, and the first one is indented by {_spaces(indent)}",
            "begin both at the left edge",
            trouble.span_of(trouble.at, trouble.rest(trouble.at)),
        )
    return Mistake(
        "what the file holds has ended before this line",
        "a blueprint is one mapping: write `key: value` on every line at the left edge",
        trouble.span_of(trouble.at, trouble.rest(trouble.at)),
    )


def _indentation(trouble: Trouble) -> Mistake | None:
    """A line that fits none above it: a list item among keys, a key among items, a wrong depth."""
    if not trouble.before_is_blank() or not re.search("block", trouble.context):
        return None
    indent = len(trouble.before(trouble.at))
    open_at = len(trouble.before(trouble.began))
    text = trouble.rest(trouble.at)
    span = trouble.span_of(trouble.at, text)
    is_item = re.match(r"-(?:\s|$)", text) is not None
    in_list = re.match(r"-(?:\s|$)", trouble.text[trouble.began :]) is not None
    began = trouble.line(trouble.began)
    if indent == open_at and is_item and not in_list:
        return Mistake(
            f"this is a list item, and the lines beside it, from line {began} on, are keys",
            "put the item under a key of its own, such as `steps:`, or delete the dash",
            span,
        )
    if indent == open_at and in_list and not is_item:
        return Mistake(
            f"this is a key, and the lines beside it, from line {began} on, are list items",
            f"indent it by {_spaces(indent + 2)} to make it part of the item above, or write a dash before it",
            span,
        )
    first = _first_of_block(trouble, indent + 2) if is_item else None
    if first:
        return _no_dash(trouble, trouble.lines.offset(first) + indent + 2)
    *others, last = map(str, _levels(trouble) or [0])
    listed = f"{', '.join(others)} or {last}" if others else last
    return Mistake(
        f"this line is indented by {_spaces(indent)}, which fits no line above",
        f"lines that stand beside each other are indented alike; here by {listed} spaces",
        span,
    )


def _first_of_block(trouble: Trouble, indent: int) -> int | None:
    """The line that begins the block before the trouble, if a key opens it and it is indented by ``indent``."""
    first = None
    for number in range(trouble.line(trouble.at) - 1, 0, -1):
        line = trouble.lines.line(number)
        text = line.lstrip()
        if not text or text.startswith("#"):
            continue
        if len(line) - len(text) < indent:
            return first if line.rstrip().endswith(":") else None
        first = number if len(line) - len(text) == indent and not text.startswith("- ") else None
    return None


def _levels(trouble: Trouble) -> list[int]:
    """The depths at which the line could stand: those of the lines above that are still open."""
    levels: list[int] = []
    for number in range(trouble.line(trouble.at) - 1, 0, -1):
        line = trouble.lines.line(number)
        text = line.lstrip()
        if not text or text.startswith("#"):
            continue
        dashes = re.match(r"(?:- +)*", text)
        indents = [len(line) - len(text), len(line) - len(text) + (len(dashes[0]) if dashes else 0)]
        levels += [indent for indent in dict.fromkeys(reversed(indents)) if not levels or indent < levels[-1]]
        if levels[-1] == 0:
            break
    return levels[::-1]


_LESSONS: tuple[Callable[[Trouble], Mistake | None], ...] = (
    _conflict,
    _tab,
    _odd_space,
    _unclosed_quote,
    _escape,
    _reserved_start,
    _star_or_ampersand,
    _block_header,
    _question,
    _tag,
    _second_colon,
    _missing_colon,
    _dash,
    _bracket,
    _after_quote,
    _stray_sign,
    _directive,
    _after_the_end,
    _indentation,
)

_SIGNS = {
    "": "the end of the file",
    "@": "an at sign (@)",
    "`": "a backtick",
    "%": "a percent sign (%)",
    "*": "a star (*)",
    "&": "an ampersand (&)",
    ",": "a comma",
    "]": "a closing bracket (])",
    "}": "a closing brace (})",
}


def _named(sign: str) -> str:
    return _SIGNS.get(sign, f"`{sign}`")


def _quoted(text: str) -> str:
    """``text`` as one would write it between quotes."""
    text = text.strip()
    if len(text) > _QUOTABLE:
        text = text[: _QUOTABLE - 1].rstrip() + "…"
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _spaces(count: int) -> str:
    return f"{count} space{'s' if count != 1 else ''}"
