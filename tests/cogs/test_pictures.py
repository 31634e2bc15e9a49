"""The picture of a distribution: what it shows, in light and dark, to those who see it and those who do not."""

import io

import pytest
from PIL import Image

from cogs.cards.pictures import FLOOR, GROUND, HEIGHT, MARGIN, WIDTH, draw, in_words
from reviews.distribution import distribution
from reviews.rating import Scale


def columns(ratings: list[float], scale: Scale = Scale.TEN, mean: float = 50) -> list[int]:
    """Return how many coloured pixels stand in each of ten columns, above the floor."""
    picture = Image.open(io.BytesIO(draw(distribution(ratings, scale), mean))).convert("RGB")
    assert picture.size == (WIDTH, HEIGHT)
    column = (WIDTH - 2 * MARGIN) / 10
    found = []
    for place in range(10):
        part = picture.crop((int(MARGIN + place * column), 0, int(MARGIN + (place + 1) * column), FLOOR))
        found.append(sum(count for count, colour in part.getcolors(100_000) or [] if vivid(colour)))
    return found


def vivid(colour: float | tuple[int, ...]) -> bool:
    """Return whether a colour is that of a bar, and neither ground nor number."""
    return isinstance(colour, tuple) and max(colour) - min(colour) > 60


def test_bars_stand_where_ratings_are_and_are_higher_where_more_are() -> None:
    found = columns([30, 90, 90, 90])
    assert [place for place, pixels in enumerate(found) if pixels > 500] == [2, 8]
    assert found[8] > 2 * found[2]


def test_one_rating_is_no_tower() -> None:
    assert columns([70])[6] < 0.6 * columns([70, 70, 70])[6]


def test_the_picture_brings_its_own_ground_and_leaves_the_corners_free() -> None:
    picture = Image.open(io.BytesIO(draw(distribution([30], Scale.TEN), 30)))
    assert picture.getpixel((0, 0)) == (0, 0, 0, 0)
    middle = picture.getpixel((WIDTH // 2, 40))
    assert isinstance(middle, tuple)
    assert "#{:02x}{:02x}{:02x}".format(*middle[:3]) == GROUND
    assert middle[3] == 255


@pytest.mark.parametrize("scale", Scale)
@pytest.mark.parametrize("ratings", [[0.0], [100.0], [0.0] * 1_000_000 + [100.0]])
def test_any_ratings_can_be_drawn(ratings: list[float], scale: Scale) -> None:
    bars = distribution(ratings, scale)
    for mean in (0, 0.5, 100):
        assert Image.open(io.BytesIO(draw(bars, mean))).size == (WIDTH, HEIGHT)
    assert len(in_words(bars)) <= 1_024


def test_what_it_shows_is_said_in_words() -> None:
    assert in_words(distribution([25, 50, 50], Scale.STARS)) == (
        "How members rate it: 1 member gave 1.5, 2 members gave 2.5."
    )
