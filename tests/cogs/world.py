"""A made-up server around the real bot: tests say who does what, and look at what is there to see."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiosqlite
import discord
import simcord
from discord import app_commands
from simcord.backend.serializers import message_payload
from simcord.enums import InteractionType

from bot import SecondOpinion, Settings, create_bot
from cogs.routing import Problem
from tests.cogs import limits
from tests.cogs.screen import Screen, of_answer, of_message
from tests.virtual import PATIENCE, VirtualEnv

DOCUMENTS = Path(__file__).parents[1] / "documents"
SEEDS = Path(__file__).parents[2] / "seeds"
FOUNDING = (DOCUMENTS / "metallic-rouge.txt").read_bytes()


class Person:
    """A member: everything that people do on Discord, as verbs."""

    def __init__(self, world: "World", actor: simcord.MemberActor) -> None:
        self.world = world
        self.actor = actor
        self.id = actor.id
        self.mention = actor.mention

    async def slash(
        self, command: str, /, *, where: simcord.ChannelHandle | None = None, **options: Any
    ) -> Screen:
        """Use a command; return the answer."""
        return of_answer(await self.actor.slash(where or self.world.channel, command, **options))

    async def offered(self, command: str, option: str, typed: str = "") -> dict[str, str]:
        """Return what a command offers while this member types into an option: values by name."""
        choices = await self.actor.autocomplete(self.world.channel, command, option, typed)
        return {choice["name"]: choice["value"] for choice in choices}

    async def press(self, screen: Screen, label: str) -> Screen:
        """Press a button; return the answer."""
        assert screen.message is not None
        assert label in screen.buttons, f"no button {label!r} among {sorted(screen.buttons)}"
        return of_answer(await self.actor.click(screen.message, custom_id=screen.buttons[label]))

    async def choose(self, screen: Screen, menu: str, *values: Any) -> Screen:
        """Choose from a menu; return the answer."""
        assert screen.message is not None
        return of_answer(await self.actor.select(screen.message, values, custom_id=menu))

    async def fill(self, screen: Screen, **answers: Any) -> Screen:
        """Send a form, what is not answered as it was filled in already; return the answer."""
        assert screen.form is not None
        filled = {name: value for name, value in screen.fields.items() if value}
        return of_answer(await self.actor.submit_modal(screen.form, {**filled, **answers}))

    async def forge(self, custom_id: str, *, form: bool = False, **data: Any) -> Screen:
        """Send an interaction that no button or form of ours sent, as if from a message of one's own."""
        own = (await self.slash("help")).message
        assert own is not None
        message = self.world.env.backend.get_message(self.world.channel.id, own.id)
        extra = {"message": dict(message_payload(self.world.env.backend, message))}
        kind = InteractionType.MODAL_SUBMIT if form else InteractionType.MESSAGE_COMPONENT
        empty: dict[str, Any] = {"components": []} if form else {"component_type": 2}
        sent = {"custom_id": custom_id, **empty, **data}
        return of_answer(
            await self.actor._dispatch_interaction(
                kind, self.world.channel, sent, extra=extra, source_message_id=message.id
            )
        )

    async def share(self, text: str | bytes, *, name: str = "review.txt", **options: Any) -> Screen:
        """Share a text file; return what the member is asked to confirm."""
        data = text.encode() if isinstance(text, str) else text
        return await self.slash("review share", file=(name, data), **options)

    async def publish(self, text: str | bytes = FOUNDING, **options: Any) -> Screen:
        """Share a text file and confirm it; return the card."""
        before = {card.message.id for card in self.world.cards() if card.message}
        await self.press(await self.share(text, **options), "Post it")
        (card,) = [card for card in self.world.cards() if card.message and card.message.id not in before]
        return card

    async def say(self, text: str, *files: tuple[str, bytes]) -> discord.Message:
        """Send an ordinary message."""
        return await self.actor.send(self.world.channel, text, attachments=files)

    async def share_message(self, message: discord.Message) -> Screen:
        """Use *Share as review* on a message."""
        return of_answer(await self.actor.context_menu(self.world.channel, "Share as review", message))

    async def react(self, screen: Screen, *emoji: str) -> None:
        """React to a message."""
        assert screen.message is not None
        for each in emoji:
            await self.actor.react(screen.message, each)

    async def unreact(self, screen: Screen, emoji: str) -> None:
        """Take a reaction back."""
        assert screen.message is not None
        await self.actor.unreact(screen.message, emoji)


