"""What a moderator chose or typed, checked: each function returns it, or raises `Problem` with the reason."""

import re
from collections.abc import Callable, Sequence

import discord

from cogs.cards.places import missing, missing_to_speak
from cogs.routing import Interaction, Problem
from cogs.words import _
from reviews.emoji import is_emoji, key_of_written
from reviews.kinds import Kind
from storage.settings import GuildSettings

LONGEST_MINIMUM = 4_000

_NAMED = re.compile(r":(?P<name>\w{2,32}):")


def cardable(interaction: Interaction, channel_id: int) -> int:
    """Return a channel to which cards can be posted."""
    return _checked(interaction, channel_id, missing)


def speakable(interaction: Interaction, channel_id: int) -> int:
    """Return a channel in which we can speak."""
    return _checked(interaction, channel_id, missing_to_speak)


def _checked(
    interaction: Interaction, channel_id: int, lacks: Callable[[discord.abc.GuildChannel], list[str]]
) -> int:
    channel = interaction.guild.get_channel(channel_id) if interaction.guild else None
    if channel is None:
        raise Problem(_("I cannot see that channel. Allow me *View Channel* there first."))
    if lacking := lacks(channel):
        raise Problem(
            _(
                "In {channel} I lack: {permissions}. Allow me these there, then choose it again.",
                channel=channel.mention,
                permissions=", ".join(lacking),
            )
        )
    return channel.id


def minimum(typed: str) -> int:
    """Return a smallest number of characters; nothing typed is none."""
    typed = typed.strip() or "0"
    if not typed.isdecimal() or len(typed) > 6 or int(typed) > LONGEST_MINIMUM:
        raise Problem(_("The shortest review is a number from 0 to {most}.", most=LONGEST_MINIMUM))
    return int(typed)


async def own_emoji(interaction: Interaction) -> list[discord.Emoji]:
    """Return a server's emoji with which every member can react; asked for, since no event tells of new ones."""
    if interaction.guild is None:
        return []
    return [emoji for emoji in await interaction.guild.fetch_emojis() if emoji.available and not emoji.roles]


async def emoji_for(interaction: Interaction, typed: str, kind: Kind, settings: GuildSettings) -> str:
    """Return an emoji with which members here can react, and that no other kind has."""
    typed = typed.strip() or kind.emoji
    own: Sequence[discord.Emoji] = ()
    if named := _NAMED.fullmatch(typed):
        own = await own_emoji(interaction)
        typed = next((str(emoji) for emoji in own if emoji.name == named["name"]), typed)
    if any(
        key_of_written(emoji) == key_of_written(typed)
        for other, emoji in settings.emoji.items()
        if other is not kind
    ):
        raise Problem(_("Another kind has that emoji already."))
    symbol = discord.PartialEmoji.from_str(typed)
    if symbol.id is not None:
        own = own or await own_emoji(interaction)
        if not any(emoji.id == symbol.id for emoji in own):
            raise Problem(_("That is another server's emoji; members here could not react with it."))
    elif not is_emoji(typed):
        raise Problem(
            _(
                "That is no emoji. Type one, such as {emoji}, or :name: of one of this server's.",
                emoji=kind.emoji,
            )
        )
    return typed
