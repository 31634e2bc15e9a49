"""Full-text search: many scripts, accents, beginnings of words, and nothing that is hidden."""

import pytest

from reviews.kinds import Kind
from storage.search import Filter, Sort
from tests.storage.stores import ANN, BEN, GUILD, Library, content

TEXTS = {
    "Solaris": "The sea dreams of us, and we dreamt of it. Its colours are breathtaking.",
    "Amélie": "Un film délicieux sur une serveuse naïve à Montmartre.",
    "千と千尋の神隠し": "湯屋で働く少女の物語です。とても美しい映画でした。",
    "霸王别姬": "这部电影讲述了两位京剧演员的故事。",
    "기생충": "반지하 가족의 이야기. 정말 대단한 영화입니다.",
    "Сталкер": "Долгий фильм о короткой мысли, и вода в нём повсюду.",
    "Żywot": "Ciężki i gęsty, lecz żółw w nim jest piękny.",
    "عمر": "فيلم طويل عن فكرة قصيرة.",
}


async def found(library: Library, words: str, *, guild: int = GUILD) -> set[str]:
    """Return the titles that a search finds."""
    hits, total = await library.search.words(guild, words, limit=50)
    assert total == len(hits)
    return {hit.review.title for hit in hits}


@pytest.fixture
async def shelf(library: Library) -> Library:
    """A library with reviews in many scripts."""
    for title, body in TEXTS.items():
        await library.share(content(title, body))
    return library


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("SEA", "Solaris"),
        ("dream", "Solaris"),
        ("colour breathtaking", "Solaris"),
        ("breath", "Solaris"),
        ("delicieux", "Amélie"),
        ("AMELIE", "Amélie"),
        ("naïve Montmartre", "Amélie"),
        ("美しい", "千と千尋の神隠し"),
        ("少女", "千と千尋の神隠し"),
        ("神隠し", "千と千尋の神隠し"),
        ("京剧", "霸王别姬"),
        ("演员的故事", "霸王别姬"),
        ("가족", "기생충"),
        ("ФИЛЬМ", "Сталкер"),
        ("piekny", "Żywot"),
        ("فكرة", "عمر"),
    ],
)
async def test_a_word_is_found_in_any_script(shelf: Library, words: str, title: str) -> None:
    assert await found(shelf, words) == {title}


@pytest.mark.parametrize("words", ["", "   ", "?!", '"', "*", "sea 美しい", "美少", "NOT sea", "se*ab"])
async def test_what_is_nowhere_is_not_found_and_no_syntax_is_read(shelf: Library, words: str) -> None:
    assert await found(shelf, words) == set()


async def test_the_found_words_are_marked(shelf: Library) -> None:
    for words, marked in (
        ("sea", "\x02sea\x03"),
        ("美しい", "\x02美しい\x03"),
        ("delicieux", "\x02délicieux\x03"),
    ):
        (hit,), _total = await shelf.search.words(GUILD, words, limit=5)
        assert marked in hit.excerpt
        assert "\u2063" not in hit.excerpt


async def test_a_title_counts_more_than_a_mention(library: Library) -> None:
    await library.share(content("Stalker", "A long film about a short thought, unlike Solaris."))
    await library.share(content("Solaris", "A long film about a thought."))
    hits, _total = await library.search.words(GUILD, "solaris", limit=5)
    assert [hit.review.title for hit in hits] == ["Solaris", "Stalker"]


async def test_hidden_text_is_not_searched(library: Library) -> None:
    await library.share(content("Rebecca", "The house burns. ||Maximilian did it.|| It is worth it."))
    sleuth = await library.share(content("Sleuth", "The butler did it, with a candlestick.", spoilers=True))
    assert await found(library, "Maximilian") == set()
    assert await found(library, "candlestick") == set()
    (hit,), _total = await library.search.words(GUILD, "sleuth", limit=5)
    assert hit.excerpt == ""
    await library.reviews.edit(sleuth, ANN, content("Sleuth", "The butler did it, with a candlestick."), at=9)
    assert await found(library, "candlestick") == {"Sleuth"}
    await library.reviews.edit(
        sleuth, ANN, content("Sleuth", "The butler, a candlestick.", spoilers=True), at=10
    )
    assert await found(library, "candlestick") == set()


async def test_a_server_finds_only_its_own(library: Library) -> None:
    await library.share()
    assert await found(library, "sea", guild=GUILD + 1) == set()
    assert (await library.search.find(GUILD + 1, Filter(), Sort.NEWEST, limit=5))[1] == 0
    assert await library.titles.like(GUILD + 1, "solaris") == []
    assert await library.search.random(GUILD + 1, None) is None


async def test_edits_and_deletions_are_followed(library: Library) -> None:
    review = await library.share()
    await library.reviews.edit(review, ANN, content(body="A station over a planet."), at=9)
    assert await found(library, "sea") == set()
    assert await found(library, "station") == {"Solaris"}
    await library.reviews.delete(review, at=10)
    assert await found(library, "station") == set()
    await library.reviews.delete(review, at=None)
    assert await found(library, "station") == {"Solaris"}


async def test_choices_are_found_by_title_author_and_number(library: Library) -> None:
    solaris = await library.share(content("Solaris"), name="Zoë")
    amelie = await library.share(content("Amélie"), author=BEN, name="Ben")
    for typed, expected in (
        ("amelie", [amelie]),
        ("SOL", [solaris]),
        ("ben", [amelie]),
        ("zoë", [solaris]),
        (f"#{amelie}", [amelie]),
        ("", [amelie, solaris]),
        ("%", []),
        ("_", []),
    ):
        assert [review.id for review in await library.search.choices(GUILD, typed, None)] == expected, typed
    assert [review.id for review in await library.search.choices(GUILD, "", BEN)] == [amelie]


async def test_lists_are_filtered_and_sorted(library: Library) -> None:
    low, message = await library.shown(content("Low", rating=20), at=1)
    none = await library.share(content("None", rating=None), at=2)
    high, _message = await library.shown(content("High", rating=90), at=3, author=BEN)
    await library.vote(message, Kind.FUNNY, BEN)
    for sort, expected in (
        (Sort.NEWEST, [high, none, low]),
        (Sort.OLDEST, [low, none, high]),
        (Sort.BEST, [high, low, none]),
        (Sort.WORST, [low, high, none]),
        (Sort.LOVED, [low, high, none]),
    ):
        reviews, total = await library.search.find(GUILD, Filter(), sort, limit=5)
        assert [review.id for review in reviews] == expected, sort
        assert total == 3
    for which, expected in ((Filter(author_id=BEN), [high]), (Filter(kind=Kind.FUNNY), [low])):
        reviews, total = await library.search.find(GUILD, which, Sort.NEWEST, limit=5)
        assert [review.id for review in reviews] == expected
    page, total = await library.search.find(GUILD, Filter(), Sort.NEWEST, limit=2, offset=2)
    assert ([review.id for review in page], total) == ([low], 3)
