"""Entries as the readers make them, for properties."""

import string

from hypothesis import strategies as st

from reviews.lists.dates import PartialDate
from reviews.lists.entry import Entry, Source, SourceId, Status, Unit, WrittenReview, ordered_ids
from reviews.lists.records import one_line
from reviews.medium import Medium
from reviews.text import clean

characters = st.characters(codec="utf-8")
lines = st.text(characters, max_size=40).map(one_line)
titles = (lines | st.sampled_from(["=1+1", "'@x", "]]>", "a | b", '"Oshi no Ko"', "Ranma 1/2"])).filter(bool)
texts = st.text(characters | st.just("\n"), max_size=80).map(clean).map(str.strip)
words = st.text(string.ascii_letters + "äß漢 -=+@'", min_size=1, max_size=12).map(one_line).filter(bool)
tags = st.lists(words, max_size=3, unique=True).map(tuple)


def optional(strategy: st.SearchStrategy) -> st.SearchStrategy:
    """Return what the strategy gives, or None."""
    return st.none() | strategy


dates = st.dates().map(lambda day: PartialDate(day.year, day.month, day.day)) | st.builds(
    PartialDate, st.integers(1, 9999), optional(st.integers(1, 12))
)
counts = st.integers(0, 5000)
ratings = st.integers(1, 100).map(float) | st.sampled_from([37.5, 87.5, 75.0])
ids = st.lists(st.builds(SourceId, st.sampled_from(Source), st.integers(1, 10**6).map(str)), max_size=3).map(
    ordered_ids
)
reviews = st.lists(
    st.builds(WrittenReview, texts.filter(bool), optional(st.booleans()), optional(dates), optional(words)),
    max_size=2,
).map(tuple)

entries = st.builds(
    Entry,
    title=titles,
    medium=optional(st.sampled_from(Medium)),
    status=optional(st.sampled_from(Status)),
    progress=optional(counts),
    total=optional(counts),
    unit=optional(st.sampled_from(Unit)),
    volumes=optional(counts),
    volumes_total=optional(counts),
    rating=optional(ratings),
    rating_as_written=optional(words),
    started=optional(dates),
    finished=optional(dates),
    repeats=optional(counts),
    notes=optional(texts.filter(bool)),
    private_notes=optional(texts.filter(bool)),
    private=optional(st.booleans()),
    favourite=optional(st.booleans()),
    tags=tags,
    year=optional(st.integers(1, 9999)),
    creators=tags,
    other_titles=tags,
    ids=ids,
    reviews=reviews,
    added=optional(dates),
    updated=optional(dates),
    extras=st.dictionaries(words, words, max_size=3),
)
