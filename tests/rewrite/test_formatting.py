from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest

from blueprint_cli.cli.commands.new import templates
from blueprint_cli.errors import BlueprintError
from blueprint_cli.rewrite import formatting
from blueprint_cli.rewrite.formatting import reformat
from blueprint_cli.source.document import Document
from blueprint_cli.source.reading import read
from blueprint_cli.text.edit import apply_edits

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.blueprint.yaml"))


def document_of(text: str) -> Document:
    document, problems = read(text.encode(), path="a.blueprint.yaml")
    assert document is not None
    assert problems == ()
    return document


def formatted(text: str) -> str:
    """``text`` in its canonical layout, which has to say the same and stay as it is the second time."""
    before = document_of(text)
    once = apply_edits(before.text, reformat(before))
    after = document_of(once)
    assert after.data == before.data
    assert apply_edits(once, reformat(after)) == once
    return once


def becomes(before: str, after: str) -> None:
    assert formatted(dedent(before)) == dedent(after)


def stays(text: str) -> None:
    becomes(text, text)


# The order of keys


def test_the_keys_of_every_mapping_stand_in_the_order_of_the_format():
    becomes(
        """\
        links:
          - {probability: 0.5, kind: loop, text: again, to: b, from: a}
        steps:
          - customer:
              to: [{text: so, to: b}]
              span: {until: b}
              metrics: {csat: {date: 2026-01-31, value: 4}}
              wait: {actual: 3m, max: 5m, target: 2m}
              pains: {impact: high, text: Slow}
              channel: web
              text: Orders
              id: order
            phase: p
            emotion: 1
            title: Order
            id: a
        views: {staff: {lanes: [customer], title: Staff}}
        phases: [{title: P, id: p}]
        lines: {visibility: Seen, interaction: false}
        lanes: [{color: "#0a7", role: customer, id: customer}]
        goals: {loyal: {metric: csat, title: Loyal}}
        metrics: {csat: {better: higher, title: Satisfaction}}
        roles: {b: {kind: team, title: B}, a: A}
        title: Shop
        blueprint: 1
        """,
        """\
        blueprint: 1
        title: Shop
        roles: { b: { title: B, kind: team }, a: A }
        metrics: { csat: { title: Satisfaction, better: higher } }
        goals: { loyal: { title: Loyal, metric: csat } }
        lanes: [{ id: customer, role: customer, color: "#0a7" }]
        lines: { interaction: false, visibility: Seen }
        phases: [{ id: p, title: P }]
        steps:
          - id: a
            title: Order
            phase: p
            emotion: 1
            customer:
              id: order
              text: Orders
              channel: web
              pains: { text: Slow, impact: high }
              wait: { target: 2m, max: 5m, actual: 3m }
              metrics: { csat: { value: 4, date: 2026-01-31 } }
              to: [{ to: b, text: so }]
              span: { until: b }
        links:
          - { from: a, to: b, text: again, kind: loop, probability: 0.5 }
        views: { staff: { title: Staff, lanes: [customer] } }
        """,
    )


def test_unknown_keys_and_those_of_ones_own_come_last_in_their_order():
    becomes(
        "x-b: 1\nstates: now\nx-a: {title: t, id: i}\ntitle: T\n",
        "title: T\nx-b: 1\nstates: now\nx-a: { title: t, id: i }\n",
    )


def test_the_lanes_of_a_step_stand_in_the_order_of_the_lanes():
    becomes(
        """\
        lanes: [support, {title: The Shop, role: frontstage}, {role: customer}, {id: 7, title: X}, [odd], 8]
        steps:
          - {frontstage: f, customer: c, the-shop: s, support: p, "7": x, title: T}
        """,
        """\
        lanes: [support, { title: The Shop, role: frontstage }, { role: customer }, { id: 7, title: X }, [odd], 8]
        steps:
          - { title: T, support: p, the-shop: s, customer: c, "7": x, frontstage: f }
        """,
    )


def test_without_lanes_it_is_that_of_the_standard_ones():
    becomes(
        "steps:\n  - {support: p, other: o, customer: c, evidence: e, title: T}\n",
        "steps:\n  - { title: T, evidence: e, customer: c, support: p, other: o }\n",
    )


