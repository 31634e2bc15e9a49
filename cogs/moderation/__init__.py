"""What moderators do, and what reaches them."""
