-- Members who asked to be forgotten, in the newest of their requests. Reactions of theirs that were on cards up to
-- `last_card` are not votes. Nothing else is kept of them.
CREATE TABLE forgotten (
    user_id      INTEGER PRIMARY KEY,
    forgotten_at INTEGER NOT NULL, -- Unix seconds
    last_card    INTEGER NOT NULL  -- the newest card that there was: a message's number grows with time
) STRICT;

-- When a server removed the bot, in Unix seconds; its data goes after a while, unless it comes back.
ALTER TABLE guilds ADD COLUMN left_at INTEGER;

CREATE INDEX votes_by_member ON votes (user_id);
CREATE INDEX listeners_by_user ON listeners (user_id);
CREATE INDEX drafts_by_user ON drafts (user_id);
CREATE INDEX reviews_of_author ON reviews (author_id);
