"""What a person typed, as Discord would read it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.markdown import bare, plain, safe

TEXTS = st.text(
    st.sampled_from("ab *_|`~\\[]()<>#@-!&1:/\n") | st.characters(exclude_categories=["Cs"]), max_size=80
)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("*so* **good**", "*so* **good**"),
        ("||the end||", "||the end||"),
        ("||the end", "||the end||"),
        ("# LOUD", "\\# LOUD"),
        ("> quoted", "\\> quoted"),
        ("-# small", "\\-# small"),
        ("#1 of the year", "#1 of the year"),
        ("a\n---\nb", "a\n\nb"),
        ("snake_case `code`", "snake\\_case \\`code\\`"),
        ("[me](https://x.example)", "\\[me\\](https://x.example)"),
        ("@everyone @here", "@\u200beveryone @\u200bhere"),
        ("a@example.org", "a@example.org"),
    ],
)
def test_a_text_keeps_its_emphasis_and_can_do_nothing_else(typed: str, shown: str) -> None:
    assert safe(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("*Ran*", "\\*Ran\\*"),
        ("a\n# b", "a # b"),
        ("Ran ||dies|| well", "Ran … well"),
        ("one|two", "one\\|two"),
    ],
)
def test_a_line_of_ours_keeps_no_markup_of_theirs(typed: str, shown: str) -> None:
    assert plain(typed) == shown


def test_where_no_markup_is_read_a_line_is_cut_to_its_limit() -> None:
    assert bare("The *long*\nway ||home||", 12) == "The long wa…"
    assert bare("Ran", 3) == "Ran"


@given(TEXTS)
def test_no_mention_quote_or_code_survives(typed: str) -> None:
    for shown in (safe(typed), plain(typed)):
        literal = re.sub(r"\\[\\`\[\]<>_~*|#-]", "", shown)
        assert not re.search(r"[`<\[~]|@(everyone|here|[!&\d])", literal)
        assert not re.search(r"^[ \t]*(#{1,3}|-#|>{1,3})\s", literal, re.MULTILINE)
    assert "\n" not in plain(typed)
    assert safe(typed).count("||") % 2 == 0


@given(TEXTS, st.integers(2, 100))
def test_no_line_is_longer_than_it_may_be(typed: str, limit: int) -> None:
    assert len(bare(typed, limit)) <= limit
    assert "\n" not in bare(typed, limit)
