"""The settings panel: pages of one message, with buttons at the top that turn to each."""

from collections.abc import Awaitable, Callable, Sequence
from enum import Enum
from typing import TypeAlias

import discord
from discord import ui

from cogs.answers import here, services, whisper
from cogs.cards.card import button, layout
from cogs.cards.places import missing, missing_to_speak
from cogs.markdown import bare
from cogs.routing import Interaction, Problem
from cogs.settings.digest_page import digest_parts
from cogs.settings.parts import Part, channel_menu, menu, number_of, switch
from cogs.words import _, plural
from reviews.date_style import DateStyle
from reviews.kinds import Kind
from reviews.rating import Scale
from storage.settings import GuildSettings

SCALES = {
    Scale.TEN: "Out of 10",
    Scale.HUNDRED: "Out of 100",
    Scale.STARS: "Out of 5 stars",
    Scale.TWENTY: "Out of 20",
}

COOLDOWNS = {
    0: "As often as they like",
    60: "A minute",
    5 * 60: "5 minutes",
    15 * 60: "15 minutes",
    3600: "An hour",
    6 * 3600: "6 hours",
    24 * 3600: "A day",
    7 * 24 * 3600: "A week",
}
"""Seconds between two reviews of a member, as a moderator chooses them."""

EXAMPLE = discord.utils.parse_time("2024-04-03T00:00:00+00:00").date()

BLOCKED = 25
"""Blocked members that a menu can show, and so change."""

PICKED = 25
"""Reviews that a menu can show."""


class Page(Enum):
    """A page of the panel; the value is `(key, label)`."""

    CARDS = ("cards", "Cards")
    SHARING = ("sharing", "Sharing")
    DIGEST = ("digest", "Digest")
    MODERATION = ("moderation", "Moderation")

    def __init__(self, key: str, label: str) -> None:
        self.key = key
        self.label = label


PAGES = {page.key: page for page in Page}


def settings_of(interaction: Interaction) -> GuildSettings:
    """Return the settings of a server to one of its moderators; raise `Problem` to others."""
    # The client's hint about who may use the command is only a hint, and buttons have none.
    if not interaction.permissions.manage_guild:
        raise Problem(_("Only a moderator (*Manage Server*) can change how I behave here."))
    return services(interaction).settings.of(here(interaction))


async def show_page(interaction: Interaction, page: Page) -> None:
    """Show a page of the panel as things are now."""
    app = services(interaction)
    parts = await CONTENTS[page](interaction, app.settings.of(here(interaction)))
    waiting = await app.moderation.waiting(here(interaction))
    tabs = [
        button(
            _(each.label) + (f" · {waiting}" if waiting and each is Page.MODERATION else ""),
            f"set:page:{each.key}",
            emoji="🚩" if waiting and each is Page.MODERATION else None,
            style=discord.ButtonStyle.primary if each is page else discord.ButtonStyle.secondary,
        )
        for each in Page
    ]
    head: ui.TextDisplay[ui.LayoutView] = ui.TextDisplay(
        _("## Settings\n-# Each change holds at once, on old cards too.")
    )
    await whisper(interaction, layout(ui.Container(head, ui.ActionRow(*tabs), ui.Separator(), *parts)))


async def _cards(interaction: Interaction, settings: GuildSettings) -> Sequence[Part]:
    kinds = [
        discord.SelectOption(label=_(kind.label), value=kind.key, emoji=settings.emoji[kind]) for kind in Kind
    ]
    return [
        ui.TextDisplay(_("**Where cards go** · a channel, or a forum with a post for each")),
        channel_menu(
            "set:channel",
            settings.channel_id,
            [discord.ChannelType.text, discord.ChannelType.news, discord.ChannelType.forum],
            _("Where the command is used"),
        ),
        *_problems(interaction, settings.channel_id, missing),
        ui.TextDisplay(_("**Ratings are shown**")),
        menu("set:scale", {scale.key: _(label) for scale, label in SCALES.items()}, settings.scale.key),
        ui.TextDisplay(_("**Dates are written**")),
        menu("set:dates", {style.key: style.show(EXAMPLE) for style in DateStyle}, settings.dates.key),
        ui.TextDisplay(_("**Kinds and their emoji** · {emoji}", emoji=" ".join(settings.emoji.values()))),
        ui.ActionRow(
            ui.Select(
                custom_id="set:emoji",
                id=number_of("set:emoji"),
                placeholder=_("Change the emoji of a kind"),
                options=kinds,
            )
        ),
        ui.Separator(),
        switch(_("**Discussions**\n-# A thread opens on every new card."), "set:threads", settings.threads),
        switch(
            _("**Self-votes**\n-# Authors' reactions on their own reviews count."),
            "set:self_votes",
            settings.self_votes,
        ),
    ]


