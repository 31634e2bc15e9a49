"""Pages composed from every variant of every part: what was put in comes out."""

import datetime
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from reviews.kinds import Kind
from reviews.page import read_pages
from reviews.progress import Progress, Unit
from reviews.stance import Stance

SENTENCES = st.sampled_from(
    (
        "A train crosses a frozen lake, and nobody speaks.",
        "I laughed twice; *once* at the wrong place.",
        "Die zweite Hälfte ist **besser** als die erste.",
        "物語は静かに始まり、静かに終わる。",
        "Nice as it is, it is not what I would have Recommended in 2019.",
        "“Show all”, says the button, and so it does.",
        "What did you think of this review? Write to me.",
        "It cost 3/10 of my patience & gave nothing back…",
        "Reviewer's Rating: 9 is what another gave it.",
        "https://example.org/a_b_c?d=1 has the pictures.",
    )
)
TRAPS = st.sampled_from(
    (
        "Reviewer's Rating: 9",
        "Reviewer’s Rating: 1",
        "Show all",
        "Nice",
        "Funny",
        "Well-written",
        "Recommended",
        "Not Recommended",
        "Spoiler",
        "Reviews",
        "Apr 5, 2019",
        "Permalink",
        "# My own heading",
        "**The sound**",
        "- a list",
        "~~~~",
        "Story was fine",
        "What did you think of this review?",
        "Sign Up Login",
    )
)


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """The author's text: traps only between sentences, as a first line would be the page's and not a trap."""
    lines = [draw(SENTENCES)]
    for _ in range(draw(st.integers(0, 8))):
        lines += [draw(st.sampled_from(("", "\n"))) + draw(TRAPS), draw(SENTENCES)]
    return "\n".join([*lines, draw(SENTENCES)])


@dataclass(frozen=True)
class Part:
    """One part of a page as it is written, and what it says."""

    written: str
    says: object = None


def parts(*choices: Part) -> st.SearchStrategy[Part]:
    return st.sampled_from(choices)


