"""The first journey of all: the founding document becomes a card, is voted on, ranked, and outlives a restart."""

from tests.cogs.world import FOUNDING, World


def assert_from_the_text(summary: str) -> None:
    """Assert that a summary is made of a few of the document's own sentences."""
    assert 0 < len(summary) <= 600
    assert all(part.strip() in FOUNDING.decode() for part in summary.split(" … "))


async def test_the_member_sees_what_was_understood_before_anything_is_posted(world: World) -> None:
    panel = await world.ann.share(FOUNDING, name="metallic-rouge.txt")
    assert panel.private
    assert "1,502 words" in panel
    assert "**Metallic Rouge** is my guess" in panel
    assert_from_the_text(panel.texts[3])
    assert {"Post it", "Correct", "Summary", "Text", "Discard"} == set(panel.buttons)
    assert world.cards() == []


async def test_the_card_is_as_designed(world: World) -> None:
    card = await world.ann.publish()
    title, facts, summary, question = card.texts
    assert title == "## Metallic Rouge\n**3/10** ▰▰▰▱▱▱▱▱▱▱"
    assert facts == f"-# {world.ann.mention} · Apr 3, 2024 · Anime"
    assert_from_the_text(summary)
    assert (
        question == "**What did you think of this review?**\n👍 Nice **0** · ❤️ Love it **0** · 😂 Funny **0**"
    )
    assert list(card.buttons) == ["Read in full", "Show all", "Second opinion"]
    assert world.reactions(card) == ["👍", "❤️", "😂"]
    assert [thread.name for thread in world.channel.threads] == ["Metallic Rouge, reviewed by Ann"]


async def test_votes_are_counted_withdrawn_ranked_and_kept(world: World) -> None:
    card = await world.ann.publish()
    await world.ben.react(card, "👍", "✍️")
    await world.cem.react(card, "✍️")
    await world.mod.react(card, "😂")
    await world.wait()
    assert world.look(card).counts == {"👍": 1, "✍️": 2, "😂": 1}
    assert "Well-written" in world.look(card).texts[1]

    await world.mod.unreact(card, "😂")
    await world.wait()
    assert world.look(card).counts == {"👍": 1, "✍️": 2}

    board = await world.ben.slash("top reviews", kind="well_written")
    assert "1\\. **Metallic Rouge** · 3/10" in board

    await world.restart()
    assert "1\\. **Metallic Rouge** · 3/10" in await world.ben.slash("top reviews", kind="well_written")
    await world.mod.react(card, "👍")
    await world.wait()
    assert world.look(card).counts == {"👍": 2, "✍️": 2}
    assert await world.rows("SELECT title, kind, votes FROM tally_report ORDER BY kind") == [
        ("Metallic Rouge", "nice", 2),
        ("Metallic Rouge", "well_written", 2),
    ]


async def test_the_same_bot_can_be_started_again(world: World) -> None:
    card = await world.ann.publish()
    await world.ben.react(card, "💡")
    await world.restart(same=True)
    await world.cem.react(card, "💡")
    await world.wait()
    assert world.look(card).counts == {"💡": 2}
