"""Leaderboards: what a server's members think, ranked."""

import json
from dataclasses import dataclass
from heapq import nlargest, nsmallest
from math import sqrt

from reviews import medium
from reviews.kinds import BY_ID, Kind
from reviews.medium import Medium
from reviews.ranking import WEEK, bayesian_mean, division, heat
from reviews.review import Listed, Tally
from storage.database import Database
from storage.ranking import wilson
from storage.reviews import LISTED, listed_from_row

HOT_FOR = 8 * WEEK
"""Seconds after which a review is no longer hot, whatever its votes."""

ROUNDING = 1e-4
"""Squares below this are what computing leaves: ratings have two decimals."""


@dataclass(frozen=True, slots=True)
class RankedTitle:
    """A title with its plain and its Bayesian mean, 0 to 100, and the number of members who rated it."""

    id: int
    name: str
    medium: Medium
    ratings: int
    mean: float
    score: float


@dataclass(frozen=True, slots=True)
class DividedTitle:
    """A title about which members differ: its mean and the deviation from it, 0 to 100, and what it ranks by."""

    id: int
    name: str
    medium: Medium
    ratings: int
    mean: float
    deviation: float
    score: float


@dataclass(frozen=True, slots=True)
class RankedReviewer:
    """A member by what readers found in their reviews."""

    author_id: int
    reviews: int
    tally: Tally
    score: float


