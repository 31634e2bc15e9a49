"""Working on a shelf: looking at it, going on by one, changing an entry, leading on to a review."""

from collections.abc import Callable
from dataclasses import replace

from discord import ui

from cogs import forms
from cogs.answers import NOBODY, here, services, turn, whisper
from cogs.cards.card import layout
from cogs.cards.lists import ROWS, within
from cogs.markdown import plain
from cogs.reviewing import drafting
from cogs.reviewing.answering import opinion_form, take_opinion
from cogs.reviewing.reading import number
from cogs.reviewing.typed import TITLE_LENGTH
from cogs.routing import Interaction, Problem
from cogs.shelf import fields
from cogs.shelf.fields import Said, taken, today
from cogs.shelf.look import Look
from cogs.shelf.pages import entry_page, finished, removal, shelf_page
from cogs.words import _
from reviews import rating, shelf
from reviews.lists.entry import STATUS_OF, Entry, Status, WrittenReview
from reviews.medium import Medium
from reviews.rating import Scale
from reviews.review import Content
from reviews.summary import summarise
from storage.shelf import Order, Shelved, Which


async def show(interaction: Interaction, look: Look, page: int) -> None:
    """Show a page of a shelf; of another member's what that member lets others see."""
    app = services(interaction)
    own = await _may_look(interaction, look.owner_id)
    counts = await app.shelf.counts(look.owner_id, visible=not own)
    if not counts:
        raise Problem(
            _("Your shelf is empty. `/shelf add` puts a title on it, `/shelf import` a whole list.")
            if own
            else _("There is nothing on the shelf of <@{member}> that others may see.", member=look.owner_id)
        )
    found, total = await app.shelf.find(
        look.owner_id,
        look.which(here(interaction), own=own),
        look.order,
        limit=ROWS,
        offset=(page - 1) * ROWS,
    )
    if total and not found:
        await show(interaction, look, within(page, total))
        return
    to_share = await _to_share(interaction) if own else 0
    view = shelf_page(look, page, found, total, counts, _scale(interaction), own=own, to_share=to_share)
    await turn(interaction, view, ephemeral=True)


async def show_entry(interaction: Interaction, owner_id: int, entry_id: int) -> None:
    """Show an entry of one's own shelf, or of another's one that others may see."""
    own = await _may_look(interaction, owner_id)
    shelved = await services(interaction).shelf.get(owner_id, entry_id, visible=not own)
    if shelved is None:
        raise _gone()
    await whisper(interaction, entry_page(shelved, _scale(interaction), own=own))


async def recall(interaction: Interaction, entry_id: str) -> Shelved:
    """Return an entry of the member's own shelf; raise `Problem` if it is gone."""
    shelved = await services(interaction).shelf.get(interaction.user.id, number(entry_id))
    if shelved is None:
        raise _gone()
    return shelved


async def add(interaction: Interaction, title: str, medium: Medium | None, said: Said) -> None:
    """Put a title on the member's shelf; one that is there already is changed."""
    app = services(interaction)
    await app.shelf.meet(here(interaction), interaction.user.id)
    there = await app.shelf.of_title(interaction.user.id, fields.title_typed(title), medium)
    if there is not None:
        await change(interaction, there, _saying(interaction, said), _("It was on your shelf already."))
        return
    known = await app.titles.named(here(interaction), title, medium)
    name = known.name if known else fields.title_typed(title)
    fresh = Entry(
        title=name,
        medium=medium or (known.medium if known else Medium.ANIME),
        added=fields.day_of(today(interaction)),
    )
    entry = _saying(interaction, said)(fresh)
    if entry.status is None and said.rating is None:
        entry = replace(entry, status=Status.IN_PROGRESS if said.progress else Status.PLANNED)
    shelved = await app.shelf.put(interaction.user.id, entry, at=app.now())
    await whisper(
        interaction, entry_page(shelved, _scale(interaction), own=True, note=_("✅ It is on your shelf."))
    )


async def say(interaction: Interaction, shelved: Shelved, said: Said) -> None:
    """Change an entry as its owner says; without a word, show it with the ways to change it."""
    if said == Said():
        await show_entry(interaction, shelved.user_id, shelved.id)
        return
    await change(interaction, shelved, _saying(interaction, said))


async def take_form(interaction: Interaction, shelved: Shelved) -> None:
    """Take what the form for an entry says."""
    said = fields.form_says(forms.Answers.of(interaction), shelved.entry, _scale(interaction))
    await change(interaction, shelved, _saying(interaction, said))


async def move(interaction: Interaction, shelved: Shelved, status: str) -> None:
    """Give an entry another status."""
    if status in STATUS_OF:
        await change(interaction, shelved, lambda entry: _moved(interaction, entry, status))


async def step(interaction: Interaction, shelved: Shelved) -> None:
    """Go on by one in an entry, on its own page."""
    await change(interaction, shelved, lambda entry: shelf.advanced(entry, today(interaction)))


