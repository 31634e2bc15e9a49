-- Digest of the name that a card's thread has from us: the name itself says who wrote the review. '': not noted yet.
ALTER TABLE cards ADD COLUMN thread_name TEXT NOT NULL DEFAULT '';
