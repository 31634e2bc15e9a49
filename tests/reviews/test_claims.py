from hypothesis import given
from hypothesis import strategies as st

from reviews.claims import MOST, claims
from reviews.summary import summarise


def test_each_sentence_is_a_claim_of_its_own() -> None:
    summary = "The fights carry it. … The plot does not. Overall, it is worth a night."
    assert claims(summary) == [
        "The fights carry it.",
        "The plot does not.",
        "Overall, it is worth a night.",
    ]


def test_what_is_hidden_is_no_claim() -> None:
    assert claims("It is good. ||The captain dies.||") == ["It is good."]
    assert "captain" not in " ".join(claims("It is good. ||The captain. Dies"))


def test_a_discussion_does_not_open_with_everything() -> None:
    assert len(claims("One. Two. Three. Four. Five.")) == MOST


def test_nothing_claims_nothing() -> None:
    assert claims("") == []
    assert claims("… !") == []


@given(st.text())
def test_any_review_gives_claims_with_something_in_them(body: str) -> None:
    assert all(any(letter.isalnum() for letter in claim) for claim in claims(summarise(body)))
