"""The digest in the database: slots that are claimed once, and what there is to tell."""

from dataclasses import replace

import pytest

from reviews.digest import DAY, WEEK, Slot, next_slot
from reviews.kinds import Kind
from storage.digest import Digests, Plan
from tests.storage.stores import ANN, BEN, CEM, GUILD, Library, content

NOON = 1_767_268_800  # a Thursday, 2026-01-01T12:00Z
SLOT = Slot(weekday=3, hour=18, zone="UTC")
LONG = "A sentence of five words. " * 20


@pytest.fixture
def digests(library: Library) -> Digests:
    """The store that these tests are about."""
    return Digests(library.database)


async def wanted(digests: Digests, guild: int = GUILD, slot: Slot = SLOT) -> Plan:
    """Have a server want a digest; return its plan."""
    return await digests.save(Plan(guild, wanted=True, channel_id=20, slot=slot), at=NOON)


async def test_a_server_that_never_asked_has_none(digests: Digests) -> None:
    plan = await digests.plan(GUILD)
    assert not plan.wanted
    assert await digests.due(NOON + 52 * WEEK) == []


async def test_a_plan_is_kept_and_due_at_its_slot(digests: Digests) -> None:
    plan = await wanted(digests)
    assert plan.due_at == NOON + 6 * 3600
    assert plan.told_until == plan.due_at - WEEK
    assert await digests.plan(GUILD) == plan
    assert await digests.due(plan.due_at - 1) == []
    assert await digests.due(plan.due_at) == [plan]


async def test_a_digest_that_is_switched_off_is_never_due(digests: Digests) -> None:
    plan = await wanted(digests)
    await digests.save(replace(plan, wanted=False), at=NOON)
    assert await digests.due(NOON + WEEK) == []


async def test_a_slot_can_be_claimed_once(digests: Digests) -> None:
    plan = await wanted(digests)
    assert await digests.begin(plan, at=plan.due_at)
    assert not await digests.begin(plan, at=plan.due_at)
    (claimed,) = await digests.due(plan.due_at)
    assert claimed.begun_at == plan.due_at


async def test_what_was_missed_for_weeks_is_dealt_with_once(digests: Digests) -> None:
    plan = await wanted(digests)
    late = plan.due_at + 3 * WEEK + 100
    (due,) = await digests.due(late)
    await digests.done(due, at=late, told_until=late)
    assert await digests.due(late) == []
    after = await digests.plan(GUILD)
    assert after.due_at == next_slot(SLOT, late) == plan.due_at + 4 * WEEK
    assert (after.told_until, after.begun_at) == (late, None)


async def test_a_change_of_the_hour_does_not_tell_anything_twice(digests: Digests) -> None:
    plan = await wanted(digests)
    await digests.done(plan, at=plan.due_at, told_until=plan.due_at)
    changed = await digests.save(
        replace(await digests.plan(GUILD), slot=replace(SLOT, weekday=5)), at=plan.due_at + 1
    )
    assert changed.told_until == plan.due_at
    assert changed.due_at == plan.due_at + 2 * DAY
    off = await digests.save(replace(changed, wanted=False), at=plan.due_at + 2)
    again = await digests.save(replace(off, wanted=True), at=plan.due_at + 3)
    assert again.told_until == plan.due_at


async def test_done_with_a_slot_that_was_changed_meanwhile_leaves_the_change(digests: Digests) -> None:
    plan = await wanted(digests)
    changed = await digests.save(replace(plan, slot=replace(SLOT, hour=20)), at=NOON)
    await digests.done(plan, at=plan.due_at, told_until=plan.due_at)
    assert await digests.plan(GUILD) == changed
    assert not await digests.begin(plan, at=plan.due_at)


