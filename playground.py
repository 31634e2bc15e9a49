"""A made-up server around the real bot, in a local web page: where everybody starts.

Nothing here reaches Discord; there is no account and no token. Members share the seeds through the same
commands as real ones, vote and discuss; from then on whoever opens the page can be any of them.
"""

import argparse
import asyncio
import contextlib
import logging
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import discord
import simcord
from discord import app_commands
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle
from simcord.components import walk_components

from bot import SecondOpinion, Settings, create_bot
from cogs.routing import Interaction, Problem, answer_command_error
from reviews.kinds import BY_KEY, Kind
from reviews.medium import Medium

SERVER = "The Screening Room"
MEMBERS = ("mika", "jonas", "noor", "teo", "ines")
MODERATOR = "ada"

SELECT = discord.ComponentType.select.value


PATIENT = 5.0
"""Seconds that an action may wait for the bot, so that what the page shows then is the end of the matter."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A seed that a member shares, and what the others do then."""

    seed: str
    author: str
    medium: Medium
    votes: str = ""  # `member kind kind, member kind`
    title: str | None = None
    answers: bool = False  # the newest other review of its title


SCENES = (
    Scene("tetris", "teo", Medium.GAME, "mika nice funny, jonas funny, noor funny", title="Tetris"),
    Scene("moby-dick", "ines", Medium.BOOK, "mika informative, teo well_written"),
    Scene("yotsuba", "noor", Medium.MANGA, "mika love_it, jonas nice, teo love_it"),
    Scene("interstellar", "jonas", Medium.FILM, "mika nice, ines confusing"),
    Scene("sherlock", "mika", Medium.SERIES, "teo nice, noor creative"),
    Scene("pedro-paramo", "ines", Medium.BOOK, "noor well_written love_it"),
    Scene("outer-wilds", "teo", Medium.GAME, "mika informative, ines informative nice"),
    Scene("paddington-2", "noor", Medium.FILM, "jonas love_it funny, ines love_it, teo love_it nice"),
    Scene("haruhi-suzumiya", "jonas", Medium.ANIME, "mika funny, teo funny creative"),
    Scene("serial-experiments-lain", "mika", Medium.ANIME, "noor confusing"),
    Scene(
        "neon-genesis-evangelion",
        "ines",
        Medium.ANIME,
        "mika well_written, jonas well_written, teo informative",
    ),
    Scene("frieren", "mika", Medium.ANIME, "jonas nice love_it, noor love_it, ines well_written, teo nice"),
    Scene(
        "frieren-a-second-opinion", "teo", Medium.ANIME, "jonas funny, ines funny well_written", answers=True
    ),
    Scene("metallic-rouge", "noor", Medium.ANIME, "mika well_written nice, jonas well_written, teo nice"),
)

DISCUSSION = (
    ("jonas", "The first half of this is exactly what I felt and could not say."),
    ("teo", "And I feel the opposite. Give me a week and you get a second opinion."),
    ("ines", "Nobody is allowed to answer before episode 10, by order of the spoiler police."),
)


async def main(port: int) -> None:
    """Run the playground until the page's session ends or the terminal says so."""
    with tempfile.TemporaryDirectory(prefix="second-opinion-") as folder:
        settings = Settings(database_path=Path(folder) / "playground.db")
        bot = create_bot(settings)
        try:
            async with simcord.run(bot, check_errors=False, settle_timeout=PATIENT) as env:
                await play(env, settings, port)
                bot = env.bot if isinstance(env.bot, SecondOpinion) else bot
        finally:
            await bot.close()


def forgive(env: simcord.Env) -> None:
    """Have the page report our faults alone: a member's mistake has had its sentence, and is no fault."""
    assert isinstance(env.bot, SecondOpinion)
    tree = env.bot.tree
    report = tree.on_error

    @tree.error
    async def on_error(interaction: Interaction, error: app_commands.AppCommandError) -> None:
        fault = isinstance(error, app_commands.CommandInvokeError) and not isinstance(error.original, Problem)
        await (report if fault else answer_command_error)(interaction, error)