def test_lanes_that_another_file_declares_stay_as_they_are():
    becomes(
        "steps:\n  - {support: p, shop: o, customer: c, title: T}\ninclude: [lanes.yaml]\n",
        "steps:\n  - { title: T, support: p, shop: o, customer: c }\ninclude: [lanes.yaml]\n",
    )


def test_notes_are_a_step_s_own_key_or_the_cards_of_a_lane():
    becomes(
        "steps:\n  - {customer: c, notes: m, title: T}\n",
        "steps:\n  - { title: T, notes: m, customer: c }\n",
    )
    becomes(
        "lanes: [customer, notes, emotion]\nsteps:\n  - {notes: m, customer: c, emotion: 1, title: T}\n",
        "lanes: [customer, notes, emotion]\nsteps:\n  - { title: T, emotion: 1, customer: c, notes: m }\n",
    )


def test_the_order_of_lists_and_of_what_has_names_is_the_author_s():
    stays(
        """\
        roles:
          waiter: Waiter
          baker: Baker
        views:
          b: { steps: [z, a] }
          a: { steps: [b] }
        """
    )


def test_an_anchor_stays_before_what_repeats_it():
    becomes(
        """\
        x-card: &card { text: Greets }
        steps:
          - { customer: &who Anna, title: *who }
          - { frontstage: *card, title: T }
        title: &title Shop
        owner: *title
        blueprint: 1
        """,
        """\
        blueprint: 1
        title: &title Shop
        owner: *title
        x-card: &card { text: Greets }
        steps:
          - { customer: &who Anna, title: *who }
          - { title: T, frontstage: *card }
        """,
    )


def test_a_name_that_is_given_twice_means_what_it_meant():
    stays("steps:\n  - { support: &a x, title: *a, customer: &a z, evidence: *a }\n")


def test_an_alias_can_be_a_key():
    becomes("a: &k foo\nx: {*k : {*k : 1}}\n", "a: &k foo\nx: { *k : { *k : 1 } }\n")


# Groups and comments


def test_groups_are_put_in_order_each_and_then_by_their_first_keys():
    becomes(
        """\
        steps: []


        ends: Done
        persona: Anna

        title: T
        blueprint: 1
        """,
        """\
        blueprint: 1
        title: T

        persona: Anna
        ends: Done

        steps: []
        """,
    )


def test_a_comment_moves_with_what_is_below_it_and_one_behind_it_too():
    becomes(
        """\
        # About the file.

        # About the steps,
        # in two lines.
        steps: [] # all
        # About the title.
        title: T # its own
        """,
        """\
        # About the file.

        # About the steps,
        # in two lines.
        # About the title.
        title: T # its own
        steps: [] # all
        """,
    )


def test_the_head_of_the_file_stays_its_head_but_for_what_silences_a_finding():
    becomes(
        """\
        # yaml-language-server: $schema=s.json
        # blueprint: ignore-file[BP112] for a start
        # blueprint: ignore[BP402] it is called so
        title: TBD
        blueprint: 1
        """,
        """\
        # yaml-language-server: $schema=s.json
        # blueprint: ignore-file[BP112] for a start
        blueprint: 1
        # blueprint: ignore[BP402] it is called so
        title: TBD
        """,
    )
    becomes(
        "# head\n\n# blueprint: ignore[BP402]\n\ntitle: TBD\nblueprint: 1\n",
        "# head\n\n# blueprint: ignore[BP402]\n\nblueprint: 1\ntitle: TBD\n",
    )


def test_a_comment_with_an_empty_line_below_titles_its_group():
    becomes(
        """\
        blueprint: 1

        # The rows

        lanes: [customer]
        # what we measure
        metrics: {}
        """,
        """\
        blueprint: 1

        # The rows

        # what we measure
        metrics: {}
        lanes: [customer]
        """,
    )


def test_comments_right_below_a_group_stay_there():
    becomes(
        """\
        blueprint: 1

        steps: []
        # links: []

        # The head
        owner: We
        title: T
        # reviewed: 2026-01-31

        # views: {}
        """,
        """\
        blueprint: 1

        title: T
        # The head
        owner: We
        # reviewed: 2026-01-31

        steps: []
        # links: []

        # views: {}
        """,
    )


