-- What a title's page tells is kept with the title, in the transaction that changes one of its reviews.
ALTER TABLE titles ADD COLUMN reviews INTEGER NOT NULL DEFAULT 0;
ALTER TABLE titles ADD COLUMN answers INTEGER NOT NULL DEFAULT 0; -- reviews that answer another one of the title
ALTER TABLE titles ADD COLUMN rated TEXT NOT NULL DEFAULT '[]'; -- JSON: each rating and how many members gave it
ALTER TABLE titles ADD COLUMN lowest INTEGER; -- the review that rates lowest, of those that count
ALTER TABLE titles ADD COLUMN highest INTEGER;

UPDATE titles SET
    reviews = (SELECT count(*) FROM reviews r WHERE r.title_id = titles.title_id AND deleted_at IS NULL),
    answers = (
        SELECT count(*) FROM reviews r JOIN reviews a ON a.review_id = r.answers
        WHERE r.title_id = titles.title_id AND r.deleted_at IS NULL
        AND a.title_id = titles.title_id AND a.deleted_at IS NULL);

CREATE TEMP TABLE counted AS
SELECT title_id, review_id, rating, max(created_at * 4294967296 + review_id) FROM main.reviews
WHERE deleted_at IS NULL AND rating IS NOT NULL GROUP BY title_id, author_id;
CREATE INDEX temp.counted_by_title ON counted (title_id, rating, review_id);
UPDATE titles SET
    rated = (
        SELECT json_group_array(json_array(rating, members)) FROM (
            SELECT rating, count(*) AS members FROM temp.counted c
            WHERE c.title_id = titles.title_id GROUP BY rating ORDER BY rating)),
    lowest = (
        SELECT review_id FROM temp.counted c WHERE c.title_id = titles.title_id
        ORDER BY rating, review_id LIMIT 1),
    highest = (
        SELECT review_id FROM temp.counted c WHERE c.title_id = titles.title_id
        ORDER BY rating DESC, review_id DESC LIMIT 1);
DROP TABLE temp.counted;

-- The reviews of a title by how clearly they are of a kind.
ALTER TABLE tallies ADD COLUMN title_id INTEGER NOT NULL DEFAULT 0;
UPDATE tallies SET title_id = (SELECT title_id FROM reviews r WHERE r.review_id = tallies.review_id);
CREATE INDEX tallies_by_title ON tallies (title_id, kind, score DESC, votes DESC, review_id DESC) WHERE votes > 0;
DROP TRIGGER vote_cast;
CREATE TRIGGER vote_cast AFTER INSERT ON votes BEGIN
    INSERT INTO tallies (review_id, kind, guild_id, title_id, votes)
    SELECT new.review_id, new.kind, guild_id, title_id, 1 FROM reviews WHERE review_id = new.review_id
    ON CONFLICT DO UPDATE SET votes = votes + 1;
END;
CREATE TRIGGER review_retitled AFTER UPDATE OF title_id ON reviews WHEN new.title_id <> old.title_id BEGIN
    UPDATE tallies SET title_id = new.title_id WHERE review_id = new.review_id;
END;

-- With the server in it, a page of a title's reviews and their number are found without looking at the others.
DROP INDEX reviews_by_title;
CREATE INDEX reviews_by_title ON reviews (guild_id, title_id, created_at DESC) WHERE deleted_at IS NULL;

-- It doubled what a vote takes. To look through ten million takes less than a second, for the few who ask to be
-- forgotten or what is known of them.
DROP INDEX votes_by_member;
