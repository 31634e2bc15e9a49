"""The settings' page on the digest."""

from collections.abc import Sequence

import discord
from discord import ui

from cogs.cards.card import button
from cogs.settings.parts import Part, channel_menu, menu, switch
from cogs.words import _
from storage.digest import Plan

WEEKDAYS = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")


def digest_parts(plan: Plan) -> Sequence[Part]:
    """Return what a moderator sees and chooses of the digest."""
    when = (
        _("\n-# Next: <t:{due}:F>, <t:{due}:R>, in <#{channel}>", due=plan.due_at, channel=plan.channel_id)
        if plan.wanted
        else ""
    )
    return [
        switch(
            _(
                "**A weekly digest**\n-# New reviews, most loved, funniest, most divided, and good ones without votes. "
                "It pings nobody, and a week without reviews has none."
            )
            + when,
            "digest_set:wanted",
            plan.wanted,
        ),
        channel_menu(
            "digest_set:channel",
            plan.channel_id,
            [discord.ChannelType.text, discord.ChannelType.news],
            _("Where it is posted"),
        ),
        menu(
            "digest_set:weekday",
            {str(n): _(label) for n, label in enumerate(WEEKDAYS)},
            str(plan.slot.weekday),
        ),
        menu("digest_set:hour", {str(hour): f"{hour:02}:00" for hour in range(24)}, str(plan.slot.hour)),
        ui.Section(
            ui.TextDisplay(_("**Time zone**\n-# {zone}", zone=plan.slot.zone.replace("_", " "))),
            accessory=button(_("Change"), "digest_set:zone"),
        ),
        ui.ActionRow(button(_("Show me what it would say now"), "digest_set:preview")),
    ]
