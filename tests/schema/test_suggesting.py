from __future__ import annotations

import json
import re
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.schema.published import Kind, schema
from blueprint_cli.schema.suggesting import _ABROAD, _SYNONYMS, nearest
from blueprint_cli.schema.words import homes_of, keys_of

CARD = ("text", "id", "by", "channel", "marks", "time", "wait", "emotion", "to", "details")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("tetx", "text"),
        ("txt", "text"),
        ("Dauer", "time"),
        ("wer", "by"),
        ("Text", "text"),
        ("TEXT ", "text"),
        ("chanel", "channel"),
        ("mark", "marks"),
        ("emotions", "emotion"),
        ("label", "text"),
        ("duration", "time"),
        ("next", "to"),
        ("actor", "by"),
    ],
)
def test_the_nearest_word_is_found(word: str, meant: str) -> None:
    assert nearest(word, CARD) == meant


@pytest.mark.parametrize(
    ("word", "words", "meant"),
    [
        ("front-stage", ["frontstage", "backstage"], "frontstage"),
        ("Internal Interaction", ["internal_interaction"], "internal_interaction"),
        ("ﬁnd", ["find"], "find"),
        ("onstage", ["customer", "frontstage"], "frontstage"),
        ("kuche", ["küche", "keller"], "küche"),
    ],
)
def test_case_signs_and_other_names_are_no_obstacle(word: str, words: list[str], meant: str) -> None:
    assert nearest(word, words) == meant


@pytest.mark.parametrize("word", ["xyz", "", "-", "something else entirely", "t" * 100])
def test_where_nothing_is_near_nothing_is_suggested(word: str) -> None:
    assert nearest(word, CARD) == ""


def test_another_name_is_suggested_only_where_the_word_is_known() -> None:
    assert nearest("colour", ["title", "color"]) == "color"
    assert nearest("hue", ["title"]) == ""


def test_of_words_that_are_the_same_the_first_is_suggested() -> None:
    assert nearest("AB", ["a-b", "a_b"]) == "a-b"


def test_every_word_with_other_names_is_one_of_the_format() -> None:
    wholes = [schema(kind) for kind in Kind]
    parts = [part for whole in wholes for part in [whole, *whole["definitions"].values()]]
    keys = {key for part in parts for key in part.get("properties", ())}
    listed = re.findall(r'"enum": (\[[^]]*\])', json.dumps(wholes))
    words = {str(word).replace("-", "") for words in listed for word in json.loads(words)}
    assert set(_SYNONYMS) <= keys | words
    assert set(_ABROAD) <= keys


@given(st.text(), st.lists(st.text(), max_size=8))
def test_a_suggestion_is_one_of_the_words(word: str, words: list[str]) -> None:
    assert nearest(word, words) in {"", *words}


@pytest.mark.slow
def test_long_words_take_no_time() -> None:
    start = perf_counter()
    nearest("a" * 1_000_000, ["b" * 1_000_000, "c"])
    assert perf_counter() - start < 1


def test_the_keys_of_a_step_are_its_own() -> None:
    assert keys_of("step") == ("title", "id", "phase", "description", "time", "wait", "emotion", "metrics", "notes")


def test_the_keys_of_a_blueprint_are_those_at_the_top() -> None:
    assert {"blueprint", "title", "steps"} <= set(keys_of())


def test_a_key_has_homes() -> None:
    assert homes_of("customer") == ("a step",)
    assert homes_of("wait") == ("a step", "a card")
    assert homes_of("nothing") == ()
