"""Summaries of any text: they fit, they break nothing, they come in time."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.summaries.cleaning import clean
from reviews.summaries.outline import outline
from reviews.summary import MAX_CHOICES, MAX_LENGTH, MAX_SENTENCES, choices, summarise

PIECES = st.sampled_from(
    [
        "The story is great. ", "Overall, it is a wonderful series. ", "But this is why. ", "**bold ",
        "||hidden|| ", "|| ", "~!gone!~ ", "`code ", "__under ", "*half ", "\n", "\n\n", "Story (8/10) ",
        "TL;DR - ", "Well... ", "“quoted. ", "(aside ", "7/10 ", "音楽がとても良い。", "나는 좋다. ", "😀 ",
        "Why? ", "&amp;quot;", "----", "it was fun. ",
    ]
)  # fmt: skip


BODIES = st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=60).map("".join))


@given(BODIES, st.floats(0, 100))
def test_a_rating_never_breaks_a_summary(body: str, rating: float) -> None:
    assert len(summarise(body, rating=rating)) <= MAX_LENGTH
    assert len(choices(body, rating=rating)) <= MAX_CHOICES


@given(BODIES, st.text(max_size=20))
def test_any_text_gives_a_summary_that_fits(body: str, title: str) -> None:
    summary = summarise(body, title)
    assert len(summary) <= MAX_LENGTH
    used = [sentence.text for sentence in outline(body, title) if sentence.text in summary]
    assert len(re.sub(r" … ", "", summary)) <= sum(map(len, used)) + MAX_SENTENCES or summary.endswith("…")
    assert len(choices(body, title)) <= MAX_CHOICES
    assert all(0 < len(choice) <= MAX_LENGTH for choice in choices(body, title))


@given(BODIES)
def test_each_sentence_is_the_reviewers_own(body: str) -> None:
    visible = re.sub(r"[\W_]", "", clean(body)).casefold()
    for choice in choices(body):
        assert re.sub(r"[\W_]", "", choice).casefold() in visible


@given(BODIES)
def test_marks_are_balanced_and_nothing_hidden_is_left(body: str) -> None:
    for text in [*choices(body), summarise(body)]:
        assert "||" not in text
        assert "hidden" not in text
        assert "gone" not in text
        assert len(re.findall(r"(?<!\*)\*\*(?!\*)", text)) % 2 == 0
        assert text.count("__") % 2 == 0
        assert text.count("`") % 2 == 0


@given(BODIES)
def test_a_summary_is_what_it_was_the_first_time(body: str) -> None:
    assert summarise(body) == summarise(body)


@pytest.mark.parametrize(
    "piece",
    [
        "(a. ",
        "||a ",
        "*a ",
        "&amp;",
        "[a](",
        "~!a ",
        "Story: ",
        "<a ",
        ".",
        "x",
        "好。",
        "(b “",
        "\n",
        "10/10 ",
    ],
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def spent(size: int) -> float:
        """Return the CPU time of the quickest of three, which no garbage collection fell into."""
        times = []
        for _ in range(3):
            start = time.process_time()
            summarise(piece * (size // len(piece)))
            times.append(time.process_time() - start)
        return min(times)

    assert spent(128 * 1024) < 8 * spent(32 * 1024) + 0.2
