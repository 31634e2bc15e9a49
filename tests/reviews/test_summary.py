import subprocess
import sys
import textwrap

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


def test_french_may_be_late() -> None:
    body = "Le train est en retard. Un an plus tard, cette série est un chef-d'œuvre magnifique. Je dors. Il pleut."
    assert "plus tard" in summarise(body)
    assert any("en retard" in choice for choice in choices(body))


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


@pytest.mark.parametrize(
    ("life", "plot", "judgement"),
    [
        (
            "Compré la entrada el lunes con mi hermano.",
            "Una chica hereda un molino y descubre un secreto de su padre.",
            "Los actores están soberbios, aunque el guion se alarga demasiado.",
        ),
        (
            "Comprei o ingresso na segunda-feira com meu irmão.",
            "Uma garota herda um moinho e descobre um segredo do pai.",
            "Os atores estão ótimos, mas o roteiro se arrasta demais.",
        ),
        (
            "J'ai acheté ma place lundi avec mon frère.",
            "Une jeune fille hérite d'un moulin et découvre le secret de son père.",
            "Les acteurs sont superbes, mais le scénario traîne en longueur.",
        ),
        (
            "Ich habe die Karte am Montag mit meinem Bruder gekauft.",
            "Ein Mädchen erbt eine Mühle und entdeckt das Geheimnis des Vaters.",
            "Die Schauspieler sind großartig, aber das Drehbuch zieht sich in die Länge.",
        ),
        (
            "Ho comprato il biglietto lunedì con mio fratello.",
            "Una ragazza eredita un mulino e scopre il segreto del padre.",
            "Gli attori sono straordinari, ma la sceneggiatura si trascina troppo.",
        ),
        (
            "Купил билет в понедельник вместе с другом.",
            "Девушка получает мельницу в наследство и узнаёт тайну отца.",
            "Актёры играют потрясающе, но сценарий слишком затянут.",
        ),
        (
            "周一和朋友去电影院买了票。",
            "少女继承了一座磨坊，发现了父亲的秘密。",
            "演员的表演非常出色，可惜剧本拖沓。",
        ),
        (
            "月曜に友人と映画館で観ました。",
            "少女は水車小屋を相続し、父の秘密を知る。",
            "役者の演技は圧巻だが、脚本は間延びしている。",
        ),
        (
            "월요일에 친구랑 극장에 갔다.",
            "소녀는 방앗간을 물려받고 아버지의 비밀을 알게 된다.",
            "배우들의 연기는 훌륭하지만 각본이 지루하다.",
        ),
    ],
)
def test_a_judgement_in_the_middle_is_preferred_to_life_and_plot(
    life: str, plot: str, judgement: str
) -> None:
    assert summarise(" ".join([life, plot, judgement, life])) == judgement


def test_a_row_is_read_when_the_first_text_in_its_language_comes() -> None:
    code = """
import sys
from reviews.summary import summarise
loaded = lambda: [name for name in sys.modules if name.endswith(("_german", "_korean"))]
summarise("It is good. I ate. We left.")
print(loaded())
summarise("Das Buch ist gut. Ich aß. Wir gingen.")
print(loaded())
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["[]", "['reviews.summaries.lexicon_german']"]


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


VERDICT = "The art of this series is lovely and the story is gripping."


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (
            f"Hello everyone, and welcome to my first review!\n{VERDICT}\nThanks for reading, see you.",
            VERDICT,
        ),
        (f"STORY (7/10)\n{VERDICT}\n\nArt: 8/10\nSound - 6", VERDICT),
        (f"1. Story\n{VERDICT}\n~~~~~~~~\n***\nI ate. We left.", VERDICT),
        (f"I ate. We left.\n## Final thoughts\n{VERDICT}", VERDICT),
        (f"I ate.{VERDICT}We left.", VERDICT),
        ("i ate. the art of this series is lovely and the story is gripping. we left.", VERDICT),
        (
            "I &amp;amp; you ate. The art of this series isn&amp;#039;t &quot;fine&quot;, it is lovely. We left.",
            'The art of this series isn\'t "fine", it is lovely.',
        ),
        (f"I ate... We left. {VERDICT[:-1]} 😀 We slept.", f"{VERDICT[:-1]} 😀"),
        (f"{VERDICT} But then... well... We left. Why?", VERDICT),
        (
            "我吃了饭。这部动画的画面非常精彩，剧情也很感人。我们走了。",
            "这部动画的画面非常精彩，剧情也很感人。",
        ),
    ],
)
def test_what_stands_around_a_verdict_is_left_out(written: str, shown: str) -> None:
    assert summarise(written) == shown


def test_a_review_that_is_pasted_as_a_quotation_is_the_reviewers_own() -> None:
    quoted = "\n".join(f"> {line}" for line in LIGHTHOUSE.split("\n"))
    assert summarise(quoted) == summarise(LIGHTHOUSE)
    assert "not mine" not in summarise(f"> A brilliant, wonderful series, not mine.\n{LIGHTHOUSE}")


def test_lines_that_were_broken_at_a_width_are_joined() -> None:
    said = "The harbour of this lovely film is painted with the patience of somebody who was once lost in it."
    rest = "Nobody in it says what the weather does, and you can hear it anyway, which is a rare and gripping thing."
    broken = "\n".join(textwrap.wrap(f"{said} {rest}", 48))
    assert summarise(f"{broken}\n\n{broken}", "Low Water").startswith(said)


def test_lines_that_a_reviewer_set_apart_stay_apart() -> None:
    body = "A lovely and gripping film about a harbour, its gulls\nthe boats\nA masterpiece of its kind\nmust watch"
    assert [sentence.text for sentence in outline(body)] == [
        "A lovely and gripping film about a harbour, its gulls",
        "The boats",
        "A masterpiece of its kind",
        "Must watch",
    ]


def test_labels_with_scores_and_shouted_labels_are_no_part_of_a_sentence() -> None:
    body = (
        "Story: 7/10 Art: 9/10 The art of this series is lovely and great.\nMUSIC The songs are dull. I ate."
    )
    assert choices(body)[:2] == ["The art of this series is lovely and great.", "The songs are dull."]
    assert outline("SOUND- the drums are great.")[0].text == "The drums are great."
    assert outline("9 - The songs are great. 8/10 they are short.")[0].text == "The songs are great."
    assert outline("Story- and sound-wise it is great.")[0].text == "Story- and sound-wise it is great."
