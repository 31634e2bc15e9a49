-- Whether moderators were told of a report; those from before are left as they are.
ALTER TABLE reports ADD COLUMN reached INTEGER NOT NULL DEFAULT 1 CHECK (reached IN (0, 1));
CREATE INDEX reports_to_tell ON reports (guild_id, at) WHERE NOT reached AND closed_at IS NULL;
