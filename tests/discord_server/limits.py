"""Discord's limits on what a message or a command may hold, and how it refuses what breaks them."""

from collections.abc import Iterator
from typing import Any

from tests.discord_server.errors import DiscordError, invalid
from tests.discord_server.models import COMPONENTS_V2, Json

CONTENT = 2000
NONCE = 25
CUSTOM_ID = 100
LABEL = 80
OPTIONS = 25
V2_COMPONENTS = 40
V2_TEXT = 4000
V2_BYTES = 10_000
EMBEDS = 10
EMBED_TEXT = 6000
EMBED_PARTS = {"title": 256, "description": 4096}
UPLOAD = 10 * 1024 * 1024
ROW, BUTTON, SELECT, TEXT_INPUT, TEXT_DISPLAY = 1, 2, 3, 4, 10
LINK = 5


def check(fields: Json, *, files: bool) -> None:
    """Refuse a message that Discord would refuse."""
    components = fields.get("components") or []
    content = fields.get("content") or ""
    embeds = fields.get("embeds") or []
    _check_components(components)
    if (fields.get("flags") or 0) & COMPONENTS_V2:
        if content or embeds:
            raise invalid(
                "content", "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
            )
        _check_v2(components)
        return
    if len(content) > CONTENT:
        raise invalid("content", "Must be 2000 or fewer in length.")
    _check_embeds(embeds)
    if not (content.strip() or embeds or components or files):
        raise DiscordError(400, 50006, "Cannot send an empty message")
    if any(each.get("type") != ROW for each in components):
        raise invalid("components", 'Value of field "type" must be one of (1,).')
    if len(components) > 5:
        raise invalid("components", "Must be 5 or fewer in length.")


def check_modal(data: Json) -> None:
    """Refuse a form that Discord would refuse."""
    for name, most in (("title", 45), ("custom_id", CUSTOM_ID)):
        if not 1 <= len(data.get(name) or "") <= most:
            raise invalid(f"data.{name}", f"Must be between 1 and {most} in length.")
    if not 1 <= len(data["components"]) <= 5:
        raise invalid("data.components", "Must be between 1 and 5 in length.")
    for each in walk(data["components"]):
        if "custom_id" in each and not 1 <= len(each["custom_id"]) <= CUSTOM_ID:
            raise invalid("data.components", "Must be between 1 and 100 in length.")
        if len(each.get("label") or "") > 45:
            raise invalid("data.components", "Must be 45 or fewer in length.")
        if each["type"] == TEXT_INPUT and len(each.get("value") or "") > V2_TEXT:
            raise invalid("data.components", "Must be 4000 or fewer in length.")


def check_choices(choices: list[Json]) -> None:
    """Refuse autocomplete choices that Discord would refuse."""
    if len(choices) > OPTIONS:
        raise invalid("data.choices", "Must be 25 or fewer in length.")
    for choice in choices:
        if not 1 <= len(choice["name"]) <= 100 or len(str(choice["value"])) > 100:
            raise invalid("data.choices", "Must be between 1 and 100 in length.")


def walk(components: list[Json]) -> Iterator[Json]:
    """Yield every component, those within others as well."""
    for each in components:
        yield each
        yield from walk(each.get("components") or [])
        yield from walk([each[name] for name in ("accessory", "component") if each.get(name)])


def numbered(components: list[Json]) -> list[Json]:
    """Give every component without an id the next free one, as Discord does."""
    taken = {each["id"] for each in walk(components) if each.get("id")}
    free = (number for number in range(1, 1_000_000) if number not in taken)
    for each in walk(components):
        if not each.get("id"):
            each["id"] = next(free)
    return components


def _check_components(components: list[Json]) -> None:
    seen: set[Any] = set()
    for each in walk(components):
        custom_id = each.get("custom_id")
        if custom_id is not None:
            if not 1 <= len(custom_id) <= CUSTOM_ID:
                raise invalid("components", "Must be between 1 and 100 in length.")
            if custom_id in seen:
                raise invalid("components", "Component custom id cannot be duplicated")
            seen.add(custom_id)
        if each["type"] == BUTTON:
            if len(each.get("label") or "") > LABEL:
                raise invalid("components", "Must be 80 or fewer in length.")
            if (custom_id is None) != (each.get("style") == LINK):
                raise invalid("components", "A custom id or url is required")
        if len(each.get("options") or []) > OPTIONS:
            raise invalid("components", "Must be between 1 and 25 in length.")
        if each["type"] == ROW and not 1 <= len(each["components"]) <= 5:
            raise invalid("components", "Must be between 1 and 5 in length.")


def _check_v2(components: list[Json]) -> None:
    every = list(walk(components))
    if not every:
        raise DiscordError(400, 50006, "Cannot send an empty message")
    if len(every) > V2_COMPONENTS:
        raise invalid("components", "The total number of components must be 40 or fewer.")
    texts = [each.get("content") or "" for each in every if each["type"] == TEXT_DISPLAY]
    if not all(texts):
        raise invalid("components", "Must be between 1 and 4000 in length.")
    if sum(map(len, texts)) > V2_TEXT:
        raise invalid("components", "The total displayable text size exceeds the maximum of 4000")
    if sum(len(text.encode()) for text in texts) > V2_BYTES:
        raise DiscordError(500, 0, "500: Internal Server Error")


def _check_embeds(embeds: list[Json]) -> None:
    if len(embeds) > EMBEDS:
        raise invalid("embeds", "Must be 10 or fewer in length.")
    total = 0
    for each in embeds:
        fields = each.get("fields") or []
        if len(fields) > OPTIONS:
            raise invalid("embeds", "Must be 25 or fewer in length.")
        for name, most in EMBED_PARTS.items():
            if len(each.get(name) or "") > most:
                raise invalid("embeds", f"Must be {most} or fewer in length.")
        for part in fields:
            if not 1 <= len(part["name"]) <= 256 or not 1 <= len(part["value"]) <= 1024:
                raise invalid("embeds", "Must be between 1 and 1024 in length.")
            total += len(part["name"]) + len(part["value"])
        total += sum(len(each.get(name) or "") for name in EMBED_PARTS)
        total += len((each.get("footer") or {}).get("text") or "")
        total += len((each.get("author") or {}).get("name") or "")
    if total > EMBED_TEXT:
        raise invalid("embeds", "Embed size exceeds maximum size of 6000")
