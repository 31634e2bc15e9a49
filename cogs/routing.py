"""Buttons, menus and forms: found by the name in their custom_id, so that they outlive every restart.

A custom_id is `name:argument:argument`. Whatever a component must know is in it or in the database; no
object waits for it. What it says comes from a stranger: handlers look everything up within the server.
"""

import asyncio
import inspect
import logging
import secrets
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias, TypeVar, cast

import discord
from discord import app_commands
from discord.ext import commands

from cogs.words import _

log = logging.getLogger(__name__)

Interaction: TypeAlias = discord.Interaction[Any]
Handler: TypeAlias = Callable[..., Awaitable[None]]
HandlerT = TypeVar("HandlerT", bound=Handler)

LATE = frozenset({10062, 40060})
"""Discord's codes for an interaction that is too old, or was answered already."""


class Problem(Exception):  # noqa: N818 - it is what a member is told, not an error of ours
    """Something a member can mend; the message says what was wrong and what to do."""


def on(name: str) -> Callable[[HandlerT], HandlerT]:
    """Mark a cog's method as the handler of the components and forms with this name.

    It is called with the interaction and the arguments of the custom_id, as strings.
    """

    def mark(handler: HandlerT) -> HandlerT:
        handler.__dict__["component_name"] = name
        return handler

    return mark


def data_of(interaction: Interaction) -> dict[str, Any]:
    """Return what Discord sent with an interaction."""
    return cast("dict[str, Any]", interaction.data or {})


class Router(commands.Cog):
    """Hands every component and form to its handler, and answers for those that fail."""

    def __init__(self) -> None:
        self._handlers: dict[str, tuple[Handler, inspect.Signature]] = {}

    def add(self, cog: commands.Cog) -> None:
        """Learn the handlers of a cog."""
        for name in dir(cog):
            handler = getattr(cog, name)
            if callable(handler) and (key := getattr(handler, "component_name", None)):
                self._handlers[key] = handler, inspect.signature(handler)

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        if interaction.type not in (discord.InteractionType.component, discord.InteractionType.modal_submit):
            return
        name, *arguments = str(data_of(interaction).get("custom_id", "")).split(":")
        try:
            handler = self._handler(name, interaction, *arguments)
            if handler is None:
                raise Problem(
                    _("This button belongs to an older version of me. Please run the command again.")
                )
            await handler(interaction, *arguments)
        except Exception as error:  # noqa: BLE001 - the last place where a failing button can be answered
            await answer_error(interaction, error)

    def _handler(self, name: str, *arguments: object) -> Handler | None:
        """Return the handler of this name, if it takes these arguments."""
        if name not in self._handlers:
            return None
        handler, signature = self._handlers[name]
        try:
            signature.bind(*arguments)
        except TypeError:
            return None
        return handler


async def answer_command_error(interaction: Interaction, error: app_commands.AppCommandError) -> None:
    """Answer a command that failed; the command tree's `on_error`."""
    match error:
        case app_commands.CommandInvokeError(original=original):
            await answer_error(interaction, original)
        case app_commands.MissingPermissions():
            await answer_error(interaction, Problem(_("Only a moderator (*Manage Server*) can do that.")))
        case app_commands.NoPrivateMessage():
            await answer_error(interaction, Problem(_("That works in a server only.")))
        case app_commands.TransformerError() | app_commands.CheckFailure():
            await answer_error(interaction, Problem(str(error)))
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            await answer_error(
                interaction,
                Problem(_("That command has changed. Wait a minute, reload Discord and try again.")),
            )
        case _:
            await answer_error(interaction, error)


async def answer_error(interaction: Interaction, error: Exception) -> None:
    """Tell a member what went wrong: their mistake in a sentence, ours with an apology and a number."""
    if isinstance(error, discord.HTTPException) and error.code in LATE:
        log.info("interaction %s was late or answered already (%s)", interaction.id, error.code)
        return
    if isinstance(error, Problem):
        sentence = str(error)
    else:
        incident = secrets.token_hex(3)
        log.error("incident %s in %s", incident, _what(interaction), exc_info=error)
        sentence = _(
            "Sorry, that failed, and the fault is mine. Please try again. If it fails again, tell the people who "
            "host me: incident `{incident}`.",
            incident=incident,
        )
    try:
        await tell(interaction, sentence)
    except (discord.HTTPException, asyncio.TimeoutError, OSError) as failure:
        log.info("could not answer interaction %s: %s", interaction.id, failure)


async def tell(interaction: Interaction, sentence: str) -> None:
    """Answer with one sentence that only this member sees, whether or not an answer went before."""
    nobody = discord.AllowedMentions.none()
    if interaction.type is discord.InteractionType.autocomplete:
        if not interaction.response.is_done():
            await interaction.response.autocomplete([])
    elif interaction.response.is_done():
        await interaction.followup.send(sentence[:2000], ephemeral=True, allowed_mentions=nobody)
    else:
        await interaction.response.send_message(sentence[:2000], ephemeral=True, allowed_mentions=nobody)


def _what(interaction: Interaction) -> str:
    if interaction.command:
        return f"/{interaction.command.qualified_name}"
    return str(data_of(interaction).get("custom_id", interaction.type.name)).split(":")[0]
