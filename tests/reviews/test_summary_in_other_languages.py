import subprocess
import sys

import pytest

from reviews.summaries.outline import outline
from reviews.summary import choices, summarise


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


GOOD_BOOKS = [
    "The book is good, and it was over too soon.",
    "El libro es bueno, pero la historia no es muy larga.",
    "O livro é bom, mas a história não é muito longa.",
    "Le livre est bon, mais l'histoire est trop longue pour moi.",
    "Il libro è bello, ma la storia non è molto lunga.",
    "Das Buch ist gut, aber die Geschichte ist zu lang.",
    "Это хорошая книга, но история слишком длинная.",
    "这本书很好看，但是故事太长了。",
    "この本は面白いけれど、物語が長すぎる。",
    "이 책은 재미있지만 이야기가 너무 길다.",
]


def test_all_languages_take_less_than_five_megabytes() -> None:
    code = f"""
import tracemalloc
tracemalloc.start()
from reviews.summary import summarise
for text in {GOOD_BOOKS!r}:
    summarise(f"{{text}} {{text}} {{text}}")
print(tracemalloc.get_traced_memory()[1])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 5_000_000


def test_french_may_be_late() -> None:
    body = "Le train est en retard. Un an plus tard, cette série est un chef-d'œuvre magnifique. Je dors. Il pleut."
    assert "plus tard" in summarise(body)
    assert any("en retard" in choice for choice in choices(body))


def test_where_no_sentence_promises_much_one_stands() -> None:
    body = "He visto la película dos veces. Los personajes viven en un puerto. La película dura dos horas."
    assert summarise(body) in {sentence.text for sentence in outline(body)}
