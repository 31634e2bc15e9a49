"""From a text to a card, and reading it: the `/review` commands."""
