"""A server with a channel full of cards, and the database of a bot that has posted them."""

import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from reviews.medium import Medium
from reviews.review import Content
from storage.cards import Cards
from storage.database import Database
from storage.reviews import Reviews
from tests.discord_server import BotProcess, DiscordServer, messages
from tests.discord_server.messages import Draft
from tests.discord_server.models import Channel, Guild, Message
from tests.discord_server.process import ROOT
from tests.discord_server.world import World

BOTS = Path(__file__).parent / "bots"
KINDS = ("👍", "❤️", "😂", "😕", "💡", "✍️", "🎨")
CHANNELS, EMOJI = 50, 50
COMPONENTS_V2 = 1 << 15
AUTHOR = 10
TEXT = "Ten episodes in, the music carries what the pictures leave out. " * 12


@dataclass(frozen=True, slots=True)
class Place:
    """A server on loopback, its cards, and a folder with a database that knows them."""

    server: DiscordServer
    guild: Guild
    channel: Channel
    cards: list[Message]
    folder: Path

    @property
    def template(self) -> Path:
        """Return the database that knows the cards, of which the bots get copies."""
        return self.folder / "cards.db"

    def fresh(self, *, empty: bool = False) -> Path:
        """Take all reactions away and return a database that knows of none, or, on request, where there is none.

        Otherwise the bot would find at its start what was there before, and catch up while it is measured.
        """
        for card in self.cards:
            card.reactions.clear()
        return self.database(empty=empty)

    def database(self, *, empty: bool = False) -> Path:
        """Return where a bot finds a copy of the database, or, on request, nothing."""
        for leftover in self.folder.glob("votes.db*"):
            leftover.unlink()
        path = self.folder / "votes.db"
        return path if empty else Path(shutil.copy(self.template, path))

    def bot(
        self,
        script: str,
        *arguments: object,
        database: Path | None = None,
        pace: dict[str, float] | None = None,
    ) -> BotProcess:
        """Return one of the bots as a process, not started yet; its report goes to `self.report`."""
        self.report.unlink(missing_ok=True)
        return BotProcess(
            self.server,
            BOTS / f"{script}.py",
            *map(str, arguments),
            database=database,
            environment={"PYTHONPATH": str(ROOT), "BENCH_REPORT": str(self.report)},
            pace=pace,
        )

    @property
    def report(self) -> Path:
        """Return the file into which a bot writes what it measured of itself."""
        return self.folder / "report.json"


@asynccontextmanager
async def place(*, guilds: int = 1, cards: int = 20) -> AsyncIterator[Place]:
    """Serve such a place; the cards are in the last of the servers."""
    async with DiscordServer() as server:
        world = server.world
        for number in range(guilds - 1):
            _furnish(world, world.add_guild(f"server {number}"))
        guild = world.add_guild()
        channel = world.add_channel(guild)
        shown = {"flags": COMPONENTS_V2, "components": [{"type": 10, "content": "a card"}]}
        posted = [
            messages.post(world, channel, messages.compose(world, channel, Draft(shown), world.bot.id))
            for _ in range(cards)
        ]
        with tempfile.TemporaryDirectory() as folder:
            await _remember(Path(folder) / "cards.db", posted)
            yield Place(server, guild, channel, posted, Path(folder))


def _furnish(world: World, guild: Guild) -> None:
    """Give a server what servers have: channels and emoji of its own."""
    for number in range(CHANNELS):
        world.add_channel(guild, f"channel-{number}")
    for number in range(EMOJI):
        world.add_emoji(guild, f"emoji_{number}")


async def _remember(path: Path, posted: list[Message]) -> None:
    database = await Database.open(path)
    reviews, cards = Reviews(database), Cards(database)
    for number, message in enumerate(posted):
        content = Content(f"Title {number}", Medium.ANIME, TEXT, TEXT[:200], rating=80.0)
        review_id, _ = await reviews.share(
            message.guild_id, AUTHOR, "Ann", content, at=1_700_000_000, channel_id=message.channel_id
        )
        card = await cards.posted(review_id, message.guild_id, message.channel_id, message.id, "")
        await cards.painted(card, "")
        await cards.kept(review_id)
    await database.close()
