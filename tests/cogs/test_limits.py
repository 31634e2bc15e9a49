"""Discord's limits, for reviews in every script and of every length, and for the commands' definitions."""

import asyncio
import contextlib
import datetime
from dataclasses import replace
from typing import Any

import discord
from discord import ui
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.cards.card import card
from cogs.cards.lists import ROWS, listing, row
from cogs.cards.opening import thread_name
from cogs.discovery.digest_page import digest_page
from cogs.moderation.moderating import panel as moderators_panel
from cogs.moderation.reporting import REASON, closed_notice
from cogs.reviewing.answering import opinion_form
from cogs.reviewing.correcting import details_form, summary_form, text_form
from cogs.reviewing.drafting import panel
from cogs.routing import Problem
from reviews.digest import NEW, QUIET, Digest, Divided
from reviews.kinds import Kind
from reviews.medium import Medium
from reviews.opinions import Answered, Exchange
from reviews.paging import pages
from reviews.progress import Progress, Unit
from reviews.rating import Scale
from reviews.review import Content, Listed, Review
from reviews.stance import Stance
from reviews.summary import MAX_LENGTH, summarise
from storage.drafts import Draft
from storage.moderation import Act, Notice, Report
from storage.settings import GuildSettings
from tests.cogs import limits
from tests.cogs.world import World

CHARACTERS = st.one_of(
    st.characters(exclude_categories=["Cs"]),
    st.sampled_from("*_|`~\\[]<>#@-. \n漢字かな한글أبجדהनमस👍🎌\u0301"),
)
TEXTS = st.one_of(
    st.text(CHARACTERS, max_size=400),
    st.builds(
        lambda part, times: part * times, st.text(CHARACTERS, min_size=1, max_size=40), st.integers(1, 600)
    ),
)
TITLES = TEXTS.map(lambda text: " ".join(text.split())[:100]).filter(bool)
COUNTS = st.dictionaries(st.sampled_from(Kind), st.integers(1, 10**9))
SETTINGS = st.builds(
    GuildSettings,
    guild_id=st.just(1),
    scale=st.sampled_from(Scale),
    emoji=st.just({kind: f"<a:{'e' * 32}:{10**18 + kind.id}>" for kind in Kind}),
)


RATINGS = st.none() | st.floats(0, 100).map(lambda value: round(value, 2))


@st.composite
def contents(draw: st.DrawFn) -> Content:
    """Return any content that a review can have."""
    title, body, spoilers = draw(TITLES), draw(TEXTS), draw(st.booleans())
    own = draw(st.none() | TEXTS.map(lambda text: text[:MAX_LENGTH]))
    return Content(
        title=title,
        medium=draw(st.sampled_from(Medium)),
        body=body,
        summary=summarise(body, title, spoilers=spoilers) if own is None else own,
        rating=draw(RATINGS),
        rating_as_written=None,
        stance=draw(st.none() | st.sampled_from(Stance)),
        progress=draw(
            st.none()
            | st.builds(Progress, st.sampled_from(Unit), st.integers(0, 10**6), st.integers(0, 10**6))
        ),
        spoilers=spoilers,
        byline=draw(st.none() | TEXTS.map(lambda text: text[:100])),
        written_on=draw(st.none() | st.dates(datetime.date(1900, 1, 1))),
    )


REVIEWS = st.builds(
    Review,
    id=st.integers(1, 2**40),
    guild_id=st.just(1),
    title_id=st.just(1),
    author_id=st.integers(2**58, 2**63),
    author_name=st.text(CHARACTERS, min_size=1, max_size=32),
    content=contents(),
    created_at=st.integers(0, 4 * 10**9),
    edited_at=st.none() | st.just(1),
    tally=COUNTS,
)


LISTED = st.builds(
    Listed,
    id=st.integers(1, 2**40),
    author_id=st.integers(2**58, 2**63),
    author_name=st.text(CHARACTERS, min_size=1, max_size=32),
    title=TITLES,
    medium=st.sampled_from(Medium),
    rating=st.none() | st.floats(0, 100),
    spoilers=st.booleans(),
    answers=st.booleans(),
    created_at=st.integers(0, 4 * 10**9),
    tally=COUNTS,
)


def sent(view: ui.LayoutView) -> dict[str, Any]:
    """Return a message as it would be sent."""
    return {
        "components": [item.to_component_dict() for item in view.children],
        "allowed_mentions": {"parse": []},
    }


EXCHANGES = st.builds(
    Exchange,
    answered=st.none() | st.builds(Answered, st.just(2**63), st.just(2**63), RATINGS, st.none()),
    count=st.integers(0, 10_000),
    lowest=RATINGS,
    highest=RATINGS,
)


