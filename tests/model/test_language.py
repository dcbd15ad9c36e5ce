from __future__ import annotations

import pytest

from blueprint_cli.model.blueprint import Direction, LaneRole, Line
from blueprint_cli.model.language import direction_of, is_language, likely_language
from blueprint_cli.model.titles import lane_title, line_title
from blueprints import blueprint, troubles

LANGUAGES = ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "ja", "zh", "zh-Hant", "ko", "ar", "hi"]


@pytest.mark.parametrize(
    "tag",
    ["en", "EN", "pt-BR", "zh-Hant", "zh-Hant-TW", "es-419", "de-CH-1996", "sl-rozaj-biske", "en-a-bbb-x-a-ccc",
     "zh-yue", "yue", "sr-Latn-RS", "ar-u-nu-latn", "en-x-team", "iw"],
)  # fmt: skip
def test_a_bcp_47_tag_is_a_language(tag: str) -> None:
    assert is_language(tag)


@pytest.mark.parametrize(
    "tag", ["", "e", "english", "de_AT", "jp", "xx", "en-", "-en", "en--US", "en-u", "en-x", "deutsch-AT", "de AT"]
)
def test_anything_else_is_no_language(tag: str) -> None:
    assert not is_language(tag)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("de_AT", "de-AT"),
        ("pt BR", "pt-BR"),
        ("jp", "ja"),
        ("CZ", "cs"),
        ("us-US", "en-US"),
        ("english", ""),
        ("xx", ""),
    ],
)
def test_a_slip_is_understood(written: str, meant: str) -> None:
    assert likely_language(written) == meant


@pytest.mark.parametrize(
    "tag",
    ["ar", "ar-EG", "fa", "he", "iw", "ur", "ps", "dv", "yi", "ckb", "syr", "nqo", "ug", "sd", "ks", "AR",
     "az-Arab", "pa-PK", "uz-AF", "ku-IQ", "ff-Adlm", "en-Hebr", "rhg"],
)  # fmt: skip
def test_these_run_from_right_to_left(tag: str) -> None:
    assert direction_of(tag) is Direction.RIGHT_TO_LEFT


@pytest.mark.parametrize(
    "tag", ["en", "de", "ja", "zh-Hant", "hi", "pa", "pa-IN", "uz", "ku", "ar-Latn", "he-Latn", "sd-IN", "ug-KZ", "?"]
)
def test_these_run_from_left_to_right(tag: str) -> None:
    assert direction_of(tag) is Direction.LEFT_TO_RIGHT


def test_the_language_sets_direction_and_titles() -> None:
    found = blueprint("language: ar\nsteps: [{title: A, customer: b}]")
    assert (found.language, found.direction) == ("ar", Direction.RIGHT_TO_LEFT)
    assert found.lanes[0].title == "إجراءات العميل"


def test_without_a_language_it_is_english() -> None:
    found = blueprint("steps: [{title: A}]")
    assert (found.language, found.direction) == ("en", Direction.LEFT_TO_RIGHT)


def test_no_language_is_told_with_the_likely_one() -> None:
    assert troubles("language: de_AT\nsteps: [{title: A}]") == [
        ("BP006", 3, "there is no language `de_AT`", "did you mean `de-AT`?")
    ]
    assert troubles("language: english\nsteps: [{title: A}]")[0].help == (
        "write a BCP 47 tag, such as `en`, `pt-BR` or `zh-Hant`"
    )
    assert not troubles("language: [de]\nsteps: [{title: A}]")


def test_every_known_language_names_every_lane_and_line_apart() -> None:
    for language in LANGUAGES:
        titles = [lane_title(role, language) for role in LaneRole] + [line_title(line, language) for line in Line]
        assert all(titles)
        assert len(set(titles)) == len(titles), language


def test_the_known_languages_have_words_of_their_own() -> None:
    assert len({lane_title(LaneRole.CUSTOMER, language) for language in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize(
    ("tag", "title"),
    [("de-AT", "Kundenaktionen"), ("PT-br", "Ações do cliente"), ("zh-TW", "顧客行為"), ("zh-Hans-HK", "顾客行为"),
     ("zh-HK", "顧客行為"), ("zh-CN", "顾客行为"), ("fi", "Customer actions")],
)  # fmt: skip
def test_a_tag_finds_the_titles_of_its_language(tag: str, title: str) -> None:
    assert lane_title(LaneRole.CUSTOMER, tag) == title


def test_the_english_titles_are_those_of_the_format() -> None:
    assert [lane_title(role, "en") for role in list(LaneRole)[:5]] == [
        "Physical evidence", "Customer actions", "Frontstage", "Backstage", "Support processes",
    ]  # fmt: skip
    assert [line_title(line, "en") for line in Line] == [
        "Line of interaction", "Line of visibility", "Line of internal interaction",
    ]  # fmt: skip
