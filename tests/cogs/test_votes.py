"""What counts as a vote, seen from the card."""

from reviews.kinds import Kind
from storage.votes import Reacted
from tests.cogs.world import World

SHORT = "Title: Paddington\nRating: 7/10\n\nA small film about a large bear. It is kind, and it is funny."


async def test_a_vote_is_counted_once_however_often_its_emoji_is_clicked(world: World) -> None:
    card = await world.ann.publish(SHORT)
    for _ in range(3):
        await world.ben.react(card, "👍")
        await world.ben.unreact(card, "👍")
    await world.ben.react(card, "👍")
    await world.wait()
    assert world.look(card).counts == {"👍": 1}


async def test_a_member_may_say_several_things_of_one_review(world: World) -> None:
    card = await world.ann.publish(SHORT)
    await world.ben.react(card, "👍", "❤️", "😂", "😕", "💡", "✍️", "🎨")
    await world.wait()
    assert world.look(card).counts == dict.fromkeys(("👍", "❤️", "😂", "😕", "💡", "✍️", "🎨"), 1)


async def test_a_heart_is_a_heart_with_and_without_its_selector(world: World) -> None:
    card = await world.ann.publish(SHORT)
    await world.ben.react(card, "❤")
    await world.cem.react(card, "❤️")
    await world.wait()
    assert world.look(card).counts == {"❤️": 2}
    await world.ben.unreact(card, "❤")
    await world.wait()
    assert world.look(card).counts == {"❤️": 1}


async def test_an_author_does_not_vote_for_themselves(world: World) -> None:
    card = await world.ann.publish(SHORT)
    await world.ann.react(card, "❤️")
    await world.wait()
    assert world.look(card).counts == {}
    assert "❤️" in world.reactions(card)


async def test_an_event_that_comes_several_times_is_one_vote_super_or_not(world: World) -> None:
    card = await world.ann.publish(SHORT)
    assert card.message is not None
    event = {
        "user_id": str(world.ben.id),
        "channel_id": str(world.channel.id),
        "message_id": str(card.message.id),
        "guild_id": str(world.guild.id),
        "emoji": {"id": None, "name": "👍"},
    }
    for burst in (False, True, True, False):
        world.env.backend.emit("MESSAGE_REACTION_ADD", {**event, "burst": burst, "type": int(burst)})
    gone = {"id": "12345678901234567", "name": None}
    world.env.backend.emit("MESSAGE_REACTION_ADD", {**event, "emoji": gone, "burst": False, "type": 0})
    await world.wait()
    assert world.look(card).counts == {"👍": 1}


async def test_a_server_that_invites_the_bot_again_finds_everything_as_it_was(world: World) -> None:
    card = await world.ann.publish(SHORT)
    await world.ben.react(card, "👍", "💡")
    await world.wait()
    world.env.backend.emit("GUILD_DELETE", {"id": str(world.guild.id)})
    await world.env.settle()
    await world.restart()
    await world.cem.react(card, "💡")
    await world.wait()
    assert world.look(card).counts == {"👍": 1, "💡": 2}


async def test_an_outage_of_a_server_takes_nothing_away(world: World) -> None:
    card = await world.ann.publish(SHORT)
    await world.ben.react(card, "👍")
    world.env.backend.emit("GUILD_DELETE", {"id": str(world.guild.id), "unavailable": True})
    await world.cem.react(card, "👍")
    await world.wait()
    assert world.look(card).counts == {"👍": 2}


async def test_bots_do_not_vote(world: World) -> None:
    card = await world.ann.publish(SHORT)
    robot = world.guild.add_member(world.env.create_user("robot", bot=True))
    assert card.message is not None
    await robot.react(card.message, "👍")
    await world.wait()
    assert world.look(card).counts == {}


async def test_other_emoji_are_no_votes(world: World) -> None:
    card = await world.ann.publish(SHORT)
    own = world.guild.create_emoji("blob")
    await world.ben.react(card, "🔥", f"blob:{own.id}")
    await world.wait()
    assert world.look(card).counts == {}


async def test_reactions_on_a_copy_count_and_only_once(world: World) -> None:
    card = await world.ann.publish(SHORT)
    await world.ben.slash("review show", review="Paddington")
    copy = world.cards()[-1]
    assert "Reactions here count too" in copy
    await world.ben.react(card, "👍")
    await world.ben.react(copy, "👍")
    await world.cem.react(copy, "🎨")
    await world.wait()
    assert world.look(card).counts == {"👍": 1, "🎨": 1}
    await world.ben.unreact(card, "👍")
    await world.wait()
    assert world.look(card).counts == {"👍": 1, "🎨": 1}
    await world.ben.unreact(copy, "👍")
    await world.wait()
    assert world.look(card).counts == {"🎨": 1}


async def test_who_clears_the_reactions_clears_the_votes(world: World) -> None:
    card = await world.ann.publish(SHORT)
    await world.ben.react(card, "👍", "😂")
    await world.cem.react(card, "👍")
    await world.clear(card, "👍")
    await world.wait()
    assert world.look(card).counts == {"😂": 1}
    await world.clear(card)
    await world.wait()
    assert world.look(card).counts == {}


