"""`/settings`: one panel on which a moderator decides how the bot behaves in their server."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import discord
from discord import app_commands, ui
from discord.ext import commands

from cogs import forms
from cogs.reviewing.reading import number
from cogs.routing import Interaction, Problem, data_of, on
from cogs.services import Services
from cogs.settings.checks import LONGEST_MINIMUM, cardable, emoji_for, minimum, own_emoji, speakable
from cogs.settings.panel import COOLDOWNS, PAGES, Page, settings_of, show_page
from cogs.words import _
from reviews import date_style, rating
from reviews.kinds import BY_KEY as KINDS
from reviews.kinds import Kind
from storage.settings import GuildSettings

MENU = 25
"""Choices that a menu can have."""

OWN_MENUS = ("own0", "own1", "own2", "own3")
"""The menus of a server's own emoji in the form for one: with the field for others, five fields."""

PROBLEMS = ("posting", "threads", "reactions")
"""Of what moderators are told again if it is still so after a change."""


def _channel(interaction: Interaction, settings: GuildSettings, chosen: str) -> GuildSettings:
    return replace(settings, channel_id=cardable(interaction, number(chosen)) if chosen else None)


def _log_channel(interaction: Interaction, settings: GuildSettings, chosen: str) -> GuildSettings:
    return replace(settings, log_channel_id=speakable(interaction, number(chosen)) if chosen else None)


def _role(_interaction: Interaction, settings: GuildSettings, chosen: str) -> GuildSettings:
    everybody = number(chosen) in (0, settings.guild_id)  # the role of everybody has the server's number
    return replace(settings, role_id=None if everybody else number(chosen))


def _scale(_interaction: Interaction, settings: GuildSettings, chosen: str) -> GuildSettings:
    return replace(settings, scale=rating.BY_KEY.get(chosen, settings.scale))


def _dates(_interaction: Interaction, settings: GuildSettings, chosen: str) -> GuildSettings:
    return replace(settings, dates=date_style.BY_KEY.get(chosen, settings.dates))


def _cooldown(_interaction: Interaction, settings: GuildSettings, chosen: str) -> GuildSettings:
    known = chosen.isdecimal() and number(chosen) in COOLDOWNS
    return replace(settings, cooldown=number(chosen) if known else settings.cooldown)


def _threads(_interaction: Interaction, settings: GuildSettings, _chosen: str) -> GuildSettings:
    return replace(settings, threads=not settings.threads)


def _self_votes(_interaction: Interaction, settings: GuildSettings, _chosen: str) -> GuildSettings:
    return replace(settings, self_votes=not settings.self_votes)


