"""What a review is: pure rules, without Discord, SQL, clock or network."""
