"""Review pages as they come: one example for every way in which they differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.kinds import Kind
from reviews.page import MAX_LINES, NoReviewError, read_pages
from reviews.progress import Progress, Unit
from reviews.stance import Stance
from tests.reviews.pages import BODY, DAY, FOUNDING, INVITATION, QUESTION, THREE, read_one


def test_the_founding_document() -> None:
    page = read_one(FOUNDING.read_text(encoding="utf-8"))
    assert (page.title, page.title_is_guess) == ("Metallic Rouge", True)
    assert page.date == DAY
    assert (page.rating, page.rating_as_written) == (30, "3")
    assert page.style_tags == (Kind.WELL_WRITTEN,)
    assert (page.author, page.stance, page.progress) == (None, None, None)
    assert not page.spoilers
    assert page.sub_scores == {}
    assert page.reactions == {Kind.NICE: None, Kind.LOVE_IT: None, Kind.FUNNY: None}
    paragraphs = page.body.split("\n\n")
    assert len(paragraphs) == 10
    assert paragraphs[0].startswith("There is a distinct difference")
    assert paragraphs[-1].endswith("*Metallic Rouge* demonstrates this to be the case.")


@pytest.mark.parametrize(
    "above",
    [
        "",
        "Reviews\n",
        "Reviews\n\nApr 3, 2024\n",
        "## Reviews\n**Apr 3, 2024**\nWell-writtenWell-written\n",
        "Apr 3, 2024 Recommended\n",
        "Apr 3, 2024\nNot RecommendedFunnyFunny Preliminary (5/13 eps)Spoiler\n",
        "Apr 3, 2024 5:21 PM\nname (All reviews)\n12 of 13 episodes seen\n",
        "1,204 people found this review helpful\nApr 3, 2024\n",
        "Planet Wash (Anime) add (All reviews)\nApr 3, 2024\n",
        "Apr 3, 2024\nplanet_fan\nMixed Feelings\n",
        "- Last OnlineJan 6, 5:13 PM\n- BirthdayJul 3, 2002\n- LocationA shed\nRSS Feeds\n|\nApr 3, 2024\n",
        "Birthday\nJul 3, 2002\nLast Online\nJan 6, 2024 5:13 PM\nRSS Feeds\nApr 3, 2024\n",
        "All (5)FriendsRSS Feeds |\nApr 3, 2024 Recommended\n",
        "Apr 3, 2024\nOverall\t9\nStory\t7\nAnimation\t8\nSound\t5\nCharacter\t10\nEnjoyment\t9\n",
        "Apr 3, 2024\nOverall\n9\nStory\n7\nArt\n8\n\n",
        "   \n        more pics\n\n        Overall\n        9\n        Story\n        7\n\n\n        ",
        "Feb 30, 2024\n",
        "---\ntitle: Planet Wash\nlanguage: en\n---\n\n",
        "Title: Planet Wash\nReviews\nApr 3, 2024\n",
        "Planet Wash\nReviews\nApr 3, 2024\n",
        "# Planet Wash\n\nby Anna\n\n★★★★\n\n",
        "Planet Wash\n===========\nRating: 4/5\nSpoilers: no\n\n",
    ],
)
@pytest.mark.parametrize(
    "below",
    [
        "",
        "\nReviewer’s Rating: 3\n",
        f"\nReviewer's Rating: 3\n{QUESTION}\n",
        f"\n**Reviewer’s Rating:** 3\n\n{QUESTION}\n\n{THREE}Show all\n{INVITATION}",
        f"\nReviewer’s Rating:\n3\n{QUESTION}\nNice\n0\nLove it\n1\nFunny\n0\nConfusing\n0\n",
        f"\nReviewer’s Rating: 3\n{QUESTION}\nNice\nLove it\nFunny\nShow all\n",
        f"\n{QUESTION}\nNice1,204\nLove it0\nFunny3\nShow all\n{INVITATION}\n",
        "\nNice Nice0 Love it Love it0 Funny Funny0 Show all",
        "\nread more\nHelpful\n\npermalink | report\n",
        f"\nread more\nReviewer’s Rating: 3\nShow all\n{INVITATION}",
        f"Reviewer’s Rating: 3{QUESTION}Nice Nice0Love it Love it0Funny Funny0Show all",
        f"\n{INVITATION}\nMore Top Anime\n",
    ],
)
def test_the_body_is_the_text_and_nothing_of_the_page(above: str, below: str) -> None:
    assert read_one(above + BODY + below).body == BODY


@pytest.mark.parametrize(
    ("line", "tags", "stance", "progress", "spoilers"),
    [
        ("", (), None, None, False),
        ("FunnyFunny", (Kind.FUNNY,), None, None, False),
        ("Funny Funny\nWell-writtenWell-written", (Kind.FUNNY, Kind.WELL_WRITTEN), None, None, False),
        ("Well-written", (Kind.WELL_WRITTEN,), None, None, False),
        ("LoveitLoveit Love it Love it", None, None, None, False),
        ("Recommended", (), Stance.RECOMMENDED, None, False),
        ("Mixed Feelings", (), Stance.MIXED, None, False),
        ("Not Recommended", (), Stance.NOT_RECOMMENDED, None, False),
        ("RecommendedNiceNice", (Kind.NICE,), Stance.RECOMMENDED, None, False),
        ("Preliminary (5/13 eps)", (), None, Progress(Unit.EPISODE, 5, 13), False),
        ("Preliminary\n(36/? chp)", (), None, Progress(Unit.CHAPTER, 36, None), False),
        ("45%", (), None, Progress(Unit.PERCENT, 45, 100), False),
        ("Spoiler", (), None, None, True),
        ("Mixed Feelings\nSpoiler\nPreliminary", (), Stance.MIXED, None, True),
    ],
)
def test_what_stands_between_date_and_text(
    line: str, tags: tuple[Kind, ...] | None, stance: Stance | None, progress: Progress | None, spoilers: bool
) -> None:
    page = read_one(f"Apr 3, 2024\n{line}\n{BODY}\nReviewer’s Rating: 3")
    if tags is None:
        assert page.body.startswith(line)
        return
    assert (page.style_tags, page.stance, page.progress, page.spoilers) == (tags, stance, progress, spoilers)
    assert page.body == BODY


@pytest.mark.parametrize(
    ("counters", "expected"),
    [
        ("Nice Nice0\nLove it Love it2\nFunny Funny0", [None, 2, None]),
        ("Nice0\nLove it1,204\nFunny 3Show all", [None, 1204, 3]),
        ("Nice\n7\nLove it\n0\nFunny\n1.204\nShow all", [7, None, 1204]),
        ("Nice\nNice\n7\nLove it\nLove it\n0\nFunny\nFunny\n1", [7, None, 1]),
        ("Nice (7) | Love it (0) | Funny (2)", [7, None, 2]),
        ("Nice 1.2k Love it 5 Funny 0", [1200, 5, None]),
    ],
)
@pytest.mark.parametrize("question", ["", QUESTION + "\n"])
def test_the_ways_to_write_the_counters(question: str, counters: str, expected: list[int | None]) -> None:
    page = read_one(f"Apr 3, 2024\n{BODY}\nReviewer’s Rating: 3\n{question}{counters}\n{INVITATION}")
    assert page.reactions == dict(zip((Kind.NICE, Kind.LOVE_IT, Kind.FUNNY), expected, strict=True))
    assert page.body == BODY


TRAPS = """Reviewer's Rating: 9
said another, in a post of
Apr 5, 2023
which he headed
Nice
Funny
Recommended
and closed with
What did you think of this review?
As if I could tell.
Show all
of it, he said.
Spoiler
Story: 8
Sign up for the sequel."""


def test_a_body_keeps_what_only_looks_like_the_page() -> None:
    body = f"{BODY}\n\n{TRAPS}"
    page = read_one(
        f"Apr 3, 2024\nMixed Feelings\n{body}\nReviewer’s Rating: 4\n{QUESTION}\nNice Nice0\nLove it Love it0"
    )
    assert page.body == body
    assert (page.rating, page.date, page.stance) == (40, DAY, Stance.MIXED)
    assert page.sub_scores == {"story": 80}


@pytest.mark.parametrize(
    ("text", "title", "is_guess", "author"),
    [
        ("Other Works (Anime) add (All reviews)\nMay 5, 2016\n", "Other Works", False, None),
        ("Apr 3, 2024\nOther Works (Manga) add\nRecommended\n", "Other Works", False, None),
        ("Title: Other Works\nAuthor: Anna\n\n", "Other Works", False, "Anna"),
        ("# Review: “Other Works”\n\n", "Other Works", False, None),
        ("# Other Works – Review\n*by Anna*\n\n", "Other Works", False, "Anna"),
        ("# Story\n", "Planet Wash", True, None),
        ("Apr 3, 2024\na review by Anna B.\n", "Planet Wash", True, "Anna B."),
        ("Other Works\n2024-04-03\n", "Other Works", True, None),
    ],
)
def test_where_title_and_author_stand(text: str, title: str, is_guess: bool, author: str | None) -> None:
    page = read_one(text + BODY)
    assert (page.title, page.title_is_guess, page.author) == (title, is_guess, author)


@pytest.mark.parametrize(
    ("copied", "mended"),
    [
        ("&quot;Tom &amp;amp; Jerry&quot; &lt;3 R&B, AT&T; it&#039;s", '"Tom & Jerry" <3 R&B, AT&T; it\'s'),
        ("A line&lt;br /&gt;and another", "A line\nand another"),
        ("A\u00a0space, a ze\u200bro, a \u202eturn\u202c, a \x00\ud800.", "A space, a zero, a turn, a ."),
        ("One.\r\n\r\n\r\n\r\nTwo.   \r\nThree.", "One.\n\nTwo.\nThree."),
        ("    An indented\n    copy.", "An indented\ncopy."),
        (
            "The fold comes in the middle\n...\nof a line.\n\nOnce.\n...\nOnly.",
            "The fold comes in the middle of a line.\n\nOnce.\n...\nOnly.",
        ),
        (
            "The fold comes after one.\n...\nThen another.\n\nAnd on.",
            "The fold comes after one. Then another.\n\nAnd on.",
        ),
        (
            "The fold comes after a sentence.\n\n...\n\nThen it goes on.",
            "The fold comes after a sentence.\n\nThen it goes on.",
        ),
        ("It ends with a linkread more", "It ends with a link"),
        ("It ends with a link\nread more", "It ends with a link"),
        (
            "It glued a linkread more\nto a line, and let the word spread more\nwidely.",
            "It glued a link\nto a line, and let the word spread more\nwidely.",
        ),
        ("I would love to read more", "I would love to read more"),
        ("A rule\n~~~~\nof waves", "A rule\n~~~~\nof waves"),
    ],
)
def test_the_scars_of_copying(copied: str, mended: str) -> None:
    assert read_one(f"Apr 3, 2024\nRecommended\n{copied}\nReviewer’s Rating: 3").body == mended


@pytest.mark.parametrize(
    "body",
    [
        "Nicht übel, aber zu lang. Die Musik trägt es.",
        "物語は静かに始まる。\n\n　最後は少し急ぎすぎた。",
        "بداية بطيئة، ونهاية جيدة.",
        "Good.",
        "...\n\nThat was my face.",
        "Wait.\n...\nNo.",
        "- one\n  - two\n- three",
        "> quoted\n\nand answered",
        "# Story\n\nSlow.\n\n# Sound\n\nLoud.",
        "Story: 8\nArt: 9\nIt is what it is.",
        "Nice",
        "I read it on the train to read more",
    ],
)
def test_a_plain_text_is_one_review_with_that_body(body: str) -> None:
    assert read_one(body).body == body


@pytest.mark.parametrize(
    ("text", "spoilers"),
    [
        (f"Contains spoilers\n\n{BODY}", True),
        (f"Spoilers: yes\n\n{BODY}", True),
        (f"Spoilers: no\n\n{BODY}", False),
        (f"{BODY}\n\nSpoiler warning", True),
        (f"MAJOR SPOILERS AHEAD!\n\n{BODY}", True),
        (f"No spoilers here.\n\n{BODY}", False),
    ],
)
def test_a_persons_own_mark_of_spoilers(text: str, spoilers: bool) -> None:
    assert read_one(text).spoilers is spoilers


def test_a_persons_own_lines_above_a_text() -> None:
    page = read_one(
        "Title: Planet Wash\nDate: 3 April 2024\nMood: rainy\n"
        f"Recommended: no\nEpisodes: 5/13\nScore: ten of ten\n\n{BODY}"
    )
    assert (page.title, page.date, page.stance) == ("Planet Wash", DAY, Stance.NOT_RECOMMENDED)
    assert page.progress == Progress(Unit.EPISODE, 5, 13)
    assert page.body == f"Mood: rainy\nScore: ten of ten\n\n{BODY}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n\u200b",
        "Reviews",
        "Apr 3, 2024\nRecommended\n",
        f"Reviews\nReviewer’s Rating: 3\n{QUESTION}",
        INVITATION,
        "***\n~~~~",
    ],
)
def test_a_text_without_a_review_is_a_named_error(text: str) -> None:
    with pytest.raises(NoReviewError, match=r"^I find no review"):
        read_pages(text)


def test_more_lines_than_any_page_has() -> None:
    with pytest.raises(NoReviewError, match=r"one review at a time\.$"):
        read_pages("a\n" * (MAX_LINES + 1))


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_reviews_or_a_named_error(text: str) -> None:
    try:
        pages = read_pages(text)
    except NoReviewError:
        return
    for page in pages:
        assert page.body == page.body.strip("\n")
        page.body.encode()
