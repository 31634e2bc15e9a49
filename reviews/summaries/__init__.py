"""How sentences are found and judged; `reviews.summary` chooses among them."""