def test_comments_go_with_what_they_are_indented_like():
    becomes(
        """\
        steps:
        - title: A
          customer: c
          # backstage: b
        # - title: B
        # links
        links:
            # first
            - a -> b
            # - b -> c
          # end
        """,
        """\
        steps:
          - title: A
            customer: c
            # backstage: b
        # - title: B
        # links
        links:
          # first
          - a -> b
          # - b -> c
        # end
        """,
    )
    stays(
        """\
        steps:
          - title: A
          # about B
          - title: B
        links:
          # - a -> b
        views:
        # nothing yet
        """
    )


def test_comments_behind_keys_dashes_and_brackets_stay_there():
    becomes(
        """\
        steps:   # columns
            -    # first
              title:   A   # why
              # who
              customer: [ # c
               ]
            - title:     # below
                B
              customer:   # kept
                  [Orders]
            -
              # above
              title: C
        """,
        """\
        steps: # columns
          - # first
            title: A # why
            # who
            customer: [] # c
          - title: B # below
            customer: [Orders] # kept
          # above
          - title: C
        """,
    )


def test_a_comment_too_many_for_a_line_goes_above_it():
    becomes(
        """\
        title: # one
          T # two
        lanes: # three
          # four
          [] # five
        tags: [
          # six
        ]
        """,
        """\
        # one
        title: T # two
        # six
        tags: []
        # four
        # three
        lanes: [] # five
        """,
    )


def test_brackets_with_a_comment_in_them_become_lines():
    becomes(
        """\
        lanes: [customer, # who
          # out of sight
          {id: back, # where
           role: backstage}] # rows
        tags: [a
          # b
          ]
        """,
        """\
        tags:
          - a
          # b
        # rows
        lanes:
          - customer # who
          # out of sight
          - id: back # where
            role: backstage
        """,
    )


def test_no_comment_comes_between_a_dash_and_its_first_key():
    stays(
        """\
        steps:
          - title: A
            # what the links call it
            id: a
          - # first of all
            # what the links call it
            id: b
            title: B
        """
    )
    becomes(
        "steps:\n- {\n   # one\n   title: A,\n   # two\n   id: a}\n",
        "steps:\n  # two\n  - id: a\n    # one\n    title: A\n",
    )
    becomes("x:\n- [\n   # one\n   [a, # two\n    b]]\n", "x:\n  # one\n  - - - a # two\n      - b\n")


def test_empty_lines_are_one_at_most_and_none_where_nothing_is_parted():
    becomes(
        "\n\ntitle: T\n\n\n\nsteps:\n\n\n- title: A\n\n\n\n  # c\n\n\n  customer: c\n\n- title: B\n- title: C\n\n\n\n",
        "title: T\n\nsteps:\n  - title: A\n\n    # c\n\n    customer: c\n\n  - title: B\n  - title: C\n",
    )


# Indentation, brackets, width


def test_indentation_is_two_spaces_and_lists_are_indented():
    becomes(
        """\
        steps:
        -   title: A
            customer:
            -     text: Orders
                  marks:
                     - fail
            - Pays
        """,
        """\
        steps:
          - title: A
            customer:
              - text: Orders
                marks:
                  - fail
              - Pays
        """,
    )


def test_lists_in_lists_stay_on_the_line_of_their_dash():
    stays(
        """\
        x:
          - - a
            - b
          - - - c
              # d
            # e
          # f
          - [[1, 2], [3]]
        """
    )


def test_brackets_stay_where_they_fit_on_a_line():
    becomes(
        "steps: [\n  {title: A,customer: [Orders,Pays],},\n  { title: B }\n]\n",
        "steps: [{ title: A, customer: [Orders, Pays] }, { title: B }]\n",
    )
    becomes("x: { }\nz: [ ]\n", "x: {}\nz: []\n")