class Boards:
    """The boards of all servers; each method keeps to one server."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def reviews(
        self,
        guild_id: int,
        kind: Kind | None,
        since: int,
        which: Medium | None,
        *,
        limit: int,
    ) -> list[Listed]:
        """Return reviews shared `since` then by the share of votes that praise them, or say `kind` of them.

        A share counts by the lower bound of Wilson's interval, so few votes weigh little. Reviews without
        such a vote are left out.
        """
        ranked, values = _ranked(guild_id, kind, since, which)
        rows = await self._db.reader.execute_fetchall(
            f"SELECT {LISTED} FROM {ranked} LIMIT :limit", values | {"limit": limit}
        )
        return [listed_from_row(row) for row in rows]

    async def hot(
        self, guild_id: int, kind: Kind | None, now: int, which: Medium | None, *, limit: int
    ) -> list[Listed]:
        """Return the reviews of the last weeks that are hottest `now`: by votes of praise, or of `kind`, and age."""
        rows = await self._db.reader.execute_fetchall(
            """SELECT r.review_id, r.created_at, sum(t.votes) AS voted
                FROM reviews r JOIN tallies t USING (review_id) JOIN titles USING (title_id)
                WHERE r.guild_id = :guild AND r.deleted_at IS NULL AND r.created_at >= :since
                AND iif(:kind IS NULL, t.kind <> :confusing, t.kind = :kind)
                AND (:medium IS NULL OR titles.medium = :medium)
                GROUP BY r.review_id HAVING voted > 0""",
            {
                "guild": guild_id,
                "since": now - HOT_FOR,
                "kind": kind and kind.id,
                "confusing": Kind.CONFUSING.id,
                "medium": which and which.key,
            },
        )
        heats = {row["review_id"]: heat(row["voted"], now - row["created_at"]) for row in rows}
        hottest = nlargest(limit, heats, key=lambda review_id: (heats[review_id], review_id))
        found = await self._db.reader.execute_fetchall(
            f"""SELECT {LISTED} FROM reviews r JOIN titles USING (title_id)
                WHERE r.review_id IN (SELECT value FROM json_each(?))""",
            (json.dumps(hottest),),
        )
        reviews = {row["review_id"]: listed_from_row(row) for row in found}
        return [reviews[review_id] for review_id in hottest if review_id in reviews]

    async def titles(self, guild_id: int, which: Medium | None, *, limit: int) -> list[RankedTitle]:
        """Return the titles of a server by the Bayesian mean of their ratings, drawn towards the server's own."""
        rows = await self._db.reader.execute_fetchall(
            "SELECT * FROM titles WHERE guild_id = ? AND ratings > 0", (guild_id,)
        )
        count = sum(row["ratings"] for row in rows)
        mean = sum(row["rating_sum"] for row in rows) / count if count else 0
        ranked = [
            RankedTitle(
                id=row["title_id"],
                name=row["name"],
                medium=medium.BY_KEY[row["medium"]],
                ratings=row["ratings"],
                mean=row["rating_sum"] / row["ratings"],
                score=bayesian_mean(row["rating_sum"], row["ratings"], mean),
            )
            for row in rows
            if which is None or row["medium"] == which.key
        ]
        return sorted(ranked, key=lambda title: (-title.score, -title.ratings, title.name))[:limit]

    async def divided(self, guild_id: int, which: Medium | None, *, limit: int) -> list[DividedTitle]:
        """Return the titles that two members or more rated differently, those first that part them most."""
        rows = await self._db.reader.execute_fetchall(
            """SELECT title_id, name, medium, ratings, rating_sum / ratings AS mean,
                    max(0, rating_squares - rating_sum * rating_sum / ratings) AS squares
                FROM titles WHERE guild_id = ? AND ratings > 1""",
            (guild_id,),
        )
        ratings = sum(row["ratings"] for row in rows)
        usual = sqrt(sum(row["squares"] for row in rows) / ratings) if ratings else 0
        scored = [
            (division(row["squares"], row["ratings"], usual), row)
            for row in rows
            if row["squares"] >= ROUNDING and (which is None or row["medium"] == which.key)
        ]
        best = nsmallest(limit, scored, key=lambda one: (-one[0], -one[1]["ratings"], one[1]["name"]))
        return [
            DividedTitle(
                id=row["title_id"],
                name=row["name"],
                medium=medium.BY_KEY[row["medium"]],
                ratings=row["ratings"],
                mean=row["mean"],
                deviation=sqrt(row["squares"] / row["ratings"]),
                score=score,
            )
            for score, row in best
        ]

    async def reviewers(self, guild_id: int, since: int, *, limit: int) -> list[RankedReviewer]:
        """Return members by the share of praise in the votes on what they shared `since` then."""
        rows = await self._db.reader.execute_fetchall(
            f"""SELECT author_id, count(DISTINCT r.review_id) AS reviews,
                    json_group_array(json_array(kind, t.votes)) FILTER (WHERE t.votes > 0) AS tally,
                    {wilson("total(t.votes) FILTER (WHERE kind <> ?3)", "total(t.votes)")} AS praise
                FROM reviews r LEFT JOIN tallies t USING (review_id)
                WHERE r.guild_id = ?1 AND deleted_at IS NULL AND created_at >= ?2 AND author_id > 0
                GROUP BY author_id HAVING praise > 0
                ORDER BY praise DESC, total(t.votes) DESC, author_id LIMIT ?4""",
            (guild_id, since, Kind.CONFUSING.id, limit),
        )
        return [
            RankedReviewer(row["author_id"], row["reviews"], _summed(row["tally"]), row["praise"])
            for row in rows
        ]


def _ranked(
    guild_id: int, kind: Kind | None, since: int, which: Medium | None
) -> tuple[str, dict[str, object]]:
    """Return the source and the order of a board's rows, best first, as SQL, and the values in it."""
    # CROSS, so that scores are walked in their order, best first, until there are enough.
    source, scored, of_kind = (
        ("reviews r", "r", "")
        if kind is None
        else (
            "tallies t CROSS JOIN reviews r USING (review_id)",
            "t",
            "AND t.guild_id = :guild AND t.kind = :kind AND t.votes > 0",
        )
    )
    return (
        f"""{source} CROSS JOIN titles ON titles.title_id = r.title_id
            WHERE r.guild_id = :guild AND r.deleted_at IS NULL AND r.created_at >= :since {of_kind}
            AND {scored}.score > 0 AND (:medium IS NULL OR titles.medium = :medium)
            ORDER BY {scored}.score DESC, {scored}.votes DESC, {scored}.review_id DESC""",
        {"guild": guild_id, "kind": kind and kind.id, "since": since, "medium": which and which.key},
    )


def _summed(pairs: str) -> Tally:
    tally: dict[Kind, int] = {}
    for number, votes in json.loads(pairs):
        tally[BY_ID[number]] = tally.get(BY_ID[number], 0) + votes
    return tally