async def play(env: simcord.Env, settings: Settings, port: int) -> None:
    """Fill the made-up server, open its page and do as the terminal says."""
    forgive(env)
    assert env.bot.user is not None
    await env.bot.user.edit(username="Second Opinion")
    server = env.create_guild(SERVER)
    moderators = server.create_role(
        "moderators", permissions=discord.Permissions(manage_guild=True, manage_messages=True)
    )
    channel = server.create_text_channel(
        "reviews", topic="What did you watch, read or play, and was it any good?"
    )
    members = {name: server.add_member(env.create_user(name, global_name=name.title())) for name in MEMBERS}
    members[MODERATOR] = server.add_member(
        env.create_user(MODERATOR, global_name="Ada (moderator)"), roles=[moderators]
    )
    for number, scene in enumerate(SCENES, start=1):
        print(f"\r{number:3} of {len(SCENES)}  {scene.author} shares {scene.seed:30}", end="", flush=True)
        await perform(env, scene, channel, members)
    await discuss(channel, members)
    await env.advance_time(5)
    async with env.preview(
        channel,
        viewers=[members["jonas"], *(m for n, m in members.items() if n != "jonas")],
        layout="channel",
        port=port,
    ) as preview:
        print(f"\r{'':60}\r\n  Open  {preview.url}\n")
        print("  You are Jonas; switch to another member at the top. Type / for the commands.")
        print("  Here: Enter restarts the bot (all must still be there), Ctrl+C ends.\n", flush=True)
        await attend(env, preview, settings)


async def perform(
    env: simcord.Env, scene: Scene, channel: ChannelHandle, members: dict[str, MemberActor]
) -> None:
    """Share a seed through the real command, and vote on the card through real reactions."""
    author = members[scene.author]
    named = {"title": scene.title} if scene.title else {}
    panel = await author.slash(channel, "review share", seed=scene.seed, medium=scene.medium.key, **named)
    assert panel.response is not None
    if scene.answers:
        menu = next(part for part in walk_components(panel.response.components) if part["type"] == SELECT)
        await author.select(panel.response, [menu["options"][0]["value"]])
    await author.click(panel.response, label="Post it")
    card = next(message for message in reversed(channel.history()) if message.reactions)
    patience, env.settle_timeout = (
        env.settle_timeout,
        0,
    )  # nobody waits for the bot between two votes; their reactions are there at once
    for name, kind in votes(scene.votes):
        with contextlib.suppress(TimeoutError):
            await members[name].react(card, kind.emoji)
    env.settle_timeout = patience
    await env.advance_time(3)


def votes(text: str) -> Iterator[tuple[str, Kind]]:
    """Return who votes what."""
    for voter in filter(None, text.split(", ")):
        name, *kinds = voter.split()
        yield from zip(cycle([name]), map(BY_KEY.__getitem__, kinds), strict=False)


async def discuss(channel: ChannelHandle, members: dict[str, MemberActor]) -> None:
    """Say something in the newest thread."""
    for name, text in DISCUSSION:
        await members[name].send(channel.threads[-1], text)


async def attend(env: simcord.Env, preview: simcord.Preview, settings: Settings) -> None:
    """Restart the bot whenever Enter is pressed, until the session ends."""
    loop = asyncio.get_running_loop()
    pressed: asyncio.Queue[str] = asyncio.Queue()
    if sys.stdin.isatty():
        loop.add_reader(sys.stdin, lambda: pressed.put_nowait(sys.stdin.readline()))
    ended = asyncio.create_task(preview.wait_closed())
    while True:
        key = asyncio.create_task(pressed.get())
        await asyncio.wait([ended, key], return_when=asyncio.FIRST_COMPLETED)
        if ended.done():
            key.cancel()
            return
        old = env.bot
        await old.close()
        await env.restart_bot(create_bot(settings))
        forgive(env)
        await preview.refresh()
        print("  The bot has restarted.", flush=True)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description="Second Opinion in a made-up server, in your browser.")
    arguments.add_argument(
        "--port", type=int, default=0, help="the page's port; any free one, if you do not say"
    )
    logging.disable(logging.WARNING)
    try:
        asyncio.run(main(arguments.parse_args().port))
    except KeyboardInterrupt:
        print("\n  Bye.")
