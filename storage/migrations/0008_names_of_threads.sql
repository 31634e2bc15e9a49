-- Whether the thread of a card has the name of somebody in it who is forgotten.
ALTER TABLE cards ADD COLUMN misnamed INTEGER NOT NULL DEFAULT 0 CHECK (misnamed IN (0, 1));
CREATE INDEX cards_misnamed ON cards (message_id) WHERE misnamed;
