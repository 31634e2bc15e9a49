"""What Discord answers when it refuses: an HTTP status, a code of its own, and a sentence."""

from typing import Any


class DiscordError(Exception):
    """A refusal, raised anywhere in the model and answered by the REST layer."""

    def __init__(self, status: int, code: int, message: str, fields: dict[str, str] | None = None) -> None:
        super().__init__(f"{status} {code}: {message}")
        self.status = status
        self.code = code
        self.message = message
        self.fields = fields or {}

    def payload(self) -> dict[str, Any]:
        """Return the JSON body."""
        body: dict[str, Any] = {"message": self.message, "code": self.code}
        if self.fields:
            body["errors"] = {}
            for path, complaint in self.fields.items():
                level = body["errors"]
                for step in path.split("."):
                    level = level.setdefault(step, {})
                level["_errors"] = [{"code": "BASE_TYPE_INVALID", "message": complaint}]
        return body


def invalid(field: str, complaint: str) -> DiscordError:
    """Return 50035: a field of the request breaks a limit."""
    return DiscordError(400, 50035, "Invalid Form Body", {field: complaint})


def unknown(what: str) -> DiscordError:
    """Return the 404 with which Discord says that a thing does not exist."""
    return DiscordError(404, _UNKNOWN[what], f"Unknown {what}")


_UNKNOWN = {
    "Application": 10002,
    "Channel": 10003,
    "Guild": 10004,
    "Member": 10007,
    "Message": 10008,
    "User": 10013,
    "Emoji": 10014,
    "Webhook": 10015,
    "Interaction": 10062,
    "Application Command": 10063,
}


def missing_access() -> DiscordError:
    """Return 50001: the bot cannot see this."""
    return DiscordError(403, 50001, "Missing Access")


def missing_permissions() -> DiscordError:
    """Return 50013: the bot can see it, but may not do this."""
    return DiscordError(403, 50013, "Missing Permissions")
