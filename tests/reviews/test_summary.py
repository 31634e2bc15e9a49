import pytest

from reviews.summaries.outline import outline
from reviews.summaries.scoring import scores
from reviews.summary import MAX_CHOICES, MAX_LENGTH, choices, summarise

LIGHTHOUSE = """I watched it on a train. The keeper of the lighthouse loses his brother and finds a letter.
He follows it to the harbour, and she waits for him there. But that is not why it fails.

Story (7/10)
The story is predictable and drags badly in its second half. What was the letter for?

Overall, this series is beautifully drawn and completely hollow, and I would not recommend it to anyone. \
Thanks for reading my review!"""


def test_the_verdict_stands_on_the_card_and_the_plot_does_not() -> None:
    summary = summarise(LIGHTHOUSE)
    assert "beautifully drawn and completely hollow" in summary
    assert "loses his brother" not in summary


def test_nothing_that_hangs_in_the_air_and_no_furniture() -> None:
    summary = summarise(LIGHTHOUSE)
    for piece in ("But that", "He follows", "What was", "7/10", "Thanks for"):
        assert piece not in summary


def test_the_order_is_that_of_the_text_and_gaps_are_marked() -> None:
    summary = summarise(LIGHTHOUSE)
    assert summary.index("predictable") < summary.index("Overall")
    assert " … " in summary


def test_a_review_of_a_sentence_or_two_is_its_own_summary() -> None:
    assert summarise("Short. And sweet?") == "Short. And sweet?"


def test_a_review_that_spoils_says_nothing() -> None:
    assert summarise("The lighthouse was the villain.", spoilers=True) == ""


def test_a_tldr_is_the_reviewers_own_summary() -> None:
    body = LIGHTHOUSE + "\n\nTL;DR - Lovely art, thin plot. Skip it."
    assert summarise(body) == "Lovely art, thin plot. Skip it."


def test_a_joke_of_a_tldr_is_no_summary() -> None:
    assert "beautifully drawn" in summarise(LIGHTHOUSE + "\n\nTL;DR: Moo! Said the cow to the boy.")


def test_a_sentence_with_a_slur_is_no_card() -> None:
    body = (
        "Overall, only a retard loves this great masterpiece. The art is lovely and the plot is good. Fine."
    )
    assert "lovely" in summarise(body)
    assert "masterpiece" not in summarise(body)
    assert not any("masterpiece" in choice for choice in choices(body))
    assert summarise("You retards.") == ""


def test_a_name_is_not_crude() -> None:
    body = "I paid. *Moby-Dick* is a wonderful, gripping masterpiece. We ate. It has a dick joke. I left. We sat."
    assert "Moby" in summarise(body, "Moby-Dick")
    assert "joke" not in summarise(body, "Moby-Dick")


def test_a_sentence_with_a_hidden_part_is_no_card() -> None:
    body = (
        "It ends when ||the keeper drowns|| and that is superb. The music is lovely throughout the film. Bye."
    )
    assert summarise(body) == "The music is lovely throughout the film."


def test_what_stands_under_a_spoiler_heading_is_no_card() -> None:
    body = "The film is a wonderful, moving work.\nSpoilers:\nOverall, the keeper drowns and it is great."
    assert "drowns" not in summarise(body)


def test_an_emphasis_that_a_cut_would_break_is_removed() -> None:
    body = (
        "I sat. **Overall, it is a wonderful film. It ends well** and the *music* is great. I left. Bye now."
    )
    assert summarise(body).count("**") % 2 == 0
    assert "*music*" in " ".join(choices(body))


def test_a_title_with_a_full_stop_ends_no_sentence() -> None:
    body = (
        "I went on Monday. Kimi no Na wa. is a gorgeous and moving film that deserves its praise. It rained."
    )
    assert "Kimi no Na wa. is a gorgeous" in summarise(body, "Kimi no Na wa.")


def test_where_all_hangs_in_the_air_the_first_sentence_stands() -> None:
    assert summarise("But why, and for whom. And so, it ends. Because it must.") == "But why, and for whom."


def test_a_sentence_that_is_too_long_is_cut_with_an_ellipsis() -> None:
    body = "it goes on, and on, " * 60
    assert 200 < len(summarise(body)) <= MAX_LENGTH
    assert summarise(body).endswith("…")


@pytest.mark.parametrize(
    "body",
    [
        "i loved it\nthe art is fine",
        "GREAT FILM. LOVELY ART. I CRIED.",
        "- great art\n- bad music\n- so long",
    ],
)
def test_texts_without_stops_or_small_letters_say_something(body: str) -> None:
    assert summarise(body)


