"""What cogs work with, wired together once."""

from collections.abc import Callable
from dataclasses import dataclass

from cogs.cards.painter import Painter
from cogs.cards.publisher import Publisher
from cogs.moderation.moderators import Moderators
from cogs.routing import Router
from cogs.votes.collector import Collector
from cogs.votes.hearing import Hearing
from cogs.votes.reconciler import Reconciler
from cogs.workshop import Workshop
from reviews.seeds import Seed
from storage.boards import Boards
from storage.cards import Cards
from storage.departures import Departures
from storage.digest import Digests
from storage.drafts import Drafts
from storage.forgetting import Forgetting
from storage.imports import Imports
from storage.moderation import Moderation
from storage.opinions import Opinions
from storage.people import People
from storage.profiles import Profiles
from storage.reviews import Reviews
from storage.search import Search
from storage.settings import Settings
from storage.shelf import Shelf
from storage.title_pages import TitlePages
from storage.titles import Titles
from storage.votes import Votes


@dataclass(frozen=True, slots=True)
class Services:
    """The stores, the workers and the clock (Unix seconds) that every cog is given.

    `command_ids` are Discord's numbers of our commands, by which a message links to them.
    """

    settings: Settings
    reviews: Reviews
    search: Search
    votes: Votes
    cards: Cards
    boards: Boards
    titles: Titles
    title_pages: TitlePages
    profiles: Profiles
    opinions: Opinions
    drafts: Drafts
    digests: Digests
    moderation: Moderation
    moderators: Moderators
    people: People
    forgetting: Forgetting
    departures: Departures
    shelf: Shelf
    imports: Imports
    workshop: Workshop
    collector: Collector
    painter: Painter
    publisher: Publisher
    hearing: Hearing
    reconciler: Reconciler
    router: Router
    seeds: tuple[Seed, ...]
    now: Callable[[], int]
    command_ids: dict[str, int]
