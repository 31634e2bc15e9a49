"""Forms, and what comes back of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from cogs.routing import Interaction, data_of

FIELD = 4_000
"""The most characters of one text field."""


def form(title: str, custom_id: str, *fields: ui.Item[Any]) -> ui.Modal:
    """Return a form whose answers go to the handler that its custom_id names."""
    modal = ui.Modal(title=title[:45], custom_id=custom_id)
    for field in fields:
        modal.add_item(field)
    modal.stop()  # nobody waits for it: the answer is routed, also after a restart
    return modal


def text(
    label: str,
    custom_id: str,
    value: str = "",
    *,
    description: str | None = None,
    long: bool = False,
    limit: int = FIELD,
    required: bool = True,
    placeholder: str | None = None,
) -> ui.Label[ui.Modal]:
    """Return a field to type in, filled with what is known."""
    return ui.Label(
        text=label[:45],
        description=description and description[:100],
        component=ui.TextInput(
            custom_id=custom_id,
            style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
            default=value[:limit] or None,
            max_length=limit,
            required=required,
            placeholder=placeholder and placeholder[:100],
        ),
    )


def choice(
    label: str,
    custom_id: str,
    options: list[discord.SelectOption],
    *,
    description: str | None = None,
    most: int = 1,
    required: bool = True,
) -> ui.Label[ui.Modal]:
    """Return a menu of up to 25 options."""
    return ui.Label(
        text=label[:45],
        description=description and description[:100],
        component=ui.Select(
            custom_id=custom_id,
            options=options[:25],
            min_values=1 if required else 0,
            max_values=min(most, len(options)),
            required=required,
        ),
    )


def tick(
    label: str, custom_id: str, *, value: bool = False, description: str | None = None
) -> ui.Label[ui.Modal]:
    """Return a box to tick."""
    return ui.Label(
        text=label[:45],
        description=description and description[:100],
        component=ui.Checkbox(custom_id=custom_id, default=value),
    )


@dataclass(frozen=True, slots=True)
class Answers:
    """What a member filled in, by the custom_id of the field."""

    values: Mapping[str, Any]

    @classmethod
    def of(cls, interaction: Interaction) -> "Answers":
        """Read the answers from a submitted form."""
        return cls(
            {field["custom_id"]: field for field in _fields(data_of(interaction).get("components", []))}
        )

    def text(self, name: str) -> str:
        """Return what was typed, or ''."""
        return str(self.values.get(name, {}).get("value") or "")

    def chosen(self, name: str) -> list[str]:
        """Return what was chosen from a menu."""
        return [str(value) for value in self.values.get(name, {}).get("values") or []]

    def ticked(self, name: str) -> bool:
        """Return whether a box was ticked."""
        return self.values.get(name, {}).get("value") is True


def _fields(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for component in components:
        if "custom_id" in component:
            yield component
        yield from _fields(component.get("components", []))
        if "component" in component:
            yield from _fields([component["component"]])
