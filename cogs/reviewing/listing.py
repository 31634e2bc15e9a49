"""Lists of reviews: those that match, and those that hold words."""

from collections.abc import Sequence

from discord import ui

from cogs.answers import here, services, turn
from cogs.cards.lists import ROWS, listing, row, within
from cogs.markdown import plain
from cogs.routing import Interaction, Problem, number
from cogs.words import _, plural
from reviews import kinds, medium
from reviews.text import line
from storage.search import Filter, Sort

EXCERPT = 200
"""Characters of a review that a search shows, at most."""

SORTS = {sort.key: sort for sort in Sort}


async def show_list(interaction: Interaction, page: int, which: Filter, sort: Sort) -> None:
    """Show a page of the reviews that match."""
    await turn(interaction, await list_page(interaction, page, which, sort), ephemeral=True)


async def list_page(interaction: Interaction, page: int, which: Filter, sort: Sort) -> ui.LayoutView:
    """Return a page of the reviews that match; raise `Problem` if there are none."""
    app = services(interaction)
    guild_id = here(interaction)
    settings = app.settings.of(guild_id)
    found, total = await app.search.find(guild_id, which, sort, limit=ROWS, offset=(page - 1) * ROWS)
    if not total:
        raise Problem(_("No review matches that. `/review write` writes one."))
    if not found:
        return await list_page(interaction, within(page, total), which, sort)
    arguments = [
        which.title_id or "",
        which.author_id or "",
        which.medium.key if which.medium else "",
        which.kind.key if which.kind else "",
        sort.key,
    ]
    return listing(
        plural("{n} review", "{n} reviews", total),
        [row(review, settings) for review in found],
        total=total,
        page=page,
        custom_id=f"list:{':'.join(map(str, arguments))}",
        note=_(sort.label),
    )


async def turn_list(interaction: Interaction, page: str, which: Sequence[str]) -> None:
    """Turn to a page of a list whose filter is in the custom_id."""
    title, author, of_medium, kind, sort = (*which, "", "", "", "", "")[:5]
    await show_list(
        interaction,
        max(1, number(page)),
        Filter(
            number(title) or None,
            number(author) or None,
            medium.BY_KEY.get(of_medium),
            kinds.BY_KEY.get(kind),
        ),
        SORTS.get(sort, Sort.NEWEST),
    )


async def show_search(interaction: Interaction, page: int, words: str) -> None:
    """Show a page of the reviews that hold all the words, with the place where they stand."""
    app = services(interaction)
    guild_id = here(interaction)
    words = line(words)
    found, total = await app.search.words(guild_id, words, limit=ROWS, offset=(page - 1) * ROWS)
    if not total:
        raise Problem(
            _("No review holds “{words}”. Try fewer words, or the beginning of one.", words=plain(words))
        )
    if not found:
        await show_search(interaction, within(page, total), words)
        return
    settings = app.settings.of(guild_id)
    view = listing(
        plural("{n} review with “{words}”", "{n} reviews with “{words}”", total, words=plain(words)),
        [row(hit.review, settings, below=_excerpt(hit.excerpt)) for hit in found],
        total=total,
        page=page,
        custom_id=f"search:{words}",
        note=_("Best matches first. Of reviews marked as spoilers, title and author are searched."),
    )
    await turn(interaction, view, ephemeral=True)


def _excerpt(marked: str) -> str:
    # Of a script without spaces, or a word without end, a few words can be a page.
    text = marked[max(0, marked.find("\x02") - EXCERPT // 4) :][:EXCERPT].rstrip("\x02")
    if text.count("\x02") > text.count("\x03"):
        text += "\x03"
    text = plain(text.replace("*", ""))
    return f"> {text}".replace("\x02", "**").replace("\x03", "**") if text else ""