DATES = parts(
    Part("Apr 3, 2024", datetime.date(2024, 4, 3)),
    Part("Dec 31, 2016 11:59 PM", datetime.date(2016, 12, 31)),
    Part("**Apr 3, 2024**", datetime.date(2024, 4, 3)),
    Part("2024-04-03", datetime.date(2024, 4, 3)),
)
AUTHORS = parts(Part(""), Part("some_name (All reviews)", "some_name"))
TAGS = parts(
    Part("", ()),
    Part("Well-writtenWell-written", (Kind.WELL_WRITTEN,)),
    Part("FunnyFunny\nLove itLove it", (Kind.FUNNY, Kind.LOVE_IT)),
    Part("Informative Informative", (Kind.INFORMATIVE,)),
)
STANCES = parts(Part(""), *(Part(stance.label, stance) for stance in Stance))
PROGRESS = parts(
    Part(""),
    Part("Preliminary (5/13 eps)", Progress(Unit.EPISODE, 5, 13)),
    Part("Preliminary (36/201 chp)", Progress(Unit.CHAPTER, 36, 201)),
    Part("Preliminary (7/? eps)", Progress(Unit.EPISODE, 7, None)),
    Part("Preliminary (7/Unknown vol)", Progress(Unit.VOLUME, 7, None)),
)
SPOILERS = parts(Part("", says=False), Part("Spoiler", says=True))
TABLES = parts(
    Part("", {}),
    Part("Overall 9 Story 7 Art 8", {"overall": 90, "story": 70, "art": 80}),
    Part("Overall\n9\nSound\n5\nEnjoyment\n0", {"overall": 90, "sound": 50}),
    Part("Overall\t9\nCharacter\t10", {"overall": 90, "character": 100}),
)
RATINGS = parts(
    Part("Reviewer’s Rating: 3", 30), Part("Reviewer's Rating: 10", 100), Part("**Reviewer’s Rating:** 7", 70)
)
QUESTIONS = parts(Part("What did you think of this review?"), Part(""))
SEVEN = dict(zip(Kind, (12, None, 1204, None, 3, None, 1), strict=True))
COUNTERS = parts(
    Part("Nice Nice0\nLove it Love it0\nFunny Funny0", dict.fromkeys((Kind.NICE, Kind.LOVE_IT, Kind.FUNNY))),
    Part("\n".join(f"{kind.label} {kind.label}{count or 0:,}" for kind, count in SEVEN.items()), SEVEN),
    Part("\n".join(f"{kind.label}\n{count or 0}" for kind, count in SEVEN.items()), SEVEN),
    Part("".join(f"{kind.label}{count or 0:,}" for kind, count in SEVEN.items()), SEVEN),
)
INVITATION = (
    "It’s time to ditch the text file.\n"
    "Keep track of your manga easily by creating your own list.\n"
    "Sign Up Login"
)
CHROME = parts(
    Part(""),
    Part("\nShow all"),
    Part("Show all"),
    Part("\nShow all\n" + INVITATION),
    Part("\n\n" + INVITATION.replace("’", "'").replace("manga", "anime").replace("\n", "\n\n")),
)


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, dict[str, object]]:
    """One review's text as a page has it, and its fields."""
    body = draw(bodies())
    date, author, stance = draw(DATES), draw(AUTHORS), draw(STANCES)
    tags, progress, spoilers, table = draw(TAGS), draw(PROGRESS), draw(SPOILERS), draw(TABLES)
    rating, counters = draw(RATINGS), draw(COUNTERS)
    marks = draw(st.permutations([tags, stance, progress, spoilers]))
    glue = draw(st.sampled_from(("\n", "\n\n", " ", "")))
    above = [
        date.written,
        author.written,
        glue.join(mark.written for mark in marks if mark.written),
        table.written,
    ]
    below = [rating.written, draw(QUESTIONS).written, counters.written + draw(CHROME).written]
    text = "\n".join(line for line in (*above, body, *below) if line)
    expected = {
        "date": date.says,
        "author": author.says,
        "style_tags": tags.says,
        "stance": stance.says,
        "progress": progress.says,
        "spoilers": spoilers.says,
        "rating": rating.says,
        "reactions": counters.says,
        "body": body.replace("\n\n\n", "\n\n"),
    }
    return text, expected


@given(pages())
def test_what_was_put_into_a_page_comes_out(page: tuple[str, dict[str, object]]) -> None:
    text, expected = page
    (found,) = read_pages(text)
    assert {name: getattr(found, name) for name in expected} == expected


@given(st.lists(pages(), min_size=2, max_size=4), st.sampled_from(("\n", "\n\nReviews\n", "\r\n\r\n")))
def test_reviews_one_after_the_other_come_out_one_by_one(
    several: list[tuple[str, dict[str, object]]], between: str
) -> None:
    found = read_pages("Reviews\n" + between.join(text for text, _ in several))
    assert [{name: getattr(page, name) for name in several[0][1]} for page in found] == [
        expected for _, expected in several
    ]


@given(bodies())
def test_a_text_by_itself_comes_back(body: str) -> None:
    found = read_pages(body)
    assert [page.body for page in found] == [body.replace("\n\n\n", "\n\n")]


@given(bodies(), st.data())
def test_the_fold_leaves_no_trace(body: str, data: st.DataObject) -> None:
    first, rest = body.split("\n", 1)
    spaces = [at for at, letter in enumerate(first) if letter == " "][2:]
    at = data.draw(st.sampled_from(spaces)) if spaces else len(first)
    folded = f"{first[:at]}\n...\n{first[at + 1 :]}" if spaces else first
    (page,) = read_pages(f"Apr 3, 2024\nRecommended\n{folded}\n{rest}\nReviewer’s Rating: 3\nNice Nice0")
    assert page.body.split() == body.split()
