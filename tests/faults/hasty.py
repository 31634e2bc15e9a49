"""The bot with shorter waits, run in place of `bot.py` for what only its patience mends."""

import sys

import bot
from cogs import collector, painter, publisher, reconciler, recovery, trouble


def hurry() -> None:
    """Shorten what the bot waits between two tries, and between two rounds."""
    recovery.Recovery.rounds.change_interval(seconds=1)
    reconciler.AGAIN = (0.2, 0.4, 0.8)
    reconciler.FAILED = 1.0
    reconciler.GENTLE = 0.1
    trouble.PATIENCE = 2.0
    collector.MOST = 1_000
    painter.WAITS = (0.2, 0.4, 0.8, 1.0)
    painter.PACE = 0.3
    painter.EDITS_REST = 1.0
    publisher.WAITS = (0.2, 0.4, 0.8, 1.6)
    publisher.LATER = 1.0
    publisher.SENDING = 2.0


if __name__ == "__main__":
    hurry()
    sys.exit(bot.main(sys.argv[1:]))
