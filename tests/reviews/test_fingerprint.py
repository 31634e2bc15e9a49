"""Recognising a text that was shared before."""

import random
import re

from hypothesis import given
from hypothesis import strategies as st

from reviews.fingerprint import RUN, SIZE, alike, sketch

WORDS = re.findall(
    r"\w+",
    "planet wash soap train lake quiet story second half breath music carries ending rushed voice "
    "cast light window winter rain long short better worse laughed cried twice never always maybe",
)


def review(seed: int, words: int) -> list[str]:
    chosen = random.Random(seed)
    return [chosen.choice(WORDS) for _ in range(words)]


REVIEWS = st.builds(review, st.integers(), st.integers(1, 300))
LONG = st.builds(review, st.integers(), st.integers(120, 400))


@given(REVIEWS, st.data())
def test_markup_case_and_white_space_make_no_difference(words: list[str], data: st.DataObject) -> None:
    dress = st.sampled_from(
        ("{}", "*{}*", "**{}**", "_{}_", "<i>{}</i>", "“{}”", "{},", "&quot;{}&quot;", "~!{}!~")
    )
    gap = st.sampled_from((" ", "\n", "\r\n\r\n", "\u00a0", "  ", " – ", "&nbsp;", "\n...\n", " &amp;amp; "))
    case = st.sampled_from((str.upper, str.title, str.lower))
    dressed = "".join(
        data.draw(dress).format(data.draw(case)(word)) + data.draw(gap) for word in words[:40]
    ) + " ".join(words[40:])
    assert sketch(dressed) == sketch(" ".join(words))


@given(st.integers(0, 10**6), st.integers(120, 400), st.integers(120, 400))
def test_two_reviews_are_not_alike(seed: int, one: int, other: int) -> None:
    assert not alike(sketch(" ".join(review(seed, one))), sketch(" ".join(review(seed + 1, other))))


@given(LONG, st.data())
def test_a_text_with_a_fused_word_and_a_new_ending_is_alike(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words) - 2))
    fused = [*words[:at], words[at] + words[at + 1], *words[at + 2 :], "edit:", "typos", "and", "thanks"]
    assert alike(sketch(" ".join(words)), sketch(" ".join(fused)))


@given(st.text(st.characters(exclude_categories=())))
def test_a_sketch_fits_a_database(body: str) -> None:
    found = sketch(body)
    assert len(found) <= SIZE
    assert list(found) == sorted(set(found))
    assert all(0 <= number < 2**63 for number in found)


def test_a_sketch_never_changes_between_versions() -> None:
    assert sketch("One planet, and it is washed.") == (6661164940026104520, 8040355754912973601)


def test_short_texts() -> None:
    assert alike(sketch("Good."), sketch("*good*"))
    assert not alike(sketch("Good."), sketch("Bad."))
    assert not alike(sketch("Good."), sketch("Good soap, and I would wash with it again."))
    assert sketch("…!") == ()
    assert not alike((), ())
    assert len(sketch(" ".join(WORDS[:RUN]))) == 1


def test_accents_apostrophes_and_links() -> None:
    assert sketch("Don’t watch Shōjo; see https://example.org/x") == sketch(
        "dont watch SHOJO, see http://a.b"
    )


def test_scripts_without_spaces_go_by_characters() -> None:
    body = "物語は静かに始まり、静かに終わる。音楽がそれを支えている。最後は少し急ぎすぎた。"
    assert sketch(body) == sketch(body.replace("、", "\n").replace("。", " ! "))
    assert alike(sketch(body), sketch(body + "また見たい。"))
    assert not alike(sketch(body), sketch("絵は美しいが、話は退屈だった。音は悪くない。二度は見ない。"))


def test_reviews_that_share_a_way_of_scoring_are_not_alike() -> None:
    key = " How I score: ten is a masterpiece, five is neither good nor bad, one is a waste of my time."
    one, other = (" ".join(review(seed, 150)) + key for seed in (1, 2))
    assert not alike(sketch(one), sketch(other))
