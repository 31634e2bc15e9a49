"""Text at the edge, and the keys of titles."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reviews import text

ANY = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("a\u00a0b\u2003c", "a b c"),
        ("a\x00b\ud800c\udfffd", "abcd"),
        ("evil\u202etxt.exe\u2066\u2069", "eviltxt.exe"),
        ("zero\u200bwidth\ufeff\u2060\u00adjunk", "zerowidthjunk"),
        ("e\u0301", "é"),
        ("left\u200eto\u200fright", "lefttoright"),
        ("שלום\u200f!", "שלום\u200f!"),
        ("👩\u200d👩\u200d👧 ❤️\u200d🔥", "👩\u200d👩\u200d👧 ❤️\u200d🔥"),
        ("می\u200cخواهم क्\u200dष", "می\u200cخواهم क्\u200dष"),
        ("no\u200djoin\u200cer", "nojoiner"),
        ("🏴\U000e0067\U000e0062\U000e007f a\U000e0067", "🏴\U000e0067\U000e0062\U000e007f a"),
        ("　良い　", "　良い　"),
    ],
)
def test_what_cleaning_removes_and_keeps(raw: str, expected: str) -> None:
    assert text.clean(raw) == expected


def test_a_letter_carries_no_tower_of_marks() -> None:
    assert len(text.clean("a" + "\u0335\u0301" * 5000)) <= 18


@given(ANY)
@example("\u0344" * 40)
def test_cleaning_twice_is_cleaning_once(raw: str) -> None:
    once = text.clean(raw)
    assert text.clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Steins;Gate", "ＳＴＥＩＮＳ　ＧＡＴＥ"),
        ("Howl’s Moving Castle", "howls  moving castle"),
        ("Hunter × Hunter", "hunter x hunter"),
        ("Spice & Wolf", "Spice and Wolf"),
        ("Ranma ½", "Ranma 1/2"),
        ("Shōjo", "shojo"),
        ("Straße", "STRASSE"),
        ("ガ", "ｶﾞ"),
        ("Ёлки", "елки"),
        ("_Lain_", "lain"),
    ],
)
def test_two_spellings_of_a_title_have_one_key(one: str, other: str) -> None:
    assert text.key(one) == text.key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("か", "が"), ("!!!", "???"), ("鬼滅の刃", "進撃の巨人"), ("86", "68"), ("कि", "की")]
)
def test_two_titles_have_two_keys(one: str, other: str) -> None:
    assert text.key(one) != text.key(other)


@given(ANY)
def test_the_key_of_a_title_with_anything_to_see_is_not_empty(name: str) -> None:
    key = text.key(name)
    assert bool(key) == any(not character.isspace() for character in text.clean(name))
    assert text.key(key) == key


def test_a_title_is_one_line() -> None:
    assert text.line("  Metallic\n\tRouge\u200b ") == "Metallic Rouge"
