-- The messages that told moderators of a report, until they say what came of it. Those from before are left as they are.
CREATE TABLE notices (
    message_id INTEGER PRIMARY KEY,
    channel_id INTEGER NOT NULL,
    guild_id   INTEGER NOT NULL REFERENCES guilds ON DELETE CASCADE,
    review_id  INTEGER NOT NULL REFERENCES reviews ON DELETE CASCADE,
    user_id    INTEGER NOT NULL -- who reported
) STRICT;

-- A review that is gone, whoever deleted it, is nothing that moderators have to decide on.
CREATE TRIGGER review_deleted AFTER UPDATE OF deleted_at ON reviews WHEN new.deleted_at IS NOT NULL BEGIN
    UPDATE reports SET closed_at = new.deleted_at WHERE review_id = new.review_id AND closed_at IS NULL;
END;
UPDATE reports SET closed_at = (SELECT deleted_at FROM reviews r WHERE r.review_id = reports.review_id)
WHERE closed_at IS NULL;
