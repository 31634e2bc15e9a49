"""Files that were made to hurt: each is refused or read with a sentence, in little time and memory."""

import gzip
import io
import json
import time
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest

from reviews.lists import limits
from reviews.lists.listfile import UnreadableListError
from reviews.lists.reading import read_list

MIB = 1024 * 1024


def packed(files: dict[str, bytes]) -> bytes:
    """A zip with these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def anime(inside: str) -> bytes:
    """A list of MyAnimeList's with this in its only entry."""
    return f"<myanimelist><anime><series_title>A</series_title>{inside}</anime></myanimelist>".encode()


LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
<myanimelist><anime><series_title>&b;</series_title></anime></myanimelist>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>
<myanimelist><anime><series_title>&a;</series_title></anime></myanimelist>"""
BIG = 65 * MIB

FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "empty"),
    "spaces": (lambda: b" \n\t\n", "empty"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "not a list"),
    "too large": (lambda: b"a\n" * (limits.MAX_FILE_BYTES // 2 + 1), "too large"),
    "a gzip bomb": (lambda: gzip.compress(bytes(BIG)), "unpacks to more"),
    "half a gzip": (lambda: gzip.compress(anime("") * 9)[:-20], "cut off"),
    "a zip bomb": (lambda: packed({"diary.csv": bytes(BIG)}), "unpacks to more"),
    "a zip bomb in parts": (
        lambda: packed({f"lists/{n}.csv": bytes(BIG // 8) for n in range(9)}),
        "unpacks to more",
    ),
    "a zip of many files": (lambda: packed({f"{n}.csv": b"" for n in range(2_500)}), "more than 2,000 files"),
    "a zip in a zip": (lambda: packed({"diary.zip": packed({"diary.csv": b"x"})}), "not an export"),
    "half a zip": (lambda: packed({"diary.csv": b"x" * 5000})[:-30], "cut off"),
    "a billion laughs": (lambda: LAUGHS, "entities"),
    "an external entity": (lambda: OUTSIDE, "entities"),
    "deep xml": (lambda: b"<myanimelist>" + b"<a>" * 1_000_000, "not built like a list"),
    "wide xml": (lambda: anime("<a/>" * 100_000), "not built like a list"),
    "many elements": (
        lambda: b"<myanimelist>" + b"<a/>" * 6_500_000 + b"</myanimelist>",
        "far too many parts",
    ),
    "many attributes": (
        lambda: anime("<a " + " ".join(f'a{n}=">"' for n in range(20_000)) + "/>"),
        "far too many parts",
    ),
    "one endless tag": (lambda: b"<myanimelist><a " + b"x" * (20 * MIB), "damaged or cut off"),
    "half an xml": (lambda: anime("")[:-20], "damaged or cut off"),
    "deep json": (lambda: b"[" * 200_000, "nested too deeply"),
    "deep json that ends": (lambda: b"[" * 200_000 + b"]" * 200_000, "nested too deeply"),
    "many empty objects": (lambda: b"[" + b"{}," * 2_500_000 + b"{}]", "far too many parts"),
    "half a json": (lambda: b'[{"media": {"id": 1', "damaged or cut off"),
    "no number": (lambda: b'[{"score": NaN, "media": {}}]', "impossible numbers"),
    "endless number": (lambda: b'[{"score": -Infinity, "media": {}}]', "impossible numbers"),
    "a number of 5,000 digits": (
        lambda: b'[{"score": ' + b"9" * 5000 + b', "media": {}}]',
        "impossible numbers",
    ),
    "a million columns": (lambda: b"Const,Title,Title Type" + b",x" * 1_000_000 + b"\n", "too many columns"),
    "three hundred columns": (lambda: b"Const,Title,Title Type" + b",x" * 300 + b"\nA\n", "303 columns"),
    "a million cells": (lambda: b"Const,Title,Title Type\n" + b"," * 1_000_000 + b"\n", "too many columns"),
    "an endless cell": (lambda: b'Const,Title,Title Type\n"' + b"x" * 200_000 + b'",b,c\n', "cannot be read"),
    "half a table": (lambda: b'Const,Title,Title Type\ntt1,"Ali', "cut off"),
    "a table of nothing": (lambda: b"Const,Title,Title Type\n" + b"x\n" * 60_000, "Hardly a line"),
    "another table": (lambda: b"Title,Status\nNana,seen\n", "columns are none"),
    "a long text": (lambda: b"word " * 900_000, "most for a plain list"),
    "too many titles": (lambda: b"a\n" * 50_001, "more than 50,000"),
    "too many rows": (lambda: b"Const,Title,Title Type\n" + b"tt1,A,movie\n" * 50_001, "more than 50,000"),
    "too many anime": (
        lambda: b"<myanimelist>" + b"<anime/>" * 50_001 + b"</myanimelist>",
        "more than 50,000",
    ),
    "too many objects": (lambda: json.dumps([{"media": {}}] * 50_001).encode(), "more than 50,000"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_refused_with_a_sentence(name: str) -> None:
    make, reason = FILES[name]
    data = make()
    began = time.process_time()
    with pytest.raises(UnreadableListError) as refusal:
        read_list(data)
    assert time.process_time() - began < 5
    sentence = str(refusal.value)
    assert reason in sentence
    assert sentence[0].isupper()
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    "name", ["a gzip bomb", "a zip bomb", "deep xml", "wide xml", "deep json", "a million columns"]
)
def test_refusing_costs_little_memory(name: str) -> None:
    data = FILES[name][0]()
    tracemalloc.start()
    try:
        with pytest.raises(UnreadableListError):
            read_list(data)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 3 * limits.MAX_UNPACKED_BYTES


def test_a_title_of_ten_thousand_characters_is_left_out_and_named() -> None:
    long = "A" * 10_000
    table = f"Const,Title,Title Type\ntt1,{long},movie\ntt2,Heat,movie\n"
    for data, line in (
        (f"{long}\nHeat\n".encode(), 1),
        (table.encode(), 2),
        (
            json.dumps(
                [{"media": {"title": {"romaji": long}}}, {"media": {"title": {"romaji": "Heat"}}}]
            ).encode(),
            1,
        ),
    ):
        listed = read_list(data)
        assert [entry.title for entry in listed.entries] == ["Heat"]
        long_titles = [problem.line for problem in listed.problems if "10,000 characters" in problem.sentence]
        assert long_titles == [line]
        assert "10,000 characters" in listed.problems[0].sentence


def test_lone_surrogates_and_direction_overrides_do_not_get_in() -> None:
    text = r'[{"media": {"title": {"romaji": "A\ud800B\u202eC\u0000"}}, "notes": "\udfff"}]'
    (entry,) = read_list(text.encode()).entries
    assert (entry.title, entry.notes) == ("ABC", None)


def test_a_row_that_was_cut_off_is_left_out_and_named() -> None:
    listed = read_list(b"Const,Title,Title Type,Your Rating\ntt1,Heat,movie,8\ntt2,Alien,mo")
    assert [entry.title for entry in listed.entries] == ["Heat"]
    assert [problem.line for problem in listed.problems] == [3]


def test_huge_numbers_are_left_out_and_named() -> None:
    listed = read_list(
        b'[{"score": 1e999, "progress": 99999999999999999999, "media": {"title": {"romaji": "A"}}}]'
    )
    assert (listed.entries[0].rating, listed.entries[0].progress) == (None, None)
    assert len(listed.problems) == 2


def test_a_password_is_asked_for_in_words() -> None:
    data = bytearray(packed({"diary.csv": b"x"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(UnreadableListError, match="password"):
        read_list(bytes(data))


@pytest.mark.parametrize(
    "line",
    [
        "9/10 " * 399,
        "a - " * 499,
        "((((" * 450,
        "# " * 900,
        "1/2 ep 3 - " * 150,
        '"' * 1900,
        "★" * 1900,
        "**a" * 600,
        "a\t1\t" * 480,
        "⭐" * 1900,
        "第1話 " * 380,
    ],
)
def test_no_line_takes_long(line: str) -> None:
    began = time.process_time()
    read_list(f"{line}\n".encode() * 20)
    assert time.process_time() - began < 2
