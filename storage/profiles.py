"""What a server knows of one member as a reviewer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reviews import medium
from reviews.kinds import BY_ID, Kind
from reviews.medium import Medium
from reviews.review import Review, Tally
from storage.database import Database
from storage.review_rows import REVIEWS, review_from_row
from storage.titles import NEWEST


@dataclass(frozen=True, slots=True)
class Common:
    """A title that two sides have rated, 0 to 100: `own` is the member's, `other` that of whom they are compared to."""

    name: str
    own: float
    other: float


@dataclass(frozen=True, slots=True)
class Profile:
    """A member's reviews in a server: how many, of what, how rated, and what readers say of them.

    `mean` is that of the member's ratings, `server_mean` that of the whole server's. `against` holds the
    titles that others rated too, with the others' mean.
    """

    reviews: int
    media: Mapping[Medium, int]
    mean: float | None
    ratings: int
    server_mean: float | None
    against: Sequence[Common]
    tally: Tally
    loved: Review | None


class Profiles:
    """The profiles of all members; each method keeps to one server."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def of(self, guild_id: int, author_id: int) -> Profile:
        """Return what is known of a member; a member without reviews has an empty profile."""
        media = {
            medium.BY_KEY[row["medium"]]: row["count"]
            for row in await self._db.reader.execute_fetchall(
                """SELECT medium, count(*) AS count FROM reviews r JOIN titles USING (title_id)
                    WHERE r.guild_id = ? AND author_id = ? AND deleted_at IS NULL
                    GROUP BY medium ORDER BY count DESC, medium""",
                (guild_id, author_id),
            )
        }
        own = list(
            await self._db.reader.execute_fetchall(
                f"""SELECT name, own.rating, ratings, rating_sum FROM ({_RATED.format(author="?2")}) own
                    JOIN titles USING (title_id) ORDER BY name""",
                (guild_id, author_id),
            )
        )
        servers = await self._db.reader.execute_fetchall(
            "SELECT rating_sum / ratings AS mean FROM guilds WHERE guild_id = ? AND ratings > 0", (guild_id,)
        )
        return Profile(
            reviews=sum(media.values()),
            media=media,
            mean=sum(row["rating"] for row in own) / len(own) if own else None,
            ratings=len(own),
            server_mean=next((row["mean"] for row in servers), None),
            against=[
                Common(row["name"], row["rating"], (row["rating_sum"] - row["rating"]) / (row["ratings"] - 1))
                for row in own
                if row["ratings"] > 1
            ],
            tally=await self._tally(guild_id, author_id),
            loved=await self._loved(guild_id, author_id),
        )

    async def common(self, guild_id: int, author_id: int, other_id: int) -> list[Common]:
        """Return the titles that two members have rated, those first over which they part most."""
        rows = await self._db.reader.execute_fetchall(
            f"""SELECT name, own.rating AS own, other.rating AS other
                FROM ({_RATED.format(author="?2")}) own JOIN ({_RATED.format(author="?3")}) other USING (title_id)
                JOIN titles USING (title_id) ORDER BY abs(own.rating - other.rating) DESC, name""",
            (guild_id, author_id, other_id),
        )
        return [Common(row["name"], row["own"], row["other"]) for row in rows]

    async def _tally(self, guild_id: int, author_id: int) -> Tally:
        rows = await self._db.reader.execute_fetchall(
            """SELECT kind, sum(t.votes) AS votes FROM reviews r JOIN tallies t USING (review_id)
                WHERE r.guild_id = ? AND author_id = ? AND deleted_at IS NULL AND t.votes > 0 GROUP BY kind""",
            (guild_id, author_id),
        )
        return {BY_ID[row["kind"]]: row["votes"] for row in rows}

    async def _loved(self, guild_id: int, author_id: int) -> Review | None:
        rows = await self._db.reader.execute_fetchall(
            f"""{REVIEWS} WHERE r.review_id = (
                SELECT t.review_id FROM reviews JOIN tallies t USING (review_id)
                WHERE reviews.guild_id = ? AND author_id = ? AND deleted_at IS NULL AND t.kind = ? AND t.votes > 0
                ORDER BY t.score DESC, t.votes DESC, t.review_id DESC LIMIT 1)""",
            (guild_id, author_id, Kind.LOVE_IT.id),
        )
        return next(map(review_from_row, rows), None)


# A member's newest rating of each title.
_RATED = f"""SELECT title_id, rating, {NEWEST} FROM reviews
    WHERE guild_id = ?1 AND author_id = {{author}} AND deleted_at IS NULL AND rating IS NOT NULL
    GROUP BY title_id"""
