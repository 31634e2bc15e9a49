CREATE TABLE kinds (
    kind INTEGER PRIMARY KEY,
    key  TEXT NOT NULL UNIQUE
) STRICT;

-- A server and its settings. NULL means "the default", so that a better default reaches every server.
CREATE TABLE guilds (
    guild_id   INTEGER PRIMARY KEY,
    channel_id INTEGER,
    threads    INTEGER NOT NULL DEFAULT 1 CHECK (threads IN (0, 1)),
    self_votes INTEGER NOT NULL DEFAULT 0 CHECK (self_votes IN (0, 1)),
    scale      TEXT    NOT NULL DEFAULT 'ten',
    min_length INTEGER NOT NULL DEFAULT 0 CHECK (min_length >= 0),
    told       TEXT    NOT NULL DEFAULT '' -- problems a moderator was told of, so that they hear of each once
) STRICT;

CREATE TABLE guild_emoji (
    guild_id INTEGER NOT NULL REFERENCES guilds ON DELETE CASCADE,
    kind     INTEGER NOT NULL REFERENCES kinds,
    emoji    TEXT    NOT NULL,
    PRIMARY KEY (guild_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE titles (
    title_id   INTEGER PRIMARY KEY,
    guild_id   INTEGER NOT NULL REFERENCES guilds ON DELETE CASCADE,
    medium     TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    key        TEXT    NOT NULL, -- the name without case, accents and punctuation
    ratings    INTEGER NOT NULL DEFAULT 0, -- members who rated it: each counts once, with the newest review
    rating_sum REAL    NOT NULL DEFAULT 0,
    UNIQUE (guild_id, key, medium)
) STRICT;

CREATE TABLE reviews (
    review_id         INTEGER PRIMARY KEY,
    guild_id          INTEGER NOT NULL REFERENCES guilds ON DELETE CASCADE,
    title_id          INTEGER NOT NULL REFERENCES titles ON DELETE CASCADE,
    author_id         INTEGER NOT NULL,
    author_name       TEXT    NOT NULL,
    byline            TEXT, -- the writer that the review page names, where it names one
    written_on        TEXT, -- ISO date on the page
    rating            REAL CHECK (rating BETWEEN 0 AND 100),
    rating_as_written TEXT,
    stance            TEXT CHECK (stance IN ('recommended', 'mixed', 'not_recommended')),
    progress_unit     TEXT,
    progress_done     INTEGER,
    progress_total    INTEGER,
    spoilers          INTEGER NOT NULL CHECK (spoilers IN (0, 1)),
    body              TEXT    NOT NULL,
    summary           TEXT    NOT NULL,
    source            TEXT    NOT NULL DEFAULT '{}', -- what else the page said, as JSON: style tags, sub-scores, counters
    created_at        INTEGER NOT NULL, -- Unix seconds
    edited_at         INTEGER,
    deleted_at        INTEGER,
    answers           INTEGER REFERENCES reviews (review_id) ON DELETE SET NULL,
    votes             INTEGER NOT NULL DEFAULT 0,
    score             REAL    NOT NULL DEFAULT 0 -- lower bound of the share of praise
) STRICT;
CREATE INDEX reviews_by_score ON reviews (guild_id, score DESC, votes DESC, review_id DESC) WHERE deleted_at IS NULL;
CREATE INDEX reviews_by_age ON reviews (guild_id, created_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX reviews_by_title ON reviews (title_id, created_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX reviews_by_author ON reviews (guild_id, author_id, created_at DESC) WHERE deleted_at IS NULL;

-- What a review was before each edit.
CREATE TABLE review_versions (
    review_id INTEGER NOT NULL REFERENCES reviews ON DELETE CASCADE,
    until     INTEGER NOT NULL,
    editor_id INTEGER NOT NULL,
    was       TEXT    NOT NULL, -- the changed fields as they were, as JSON
    PRIMARY KEY (review_id, until)
) STRICT, WITHOUT ROWID;

-- Hashes by which a text that was shared before is recognised.
CREATE TABLE sketches (
    guild_id  INTEGER NOT NULL,
    hash      INTEGER NOT NULL,
    review_id INTEGER NOT NULL REFERENCES reviews ON DELETE CASCADE,
    PRIMARY KEY (guild_id, hash, review_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sketches_by_review ON sketches (review_id);

-- What can be searched: without hidden text. Written by the code that knows what is hidden.
CREATE VIRTUAL TABLE review_text USING fts5 (
    title, author, body, tokenize = "porter unicode61 remove_diacritics 2"
);
CREATE TRIGGER review_text_gone AFTER DELETE ON reviews BEGIN
    DELETE FROM review_text WHERE rowid = old.review_id;
END;

-- The messages that show a review. One is live: it shows the tally. Reactions count on every copy.
CREATE TABLE cards (
    message_id INTEGER PRIMARY KEY,
    review_id  INTEGER NOT NULL REFERENCES reviews ON DELETE CASCADE,
    guild_id   INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,
    copy       INTEGER NOT NULL CHECK (copy BETWEEN 0 AND 61), -- its bit in votes.copies
    live       INTEGER NOT NULL CHECK (live IN (0, 1)),
    gone       INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
    thread_id  INTEGER,
    wanted     INTEGER NOT NULL DEFAULT 1, -- moves with every change that the card should show
    painted    INTEGER NOT NULL DEFAULT 0, -- what `wanted` was when the card was last made equal to it
    shown      TEXT    NOT NULL DEFAULT '', -- digest of what it shows
    checked_at INTEGER NOT NULL DEFAULT 0, -- Unix seconds: counts last compared with Discord's
    listed_at  INTEGER NOT NULL DEFAULT 0, -- Unix seconds: members last compared with Discord's
    UNIQUE (review_id, copy)
) STRICT;
CREATE UNIQUE INDEX one_live_card ON cards (review_id) WHERE live;
CREATE INDEX cards_to_paint ON cards (channel_id) WHERE live AND NOT gone AND wanted <> painted;
CREATE INDEX cards_by_channel ON cards (channel_id, message_id);
CREATE INDEX cards_by_guild ON cards (guild_id, channel_id, message_id) WHERE NOT gone;

-- Reactions on a card that are no votes (ours, other bots', the author's), so that counts can be compared.
CREATE TABLE uncounted (
    message_id INTEGER NOT NULL REFERENCES cards ON DELETE CASCADE,
    kind       INTEGER NOT NULL REFERENCES kinds,
    reactions  INTEGER NOT NULL,
    PRIMARY KEY (message_id, kind)
) STRICT, WITHOUT ROWID;

-- Cards that are promised but may not have reached Discord yet.
CREATE TABLE outbox (
    review_id  INTEGER PRIMARY KEY REFERENCES reviews ON DELETE CASCADE,
    channel_id INTEGER NOT NULL,
    queued_at  INTEGER NOT NULL,
    sent       INTEGER NOT NULL DEFAULT 0 CHECK (sent IN (0, 1)) -- whether a send was ever begun
) STRICT;

-- One row a vote: a member, a kind, a review. `copies` has a bit for each card that carries the reaction.
CREATE TABLE votes (
    review_id INTEGER NOT NULL REFERENCES reviews ON DELETE CASCADE,
    user_id   INTEGER NOT NULL,
    kind      INTEGER NOT NULL REFERENCES kinds,
    copies    INTEGER NOT NULL CHECK (copies <> 0),
    PRIMARY KEY (review_id, user_id, kind)
) STRICT, WITHOUT ROWID;

-- The counts of `votes`, kept by its triggers in the same transaction.
CREATE TABLE tallies (
    review_id INTEGER NOT NULL REFERENCES reviews ON DELETE CASCADE,
    kind      INTEGER NOT NULL REFERENCES kinds,
    guild_id  INTEGER NOT NULL,
    votes     INTEGER NOT NULL CHECK (votes >= 0),
    score     REAL    NOT NULL DEFAULT 0, -- lower bound of this kind's share
    PRIMARY KEY (review_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX tallies_by_score ON tallies (guild_id, kind, score DESC, votes DESC, review_id DESC) WHERE votes > 0;

CREATE TRIGGER vote_cast AFTER INSERT ON votes BEGIN
    INSERT INTO tallies (review_id, kind, guild_id, votes)
    SELECT new.review_id, new.kind, guild_id, 1 FROM reviews WHERE review_id = new.review_id
    ON CONFLICT DO UPDATE SET votes = votes + 1;
END;
CREATE TRIGGER vote_withdrawn AFTER DELETE ON votes BEGIN
    UPDATE tallies SET votes = votes - 1 WHERE review_id = old.review_id AND kind = old.kind;
END;

CREATE VIEW tally_report (review_id, title, kind, votes) AS
SELECT t.review_id, titles.name, kinds.key, t.votes
FROM tallies t JOIN kinds USING (kind) JOIN reviews USING (review_id) JOIN titles USING (title_id)
WHERE t.votes > 0;

-- A review on its way: what a member was shown and has not confirmed. Outlives a restart.
CREATE TABLE drafts (
    draft_id   TEXT    PRIMARY KEY,
    guild_id   INTEGER NOT NULL,
    user_id    INTEGER NOT NULL,
    content    TEXT    NOT NULL, -- JSON
    created_at INTEGER NOT NULL,
    review_id  INTEGER REFERENCES reviews ON DELETE SET NULL -- what it became
) STRICT, WITHOUT ROWID;

-- Small facts about the bot itself, such as the commands it last synced.
CREATE TABLE facts (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
