"""What the settings panel is made of: menus and switches."""

import zlib
from collections.abc import Mapping
from typing import TypeAlias

import discord
from discord import ui

from cogs.cards.card import button
from cogs.words import _

Part: TypeAlias = ui.Item[ui.LayoutView]


def number_of(custom_id: str) -> int:
    """Return a number for a menu, its own on every page: by the number clients keep what is chosen in it."""
    return zlib.crc32(custom_id.encode()) >> 1


def menu(
    custom_id: str, choices: Mapping[str, str], chosen: str | None, placeholder: str | None = None
) -> ui.ActionRow[ui.LayoutView]:
    """Return a menu of up to 25 labels by value."""
    options = [
        discord.SelectOption(label=label, value=value, default=value == chosen)
        for value, label in list(choices.items())[:25]
    ]
    return ui.ActionRow(
        ui.Select(custom_id=custom_id, id=number_of(custom_id), options=options, placeholder=placeholder)
    )


def channel_menu(
    custom_id: str, chosen: int | None, types: list[discord.ChannelType], placeholder: str
) -> ui.ActionRow[ui.LayoutView]:
    """Return a menu of the server's channels of some types; choosing none is possible."""
    known = (
        [discord.SelectDefaultValue(id=chosen, type=discord.SelectDefaultValueType.channel)] if chosen else []
    )
    return ui.ActionRow(
        ui.ChannelSelect(
            custom_id=custom_id,
            id=number_of(custom_id),
            placeholder=placeholder,
            channel_types=types,
            min_values=0,
            max_values=1,
            default_values=known,
        )
    )


def switch(text: str, custom_id: str, value: bool) -> ui.Section[ui.LayoutView]:
    """Return a line with a button that says On or Off."""
    return ui.Section(
        ui.TextDisplay(text),
        accessory=button(
            _("On") if value else _("Off"),
            custom_id,
            style=discord.ButtonStyle.success if value else discord.ButtonStyle.secondary,
        ),
    )
