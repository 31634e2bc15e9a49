"""What a server knows of one title, for its page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reviews.kinds import Kind
from reviews.ranking import bayesian_mean
from reviews.review import Card, Review
from storage.cards import card_from_row
from storage.database import Database
from storage.reviews import REVIEWS, review_from_row
from storage.titles import NEWEST, Title, Titles

AWARDS = (Kind.LOVE_IT, Kind.FUNNY, Kind.WELL_WRITTEN)
"""The kinds by which the best review of a title is named."""


@dataclass(frozen=True, slots=True)
class TitlePage:
    """A title with all that its page says, but for the rows of reviews.

    `ratings` are the members' newest, 0 to 100, lowest first; `score` is the Bayesian mean. `poles` are the
    lowest and the highest rated review, where two members differ; `cards` the live cards of all named here.
    """

    title: Title
    aliases: Sequence[str]
    ratings: Sequence[float]
    score: float | None
    answers: int
    best: Mapping[Kind, Review]
    poles: tuple[Review, Review] | None
    cards: Mapping[int, Card]


class TitlePages:
    """The pages of all titles; each method keeps to one server."""

    def __init__(self, database: Database, titles: Titles) -> None:
        self._db = database
        self._titles = titles

    async def of(self, guild_id: int, title_id: int) -> TitlePage | None:
        """Return the page of a title of this server."""
        title = await self._titles.get(guild_id, title_id)
        if title is None:
            return None
        rated = list(
            await self._db.reader.execute_fetchall(
                f"""SELECT review_id, rating, {NEWEST} FROM reviews
                    WHERE title_id = ? AND deleted_at IS NULL AND rating IS NOT NULL
                    GROUP BY author_id ORDER BY rating, review_id""",
                (title_id,),
            )
        )
        best = {kind: review for kind in AWARDS if (review := await self._best(title_id, kind))}
        poles = None
        if rated and rated[0]["rating"] < rated[-1]["rating"]:
            poles = (await self._review(rated[0]["review_id"]), await self._review(rated[-1]["review_id"]))
        return TitlePage(
            title=title,
            aliases=await self._titles.aliases(title_id),
            ratings=[row["rating"] for row in rated],
            score=bayesian_mean(title.rating_sum, title.ratings, await self._titles.server_mean(guild_id))
            if title.ratings
            else None,
            answers=await self._answers(title_id),
            best=best,
            poles=poles,
            cards=await self._cards([review.id for review in (*best.values(), *(poles or ()))]),
        )

    async def _best(self, title_id: int, kind: Kind) -> Review | None:
        """Return the review of a title that is most clearly of a kind, as the boards rank it."""
        rows = await self._db.reader.execute_fetchall(
            f"""{REVIEWS} WHERE r.review_id = (
                SELECT t.review_id FROM reviews JOIN tallies t USING (review_id)
                WHERE title_id = ? AND deleted_at IS NULL AND t.kind = ? AND t.votes > 0
                ORDER BY t.score DESC, t.votes DESC, t.review_id DESC LIMIT 1)""",
            (title_id, kind.id),
        )
        return next(map(review_from_row, rows), None)

    async def _review(self, review_id: int) -> Review:
        rows = await self._db.reader.execute_fetchall(f"{REVIEWS} WHERE r.review_id = ?", (review_id,))
        return next(map(review_from_row, rows))

    async def _answers(self, title_id: int) -> int:
        rows = await self._db.reader.execute_fetchall(
            """SELECT count(*) AS count FROM reviews r INDEXED BY reviews_by_rating
                JOIN reviews a ON a.review_id = r.answers
                WHERE r.title_id = ?1 AND r.deleted_at IS NULL AND a.title_id = ?1 AND a.deleted_at IS NULL""",
            (title_id,),
        )
        return next(int(row["count"]) for row in rows)

    async def _cards(self, review_ids: Sequence[int]) -> dict[int, Card]:
        marks = ", ".join("?" * len(review_ids))
        rows = await self._db.reader.execute_fetchall(
            f"SELECT * FROM cards WHERE review_id IN ({marks}) AND live AND NOT gone", review_ids
        )
        return {row["review_id"]: card_from_row(row) for row in rows}
