-- Copies of a card follow their review as well, and so does what opens its discussion.
ALTER TABLE cards ADD COLUMN opening_id INTEGER; -- the message that opens the discussion, which may outlive the card
ALTER TABLE cards ADD COLUMN discussed TEXT NOT NULL DEFAULT ''; -- digest of what the discussion was opened with
DROP INDEX cards_to_paint;
CREATE INDEX cards_to_paint ON cards (channel_id)
    WHERE (NOT gone OR thread_id IS NOT NULL) AND wanted <> painted;
