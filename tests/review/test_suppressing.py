from __future__ import annotations

from textwrap import dedent

import pytest

from blueprint_cli.pipeline.loading import load
from blueprint_cli.review.running import run
from blueprint_cli.review.settings import Settings
from blueprint_cli.text.edit import apply_edits

HEAD = "blueprint: 1\ntitle: Parcel return\n"
SILENT = {"BP112", "BP113", "BP102"}


def codes(lint, text: str, **options: object) -> list[tuple[int, str]]:
    return [(found.place.start.line, found.code) for found in lint(text, **options) if found.code not in SILENT]


def file(body: str, *, before: str = "") -> str:
    return before + HEAD + dedent(body)


def mended(lint, text: str) -> str:
    edits = [edit for found in lint(text) if found.fix for edit in found.fix.edits]
    assert all(found.fix.safe for found in lint(text) if found.fix)
    return apply_edits(text, edits)


@pytest.mark.parametrize("word", ["BP104", "empty-step", "bp104", "BP103, BP104", "BP103,empty-step"])
def test_at_the_end_of_a_line_it_holds_for_that_line(lint, word):
    text = file(f"""\
        steps:
          - title: One
            customer: c
            evidence: e
          - title: Two  # blueprint: ignore[{word}] to be done
          - title: Three
        """)
    assert codes(lint, text, ignore=("BP604",)) == [(8, "BP104")]


def test_on_a_line_of_its_own_it_holds_for_the_next_part_and_all_under_it(lint):
    body = """\
        {steps}
        steps:
          {one}
          - title: One
            {customer}
            customer: c
          {two}
          - title: Two
          - title: Three
        """
    ignore = "# blueprint: ignore[BP104,BP106]"

    def left(**at: str) -> list[str]:
        places = {"steps": "#", "one": "#", "customer": "#", "two": "#"} | at
        found = lint(file(body.format(**places)), ignore=("BP604",))
        return [f"{one.code} {one.element}" for one in found if one.code in {"BP104", "BP106"}]

    assert left() == ["BP106 one.customer", "BP104 two", "BP104 three"]
    assert left(steps=ignore) == []
    assert left(one=ignore) == ["BP104 two", "BP104 three"]
    assert left(customer=ignore) == ["BP104 two", "BP104 three"]
    assert left(two=ignore) == ["BP106 one.customer", "BP104 three"]


def test_for_the_file_it_stands_above_the_first_key(lint):
    text = file(
        "steps:\n  - title: One\n  - {title: Two, customer: c}\n",
        before="# blueprint: ignore-file[BP104, BP106, BP101]\n",
    )
    assert codes(lint, text) == [(1, "BP604")]
    assert [found.message for found in lint(text, "BP604", "BP101", "BP104", "BP106")] == [
        "there is nothing to ignore for BP101"
    ]


def test_for_the_file_it_does_not_hold_further_down(lint):
    text = file("# blueprint: ignore-file[BP104]\nsteps:\n  - title: One\n  - {title: Two, customer: c, evidence: e}\n")
    assert codes(lint, text) == [(3, "BP604"), (5, "BP104")]
    assert "only in the head of the file" in lint(text, "BP604")[0].message


def test_a_summary_speaks_of_those_that_are_left(lint):
    steps = "".join(f"  - title: S{n}{{}}\n" for n in range(5))
    hush = "  # blueprint: ignore[BP104]"
    one_less = lint(HEAD + "steps:\n" + steps.format(hush, "", "", "", ""), "BP104")
    assert [found.message for found in one_less] == ['4 of the 5 steps hold no card: "S1", "S2", "S3" and "S4"']
    two_left = lint(HEAD + "steps:\n" + steps.format(hush, "", hush, hush, ""), "BP104")
    assert [found.element for found in two_left] == ["s1", "s4"]


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("# blueprint: ignore[BP103] why", "there is nothing to ignore for BP103"),
        ("# blueprint: ignore[BP103,BP104]", "there is nothing to ignore for BP103 or BP104"),
        ("# blueprint: ignore[emtpy-step]", "there is no rule emtpy-step"),
        ("# blueprint: ignore[BP999, BP104]", "there is no rule BP999; there is nothing to ignore for BP104"),
        ("# blueprint: ignore", "this suppression names no rule"),
        ("# blueprint: ignore[]", "this suppression names no rule"),
        ("# blueprint: ignore the others", "this suppression names no rule"),
        ("#blueprint:ignore[BP003]", "there is nothing to ignore for BP003"),
    ],
)
def test_one_that_suppresses_nothing_is_found_and_taken_out(lint, comment, message):
    plain = file("steps:\n  - title: One\n    customer: c\n    evidence: e\n")
    text = plain.replace("customer: c\n", f"customer: c   {comment}\n")
    (found,) = [found for found in lint(text) if found.code == "BP604"]
    assert found.message == message
    assert (found.place.start.line, found.place.start.column) == (5, 19)
    assert mended(lint, text) == plain
    alone = plain.replace("    customer", f"  {comment}\n    customer")
    assert mended(lint, alone) == plain
    assert mended(lint, alone.replace("\n", "\r\n")) == plain.replace("\n", "\r\n")
    assert mended(lint, f"{plain}{comment}") == plain


