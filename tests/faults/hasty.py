"""The bot with shorter waits, run in place of `bot.py` for what only its patience mends."""

import sys
from collections.abc import Callable

import bot
from cogs import trouble
from cogs.cards import painter, publisher
from cogs.votes import collector, comparison, reconciler, recovery


def hurry(put: Callable[[object, str, object], None] = setattr) -> None:
    """Shorten what the bot waits between two tries, and between two rounds."""
    put(recovery, "FRESH", 0)
    put(reconciler, "ROUSED", 1.0)
    put(reconciler, "VERIFY", 0.1)
    put(comparison, "AGAIN", (0.2, 0.4, 0.8))
    put(reconciler, "FAILED", 1.0)
    put(trouble, "PATIENCE", 2.0)
    put(collector, "MOST", 1_000)
    put(painter, "WAITS", (0.2, 0.4, 0.8, 1.0))
    put(painter, "PACE", 0.3)
    put(painter, "EDITS_REST", 1.0)
    put(publisher, "WAITS", (0.2, 0.4, 0.8, 1.6))
    put(publisher, "LATER", 1.0)
    put(publisher, "SENDING", 2.0)


if __name__ == "__main__":
    hurry()
    recovery.Recovery.rounds.change_interval(seconds=1)
    sys.exit(bot.main(sys.argv[1:]))
