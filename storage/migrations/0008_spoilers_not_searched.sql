-- A review marked as spoiler is hidden text from end to end: it is found by its title and author.
UPDATE review_text SET body = '' WHERE rowid IN (SELECT review_id FROM reviews WHERE spoilers);
