"""How the parts that cogs share are put together."""

from pathlib import Path

import discord
from discord.ext import commands

from cogs.cards.discussion import Discussions
from cogs.cards.painter import Painter
from cogs.cards.places import Places
from cogs.cards.publisher import Publisher
from cogs.moderation.moderators import Moderators
from cogs.routing import Router
from cogs.services import Services
from cogs.votes.collector import Collector
from cogs.votes.comparison import Comparison
from cogs.votes.hearing import Hearing
from cogs.votes.reconciler import Reconciler
from cogs.workshop import Workshop
from reviews import seeds
from reviews.review import Card
from storage.boards import Boards
from storage.cards import Cards
from storage.database import Database
from storage.departures import Departures
from storage.digest import Digests
from storage.drafts import Drafts
from storage.forgetting import Forgetting
from storage.imports import Imports
from storage.moderation import Moderation
from storage.opinions import Opinions
from storage.people import People
from storage.profiles import Profiles
from storage.reconciliation import Reconciliation
from storage.reviews import Reviews
from storage.search import Search
from storage.settings import Settings as GuildSettingsStore
from storage.shelf import Shelf
from storage.title_pages import TitlePages
from storage.titles import Titles
from storage.votes import Votes

HOME = Path(__file__).parent


async def wire(bot: commands.Bot, database: Database) -> Services:
    """Return what the cogs share, each part with the parts that it works with, over an open database."""
    settings = GuildSettingsStore(database)
    await settings.load()
    reviews, votes, cards = Reviews(database), Votes(database), Cards(database)
    titles, opinions = Titles(database), Opinions(database)
    moderators = Moderators(bot, settings)
    places = Places(bot, cards)
    discussions = Discussions(bot, cards, titles, opinions, settings, moderators, places)
    painter = Painter(bot, cards, reviews, opinions, settings, discussions)

    def compare_all() -> None:
        reconciler.wake(guild.id for guild in bot.guilds if not guild.unavailable)

    collector = Collector(votes, painter.wake, compare_all)
    hearing, store = Hearing(bot, settings), Reconciliation(database)
    comparison = Comparison(hearing, store, cards, reviews, settings, collector, painter.wake, now)
    reconciler = Reconciler(comparison, hearing, store, collector)

    def posted(card: Card) -> None:
        reconciler.look(card)
        painter.wake([card.channel_id])

    return Services(
        settings=settings,
        reviews=reviews,
        search=Search(database),
        votes=votes,
        cards=cards,
        boards=Boards(database),
        titles=titles,
        title_pages=TitlePages(database),
        profiles=Profiles(database),
        opinions=opinions,
        drafts=Drafts(database),
        digests=Digests(database),
        moderation=Moderation(database),
        moderators=moderators,
        people=People(database),
        forgetting=Forgetting(database),
        departures=Departures(database),
        shelf=Shelf(database),
        imports=Imports(database),
        workshop=Workshop(),
        collector=collector,
        painter=painter,
        publisher=Publisher(bot, cards, reviews, opinions, settings, moderators, discussions, places, posted),
        hearing=hearing,
        reconciler=reconciler,
        router=Router(),
        seeds=seeds.load(HOME / "seeds"),
        now=now,
        command_ids={},
    )


def now() -> int:
    """Return the time in Unix seconds."""
    return int(discord.utils.utcnow().timestamp())
