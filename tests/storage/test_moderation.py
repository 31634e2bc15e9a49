"""Blocks, acts and reports in the database."""

import pytest

from storage.moderation import Act, Moderation
from tests.storage.stores import ANN, BEN, CEM, CHANNEL, GUILD, Library, content

MOD = 9


@pytest.fixture
def moderation(library: Library) -> Moderation:
    """The store that these tests are about."""
    return Moderation(library.database)


async def test_a_block_is_of_one_member_in_one_server(moderation: Moderation) -> None:
    assert await moderation.block(GUILD, ANN, at=1)
    assert not await moderation.block(GUILD, ANN, at=2)
    assert await moderation.is_blocked(GUILD, ANN)
    assert not await moderation.is_blocked(GUILD, BEN)
    assert not await moderation.is_blocked(99, ANN)
    assert await moderation.block(GUILD, ANN, at=None)
    assert not await moderation.block(GUILD, ANN, at=None)
    assert not await moderation.is_blocked(GUILD, ANN)


async def test_those_blocked_last_are_shown_first(moderation: Moderation) -> None:
    for at, member in enumerate((ANN, BEN, CEM)):
        await moderation.block(GUILD, member, at=at)
    assert await moderation.blocked(GUILD, limit=2) == [CEM, BEN]


async def test_the_last_time_counts_also_of_what_is_deleted_since(
    library: Library, moderation: Moderation
) -> None:
    assert await moderation.last_shared(GUILD, ANN) is None
    await library.share(content("One"), at=10)
    later = await library.share(content("Two"), at=20)
    await library.share(content("Three"), at=30, author=BEN)
    await library.share(content("Four"), at=40, guild=99)
    await library.reviews.delete(later, at=25)
    assert await moderation.last_shared(GUILD, ANN) == 20


async def test_only_what_moderators_deleted_last_can_be_restored(
    library: Library, moderation: Moderation
) -> None:
    review = await library.share(content("Solaris"))
    await library.reviews.delete(review, at=100)
    assert await moderation.deleted(GUILD, limit=25) == []
    await moderation.note(GUILD, MOD, Act.DELETED, at=100, review_id=review, member_id=ANN)
    assert await moderation.deleted_by_moderator(review)
    assert [each.id for each in await moderation.deleted(GUILD, limit=25)] == [review]
    assert await moderation.deleted(99, limit=25) == []
    # Restored, and then deleted by its author.
    await library.reviews.delete(review, at=None)
    assert not await moderation.deleted_by_moderator(review)
    await library.reviews.delete(review, at=200)
    assert not await moderation.deleted_by_moderator(review)


async def test_a_member_reports_a_review_once_and_it_is_open_until_it_is_closed(
    library: Library, moderation: Moderation
) -> None:
    number = await library.share(content("Solaris"))
    review = await library.reviews.get(GUILD, number)
    assert review is not None
    assert await moderation.report(review, BEN, "rude", at=5)
    assert not await moderation.report(review, BEN, "very rude", at=6)
    assert await moderation.report(review, CEM, "spam", at=7)
    assert [report.reason for report in await moderation.reports_on(number)] == ["rude", "spam"]
    assert [each.id for each in await moderation.reported(GUILD, limit=25)] == [number]
    assert await moderation.reported(99, limit=25) == []
    assert await moderation.close_reports(number, at=8)
    assert not await moderation.close_reports(number, at=9)
    assert await moderation.reported(GUILD, limit=25) == []
    assert [report.closed_at for report in await moderation.reports_on(number)] == [8, 8]
    assert not await moderation.report(review, BEN, "still rude", at=9)


async def test_a_message_says_what_came_of_its_own_report(library: Library, moderation: Moderation) -> None:
    number = await library.share(content("Solaris"))
    review = await library.reviews.get(GUILD, number)
    assert review is not None

    async def report(member: int, *, at: int) -> None:
        assert await moderation.report(review, member, "rude", at=at)
        (told,) = await moderation.untold()
        await moderation.told(told, (CHANNEL, at))

    await report(BEN, at=1)
    assert await moderation.notices() == []
    await moderation.close_reports(number, at=2)
    await moderation.note(GUILD, MOD, Act.DISMISSED, at=2, review_id=number)
    await report(CEM, at=3)
    await library.reviews.delete(number, at=4)
    (_first, second) = await moderation.notices(GUILD)
    assert (second.act, second.moderator_id) == (None, None)
    await moderation.note(GUILD, 8, Act.DELETED, at=4, review_id=number)
    first, second = await moderation.notices()
    assert (first.message_id, first.act, first.moderator_id) == (1, Act.DISMISSED, MOD)
    assert (second.message_id, second.act, second.moderator_id) == (3, Act.DELETED, 8)
    assert await moderation.notices(99) == []
    await moderation.settled(first)
    assert await moderation.notices() == [second]


async def test_a_review_is_deleted_and_brought_back_once(library: Library) -> None:
    review = await library.share(content("Solaris"))
    assert not await library.reviews.delete(review, at=None)
    assert await library.reviews.delete(review, at=5)
    assert not await library.reviews.delete(review, at=6)
    assert await library.reviews.delete(review, at=None)


async def test_every_act_is_kept(library: Library, moderation: Moderation) -> None:
    review = await library.share(content("Solaris"))
    for act in Act:
        await moderation.note(GUILD, MOD, act, at=3, review_id=review, member_id=ANN)
    rows = await library.database.reader.execute_fetchall("SELECT act FROM acts ORDER BY act_id")
    assert [row["act"] for row in rows] == [act.value for act in Act]
