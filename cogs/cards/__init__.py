"""Reviews as messages: the card, its discussion, and what keeps both true."""
