"""Second Opinion: the front door. It reads settings and the command line, adds the cogs and decides nothing."""

import argparse
import asyncio
import logging
import os
import signal
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import discord
from discord.ext import commands
from dotenv import dotenv_values

import serving
from cogs.departures import Departures as DeparturesCog
from cogs.discovery.boards import Boards as BoardsCog
from cogs.discovery.digest import DigestPosts
from cogs.discovery.profiles import Profiles as ProfilesCog
from cogs.discovery.titles import Titles as TitlesCog
from cogs.help import Help
from cogs.logins import Logins
from cogs.moderation.buttons import ModerationPanel
from cogs.privacy import Privacy
from cogs.reviewing.commands import ReviewCommands
from cogs.reviewing.opinions import SecondOpinions
from cogs.routing import answer_command_error
from cogs.services import Services
from cogs.settings.commands import SettingsPanel
from cogs.settings.digest import DigestSettings
from cogs.shelf.commands import ShelfCommands
from cogs.syncing import synced
from cogs.votes.events import VoteEvents
from cogs.votes.recovery import Recovery
from storage.database import Database, DatabaseError
from storage.facts import Facts
from wiring import now, wire

log = logging.getLogger("second_opinion")

HOME = Path(__file__).parent

DATABASE = Path("second-opinion.db")
"""Where the database is if nobody says otherwise."""

FAREWELL = 3
"""Seconds that a closing bot gives Discord to say goodbye."""

PATIENCE = 6
"""Seconds for which a closing bot writes what it had queued."""


class SettingsError(Exception):
    """A setting that is missing or makes no sense; the message is a sentence for the host."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the bot needs to know to run: where its database is and, to connect, its token."""

    database_path: Path = DATABASE
    token: str | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "database_path", Path(self.database_path))

    @classmethod
    def from_environment(cls, environ: Mapping[str, str | None] | None = None) -> Self:
        """Read `DISCORD_TOKEN` and `DATABASE_PATH` from the environment, or else from `.env`."""
        values = environ if environ is not None else {**dotenv_values(HOME / ".env"), **os.environ}
        path = (values.get("DATABASE_PATH") or "").strip()
        return cls(
            database_path=Path(path) if path else DATABASE,
            token=(values.get("DISCORD_TOKEN") or "").strip() or None,
        )


