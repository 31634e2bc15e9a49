"""Events that change votes are taken at once, in the order in which they come, and never end the connection."""

from pathlib import Path
from typing import Any

import pytest

from bot import SecondOpinion, Settings, create_bot


@pytest.fixture
def bot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SecondOpinion:
    """A bot that is not connected; `taken` has what its handlers got."""
    made = create_bot(Settings(tmp_path / "votes.db"))
    monkeypatch.setattr(made, "_at_once", {"raw_reaction_add": _take, "raw_reaction_clear": _take})
    return made


taken: list[Any] = []


def _take(event: Any) -> None:
    if event == "nonsense":
        raise ValueError(event)
    taken.append(event)


def test_the_order_is_kept_without_a_loop(bot: SecondOpinion) -> None:
    taken.clear()
    for name, event in (("add", 1), ("clear", 2), ("add", 3)):
        bot.dispatch(f"raw_reaction_{name}", event)
    assert taken == [1, 2, 3]


def test_one_that_cannot_be_taken_is_logged_and_no_more(
    bot: SecondOpinion, caplog: pytest.LogCaptureFixture
) -> None:
    taken.clear()
    bot.dispatch("raw_reaction_add", "nonsense")
    bot.dispatch("raw_reaction_add", 4)
    assert taken == [4]
    assert "raw_reaction_add was not taken" in caplog.text