def test_brackets_that_do_not_fit_become_lines_from_the_outside_in():
    text = "a" * 94
    stays(f"x: [{{ text: {text}, owner: bb }}]\n")
    becomes(f"x: [{{text: {text}, owner: bbb}}]\n", f"x:\n  - {{ text: {text}, owner: bbb }}\n")
    becomes(f"x: [{{text: {text}, owner: bbbb}}]\n", f"x:\n  - text: {text}\n    owner: bbbb\n")


def test_a_comment_behind_does_not_count_as_width_and_goes_above_what_becomes_lines():
    stays(f"x: [{'a' * 110}] # {'c' * 20}\n")
    becomes(f"x: [{'a' * 60}, {'b' * 60}] # why\n", f"# why\nx:\n  - {'a' * 60}\n  - {'b' * 60}\n")


def test_an_empty_line_in_brackets_asks_for_lines():
    becomes("x: [\n  a,\n\n  b]\n", "x:\n  - a\n\n  - b\n")


def test_a_whole_file_in_braces_becomes_lines():
    becomes(
        '{"title": "A", "blueprint": 1, "steps": [{"title": "B"}]}', "blueprint: 1\ntitle: A\nsteps: [{ title: B }]\n"
    )
    becomes('{"title": "A"} # d\n# e\n', "# d\ntitle: A\n# e\n")
    becomes("[ # c\n  a]\n", "# c\n- a\n")
    becomes("{ }\n", "{}\n")


def test_short_forms_stay_short_and_long_ones_long():
    stays(
        """\
        steps:
          - customer: Orders
            frontstage: [Takes the order]
            backstage: { text: Pulls the shot }
            support:
        links:
          - a -> b
          - a -> b: text
          - "a -> b: text"
          - { from: a, to: b }
        """
    )
    becomes("links: [a -> b: text, {c -> d: e}, {f: }, g: ]\n", "links: [a -> b: text, { c -> d: e }, { f }, { g }]\n")


def test_a_lone_pair_in_brackets_becomes_a_line():
    texts = [f"{'a' * 20}{number} -> b: text" for number in range(5)]
    becomes(f"links: [{', '.join(texts)}]\n", "".join(["links:\n", *(f"  - {text}\n" for text in texts)]))


def test_keys_with_a_question_mark_are_keys():
    becomes("? a\n: b\n? 'c d'\n:   - e\n? f\n", "a: b\nc d:\n  - e\nf:\n")


# Texts


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("'it''s'", "it's"),
        ('"a\\\\b"', "a\\b"),
        ("'say \"x\"'", 'say "x"'),
        ("both ' and \"", "both ' and \""),
        ("'x: y'", '"x: y"'),
        ("'x: \"y\"'", "'x: \"y\"'"),
        ("'x: \"it''s\"'", "'x: \"it''s\"'"),
        ('"x: \\"it\'s\\" \'y\'"', '"x: \\"it\'s\\" \'y\'"'),
        ('"C:\\\\new: x"', "'C:\\new: x'"),
        ('"a\\tb"', '"a\\tb"'),
        ('"\\x41"', '"\\x41"'),
        ('"\\\\n"', "\\n"),
        ("'1.10'", '"1.10"'),
        ("1.10", "1.10"),
        ("'true'", '"true"'),
        ("True", "True"),
        ("~", "~"),
        ("''", '""'),
        ("yes", '"yes"'),
        ("'no'", '"no"'),
        ("1:30", '"1:30"'),
        ("0b11", '"0b11"'),
        ("1_000", '"1_000"'),
        ("'2026-01-31'", '"2026-01-31"'),
        ("2026-01-31", '"2026-01-31"'),
        ("2026/2", "2026/2"),
        ("1.2.3", "1.2.3"),
        ("3m..5m", "3m..5m"),
        (".nan", '".nan"'),
        ("=", '"="'),
        ("'# a'", '"# a"'),
        ("'a #b'", '"a #b"'),
        ("'a#b'", "a#b"),
        ("'a:'", '"a:"'),
        ("'-'", '"-"'),
        ("'-x'", "-x"),
        ("'- x'", '"- x"'),
        ("'%'", '"%"'),
        ("'...'", '"..."'),
        ("'...so'", "...so"),
        ("' a'", '" a"'),
        ("'a\tb'", '"a\tb"'),
        ("Why?", "Why?"),
        ("!!str 1", "!!str 1"),
        ("!!str '1'", "!!str '1'"),
        ("&a 'x'", "&a x"),
    ],
)
def test_a_text_is_plain_where_every_reader_takes_it_so_and_else_in_double_quotes(before, after):
    assert formatted(f"x: {before}\n") == f"x: {after}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [("'a, b'", '"a, b"'), ("Why?", '"Why?"'), ("https://x.y", "https://x.y"), ("'a]'", '"a]"'), ("a b", "a b")],
)
def test_in_brackets_more_texts_need_quotes(before, after):
    assert formatted(f"x: [{before}]\n") == f"x: [{after}]\n"


