import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.summaries.cleaning import HOLE, ITEM, clean


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It&amp;rsquo;s &amp;quot;fine&amp;quot; &amp; done", 'It’s "fine" & done'),
        ("One\n~~~~\n----\n***\nTwo", "One\nTwo"),
        ("Fine so far ~~~~~ and on", "Fine so far\nand on"),
        ("# Head\n- item\n2) other\n> not mine", f"Head\n{ITEM}item\n{ITEM}other"),
        ("A [link](https://example.org/x) and <b>bold</b><br>line", "A link and bold\nline"),
        ('<p class="x">Put it\n    on.</p>\nBy\nme.</p><p>It\nis.</p>', "Put it on.\nBy\nme.\nIt is."),
        ("See https://example.org now", f"See {HOLE} now"),
        ("Watched onlythe first; the only one.", "Watched only the first; the only one."),
        ("Breathe in the island.", "Breathe in the island."),
        ("Den anderen und eren Mut and Fuß.", "Den anderen und eren Mut and Fuß."),
        ("I saw [[Tide]] by [[A. B.|her]].", "I saw Tide by her."),
        ("This #film is #1 in C#.\n#film #tide\nEnd. #sea #tide", "This film is #1 in C#.\nEnd."),
        ("a\u200bb\u202e c", "ab c"),
    ],
)
def test_what_pages_leave_in_a_text_is_taken_out(body: str, expected: str) -> None:
    assert clean(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "Seen: ||secret|| end",
        "||secret||||secret|| end",
        "||||secret|| end",
        "One || secret\n\nend",
        "One || secret\n\nTwo ||secret|| end",
        "One ~!secret!~ end",
        "One >!secret!< end",
        "One [spoiler=x]secret[/spoiler] end",
        "One [SPOILER]secret\n\nend",
        "One &#124;&#124;secret&#124;&#124; end",
    ],
)
def test_what_is_hidden_stays_hidden(body: str) -> None:
    assert "secret" not in clean(body)
    assert "end" in clean(body)


@given(st.lists(st.sampled_from(["||", "|", " ", "\n", "\n\n", "word", "~!", "!~"]), max_size=30))
def test_a_word_in_a_pair_of_bars_is_never_shown(parts: list[str]) -> None:
    assert "secret" not in clean("".join(parts) + "\n\n||secret||")
    assert "||" not in clean("".join(parts))
