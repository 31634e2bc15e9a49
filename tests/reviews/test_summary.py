from hypothesis import given
from hypothesis import strategies as st

from reviews.summary import MAX_LENGTH, choices, summarise


def test_a_verdict_stands_on_the_card() -> None:
    body = (
        "I watched it on a train. The first hour is about a lighthouse. Nobody speaks for a while. "
        "Overall, this series is worth the patience it asks for."
    )
    assert "worth the patience" in summarise(body)


def test_a_review_that_spoils_says_nothing() -> None:
    assert summarise("The lighthouse was the villain.", spoilers=True) == ""


@given(st.text())
def test_any_text_gives_a_summary_that_fits(body: str) -> None:
    assert len(summarise(body)) <= MAX_LENGTH
    assert all(len(choice) <= MAX_LENGTH for choice in choices(body))
