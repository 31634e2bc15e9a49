"""Second opinions: which count, whose cards they repaint, and who is told."""

import pytest

from reviews.opinions import Exchange
from storage.votes import MessagesGone
from tests.storage.stores import ANN, BEN, CEM, DEE, GUILD, Library, content


async def exchange(library: Library, review_id: int) -> Exchange:
    """Return how a review stands among second opinions."""
    review = await library.reviews.get(GUILD, review_id)
    assert review is not None
    return await library.opinions.of(review)


async def wanted(library: Library, message: int) -> int:
    """Return how often a card had something new to show."""
    card = await library.cards.get(message)
    assert card is not None
    return card.wanted


async def test_a_review_knows_what_answers_it_and_from_where_to_where(library: Library) -> None:
    first, card = await library.shown(content(rating=50), author=ANN)
    second = await library.share(content(rating=30), author=BEN, answers=first)
    await library.share(content(rating=90), author=CEM, answers=first)
    await library.share(content(rating=None), author=DEE, answers=first)
    found = await exchange(library, first)
    assert (found.answered, found.count, found.lowest, found.highest) == (None, 3, 30, 90)
    answered = (await exchange(library, second)).answered
    assert answered is not None
    assert (answered.review_id, answered.author_id, answered.rating) == (first, ANN, 50)
    assert answered.card is not None
    assert answered.card.message_id == card


async def test_a_review_that_nobody_answers_has_none(library: Library) -> None:
    assert await exchange(library, await library.share()) == Exchange()


@pytest.mark.parametrize("which", ["deleted answer", "deleted review", "other title"])
async def test_an_answer_counts_while_both_are_there_and_of_one_title(library: Library, which: str) -> None:
    first = await library.share(author=ANN)
    second = await library.share(author=BEN, answers=first)
    if which == "other title":
        await library.reviews.edit(second, BEN, content("Stalker"), at=9)
    else:
        await library.reviews.delete(first if which == "deleted review" else second, at=9)
    remaining = second if which == "deleted review" else first
    assert await exchange(library, remaining) == Exchange()
    if which != "deleted review":
        return
    await library.reviews.delete(first, at=None)
    assert (await exchange(library, second)).answered is not None


async def test_whatever_happens_to_an_answer_repaints_the_answered_card(library: Library) -> None:
    first, card = await library.shown(author=ANN)
    before = await wanted(library, card)
    second, answer_card = await library.shown(author=BEN, answers=first)
    assert await wanted(library, card) == before + 1
    await library.reviews.edit(second, BEN, content(rating=10), at=9)
    assert await wanted(library, card) == before + 2
    await library.reviews.delete(second, at=9)
    assert await wanted(library, card) == before + 3
    await library.reviews.delete(second, at=None)
    answers = await wanted(library, answer_card)
    await library.reviews.edit(first, ANN, content(rating=20), at=10)
    assert await wanted(library, answer_card) == answers + 1


async def test_a_new_card_of_the_answered_review_is_linked_to(library: Library) -> None:
    first, card = await library.shown(author=ANN)
    second, answer_card = await library.shown(author=BEN, answers=first)
    await library.apply([MessagesGone((card,))])
    before = await wanted(library, answer_card)
    new = await library.post(first)
    assert await wanted(library, answer_card) == before + 1
    answered = (await exchange(library, second)).answered
    assert answered is not None
    assert answered.card is not None
    assert answered.card.message_id == new


async def test_an_author_is_told_once_and_only_if_they_want(library: Library) -> None:
    first = await library.share(author=ANN)
    review = await library.reviews.get(GUILD, await library.share(author=BEN, answers=first))
    own = await library.reviews.get(GUILD, await library.share(author=ANN, answers=first))
    assert review is not None
    assert own is not None
    assert not await library.opinions.tell_once(review)
    await library.opinions.listen(GUILD, ANN, wanted=True)
    await library.opinions.listen(GUILD, ANN, wanted=True)
    assert await library.opinions.listens(GUILD, ANN)
    assert not await library.opinions.listens(GUILD + 1, ANN)
    assert await library.opinions.tell_once(review)
    assert not await library.opinions.tell_once(review)
    assert not await library.opinions.tell_once(own)


async def test_who_no_longer_wants_to_be_told_is_not(library: Library) -> None:
    first = await library.share(author=ANN)
    review = await library.reviews.get(GUILD, await library.share(author=BEN, answers=first))
    assert review is not None
    await library.opinions.listen(GUILD, ANN, wanted=True)
    await library.opinions.listen(GUILD, ANN, wanted=False)
    assert not await library.opinions.listens(GUILD, ANN)
    assert not await library.opinions.tell_once(review)
