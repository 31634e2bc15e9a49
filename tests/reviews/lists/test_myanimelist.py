"""MyAnimeList's XML, with its oddities."""

import gzip

import pytest

from reviews.lists import myanimelist, xmlrecords
from reviews.lists.dates import PartialDate
from reviews.lists.entry import Entry, Source, SourceId, Status, Unit
from reviews.lists.listfile import Format, UnreadableListError
from reviews.lists.reading import read_list
from reviews.medium import Medium

ANIME = """<?xml version="1.0" encoding="UTF-8" ?>
<!-- made by hand -->
<myanimelist>
  <myinfo><user_id>1</user_id><user_export_type>1</user_export_type></myinfo>
  <anime>
    <series_animedb_id>30</series_animedb_id>
    <series_title><![CDATA[Tom & Jerry's <Anime>]]></series_title>
    <series_type>TV</series_type>
    <series_episodes>26</series_episodes>
    <my_watched_episodes>5</my_watched_episodes>
    <my_start_date>2020-05-00</my_start_date>
    <my_finish_date>0000-00-00</my_finish_date>
    <my_score>0</my_score>
    <my_status>{status}</my_status>
    <my_comments><![CDATA[first line
second line]]></my_comments>
    <my_times_watched>2</my_times_watched>
    <my_tags><![CDATA[space, slow ,]]></my_tags>
    <my_priority>HIGH</my_priority>
    <update_on_import>0</update_on_import>
  </anime>
</myanimelist>"""

MANGA = """<myanimelist><myinfo><user_export_type>2</user_export_type></myinfo>
  <manga>
    <manga_mangadb_id>2</manga_mangadb_id><manga_title>Berserk</manga_title>
    <manga_volumes>0</manga_volumes><manga_chapters>0</manga_chapters>
    <my_read_volumes>41</my_read_volumes><my_read_chapters>364</my_read_chapters>
    <my_score>10</my_score><my_status>Plan to Read</my_status><my_times_read>0</my_times_read>
  </manga>
</myanimelist>"""


def test_an_anime_is_read_with_all_that_is_said_of_it() -> None:
    read = read_list(ANIME.format(status="On-Hold").encode())
    assert read.format is Format.MYANIMELIST
    assert read.problems == ()
    assert read.entries == (
        Entry(
            title="Tom & Jerry's <Anime>",
            medium=Medium.ANIME,
            status=Status.ON_HOLD,
            progress=5,
            total=26,
            unit=Unit.EPISODE,
            started=PartialDate(2020, 5),
            repeats=2,
            notes="first line\nsecond line",
            tags=("space", "slow"),
            ids=(SourceId(Source.MAL_ANIME, "30"),),
            extras={"series_type": "TV", "my_priority": "HIGH"},
        ),
    )


def test_a_manga_keeps_chapters_and_volumes() -> None:
    (entry,) = read_list(MANGA.encode()).entries
    assert (entry.progress, entry.total, entry.unit) == (364, None, Unit.CHAPTER)
    assert (entry.volumes, entry.volumes_total) == (41, None)
    assert (entry.rating, entry.rating_as_written) == (100.0, "10/10")
    assert entry.ids == (SourceId(Source.MAL_MANGA, "2"),)


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("1", Status.IN_PROGRESS),
        ("2", Status.COMPLETED),
        ("3", Status.ON_HOLD),
        ("4", Status.DROPPED),
        ("6", Status.PLANNED),
        ("Watching", Status.IN_PROGRESS),
        ("Plan to Watch", Status.PLANNED),
    ],
)
def test_statuses_are_words_or_the_old_numbers(written: str, status: Status) -> None:
    (entry,) = read_list(ANIME.format(status=written).encode()).entries
    assert entry.status is status


def test_an_unknown_status_and_a_strange_score_are_listed_and_the_rest_is_kept() -> None:
    strange = ANIME.format(status="5").replace("<my_score>0<", "<my_score>11<")
    read = read_list(strange.encode())
    assert [problem.line for problem in read.problems] == [5, 5]
    assert all(problem.sentence.startswith("“Tom & Jerry's <Anime>”: ") for problem in read.problems)
    assert "“5”" in read.problems[1].sentence
    assert "“11” is no rating of 10" in read.problems[0].sentence
    assert (read.entries[0].status, read.entries[0].rating, read.entries[0].progress) == (None, None, 5)