async def _sharing(interaction: Interaction, settings: GuildSettings) -> Sequence[Part]:
    role: ui.RoleSelect[ui.LayoutView] = ui.RoleSelect(
        custom_id="set:role",
        id=number_of("set:role"),
        placeholder=_("Everybody"),
        min_values=0,
        max_values=1,
        default_values=[discord.Object(settings.role_id, type=discord.Role)] if settings.role_id else [],
    )
    role_gone = settings.role_id and interaction.guild and not interaction.guild.get_role(settings.role_id)
    return [
        ui.TextDisplay(_("**Who may share reviews** · moderators always may")),
        ui.ActionRow(role),
        *([ui.TextDisplay(_("⚠️ The chosen role is gone: nobody else can share."))] if role_gone else []),
        ui.TextDisplay(_("**Time between two reviews of a member**")),
        menu(
            "set:cooldown",
            {str(seconds): _(label) for seconds, label in COOLDOWNS.items()},
            str(settings.cooldown),
        ),
        ui.Section(
            ui.TextDisplay(
                _("**Shortest review**\n-# ")
                + (
                    plural("{n} character", "{n} characters", settings.min_length)
                    if settings.min_length
                    else _("Of any length")
                )
            ),
            accessory=button(_("Change"), "set:length"),
        ),
    ]


async def _digest(interaction: Interaction, settings: GuildSettings) -> Sequence[Part]:
    plan = await services(interaction).digests.plan(settings.guild_id)
    return [
        *digest_parts(plan),
        *_problems(interaction, plan.channel_id if plan.wanted else None, missing_to_speak),
    ]


async def _moderation(interaction: Interaction, settings: GuildSettings) -> Sequence[Part]:
    moderation = services(interaction).moderation
    blocked: ui.UserSelect[ui.LayoutView] = ui.UserSelect(
        custom_id="mod_blocked",
        id=number_of("mod_blocked"),
        placeholder=_("Nobody"),
        min_values=0,
        max_values=BLOCKED,
        default_values=[
            discord.Object(user_id, type=discord.User)
            for user_id in await moderation.blocked(settings.guild_id, limit=BLOCKED)
        ],
    )
    parts: list[Part] = [
        ui.TextDisplay(
            _(
                "**Where I tell what moderators did, and what members report**\n-# While that is nowhere, reports go "
                "to Discord's own channel for moderators, or to the owner."
            )
        ),
        channel_menu(
            "set:log_channel",
            settings.log_channel_id,
            [discord.ChannelType.text],
            _("Nowhere"),
        ),
        *_problems(interaction, settings.log_channel_id, missing_to_speak),
        ui.TextDisplay(_("**Members who may not share** · choose them; leave out whom to let again")),
        ui.ActionRow(blocked),
    ]
    for label, name, reviews in (
        (_("**Reported reviews**"), "reported", await moderation.reported(settings.guild_id, limit=PICKED)),
        (
            _("**Reviews that moderators deleted**"),
            "deleted",
            await moderation.deleted(settings.guild_id, limit=PICKED),
        ),
    ):
        choices = {
            str(review.id): bare(
                f"{bare(review.content.title, 60)} · {review.author_name} · #{review.id}", 100
            )
            for review in reviews
        }
        if choices:
            parts += [ui.TextDisplay(label), menu(f"mod_pick:{name}", choices, None, _("Look at one"))]
    parts.append(ui.TextDisplay(_("-# Any other review: press *Show all* on its card, then *Moderate*.")))
    return parts


Contents: TypeAlias = Callable[[Interaction, GuildSettings], Awaitable[Sequence[Part]]]
CONTENTS: dict[Page, Contents] = {
    Page.CARDS: _cards,
    Page.SHARING: _sharing,
    Page.DIGEST: _digest,
    Page.MODERATION: _moderation,
}


def _problems(
    interaction: Interaction,
    channel_id: int | None,
    lacks: Callable[[discord.abc.GuildChannel], list[str]],
) -> list[Part]:
    """Return what keeps the bot from doing its work in a chosen channel."""
    if channel_id is None or interaction.guild is None:
        return []
    channel = interaction.guild.get_channel(channel_id)
    if channel is None:
        return [ui.TextDisplay(_("⚠️ The chosen channel is gone, or I cannot see it."))]
    if not (lacking := lacks(channel)):
        return []
    return [
        ui.TextDisplay(
            _(
                "⚠️ In {channel} I lack: {permissions}.",
                channel=channel.mention,
                permissions=", ".join(lacking),
            )
        )
    ]
