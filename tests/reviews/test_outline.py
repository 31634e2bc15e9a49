"""What of a review is a sentence, and what stands around sentences."""

import textwrap

import pytest

from reviews.summaries.outline import outline
from reviews.summary import choices, summarise

VERDICT = "The art of this series is lovely and the story is gripping."


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (
            f"Hello everyone, and welcome to my first review!\n{VERDICT}\nThanks for reading, see you.",
            VERDICT,
        ),
        (f"STORY (7/10)\n{VERDICT}\n\nArt: 8/10\nSound - 6", VERDICT),
        (f"I ate. We left.\nStory-10: {VERDICT}", VERDICT),
        (f"I ate. We left.\nOverall: 10-  {VERDICT}", VERDICT),
        (
            f"I ate. We left.\n9+4+8=21:3=7, the series is wonderful, lovely art.\n{VERDICT}",
            VERDICT,
        ),
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


def test_lines_that_were_broken_at_a_width_are_joined() -> None:
    said = "The harbour of this lovely film is painted with the patience of somebody who was once lost in it."
    rest = "Nobody in it says what the weather does, and you can hear it anyway, which is a rare and gripping thing."
    broken = "\n".join(textwrap.wrap(f"{said} {rest}", 48))
    assert summarise(f"{broken}\n\n{broken}", "Low Water").startswith(said)


def test_a_line_that_ends_in_a_comma_goes_on() -> None:
    assert (
        outline("The harbour is lovely,\nthe boats are dull.")[0].text
        == "The harbour is lovely, the boats are dull."
    )
    assert outline("この作品は素晴らしい、\n港が美しい。")[0].text == "この作品は素晴らしい、港が美しい。"


def test_a_line_that_ends_on_an_article_goes_on_in_small_letters() -> None:
    said = outline("The art of the series is lovely and the\nstory is gripping.\nIt ends at the\nSea.")
    assert [sentence.text for sentence in said] == [
        "The art of the series is lovely and the story is gripping.",
        "It ends at the",
        "Sea.",
    ]


def test_korean_lines_that_were_broken_are_joined_with_a_space() -> None:
    said = "이 작품은 항구와 배와 바다를 아름답게 그린 훌륭한 명작이고 음악도 매우 좋아서 추천하고 싶다."
    broken = "\n".join(textwrap.wrap(f"{said} {said} {said}", 24))
    assert {sentence.text for sentence in outline(broken)} == {said}


def test_lines_that_a_reviewer_set_apart_stay_apart() -> None:
    body = "A lovely and gripping film about a harbour, its gulls\nthe boats\nA masterpiece of its kind\nmust watch"
    assert [sentence.text for sentence in outline(body)] == [
        "A lovely and gripping film about a harbour, its gulls",
        "The boats",
        "A masterpiece of its kind",
        "Must watch",
    ]


def test_a_list_of_lines_of_a_length_stays_a_list() -> None:
    lines = [
        "The harbour is drawn with great care and patience",
        "Nobody in this film says a word about the weather",
        "Songs are hummed all day long by the fishermen",
        "Boats come back and the whole town is on the quay",
        "Everything about this film is lovely and gripping",
    ]
    assert [sentence.text for sentence in outline("\n".join(lines))] == lines


def test_labels_with_scores_and_shouted_labels_are_no_part_of_a_sentence() -> None:
    body = (
        "Story: 7/10 Art: 9/10 The art of this series is lovely and great.\nMUSIC The songs are dull. I ate."
    )
    assert choices(body)[:2] == ["The art of this series is lovely and great.", "The songs are dull."]
    assert outline("SOUND- the drums are great.")[0].text == "The drums are great."
    assert outline("9 - The songs are great. 8/10 they are short.")[0].text == "The songs are great."
    assert outline("Story- and sound-wise it is great.")[0].text == "Story- and sound-wise it is great."
