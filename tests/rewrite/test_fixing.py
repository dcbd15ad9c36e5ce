from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from blueprint_cli.diagnostics import Diagnostic, Fix, Place, Severity
from blueprint_cli.rewrite.fixing import Fixed, Look, fix
from blueprint_cli.text.edit import Edit
from blueprint_cli.text.span import Lines, Span

PATH = "a.blueprint.yaml"


def finding(
    text: str,
    span: tuple[int, int],
    replacement: str | None,
    *,
    safe: bool = True,
    path: str = PATH,
    code: str = "BP101",
) -> Diagnostic:
    """A finding at ``span`` that offers to put ``replacement`` there, unless that is None."""
    position = Lines(text).position
    edits = (Edit(span=Span(*span), replacement=replacement or ""),)
    return Diagnostic(
        code=code,
        name="a-slip",
        severity=Severity.ERROR,
        message="wrong",
        place=Place(path=path, span=Span(*span), start=position(span[0]), end=position(span[1])),
        fix=None if replacement is None else Fix(message="mend it", edits=edits, safe=safe),
    )


def replacing(**words: str) -> Look:
    """Findings at every one of ``words``, each of which offers to put another in its place."""

    def look(text: str) -> tuple[Diagnostic, ...]:
        found = (match for word in words for match in re.finditer(word, text))
        return tuple(
            finding(text, match.span(), words[match[0]]) for match in sorted(found, key=lambda match: match.start())
        )

    return look


def mended(text: str, look: Callable[[str], tuple[Diagnostic, ...]], *, unsafe: bool = False) -> str:
    fixed = fix(text, look, path=PATH, unsafe=unsafe)
    assert fixed.failure == ""
    return fixed.text


def test_every_fix_is_made_and_its_finding_returned():
    fixed = fix("one two one", replacing(one="1", two="2"), path=PATH)
    assert fixed.text == "1 2 1"
    assert [diagnostic.place.span for diagnostic in fixed.mended] == [(0, 3), (4, 7), (8, 11)]
    assert fixed.failure == ""


def test_where_nothing_is_offered_the_text_stays():
    look = lambda text: (finding(text, (0, 1), None),)  # noqa: E731
    assert fix("one", look, path=PATH) == Fixed("one")


def test_a_fix_may_offer_another():
    assert mended("one", replacing(one="two", two="three", three="3")) == "3"


def test_unsafe_fixes_are_made_on_demand():
    def look(text: str) -> tuple[Diagnostic, ...]:
        return (finding(text, (0, 3), "1", safe=False),) if text == "one" else ()

    assert mended("one", look) == "one"
    assert mended("one", look, unsafe=True) == "1"


def test_fixes_of_other_files_are_not_made():
    assert mended("one", lambda text: (finding(text, (0, 3), "1", path="included.yaml"),)) == "one"


@pytest.mark.parametrize(
    ("first", "second"),
    [((0, 3), (2, 5)), ((0, 5), (2, 3)), ((2, 2), (2, 2)), ((0, 3), (3, 3)), ((3, 3), (3, 6))],
)
def test_of_two_fixes_at_one_place_the_first_is_made(first, second):
    seen: list[str] = []

    def look(text: str) -> tuple[Diagnostic, ...]:
        seen.append(text)
        if len(seen) > 1:
            return ()
        return finding(text, first, "A"), finding(text, second, "B")

    fixed = fix("abcdefg", look, path=PATH)
    assert "A" in fixed.text
    assert "B" not in fixed.text
    assert len(fixed.mended) == 1
    assert seen == ["abcdefg", fixed.text]


def test_the_second_is_made_if_it_is_offered_again():
    def look(text: str) -> tuple[Diagnostic, ...]:
        found = re.finditer("aab|bcc", text)
        return tuple(finding(text, match.span(), {"aab": "xb", "bcc": "by"}[match[0]]) for match in found)

    def both(text: str) -> tuple[Diagnostic, ...]:
        at = text.find("bcc")
        return look(text) + ((finding(text, (at, at + 3), "by"),) if at >= 0 and "aabcc" in text else ())

    assert mended("aabcc", both) == "xby"


def test_fixes_beside_each_other_are_made_at_once():
    rounds: list[str] = []

    def look(text: str) -> tuple[Diagnostic, ...]:
        rounds.append(text)
        return (finding(text, (0, 3), "1"), finding(text, (3, 6), "2")) if text == "onetwo" else ()

    assert mended("onetwo", look) == "12"
    assert rounds == ["onetwo", "12"]


def test_a_text_that_could_no_longer_be_drawn_stays_as_it_was():
    def look(text: str) -> tuple[Diagnostic, ...]:
        if text == "good":
            return (finding(text, (0, 4), "bad", code="BP202"),)
        return (finding(text, (0, 3), None, code="BP001"),)

    assert fix("good", look, path=PATH) == Fixed("good", failure="the fixes of BP202 a-slip do not go together")


def test_an_error_that_was_there_before_hinders_nothing():
    def look(text: str) -> tuple[Diagnostic, ...]:
        error = finding(text, (0, 1), None, code="BP005")
        return (error, finding(text, (2, 5), "steps", code="BP003")) if "stp" in text else (error,)

    assert mended("x stp", look) == "x steps"


def test_fixes_that_undo_each_other_are_given_up():
    fixed = fix("one", replacing(one="two", two="one"), path=PATH)
    assert fixed == Fixed("one", failure="the fixes of BP101 a-slip come to no end")
