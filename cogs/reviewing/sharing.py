"""What becomes a review: a file, a seed, a message, or what a member types."""

import asyncio
from dataclasses import dataclass, replace

import discord

from cogs.answers import here, services
from cogs.reviewing import drafting, typed
from cogs.routing import Interaction, Problem
from cogs.words import _
from reviews.files import MAX_BYTES, UnreadableFileError, decode
from reviews.intake import content_of
from reviews.medium import Medium
from reviews.page import NoReviewError, read_pages
from reviews.review import Content
from reviews.summary import summarise
from reviews.text import line
from storage.settings import GuildSettings

READABLE = (".txt", ".md", ".markdown", ".text")


@dataclass(frozen=True, slots=True)
class Said:
    """What a member says of a review beyond its text; None where they say nothing."""

    title: str | None = None
    rating: str | None = None
    medium: Medium | None = None
    spoilers: bool | None = None
    byline: str | None = None


async def share(interaction: Interaction, text: str, said: Said) -> None:
    """Read a text as review pages and offer to post what was found."""
    settings = services(interaction).settings.of(here(interaction))
    try:
        # A large file takes longer to read than the other members should wait.
        contents = await asyncio.to_thread(_read, text, said, settings)
    except NoReviewError as error:
        raise Problem(str(error)) from error
    await drafting.offer(interaction, drafting.new_draft(interaction, contents))


async def body_of(text: str) -> str:
    """Return the text of the one review in a file; raise `Problem` if there is none or there are several."""
    try:
        pages = await asyncio.to_thread(read_pages, text)
    except NoReviewError as error:
        raise Problem(str(error)) from error
    if len(pages) > 1:
        raise Problem(_("That file holds {n} reviews; give one with the new text alone.", n=len(pages)))
    return pages[0].body


async def attached(attachment: discord.Attachment) -> str:
    """Return the text of an attached file; raise `Problem` if it is none."""
    if not attachment.filename.casefold().endswith(READABLE):
        raise Problem(_("I read reviews from text files: `.txt` or `.md`."))
    if attachment.size > MAX_BYTES:
        raise Problem(
            _(
                "That file is too large: {size} KiB, and {most} KiB is the most.",
                size=f"{attachment.size // 1024:,}",
                most=MAX_BYTES // 1024,
            )
        )
    try:
        return decode(await attachment.read())
    except UnreadableFileError as error:
        raise Problem(str(error)) from error
    except discord.HTTPException as error:
        raise Problem(_("Discord did not give me that file. Please attach it again.")) from error


async def text_of(message: discord.Message) -> str:
    """Return the review that a message holds: its text file if it has one, else what it says."""
    for attachment in message.attachments:
        if attachment.filename.casefold().endswith(READABLE):
            return await attached(attachment)
    if not message.content.strip():
        raise Problem(_("There is no text in that message, nor a `.txt` or `.md` file."))
    return message.content


def seed(interaction: Interaction, name: str) -> str:
    """Return the text of one of the documents that ship with the bot."""
    for document in services(interaction).seeds:
        if document.name == name.strip().casefold():
            return document.text
    raise Problem(_("There is no seed of that name. Pick one from the list that appears as you type."))


def written(
    interaction: Interaction, title: str, typed_rating: str, medium: Medium, progress: str, spoilers: bool
) -> Content:
    """Return what a member said of the review that they are about to write."""
    settings = services(interaction).settings.of(here(interaction))
    content = Content(
        title=typed.read_title(title),
        medium=medium,
        body="",
        summary="",
        progress=typed.progress_typed(progress),
        spoilers=spoilers,
    )
    return typed.rated(content, typed_rating.strip(), settings)


def _read(text: str, said: Said, settings: GuildSettings) -> list[Content]:
    return [_with(content_of(page, Medium.ANIME), said, settings) for page in read_pages(text)]


def _with(content: Content, said: Said, settings: GuildSettings) -> Content:
    title = typed.read_title(said.title) if said.title is not None else content.title[: typed.TITLE_LENGTH]
    spoilers = content.spoilers if said.spoilers is None else said.spoilers
    content = replace(
        content,
        title=title,
        title_guessed=content.title_guessed and said.title is None,
        byline=content.byline or (line(said.byline)[:80] if said.byline else None),
        medium=said.medium or content.medium,
        spoilers=spoilers,
    )
    if said.rating:
        content = typed.rated(content, said.rating, settings)
    return replace(content, summary=summarise(content.body, title, spoilers=spoilers, rating=content.rating))