def test_dates_stand_plain_where_dates_are_wanted():
    becomes(
        "reviewed: '2026-01-31'\nx: {date: \"2026-01-31\", text: '2026-01-31'}\n",
        'reviewed: 2026-01-31\nx: { date: 2026-01-31, text: "2026-01-31" }\n',
    )


def test_keys_lose_their_quotes_too():
    becomes("'title': T\n'a: b': 1\n\"on\": 2\n? \"c\\td\"\n: 3\n", 'title: T\n"a: b": 1\n"on": 2\n"c\\td": 3\n')


def test_texts_on_several_lines_stay_on_as_many_below_their_key():
    becomes(
        """\
        description: One
            two

            three   # c
        scenario: 'it''s
          four'
        persona:     # d
           "say \\"x\\"
             \\ y\\
           z"
        owner: 'a\\b
          c'
        tags:
        -   five
            six
        - # e
          seven
          eight
        """,
        """\
        description:
          One
          two

          three # c
        scenario:
          "it's
          four"
        persona: # d
          "say \\"x\\"
          \\ y\\
          z"
        owner:
          'a\\b
          c'
        tags:
          - five
            six
          - # e
            seven
            eight
        """,
    )


def test_in_brackets_a_text_is_on_one_line_or_the_brackets_become_lines():
    becomes("x: [one\n  two, 'three\n  four']\n", "x: [one two, three four]\n")
    becomes('x: [one\n\n  two, "three\\\n  four"]\n', 'x:\n  - one\n\n    two\n  - "three\\\n    four"\n')


def test_blocks_of_text_stay_blocks():
    becomes(
        """\
        description: |   # kept
                One
                  two

                three
        scenario: >-
           folded
           lines

             indented
        tags:
        - |
          x
        """,
        """\
        description: | # kept
          One
            two

          three
        scenario: >-
          folded
          lines

            indented
        tags:
          - |
            x
        """,
    )


def test_a_block_says_how_it_ends_and_where_it_begins_only_where_it_has_to():
    becomes(
        "a: |+\n  x\n\n\nb: |+\n  y\nc: >+\n  z\n\n# d\n\ne: |-\n  q\n\n\nf: 1\n",
        "a: |+\n  x\n\n\nb: |\n  y\nc: >+\n  z\n\n# d\n\ne: |-\n  q\n\nf: 1\n",
    )
    becomes("a: |2\n    r\n   s\nb: |2\n  t\nc: |1\n  \tu\n", "a: |2\n    r\n   s\nb: |\n  t\nc: |2\n  \x20\tu\n")
    becomes("a: |\nb: >-\n\nc: |+\n\n\nd: 1\n", "a: |-\nb: >-\n\nc: |+\n\n\nd: 1\n")
    becomes("a: |\n  x  \n     \nb: 1\n", "a: |\n  x  \n     \nb: 1\n")
    becomes("a: >\n\n    x\n      y\n    z\n", "a: >\n\n  x\n    y\n  z\n")


def test_a_block_that_the_file_ends_in_says_that_no_break_follows():
    becomes("a: |\n  text", "a: |-\n  text\n")
    becomes("x: 1\na: |+\n  text\n\n", "x: 1\na: |+\n  text\n\n")
    becomes("ends: |+\n  text\n\ntitle: T\n", "title: T\n\nends: |+\n  text\n\n")


# The file


