"""Reading one review: in full, and as it is shown when picked from a list."""

import discord
from discord import ui

from cogs.answers import services, whisper
from cogs.cards.card import button, colour, counts_of, heading, layout, small_print
from cogs.cards.exchange import link
from cogs.markdown import plain, safe
from cogs.routing import Interaction, number
from cogs.words import _
from reviews.paging import pages
from reviews.review import Review
from reviews.spoilers import without_hidden


async def show_text(interaction: Interaction, review: Review, page: str) -> None:
    """Show a page of the full text, to this member alone."""
    settings = services(interaction).settings.of(review.guild_id)
    texts = pages(safe(review.content.body)) or [_("*There is no text.*")]
    at = min(max(number(page), 1), len(texts))
    parts: list[ui.Item[ui.LayoutView]] = []
    if at == 1:
        parts += [
            ui.TextDisplay(heading(review, settings)),
            ui.TextDisplay(small_print(review, settings)),
            ui.Separator(),
        ]
    parts.append(ui.TextDisplay(texts[at - 1]))
    if at == len(texts) and (scores := _sub_scores(review)):
        parts += [ui.Separator(), ui.TextDisplay(f"-# {scores}")]
    if len(texts) > 1:
        parts.append(
            ui.ActionRow(
                button(_("◀ Back"), f"read:{review.id}:{at - 1}", disabled=at == 1),
                ui.Button(
                    label=_("Page {at} of {all}", at=at, all=len(texts)), disabled=True, custom_id="here:read"
                ),
                button(
                    _("Read on ▶"),
                    f"read:{review.id}:{at + 1}",
                    disabled=at == len(texts),
                    style=discord.ButtonStyle.primary,
                ),
            )
        )
    await whisper(interaction, layout(ui.Container(*parts, accent_colour=colour(review.content.rating))))


async def show_one(interaction: Interaction, review: Review) -> None:
    """Show a review that was picked from a list, to this member alone, with the way to its card."""
    app = services(interaction)
    settings = app.settings.of(review.guild_id)
    card = await app.cards.live(review.id)
    content = review.content
    spoils = _("This review tells what happens. Press the button to read it all the same.")
    buttons = [
        button(
            _("Read, spoilers and all") if content.spoilers else _("Read in full"),
            f"read:{review.id}:1",
            style=discord.ButtonStyle.primary,
        ),
        button(_("Show all"), f"kinds:{review.id}"),
        button(_("Second opinion"), f"answer:{review.id}"),
    ]
    if card:
        buttons.append(ui.Button(label=_("Go to the card"), url=link(card)))
    view = layout(
        ui.Container(
            ui.TextDisplay(heading(review, settings)),
            ui.TextDisplay(small_print(review, settings)),
            ui.TextDisplay(
                spoils if content.spoilers else safe(without_hidden(content.summary)) or _("*No summary.*")
            ),
            ui.TextDisplay(counts_of(review.tally, settings) or _("Nobody has voted yet.")),
            ui.ActionRow(*buttons),
            accent_colour=colour(content.rating),
        )
    )
    # The list stays where it is: what was picked appears below it.
    if interaction.response.is_done():
        await interaction.followup.send(
            view=view, ephemeral=True, allowed_mentions=discord.AllowedMentions.none()
        )
    else:
        await interaction.response.send_message(
            view=view, ephemeral=True, allowed_mentions=discord.AllowedMentions.none()
        )


def _sub_scores(review: Review) -> str:
    scores = review.content.source.get("sub_scores", {})
    return " · ".join(f"{plain(name.title())} {value / 10:g}" for name, value in list(scores.items())[:10])
