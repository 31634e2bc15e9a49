"""What a person has before their eyes: a message or a form, as texts, buttons and fields."""

import re
from dataclasses import dataclass
from typing import Any

import discord
from simcord import InteractionResult, ResponseMessage

from tests.cogs.limits import BUTTON, TEXT, walk

COUNT = re.compile(r"(\S+) [\w -]+ \*\*([\d,]+)\*\*")


@dataclass(frozen=True)
class Screen:
    """A message or a form as it was when it was looked at."""

    parts: list[dict[str, Any]]
    content: str = ""
    private: bool = False
    message: discord.Message | ResponseMessage | None = None
    form: InteractionResult | None = None

    @property
    def texts(self) -> list[str]:
        """Return every text on it, in order."""
        shown = [part["content"] for part in walk(self.parts) if part["type"] == TEXT]
        return [self.content, *shown] if self.content else shown

    @property
    def text(self) -> str:
        """Return all that there is to read."""
        return "\n".join(self.texts)

    @property
    def buttons(self) -> dict[str, str]:
        """Return the custom_ids, or addresses, of the buttons that can be pressed, by label."""
        return {
            part["label"]: part.get("custom_id") or part["url"]
            for part in walk(self.parts)
            if part["type"] == BUTTON and not part.get("disabled")
        }

    @property
    def fields(self) -> dict[str, Any]:
        """Return what the fields of a form are filled in with, by custom_id."""
        return {
            part["custom_id"]: part.get("value")
            or part.get("default")
            or [option["value"] for option in part.get("options", []) if option.get("default")]
            for part in walk(self.parts)
            if "custom_id" in part
        }

    @property
    def options(self) -> dict[str, str]:
        """Return the labels of every menu's options, by value."""
        return {
            option["value"]: option["label"]
            for part in walk(self.parts)
            for option in part.get("options", [])
        }

    @property
    def counts(self) -> dict[str, int]:
        """Return the counts on it by emoji, leaving out those that are 0."""
        found = {emoji: int(count.replace(",", "")) for emoji, count in COUNT.findall(self.text)}
        return {emoji: count for emoji, count in found.items() if count}

    def __contains__(self, words: str) -> bool:
        return words in self.text


def of_message(message: discord.Message | ResponseMessage) -> Screen:
    """Return what a message shows."""
    parts = (
        message.components
        if isinstance(message, ResponseMessage)
        else [part.to_dict() for part in message.components]
    )
    return Screen(
        parts=[dict(part) for part in parts],
        content=message.content,
        private=message.flags.ephemeral,
        message=message,
    )


def of_answer(result: InteractionResult) -> Screen:
    """Return what an interaction was answered with: a form, or the newest message."""
    if result.modal is not None:
        return Screen(
            parts=result.modal["components"], content=result.modal["title"], private=True, form=result
        )
    if result.followups:
        return of_message(result.followups[-1])
    assert result.response is not None, "nobody answered"
    return of_message(result.response)
