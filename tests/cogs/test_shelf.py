"""The shelf: what a member puts on it, changes, sees and shows."""

import json
from dataclasses import replace
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from cogs.cards.lists import ROWS
from cogs.shelf.fields import edit_form
from cogs.shelf.look import Look
from cogs.shelf.pages import entry_page, shelf_page
from reviews.lists import own as own_format
from reviews.lists.entry import Entry, Status
from reviews.lists.records import one_line
from reviews.medium import Medium
from reviews.rating import Scale
from storage.shelf import Order, Shelved
from tests.cogs import limits
from tests.cogs.test_limits import TEXTS, sent
from tests.cogs.world import World
from tests.reviews.lists.strategies import entries

SOLARIS = (
    "Title: Solaris\nRating: 9/10\n\nThe sea dreams of us, and we dream of it. It is slow, and worth it."
)
HALF = "Title: Kaiji\nRating: 7/10\nProgress: 5/13 episodes\n\nHe loses at rock, paper, scissors, and I with him."


async def test_a_title_is_put_on_the_shelf_changed_and_taken_off(world: World) -> None:
    added = await world.ann.slash(
        "shelf add", title="Planetes", medium="anime", status="in_progress", progress="5/26", rating="8"
    )
    assert added.private
    for words in ("✅ It is on your shelf", "## Planetes", "**8/10**", "Watching", "5 of 26 episodes"):
        assert words in added
    set_ = await world.ann.slash(
        "shelf set", entry="planetes!", notes="space debris", repeats=2, favourite=True, finished="2024-03"
    )
    for words in ("⭐ Planetes", "space debris", "repeated 2 times", "finished 2024-03"):
        assert words in set_
    emptied = await world.ann.slash("shelf set", entry="Planetes", rating="-", notes="-", finished="-")
    for words in ("8/10", "space debris", "2024-03"):
        assert words not in emptied
    asked = await world.ann.slash("shelf remove", entry="Planetes")
    assert "off your shelf" in await world.ann.press(asked, "Take it off")
    assert "Your shelf is empty" in await world.ann.slash("shelf show")


async def test_adding_twice_changes_the_one_entry(world: World) -> None:
    await world.ann.slash("shelf add", title="Planetes", status="planned")
    again = await world.ann.slash("shelf add", title="PLANETES", rating="9/10")
    assert "on your shelf already" in again
    assert "**9/10**" in again
    assert "Plan to watch" in again
    assert await world.rows("SELECT count(*) FROM shelf") == [(1,)]


async def test_what_is_added_without_a_status_is_planned_or_under_way(world: World) -> None:
    assert "Plan to watch" in await world.ann.slash("shelf add", title="Planetes")
    under_way = await world.ann.slash("shelf add", title="Monster", progress="5/74")
    assert "Watching · 5 of 74 episodes" in under_way
    assert "started" not in under_way  # who is in the middle did not begin today
    through = await world.ann.slash("shelf add", title="Kaiji", progress="26/26")
    assert "Completed · 26 of 26 episodes" in through
    assert "No status" in await world.ann.slash("shelf add", title="Heat", medium="film", rating="8")
    shown = await world.ann.slash("shelf show")
    assert "4 titles: 1 in progress, 1 completed, 1 planned, 1 without a status" in shown


async def test_a_progress_that_is_all_there_is_finishes_and_asks_for_a_review(world: World) -> None:
    await world.ann.slash("shelf add", title="Monster", status="in_progress", progress="5/74")
    asked = await world.ann.slash("shelf set", entry="Monster", progress="74/74")
    assert "You have finished it" in asked
    assert "Completed" in asked
    await world.ann.slash("shelf set", entry="Monster", status="in_progress", progress="5/74")
    form = await world.ann.press(await world.ann.slash("shelf set", entry="Monster"), "Edit")
    assert "You have finished it" in await world.ann.fill(form, progress="74/74")


async def test_a_film_is_seen_or_not(world: World) -> None:
    page = await world.ann.slash("shelf add", title="Heat", medium="film", status="in_progress")
    assert "+1" not in page.buttons
    assert "Finished" in page.buttons
    assert "+1" not in (await world.ann.slash("shelf show")).buttons


async def test_what_makes_no_sense_is_said_and_changes_nothing(world: World) -> None:
    await world.ann.slash("shelf add", title="Planetes", rating="8")
    mistakes: tuple[tuple[str, Any, str], ...] = (
        ("rating", "11", "between 0 and 10"),
        ("progress", "many", "I cannot read that progress"),
        ("started", "yesterday", "I cannot read that date"),
        ("title", " \u200b ", "Which title is it"),
    )
    for option, typed, words in mistakes:
        assert words in await world.ann.slash("shelf set", entry="Planetes", **{option: typed})
    assert "not on your shelf" in await world.ann.slash("shelf set", entry="Stalker", rating="8")
    assert await world.rows("SELECT title, rating FROM shelf") == [("Planetes", 80.0)]


