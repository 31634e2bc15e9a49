"""A server's settings."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reviews import rating
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

    `kinds` is `emoji` the other way round, by the emoji's key.
    """

    guild_id: int
    channel_id: int | None = None
    threads: bool = True
    self_votes: bool = False
    scale: Scale = Scale.TEN
    min_length: int = 0
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
                emoji={kind: emoji.get(row["guild_id"], {}).get(kind, kind.emoji) for kind in Kind},
            )

    def of(self, guild_id: int) -> GuildSettings:
        """Return the settings of one server."""
        return self._known.get(guild_id) or GuildSettings(guild_id)

    async def save(self, settings: GuildSettings) -> None:
        """Store a server's settings; they hold from now on."""
        async with self._db.transaction() as tx:
            await tx.execute(
                """INSERT INTO guilds (guild_id, channel_id, threads, self_votes, scale, min_length)
                    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET channel_id = excluded.channel_id,
                    threads = excluded.threads, self_votes = excluded.self_votes, scale = excluded.scale,
                    min_length = excluded.min_length""",
                (
                    settings.guild_id,
                    settings.channel_id,
                    settings.threads,
                    settings.self_votes,
                    settings.scale.key,
                    settings.min_length,
                ),
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