@given(REVIEWS, SETTINGS, EXCHANGES, st.booleans())
def test_every_card_fits_a_message(
    review: Review, chosen: GuildSettings, exchange: Exchange, copy: bool
) -> None:
    link = f"https://discord.com/channels/{2**63}/{2**63}/{2**63}" if copy else None
    limits.check_message(sent(card(review, chosen, exchange, home=link)))
    assert 1 <= len(thread_name(review).strip()) <= 100


@given(contents(), SETTINGS, st.booleans(), TEXTS)
def test_every_panel_and_its_forms_fit(
    content: Content, chosen: GuildSettings, guessed: bool, typed: str
) -> None:
    draft = Draft("d" * 12, 1, 2**63, replace(content, title_guessed=guessed), rest=(content,))
    limits.check_message(sent(panel(draft, chosen, 0, mistake=typed[:200])))
    limits.check_modal(details_form(draft, chosen).to_dict())
    limits.check_modal(asyncio.run(summary_form(draft)).to_dict())
    with contextlib.suppress(Problem):  # for a text too long for any form
        limits.check_modal(text_form(draft).to_dict())


@settings(max_examples=40)
@given(st.lists(LISTED, min_size=ROWS, max_size=ROWS), SETTINGS)
def test_every_list_fits_a_message(reviews: list[Listed], chosen: GuildSettings) -> None:
    view = listing(
        "A list",
        [row(each, chosen, place=50) for each in reviews],
        total=50,
        page=3,
        custom_id="list:::::newest",
    )
    message = sent(view)
    unique = [part for part in limits.walk(message["components"]) if "custom_id" in part]
    for at, part in enumerate(unique):
        part["custom_id"] += str(at)  # the same review may be drawn twice
    limits.check_message(message)


@given(REVIEWS)
def test_every_second_opinion_has_a_form(review: Review) -> None:
    limits.check_modal(opinion_form("opinion:1", review.content.title).to_dict())


@given(st.lists(REVIEWS, min_size=9, max_size=9), SETTINGS, TITLES)
def test_every_digest_fits_a_message(reviews: list[Review], settings: GuildSettings, title: str) -> None:
    reviews = [replace(review, id=number) for number, review in enumerate(reviews, 2**40)]
    digest = Digest(
        since=1,
        until=4 * 10**9,
        count=10**6,
        new=reviews[:NEW],
        loved=reviews[0],
        funniest=reviews[0],
        divided=Divided(2**62, title, 10**6, 0.0, 100.0, 50.0),
        quiet=reviews[NEW:][:QUIET],
    )
    limits.check_message(sent(digest_page(digest, settings, "digest:4000000000")))


@given(REVIEWS, st.lists(TEXTS.map(lambda text: text[:REASON]), min_size=9, max_size=9))
def test_every_panel_of_moderators_fits_a_message(review: Review, reasons: list[str]) -> None:
    reports = [Report(1, review.id, 2**63, reason, 4 * 10**9, None) for reason in reasons]
    view = moderators_panel(review, None, reports, blocked=True, restorable=True, to_settings=True)
    limits.check_message(sent(view))


@given(REVIEWS, TEXTS.map(lambda text: text[:REASON]))
def test_every_message_of_a_report_that_is_settled_fits(review: Review, reason: str) -> None:
    report = Report(1, review.id, 2**63, reason, 4 * 10**9, 4 * 10**9)
    notice = Notice(1, 2, 3, review.id, report, Act.DISMISSED, 2**63)
    limits.check_message(sent(closed_notice(notice, review)))


@given(TEXTS)
def test_every_page_leaves_room_for_what_is_around_it(text: str) -> None:
    for page in pages(text):
        assert len(page) <= 2_800
        assert len(page.encode()) <= 7_500


async def test_the_definitions_of_the_commands_are_within_discords_limits(world: World) -> None:
    commands = world.bot.tree.get_commands()
    assert {command.name for command in commands} >= {"review", "top", "settings", "help", "Share as review"}
    for command in commands:
        definition = command.to_dict(world.bot.tree)
        assert 1 <= len(definition["name"]) <= 32
        assert size(definition) <= 8_000
        if definition.get("type", 1) == discord.AppCommandType.chat_input.value:
            check_option(definition)


def check_option(option: dict[str, Any]) -> None:
    """Assert that a command, or an option of one, and all inside it, are within the limits."""
    assert option["name"] == option["name"].lower()
    assert 1 <= len(option["name"]) <= 32
    assert 1 <= len(option["description"]) <= 100
    assert len(option.get("options", [])) <= 25
    assert len(option.get("choices", [])) <= 25
    for choice in option.get("choices", []):
        assert 1 <= len(choice["name"]) <= 100
        assert len(str(choice["value"])) <= 100
    for inside in option.get("options", []):
        check_option(inside)


def size(option: dict[str, Any]) -> int:
    """Return the characters that Discord counts: names, descriptions and values."""
    own = len(option.get("name", "")) + len(option.get("description", "")) + len(str(option.get("value", "")))
    return own + sum(map(size, option.get("options", []))) + sum(map(size, option.get("choices", [])))
