"""Pictures. They hold numbers only, so that no script can come out as boxes; what they show is also in words."""

import asyncio
import io
from collections.abc import Sequence
from functools import cache

import discord
from PIL import Image, ImageDraw, ImageFont

from cogs.cards.card import colour
from cogs.words import _, plural
from reviews.distribution import Bar

WIDTH, HEIGHT = 800, 420
"""Pixels of the finished picture: a phone shows it at less than half of that."""

SHARP = 3
"""How many times larger it is drawn, so that edges are smooth once it is scaled down."""

GROUND, GRID, INK, QUIET = "#23252b", "#3b3e47", "#f4f5f7", "#b5bac1"
"""Colours on a ground of their own, which reads alike in light and dark."""

MARGIN, TOP, FLOOR = 24, 80, 334
"""Pixels: the space at the sides, the top of the tallest bar and the foot of all."""

FEW = 2
"""The least that the full height stands for: one member's rating is no tower."""

LABELS = 38
"""Size of the numbers, in pixels."""


async def distribution_picture(bars: Sequence[Bar], mean: float) -> discord.File:
    """Return the distribution of a title's ratings as a picture, drawn in a thread of its own.

    `mean`, 0 to 100, is marked by a triangle below the bars.
    """
    data = await asyncio.to_thread(draw, bars, mean)
    return discord.File(io.BytesIO(data), "ratings.png", description=in_words(bars))


def in_words(bars: Sequence[Bar]) -> str:
    """Return what the picture shows to who cannot see it: at most 1,024 characters."""
    counted = [
        plural("{n} member gave {value}", "{n} members gave {value}", bar.count, value=bar.label)
        for bar in bars
        if bar.count
    ]
    return _("How members rate it: {counts}.", counts=", ".join(counted))[:1024]


def draw(bars: Sequence[Bar], mean: float) -> bytes:
    """Return the picture as a PNG."""
    picture = Image.new("RGBA", (WIDTH * SHARP, HEIGHT * SHARP))
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle(_scaled(0, 0, WIDTH - 1, HEIGHT - 1), 24 * SHARP, fill=GROUND)
    pen.line(_scaled(MARGIN, FLOOR, WIDTH - MARGIN, FLOOR), fill=GRID, width=2 * SHARP)
    column = (WIDTH - 2 * MARGIN) / len(bars)
    most = max(FEW, *(bar.count for bar in bars))
    for place, bar in enumerate(bars):
        left = MARGIN + place * column
        middle = left + column / 2
        if bar.count:
            top = FLOOR - max(8, (FLOOR - TOP) * bar.count / most)
            shade = colour(bar.value)
            assert shade is not None
            pen.rounded_rectangle(
                _scaled(left + 7, top, left + column - 7, FLOOR),
                8 * SHARP,
                fill=shade.to_rgb(),
                corners=(True, True, False, False),
            )
            _number(pen, middle, top - 28, f"{bar.count:,}", INK, column)
        _number(pen, middle, FLOOR + 28, bar.label, INK if bar.count else QUIET, column)
    first = bars[0].value
    at = MARGIN + column / 2 + (mean - first) / (bars[-1].value - first) * (WIDTH - 2 * MARGIN - column)
    at = min(max(at, MARGIN), WIDTH - MARGIN)
    pen.polygon(_scaled(at, FLOOR + 54, at - 13, FLOOR + 74, at + 13, FLOOR + 74), fill=INK)
    stored = io.BytesIO()
    picture.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).save(stored, "PNG", optimize=True)
    return stored.getvalue()


def _number(pen: ImageDraw.ImageDraw, x: float, y: float, text: str, ink: str, room: float) -> None:
    """Write a number around a point, smaller where it would not fit into the room."""
    size = LABELS
    while size > 12 and _font(size).getlength(text) > (room - 4) * SHARP:
        size -= 2
    pen.text((x * SHARP, y * SHARP), text, fill=ink, font=_font(size), anchor="mm")


@cache
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size * SHARP)


def _scaled(*places: float) -> list[float]:
    return [place * SHARP for place in places]
