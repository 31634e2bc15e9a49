"""Privacy: what a member gets, and what is left of them when they ask to be forgotten."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import aiosqlite
import pytest

from storage import upkeep
from storage.forgetting import journal
from storage.moderation import Act
from storage.people import FATES, personal
from tests.cogs.busy import BEAR, SOLARIS, busy
from tests.cogs.screen import Screen
from tests.cogs.world import Person, World

DELETE, KEEP = "Erase all, delete my reviews", "Erase all, keep reviews without my name"


async def everything(person: Person) -> dict[str, Any]:
    """Return what a member gets to know about themselves."""
    shown = await person.slash("privacy export")
    assert shown.private
    assert shown.message is not None
    (attached,) = shown.message.attachments
    with zipfile.ZipFile(io.BytesIO(await attached.read())) as archive:
        found: dict[str, Any] = json.loads(archive.read("about-me.json"))
        return found


async def forget(person: Person, choice: str = DELETE) -> Screen:
    """Ask to be forgotten."""
    asked = await person.slash("privacy forget")
    assert asked.private
    return await person.press(asked, choice)


async def traces(world: World, person: Person, *words: str) -> set[str]:
    """Return the tables in which there is a member's number, or one of these words."""
    found = set()
    for (table,) in await world.rows("SELECT name FROM sqlite_schema WHERE type = 'table'"):
        for row in await world.rows(f'SELECT * FROM "{table}"'):
            if any(cell == person.id for cell in row) or any(
                word in str(cell) for cell in row for word in (str(person.id), *words)
            ):
                found.add(table)
    return found


async def test_a_member_gets_all_there_is_about_them_and_of_nobody_else(world: World) -> None:
    await busy(world)
    found = await everything(world.ann)
    assert found["about"]["member"] == world.ann.id
    assert [review["title"] for review in found["reviews"]] == ["Solaris"]
    assert "dreams of nobody" not in str(found["reviews"])
    assert {(vote["title"], vote["vote"]) for vote in found["votes"]} == {
        ("Paddington", "love_it"),
        ("Paddington", "funny"),
    }
    assert "and we dream of it" in str(found["review_versions"])
    assert {each["entry"]["title"] for each in found["shelf_entries"]} == {"Solaris", "Planetes"}
    assert "the one with the dog" in str(found["shelf_entries"])
    assert "Kaiji" in str(found["shelf_imports"])
    assert "plays a father" in str(found["drafts"])
    assert "large bear" not in str(found)
    assert set(await everything(world.cem)) == {"about", "votes"}


async def test_the_database_has_a_fate_for_whatever_says_who_somebody_is(world: World) -> None:
    async with aiosqlite.connect(world.database) as connection:
        connection.row_factory = aiosqlite.Row
        tables = await personal(connection)
    assert {(table, column) for table, columns in tables.items() for column in columns} <= set(FATES)
    assert "votes" in tables


async def test_who_is_forgotten_leaves_no_trace(world: World) -> None:
    card = await busy(world)
    done = await forget(world.ann)
    assert "Everything about you is erased" in done
    assert await traces(world, world.ann, "Ann", "dreams of us", "the dog", "Kaiji", "plays a father") == {
        "forgotten"
    }
    await world.wait(5)
    assert "This review was deleted" in world.look(card)
    assert world.look(world.cards()[-1]).counts == {"❤️": 1}
    assert set(await everything(world.ann)) == {"about", "forgotten"}
    assert "No review matches" in await world.ben.slash(
        "review list", title="Paddington", author=world.ann.actor
    )
    assert upkeep.check(world.database)


async def test_cancelling_erases_nothing(world: World) -> None:
    await busy(world)
    before = await traces(world, world.ann)
    assert "Nothing was erased" in await forget(world.ann, "Cancel")
    assert await traces(world, world.ann) == before
    assert not journal(world.database).exists()


async def test_reviews_are_kept_without_a_name_on_request(world: World) -> None:
    card = await busy(world)
    assert "Your reviews stay, without your name" in await forget(world.ann, KEEP)
    assert await traces(world, world.ann, "Ann", "the dog", "Kaiji") == {"forgotten"}
    await world.wait(5)
    shown = world.look(card)
    assert "a former member" in shown
    assert "9/10" in shown
    assert world.ann.mention not in shown
    assert shown.counts == {"👍": 1}
    assert "a former member" in await world.ben.slash("review list", title="Solaris")
    assert "a former member" in await world.ben.slash("title", name="Solaris")
    assert "<@-" not in await world.ben.slash("top reviewers")


def threads(world: World) -> list[str | None]:
    """Return the names that the threads of cards have now, oldest first."""
    return [world.env.backend.channels[each.id].name for each in world.channel.threads]


@pytest.mark.parametrize(
    ("choice", "name"), [(DELETE, "Solaris"), (KEEP, "Solaris, reviewed by a former member")]
)
async def test_the_name_goes_from_the_names_of_threads_too(world: World, choice: str, name: str) -> None:
    await busy(world)
    assert threads(world) == ["Solaris, reviewed by Ann", "Paddington, reviewed by Ben"]
    world.env.backend.edit_channel(world.channel.threads[0].id, {}, thread_metadata={"archived": True})
    await forget(world.ann, choice)
    await world.wait(5)
    assert threads(world) == [name, "Paddington, reviewed by Ben"]
    assert await world.rows("SELECT count(*) FROM cards WHERE wanted <> painted") == [(0,)]


