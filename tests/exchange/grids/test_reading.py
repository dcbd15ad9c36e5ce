"""Tables as people make them, as blueprints."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import Workbook

from blueprint_cli.errors import BlueprintError, FileError, UsageError
from blueprint_cli.exchange.formats import ImportFormat
from blueprint_cli.exchange.grids.workbooks import read_workbook
from blueprint_cli.exchange.matching import match
from blueprint_cli.exchange.sketch import RemarkKind
from blueprint_cli.model.blueprint import LaneRole
from blueprint_cli.model.titles import LANGUAGES, opportunities_title, pains_title
from foreign import take

SHEETS = Path(__file__).parents[1] / "sheets"


def sheet(name: str) -> bytes:
    return (SHEETS / name).read_bytes()


def test_a_german_workbook_with_lanes_in_rows_comes_over_whole() -> None:
    taken = take(sheet("hotelbuchung.xlsx"), None, path="hotelbuchung.xlsx")
    blueprint = taken.blueprint
    assert blueprint.title == "Service Blueprint: Hotelbuchung und Anreise"
    assert blueprint.language == "de"
    assert [step.title for step in blueprint.steps][:3] == ["Suchen", "Buchen", "Bestätigung erhalten"]
    assert [phase.title for phase in blueprint.phases] == ["Vor der Reise", "Anreise", "Aufenthalt", "Abreise"]
    assert [step.phase for step in blueprint.steps].count("vor-der-reise") == 3
    assert [lane.id for lane in blueprint.lanes][:5] == ["evidence", "customer", "frontstage", "backstage", "support"]
    assert taken.cards("customer")[1] == ["Gibt Daten ein", "Bezahlt mit Karte"]
    assert taken.cards("backstage")[5] == ["Füllt das Buffet auf", "Räumt Tische ab"]
    (booking,) = [card for card in blueprint.cards if card.text == "Buchungssystem"]
    assert booking.span == 5
    times = [step.time.actual for step in blueprint.steps if step.time and step.time.actual]
    assert [time.low for time in times] == [1200, 600, 7200, 900, 300, 2700, 300]
    assert [step.emotion for step in blueprint.steps] == [1, 0, 1, -1, 1, 2, 0]
    assert taken.remarks == [
        "Blueprint!A2: “Stand: Workshop 12. März, Team Empfang” above the table is left out",
        "Blueprint!H6: the semicolon parts the cell into 2 cards",
    ]


def test_a_workbook_with_steps_in_rows_comes_over_whole() -> None:
    taken = take(sheet("library-card.xlsx"), None, path="library-card.xlsx")
    blueprint = taken.blueprint
    assert blueprint.title == "Library card"
    assert [step.title for step in blueprint.steps][:2] == ["Hear about it", "Look it up"]
    assert [step.phase for step in blueprint.steps] == ["discover"] * 2 + ["join"] * 2 + ["use"] * 2
    assert [(lane.title, lane.role) for lane in blueprint.lanes][:5] == [
        ("Touchpoints", "evidence"),
        ("User actions", "customer"),
        ("Onstage", "frontstage"),
        ("Back office", "backstage"),
        ("IT systems", "support"),
    ]
    assert [card.span for card in blueprint.cards if card.text == "Library management system"] == [2]
    assert [step.emotion for step in blueprint.steps] == [1, 0, 0, 2, 1, 2]
    assert blueprint.steps[1].time is not None
    hurting = {card.step: (card.lane, card.pains[0].text) for card in blueprint.cards if card.pains}
    assert hurting["look-it-up"] == ("customer", "Fees are hard to find")
    assert "Library card!J1: marks of 1 to 5 became -2 to 2" in taken.remarks


def test_a_messy_workbook_says_everything_that_it_guesses_and_leaves_out() -> None:
    taken = take(sheet("returns-final.xlsx"), None, path="returns-final.xlsx")
    assert taken.blueprint.title == "Returns blueprint v3"
    assert taken.cards("backstage")[3] == ["Opens parcel", "Checks goods", "Restocks"]
    said = "\n".join(taken.remarks)
    for part in (
        "Notes: this sheet is left out",
        "old: this sheet is left out",
        "!E11: the formula has no stored value",
        "!F2: “DRAFT!!” above the table is left out",
        "!B13: “???” has no cells and is left out",
        "!H15: “KPI” became a note of the step",
        "!B9: “What we do (visible)” is taken for a lane of role frontstage",
        "!B11: “Warehouse” is taken for a lane of role backstage",
    ):
        assert part in said
    assert "# backstage, guessed: it stands below a lane of role frontstage and above one of role support" in taken.text


def test_the_user_may_say_what_a_lane_is() -> None:
    taken = take(sheet("returns-final.xlsx"), None, path="r.xlsx", roles={"warehouse": LaneRole.PARTNER})
    assert [lane.title for lane in taken.blueprint.lanes if lane.role is LaneRole.PARTNER] == ["Warehouse"]
    assert "Warehouse" not in "".join(taken.remarks)


def test_the_user_may_choose_a_sheet() -> None:
    content = sheet("returns-final.xlsx")
    with pytest.raises(UsageError, match="no sheet Sheet9") as error:
        take(content, None, path="r.xlsx", sheet="Sheet9")
    assert "Notes" in error.value.hint
    with pytest.raises(FileError, match="has the title of a lane"):
        take(content, None, path="r.xlsx", sheet="Notes")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_of_any_dialect_is_read(separator: str, encoding: str) -> None:
    rows = [["Schritt", "Kunde", "Frontstage"], ["Öffnen", '"Klingelt; wartet"', "Öffnet"], ["Gehen", "Geht", ""]]
    text = "\r\n".join(separator.join(row) for row in rows)
    taken = take(text.encode(encoding), None, path="a.csv")
    assert [step.title for step in taken.blueprint.steps] == ["Öffnen", "Gehen"]
    assert taken.cards("customer") == [["Klingelt", "wartet"], ["Geht"]]


def test_a_separator_may_be_said_as_excel_has_it() -> None:
    taken = take("sep=:\nStep:Customer:Frontstage\nA:b:c\n", ImportFormat.CSV)
    assert taken.cards("customer") == [["b"]]


def test_windows_1252_is_read_and_said() -> None:
    taken = take("Step,Customer,Backstage\nA,Öffnet,b\n".encode("cp1252"), ImportFormat.CSV)
    assert taken.cards("customer") == [["Öffnet"]]
    assert taken.remarks == [
        "line 2: the file is not UTF-8 and was read as Windows-1252: look at its accents and umlauts"
    ]


def test_a_table_in_markdown_is_read_without_its_marks() -> None:
    taken = take(
        """
        # Coffee \\& tea

        | | **1 Order** | 2 Collect |
        |---|---|---|
        | *Phase* | At the till | … At the till |
        | **Customer actions** | • Orders<br>• [Pays](https://example.com) <sup>1</sup> | `Takes` it |
        | *Line of interaction* | | |
        | Barista | Writes | Calls |
        | *Line of visibility* | | |
        | Roaster | Roasts a \\| b | … Roasts a \\| b |

        | a | b |
        |---|---|
        | c | d |
        """,
        None,
        path="coffee.md",
    )
    assert taken.blueprint.title == "Coffee & tea"
    assert [step.title for step in taken.blueprint.steps] == ["Order", "Collect"]
    assert [phase.title for phase in taken.blueprint.phases] == ["At the till"]
    assert taken.cards("customer") == [["Orders", "Pays"], ["Takes it"]]
    assert [(lane.title, lane.role) for lane in taken.blueprint.lanes] == [
        ("Customer actions", "customer"),
        ("Barista", "frontstage"),
        ("Roaster", "backstage"),
    ]
    assert [(card.text, card.span) for card in taken.blueprint.cards if card.lane == "backstage"] == [
        ("Roasts a | b", 2)
    ]
    assert taken.remarks[0] == "row 12: this sheet is left out"
    assert "it stands below the line of visibility" in taken.remarks[-1]


CASES = [
    ("Phase,A,,B\nStep,one,two,three\nCustomer,a,b,c\nBackstage,d,e,f\n", ["a", "a", "b"]),
    ("Phase,A,… A,–\nStep,one,two,three\nCustomer,a,b,c\nBackstage,d,e,f\n", ["a", "a", ""]),
    ("Step,Customer,Backstage,Phase\none,a,b,A\ntwo,c,d,\nthree,e,f,B\n", ["a", "a", "b"]),
]


@pytest.mark.parametrize(("text", "phases"), CASES)
def test_an_empty_cell_belongs_to_the_phase_before_it_unless_the_table_says_otherwise(
    text: str, phases: list[str]
) -> None:
    assert [step.phase for step in take(text, ImportFormat.CSV).blueprint.steps] == phases


def test_phases_alone_are_the_steps() -> None:
    taken = take("Phase,A,B\nCustomer,a,b\nBackstage,c,d\n", ImportFormat.CSV)
    assert [(step.title, step.phase) for step in taken.blueprint.steps] == [("A", ""), ("B", "")]


def test_steps_without_titles_are_called_after_what_the_customer_does_and_else_numbered() -> None:
    taken = take("Customer,Opens the door; waits,\nBackstage,c,d\n", ImportFormat.CSV)
    assert [step.title for step in taken.blueprint.steps] == ["Opens the door", "Step 2"]
    assert taken.remarks[:2] == [
        "row 1, column 2: the step has no title and is called “Opens the door”, after what the customer does",
        "row 1, column 3: the step has no title and is called “Step 2”",
    ]


def test_steps_that_are_only_numbered_are_called_after_what_the_customer_does() -> None:
    taken = take(
        "Phase,Prepare,,Go\nStep,1,2,3\n"
        "Customer,Looks up when the library is open and how to get there,… Looks,Goes\nBackstage,a,b,c\n",
        ImportFormat.CSV,
    )
    titles = [step.title for step in taken.blueprint.steps]
    assert titles == ["Looks up when the library is open and…", "Prepare 2", "Goes"]
    assert [remark.partition(":")[0] for remark in taken.remarks[:3]] == [
        f"row 2, column {column}" for column in (2, 3, 4)
    ]


def test_a_workbook_may_have_phases_over_steps_without_titles_and_steps_over_several_columns() -> None:
    workbook = Workbook()
    rows = workbook.active
    assert rows is not None
    for row in (["Phase", "A", None, "B"], ["Customer", "a", "b", "c"], ["Backstage", "d", "e", "f"]):
        rows.append(row)
    rows.merge_cells("B1:C1")
    taken = take(saved(workbook), ImportFormat.XLSX)
    assert [(step.title, step.phase) for step in taken.blueprint.steps] == [("a", "a"), ("b", "a"), ("c", "b")]
    rows["A1"] = "Step"
    taken = take(saved(workbook), ImportFormat.XLSX)
    assert [step.title for step in taken.blueprint.steps] == ["A", "B"]
    assert taken.cards("customer") == [["a", "b"], ["c"]]


def test_what_covers_several_lanes_is_in_the_first_and_said() -> None:
    workbook = Workbook()
    rows = workbook.active
    assert rows is not None
    for row in (["Step", "one"], ["Customer", "a"], ["Backstage", "both"], ["Support", None]):
        rows.append(row)
    rows.merge_cells("B3:B4")
    taken = take(saved(workbook), ImportFormat.XLSX)
    assert taken.cards("backstage") == [["both"]]
    assert "Sheet!B3: the cell covers 2 lanes; its cards are in the first" in taken.remarks


def test_waits_descriptions_and_unreadable_values_go_to_their_steps() -> None:
    taken = take(
        """
        Step,Customer,Backstage,Waiting time,Description,Mood,KPI,Duration
        one,a,b,2 days,What happens,who knows,95 %,1.5 h
        two,c,d,soon,,:),,5 to 10 min
        """,
        ImportFormat.CSV,
    )
    one, two = taken.blueprint.steps
    assert one.wait is not None
    assert one.description == "What happens"
    assert [note.text for note in one.notes] == ["Mood: who knows", "KPI: 95 %"]
    assert [note.text for note in two.notes] == ["Waiting time: soon"]
    assert two.emotion == 1
    assert two.time is not None


def test_roles_follow_from_the_lines_whatever_else_their_titles_say() -> None:
    taken = take(
        "Step,one\nWhat guests meet,a\nGuests,b\nFriends,c\nLine of interaction,\nHost,d\n"
        "Kitchen door (line of visibility),\nKitchen,e\nLine of internal interaction,\nSuppliers of fish,f\n",
        ImportFormat.CSV,
    )
    assert [lane.role for lane in taken.blueprint.lanes] == [
        "evidence", "customer", "customer", "frontstage", "backstage", "support",
    ]  # fmt: skip


SAID = """
Step,one,two,three,four
Customer,a,b,,
Staff,c,d,e,
Pain points,It takes long,• No sign\n• No light,Queue,Rain
Ideas,,A sign,,
Open questions,Why?,,,
Rules,,Two at most,,
"""


def test_pains_opportunities_and_questions_go_onto_the_cards_of_their_step() -> None:
    taken = take(SAID.replace("• No sign\n• No light", '"• No sign\n• No light"'), ImportFormat.CSV)
    cards = {card.text: card for card in taken.blueprint.cards}
    assert [pain.text for pain in cards["a"].pains] == ["It takes long"]
    assert [pain.text for pain in cards["b"].pains] == ["No sign", "No light"]
    assert [pain.text for pain in cards["e"].pains] == ["Queue"]
    assert [idea.text for idea in cards["b"].opportunities] == ["A sign"]
    assert [question.text for question in cards["a"].questions] == ["Why?"]
    assert [note.text for note in taken.blueprint.steps[3].notes] == ["Pain points: Rain"]
    assert [lane.role for lane in taken.blueprint.lanes] == ["customer", "frontstage", "policy"]
    pains, *others = taken.remarks
    assert pains == (
        "row 4, column 1: “Pain points”: 3 pain points are put on the customer's cards, "
        "1 is put on another card of its step, 1 is kept as a note of its step"
    )
    assert others == [
        "row 5, column 1: “Ideas”: 1 opportunity is put on the customer's card",
        "row 6, column 1: “Open questions”: 1 question is put on the customer's card",
    ]


def test_the_user_may_say_that_a_row_tells_of_pains_or_policies() -> None:
    said = {"What hurts": RemarkKind.PAINS, "Rules": RemarkKind.POLICIES}
    content = "Step,one\nCustomer,a\nBackstage,b\nWhat hurts,Queue\nRules,Two at most; No dogs\n"
    (card, _) = take(content, ImportFormat.CSV, said=said).blueprint.cards
    assert [pain.text for pain in card.pains] == ["Queue"]
    assert [policy.text for policy in card.policies] == ["Two at most", "No dogs"]
    with pytest.raises(UsageError, match="“What hurts” cannot be pains in a drawing"):
        take("journey\n  Go: 3: Me\n", ImportFormat.MERMAID, said=said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pains_and_opportunities_are_known_in_all_languages(language: str) -> None:
    titles = [pains_title(language), opportunities_title(language)]
    assert [known and known.meaning for known in map(match, titles)] == ["pains", "opportunities"]


@pytest.mark.parametrize(
    ("text", "value", "note"),
    [
        ("Neutral", 0, ""),
        ("happy", 1, ""),
        ("very angry!", -2, ""),
        ("a bit annoyed", -1, ""),
        ("quite ok", 0, ""),
        ("relieved, delighted", 1.5, ""),
        ("😊 Relieved", 1, ""),
        ("☹️", -1, ""),
        ("😡 nobody answers", -2, "Mood: nobody answers"),
        ("zufrieden", 1, ""),
        ("frustré et déçu", -1, ""),
        ("满意", 1, ""),
        ("a bit of a queue", None, "Mood: a bit of a queue"),
        ("7", None, "Mood: 7"),
    ],
)
def test_feelings_are_understood_in_words_and_faces(text: str, value: float | None, note: str) -> None:
    taken = take(f'Step,one\nCustomer,a\nBackstage,b\nMood,"{text}"\nIdeas board,c\n', ImportFormat.CSV)
    (step,) = taken.blueprint.steps
    assert step.emotion == value
    assert [found.text for found in step.notes] == [note] * bool(note)


def test_words_for_feelings_are_told_with_their_values() -> None:
    taken = take("Step,one,two\nCustomer,a,b\nBackstage,c,d\nMood,angry,4\n", ImportFormat.CSV)
    assert [step.emotion for step in taken.blueprint.steps] == [-2, 1]
    assert taken.remarks == [
        "row 4, column 1: marks of 1 to 5 became -2 to 2",
        "row 4, column 1: words for feelings became values from -2 to 2: angry = -2",
    ]


def test_notes_of_steps_stay_out_of_a_lane_of_another_title() -> None:
    taken = take("Step,one\nCustomer,a\nBackstage,b\nInsights,c\nMood,who knows\nOwner,The desk\n", ImportFormat.CSV)
    assert taken.cards("insights") == [["c"]]
    assert [note.text for note in taken.blueprint.steps[0].notes] == ["Mood: who knows", "Owner: The desk"]
    assert "row 6, column 1: “Owner” became notes of the steps" in taken.remarks


def test_rows_of_values_stay_where_they_are_among_the_lanes() -> None:
    taken = take("Step,one\nCustomer,a\nWaiting time,1 h\nMood,+\nBackstage,b\n", ImportFormat.CSV)
    assert [lane.role for lane in taken.blueprint.lanes] == ["customer", "time", "emotion", "backstage"]
    assert taken.cards("backstage") == [["b"]]


def test_rows_without_a_title_belong_to_the_lane_above() -> None:
    taken = take("Step,one,two\nCustomer,a,b\n,c,\nBackstage,d,e\n", ImportFormat.CSV)
    assert taken.cards("customer") == [["a", "c"], ["b"]]


def test_lanes_and_steps_of_one_name_get_ids_of_their_own() -> None:
    taken = take(
        "Step,same,same,!!!,x-ray\nCustomer,a,b,c,d\nGuest,e,f,g,h\nCustomer,i,j,k,l\nX-ray,1,2,3,4\n",
        ImportFormat.CSV,
    )
    assert len({step.id for step in taken.blueprint.steps}) == 4
    assert len(taken.blueprint.lanes) == 4
    assert len(taken.blueprint.cards) == 16


def test_a_table_that_makes_too_large_a_blueprint_is_refused() -> None:
    cells = ",".join(["x" * 6_000] * 400)
    with pytest.raises(BlueprintError, match="makes no blueprint: the file has"):
        take(f"Customer,{cells}\nBackstage\n", ImportFormat.CSV)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("5m–10m", (300, 600)),
        ("5 to 10 min", (300, 600)),
        ("1 h 30 min", (5400, 5400)),
        ("ca. 2 Tage", (172_800, 172_800)),
        ("1,5 Std.", (5400, 5400)),
        ("3 working days", (259_200, 259_200)),
        ("5 to 10 apples", None),
        ("10", None),
    ],
)
def test_durations_are_read_as_people_write_them(text: str, seconds: tuple[int, int] | None) -> None:
    taken = take(f'Step,one\nCustomer,a\nBackstage,b\nDuration,"{text}"\n', ImportFormat.CSV)
    time = taken.blueprint.steps[0].time
    assert (time and time.actual and (time.actual.low, time.actual.high)) == seconds


def test_what_is_piped_is_known_by_its_beginning() -> None:
    assert take("Step;one\nCustomer;a\nBackstage;b\n", None, path="standard input").cards("customer") == [["a"]]
    assert take(sheet("hotelbuchung.xlsx"), None, path="standard input").blueprint.language == "de"


def test_pictures_and_tags_in_markdown_are_texts() -> None:
    taken = take(
        "| Step | a |\n|---|---|\n| Customer | ![alt](x.png) <b>b</b> |\n| Backstage | c |\n", None, path="a.md"
    )
    assert taken.cards("customer") == [["alt b"]]


def test_further_rows_of_titles_describe_the_steps() -> None:
    taken = take("Phase,A,A\nStep,one,two\nName,x,x\nCustomer,a,b\nBackstage,c,d\n", ImportFormat.CSV)
    assert [step.description for step in taken.blueprint.steps] == ["x", "x"]


def test_texts_that_yaml_would_take_for_something_else_stay_texts() -> None:
    words = ["yes", "1.10", "null", "# x", "a: b", "-c", "2026-01-01", "'", '"', "{}", "@x", "\\n"]
    table = ["Step," + ",".join(f"s{n}" for n, _ in enumerate(words))]
    table += [
        "Customer," + ",".join('"' + word.replace('"', '""') + '"' for word in words),
        "Backstage" + ",x" * len(words),
    ]
    taken = take("\n".join(table).encode(), ImportFormat.CSV)
    assert [card for cell in taken.cards("customer") for card in cell] == words


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no table"),
        (b"\n\n,,\n", "no table"),
        (b"a,b\nc,d\n", "has the title of a lane"),
        (b"\x00\x01", "is no text file"),
        (b"\xff\xfea", "begins as UTF-16 and is none"),
        (b'Customer,"' + b"x" * 200_000 + b'"\nBackstage,b\n', "is no table: a cell has more than 131072"),
        (b"Customer,a\n" * 2_001, "has 2001 rows"),
        (b"Customer" + b",a" * 501, "502 columns"),
        (b"a" * 10_000_001, "is larger than 10 MB"),
    ],
)
def test_what_is_no_table_or_too_much_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(FileError, match=said):
        take(content, ImportFormat.CSV)


def saved(workbook: Workbook) -> bytes:
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def tampered(part: str, old: bytes, new: bytes) -> bytes:
    """A workbook of two lanes with one of its parts changed."""
    workbook = Workbook()
    rows = workbook.active
    assert rows is not None
    for row in (["Step", "one"], ["Customer", "a"], ["Backstage", "b"]):
        rows.append(row)
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(saved(workbook))) as before,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            content = before.read(name)
            assert name != part or old in content
            after.writestr(name, content.replace(old, new) if name == part else content)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
BOMB = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet '


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04 and then nothing", "no workbook"),
        (b"", "no workbook"),
        (tampered(SHEET, b"</sheetData>", b"</nonsense>"), "no workbook"),
        (tampered(SHEET, b"<worksheet ", BOMB), "no workbook"),
        (tampered(SHEET, b"</sheetData>", b"</sheetData>" + b" " * 31_000_000), "unpacks to 31 MB"),
        (
            tampered(SHEET, b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A9:XFD1048576"/></mergeCells>'),
            "merged cells over",
        ),
    ],
)
def test_a_workbook_that_is_damaged_or_a_bomb_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(FileError, match=said):
        take(content, ImportFormat.XLSX)


def test_a_cell_far_away_is_not_looked_at_and_said() -> None:
    far = b'<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>far</t></is></c></row></sheetData>'
    taken = take(tampered(SHEET, b"</sheetData>", far), ImportFormat.XLSX)
    assert taken.remarks == ["Sheet: only the first 2000 rows and 500 columns of the sheet are looked at"]


def test_a_workbook_keeps_what_is_typed_as_people_see_it() -> None:
    from datetime import UTC, date, datetime, time, timedelta

    workbook = Workbook()
    rows = workbook.active
    assert rows is not None
    values = [True, 3, 2.5, date(2026, 1, 31), datetime(2026, 1, 31, 9, 30, tzinfo=UTC).replace(tzinfo=None)]
    rows.append(["Step", *(f"s{number}" for number, _ in enumerate(values))])
    rows.append(["Customer", *values])
    rows.append(["Backstage", *"abcde"])
    rows.append(["Duration", time(1, 30), timedelta(seconds=90), time(0, 0), None, "1h"])
    taken = take(saved(workbook), ImportFormat.XLSX)
    assert [card for cell in taken.cards("customer") for card in cell] == [
        "TRUE", "3", "2.5", "2026-01-31", "2026-01-31 09:30",
    ]  # fmt: skip
    assert [step.time.actual.low for step in taken.blueprint.steps if step.time and step.time.actual] == [
        5400, 90, 0, 3600,
    ]  # fmt: skip


ODD = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12)
CELLS = ODD | st.sampled_from(
    ["Customer", "Backstage", "Step", "Phase", "Duration", "Mood", "", "", "a; b", "… a", "•  x"]
)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=6), min_size=1, max_size=8))
@example([["Customer", "a"], ["Backstage", ""]])
def test_any_table_becomes_a_sound_blueprint_or_is_refused(rows: list[list[str]]) -> None:
    text = "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    with suppress(FileError):
        take(text.encode(), ImportFormat.CSV)


@given(st.binary(max_size=200), st.sampled_from(list(ImportFormat)))
def test_any_bytes_become_a_sound_blueprint_or_are_refused(content: bytes, form: ImportFormat) -> None:
    with suppress(FileError, UsageError):
        take(content, form)


def test_a_sheet_with_two_cells_far_apart_makes_no_cells_between_them() -> None:
    far = b'<row r="2000"><c r="SF2000" t="inlineStr"><is><t>far</t></is></c></row></sheetData>'
    content = tampered(SHEET, b"</sheetData>", far)
    (grid,), _ = read_workbook(content, name="far.xlsx")
    assert (len(grid.rows), {len(row) for row in grid.rows}, grid.rows[1999][499]) == (2000, {500}, "far")
    assert grid.rows[1000][100] is grid.rows[1500][200], "no cell is made for what is empty"