def test_a_packed_export_is_the_same_list() -> None:
    text = ANIME.format(status="Watching").encode()
    assert read_list(gzip.compress(text)) == read_list(text)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1252"])
def test_the_encoding_may_be_another_than_the_file_says(encoding: str) -> None:
    text = ANIME.format(status="Watching").replace("Tom & Jerry", "Pokémon")
    assert read_list(text.encode(encoding)).entries[0].title == "Pokémon's <Anime>"


def test_a_blank_line_and_a_wrong_declaration_do_no_harm() -> None:
    text = ANIME.format(status="5").replace("Tom & Jerry", "Pokémon").replace("UTF-8", "ISO-8859-1")
    read = read_list(f"\n{text}".encode())
    assert read.entries[0].title == "Pokémon's <Anime>"
    assert [problem.line for problem in read.problems] == [6]


def test_characters_that_xml_has_not_are_left_out() -> None:
    known = (SourceId(Source.MAL_ANIME, "1"),)
    entry = Entry("A\x01B", Medium.ANIME, Status.DROPPED, notes="page\x0cbreak \ud800", ids=known)
    (read,) = read_list(myanimelist.write([entry], Medium.ANIME).data).entries
    assert (read.title, read.notes) == ("AB", "pagebreak")


def test_records_past_the_limit_are_not_even_gathered() -> None:
    with pytest.raises(UnreadableListError, match="more than 50,000"):
        xmlrecords.read(f"<myanimelist>{'<anime/>' * 50_001}</myanimelist>", ["anime"])


def test_the_export_is_what_the_importer_takes() -> None:
    entry = Entry(
        title="Ends with ]]> inside",
        medium=Medium.ANIME,
        status=Status.COMPLETED,
        progress=12,
        unit=Unit.EPISODE,
        rating=85.0,
        finished=PartialDate(2024, 4),
        ids=(SourceId(Source.MAL_ANIME, "53380"),),
    )
    text = myanimelist.write([entry], Medium.ANIME).data.decode()
    assert "<user_export_type>1</user_export_type>" in text
    assert "<user_total_anime>1</user_total_anime>" in text
    assert "<user_total_completed>1</user_total_completed>" in text
    assert "<user_total_plantowatch>0</user_total_plantowatch>" in text
    assert "<user_total_onhold>0</user_total_onhold>" in text
    assert "<update_on_import>1</update_on_import>" in text
    assert "<my_start_date>0000-00-00</my_start_date>" in text
    assert "<my_finish_date>2024-04-00</my_finish_date>" in text
    assert "<my_score>9</my_score>" in text
    assert "<my_status>Completed</my_status>" in text
    assert "<series_title><![CDATA[Ends with ]]]]><![CDATA[> inside]]></series_title>" in text


def test_what_the_importer_would_not_take_is_left_out_and_named() -> None:
    known = (SourceId(Source.MAL_ANIME, "1"),)
    entries = [
        Entry("No id", Medium.ANIME, Status.DROPPED),
        Entry("No status", Medium.ANIME, ids=known),
        Entry("A film", Medium.FILM, Status.DROPPED),
        Entry("Fine", Medium.ANIME, Status.DROPPED, ids=known),
    ]
    export = myanimelist.write(entries, Medium.ANIME)
    assert export.left_out == tuple(entries[:3])
    assert [entry.title for entry in read_list(export.data).entries] == ["Fine"]
    with pytest.raises(ValueError, match="anime and of manga"):
        myanimelist.write(entries, Medium.BOOK)


def test_a_rating_never_becomes_a_zero_which_would_be_none() -> None:
    entry = Entry("Bad", Medium.ANIME, Status.DROPPED, rating=3.0, ids=(SourceId(Source.MAL_ANIME, "1"),))
    assert read_list(myanimelist.write([entry], Medium.ANIME).data).entries[0].rating == 10.0


@pytest.mark.parametrize(
    "text", ["<html><body>no</body></html>", ANIME[:700], "<myanimelist><anime></myanimelist>"]
)
def test_another_file_or_half_of_one_is_refused(text: str) -> None:
    with pytest.raises(UnreadableListError):
        read_list(text.encode())