async def test_plus_one_goes_on_and_the_last_one_asks_for_a_review(world: World) -> None:
    await world.ann.slash("shelf add", title="Kaiji", status="in_progress", progress="11/13")
    shown = await world.ann.slash("shelf show")
    assert "11 of 13 episodes" in shown
    shown = await world.ann.press(shown, "+1")
    assert "12 of 13 episodes" in shown
    await world.restart()
    asked = await world.ann.press(shown, "+1")
    assert "You have finished **Kaiji**" in asked
    form = await world.ann.press(asked, "Review it")
    panel = await world.ann.fill(form, rating="9", text0="He loses at rock, paper, scissors, and I with him.")
    await world.ann.press(panel, "Post it")
    (card,) = world.cards()
    assert card.texts[0].startswith("## Kaiji\n**9/10**")
    ((status, progress, rating, finished),) = await world.rows(
        "SELECT status, progress, rating, finished IS NOT NULL FROM shelf"
    )
    assert (status, progress, rating, finished) == ("completed", 13, 90, 1)


async def test_sharing_a_review_puts_its_title_on_the_shelf(world: World) -> None:
    await world.ann.publish(SOLARIS, medium="film")
    await world.ann.publish(HALF)
    assert await world.rows(
        "SELECT title, medium, status, progress, total, rating FROM shelf ORDER BY entry_id"
    ) == [
        ("Solaris", "film", "completed", None, None, 90.0),
        ("Kaiji", "anime", "in_progress", 5.0, 13.0, 70.0),
    ]


async def test_a_review_leaves_alone_what_it_does_not_speak_of(world: World) -> None:
    await world.ann.slash("shelf add", title="Kaiji", status="dropped", private=True)
    await world.ann.slash("shelf set", entry="Kaiji", notes="the knitwear")
    await world.ann.publish(HALF)
    assert await world.rows("SELECT status, progress, rating, private, notes FROM shelf") == [
        ("dropped", 5.0, 70.0, 1, "the knitwear")
    ]


async def test_the_page_is_filtered_sorted_and_turned(world: World) -> None:
    for n in range(7):
        status = "completed" if n % 2 else "planned"
        await world.ann.slash("shelf add", title=f"Show {n}", status=status, rating=str(n + 1))
    await world.ann.slash(
        "shelf add", title="Persuasion", medium="book", status="in_progress", progress="10/250"
    )
    shown = await world.ann.slash("shelf show", sort="highest")
    assert "8 titles: 1 in progress, 3 completed, 4 planned" in shown
    assert shown.text.index("Show 6") < shown.text.index("Show 5")
    assert "Persuasion" in await world.ann.press(shown, "▶")
    by_status = next(part for part in shown.fields if part.startswith("shelf_by:status"))
    planned = await world.ann.choose(shown, by_status, "planned")
    assert "Show 5" not in planned
    by_medium = next(part for part in planned.fields if part.startswith("shelf_by:medium"))
    nothing = await world.ann.choose(planned, by_medium, "book")
    assert "Nothing on it matches" in nothing
    rated = await world.ann.slash("shelf show", rating="6/10", status="completed")
    assert "Show 5" in rated
    assert "Show 3" not in rated
    assert "Persuasion" in await world.ann.press(rated, "Whole shelf")
    book = await world.ann.slash("shelf show", medium="book")
    assert "20 of 250 pages" in await world.ann.press(book, "+10")


async def test_others_see_what_is_visible_and_no_notes(world: World) -> None:
    await world.ann.slash("shelf add", title="Planetes", rating="8", status="completed")
    await world.ann.slash("shelf set", entry="Planetes", notes="the one with the dog")
    await world.ann.slash("shelf add", title="Embarrassing", rating="10", private=True)
    seen = await world.ben.slash("shelf show", member=world.ann.actor)
    assert "1 title" in seen
    assert "Embarrassing" not in seen
    opened = await world.ben.press(seen, "Open")
    assert "## Planetes" in opened
    assert "dog" not in opened
    assert set(opened.buttons) == {"To the shelf", "Put it on mine"}
    assert "no longer on the shelf" in await world.ben.forge(f"entry:{world.ann.id}:2")
    for name in ("plus:1", "shelf_edit:1", "shelf_mark:1:private", "shelf_removed:1", "shelf_review:1"):
        assert "no longer on the shelf" in await world.ben.forge(name)
    assert "has not used me here" in await world.ben.slash("shelf show", member=world.cem.actor)
    taken = await world.ben.press(opened, "Put it on mine")
    assert "✅ It is on your shelf" in taken
    assert "Plan to watch" in taken
    assert "8/10" not in taken
    assert "It was on your shelf already" in await world.ben.forge(opened.buttons["Put it on mine"])
    assert "no longer on the shelf" in await world.ben.forge(f"shelf_take:{world.ann.id}:2")


async def test_a_shelf_is_seen_only_where_its_owner_is(world: World) -> None:
    await world.ann.slash("shelf add", title="Planetes")
    guild = world.env.create_guild("Elsewhere")
    world.channel = guild.create_text_channel("reviews")
    dot = world.member("Dot", guild=guild)
    assert "has not used me here" in await dot.forge(f"shelf:1:{world.ann.id}")
    assert "has not used me here" in await dot.forge(f"entry:{world.ann.id}:1")


