"""Votes: from reactions to the database, and the comparison of both."""