async def mark(interaction: Interaction, shelved: Shelved, what: str) -> None:
    """Make an entry a favourite or private, or no longer so."""
    marks: dict[str, Callable[[Entry], Entry]] = {
        "favourite": lambda entry: replace(entry, favourite=not entry.favourite),
        "private": lambda entry: replace(entry, private=not entry.private),
    }
    if what in marks:
        await change(interaction, shelved, marks[what])


async def change(
    interaction: Interaction, shelved: Shelved, to: Callable[[Entry], Entry], lead: str = ""
) -> None:
    """Change an entry of the member's shelf and show it; ask for a review of what they have finished."""
    before, after = await _change(interaction, shelved, to)
    note = lead or (_("✅ Noted.") if before != after else _("It was so already."))
    if shelf.finishes(before, after):
        note = _("🎉 **You have finished it.** What did you think of it? *Review it* asks you.")
    view = entry_page(replace(shelved, entry=after), _scale(interaction), own=True, note=note)
    await whisper(interaction, view)


async def go_on(interaction: Interaction, shelved: Shelved, page: str, look: Look) -> None:
    """Go on by one in an entry, on the page of the shelf where the button stands."""
    before, after = await _change(interaction, shelved, lambda e: shelf.advanced(e, today(interaction)))
    await show(interaction, replace(look, owner_id=interaction.user.id), max(1, number(page)))
    if shelf.finishes(before, after):
        view = finished(replace(shelved, entry=after))
        await interaction.followup.send(view=view, ephemeral=True, allowed_mentions=NOBODY)


async def remove(interaction: Interaction, shelved: Shelved, *, sure: bool) -> None:
    """Take an entry off the member's shelf, having asked."""
    if not sure:
        await whisper(interaction, removal(shelved))
        return
    await services(interaction).shelf.remove(shelved.user_id, shelved.id)
    title = plain(shelved.entry.title[:300])
    await whisper(interaction, layout(ui.TextDisplay(_("**{title}** is off your shelf.", title=title))))


def review_form(interaction: Interaction, shelved: Shelved) -> ui.Modal:
    """Return the form for a review of a title on the shelf, with the rating that it has there."""
    entry = shelved.entry
    rated = "" if entry.rating is None else rating.show(entry.rating, _scale(interaction))
    return opinion_form(f"shelf_reviewed:{shelved.id}", entry.title, rating=rated)


async def take_review(interaction: Interaction, shelved: Shelved) -> None:
    """Take what the form for a review says."""
    entry = shelved.entry
    await take_opinion(interaction, entry.title[:TITLE_LENGTH], entry.medium or Medium.OTHER)


async def share_reviews(interaction: Interaction, shelved: Shelved) -> None:
    """Offer the reviews that came with an entry to be posted, each after a look at it."""
    entry = shelved.entry
    if not entry.reviews:
        raise Problem(_("No review came with that title. *Review it* writes one."))
    contents = [_content(entry, review) for review in entry.reviews]
    await drafting.offer(interaction, drafting.new_draft(interaction, contents))


def _content(entry: Entry, review: WrittenReview) -> Content:
    title = entry.title[:TITLE_LENGTH]
    spoilers = bool(review.spoilers)
    return Content(
        title=title,
        medium=entry.medium or Medium.OTHER,
        body=review.text,
        summary=summarise(review.text, title, spoilers=spoilers),
        rating=entry.rating,
        rating_as_written=entry.rating_as_written,
        spoilers=spoilers,
        written_on=review.date.whole if review.date else None,
    )


def _saying(interaction: Interaction, said: Said) -> Callable[[Entry], Entry]:
    return lambda entry: taken(entry, said, _scale(interaction), today(interaction))


def _moved(interaction: Interaction, entry: Entry, status: str) -> Entry:
    return shelf.moved(entry, STATUS_OF[status], today(interaction))


async def _change(
    interaction: Interaction, shelved: Shelved, to: Callable[[Entry], Entry]
) -> tuple[Entry, Entry]:
    app = services(interaction)
    await app.shelf.meet(here(interaction), interaction.user.id)
    changed = await app.shelf.change(interaction.user.id, shelved.id, to, at=app.now())
    if changed is None:
        raise _gone()
    return changed


async def _may_look(interaction: Interaction, owner_id: int) -> bool:
    """Return whether the shelf is the member's own; raise `Problem` if its owner is nobody here."""
    app = services(interaction)
    if owner_id == interaction.user.id:
        await app.shelf.meet(here(interaction), owner_id)
        return True
    if not await app.shelf.met(here(interaction), owner_id):
        raise Problem(_("<@{member}> has not used me here, so I show nothing of theirs.", member=owner_id))
    return False


def _scale(interaction: Interaction) -> Scale:
    return services(interaction).settings.of(here(interaction)).scale


async def _to_share(interaction: Interaction) -> int:
    """Return how many titles of the member's shelf came with a review that is not shared here."""
    app, which = services(interaction), Which(to_share=here(interaction))
    return (await app.shelf.find(interaction.user.id, which, Order.RECENT, limit=0))[1]


def _gone() -> Problem:
    return Problem(_("That is no longer on the shelf."))