async def test_the_page_of_a_title_names_who_has_it(world: World) -> None:
    await world.ann.publish(SOLARIS, medium="film")
    await world.ben.slash("shelf add", title="Solaris", medium="film", status="planned")
    await world.cem.slash("shelf add", title="solaris", medium="film", private=True)
    page = await world.cem.slash("title", name="Solaris")
    assert "On **2 shelves**" in page
    assert f"Completed: {world.ann.mention} 9/10" in page
    assert f"Plan to watch: {world.ben.mention}" in page
    assert world.cem.mention not in page


async def test_a_title_is_put_on_the_shelf_from_its_page(world: World) -> None:
    await world.ann.publish(
        "Title: Solaris\nRating: 9/10\n\nThe sea dreams of us, and we of it.", medium="film"
    )
    page = await world.ann.slash("title", name="solaris")
    added = await world.ben.press(page, "Put it on my shelf")
    assert added.private
    assert "✅ It is on your shelf" in added
    assert "already" in await world.ben.press(page, "Put it on my shelf")
    assert "Solaris" in await world.ben.slash("shelf show")
    assert world.ben.mention in await world.cem.slash("title", name="solaris")
    assert "perhaps it was merged" in await world.ben.forge("shelf_want:999")


async def test_an_entry_is_changed_in_its_form_also_after_a_restart(world: World) -> None:
    page = await world.ann.slash(
        "shelf add", title="Berserk", medium="manga", status="in_progress", progress="3/364"
    )
    form = await world.ann.press(page, "Edit")
    assert form.fields["progress"] == "3/364 chapters"
    await world.restart()
    said = await world.ann.fill(form, rating="9.5", dates="2024 to -", notes="heavy\nand long")
    for words in ("✅ Noted", "**9.5/10**", "3 of 364 chapters", "started 2024", "heavy"):
        assert words in said
    assert "so already" in await world.ann.fill(await world.ann.press(said, "Edit"))
    page = await world.ann.press(said, "Hide it from others")
    assert "🔒 only you see it" in page
    finished = await world.ann.press(page, "Finished")
    assert "You have finished it" in finished
    assert "364 of 364" in finished


async def test_hostile_titles_fit_and_do_nothing(world: World) -> None:
    for n, title in enumerate(
        ("*" * 500, "漢" * 500, "@everyone [x](https://example.org)", "||" * 200, "`" * 500)
    ):
        await world.ann.slash("shelf add", title=f"{n}{title}"[:500], status="in_progress")
    await world.ann.slash("shelf set", entry="4", notes="漢" * 2000)
    page = await world.ann.slash("shelf show")
    assert len(page.buttons) == 1  # five times +1, under one label
    for shown in (page, await world.ben.slash("shelf show", member=world.ann.actor)):
        assert "@everyone" not in shown
        assert "](" not in shown.text.replace("\\]", "")


ENTRIES = st.builds(
    lambda entry, title, notes: replace(entry, title=title[:500], notes=notes, private_notes=notes),
    entries,
    TEXTS.map(one_line).filter(bool),
    st.none() | TEXTS.filter(bool),
)


@example(
    entry=Entry(title="*" * 500, notes="漢" * 5_000, private_notes="*" * 5_000),
    scale=Scale.STARS,
    own=True,
)
@given(entry=ENTRIES, scale=st.sampled_from(Scale), own=st.booleans())
def test_every_page_of_a_shelf_fits_a_message(entry: Entry, scale: Scale, own: bool) -> None:
    found = [Shelved(2**40 + n, 2**63, entry) for n in range(ROWS)]
    look = Look(2**63, Status.IN_PROGRESS, Medium.SERIES, 100, Order.FINISHED, to_share=True)
    counts = dict.fromkeys((*Status, None), 10_000)
    limits.check_message(sent(shelf_page(look, 9_999, found, 50_000, counts, scale, own=own)))
    bare = Look(2**63)
    limits.check_message(
        sent(shelf_page(bare, 9_999, found, 50_000, counts, scale, own=own, to_share=50_000))
    )
    limits.check_message(sent(entry_page(found[0], scale, own=own, note="x" * 300)))
    limits.check_modal(edit_form(found[0], scale).to_dict())


@given(entries)
def test_an_entry_is_kept_without_loss(entry: Entry) -> None:
    assert own_format.from_dict(json.loads(json.dumps(own_format.known(entry)))) == entry


async def test_a_corrected_rating_reaches_the_shelf_unless_the_title_was_taken_off(world: World) -> None:
    await world.ann.publish(SOLARIS, medium="film")
    for number, (rating, left) in enumerate((("4/10", [(40.0,)]), ("5/10", []))):
        if number:
            asked = await world.ann.slash("shelf remove", entry="Solaris")
            await world.ann.press(asked, "Take it off")
        panel = await world.ann.slash("review edit", review="Solaris")
        panel = await world.ann.fill(await world.ann.press(panel, "Correct"), rating=rating)
        await world.ann.press(panel, "Save")
        assert await world.rows("SELECT rating FROM shelf") == left
