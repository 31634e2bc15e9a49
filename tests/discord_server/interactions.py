"""Interactions from Discord's side: what was sent to the bot, how long it may take, and what it answered."""

import secrets
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from tests.discord_server import limits, messages
from tests.discord_server.errors import DiscordError, unknown
from tests.discord_server.messages import Draft
from tests.discord_server.models import EPHEMERAL, LOADING, Channel, Json, Member, Message
from tests.discord_server.world import World

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL = 2, 3, 4, 5
REPLY, DEFERRED, DEFERRED_UPDATE, UPDATE, CHOICES, FORM = 4, 5, 6, 7, 8, 9


@dataclass(frozen=True, slots=True)
class Answer:
    """The bot's first answer to an interaction: its type, its data, and after how many seconds it came."""

    type: int
    data: Json
    after: float


@dataclass(eq=False)
class Interaction:
    """Something a member did with the bot, and everything that the bot said to it."""

    id: int
    type: int
    member: Member
    channel: Channel
    world: World
    seen: Callable[[], Awaitable[None]]
    source: Message | None = None
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    sent_at: float = field(default_factory=time.monotonic)
    answer: Answer | None = None
    original: Message | None = None
    followups: list[Message] = field(default_factory=list)

    async def answered(self, *, within: float = 5.0) -> Answer:
        """Return the bot's first answer, or raise TimeoutError."""
        await self.world.changes.until(lambda: self.answer, within=within, what="an answer to an interaction")
        await self.seen()
        assert self.answer is not None
        return self.answer

    async def said(self, *, within: float = 10.0) -> Message:
        """Return the original response once it says something: at once, or after a deferral was filled."""

        def filled() -> bool:
            return self.original is not None and not self.original.flags & LOADING

        await self.world.changes.until(filled, within=within, what="a message in answer to an interaction")
        await self.seen()
        assert self.original is not None
        return self.original

    async def followed_up(self, times: int = 1, *, within: float = 10.0) -> Message:
        """Return the so-manieth follow-up."""
        await self.world.changes.until(
            lambda: len(self.followups) >= times, within=within, what="a follow-up"
        )
        await self.seen()
        return self.followups[times - 1]

    def find(self, message_id: int) -> Message:
        """Return one of the messages that the bot sent through this interaction, or refuse."""
        for message in [*([self.original] if self.original else []), *self.followups]:
            if message.id == message_id:
                return message
        raise unknown("Message")

    def metadata(self) -> Json:
        """Return what messages in answer to this say of it."""
        user = self.member.user
        return {
            "id": str(self.id),
            "type": self.type,
            "user": {"id": str(user.id), "username": user.name, "discriminator": "0", "avatar": None},
            "authorizing_integration_owners": {"0": str(self.channel.guild_id)},
        }


@dataclass(eq=False)
class Interactions:
    """All interactions. A first answer is accepted for `deadline` seconds, the token for `lifetime`.

    Nobody is so quick as to act on an answer before the bot knows that it was accepted: `seen` waits for it.
    """

    world: World
    seen: Callable[[], Awaitable[None]]
    deadline: float = 3.0
    lifetime: float = 900.0
    _by_id: dict[int, Interaction] = field(default_factory=dict)
    _by_token: dict[str, Interaction] = field(default_factory=dict)

    def open(self, interaction: Interaction) -> None:
        """Begin to wait for the bot's answer."""
        self._by_id[interaction.id] = self._by_token[interaction.token] = interaction

    def of_token(self, token: str) -> Interaction:
        """Return the interaction that a webhook request belongs to, or refuse."""
        interaction = self._by_token.get(token)
        if interaction is None or interaction.answer is None:
            raise unknown("Webhook")
        if time.monotonic() - interaction.sent_at > self.lifetime:
            raise DiscordError(401, 50027, "Invalid Webhook Token")
        return interaction

    def first_answer(self, interaction_id: int, token: str, kind: int, draft: Draft) -> Interaction:
        """Accept the bot's first answer, once and in time."""
        interaction = self._by_id.get(interaction_id)
        after = time.monotonic() - (interaction.sent_at if interaction else 0)
        if interaction is None or interaction.token != token or after > self.deadline:
            raise unknown("Interaction")
        if interaction.answer is not None:
            raise DiscordError(400, 40060, "Interaction has already been acknowledged.")
        self._act(interaction, kind, draft)
        interaction.answer = Answer(kind, draft.fields, after)
        self.world.changes.notify()
        return interaction

    def follow_up(self, interaction: Interaction, draft: Draft) -> Message:
        """Post one more message; the first one after a deferral fills the deferred one."""
        if interaction.original is not None and interaction.original.flags & LOADING:
            return self.edit(interaction, interaction.original, draft)
        message = self._compose(interaction, draft)
        self._show(interaction, message)
        interaction.followups.append(message)
        self.world.changes.notify()
        return message

    def edit(self, interaction: Interaction, message: Message, draft: Draft) -> Message:
        """Change one of the interaction's messages."""
        loading = message.flags & LOADING
        message.flags &= ~LOADING
        try:
            if message.flags & EPHEMERAL:
                messages.change(self.world, message, draft)
            else:
                messages.edit(self.world, message, draft)
        except DiscordError:
            message.flags |= loading
            raise
        self.world.changes.notify()
        return message

    def delete(self, interaction: Interaction, message: Message) -> None:
        """Delete one of the interaction's messages."""
        if not message.flags & EPHEMERAL:
            messages.delete(self.world, message)
        if message is interaction.original:
            interaction.original = None
        else:
            interaction.followups.remove(message)

    def _act(self, interaction: Interaction, kind: int, draft: Draft) -> None:
        if kind in (REPLY, DEFERRED):
            interaction.original = self._compose(interaction, draft, loading=kind == DEFERRED)
            self._show(interaction, interaction.original)
        elif kind in (UPDATE, DEFERRED_UPDATE):
            if interaction.source is None:
                raise DiscordError(
                    400, 50035, "Invalid Form Body", {"type": "There is no message to update."}
                )
            interaction.original = interaction.source
            if kind == UPDATE:
                self.edit(interaction, interaction.source, draft)
        elif kind == CHOICES:
            limits.check_choices(draft.fields.get("choices") or [])
        elif kind == FORM:
            if interaction.type == MODAL:
                raise DiscordError(400, 50035, "Invalid Form Body", {"type": "A form cannot open a form."})
            limits.check_modal(draft.fields)
        else:
            raise DiscordError(400, 50035, "Invalid Form Body", {"type": "Value is not a valid type."})

    def _compose(self, interaction: Interaction, draft: Draft, *, loading: bool = False) -> Message:
        bot = self.world.bot.id
        if loading:
            flags = (draft.fields.get("flags") or 0) | LOADING
            place = interaction.channel
            message = Message(self.world.snowflakes.next(), place.id, place.guild_id, bot, flags=flags)
        else:
            message = messages.compose(self.world, interaction.channel, draft, bot)
        message.interaction_metadata = interaction.metadata()
        return message

    def _show(self, interaction: Interaction, message: Message) -> None:
        if not message.flags & EPHEMERAL:
            messages.post(self.world, interaction.channel, message)


def shown(message: Message) -> str:
    """Return all text that a reader of this message sees, line by line."""
    parts = [message.content]
    for embed in message.embeds:
        parts += [embed.get("title") or "", embed.get("description") or ""]
        parts += [f"{each['name']} {each['value']}" for each in embed.get("fields") or []]
    for each in limits.walk(message.components):
        parts += [each.get("content") or "", each.get("label") or ""]
    return "\n".join(part for part in parts if part)
