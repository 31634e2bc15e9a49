"""The playground: its scenes, played as they are when the page opens."""

from pathlib import Path

import pytest
import simcord

from bot import Settings, create_bot
from playground import MEMBERS, SCENES, forgive, perform, votes
from reviews import seeds

ROOT = Path(__file__).parent.parent


def test_every_seed_has_its_scene() -> None:
    assert {scene.seed for scene in SCENES} == {seed.name for seed in seeds.load(ROOT / "seeds")}


def test_nobody_votes_for_themselves_and_everybody_is_there() -> None:
    for scene in SCENES:
        voters = {name for name, _kind in votes(scene.votes)}
        assert voters
        assert voters <= set(MEMBERS) - {scene.author}


async def test_every_scene_can_be_played(tmp_path: Path) -> None:
    bot = create_bot(Settings(database_path=tmp_path / "playground.db"))
    try:
        async with simcord.run(bot, settle_timeout=5) as env:
            server = env.create_guild()
            channel = server.create_text_channel("reviews")
            members = {name: server.add_member(env.create_user(name)) for name in MEMBERS}
            for scene in SCENES:
                await perform(env, scene, channel, members)
            assert len(channel.threads) == len(SCENES)
            answered = [await bot.services.reviews.get(server.id, n + 1) for n in range(len(SCENES))]
            assert [scene.answers for scene in SCENES] == [bool(each and each.answers) for each in answered]
    finally:
        await bot.close()


async def test_a_scene_ends_with_a_card_that_shows_its_votes(tmp_path: Path) -> None:
    scene = next(scene for scene in SCENES if scene.seed == "metallic-rouge")
    bot = create_bot(Settings(database_path=tmp_path / "playground.db"))
    try:
        async with simcord.run(bot, settle_timeout=5) as env:
            server = env.create_guild()
            channel = server.create_text_channel("reviews")
            members = {name: server.add_member(env.create_user(name)) for name in MEMBERS}
            await perform(env, scene, channel, members)
            (review,) = await bot.services.boards.reviews(server.id, None, 0, None, limit=5)
            assert review.title == "Metallic Rouge"
            assert sum(review.tally.values()) == len(list(votes(scene.votes)))
            assert [thread.name for thread in channel.threads] == ["Metallic Rouge, reviewed by noor"]
    finally:
        await bot.close()


async def test_the_page_reports_our_faults_and_no_members_mistake(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot = create_bot(Settings(database_path=tmp_path / "playground.db"))
    try:
        async with simcord.run(bot, settle_timeout=5, check_errors=False) as env:
            forgive(env)
            server = env.create_guild()
            channel = server.create_text_channel("reviews")
            noor = server.add_member(env.create_user("noor"))
            mistake = await noor.slash(channel, "review search", words="nothing of the kind")
            assert mistake.response is not None
            assert "No review holds" in mistake.response.content
            assert env.errors == []
            monkeypatch.delattr("cogs.reviewing.reading.show_search")
            await noor.slash(channel, "review search", words="anything")
            assert len(env.errors) == 1
    finally:
        await bot.close()
