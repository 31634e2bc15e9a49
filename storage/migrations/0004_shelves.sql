-- A member's shelf. It belongs to the member: no server has a part in it.
CREATE TABLE shelves (
    user_id  INTEGER PRIMARY KEY,
    batch    INTEGER NOT NULL DEFAULT 0, -- which of the member's batches of entries counts
    revision INTEGER NOT NULL DEFAULT 0, -- moves with every change
    last_id  INTEGER NOT NULL DEFAULT 0  -- the highest entry_id that was ever given: none is given twice
) STRICT;

-- Titles on shelves. An import writes a new batch beside the one that counts, a little at a time, and then makes it
-- the one that counts. `entry` is all there is to an entry; the columns after it are parts of it, to look for.
CREATE TABLE shelf_entries (
    user_id    INTEGER NOT NULL REFERENCES shelves ON DELETE CASCADE,
    batch      INTEGER NOT NULL,
    entry_id   INTEGER NOT NULL, -- counted for each member; the same in every batch
    key        TEXT    NOT NULL, -- the title without case, accents and punctuation
    changed_at INTEGER NOT NULL, -- Unix seconds
    entry      TEXT    NOT NULL, -- JSON
    title      TEXT    GENERATED ALWAYS AS (entry ->> 'title') VIRTUAL,
    medium     TEXT    GENERATED ALWAYS AS (entry ->> 'medium') STORED,
    status     TEXT    GENERATED ALWAYS AS (entry ->> 'status') STORED,
    progress   REAL    GENERATED ALWAYS AS (entry ->> 'progress') VIRTUAL,
    total      REAL    GENERATED ALWAYS AS (entry ->> 'total') VIRTUAL,
    unit       TEXT    GENERATED ALWAYS AS (entry ->> 'unit') VIRTUAL,
    rating     REAL    GENERATED ALWAYS AS (entry ->> 'rating') STORED,
    started    TEXT    GENERATED ALWAYS AS (entry ->> 'started') VIRTUAL,
    finished   TEXT    GENERATED ALWAYS AS (entry ->> 'finished') STORED,
    repeats    INTEGER GENERATED ALWAYS AS (entry ->> 'repeats') VIRTUAL,
    notes      TEXT    GENERATED ALWAYS AS (entry ->> 'notes') VIRTUAL,
    favourite  INTEGER GENERATED ALWAYS AS (coalesce(entry ->> 'favourite', 0)) STORED,
    private    INTEGER GENERATED ALWAYS AS (coalesce(entry ->> 'private', 0)) STORED,
    reviews    INTEGER GENERATED ALWAYS AS (coalesce(json_array_length(entry, '$.reviews'), 0)) STORED,
    PRIMARY KEY (user_id, batch, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shelf_by_key ON shelf_entries (key, user_id, batch);

CREATE VIEW shelf AS SELECT shelf_entries.* FROM shelf_entries JOIN shelves USING (user_id, batch);

-- Lists that a member was shown what importing them would do, and has not decided about.
CREATE TABLE shelf_imports (
    import_id  TEXT    PRIMARY KEY,
    user_id    INTEGER NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    list       BLOB    NOT NULL -- what was read, as packed JSON
) STRICT, WITHOUT ROWID;

-- In which servers a member has used the bot: there the others may see what is on their shelf.
CREATE TABLE regulars (
    guild_id INTEGER NOT NULL REFERENCES guilds ON DELETE CASCADE,
    user_id  INTEGER NOT NULL,
    PRIMARY KEY (guild_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX regulars_by_user ON regulars (user_id);

-- Titles that were reviewed are on the shelves of those who did, as if they had shared their newest review now.
INSERT INTO regulars SELECT DISTINCT guild_id, author_id FROM reviews;
INSERT INTO shelves (user_id, last_id)
SELECT author_id, count(DISTINCT key || ' ' || medium) FROM reviews JOIN titles USING (title_id)
WHERE deleted_at IS NULL GROUP BY author_id;
INSERT INTO shelf_entries (user_id, batch, entry_id, key, changed_at, entry)
SELECT author_id, 0, row_number() OVER (PARTITION BY author_id ORDER BY newest), key, created_at,
    json_patch('{}', json_object( -- which leaves out what is NULL
        'title', name, 'medium', medium,
        'status', iif(progress_unit IS NULL OR progress_done >= progress_total, 'completed', 'in_progress'),
        'progress', progress_done, 'total', progress_total, 'unit', progress_unit,
        'rating', rating, 'rating_as_written', rating_as_written,
        'added', date(created_at, 'unixepoch'), 'updated', date(created_at, 'unixepoch')))
FROM (
    SELECT r.*, name, key, medium, max(created_at * 4294967296 + review_id) AS newest
    FROM reviews r JOIN titles USING (title_id) WHERE deleted_at IS NULL GROUP BY author_id, key, medium);