@pytest.mark.parametrize("body", ["", " \n ", "||all of it||", "8/10", "~~~~", "Story: 8/10\nArt: 9/10"])
def test_a_text_that_says_nothing_has_no_summary(body: str) -> None:
    assert summarise(body) == ""
    assert choices(body) == []


def test_choices_are_sentences_of_the_review_in_its_order() -> None:
    body = " ".join(f"Chapter {number} is a good one." for number in range(60))
    offered = choices(body)
    assert len(offered) == MAX_CHOICES
    assert offered == sorted(offered, key=body.index)


def test_a_tldr_in_front_of_a_long_paragraph_ends_where_it_stops_judging() -> None:
    body = (
        "tl;dr: A lovely romance that drags on too long. A boy meets a girl in a town by the sea. They walk. "
        "They hate each other. In the end the boat leaves without them, and the harbour is empty."
    )
    assert summarise(body) == "A lovely romance that drags on too long."


def test_nothing_is_quoted_only_because_a_better_sentence_hangs_on_it() -> None:
    body = "I paid. The harbour is drawn well. 2018 was ages ago wow! But the art is lovely and gripping. I left."
    assert "2018" not in summarise(body)


def test_what_is_only_supposed_is_no_verdict() -> None:
    body = (
        "If you were to list the characters and places of the series, you would expect a brilliant story. "
        "I had tea. The series is crowded, muddled and never amounts to anything. We left. It rained."
    )
    assert "muddled" in summarise(body)
    assert "If you were" not in summarise(body)


def test_three_sentences_are_about_three_things() -> None:
    body = (
        "The soundtrack is wonderful and gripping. We sat. The soundtrack is brilliant and moving. It rained. "
        "The soundtrack is beautiful and great. I ate. The plot is gripping and great. We slept. "
        "The characters are brilliant and moving. I left."
    )
    summary = summarise(body)
    assert summary.count("soundtrack") == 1
    assert "plot" in summary
    assert "characters" in summary


PRAISE = "The art is wonderful and gripping."
BLAME = "The plot is dull and predictable."
BOTH = f"I paid. {PRAISE} We sat. {BLAME} It rained. It rained again. I left. We slept."


def test_a_rating_says_which_side_speaks_for_the_review() -> None:
    def likely(sentence: str, rating: float | None) -> float:
        review = outline(BOTH)
        return next(
            score.likely
            for score, other in zip(scores(review, rating=rating), review, strict=True)
            if other.text == sentence
        )

    assert likely(PRAISE, 95) > likely(PRAISE, None) > likely(PRAISE, 5)
    assert likely(BLAME, 5) > likely(BLAME, None) > likely(BLAME, 95)


def test_music_is_quoted_in_passages_and_a_story_sentence_by_sentence() -> None:
    def likely(opening: str, before: str, middle: str, after: str, closing: str) -> float:
        return scores(outline(" ".join((opening, before, middle, after, closing))))[2].likely

    place = "Jo Marsh met Ann Reed in Kent in 1998."
    album = (
        "The album is gorgeous and assured.",
        "Every chorus has room.",
        "The record is a rich, moving album.",
    )
    show = (
        "The series is gorgeous and assured.",
        "Every scene has room.",
        "The show is a rich, moving series.",
    )
    assert likely(place, *album, place) > likely(album[0], place, album[1], place, album[2])
    assert likely(place, *show, place) == likely(show[0], place, show[1], place, show[2])


def test_a_mixed_rating_has_both_sides() -> None:
    assert PRAISE in summarise(BOTH, rating=55)
    assert BLAME in summarise(BOTH, rating=55)


def test_not_good_is_blame() -> None:
    review = outline("The art is not good at all. The art is good. The plot is never boring.")
    assert [(score.praises, score.blames) for score in scores(review)] == [
        (False, True),
        (True, False),
        (True, False),
    ]


def test_a_tldr_may_be_a_list() -> None:
    body = LIGHTHOUSE + "\n\nTL;DR:\n- lovely art\n- thin plot\n- skip it\n\nBye, and eat well, all of you."
    assert summarise(body) == "Lovely art … Thin plot … Skip it"


def test_a_review_that_is_pasted_as_a_quotation_is_the_reviewers_own() -> None:
    quoted = "\n".join(f"> {line}" for line in LIGHTHOUSE.split("\n"))
    assert summarise(quoted) == summarise(LIGHTHOUSE)
    assert "not mine" not in summarise(f"> A brilliant, wonderful series, not mine.\n{LIGHTHOUSE}")
