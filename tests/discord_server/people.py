"""People: members who react, write, use commands, press buttons and fill in forms; moderators who tidy up."""

from typing import Any

from tests.discord_server import commands, limits, messages, payloads, reactions
from tests.discord_server.interactions import (
    AUTOCOMPLETE,
    COMMAND,
    COMPONENT,
    FORM,
    MODAL,
    Interaction,
    Interactions,
)
from tests.discord_server.models import MODERATOR, Attachment, Channel, Emoji, Guild, Json, Member, Message
from tests.discord_server.world import World


class Person:
    """One member of one server, with the hands that a member (or a moderator) has."""

    def __init__(self, world: World, interactions: Interactions, guild: Guild, member: Member) -> None:
        self.world = world
        self.guild = guild
        self.member = member
        self._interactions = interactions

    @property
    def id(self) -> int:
        """Return the account's id."""
        return self.member.user.id

    # Reactions

    def react(self, message: Message, emoji: str | Emoji, *, burst: bool = False) -> bool:
        """React, as an ordinary or a super reaction; return False if it was there already."""
        return reactions.add(self.world, message, _emoji(emoji), self.id, burst=burst)

    def unreact(self, message: Message, emoji: str | Emoji, *, burst: bool = False) -> bool:
        """Take one's reaction back; return False if there was none."""
        return reactions.remove(self.world, message, _emoji(emoji), self.id, burst=burst)

    # Writing and moderating

    def say(self, channel: Channel, content: str, *files: Attachment) -> Message:
        """Write a message."""
        return messages.say(self.world, channel, self.id, content, files)

    def clear(self, message: Message, emoji: str | Emoji | None = None) -> None:
        """Take all reactions off a message, or all with one emoji."""
        if emoji is None:
            reactions.clear(self.world, message)
        else:
            reactions.clear_emoji(self.world, message, _emoji(emoji))

    def delete(self, *gone: Message) -> None:
        """Delete one message, or several of a channel in bulk."""
        if len(gone) == 1:
            messages.delete(self.world, gone[0])
        else:
            channel = self.world.channel(gone[0].channel_id)
            messages.delete_many(self.world, channel, [each.id for each in gone])

    # Interactions

    def slash(self, channel: Channel, name: str, **options: Any) -> Interaction:
        """Use a slash command, as in `slash(channel, "review show", review="…")`."""
        first, *path = name.split()
        command = commands.find(self.world, self.member, self.guild.id, first)
        return self._send(COMMAND, channel, commands.slash(self.world, command, path, options))

    async def choices(self, channel: Channel, name: str, focused: str, **typed: Any) -> list[Json]:
        """Type into an option and return what the bot proposes."""
        first, *path = name.split()
        command = commands.find(self.world, self.member, self.guild.id, first)
        data = commands.slash(self.world, command, path, {focused: ""} | typed, focused)
        answer = await self._send(AUTOCOMPLETE, channel, data).answered()
        proposed: list[Json] = answer.data.get("choices") or []
        return proposed

    def use_on(self, message: Message, name: str) -> Interaction:
        """Use a message command on a message."""
        command = commands.find(self.world, self.member, self.guild.id, name, commands.MESSAGE_COMMAND)
        channel = self.world.channel(message.channel_id)
        return self._send(COMMAND, channel, commands.on_message(self.world, command, message))

    def press(self, message: Message, button: str) -> Interaction:
        """Press the button with this label or custom_id."""
        part = _component(message, button)
        return self._touch(
            message, {"custom_id": part["custom_id"], "component_type": part["type"], "id": part["id"]}
        )

    def choose(self, message: Message, menu: str, *values: str) -> Interaction:
        """Choose values from the menu with this placeholder or custom_id."""
        part = _component(message, menu)
        known = {each["value"] for each in part.get("options") or []}
        if known and not set(values) <= known:
            raise LookupError(f"the menu has {sorted(known)}")
        data = {"custom_id": part["custom_id"], "component_type": part["type"], "id": part["id"]}
        return self._touch(message, data | {"values": list(values)})

    def forge(self, message: Message, custom_id: str, kind: int = limits.BUTTON) -> Interaction:
        """Send a component that is not on the message, as somebody with a program of their own can."""
        return self._touch(message, {"custom_id": custom_id, "component_type": kind, "id": 1})

    def submit(self, opened: Interaction, **values: Any) -> Interaction:
        """Fill in the form that an interaction opened; names are custom_ids or shown labels (use `**{…}`)."""
        if opened.answer is None or opened.answer.type != FORM:
            raise LookupError("no form was opened")
        data = commands.form(self.world, opened.answer.data, values)
        return self._send(MODAL, opened.channel, data, source=opened.source)

    def _touch(self, message: Message, data: Json) -> Interaction:
        return self._send(COMPONENT, self.world.channel(message.channel_id), data, source=message)

    def _send(self, kind: int, channel: Channel, data: Json, source: Message | None = None) -> Interaction:
        number = self.world.snowflakes.next()
        interaction = Interaction(
            number, kind, self.member, channel, self.world, self._interactions.seen, source
        )
        self._interactions.open(interaction)
        permissions = {"permissions": str(self.member.permissions.value)}
        body: Json = {
            "id": str(number),
            "application_id": str(self.world.bot.id),
            "type": kind,
            "token": interaction.token,
            "version": 1,
            "data": data,
            "guild_id": str(self.guild.id),
            "guild": {"id": str(self.guild.id), "locale": "en-US", "features": []},
            "channel_id": str(channel.id),
            "channel": payloads.channel(self.world, channel) | permissions,
            "member": payloads.member(self.member) | permissions,
            "app_permissions": str((MODERATOR & ~channel.denied & ~self.guild.denied).value),
            "locale": "en-US",
            "guild_locale": "en-US",
            "entitlements": [],
            "authorizing_integration_owners": {"0": str(self.guild.id)},
            "context": 0,
            "attachment_size_limit": limits.UPLOAD,
        }
        if source is not None:
            body["message"] = payloads.message(self.world, source, whole=True)
        self.world.announce("INTERACTION_CREATE", body, guild_id=self.guild.id)
        return interaction


def _emoji(emoji: str | Emoji) -> Emoji:
    return Emoji(emoji) if isinstance(emoji, str) else emoji


def _component(message: Message, name: str) -> Json:
    for part in limits.walk(message.components):
        if "custom_id" in part and name in (part["custom_id"], part.get("label"), part.get("placeholder")):
            if part.get("disabled"):
                raise LookupError(f"{name} is disabled")
            return part
    raise LookupError(f"the message has no {name}")
