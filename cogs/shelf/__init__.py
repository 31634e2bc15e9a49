"""The `/shelf` commands: lists of one's own, taken in and given back."""
