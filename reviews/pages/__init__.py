"""What stands on a review page around the text, piece by piece; `reviews.page` puts them together."""