async def test_a_deleted_card_keeps_its_votes_and_a_new_one_shows_them(world: World) -> None:
    card = await world.ann.publish(SHORT)
    await world.ben.react(card, "👍")
    await world.delete(card)
    await world.ben.slash("review show", review="Paddington")
    again = world.cards()[-1]
    assert again.counts == {"👍": 1}
    await world.cem.react(again, "👍")
    await world.wait()
    assert world.look(again).counts == {"👍": 2}


async def test_cards_deleted_in_bulk_keep_their_votes(world: World) -> None:
    first = await world.ann.publish(SHORT)
    second = await world.ann.publish(
        "Title: Solaris\nRating: 9/10\n\nThe sea dreams of us, and we of it. It is slow."
    )
    await world.ben.react(first, "👍")
    await world.ben.react(second, "💡")
    await world.delete(first, second)
    assert "2 reviews" in await world.ben.slash("review list", sort="votes")
    assert "1\\. **" in await world.ben.slash("top reviews", kind="informative")


async def test_a_deleted_channel_takes_its_cards_and_leaves_the_votes(world: World) -> None:
    cards = world.guild.create_text_channel("cards")
    await world.mod.choose(await world.mod.slash("settings"), "set:channel", cards)
    await world.ann.press(await world.ann.share(SHORT), "Post it")
    (card,) = world.cards(cards)
    await world.ben.react(card, "👍")
    await world.delete_channel(cards)
    await world.cem.slash("review show", review="Paddington")
    assert world.cards()[-1].counts == {"👍": 1}


async def test_a_deleted_thread_leaves_its_card_alone(world: World) -> None:
    card = await world.ann.publish(SHORT)
    (thread,) = world.channel.threads
    await world.delete_channel(thread)
    await world.ben.react(card, "👍")
    await world.wait()
    assert world.look(card).counts == {"👍": 1}


async def test_a_style_tag_appears_with_the_votes(world: World) -> None:
    card = await world.ann.publish(SHORT)
    assert "Creative" not in card
    await world.ben.react(card, "🎨")
    await world.wait()
    assert world.look(card).texts[1].endswith(" · Creative")


async def test_a_burst_of_votes_costs_two_edits_at_most(world: World) -> None:
    card = await world.ann.publish(SHORT)
    crowd = [world.member(f"Voter {n}") for n in range(30)]
    before = len(world.env.http_requests)
    for person in crowd:
        await person.react(card, "👍")
    await world.wait()
    edits = [each for each in world.env.http_requests[before:] if each.method == "PATCH"]
    assert world.look(card).counts == {"👍": 30}
    assert len(edits) <= 2


async def test_votes_and_why_one_does_not_count_are_explained(world: World) -> None:
    card = await world.ann.publish(SHORT)
    await world.ann.react(card, "👍")
    await world.ben.react(card, "👍", "🎨", "🦆")
    explained = await world.ben.slash("review votes", review="Paddington")
    assert explained.private
    assert "👍 Nice, 🎨 Creative" in explained
    assert "🦆 is none of the emoji that count here" in explained
    own = await world.ann.slash("review votes", review="Paddington")
    assert "You have no vote" in own
    assert "👍 is on your own review" in own
    assert "🎨" not in own.text.partition("These emoji count")[0]


async def test_who_asks_after_a_vote_that_was_missed_has_it_counted(world: World) -> None:
    card = await world.ann.publish(SHORT)
    await world.ben.react(card, "❤️")
    await world.wait()
    assert card.message is not None
    await world.bot.services.votes.apply([Reacted(card.message.id, world.ben.id, Kind.LOVE_IT, added=False)])
    assert "❤️ I had not seen" in await world.ben.slash("review votes", review="Paddington")
    await world.wait()
    assert world.look(card).counts == {"❤️": 1}
    assert "I had not seen" not in await world.ben.slash("review votes", review="Paddington")


async def test_votes_are_told_although_discord_shows_no_reactions(world: World) -> None:
    card = await world.ann.publish(SHORT)
    await world.ben.react(card, "❤️")
    world.env.inject_error("GET", "/channels/*/messages/*", status=403, code=50013)
    explained = await world.ben.slash("review votes", review="Paddington")
    assert "❤️ Love it" in explained
    assert "I cannot see the reactions" in explained


async def test_the_server_can_have_emoji_of_its_own(world: World) -> None:
    card = await world.ann.publish(SHORT)
    await world.ben.react(card, "👍")
    own = world.guild.create_emoji("nice")
    written = f"<:nice:{own.id}>"
    form = await world.mod.choose(await world.mod.slash("settings"), "set:emoji", "nice")
    await world.mod.fill(form, emoji=written)
    await world.wait()
    assert f"{written} Nice **1**" in world.look(card)
    await world.cem.react(card, f"nice:{own.id}")
    await world.wait()
    assert f"{written} Nice **2**" in world.look(card)
