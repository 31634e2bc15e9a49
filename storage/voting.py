"""How reactions become votes: one statement for a group of any size.

    INSERT INTO reactions VALUES ('[[message, member, kind, added], …]')

The statement is a transaction in itself, and one visit to SQLite's thread. While a burst is being parsed, the
event loop comes round a few times a second; a transaction of many awaited statements would wait for each.
"""

from reviews.kinds import Kind
from storage.ranking import wilson


def scores(reviews: str) -> str:
    """Return the statements that bring scores and cards in line with the tallies of some reviews.

    `reviews` is the query for their ids.
    """
    return f"""
        UPDATE tallies SET score = {wilson("votes", "total")}
        FROM (SELECT review_id AS id, sum(votes) AS total FROM tallies
            WHERE review_id IN ({reviews}) GROUP BY review_id)
        WHERE review_id = id;

        UPDATE reviews SET votes = total, score = {wilson("praise", "total")}
        FROM (SELECT review_id AS id, sum(votes) AS total, sum(votes * (kind <> {Kind.CONFUSING.id})) AS praise
            FROM tallies WHERE review_id IN ({reviews}) GROUP BY review_id)
        WHERE review_id = id;

        UPDATE cards SET wanted = wanted + 1 WHERE live AND review_id IN ({reviews});
    """


# For the writing connection alone. `changes` holds the votes that the last statement changed: `copies` are
# the bits of the cards that carry the reaction now, and a vote goes when there are none. An author's own
# reaction counts only where the server allows that. What was taken back may have been one of those that are not
# counted: the second of a member who gave an ordinary and a super reaction. Without a note of them the counts
# differ, and the next comparison asks who is there.
TEMPORARY = f"""
    CREATE TEMP TABLE changes (
        review_id INTEGER, user_id INTEGER, kind INTEGER, copies INTEGER, PRIMARY KEY (review_id, user_id, kind)
    ) WITHOUT ROWID;

    CREATE TEMP VIEW reactions (events) AS SELECT NULL;

    CREATE TEMP TRIGGER take_reactions INSTEAD OF INSERT ON reactions BEGIN
        DELETE FROM changes;

        INSERT INTO changes
        SELECT review_id, user_id, kind, (coalesce(copies, 0) | more) & ~fewer AS now
        FROM (
            SELECT review_id, e.value ->> 1 AS user_id, e.value ->> 2 AS kind,
                sum(iif(e.value ->> 3, 1 << copy, 0)) AS more, sum(iif(e.value ->> 3, 0, 1 << copy)) AS fewer
            FROM json_each(new.events) e
            JOIN cards ON message_id = e.value ->> 0
            JOIN reviews r USING (review_id)
            JOIN guilds g ON g.guild_id = r.guild_id
            WHERE g.self_votes OR r.author_id <> e.value ->> 1 OR NOT e.value ->> 3
            GROUP BY 1, 2, 3
        ) LEFT JOIN votes USING (review_id, user_id, kind)
        WHERE now <> coalesce(copies, 0);

        DELETE FROM votes WHERE (review_id, user_id, kind) IN (
            SELECT review_id, user_id, kind FROM changes WHERE NOT copies);

        INSERT INTO votes SELECT * FROM changes WHERE copies
        ON CONFLICT DO UPDATE SET copies = excluded.copies;

        DELETE FROM uncounted WHERE (message_id, kind) IN (
            SELECT value ->> 0, value ->> 2 FROM json_each(new.events) WHERE NOT value ->> 3);

        {scores("SELECT review_id FROM changes")}
    END;
"""
