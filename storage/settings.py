"""A server's settings."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reviews import date_style, rating
from reviews.date_style import DateStyle
from reviews.emoji import key_of_written
from reviews.kinds import BY_ID, Kind
from reviews.rating import Scale
from storage.database import Database


def _by_key(emoji: Mapping[Kind, str]) -> Mapping[str, Kind]:
    return {key_of_written(written): kind for kind, written in emoji.items()}


EMOJI: Mapping[Kind, str] = {kind: kind.emoji for kind in Kind}
KINDS = _by_key(EMOJI)
"""What a server that chose nothing has. All of them share it: every reaction anywhere asks for it."""


@dataclass(frozen=True, slots=True)
class GuildSettings:
    """What a server chose. `channel_id` None: cards go where the command was used.

    `cooldown` is in seconds; `role_id` None: everybody may share; `log_channel_id` is where acts of
    moderation are told.
    `kinds` is `emoji` the other way round, by the emoji's key.
    """

    guild_id: int
    channel_id: int | None = None
    threads: bool = True
    self_votes: bool = False
    scale: Scale = Scale.TEN
    min_length: int = 0
    cooldown: int = 0
    role_id: int | None = None
    log_channel_id: int | None = None
    dates: DateStyle = DateStyle.MONTH_FIRST
    emoji: Mapping[Kind, str] = field(default_factory=lambda: EMOJI)
    kinds: Mapping[str, Kind] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "kinds", KINDS if self.emoji is EMOJI else _by_key(self.emoji))


class Settings:
    """The settings of all servers, kept in memory once read: every reaction asks for them."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._known: dict[int, GuildSettings] = {}

    async def load(self) -> None:
        """Read the settings of every server."""
        emoji: dict[int, dict[Kind, str]] = {}
        for row in await self._db.reader.execute_fetchall("SELECT * FROM guild_emoji"):
            emoji.setdefault(row["guild_id"], {})[BY_ID[row["kind"]]] = row["emoji"]
        for row in await self._db.reader.execute_fetchall("SELECT * FROM guilds"):
            self._known[row["guild_id"]] = GuildSettings(
                guild_id=row["guild_id"],
                channel_id=row["channel_id"],
                threads=bool(row["threads"]),
                self_votes=bool(row["self_votes"]),
                scale=rating.BY_KEY[row["scale"]],
                min_length=row["min_length"],
                cooldown=row["cooldown"],
                role_id=row["role_id"],
                log_channel_id=row["log_channel_id"],
                dates=date_style.BY_KEY[row["dates"]],
                emoji={kind: emoji.get(row["guild_id"], {}).get(kind, kind.emoji) for kind in Kind},
            )

    def of(self, guild_id: int) -> GuildSettings:
        """Return the settings of one server."""
        return self._known.get(guild_id) or GuildSettings(guild_id)

    def forget(self, guild_id: int) -> None:
        """Forget the settings of a server whose data is deleted."""
        self._known.pop(guild_id, None)

    async def save(self, settings: GuildSettings) -> None:
        """Store a server's settings; they hold from now on."""
        async with self._db.transaction() as tx:
            values = _columns(settings)
            await tx.execute(
                f"""INSERT INTO guilds (guild_id, {", ".join(values)})
                    VALUES (?, {", ".join("?" * len(values))}) ON CONFLICT DO UPDATE
                    SET {", ".join(f"{name} = excluded.{name}" for name in values)}""",
                (settings.guild_id, *values.values()),
            )
            await tx.execute("DELETE FROM guild_emoji WHERE guild_id = ?", (settings.guild_id,))
            await tx.executemany(
                "INSERT INTO guild_emoji VALUES (?, ?, ?)",
                [
                    (settings.guild_id, kind.id, emoji)
                    for kind, emoji in settings.emoji.items()
                    if emoji != kind.emoji
                ],
            )
        self._known[settings.guild_id] = settings

    async def tell_once(self, guild_id: int, problem: str) -> bool:
        """Return whether a server has not been told of a problem yet, and note that it has now."""
        async with self._db.transaction() as tx:
            await tx.execute("INSERT INTO guilds (guild_id) VALUES (?) ON CONFLICT DO NOTHING", (guild_id,))
            rows = await tx.execute_fetchall(
                """UPDATE guilds SET told = told || ?2 || ' ' WHERE guild_id = ?1 AND instr(told, ?2 || ' ') = 0
                    RETURNING guild_id""",
                (guild_id, problem),
            )
        return bool(list(rows))

    async def mended(self, guild_id: int, problem: str) -> None:
        """Note that a problem is no more, so that its return is told again."""
        async with self._db.transaction() as tx:
            await tx.execute(
                "UPDATE guilds SET told = replace(told, ?2 || ' ', '') WHERE guild_id = ?1",
                (guild_id, problem),
            )


def _columns(settings: GuildSettings) -> dict[str, object]:
    return {
        "channel_id": settings.channel_id,
        "threads": settings.threads,
        "self_votes": settings.self_votes,
        "scale": settings.scale.key,
        "min_length": settings.min_length,
        "cooldown": settings.cooldown,
        "role_id": settings.role_id,
        "log_channel_id": settings.log_channel_id,
        "dates": settings.dates.key,
    }