CHANGES: dict[str, tuple[Page, Callable[[Interaction, GuildSettings, str], GuildSettings]]] = {
    "channel": (Page.CARDS, _channel),
    "scale": (Page.CARDS, _scale),
    "dates": (Page.CARDS, _dates),
    "threads": (Page.CARDS, _threads),
    "self_votes": (Page.CARDS, _self_votes),
    "role": (Page.SHARING, _role),
    "cooldown": (Page.SHARING, _cooldown),
    "log_channel": (Page.MODERATION, _log_channel),
}
"""What each menu and switch changes, and the page on which it is."""


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class SettingsPanel(commands.Cog):
    """Every change is checked, stored and in force at once, on old cards too."""

    def __init__(self, app: Services) -> None:
        self.app = app

    async def cog_load(self) -> None:
        self.app.router.add(self)

    @app_commands.command(description="How I behave in this server (for moderators)")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def settings(self, interaction: Interaction) -> None:
        settings_of(interaction)
        await show_page(interaction, Page.CARDS)

    @on("set")
    async def on_set(self, interaction: Interaction, what: str, *value: str) -> None:
        settings = settings_of(interaction)
        chosen = "".join(str(choice) for choice in data_of(interaction).get("values", [])[:1])
        if what in CHANGES:
            page, change = CHANGES[what]
            await self._save(interaction, change(interaction, settings, chosen), page)
        elif what == "emoji" and chosen in KINDS:
            own = await own_emoji(interaction)
            await interaction.response.send_modal(_emoji_form(KINDS[chosen], settings, own))
        elif what == "length":
            await interaction.response.send_modal(_length_form(settings))
        else:
            await show_page(interaction, PAGES.get("".join(value), Page.CARDS))

    @on("set_emoji")
    async def on_emoji(self, interaction: Interaction, key: str) -> None:
        settings = settings_of(interaction)
        kind = KINDS.get(key)
        if kind is None:
            raise Problem(_("That button belongs to an older version of me. Open `/settings` again."))
        answers = forms.Answers.of(interaction)
        picked = [value for menu in OWN_MENUS for value in answers.chosen(menu)]
        emoji = await emoji_for(interaction, (picked or [answers.text("emoji")])[0], kind, settings)
        await self._save(interaction, replace(settings, emoji={**settings.emoji, kind: emoji}), Page.CARDS)

    @on("set_length")
    async def on_length(self, interaction: Interaction) -> None:
        settings = settings_of(interaction)
        shortest = minimum(forms.Answers.of(interaction).text("length"))
        await self._save(interaction, replace(settings, min_length=shortest), Page.SHARING)

    async def _save(self, interaction: Interaction, settings: GuildSettings, page: Page) -> None:
        before = self.app.settings.of(settings.guild_id)
        await self.app.settings.save(settings)
        for problem in PROBLEMS:
            await self.app.settings.mended(settings.guild_id, problem)
        if settings.channel_id is not None and settings.channel_id != before.channel_id:
            await self.app.cards.redirect(settings.guild_id, settings.channel_id)
        await self.app.publisher.resume(settings.guild_id)
        interaction.client.dispatch("settings_saved", settings.guild_id)
        if (before.emoji, before.self_votes) != (settings.emoji, settings.self_votes):
            if before.self_votes and not settings.self_votes:
                await self.app.votes.forget_own(settings.guild_id)
            self.app.reconciler.wake([settings.guild_id])
        if _looks(before) != _looks(settings):
            await self.app.cards.repaint_all(settings.guild_id)
            await self.app.painter.resume()
        await show_page(interaction, page)


def _looks(settings: GuildSettings) -> tuple[object, ...]:
    """Return what cards show of the settings."""
    return settings.scale, settings.dates, settings.emoji, settings.self_votes


def _emoji_form(kind: Kind, settings: GuildSettings, own: Sequence[discord.Emoji]) -> ui.Modal:
    """Return the form for the emoji of a kind; of the server's own the first hundred can be picked."""
    menus: list[ui.Item[ui.Modal]] = []
    for place, menu in enumerate(OWN_MENUS):
        if some := own[place * MENU : (place + 1) * MENU]:
            menus.append(
                forms.choice(
                    _("One of this server's") if not place else _("… or of these"),
                    menu,
                    [discord.SelectOption(label=each.name, value=str(each), emoji=each) for each in some],
                    required=False,
                )
            )
    return forms.form(
        _("Emoji for “{kind}”", kind=_(kind.label)),
        f"set_emoji:{kind.key}",
        *menus,
        forms.text(
            _("Or any emoji") if menus else _("Emoji"),
            "emoji",
            settings.emoji[kind],
            limit=60,
            required=False,
            description=_("One emoji, or :name: of a server's own; empty for {emoji}", emoji=kind.emoji),
        ),
    )


def _length_form(settings: GuildSettings) -> ui.Modal:
    return forms.form(
        _("Shortest review"),
        "set_length",
        forms.text(
            _("Characters"),
            "length",
            str(settings.min_length),
            limit=4,
            required=False,
            description=_("0 to {most}", most=LONGEST_MINIMUM),
        ),
    )
