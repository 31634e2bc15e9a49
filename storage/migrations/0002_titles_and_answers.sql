-- Other spellings of a title: the names of titles that were merged into it.
CREATE TABLE title_aliases (
    guild_id INTEGER NOT NULL REFERENCES guilds ON DELETE CASCADE,
    key      TEXT    NOT NULL,
    medium   TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    title_id INTEGER NOT NULL REFERENCES titles ON DELETE CASCADE,
    PRIMARY KEY (guild_id, key, medium)
) STRICT, WITHOUT ROWID;
CREATE INDEX aliases_by_title ON title_aliases (title_id);

-- Runs of three characters in the keys of titles and their aliases: by them a name with a slip in it is found.
CREATE TABLE title_runs (
    guild_id INTEGER NOT NULL,
    run      TEXT    NOT NULL,
    title_id INTEGER NOT NULL REFERENCES titles ON DELETE CASCADE,
    PRIMARY KEY (guild_id, run, title_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX runs_by_title ON title_runs (title_id);

INSERT INTO title_runs (guild_id, run, title_id)
WITH RECURSIVE places (guild_id, title_id, padded, at) AS (
    SELECT guild_id, title_id, ' ' || key || ' ', 1 FROM titles
    UNION ALL
    SELECT guild_id, title_id, padded, at + 1 FROM places WHERE at + 3 <= length(padded)
)
SELECT DISTINCT guild_id, substr(padded, at, 3), title_id FROM places;

-- Squares of the ratings, by which it is known how far they lie apart; and what all titles of a server come to.
ALTER TABLE titles ADD COLUMN rating_squares REAL NOT NULL DEFAULT 0;
CREATE INDEX titles_by_ratings ON titles (guild_id, ratings DESC);
CREATE INDEX reviews_by_rating ON reviews (title_id, author_id, created_at, rating, answers) WHERE deleted_at IS NULL;
UPDATE titles SET rating_squares = (
    SELECT total(rating * rating) FROM (
        SELECT rating, max(created_at * 4294967296 + review_id) FROM reviews
        WHERE title_id = titles.title_id AND deleted_at IS NULL AND rating IS NOT NULL GROUP BY author_id));

ALTER TABLE guilds ADD COLUMN ratings INTEGER NOT NULL DEFAULT 0;
ALTER TABLE guilds ADD COLUMN rating_sum REAL NOT NULL DEFAULT 0;
UPDATE guilds SET (ratings, rating_sum) = (
    SELECT total(ratings), total(rating_sum) FROM titles WHERE titles.guild_id = guilds.guild_id);
CREATE TRIGGER title_rated AFTER UPDATE OF ratings, rating_sum ON titles BEGIN
    UPDATE guilds SET ratings = ratings + new.ratings - old.ratings,
        rating_sum = rating_sum + new.rating_sum - old.rating_sum WHERE guild_id = new.guild_id;
END;
CREATE TRIGGER title_gone AFTER DELETE ON titles BEGIN
    UPDATE guilds SET ratings = ratings - old.ratings, rating_sum = rating_sum - old.rating_sum
    WHERE guild_id = old.guild_id;
END;

-- Who answers whom; members who want to be told of it, and the answers of which they were.
CREATE INDEX reviews_by_answered ON reviews (answers) WHERE answers IS NOT NULL;
ALTER TABLE reviews ADD COLUMN told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1));
CREATE TABLE listeners (
    guild_id INTEGER NOT NULL REFERENCES guilds ON DELETE CASCADE,
    user_id  INTEGER NOT NULL,
    PRIMARY KEY (guild_id, user_id)
) STRICT, WITHOUT ROWID;