@pytest.mark.parametrize("word", ["BP104", "empty-step"])
def test_a_rule_that_does_not_stand_in_brackets_is_put_into_them(lint, word):
    text = f"{HEAD}steps:\n  - title: S  # blueprint: ignore {word} for now\n  - {{title: T, customer: c}}\n"
    found = {one.code: one for one in lint(text, "BP104", "BP604")}
    assert found["BP604"].message == "the rule of this suppression does not stand in brackets"
    mended = apply_edits(text, found["BP604"].fix.edits)
    assert mended == text.replace(word, f"[{word}]")
    assert not lint(mended, "BP104", "BP604")


def test_the_words_that_are_used_stay(lint):
    text = file(
        "steps:\n  - title: One  # blueprint: ignore[BP103, empty-step,BP106] later\n"
        "  - {title: B, customer: c, evidence: e}\n"
    )
    assert mended(lint, text) == text.replace("[BP103, empty-step,BP106]", "[empty-step]")
    assert codes(lint, mended(lint, text)) == []


def test_a_slip_is_told_with_what_was_meant(lint):
    text = file("steps:\n  - title: One  # blueprint: ignore[emtpy-step]\n")
    assert [found.help for found in lint(text, "BP604", "BP104") if found.code == "BP604"] == [
        "did you mean empty-step?"
    ]


def test_a_rule_that_is_not_run_makes_no_suppression_unused(lint):
    text = file("steps:\n  - {title: One, customer: c, evidence: e}  # blueprint: ignore[BP104]\n")
    assert codes(lint, text) == [(4, "BP604")]
    assert codes(lint, text, ignore=("BP104",)) == []


def test_the_finding_about_a_suppression_can_be_suppressed(lint):
    steps = "steps:\n  - {title: One, customer: c, evidence: e}"
    assert codes(lint, file(f"{steps}  # blueprint: ignore[BP104, BP604]\n")) == []
    head = "# blueprint: ignore-file[BP604]\n"
    assert codes(lint, file(f"{steps}  # blueprint: ignore[BP104]\n", before=head)) == []
    assert codes(lint, file(f"{steps}\n", before=head)) == []


def test_a_text_that_looks_like_one_is_none(lint):
    text = file('steps:\n  - {title: One, customer: "# blueprint: ignore[BP104]", evidence: e}\n')
    assert codes(lint, text) == []


def test_a_comment_that_speaks_of_something_else_is_left_alone(lint):
    text = file(
        "# blueprint: version 3, drawn by Anna; please do not ignore\n"
        "steps:\n  - {title: One, customer: c, evidence: e}\n"
    )
    assert codes(lint, text) == []


def test_one_in_an_included_file_holds_for_what_lies_there(lint, tmp_path):
    (tmp_path / "shared.yaml").write_text(
        "phases:\n  - {title: TBD}  # blueprint: ignore[BP402, BP103]\n  - {title: TBC}\n", encoding="utf-8"
    )
    main = tmp_path / "a.blueprint.yaml"
    main.write_text(
        file("include: [shared.yaml]\nsteps:\n  - {title: One, phase: TBD, customer: c}\n"), encoding="utf-8"
    )
    loaded = load(main)
    found = run(loaded.blueprint, loaded.document, settings=Settings(select=("BP402", "BP604")))
    assert [(one.place.path, one.message) for one in found] == [
        (str(tmp_path / "shared.yaml"), '"TBC" is a placeholder')
    ]
