"""`/settings`: one panel on which a moderator decides how the bot behaves in their server."""

from dataclasses import replace

import discord
from discord import app_commands, ui
from discord.ext import commands

from cogs import forms
from cogs.answers import here, whisper
from cogs.card import button, layout
from cogs.places import missing
from cogs.routing import Interaction, Problem, data_of, on
from cogs.services import Services
from cogs.words import _
from reviews import rating
from reviews.emoji import is_emoji, key_of_written
from reviews.kinds import BY_KEY as KINDS
from reviews.kinds import Kind
from reviews.rating import Scale
from storage.settings import GuildSettings

SCALES = {
    Scale.TEN: "Out of 10",
    Scale.HUNDRED: "Out of 100",
    Scale.STARS: "Out of 5 stars",
    Scale.TWENTY: "Out of 20",
}

LONGEST_MINIMUM = 4_000


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class SettingsPanel(commands.Cog):
    """Every change is checked, stored and in force at once, on old cards too."""

    def __init__(self, bot: commands.Bot, app: Services) -> None:
        self.bot = bot
        self.app = app

    async def cog_load(self) -> None:
        self.app.router.add(self)

    @app_commands.command(description="How I behave in this server (for moderators)")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def settings(self, interaction: Interaction) -> None:
        await whisper(interaction, self._panel(self._of(interaction)))

    @on("set")
    async def on_set(self, interaction: Interaction, what: str, *value: str) -> None:
        settings = self._of(interaction)
        chosen = [str(choice) for choice in data_of(interaction).get("values", [])]
        match what:
            case "channel":
                settings = replace(settings, channel_id=self._channel(interaction, chosen))
            case "threads":
                settings = replace(settings, threads=not settings.threads)
            case "self_votes":
                settings = replace(settings, self_votes=not settings.self_votes)
            case "scale" if chosen and chosen[0] in rating.BY_KEY:
                settings = replace(settings, scale=rating.BY_KEY[chosen[0]])
            case "emoji" if chosen and chosen[0] in KINDS:
                kind = KINDS[chosen[0]]
                await interaction.response.send_modal(self._emoji_form(kind, settings))
                return
            case "length":
                await interaction.response.send_modal(self._length_form(settings))
                return
        await self._save(interaction, settings)

    @on("set_emoji")
    async def on_emoji(self, interaction: Interaction, key: str) -> None:
        settings = self._of(interaction)
        kind = KINDS.get(key)
        if kind is None:
            raise Problem(_("That button belongs to an older version of me. Open `/settings` again."))
        typed = forms.Answers.of(interaction).text("emoji").strip() or kind.emoji
        await self._check_emoji(interaction, typed, kind, settings)
        await self._save(interaction, replace(settings, emoji={**settings.emoji, kind: typed}))

    @on("set_length")
    async def on_length(self, interaction: Interaction) -> None:
        typed = forms.Answers.of(interaction).text("length").strip() or "0"
        if not typed.isdecimal() or int(typed) > LONGEST_MINIMUM:
            raise Problem(_("The shortest review is a number from 0 to {most}.", most=LONGEST_MINIMUM))
        await self._save(interaction, replace(self._of(interaction), min_length=int(typed)))

    def _of(self, interaction: Interaction) -> GuildSettings:
        # The client's hint about who may use the command is only a hint, and buttons have none.
        if not interaction.permissions.manage_guild:
            raise Problem(_("Only a moderator (*Manage Server*) can change how I behave here."))
        return self.app.settings.of(here(interaction))

    async def _save(self, interaction: Interaction, settings: GuildSettings) -> None:
        before = self.app.settings.of(settings.guild_id)
        await self.app.settings.save(settings)
        for problem in ("posting", "threads", "reactions"):
            await self.app.settings.mended(settings.guild_id, problem)
        if settings.channel_id is not None and settings.channel_id != before.channel_id:
            await self.app.cards.redirect(settings.guild_id, settings.channel_id)
        await self.app.publisher.resume(settings.guild_id)
        if (before.scale, before.emoji, before.self_votes) != (
            settings.scale,
            settings.emoji,
            settings.self_votes,
        ):
            if before.self_votes and not settings.self_votes:
                await self.app.votes.forget_own(settings.guild_id)
            self.app.reconciler.wake([settings.guild_id])
            await self.app.cards.repaint_all(settings.guild_id)
            await self.app.painter.resume()
        await whisper(interaction, self._panel(settings))

    def _channel(self, interaction: Interaction, chosen: list[str]) -> int | None:
        """Return the channel that was chosen; raise `Problem` if cards could not be posted there."""
        if not chosen:
            return None
        guild = interaction.guild
        channel = guild.get_channel(int(chosen[0])) if guild else None
        if guild is None or channel is None:
            raise Problem(_("I cannot see that channel. Allow me *View Channel* there first."))
        if lacking := missing(channel):
            raise Problem(
                _(
                    "In {channel} I lack: {permissions}. Allow me these there, then choose it again.",
                    channel=channel.mention,
                    permissions=", ".join(lacking),
                )
            )
        return channel.id

    async def _check_emoji(
        self, interaction: Interaction, typed: str, kind: Kind, settings: GuildSettings
    ) -> None:
        if any(
            key_of_written(emoji) == key_of_written(typed)
            for other, emoji in settings.emoji.items()
            if other is not kind
        ):
            raise Problem(_("Another kind has that emoji already."))
        symbol = discord.PartialEmoji.from_str(typed)
        if symbol.id is not None:
            # Asked for: of emoji that are made later, no event tells us.
            own = await interaction.guild.fetch_emojis() if interaction.guild else ()
            if not any(emoji.id == symbol.id for emoji in own):
                raise Problem(_("That is another server's emoji; members here could not react with it."))
        elif not is_emoji(typed):
            raise Problem(
                _("That is no emoji. Type one, such as {emoji}, or one of this server's.", emoji=kind.emoji)
            )

    def _emoji_form(self, kind: Kind, settings: GuildSettings) -> ui.Modal:
        return forms.form(
            _("Emoji for “{kind}”", kind=_(kind.label)),
            f"set_emoji:{kind.key}",
            forms.text(
                _("Emoji"),
                "emoji",
                settings.emoji[kind],
                limit=60,
                required=False,
                description=_("One emoji; empty for the default {emoji}", emoji=kind.emoji),
            ),
        )

    def _length_form(self, settings: GuildSettings) -> ui.Modal:
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

    def _panel(self, settings: GuildSettings) -> ui.LayoutView:
        channel: ui.ChannelSelect[ui.LayoutView] = ui.ChannelSelect(
            custom_id="set:channel",
            placeholder=_("Where the command is used"),
            channel_types=[discord.ChannelType.text, discord.ChannelType.news, discord.ChannelType.forum],
            min_values=0,
            max_values=1,
            default_values=[
                discord.SelectDefaultValue(
                    id=settings.channel_id, type=discord.SelectDefaultValueType.channel
                )
            ]
            if settings.channel_id
            else [],
        )
        scale: ui.Select[ui.LayoutView] = ui.Select(
            custom_id="set:scale",
            options=[
                discord.SelectOption(label=_(label), value=scale.key, default=scale is settings.scale)
                for scale, label in SCALES.items()
            ],
        )
        emoji: ui.Select[ui.LayoutView] = ui.Select(
            custom_id="set:emoji",
            placeholder=_("Change the emoji of a kind"),
            options=[
                discord.SelectOption(label=_(kind.label), value=kind.key, emoji=settings.emoji[kind])
                for kind in Kind
            ],
        )
        return layout(
            ui.Container(
                ui.TextDisplay(_("## Settings\n-# Each change holds at once, on old cards too.")),
                ui.TextDisplay(_("**Where cards go**")),
                ui.ActionRow(channel),
                ui.TextDisplay(_("**Ratings are shown**")),
                ui.ActionRow(scale),
                ui.TextDisplay(
                    _("**Kinds and their emoji** · {emoji}", emoji=" ".join(settings.emoji.values()))
                ),
                ui.ActionRow(emoji),
                ui.Separator(),
                _switch(
                    _("**Discussions**\n-# A thread opens on every new card."), "threads", settings.threads
                ),
                _switch(
                    _("**Self-votes**\n-# Authors' reactions on their own reviews count."),
                    "self_votes",
                    settings.self_votes,
                ),
                ui.Section(
                    ui.TextDisplay(_("**Shortest review**\n-# {n} characters", n=settings.min_length)),
                    accessory=button(_("Change"), "set:length"),
                ),
            ),
            *self._problems(settings),
        )

    def _problems(self, settings: GuildSettings) -> list[ui.Item[ui.LayoutView]]:
        """Return what keeps the bot from doing its work in the chosen channel."""
        guild = self.bot.get_guild(settings.guild_id)
        channel = guild and settings.channel_id and guild.get_channel(settings.channel_id)
        if not settings.channel_id or guild is None:
            return []
        if not isinstance(channel, discord.abc.GuildChannel):
            return [ui.TextDisplay(_("⚠️ The chosen channel is gone, or I cannot see it."))]
        lacking = missing(channel)
        return (
            [
                ui.TextDisplay(
                    _(
                        "⚠️ In {channel} I lack: {permissions}.",
                        channel=channel.mention,
                        permissions=", ".join(lacking),
                    )
                )
            ]
            if lacking
            else []
        )


def _switch(text: str, name: str, value: bool) -> ui.Section[ui.LayoutView]:
    return ui.Section(
        ui.TextDisplay(text),
        accessory=button(
            _("On") if value else _("Off"),
            f"set:{name}",
            style=discord.ButtonStyle.success if value else discord.ButtonStyle.secondary,
        ),
    )