class World:
    """A server, its people and the bot on a database file."""

    def __init__(self, database: Path) -> None:
        self.database = database
        self.env = VirtualEnv(self._new_bot(), check_errors=False, settle_timeout=PATIENCE)
        self._log = _Errors()

    async def open(self) -> None:
        """Start the bot, make the server and its people."""
        logging.getLogger().addHandler(self._log)
        await self.env.start()
        self.guild = self.env.create_guild("The Couch")
        self.channel = self.guild.create_text_channel("reviews")
        self.ann, self.ben, self.cem = map(self.member, ("Ann", "Ben", "Cem"))
        powers = discord.Permissions(manage_guild=True, manage_messages=True)
        self.mod = self.member("Mod", self.guild.create_role("moderators", permissions=powers))

    async def close(self) -> None:
        """Stop the bot, and assert that nothing went wrong that no member saw."""
        try:
            await self.bot.close()
        finally:
            await self.env.shutdown()
            logging.getLogger().removeHandler(self._log)
        limits.check(self.env.http_requests)
        assert self.incidents == []
        assert not [error for error in self.env.errors if not _expected(error)]

    @property
    def bot(self) -> SecondOpinion:
        """Return the bot that runs."""
        assert isinstance(self.env.bot, SecondOpinion)
        return self.env.bot

    @property
    def incidents(self) -> list[str]:
        """Return what the bot logged as its own mistake."""
        return self._log.lines

    def member(
        self, name: str, *roles: simcord.RoleHandle, guild: simcord.GuildHandle | None = None
    ) -> Person:
        """Return a new member of the server."""
        user = self.env.create_user(name.casefold(), global_name=name)
        return Person(self, (guild or self.guild).add_member(user, roles=roles))

    async def restart(self, *, same: bool = False) -> None:
        """Stop the bot and start another on the same database, or the same one once more."""
        await self.env.settle()
        if same:
            await self.env.restart_bot()
            return
        await self.bot.close()
        await self.env.restart_bot(self._new_bot())

    @asynccontextmanager
    async def away(self, seconds: float = 0) -> AsyncIterator[None]:
        """Have things happen while the bot is down, for so long; then start another on the same database."""
        await self.env.settle()
        await self.bot.close()
        await self.env._detach_bot()
        yield
        self.env.backend.clock.advance(seconds)
        await self.env.restart_bot(self._new_bot())

    async def wait(self, seconds: float = 2) -> None:
        """Let time pass; two seconds are enough for a card to follow its votes."""
        await self.env.advance_time(seconds)

    def messages(self, channel: simcord.ChannelHandle | None = None) -> list[Screen]:
        """Return the messages in a channel that everybody sees, oldest first."""
        return [
            shown for each in (channel or self.channel).history() if not (shown := of_message(each)).private
        ]

    def cards(self, channel: simcord.ChannelHandle | None = None) -> list[Screen]:
        """Return the cards in a channel, oldest first."""
        return [
            shown
            for shown in self.messages(channel)
            if any(b.startswith("read:") for b in shown.buttons.values())
        ]

    def look(self, screen: Screen) -> Screen:
        """Return what a message shows now."""
        assert screen.message is not None
        stored = self.env.backend.get_message(_channel_of(screen), screen.message.id)
        return of_message(simcord.ResponseMessage(self.env, stored))

    def reactions(self, screen: Screen) -> list[str]:
        """Return the emoji under a message."""
        assert screen.message is not None
        stored = self.env.backend.get_message(_channel_of(screen), screen.message.id)
        return [reaction.emoji for reaction in stored.reactions]

    async def clear(self, screen: Screen, emoji: str | None = None) -> None:
        """Have a moderator clear a message's reactions, all or those of one emoji."""
        assert screen.message is not None
        if emoji is None:
            self.env.backend.clear_reactions(_channel_of(screen), screen.message.id)
        else:
            self.env.backend.clear_reaction(_channel_of(screen), screen.message.id, emoji)
        await self.env.settle()

    async def delete(self, *screens: Screen) -> None:
        """Have a moderator delete messages, several at once."""
        found = [(_channel_of(screen), screen.message.id) for screen in screens if screen.message]
        if len(found) == 1:
            self.env.backend.delete_message(*found[0])
        else:
            self.env.backend.bulk_delete_messages(found[0][0], [message for _channel, message in found])
        await self.env.settle()

    async def delete_channel(self, channel: simcord.ChannelHandle) -> None:
        """Have a moderator delete a channel or a thread."""
        self.env.backend.delete_channel(channel.id)
        await self.env.settle()

    async def rename(self, channel: simcord.ChannelHandle, name: str) -> None:
        """Have a moderator give a channel or a thread another name."""
        self.env.backend.edit_channel(channel.id, {"name": name})
        await self.env.settle()

    def name(self, channel: simcord.ChannelHandle) -> str | None:
        """Return the name that a channel or a thread has now."""
        return self.env.backend.get_channel(channel.id).name

    async def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Return what a host's SQLite tool finds in the database."""
        async with aiosqlite.connect(self.database) as connection:
            return [tuple(row) for row in await connection.execute_fetchall(sql, values)]

    def _new_bot(self) -> SecondOpinion:
        return create_bot(Settings(database_path=self.database))


class _Errors(logging.Handler):
    """Keeps what is logged as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record."""
        self.lines.append(self.format(record))


def _channel_of(screen: Screen) -> int:
    message = screen.message
    assert message is not None
    return message.channel_id if isinstance(message, simcord.ResponseMessage) else message.channel.id


def _expected(error: BaseException) -> bool:
    """Return whether an error is one that the member was told of in a sentence."""
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    return isinstance(error, Problem | app_commands.CheckFailure)
