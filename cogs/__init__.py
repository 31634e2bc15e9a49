"""What Discord sees: commands, listeners, cards and forms."""