def test_markers_stay_with_their_comments():
    becomes(
        "%YAML 1.2\n\n# one\n---   # two\n# three\n\ntitle: T\nblueprint: 1\n# four\n...\n# five\n",
        "%YAML 1.2\n# one\n--- # two\n# three\n\nblueprint: 1\ntitle: T\n# four\n# five\n...\n",
    )
    becomes("--- !!map # c\na: 1\n...  # d\n", "--- # c\n!!map\na: 1\n# d\n...\n")
    becomes("--- [a # b\n ]\n", "---\n- a # b\n")


def test_anchors_and_tags_stay_with_what_they_name():
    becomes(
        "a:  &x   # c\n  b: 1\nc: &y [ 1]\nd:   &z\ne: !!map &w\n  # f\n  g: 1\nh:\n- &v\n  i: 1\n",
        "a: &x # c\n  b: 1\nc: &y [1]\nd: &z\ne: !!map &w\n  # f\n  g: 1\nh:\n  - &v\n    i: 1\n",
    )
    becomes("x:\n- &u\n  # j\n  - 1\n", "x:\n  - &u\n    # j\n    - 1\n")
    becomes("a: &x # b\n  !!str # c\n  d\n", "# c\na: &x !!str d # b\n")
    becomes("a: &x\n  one\n  two\nb: !!str |\n   c\n", "a: &x\n  one\n  two\nb: !!str |\n  c\n")


def test_line_breaks_become_line_feeds_and_the_mark_of_the_encoding_goes():
    assert formatted("\ufefftitle: T\r\nx: |\r\n  a\r\n  b\r\n") == "title: T\nx: |\n  a\n  b\n"
    assert formatted("title: T\rx: 'a\r\r  b'\r") == 'title: T\nx:\n  "a\n\n  b"\n'


def test_a_file_ends_with_one_line_feed():
    assert formatted("title: T") == "title: T\n"
    assert formatted("title: T\n\n\n") == "title: T\n"


def test_blanks_at_the_ends_of_lines_go():
    assert formatted("title: T   \n   \nsteps: []  # c  \n") == "title: T\n\nsteps: [] # c\n"
    assert formatted("a:\tb\t# c\n") == "a: b # c\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("\n\n# a\n\n\n  #b\n", "# a\n\n#b\n"),
        ("word  # c\n", "word # c\n"),
        ("# c\nword\n  more # d\n", "# c\nword\nmore # d\n"),
        ("- a\n-   b\n", "- a\n- b\n"),
        ("|\n text\n# c\n", "|\n  text\n# c\n"),
        ("--- >\n text\n\n more\n", "---\n>\n  text\n\n  more\n"),
    ],
)
def test_what_is_no_blueprint_is_tidied_too(before, after):
    assert formatted(before) == after


def test_edits_are_of_the_lines_that_change():
    document = document_of("blueprint: 1\ntitle:   T\nsteps: []\nlinks: [ ]\n")
    edits = reformat(document)
    assert [document.text[edit.span.start : edit.span.end] for edit in edits] == ["title:   T\n", "links: [ ]\n"]
    assert [edit.replacement for edit in edits] == ["title: T\n", "links: []\n"]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_have_the_canonical_layout(path):
    assert reformat(document_of(path.read_text(encoding="utf-8"))) == ()


@pytest.mark.parametrize("name", templates())
def test_the_templates_have_the_canonical_layout(name):
    assert reformat(document_of(templates()[name])) == ()


@pytest.mark.parametrize("lost", ["texts", "comments"])
def test_a_file_that_would_say_something_else_is_refused(monkeypatch, lost):
    text = {"texts": "title: other\n", "comments": "title: T\n"}[lost]
    monkeypatch.setattr(formatting, "print_transcript", lambda transcript: text)
    with pytest.raises(BlueprintError, match=f"without changing its {lost}, and is left as it was"):
        reformat(document_of("title: T # c\n"))


def test_the_page_on_the_layout_shows_what_it_does():
    page = (Path(__file__).parents[2] / "docs/formatting.md").read_text(encoding="utf-8")
    blocks = dict(re.findall(r"```yaml (before|after)\n(.*?)```\n", page, re.DOTALL))
    assert formatted(blocks["before"]) == blocks["after"]
