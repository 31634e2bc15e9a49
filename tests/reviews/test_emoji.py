"""Emoji: one that everybody has, and what is none."""

import pytest

from reviews.emoji import emoji_key, is_emoji, key_of_written


@pytest.mark.parametrize(
    "written",
    [
        "👍",
        "❤️",
        "❤",
        "✍🏽",
        "👩\u200d🚀",
        "🇯🇵",
        "1️⃣",
        "☕",
        "⭐",
        "⁉️",
        "🏳️\u200d🌈",
        "👨\u200d👩\u200d👧\u200d👦",
        "♟️",
        "㊙️",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    ],
)
def test_one_emoji_is_one_however_many_characters_it_takes(written: str) -> None:
    assert is_emoji(written)


@pytest.mark.parametrize(
    "written", ["", "a", "1", "→", "👍👍", "👍 ", " 👍", "👍a", "🇯", "<:x:123456789012345678>"]
)
def test_what_discord_would_refuse_as_a_reaction_is_no_emoji(written: str) -> None:
    assert not is_emoji(written)


def test_an_emoji_is_known_by_its_id_or_its_characters() -> None:
    assert emoji_key("❤️") == emoji_key("❤") == key_of_written("❤️")
    assert emoji_key(None, 123456789012345678) == key_of_written("<a:gone:123456789012345678>")
    assert emoji_key("gone") != emoji_key("gone", 123456789012345678)
