"""What a member's client sends when they use a command or a form: built from what the bot has registered."""

from typing import Any

from tests.discord_server import limits, payloads
from tests.discord_server.models import Attachment, Channel, Json, Member, Message, Permission
from tests.discord_server.world import World

SUBCOMMAND, GROUP = 1, 2
STRING, INTEGER, BOOLEAN, USER, CHANNEL, NUMBER, ATTACHMENT = 3, 4, 5, 6, 7, 10, 11
MESSAGE_COMMAND = 3
UPLOADER, CHECKBOX = 19, 23


def find(world: World, member: Member, guild_id: int, name: str, kind: int = 1) -> Json:
    """Return a registered command that this member may use; their client shows no other (LookupError)."""
    for command in [*world.commands.get(guild_id, []), *world.commands.get(None, [])]:
        if command["name"] == name and command.get("type", 1) == kind:
            needed = Permission(int(command.get("default_member_permissions") or 0))
            if needed in member.permissions:
                return command
            raise LookupError(f"{name} is not for this member")
    raise LookupError(f"no command {name} is registered")


def slash(world: World, command: Json, path: list[str], values: dict[str, Any], focused: str = "") -> Json:
    """Return the data of a slash command: `path` names its subcommand, `values` are its options."""
    resolved: Json = {}
    level, names = command.get("options") or [], []
    for step in path:
        inner = next(
            (each for each in level if each["name"] == step and each["type"] in (SUBCOMMAND, GROUP)), None
        )
        if inner is None:
            raise LookupError(f"{command['name']} has no {step}")
        names.append((step, inner["type"]))
        level = inner.get("options") or []
    if any(each["type"] in (SUBCOMMAND, GROUP) for each in level):
        raise LookupError(f"{command['name']} {' '.join(path)} needs a subcommand")
    options = _options(world, level, values, focused, resolved)
    for step, kind in reversed(names):
        options = [{"name": step, "type": kind, "options": options}]
    data: Json = {"id": command["id"], "name": command["name"], "type": 1, "options": options}
    return data | {"resolved": resolved} if resolved else data


def on_message(world: World, command: Json, message: Message) -> Json:
    """Return the data of a message command."""
    target = str(message.id)
    told = payloads.message(world, message, whole=True)
    return {
        "id": command["id"],
        "name": command["name"],
        "type": MESSAGE_COMMAND,
        "target_id": target,
        "resolved": {"messages": {target: told}},
    }


def form(world: World, modal: Json, values: dict[str, Any]) -> Json:
    """Return the data of a submitted form; `values` go by a field's custom_id or its shown label."""
    resolved: Json = {}
    left = dict(values)
    components = [_field(world, each, "", left, resolved) for each in modal["components"]]
    if left:
        raise LookupError(f"the form has no {', '.join(left)}")
    data: Json = {"custom_id": modal["custom_id"], "components": components}
    return data | {"resolved": resolved} if resolved else data


def _options(
    world: World, known: list[Json], values: dict[str, Any], focused: str, resolved: Json
) -> list[Json]:
    names = {each["name"] for each in known}
    missing = {each["name"] for each in known if each.get("required")} - set(values)
    if set(values) - names or (missing and not focused):
        raise LookupError(f"options are {sorted(names)}, given {sorted(values)}, missing {sorted(missing)}")
    given = []
    for option in (each for each in known if each["name"] in values):
        value = values[option["name"]]
        choices = [each["value"] for each in option.get("choices") or []]
        if choices and value not in choices and option["name"] != focused:
            raise LookupError(f"{option['name']} is one of {choices}")
        part = {"name": option["name"], "type": option["type"], "value": _plain(world, value, resolved)}
        given.append(part | ({"focused": True} if option["name"] == focused else {}))
    return given


def _plain(world: World, value: Any, resolved: Json) -> Any:
    if isinstance(value, Attachment):
        resolved.setdefault("attachments", {})[str(value.id)] = payloads.attachment(world, value)
        return str(value.id)
    if isinstance(value, Member):
        user_id = str(value.user.id)
        resolved.setdefault("users", {})[user_id] = payloads.user(value.user)
        told = payloads.member(value, with_user=False) | {"permissions": str(value.permissions.value)}
        resolved.setdefault("members", {})[user_id] = told
        return user_id
    if isinstance(value, Channel):
        told = payloads.channel(world, value) | {"permissions": str(Permission.VIEW_CHANNEL.value)}
        resolved.setdefault("channels", {})[str(value.id)] = told
        return str(value.id)
    return value


def _field(world: World, part: Json, label: str, left: dict[str, Any], resolved: Json) -> Json:
    kind, number = part["type"], part.get("id", 0)
    if "component" in part:
        inner = _field(world, part["component"], part.get("label") or "", left, resolved)
        return {"type": kind, "id": number, "component": inner}
    if "components" in part:
        rows = [_field(world, each, each.get("label") or "", left, resolved) for each in part["components"]]
        return {"type": kind, "id": number, "components": rows}
    if "custom_id" not in part:
        return {"type": kind, "id": number}
    key = part["custom_id"] if part["custom_id"] in left else label
    value = left.pop(key, None)
    told: Json = {"type": kind, "id": number, "custom_id": part["custom_id"]}
    if kind == limits.TEXT_INPUT:
        return told | {"value": _text(part, part.get("value") or "" if value is None else value)}
    if kind == CHECKBOX or "values" not in _shape(kind):
        return told | {"value": value}
    chosen = [] if value is None else value if isinstance(value, list) else [value]
    return told | {"values": [_plain(world, each, resolved) for each in chosen]}


def _shape(kind: int) -> str:
    return "value" if kind in (21, CHECKBOX) else "values"


def _text(part: Json, value: str) -> str:
    least, most = part.get("min_length") or int(part.get("required", True)), part.get("max_length") or 4000
    if not least <= len(value) <= most and (value or part.get("required", True)):
        raise LookupError(f"the client takes {least} to {most} characters, not {len(value)}")
    return value
