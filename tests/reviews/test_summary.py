import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.cleaning import clean
from reviews.outline import outline
from reviews.summary import MAX_CHOICES, MAX_LENGTH, MAX_SENTENCES, choices, summarise

LIGHTHOUSE = """I watched it on a train. The keeper of the lighthouse loses his brother and finds a letter.
He follows it to the harbour, and she waits for him there. But that is not why it fails.

Story (7/10)
The story is predictable and drags badly in its second half. What was the letter for?

Overall, this series is beautifully drawn and completely hollow, and I would not recommend it to anyone. \
Thanks for reading my review!"""

PIECES = st.sampled_from(
    [
        "The story is great. ", "Overall, it is a wonderful series. ", "But this is why. ", "**bold ",
        "||hidden|| ", "|| ", "~!gone!~ ", "`code ", "__under ", "*half ", "\n", "\n\n", "Story (8/10) ",
        "TL;DR - ", "Well... ", "“quoted. ", "(aside ", "7/10 ", "音楽がとても良い。", "나는 좋다. ", "😀 ",
        "Why? ", "&amp;quot;", "----", "it was fun. ",
    ]
)  # fmt: skip
BODIES = st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=60).map("".join))


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


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        (
            "Ana conoce a un marinero. Él vuelve. En resumen, es una serie excelente que recomiendo.",
            "En resumen",
        ),
        (
            "A Ana conhece um marinheiro. Ele volta ao porto. No geral, é uma série excelente que recomendo.",
            "No geral",
        ),
        (
            "Anne rencontre un marin. Il revient au port. Au final, c'est une série excellente à voir.",
            "Au final",
        ),
        (
            "Anna trifft einen Matrosen. Er kehrt zurück. Insgesamt ist es eine hervorragende Serie.",
            "Insgesamt",
        ),
        (
            "Anna incontra un marinaio. Lui torna. In conclusione, è una serie che consiglio.",
            "In conclusione",
        ),
        ("Анна встречает моряка. Он уходит. В целом это отличный сериал, который я рекомендую.", "В целом"),
        ("安娜遇到了一个水手。他回到港口。总的来说，这是一部优秀的作品，值得推荐给大家。", "总的来说"),
        ("アンナは船乗りと出会う。彼は港に戻る。総合的に、おすすめできる素晴らしい作品だ。", "総合的に"),
        ("안나는 선원을 만난다. 그는 돌아온다. 전체적으로 추천할 만한 훌륭한 작품이다.", "전체적으로"),
    ],
)
def test_the_verdict_is_preferred_in_other_languages(body: str, verdict: str) -> None:
    assert verdict in summarise(body)
    assert not summarise(body).startswith(body[:4])


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
    for text in choices(body):
        assert len(re.findall(r"(?<!\*)\*\*(?!\*)", text)) % 2 == 0
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
        start = time.process_time()
        summarise(piece * (size // len(piece)))
        return time.process_time() - start

    spent(1000)
    assert spent(128 * 1024) < 8 * spent(32 * 1024) + 0.2
