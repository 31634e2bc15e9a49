"""Reviews, drafts and titles: what is kept, once and completely."""

import asyncio
import datetime
import json

import pytest

from reviews.kinds import Kind
from reviews.medium import Medium
from reviews.progress import Progress, Unit
from reviews.stance import Stance
from storage.boards import RankedTitle
from storage.drafts import KEEP, Draft
from tests.storage.stores import ANN, BEN, CEM, GUILD, Library, content

FULL = content(
    "Metallic Rouge",
    "It feels hollow in the end.\n\n||Somebody dies.||",
    rating=30,
    medium=Medium.ANIME,
    rating_as_written="3",
    stance=Stance.MIXED,
    progress=Progress(Unit.EPISODE, 5, 13),
    spoilers=True,
    byline="someone else",
    written_on=datetime.date(2024, 4, 3),
    source={"sub_scores": {"story": 40.0}, "style_tags": ["well_written"], "reactions": {"nice": 12}},
)


async def titles(library: Library) -> list[RankedTitle]:
    """Return the titles that have ratings."""
    return await library.boards.titles(GUILD, None, limit=50)


async def test_what_was_shared_comes_back_whole(library: Library) -> None:
    review = await library.reviews.get(GUILD, await library.share(FULL, at=77))
    assert review is not None
    assert review.content == FULL
    assert (review.author_id, review.author_name, review.created_at) == (ANN, "Ann", 77)


async def test_a_draft_comes_back_whole_to_its_owner_alone(library: Library) -> None:
    draft = Draft("d", GUILD, ANN, FULL, edits=5, answers=7, rest=(FULL, content()))
    await library.drafts.save(draft, at=1)
    assert await library.drafts.get("d", ANN) == draft
    assert await library.drafts.get("d", BEN) is None
    await library.drafts.discard("d")
    assert await library.drafts.get("d", ANN) is None


async def test_old_drafts_are_forgotten(library: Library) -> None:
    await library.drafts.save(Draft("old", GUILD, ANN, FULL), at=0)
    await library.drafts.save(Draft("new", GUILD, ANN, FULL), at=KEEP + 1)
    assert await library.drafts.get("old", ANN) is None
    assert await library.drafts.get("new", ANN) is not None


async def test_a_draft_becomes_one_review_however_often_it_is_confirmed(library: Library) -> None:
    await library.drafts.save(Draft("d", GUILD, ANN, FULL), at=1)
    first = await library.share(FULL, draft="d")
    again = await asyncio.gather(*(library.share(FULL, draft="d") for _ in range(5)))
    assert set(again) == {first}
    assert await library.rows("SELECT count(*) FROM reviews") == [(1,)]
    assert [promise.review_id for promise in await library.cards.promises()] == [first]


async def test_an_edit_keeps_only_what_it_changed(library: Library) -> None:
    review = await library.share(content(rating=80), at=1)
    await library.reviews.edit(review, BEN, content("Solyaris", rating=60), at=5)
    assert [
        (editor, json.loads(was))
        for editor, was in await library.rows("SELECT editor_id, was FROM review_versions")
    ] == [(BEN, {"rating": 80.0, "title": "Solaris", "medium": "film"})]
    changed = await library.reviews.get(GUILD, review)
    assert changed is not None
    assert changed.edited_at == 5
    assert changed.content.title == "Solyaris"


async def test_an_edit_that_changes_nothing_is_none(library: Library) -> None:
    review = await library.share(content(), at=1)
    await library.reviews.edit(review, ANN, content(), at=5)
    assert await library.rows("SELECT edited_at FROM reviews") == [(None,)]
    assert await library.rows("SELECT * FROM review_versions") == []


async def test_two_edits_in_a_second_are_both_kept(library: Library) -> None:
    review = await library.share(content(rating=10))
    await library.reviews.edit(review, ANN, content(rating=20), at=5)
    await library.reviews.edit(review, ANN, content(rating=30), at=5)
    kept = [
        json.loads(was)["rating"]
        for (was,) in await library.rows("SELECT was FROM review_versions ORDER BY 1")
    ]
    assert kept == [10.0, 20.0]


@pytest.mark.parametrize("spelled", ["solaris", "SOLARIS!", "Sólaris", "  Solaris  "])
async def test_a_title_is_one_however_it_is_spelled(library: Library, spelled: str) -> None:
    await library.share(content("Solaris", rating=80))
    await library.share(content(spelled, rating=40), author=BEN)
    (title,) = await titles(library)
    assert (title.name, title.ratings, title.mean) == ("Solaris", 2, 60)
    named = await library.titles.named(GUILD, spelled)
    assert named is not None
    assert named.id == title.id


async def test_media_of_one_name_are_two_titles(library: Library) -> None:
    await library.share(content(medium=Medium.FILM))
    await library.share(content(medium=Medium.BOOK), author=BEN)
    await library.share(content(medium=Medium.BOOK), author=CEM)
    assert len(await titles(library)) == 2
    for which, expected in ((None, Medium.BOOK), (Medium.FILM, Medium.FILM)):
        named = await library.titles.named(GUILD, "solaris", which)
        assert named is not None
        assert named.medium is expected


async def test_a_member_counts_once_in_a_title_with_their_newest_rating(library: Library) -> None:
    await library.share(content(rating=20), at=1)
    newest = await library.share(content(rating=90), at=3)
    await library.share(content(rating=50), at=2)
    await library.share(content(rating=None), at=4)
    await library.share(content(rating=70), author=BEN, at=1)
    (title,) = await titles(library)
    assert (title.ratings, title.mean) == (2, 80)
    await library.reviews.delete(newest, at=9)
    (title,) = await titles(library)
    assert (title.ratings, title.mean) == (2, 60)


async def test_an_edit_moves_a_rating_to_another_title(library: Library) -> None:
    review = await library.share(content("Solaris", rating=80))
    await library.reviews.edit(review, ANN, content("Stalker", rating=40), at=2)
    assert [(title.name, title.mean) for title in await titles(library)] == [("Stalker", 40)]
    assert [title.name for title in await library.titles.like(GUILD, "")] == ["Stalker"]


async def test_a_twin_is_recognised_in_its_server_until_it_is_deleted(library: Library) -> None:
    body = (
        "The sea dreams of us, and we dream of it. " * 3 + "It is slow, and it is worth every minute of it."
    )
    review = await library.share(content(body=body))
    twin = await library.reviews.twin(GUILD, body.upper().replace(",", ""))
    assert twin is not None
    assert twin.id == review
    assert await library.reviews.twin(GUILD + 1, body) is None
    assert (
        await library.reviews.twin(GUILD, "Another text about another film, with nothing in common.") is None
    )
    await library.reviews.delete(review, at=1)
    assert await library.reviews.twin(GUILD, body) is None


async def test_a_report_gives_a_host_the_counts_by_name(library: Library) -> None:
    review, message = await library.shown()
    await library.vote(message, Kind.WELL_WRITTEN, BEN, CEM)
    await library.vote(message, Kind.CONFUSING, BEN)
    assert await library.rows("SELECT * FROM tally_report ORDER BY kind") == [
        (review, "Solaris", "confusing", 1),
        (review, "Solaris", "well_written", 2),
    ]
