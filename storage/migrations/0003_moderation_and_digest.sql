ALTER TABLE guilds ADD COLUMN cooldown INTEGER NOT NULL DEFAULT 0 CHECK (cooldown >= 0); -- seconds
ALTER TABLE guilds ADD COLUMN role_id INTEGER; -- who may share; NULL: everybody
ALTER TABLE guilds ADD COLUMN log_channel_id INTEGER; -- where acts of moderation and reports are told
ALTER TABLE guilds ADD COLUMN dates TEXT NOT NULL DEFAULT 'month_first';

CREATE INDEX reviews_deleted ON reviews (guild_id, deleted_at DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX reviews_shared ON reviews (guild_id, author_id, created_at DESC);

-- Members who may not share.
CREATE TABLE blocked (
    guild_id INTEGER NOT NULL REFERENCES guilds ON DELETE CASCADE,
    user_id  INTEGER NOT NULL,
    at       INTEGER NOT NULL, -- Unix seconds
    PRIMARY KEY (guild_id, user_id)
) STRICT, WITHOUT ROWID;

-- What moderators did.
CREATE TABLE acts (
    act_id       INTEGER PRIMARY KEY,
    guild_id     INTEGER NOT NULL REFERENCES guilds ON DELETE CASCADE,
    moderator_id INTEGER NOT NULL,
    act          TEXT    NOT NULL,
    review_id    INTEGER REFERENCES reviews ON DELETE SET NULL,
    member_id    INTEGER, -- whom it concerns
    at           INTEGER NOT NULL -- Unix seconds
) STRICT;
CREATE INDEX acts_by_guild ON acts (guild_id, act_id DESC);
CREATE INDEX acts_by_review ON acts (review_id, act, at);

-- What members reported, once each.
CREATE TABLE reports (
    review_id INTEGER NOT NULL REFERENCES reviews ON DELETE CASCADE,
    user_id   INTEGER NOT NULL,
    guild_id  INTEGER NOT NULL REFERENCES guilds ON DELETE CASCADE,
    reason    TEXT    NOT NULL,
    at        INTEGER NOT NULL, -- Unix seconds
    closed_at INTEGER,
    PRIMARY KEY (review_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX open_reports ON reports (guild_id, at) WHERE closed_at IS NULL;

-- When and where a server wants its digest. Times are Unix seconds.
CREATE TABLE digests (
    guild_id   INTEGER PRIMARY KEY REFERENCES guilds ON DELETE CASCADE,
    wanted     INTEGER NOT NULL CHECK (wanted IN (0, 1)),
    channel_id INTEGER,
    weekday    INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6), -- 0 is Monday
    hour       INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
    zone       TEXT    NOT NULL,
    due_at     INTEGER NOT NULL, -- the next slot, or the one that is being posted
    told_until INTEGER NOT NULL, -- up to when reviews were told of
    begun_at   INTEGER -- when posting for `due_at` began: from here on it may be on Discord without our knowing
) STRICT;
CREATE INDEX digests_due ON digests (due_at) WHERE wanted;
