"""Who may share a review, and when."""

import discord

from cogs.answers import here, moderates, services
from cogs.routing import Interaction, Problem
from cogs.words import _


async def not_blocked(interaction: Interaction) -> None:
    """Raise `Problem` if moderators keep a member from sharing, and from changing what they shared."""
    if await services(interaction).moderation.is_blocked(here(interaction), interaction.user.id):
        raise Problem(
            _(
                "The moderators of this server do not let you share reviews. Reading and voting stay open to you."
            )
        )


async def admit(interaction: Interaction) -> None:
    """Raise `Problem` if a member may not share here at all."""
    await not_blocked(interaction)
    role_id = services(interaction).settings.of(here(interaction)).role_id
    if role_id is None or moderates(interaction):
        return
    if isinstance(interaction.user, discord.Member) and interaction.user.get_role(role_id):
        return
    if interaction.guild is not None and interaction.guild.get_role(role_id) is None:
        raise Problem(
            _(
                "Only members with a certain role may share here, and that role is gone. A moderator can choose "
                "another with `/settings`."
            )
        )
    raise Problem(_("Only members with the role <@&{role}> may share reviews here.", role=role_id))


async def admit_now(interaction: Interaction) -> None:
    """Raise `Problem` if a member may not share here, or not yet."""
    await admit(interaction)
    app = services(interaction)
    guild_id = here(interaction)
    cooldown = app.settings.of(guild_id).cooldown
    if not cooldown or moderates(interaction):
        return
    last = await app.moderation.last_shared(guild_id, interaction.user.id)
    if last is not None and last + cooldown > app.now():
        raise Problem(
            _(
                "This server asks for some time between two reviews of a member. You can post this one "
                "<t:{when}:R>; until then it waits here.",
                when=last + cooldown,
            )
        )
