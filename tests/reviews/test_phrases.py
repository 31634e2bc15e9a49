"""Single words and pairs of words, and what they tell of a sentence."""

import pytest

from reviews.summaries import scoring
from reviews.summaries.outline import outline
from reviews.summaries.phrases import chosen, hanging, phrases
from reviews.summaries.scoring import Score, scores


def scored(body: str) -> list[Score]:
    return scores(outline(body))


def test_phrases_are_the_words_and_their_pairs_and_know_the_first() -> None:
    assert phrases(["a", "slow", "start"]) == {"a", "slow", "start", "^ a", "a slow", "slow start"}
    assert phrases([]) == frozenset()


def test_a_phrase_has_one_weight_and_is_one_or_two_words_in_small_letters() -> None:
    for weights in (chosen(), hanging()):
        said = weights.keys() - {""}
        assert said
        assert all(1 <= len(phrase.split()) <= 2 for phrase in said)
        assert all(phrase == " ".join(phrase.lower().split()) for phrase in said)


def test_of_two_sentences_alike_in_all_else_the_words_decide() -> None:
    liked, told = scored("I liked the harbour of the town. I moved the harbour of the town.")
    assert liked.likely > told.likely


def test_a_sentence_may_lean_on_another_though_it_shows_no_sign() -> None:
    leaning, standing = scored("Another one like that had better episodes. The series has good episodes.")
    assert standing.hangs < leaning.hangs
    assert standing.alone > leaning.alone


def test_words_of_english_tell_nothing_in_other_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    body = "La serie no es de un solo actor. El final no es nada malo."
    before = scored(body)
    monkeypatch.setattr(scoring, "chosen", lambda: {"": 9.0, "no": 9.0})
    monkeypatch.setattr(scoring, "hanging", lambda: {"": 9.0, "no": 9.0})
    assert scored(body) == before
