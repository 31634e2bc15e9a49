"""What a review claims: its own sentences, each by itself."""

from hypothesis import given
from hypothesis import strategies as st

from reviews.claims import LEAST, MOST, claims
from reviews.medium import Medium
from reviews.review import Content
from reviews.summary import summarise


def of(summary: str, body: str = "", *, spoilers: bool = False) -> list[str]:
    """Return the claims of a review with this summary."""
    return claims(Content("Solaris", Medium.FILM, body, summary, spoilers=spoilers))


def test_each_sentence_is_a_claim_of_its_own() -> None:
    summary = "The fights carry it. … The plot does not. Overall, it is worth a night."
    assert of(summary) == [
        "The fights carry it.",
        "The plot does not.",
        "Overall, it is worth a night.",
    ]


def test_one_claim_alone_is_joined_by_the_next_best_of_the_review() -> None:
    body = (
        "We went on a Tuesday. The acting is superb from the first scene to the last. The pacing is a mess, and I "
        "was bored. Overall, it is worth a night."
    )
    said = of("Overall, it is worth a night.", body)
    assert said[1:] == ["Overall, it is worth a night."]
    assert len(said) == LEAST
    assert said[0] in body
    assert "Tuesday" not in said[0]


def test_what_is_hidden_is_no_claim() -> None:
    assert of("It is good. ||The captain dies.||") == ["It is good."]
    assert "captain" not in " ".join(of("It is good. ||The captain. Dies"))
    body = (
        "It is good. The plot is superb, ||for the captain dies||, and so is the cast. ||The captain was bad."
    )
    assert "captain" not in " ".join(of("It is good.", body))


def test_a_review_that_spoils_claims_nothing() -> None:
    body = "The butler did it. It is a superb ending to a great book."
    assert of("It is good.", body, spoilers=True) == []


def test_a_discussion_does_not_open_with_everything() -> None:
    assert len(of("One. Two. Three. Four. Five.")) == MOST


def test_nothing_claims_nothing() -> None:
    assert of("") == []
    assert of("… !") == []


@given(st.text())
def test_any_review_gives_claims_with_something_in_them(body: str) -> None:
    said = of(summarise(body), body)
    assert all(any(letter.isalnum() for letter in claim) for claim in said)
    assert len(said) <= MOST