class SecondOpinion(commands.Bot):
    """The bot. Everything it does is in its cogs; it opens and closes what they work with."""

    services: Services

    def __init__(self, settings: Settings) -> None:
        # Guilds, deletions of messages and reactions: none of these intents is privileged.
        intents = discord.Intents(guilds=True, guild_messages=True, guild_reactions=True)
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=intents,
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_ratelimit_timeout=30,
        )
        self.settings = settings
        self._database: Database | None = None
        self._closing: asyncio.Task[None] | None = None
        self._at_once: Mapping[str, Callable[..., None]] = {}
        self.tree.error(answer_command_error)

    async def setup_hook(self) -> None:
        """Open the database, wire the cogs and take up what an earlier process left to do."""
        await self._put_away()
        self._closing = None
        database = await Database.open(self.settings.database_path)
        try:
            self.services = app = await wire(self, database)
            await app.forgetting.catch_up()
            await app.imports.sweep(at=now())
        except BaseException:
            await database.close()
            raise
        self._database = database
        self._logins = Logins(Facts(database), now)
        self._at_once = VoteEvents(self, app).handlers
        for cog in (
            app.router,
            ReviewCommands(self, app),
            SecondOpinions(app),
            TitlesCog(app),
            ProfilesCog(self, app),
            BoardsCog(app),
            ShelfCommands(app),
            Privacy(app),
            DeparturesCog(self, app),
            SettingsPanel(app),
            DigestSettings(app),
            DigestPosts(self, app),
            ModerationPanel(app),
            Help(self, app),
            Recovery(self, app),
        ):
            await self.add_cog(cog)
        await self._logins.wait()
        app.command_ids.update(await synced(self, Facts(database)))

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Count a login: Discord allows a thousand a day."""
        await self._logins.note()
        await super().before_identify_hook(shard_id, initial=initial)

    def dispatch(self, event_name: str, /, *args: Any, **kwargs: Any) -> None:
        """Hand on an event; those that change votes at once, so that they keep the order in which they came.

        discord.py makes a task of each event for each listener, which costs more than all that we do with it.
        """
        take = self._at_once.get(event_name)
        if take is None:
            if not self.is_closed():  # discord.py may come late with READY, and fails for want of a loop
                super().dispatch(event_name, *args, **kwargs)
            return
        try:
            take(*args)
        except Exception:
            # One event that we misread must not end the connection that brings the next.
            log.exception("%s was not taken; what it changed is found by reconciliation", event_name)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """Log what a listener did not expect, unless it was cut short by our own end."""
        if not self.is_closed():
            await super().on_error(event_method, *args, **kwargs)

    async def close(self) -> None:
        """Leave Discord, write what is queued and close the database; whoever calls it waits for all of that."""
        if self._closing is None:
            self._closing = asyncio.create_task(self._close(), name="close")
        await asyncio.shield(self._closing)

    async def _close(self) -> None:
        if self._database is not None:
            await self.services.painter.stop()
            await self.services.publisher.stop()
            await self.services.reconciler.stop()
        try:
            async with asyncio.timeout(FAREWELL):
                await super().close()
        except TimeoutError:
            log.info("Discord does not answer our goodbye")
            await self.http.close()
        await _finished("discord.py: ")
        await self._put_away()

    async def _put_away(self) -> None:
        if self._database is None:
            return
        database, self._database = self._database, None
        try:
            async with asyncio.timeout(PATIENCE):
                await self.services.collector.drain()
        except TimeoutError:
            log.error(
                "the database did not take the last votes within %d s; they are found on Discord", PATIENCE
            )
            await self.services.collector.stop()
        for name in list(self.cogs):
            await self.remove_cog(name)
        await database.close()


async def _finished(name: str) -> None:
    """Wait a little until the tasks whose names begin so are done: handlers of events still use the database."""
    running = {task for task in asyncio.all_tasks() if task.get_name().startswith(name)}
    if running := running - {asyncio.current_task()}:
        await asyncio.wait(running, timeout=FAREWELL)


def create_bot(settings: Settings) -> SecondOpinion:
    """Return the bot, ready to be started; it connects to nothing and opens nothing before that."""
    return SecondOpinion(settings)


REFUSED = (
    "Discord does not accept this DISCORD_TOKEN: copy the token anew from the *Bot* page of your application "
    "in Discord's developer portal; or try the bot without one: make playground."
)


def run() -> int:
    """Run the bot on Discord; return the exit status, having said in a sentence what was missing."""
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(levelname)-7s %(name)s: %(message)s", stream=sys.stderr
    )
    logging.Formatter.converter = time.gmtime
    logging.getLogger("discord").setLevel(logging.WARNING)
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # nobody misses a voice here
    try:
        settings = Settings.from_environment()
        if settings.token is None:
            raise SettingsError(
                "Set DISCORD_TOKEN, in the environment or in a file .env (see .env.example), to the token of your "
                "Discord application; or try the bot without one: make playground."
            )
        # Such a thing cannot even be sent.
        if not settings.token.isascii() or len(settings.token.split()) > 1:
            raise SettingsError(REFUSED)
        asyncio.run(serving.serve(lambda: create_bot(settings), settings.token))
    except (SettingsError, DatabaseError, serving.HopelessError) as error:
        print(error, file=sys.stderr)
        return 2
    except discord.LoginFailure:
        print(REFUSED, file=sys.stderr)
        return 2
    except discord.PrivilegedIntentsRequired:
        print("Discord refused the intents; check the *Bot* page of your application.", file=sys.stderr)
        return 2
    return 0


def main(arguments: list[str]) -> int:
    """Do what the command line says; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="bot.py", description="Second Opinion: shares and discusses reviews."
    )
    what = parser.add_subparsers(dest="what", metavar="COMMAND")
    what.add_parser("run", help="run the bot on Discord (this is what happens without a command)")
    reader = what.add_parser("read", help="print what is understood of review pages, without any server")
    reader.add_argument("files", nargs="+", metavar="FILE", help="a text file, or - for standard input")
    reader.add_argument("--title", help="what the review is about")
    reader.add_argument("--json", action="store_true", help="print an array with an object for each review")
    lists = what.add_parser("shelf", help="print what is understood of a list of titles, without any server")
    lists.add_argument(
        "file", metavar="FILE", help="an export of another site or a text file, or - for standard input"
    )
    lists.add_argument("--json", action="store_true", help="print an object with all entries and problems")
    what.add_parser("seed", help="list the reviews that ship with the bot; `/review share seed:` shares one")
    for name, text in (
        ("backup", "copy the database, also while the bot runs"),
        ("restore", "put a backup in place"),
    ):
        command = what.add_parser(name, help=text)
        command.add_argument("file", type=Path, metavar="FILE")
    what.add_parser("check", help="check the database, and the tallies against the votes")
    chosen = parser.parse_args(arguments)
    if chosen.what in (None, "run"):
        return run()
    import offline  # what it reads files with is nothing that every bot needs

    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `bot.py read … | head` ends quietly

    match chosen.what:
        case "read":
            return offline.read(chosen.files, chosen.title, as_json=chosen.json)
        case "shelf":
            return offline.shelf(chosen.file, as_json=chosen.json)
        case "seed":
            return offline.list_seeds(HOME / "seeds")
        case _:
            path = Settings.from_environment().database_path
            return offline.maintain(chosen.what, path, getattr(chosen, "file", None))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
