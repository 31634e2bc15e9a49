"""A server that removes the bot: forgotten after a while, and not before."""

import aiosqlite

from storage.departures import GRACE
from tests.cogs.busy import busy
from tests.cogs.world import World


async def test_a_server_that_removes_the_bot_is_forgotten_after_a_while(world: World) -> None:
    await busy(world)
    await world.mod.choose(await world.mod.slash("settings"), "set:scale", "hundred")
    departures = world.bot.services.departures
    world.env.backend.remove_guild(world.guild.id)
    await world.env.settle()
    ((left_at,),) = await world.rows("SELECT left_at FROM guilds")
    assert await departures.due(at=left_at + GRACE - 1) == []
    assert await departures.due(at=left_at + GRACE) == [world.guild.id]
    await departures.purge(world.guild.id)
    for (table,) in await world.rows(
        """SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND c.name = 'guild_id'"""
    ):
        assert await world.rows(f"SELECT count(*) FROM {table}") == [(0,)], table
    for table in ("reviews", "votes", "cards", "titles", "review_text", "sketches", "tallies"):
        assert await world.rows(f"SELECT count(*) FROM {table}") == [(0,)], table
    assert await world.rows("SELECT count(*) FROM shelf") == [(3,)]  # shelves belong to members


async def test_an_absence_that_was_missed_is_found_at_the_next_start_and_a_return_too(world: World) -> None:
    await busy(world)
    departures = world.bot.services.departures
    await departures.present([], at=5)
    assert await world.rows("SELECT left_at FROM guilds") == [(5,)]
    await world.restart()
    assert await world.rows("SELECT left_at FROM guilds") == [(None,)]
    assert len(world.cards()) == 2


async def test_an_outage_is_no_departure(world: World) -> None:
    await busy(world)
    world.env.backend.emit("GUILD_DELETE", {"id": str(world.guild.id), "unavailable": True})
    await world.env.settle()
    assert await world.rows("SELECT left_at FROM guilds") == [(None,)]


async def test_a_server_whose_time_is_over_goes_when_the_bot_starts(world: World) -> None:
    await busy(world)
    async with aiosqlite.connect(world.database) as connection:
        await connection.execute("INSERT INTO guilds (guild_id, left_at) VALUES (77, 1)")
        await connection.commit()
    await world.restart()
    assert await world.rows("SELECT guild_id FROM guilds") == [(world.guild.id,)]
    assert world.bot.services.settings.of(77).channel_id is None
