"""The settings of the digest: each change is checked, stored and in force at once."""

from dataclasses import replace

import discord
from discord.ext import commands

from cogs import forms
from cogs.answers import NOBODY
from cogs.discovery.digest_page import digest_page
from cogs.routing import Interaction, Problem, data_of, number, on
from cogs.services import Services
from cogs.settings.checks import speakable
from cogs.settings.panel import Page, settings_of, show_page
from cogs.words import _
from reviews import zones
from reviews.digest import WEEK
from storage.digest import Plan


class DigestSettings(commands.Cog):
    """A server's own weekday, hour and time zone."""

    def __init__(self, app: Services) -> None:
        self.app = app

    async def cog_load(self) -> None:
        self.app.router.add(self)

    @on("digest_set")
    async def on_set(self, interaction: Interaction, what: str) -> None:
        plan = await self.app.digests.plan(settings_of(interaction).guild_id)
        chosen = "".join(str(value) for value in data_of(interaction).get("values", [])[:1])
        value = number(chosen)
        match what:
            case "wanted":
                plan = self._switched(interaction, plan)
            case "channel":
                channel = speakable(interaction, value) if chosen else None
                plan = replace(plan, channel_id=channel, wanted=plan.wanted and channel is not None)
            case "weekday" if chosen and value < 7:
                plan = replace(plan, slot=replace(plan.slot, weekday=value))
            case "hour" if chosen and value < 24:
                plan = replace(plan, slot=replace(plan.slot, hour=value))
            case "zone":
                await interaction.response.send_modal(_zone_form(plan))
                return
            case "preview":
                await self._preview(interaction, plan)
                return
        await self._save(interaction, plan)

    @on("digest_zone")
    async def on_zone(self, interaction: Interaction) -> None:
        plan = await self.app.digests.plan(settings_of(interaction).guild_id)
        typed = forms.Answers.of(interaction).text("zone")
        try:
            zone = zones.find(typed)
        except zones.UnknownZoneError as error:
            meant = ", ".join(f"*{zone.replace('_', ' ')}*" for zone in error.suggestions)
            raise Problem(
                _("I do not know that time zone. Did you mean {zones}?", zones=meant)
                if meant
                else _(
                    "I do not know that time zone. Type a large city near you, such as *Berlin* or *Tokyo*."
                )
            ) from error
        await self._save(interaction, replace(plan, slot=replace(plan.slot, zone=zone)))

    def _switched(self, interaction: Interaction, plan: Plan) -> Plan:
        if plan.wanted:
            return replace(plan, wanted=False)
        usual = self.app.settings.of(plan.guild_id).channel_id
        channel_id = plan.channel_id or usual or interaction.channel_id
        guild = interaction.guild
        if guild is None or not isinstance(guild.get_channel(channel_id or 0), discord.TextChannel):
            raise Problem(_("Choose first, from the menu, in which channel the digest is posted."))
        return replace(plan, wanted=True, channel_id=speakable(interaction, channel_id or 0))

    async def _save(self, interaction: Interaction, plan: Plan) -> None:
        await self.app.digests.save(plan, at=self.app.now())
        interaction.client.dispatch("digest_planned")
        await self.app.settings.mended(plan.guild_id, "digest")
        await show_page(interaction, Page.DIGEST)

    async def _preview(self, interaction: Interaction, plan: Plan) -> None:
        now = self.app.now()
        digest = await self.app.digests.digest(plan.guild_id, max(plan.told_until, now - WEEK), now)
        if digest.empty:
            raise Problem(_("There is nothing to tell at the moment, so nothing would be posted."))
        view = digest_page(digest, self.app.settings.of(plan.guild_id), "digest:preview")
        await interaction.response.send_message(view=view, ephemeral=True, allowed_mentions=NOBODY)


def _zone_form(plan: Plan) -> discord.ui.Modal:
    return forms.form(
        _("Time zone"),
        "digest_zone",
        forms.text(
            _("City or zone"),
            "zone",
            plan.slot.zone,
            limit=60,
            description=_("A large city near you: Berlin, New York, Europe/Paris"),
        ),
    )
