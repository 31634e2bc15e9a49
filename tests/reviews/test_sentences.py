import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.summaries.sentences import paragraphs, sentences


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("It rains. Nobody minds.", ["It rains.", "Nobody minds."]),
        ("Dr. Moreau is here. So is St. Nick!", ["Dr. Moreau is here.", "So is St. Nick!"]),
        ("It lasts 2.5 hours, e.g. a whole evening.", ["It lasts 2.5 hours, e.g. a whole evening."]),
        (
            "They give it vol. 3 of praise. Etc. The end.",
            ["They give it vol. 3 of praise.", "Etc.", "The end."],
        ),
        ("Drawn in the 00's.One of many.", ["Drawn in the 00's.", "One of many."]),
        ("I saw Captain Z. There was tea.", ["I saw Captain Z.", "There was tea."]),
        ("J. K. Writer wrote it. Plan B. It works.", ["J. K. Writer wrote it.", "Plan B.", "It works."]),
        ("He waits... and waits. Then what?", ["He waits... and waits.", "Then what?"]),
        ('"Run!" she says. He runs.', ['"Run!" she says.', "He runs."]),
        ("She said “Go. Now.” Then she left.", ["She said “Go. Now.”", "Then she left."]),
        ("(It was late. Very late.) We slept.", ["(It was late. Very late.)", "We slept."]),
        ("i liked it. it was short. the end!", ["i liked it.", "it was short.", "the end!"]),
        ("The art is plain.The plot is not.", ["The art is plain.", "The plot is not."]),
        ("I smiled 😀 The cat too. 🐈 Bye.", ["I smiled 😀", "The cat too. 🐈", "Bye."]),
        ("¿Por qué? ¡Porque sí! La Sra. Luna duerme.", ["¿Por qué?", "¡Porque sí!", "La Sra. Luna duerme."]),
        ("Es ist z.B. kurz. Aber gut.", ["Es ist z.B. kurz.", "Aber gut."]),
        ("Фильм хорош, т.е. смешон. Но долгий.", ["Фильм хорош, т.е. смешон.", "Но долгий."]),
        ("画面很美。音乐也好！你看过吗？", ["画面很美。", "音乐也好！", "你看过吗？"]),
        ("「面白い。」と彼は言った。でも長い。", ["「面白い。」と彼は言った。", "でも長い。"]),
        ("재미있다. 정말 좋았다!", ["재미있다.", "정말 좋았다!"]),
        (
            "Die 2. Staffel ist gut. Ich gebe 8 von 10. Ende.",
            ["Die 2. Staffel ist gut.", "Ich gebe 8 von 10.", "Ende."],
        ),
        ("Er sagt „Geh. Sofort.“ Das ist gut.", ["Er sagt „Geh. Sofort.“", "Das ist gut."]),
        ("»Ebbe« ist gut. »Flut« auch.", ["»Ebbe« ist gut.", "»Flut« auch."]),
        ("Il film è bello, ecc. La trama no.", ["Il film è bello, ecc.", "La trama no."]),
        (
            "Музыка, игра и т. д. Фильм хорош, как и я. Да.",
            ["Музыка, игра и т. д.", "Фильм хорош, как и я.", "Да."],
        ),
        ("《你好。世界！》很好看。真的。", ["《你好。世界！》很好看。", "真的。"]),
        (
            "좋았다ㅋㅋ 정말 좋다.그래요...책도 좋다^^ 끝.",
            ["좋았다ㅋㅋ", "정말 좋다.", "그래요...", "책도 좋다^^", "끝."],
        ),
        ("面白い（笑） 長さは３．５時間．でも短い。", ["面白い（笑）", "長さは３．５時間．", "でも短い。"]),
        ("no stop at all", ["no stop at all"]),
        ("", []),
    ],
)
def test_a_line_is_parted_where_a_reader_would(line: str, expected: list[str]) -> None:
    assert sentences(line) == expected


def test_a_line_break_always_ends_a_sentence() -> None:
    assert paragraphs("One line\nand another. Third\n\n") == [["One line"], ["and another.", "Third"]]


@given(st.text())
def test_nothing_is_lost_or_made_up(text: str) -> None:
    kept = "".join("".join(paragraph) for paragraph in paragraphs(text))
    assert re.sub(r"\s", "", kept) == re.sub(r"\s", "", text)
