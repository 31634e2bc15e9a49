"""Sentences that take up what was said before them, and those that stand alone."""

import pytest

from reviews.summaries.language import language_of
from reviews.summaries.outline import outline
from reviews.summaries.scoring import scores
from reviews.summary import summarise

HANGING = [
    "This trope ruins the great art of the series.",
    "After that, the show is a wonderful, moving mess.",
    "Because of this the film is brilliant and gripping.",
    "They are wonderful, gripping and brilliant throughout the series.",
    "I must admit, they wrote a wonderful and gripping series.",
    "Another reason is the wonderful, gripping art of this series.",
    "Quite the opposite, the series is brilliant and gripping.",
    "It is brilliant, and in this regard the series is a masterpiece.",
    "This isn't to say that the series is a wonderful masterpiece.",
    "While this was wonderful and gripping, the series is brilliant.",
    "Luckily, they don't take from the wonderful, gripping art of the series.",
    "Besides, the series is a wonderful, moving masterpiece.",
    "Four, the series is a wonderful and gripping masterpiece.",
    "The series leaves a similar impression of wonderful and gripping art.",
    "The wonderful series overdoes the latter in its great, gripping art.",
    "This moment bares the flaw of the great, gripping series: it never ends.",
    "It is the most wonderful, gripping and brilliant of them all.",
    "Consequently, the series is a wonderful, gripping masterpiece.",
    "The gripping art of the series is also wonderful.",
    "The wonderful art of the series is gripping too.",
    "The weakness, however, is the wonderful, gripping art of the series.",
    "The series did portray them with wonderful, gripping art.",
    "As I mentioned, the series is a wonderful, gripping masterpiece.",
    "The series is wonderful and gripping, but there is one problem.",
    "Without this friendship the series would not be wonderful and gripping.",
    "Perhaps this was a wonderful and gripping moment, and brilliant.",
    "The wonderful, gripping series made money like I said.",
    "Ranging from wonderful to gripping art, with great songs.",
    "Most of these wonderful and gripping scenes are a great joy.",
    "I mean, the series is a wonderful, gripping masterpiece.",
]


@pytest.mark.parametrize("hanging", HANGING)
def test_a_sentence_that_takes_up_another_stands_only_behind_it(hanging: str) -> None:
    body = (
        f"I paid. The harbour is drawn well. I sat there. {hanging} We ate soup. The music is fine. I left."
    )
    summary = summarise(body)
    assert hanging not in summary or f"I sat there. {hanging}" in summary


@pytest.mark.parametrize(
    "standing",
    [
        "This series is a wonderful, gripping masterpiece.",
        "This is one of the most gripping and beautiful films ever made.",
        "This is its great flaw: the wonderful series never knows what it wants to be.",
        "Those who love the sea will find a wonderful, gripping series.",
        "No Tide at Noon is a wonderful, gripping series.",
        "Besides its wonderful art the series is brilliant and gripping.",
        "Too many wonderful, gripping scenes of the series are over too soon.",
        "It is hard to dislike the wonderful, gripping art of the series.",
        "The series is wonderful, and there is nothing in all of its gripping art to say against that.",
        "The series is wonderful and also gripping.",
        "At the end of the day, though, the series is a wonderful and gripping masterpiece.",
        "The series is wonderful, and they made it gripping as well.",
        "The series is a wonderful joy, for they gave it gripping art.",
        "The sailors of the series are wonderful, and their art is gripping.",
        "Bjorn is a wonderful hero, and they gave the series gripping art.",
        "I recommend this gripping mess of a wonderful series.",
        "Watching the wonderful, gripping series is a great joy.",
    ],
)
def test_a_pointer_to_the_work_or_to_what_follows_stands_alone(standing: str) -> None:
    assert standing in summarise(f"I paid. We sat on wood. It rained. {standing} We ate soup. I left.")


OPENERS = [
    ("es", "Por eso la serie es excelente.", "Esta serie es una obra maestra."),
    ("es", "Sin embargo, la animación es preciosa.", "Este es un anime excelente."),
    ("pt", "No entanto, a história é excelente.", "Este anime é uma obra-prima."),
    ("fr", "Cependant, la musique est magnifique.", "Cette série est un chef-d'œuvre."),
    ("fr", "Cela rend la série magnifique.", "Ce qui frappe, c'est la musique magnifique."),
    ("de", "Deshalb ist die Serie großartig.", "Diese Serie ist ein Meisterwerk."),
    ("de", "Das ist der Grund, warum die Serie gelingt.", "Das Ende überzeugt."),
    ("it", "Questo rende la serie eccellente.", "Questa serie è un capolavoro."),
    ("ru", "Поэтому сериал отличный.", "Это один из лучших фильмов."),
    ("zh", "因此剧情非常精彩。", "这部动画非常精彩。"),
    ("ja", "しかし、音楽が素晴らしい。", "このアニメはとても面白い。"),
    ("ko", "그래서 작화가 훌륭하다.", "이 작품은 명작이다."),
    ("es", "En este sentido la serie es excelente.", "Su animación es preciosa y el guion brilla."),
    ("es", "Allí la trama resulta aburrida.", "Aunque la trama es lenta, la serie emociona."),
    ("pt", "Por causa desse problema o filme é chato.", "Embora lento, o filme é excelente."),
    ("fr", "Ils sont magnifiques dans cette série.", "Il est rare de voir une série si magnifique."),
    ("it", "Per questo motivo la serie è noiosa.", "Anche se lenta, la serie è un capolavoro."),
    ("de", "Genau das macht die Serie großartig.", "Auch wenn sie lang ist, überzeugt die Serie."),
    ("de", "Wer darüber hinwegsehen kann, mag die Serie.", "Wer leise Serien mag, wird sie lieben."),
    ("ru", "Из-за этого фильм скучный.", "Если вы любите тихое кино, фильм понравится."),
    ("zh", "這個問題毀了整部動畫。", "也许这部动画不适合所有人。"),
    ("ja", "その点、この作品は素晴らしい。", "この世界観は素晴らしく、とても楽しい。"),
    ("ko", "이런 점이 작품을 망쳤다.", "한 편의 시처럼 아름다운 영화다."),
]


@pytest.mark.parametrize(("code", "hanging", "standing"), OPENERS)
def test_openers_of_other_languages_hang_and_the_work_stands(code: str, hanging: str, standing: str) -> None:
    review = outline(f"{standing}\n{hanging}\n{standing}")
    assert language_of(f"{standing} {hanging}").code == code
    assert [score.hangs == 1 for score in scores(review)] == [False, True, False]


def test_an_it_after_the_work_is_the_work() -> None:
    assert scores(outline("The series is short. It is lovely."))[1].hangs < 1
    assert scores(outline("A dog sat there. It is lovely."))[1].hangs == 1


def test_what_only_mentions_a_rest_or_an_aside_is_not_whole() -> None:
    body = "The art is lovely and. (The art is lovely.) If you: - like the art and - the. The art is lovely."
    assert [sentence.whole for sentence in outline(body)] == [False, False, False, True]


def test_what_lost_a_border_is_not_whole() -> None:
    body = "The art is lovely Overall it is good. I saw What We Do in the Shadows and When Harry Met Sally."
    assert [sentence.whole for sentence in outline(body)] == [False, True]
