"""Guessing the title from what is emphasised."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.pages import titles


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("I saw *Planet Wash*, and *Planet Wash* saw me. Not *Other Works*.", "Planet Wash"),
        ("*Planet Wash’s* end. *Planet Wash.* And **Planet Wash**,", "Planet Wash"),
        ("*Cleaners'* best hour is the *Cleaners’* last; so say *Other Works*.", "Cleaners"),
        ("*Planet Wash* is one, *planet wash* two, “*PLANET WASH*” three.", "Planet Wash"),
        ("_Planet Wash_ and <i>Planet Wash</i> and __Planet Wash__", "Planet Wash"),
        ("《星を洗う》は良い。『星を洗う』は長い。", "星を洗う"),
        ("『星を洗う』は良い。だから星を洗うを見た。", "星を洗う"),
        ("*K-Wash!* I say. *K-Wash!* again.", "K-Wash!"),
        ("*really*, *really*, *really* good, this *Planet Wash*", "Planet Wash"),
        ("*NOT* this, *Not* that, *NOT* at all. *Planet Wash*!", "Planet Wash"),
        ("**Story**\n\nSlow.\n\n**Story**\n\nStill slow. *Planet Wash*.", "Planet Wash"),
        ("*Wash* is short. I like Wash, and Wash likes me.", "Wash"),
        ("*Wash* or *Rinse*? I say Wash, and Wash again.", "Wash"),
        ("*Planet Wash*\n\nThat is what I saw.", "Planet Wash"),
        ("Between *Other Works* and *Planet Wash*, *Other Works* and *Planet Wash*: a draw.", "Other Works"),
        ("*that time I washed a planet* and *that time I washed a planet*", "that time I washed a planet"),
    ],
)
def test_the_phrase_emphasised_most_often(body: str, title: str) -> None:
    assert titles.guess(body) == title


@pytest.mark.parametrize(
    "body",
    [
        "",
        "Nothing is emphasised here.",
        "I was *so* bored, *really*.",
        "Wait. *Never* again. *NEVER*.",
        "*Really* bored.",
        "*Other Works* did it first, and *Planet Wash* second.",
        "*And then, after all of this, the planet is still not clean at all, and I am tired.*",
        "**This Is What I Want To Say. It Is Long.**",
        "5 * 3 * 2 and snake_case_name and ****",
        "**Final thoughts**\n\nNone.",
        "Text.\n\n**The Long Goodbye**\n\nMore text.",
    ],
)
def test_nothing_that_convinces(body: str) -> None:
    assert titles.guess(body) is None


@given(st.text(alphabet="ab *_<i>/《》.\n’s"))
def test_no_text_is_an_error(body: str) -> None:
    guess = titles.guess(body)
    assert guess is None or guess.strip()
