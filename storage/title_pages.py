"""What a server knows of one title, for its page."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reviews.kinds import Kind
from reviews.ranking import bayesian_mean
from reviews.review import Card
from storage.cards import card_from_row
from storage.database import Database
from storage.titles import Title, title_from_row

AWARDS = (Kind.LOVE_IT, Kind.FUNNY, Kind.WELL_WRITTEN)
"""The kinds by which the best review of a title is named."""

LOWEST, HIGHEST = "lowest", "highest"


@dataclass(frozen=True, slots=True)
class Named:
    """A review that a title's page names: `votes` are those for what it is named for."""

    author_id: int
    rating: float | None
    votes: int
    card: Card | None


@dataclass(frozen=True, slots=True)
class TitlePage:
    """A title with all that its page says, but for the rows of reviews.

    `ratings` are the members' newest, 0 to 100, lowest first; `score` is the Bayesian mean. `poles` are the
    lowest and the highest rated review, where two members differ.
    """

    title: Title
    aliases: Sequence[str]
    ratings: Sequence[float]
    score: float | None
    answers: int
    best: Mapping[Kind, Named]
    poles: tuple[Named, Named] | None


class TitlePages:
    """The pages of all titles; each method keeps to one server."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def of(self, guild_id: int, title_id: int) -> TitlePage | None:
        """Return the page of a title of this server."""
        rows = await self._db.reader.execute_fetchall(
            """SELECT titles.*, guilds.rating_sum / guilds.ratings AS server_mean, (
                    SELECT json_group_array(DISTINCT name) FROM title_aliases a
                    WHERE a.title_id = titles.title_id) AS aliases
                FROM titles JOIN guilds USING (guild_id) WHERE title_id = ? AND guild_id = ?""",
            (title_id, guild_id),
        )
        for row in rows:
            named = await self._named(title_id)
            title = title_from_row(row)
            ratings = [rating for rating, members in json.loads(row["rated"]) for _ in range(members)]
            return TitlePage(
                title=title,
                aliases=sorted(json.loads(row["aliases"])),
                ratings=ratings,
                score=bayesian_mean(title.rating_sum, title.ratings, row["server_mean"]) if ratings else None,
                answers=row["answers"],
                best={kind: named[kind.id] for kind in AWARDS if kind.id in named},
                poles=(named[LOWEST], named[HIGHEST]) if len(set(ratings)) > 1 else None,
            )
        return None

    async def _named(self, title_id: int) -> dict[int | str, Named]:
        """Return the reviews that a title's page names, by what for: a kind's number, `LOWEST` or `HIGHEST`.

        The best of a kind is the one that stands first on its board.
        """
        rows = await self._db.reader.execute_fetchall(
            f"""WITH named (why, review_id) AS (
                    SELECT kind, (
                        SELECT t.review_id FROM tallies t CROSS JOIN reviews r USING (review_id)
                        WHERE t.title_id = ?1 AND t.kind = kinds.kind AND t.votes > 0 AND r.deleted_at IS NULL
                        ORDER BY t.score DESC, t.votes DESC, t.review_id DESC LIMIT 1)
                    FROM kinds WHERE kind IN ({", ".join(str(kind.id) for kind in AWARDS)})
                    UNION ALL SELECT '{LOWEST}', lowest FROM titles WHERE title_id = ?1
                    UNION ALL SELECT '{HIGHEST}', highest FROM titles WHERE title_id = ?1)
                SELECT why, author_id, rating, cards.*,
                    coalesce((SELECT votes FROM tallies t WHERE t.review_id = r.review_id AND t.kind = why), 0) AS votes
                FROM named CROSS JOIN reviews r USING (review_id)
                LEFT JOIN cards ON cards.review_id = r.review_id AND live AND NOT gone""",
            (title_id,),
        )
        return {
            row["why"]: Named(
                row["author_id"],
                row["rating"],
                row["votes"],
                None if row["message_id"] is None else card_from_row(row),
            )
            for row in rows
        }
