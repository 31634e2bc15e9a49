"""Reading text files in whatever encoding they come."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.files import MAX_BYTES, UnreadableFileError, decode

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1).filter(
    lambda text: text.strip("\ufeff").strip() and not text.startswith("\ufeff")
)


@given(TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_a_text_comes_out_as_it_went_in(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_recognised(encoding: str) -> None:
    assert decode("A story that goes nowhere.".encode(encoding)) == "A story that goes nowhere."


def test_windows_1252_is_what_is_left() -> None:
    assert decode("Größe, créée: ÄÄÄÄ".encode("windows-1252")) == "Größe, créée: ÄÄÄÄ"
    assert decode("Reviewer’s Rating: 3 — “fine”".encode("windows-1252")) == "Reviewer’s Rating: 3 — “fine”"


def test_every_kind_of_line_end_is_one() -> None:
    assert decode(b"one\r\ntwo\rthree\n") == "one\ntwo\nthree\n"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        ("\ufeff".encode(), "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not text"),
        (b"plain until \x07 here", "not text"),
        (b"\x81\x8d\x8f", "encoding"),
        ("Мастер и Маргарита".encode("windows-1251"), "save it as UTF-8"),
        ("Мастер и Маргарита".encode("koi8-r"), "save it as UTF-8"),
        ("Сталкер снят так, будто время в нём пахнет водой.".encode("windows-1251"), "encoding"),
        ("“Ran” is über-long.".encode()[:-14] + b"\xff" + "“Ran” is long.".encode(), "damaged"),
        ("森の音がして、誰かが困っている。".encode()[:-1], "damaged"),
        (b"\xff\xfeA", "damaged"),
        (b"a" * (MAX_BYTES + 1), "too large"),
    ],
)
def test_what_is_no_text_gets_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableFileError, match=sentence):
        decode(data)