async def test_a_thread_that_cannot_be_renamed_now_is_renamed_later(world: World) -> None:
    await busy(world)
    thread_id = world.channel.threads[0].id
    world.env.inject_error(
        "PATCH", f"/channels/{thread_id}", status=403, code=50013, message="Missing Permissions"
    )
    await forget(world.ann)
    await world.wait(5)
    assert threads(world)[0] == "Solaris, reviewed by Ann"
    await world.restart()
    await world.wait(5)
    assert threads(world)[0] == "Solaris"


@pytest.mark.parametrize("choice", [DELETE, KEEP])
async def test_reconciliation_brings_nothing_back(world: World, choice: str) -> None:
    await busy(world)
    other = world.cards()[1]
    await forget(world.ann, choice)
    await world.restart()
    await world.wait()
    await world.bot.services.reconciler.sample([world.guild.id], 10, before=2**40)
    world.bot.services.reconciler.wake([world.guild.id])
    await world.wait(30)
    assert await world.rows("SELECT count(*) FROM votes WHERE user_id = ?", world.ann.id) == [(0,)]
    assert world.look(other).counts == {"❤️": 1}


async def test_what_is_given_anew_counts_also_on_old_cards(world: World) -> None:
    await busy(world)
    other = world.cards()[1]
    await forget(world.ann)
    await world.ann.unreact(other, "❤️")
    await world.ann.react(other, "❤️")
    new = await world.ben.publish(SOLARIS.replace("sea", "lake"))
    card = world.env.backend.get_message(world.channel.id, new.message.id) if new.message else None
    assert card is not None
    await world.ann.react(new, "👍")
    await world.restart()
    await world.wait()
    assert await world.rows("SELECT count(*) FROM votes WHERE user_id = ?", world.ann.id) == [(2,)]
    assert world.look(other).counts == {"❤️": 2}


async def test_a_reaction_on_a_newer_card_that_was_missed_is_found(world: World) -> None:
    await forget(world.ann)
    card = await world.ben.publish(BEAR)
    await world.bot.close()
    assert card.message is not None
    world.env.backend.set_reaction(world.channel.id, card.message.id, "👍", world.ann.id, reacted=True)
    await world.env.restart_bot(world._new_bot())
    await world.wait()
    assert world.look(card).counts == {"👍": 1}


async def put_back(world: World, backup: Path) -> None:
    """Stop the bot, put a backup in place without a start in between, and start another."""
    await world.env.settle()
    await world.bot.close()
    upkeep.restore(world.database, backup)
    await world.env.restart_bot(world._new_bot())
    await world.wait()


async def test_no_backup_brings_a_member_back(world: World, tmp_path: Path) -> None:
    card = await busy(world)
    backup = tmp_path / "backup.db"
    upkeep.backup(world.database, backup)
    await forget(world.ann)
    await put_back(world, backup)
    assert await traces(world, world.ann, "Ann", "dreams of us", "the dog") == {"forgotten"}
    assert "This review was deleted" in world.look(card)


async def test_who_comes_back_keeps_what_came_after(world: World, tmp_path: Path) -> None:
    await busy(world)
    await forget(world.ann)
    await world.ann.publish(SOLARIS)
    backup = tmp_path / "backup.db"
    upkeep.backup(world.database, backup)
    await put_back(world, backup)
    assert await world.rows("SELECT title FROM shelf WHERE user_id = ?", world.ann.id) == [("Solaris",)]
    await forget(world.ann)
    await put_back(world, backup)
    assert await traces(world, world.ann, "Ann") == {"forgotten"}


async def test_a_request_that_a_crash_interrupted_is_carried_out(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await busy(world)
    forgetting = type(world.bot.services.forgetting)

    async def crash(_self: object, _request: object) -> None:
        raise OSError("power cut")

    with monkeypatch.context() as patched:
        patched.setattr(forgetting, "_carry_out", crash)
        assert "the fault is mine" in await forget(world.ann)
    world.incidents.clear()
    journal(world.database).open("a").write("17 1 2 ke")
    await world.restart()
    assert await traces(world, world.ann, "Ann", "dreams of us") == {"forgotten"}
    await forget(world.ben)
    await world.restart()
    assert await world.rows("SELECT count(*) FROM forgotten") == [(2,)]


async def test_what_moderators_did_stays_without_a_name_and_a_block_stays_a_block(world: World) -> None:
    await busy(world)
    moderation = world.bot.services.moderation
    bens = await world.bot.services.reviews.get(world.guild.id, 2)
    assert bens is not None
    await moderation.report(bens, world.ann.id, "the bear is unkind", at=1)
    await moderation.note(world.guild.id, world.ann.id, Act.EDITED, at=1, review_id=2, member_id=world.ben.id)
    await moderation.note(world.guild.id, world.mod.id, Act.BLOCKED, at=2, member_id=world.ann.id)
    await moderation.block(world.guild.id, world.ann.id, at=2)
    found = await everything(world.ann)
    assert {"acts", "blocked", "reports"} <= set(found)
    await forget(world.ann)
    assert await traces(world, world.ann, "Ann", "unkind") == {"forgotten", "blocked"}
    assert await world.rows("SELECT moderator_id, member_id FROM acts WHERE at < 3") == [
        (0, world.ben.id),
        (world.mod.id, 0),
    ]


async def test_a_moderator_cannot_bring_back_a_review_that_is_erased(world: World) -> None:
    await busy(world)
    await world.mod.press(await world.mod.slash("review delete", review="1"), "Delete it")
    moderation = world.bot.services.moderation
    before = len(await moderation.deleted(world.guild.id, limit=9))
    await forget(world.ann)
    assert (before, await moderation.deleted(world.guild.id, limit=9)) == (1, [])