async def test_the_query_for_what_is_due_is_an_index_search(library: Library) -> None:
    rows = await library.database.reader.execute_fetchall(
        "EXPLAIN QUERY PLAN SELECT * FROM digests WHERE wanted AND due_at <= ? ORDER BY due_at", (NOON,)
    )
    (detail,) = [row["detail"] for row in rows]
    assert "USING INDEX digests_due (due_at<?)" in detail


async def test_the_new_ones_are_those_of_the_time_and_of_this_server(
    library: Library, digests: Digests
) -> None:
    await library.share(content("Before"), at=NOON)
    first = await library.share(content("First"), at=NOON + 1)
    gone = await library.share(content("Gone"), at=NOON + 2)
    await library.reviews.delete(gone, at=NOON + 3)
    await library.share(content("Elsewhere"), at=NOON + 4, guild=99)
    last = await library.share(content("Last"), at=NOON + WEEK)
    await library.share(content("After"), at=NOON + WEEK + 1)
    digest = await digests.digest(GUILD, NOON, NOON + WEEK)
    assert digest.count == 2
    assert [review.id for review in digest.new] == [last, first]
    assert not digest.empty
    assert (await digests.digest(77, NOON, NOON + WEEK)).empty


async def test_the_most_loved_and_the_funniest_are_by_votes_and_new(
    library: Library, digests: Digests
) -> None:
    old = await library.share(content("Old"), at=NOON - 9)
    loved = await library.share(content("Loved"), at=NOON + 1)
    funny = await library.share(content("Funny"), at=NOON + 2)
    for review, kind, members in (
        (old, Kind.LOVE_IT, (BEN, CEM, 7, 8)),
        (loved, Kind.LOVE_IT, (BEN, CEM)),
        (funny, Kind.FUNNY, (BEN,)),
        (funny, Kind.LOVE_IT, (BEN,)),
    ):
        await library.vote(await library.post(review), kind, *members)
    digest = await digests.digest(GUILD, NOON, NOON + WEEK)
    assert digest.loved is not None
    assert digest.loved.id == loved
    assert digest.funniest is not None
    assert digest.funniest.id == funny


async def test_what_divides_goes_by_the_newest_rating_of_each_member(
    library: Library, digests: Digests
) -> None:
    await library.share(content("Solaris", rating=10), author=ANN, at=NOON - 50)
    await library.share(content("Solaris", rating=90), author=ANN, at=NOON + 1)
    await library.share(content("Solaris", rating=90), author=BEN, at=NOON + 2)
    digest = await digests.digest(GUILD, NOON, NOON + WEEK)
    assert digest.divided is None
    await library.share(content("Solaris", rating=20), author=CEM, at=NOON + 3)
    digest = await digests.digest(GUILD, NOON, NOON + WEEK)
    assert digest.divided is not None
    assert (digest.divided.name, digest.divided.ratings) == ("Solaris", 3)
    assert (digest.divided.lowest, digest.divided.highest) == (20, 90)


async def test_each_quiet_review_has_its_chance_in_one_digest(library: Library, digests: Digests) -> None:
    quiet = [
        await library.share(content(f"Quiet {n}", LONG + str(n)), at=NOON - 4 * 3600 * n) for n in range(60)
    ]
    told: list[int] = []
    for since in (NOON - 2 * WEEK, NOON - WEEK, NOON, NOON + WEEK):
        digest = await digests.digest(GUILD, since, since + WEEK)
        told += [review.id for review in digest.quiet]
        assert all(since - DAY < review.created_at <= since + WEEK - DAY for review in digest.quiet)
    assert len(told) == len(set(told)) >= 4
    assert set(told) <= set(quiet)


async def test_a_review_with_a_vote_is_not_quiet(library: Library, digests: Digests) -> None:
    review = await library.share(content("Heard", LONG), at=NOON - DAY + 1)
    assert [each.id for each in (await digests.digest(GUILD, NOON, NOON + DAY)).quiet] == [review]
    await library.vote(await library.post(review), Kind.NICE, BEN)
    assert (await digests.digest(GUILD, NOON, NOON + DAY)).empty
